"""How one stands to a candidate: by acts, by acts for a rival, or by stances, in this order."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ask.answers import EndorsementVerdict
from onrecord.ask.endorsements.acts import CYCLE, Act, acts_in, weight
from onrecord.ask.endorsements.deciding import Stand, stand
from onrecord.ask.endorsements.leaning import Leaning, leaning
from onrecord.ask.endorsements.rivals import Rivals
from onrecord.ask.endorsements.told import Told
from onrecord.ask.endorsements.voices import Voice
from onrecord.events import Status
from onrecord.record import ToldStance, Who

_VERDICTS = {
    Status.GIVEN: EndorsementVerdict.ENDORSES,
    Status.WITHDRAWN: EndorsementVerdict.WITHDRAWN,
    Status.CLAIMED: EndorsementVerdict.CLAIMED,
    Status.DENIED: EndorsementVerdict.DENIED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """How one stands to a candidate, and by what.

    Args:
        who: the one.
        of: the candidate.
        verdict: how.
        act: what decides; None where stances do, or nothing.
        stand: what acts towards the candidate say.
        rival: whom an act is for that is against the candidate, if there is one.
        for_rival: that act, and what came before it; empty likewise.
        leaning: what stances say.
    """

    who: Who
    of: Who
    verdict: EndorsementVerdict
    act: Act | None
    stand: Stand
    rival: Who | None
    for_rival: tuple[Act, ...]
    leaning: Leaning

    @property
    def decides_for_rival(self) -> bool:
        """Whether it is an act for the rival that decides."""
        return self.verdict is EndorsementVerdict.ENDORSES_ANOTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of what is told.

    Args:
        of: the candidate.
        rivals: who runs against the candidate.
        on: as of when; None for all that is on record.
    """

    of: Who
    rivals: Rivals
    on: date | None


def position(who: Who, told: Sequence[Told], stances: Sequence[ToldStance], question: Question) -> Position:
    """Return how one stands to a candidate.

    Args:
        who: the one.
        told: what is told of what this one did, towards the candidate and others.
        stances: what articles say this one thinks of the candidate.
        question: about whom, and as of when.
    """
    towards: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        towards[one.candidate.key].append(one)
    own = stand(acts_in(towards.pop(question.of.key, [])), question.on)
    others = {key: stand(acts_in(of_one), question.on) for key, of_one in towards.items()}
    rival = _rival(own, others, question)
    given = max((act.day for act in own.acts if act.status is Status.GIVEN), default=None)
    thinks = leaning(stances, given, question.on if own.act is None else None)
    deciding = rival if rival and _switches(own.act, rival) else own.act
    if deciding and deciding is own.act and _is_outlived(deciding, thinks, question.on):
        deciding = None
    if deciding is None:
        verdict = _by_stances(thinks)
    else:
        another = EndorsementVerdict.ENDORSES_ANOTHER
        verdict = another if deciding is rival else _VERDICTS[deciding.status]
    return Position(
        who=who,
        of=question.of,
        verdict=verdict,
        act=deciding,
        stand=own,
        rival=rival.told[0].candidate if rival else None,
        for_rival=others[rival.told[0].candidate.key].acts if rival else (),
        leaning=thinks,
    )


def _is_outlived(act: Act, thinks: Leaning, on: date | None) -> bool:
    """Tell whether an endorsement of a year ago and more is followed by opposition: allies become enemies."""
    if act.status is not Status.GIVEN or not thinks.opposes or act.day == date.min:
        return False
    now = on or max(stance.published for stance in thinks.opposing if stance.published)
    return now - act.day > CYCLE


def _by_stances(thinks: Leaning) -> EndorsementVerdict:
    if thinks.opposes:
        return EndorsementVerdict.OPPOSES
    return EndorsementVerdict.ENDORSES if thinks.endorses else EndorsementVerdict.NOT_ON_RECORD


def _rival(own: Stand, others: dict[str, Stand], question: Question) -> Act | None:
    """Return the latest act for a rival that stands and is of the time that is asked about."""
    found = [
        other.act
        for other in others.values()
        if other.act
        and other.act.status is Status.GIVEN
        and other.act.voice >= Voice.ARTICLE
        and not _is_over(other.act, question.on)
        and question.rivals.is_rival(other.act.told[0].candidate, other.act, own.acts)
    ]
    return max(found, key=lambda act: (act.day, act.told[0].id), default=None)


def _is_over(act: Act, on: date | None) -> bool:
    """Tell whether an act for a rival is too old to say anything of the contest that is asked about."""
    return on is not None and not act.year and act.day != date.min and on - act.day > CYCLE


def _switches(act: Act | None, rival: Act) -> bool:
    """Tell whether an act for a rival says more than one towards the candidate: the latest choice counts."""
    if act is None or date.min in (act.day, rival.day):
        return act is None or act.status in (Status.CLAIMED, Status.DENIED)
    if act.status is Status.GIVEN:
        return _is_later(rival, act)
    if act.status is Status.CLAIMED:
        return act.day - rival.day <= CYCLE
    return rival.day >= act.day


def _is_later(act: Act, other: Act) -> bool:
    """Tell whether an act is later than another one, for a rival, as far as reports agree."""
    if _is_kept_up(act, other):
        return True
    return act.day > (other.last or other.day) and not _is_kept_up(other, act)


def _is_kept_up(act: Act, other: Act) -> bool:
    """Tell whether more reports than tell the other act tell this one after it, as if that had not been."""
    known = {told.article for told in other.told}
    after = [
        told for told in act.told if told.first is None and told.published and told.published > other.day
    ]
    return weight(told for told in after if told.article not in known) > other.weight
