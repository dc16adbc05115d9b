"""One question of a poll while its sentences are read, and whether the next figures are of another."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.found import Found
from onrecord.extract.events.leads import Before
from onrecord.extract.events.pollsters import pollsters
from onrecord.extract.events.same_poll import ROUNDING
from onrecord.extract.events.shares import too_much
from onrecord.extract.shape import Sentence
from onrecord.timex import Date

Some = list[Participant]
_PAIR = 2


@dataclass(slots=True)
class Poll:
    """A question of a poll while its sentences are read.

    Args:
        sentence: where it is first told.
        start: where the words begin there that tell it.
        end: where they end.
        last: the number of the last sentence that tells of it.
        pollsters: whose it is.
        also: who else found the same: "a Kelp and an Ellery poll each have".
        told: the shares.
        lead: the lead or the tie with the rivals.
        ahead: a lead that was told before the poll was spoken of.
        places: where the figures are of.
        where: where the poll was taken.
        figures: the sentence that told the last figures.
        before: what the article told before.
        more: sample and margin of error.
        date: when it was taken.
    """

    sentence: Sentence
    start: int
    end: int
    last: int
    pollsters: Some = field(default_factory=list)
    also: Some = field(default_factory=list)
    told: Some = field(default_factory=list)
    lead: Some = field(default_factory=list)
    ahead: Some = field(default_factory=list)
    places: tuple[Participant, ...] = ()
    where: tuple[Participant, ...] = ()
    figures: Sentence | None = None
    before: Before = field(default_factory=Before)
    more: Some = field(default_factory=list)
    date: Date | None = None

    def found(self) -> Iterator[Found]:
        """Yield the poll of each pollster and place, if two of pollster, shares and lead are told."""
        lead = self.lead or (self.ahead if _fits(self.told, self.ahead) else [])
        if bool(self.pollsters) + bool(self.told) + bool(lead) < 2:
            return
        for who in (self.also, self.pollsters) if self.also else (self.pollsters,):
            for place in self.places or self.where[:1] or (None,):
                where = (place,) if place else ()
                yield Found(
                    EventType.POLL,
                    self.sentence,
                    self.start,
                    self.end,
                    (*who, *self.told, *lead, *where, *self.more),
                    date=self.date,
                    dated=False,
                )

    def next(self, sentence: Sentence) -> "Poll":
        """Return the next question of the same pollster."""
        who = list(pollsters(sentence) or self.pollsters)
        where = () if self.places else self.where
        return Poll(sentence, 0, len(sentence.words), self.last, who, where=where, before=self.before)


def _fits(shares: Some, lead: Some) -> bool:
    """Tell whether shares are those of which a lead was told."""
    whose = {share.entity for share in shares}
    return bool(lead) and {p.entity for p in lead} <= whose and not is_apart(shares, lead[0])


def in_order(shares: Some) -> tuple[int, ...]:
    """Return whose shares they are, the greater first."""
    ordered = sorted(shares, key=lambda share: -float(share.value or 0))
    return tuple(share.entity for share in ordered if share.entity is not None)


def is_elsewhere(poll: Poll, places: tuple[Participant, ...], sentence: Sentence) -> bool:
    """Tell whether figures are of another place than those before them."""
    if not places or not (poll.told or poll.lead):
        return False
    of = {p.entity for p in poll.places or poll.where}
    return not of & {p.entity for p in places} and (bool(of) or poll.figures is not sentence)


def leads_again(poll: Poll, lead: Some) -> bool:
    """Tell whether a lead is of another question: another's, of other points, or not that of the shares."""
    first = lead[0]
    if poll.lead:
        return (poll.lead[0].entity, poll.lead[0].value) != (first.entity, first.value)
    whose = {p.entity for p in poll.told}
    if whose and len(lead) > _PAIR and not whose & {p.entity for p in lead}:
        return True
    if len(poll.told) < 2 or first.entity is None:
        return False
    return first.entity not in whose or is_apart(poll.told, first)


def asks_again(poll: Poll, shares: Some, *, goes_on: bool = False) -> bool:
    """Tell whether shares are of another question: all of others, or of the same with other figures.

    Args:
        poll: as far as it is read.
        shares: of a sentence.
        goes_on: whether the sentence says that it goes on with further candidates.
    """
    if too_much({share.entity: share for share in (*poll.told, *shares)}.values()):
        return True
    if poll.lead and not poll.told and shares[1:] and _are_others(shares, poll.lead):
        return True
    told = {share.entity: share.value for share in poll.told}
    same = [told[share.entity] == share.value for share in shares if share.entity in told]
    if not same and (goes_on or _go_down(poll.told, shares)):
        return False
    return len(shares) > 1 and bool(told) and (not all(same) if same else len(told) > 1)


def _go_down(told: Some, shares: Some) -> bool:
    """Tell whether shares are of those behind: each no greater than any before, of three or more."""
    least = min((float(share.value or 0) for share in told), default=0.0)
    return bool(told) and all(float(share.value or 0) <= least for share in shares)


def is_told(told: Some, lead: Some) -> bool:
    """Tell whether shares tell how far two of several are apart: "1 point behind Frey"."""
    shares = {share.entity: float(share.value or 0) for share in told}
    two = [shares[p.entity] for p in lead[1:] if p.entity in shares]
    if lead[0].role is not Role.LEAD or len(shares) <= _PAIR or len(two) != _PAIR:
        return False
    return abs(abs(two[0] - two[1]) - float(lead[0].value or 0)) <= ROUNDING


def _are_others(shares: Some, lead: Some) -> bool:
    """Tell whether shares are not those of which a lead or a tie was told."""
    whose = {share.entity for share in shares}
    if lead[0].role is Role.LEAD:
        return lead[0].entity not in whose or is_apart(shares, lead[0])
    return not {p.entity for p in lead[1:]} <= whose


def is_apart(shares: Some, lead: Participant) -> bool:
    """Tell whether a lead is not what shares tell, but for rounding."""
    own = [float(share.value or 0) for share in shares if share.entity == lead.entity]
    others = [float(share.value or 0) for share in shares if share.entity != lead.entity]
    if lead.role is not Role.LEAD or not own or not others:
        return False
    return abs(own[0] - max(others) - float(lead.value or 0)) > ROUNDING
