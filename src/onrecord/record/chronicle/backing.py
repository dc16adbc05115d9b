"""Who supports and opposes somebody, and whom they support and oppose."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from onrecord.events import EventType, Status
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.endorsing import pairs_in
from onrecord.record.chronicle.events import acts_of, is_known
from onrecord.record.chronicle.relations import SIDES, Backer, Backing, ToldStance, Word
from onrecord.record.chronicle.results import RecordedEvent, Who
from onrecord.record.chronicle.stances import stances, total
from onrecord.record.chronicle.subjects import Registered, Subject, people_named, registered, subject_of
from onrecord.record.chronicle.telling import in_full
from onrecord.record.database import Database
from onrecord.record.registers.endorsements.entries import RegisteredEndorsement
from onrecord.stances import Attitude

_WORDS = list(Word)
_STANDING = (Status.GIVEN, Status.CLAIMED, None, Status.DENIED, Status.WITHDRAWN)
"""What is listed first; None is a stance without an endorsement."""


@dataclass(slots=True)
class _Pair:
    """What is on record of somebody and one other, on one side and in one direction."""

    who: Who
    endorsements: list[tuple[RecordedEvent, Word]] = field(default_factory=list)
    stances: list[ToldStance] = field(default_factory=list)
    registered: list[RegisteredEndorsement] = field(default_factory=list)


class _Pairs(dict[str, _Pair]):
    """The pairs of somebody with others, by who the other one is."""

    def of(self, who: Who) -> _Pair:
        return self.setdefault(who.key, _Pair(who))


def backing(database: Database, name: str, on: date | None = None) -> Backing:
    """Return who supports and opposes somebody, and whom they support and oppose.

    Args:
        database: the open record.
        name: a person's or an organisation's name or id.
        on: use nothing published, dated or given after this day, and leave out what was withdrawn by then.

    Raises:
        UnknownPersonError: nobody on record is called so.
        AmbiguousNameError: several are; the message lists them.
    """
    subject = subject_of(database, name)
    told = registered(database, subject, on)
    to, by = _Pairs(), _Pairs()  # endorsements of them, and theirs
    against, their_against = _Pairs(), _Pairs()
    _add_endorsements(database, subject, on, to, by)
    _add_registered(database, told, to, by)
    for side, support, opposition in (("target", to, against), ("holder", by, their_against)):
        for stance in stances(database, side, subject.entities, on):
            pairs = support if stance.attitude is Attitude.SUPPORTS else opposition
            pairs.of(stance.holder if side == "target" else stance.target).stances.append(stance)
    listed = (_listed(pairs, on) for pairs in (to, against, by, their_against))
    return Backing(
        who=subject.who,
        on=on,
        **dict(zip(SIDES, listed, strict=True)),
        remarks=told.remarks,
    )


def _add_endorsements(database: Database, subject: Subject, on: date | None, to: _Pairs, by: _Pairs) -> None:
    found = queries.outlines(database, EventType.ENDORSEMENT.value, subject.entities)
    acts = acts_of(database, [row for row in found if on is None or is_known(row, on.isoformat())])
    for event in in_full(database, sorted(acts, key=lambda act: act.first or act.told_on or "~")):
        for endorser, endorsed in pairs_in(event):
            word = _word_of(event, endorser)
            if endorsed.key == subject.who.key:
                to.of(endorser).endorsements.append((event, word))
            elif endorser.key == subject.who.key:
                by.of(endorsed).endorsements.append((event, word))


def _word_of(event: RecordedEvent, endorser: Who) -> Word:
    """Return the weightiest word that an endorsement is on record by."""
    voices = (who for telling in event.tellings for who in (telling.said_by, telling.on_behalf_of) if who)
    if any(who.key == endorser.key for who in voices):
        return Word.OWN
    return Word.OTHERS if all(telling.voice for telling in event.tellings) else Word.ARTICLE


def _add_registered(database: Database, told: Registered, to: _Pairs, by: _Pairs) -> None:
    who = people_named(database, [*(e.endorser for e in told.of), *(e.candidate for e in told.by)])
    for endorsement in told.of:
        to.of(who[endorsement.endorser]).registered.append(endorsement)
    for endorsement in told.by:
        by.of(who[endorsement.candidate]).registered.append(endorsement)


def _listed(pairs: _Pairs, on: date | None) -> tuple[Backer, ...]:
    backers = (_backer(pair, on) for pair in pairs.values())
    return tuple(sorted((backer for backer in backers if backer), key=_rank))


def _backer(pair: _Pair, on: date | None) -> Backer | None:
    """Return one other and what there is; None if all of it ended by the day that is asked for."""
    act, word = _standing(pair.endorsements)
    told = pair.stances
    if on and act and act.status is Status.WITHDRAWN:
        told = [stance for stance in told if act.day and stance.published and stance.published > act.day]
        return Backer(who=pair.who, stances=total(told)) if told else None
    status = act.status if act else None
    if act is None and pair.registered:
        status, word = Status.GIVEN, Word.REGISTER
    return Backer(
        who=pair.who,
        status=status,
        word=word,
        endorsements=tuple(event for event, _ in pair.endorsements),
        stances=total(told),
        registered=tuple(pair.registered),
    )


def _standing(
    endorsements: Iterable[tuple[RecordedEvent, Word]],
) -> tuple[RecordedEvent | None, Word | None]:
    """Return what stands of one's endorsements of another: the latest by the weightiest word.

    The endorser's own word goes before what articles report, and that before what others say; only that it
    was withdrawn counts against the endorser's own word wherever an article reports it.
    """
    told = list(endorsements)
    if not told:
        return None, None
    weightiest = min((word for _, word in told), key=_WORDS.index)
    counted = [
        (event, word)
        for event, word in told
        if word is weightiest or (word is Word.ARTICLE and event.status is Status.WITHDRAWN)
    ]
    return max(counted, key=lambda pair: (pair[0].day or date.min, pair[0].status is Status.WITHDRAWN))


def _rank(backer: Backer) -> tuple[int, int, int, str]:
    weight = _WORDS.index(backer.word) if backer.word else len(_WORDS)
    times = sum(len(event.tellings) for event in backer.endorsements) + len(backer.registered)
    often = times + (backer.stances.count if backer.stances else 0)
    return _STANDING.index(backer.status), weight, -often, backer.who.name
