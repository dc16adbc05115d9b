"""What to keep in mind about a verdict on an endorsement."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from onrecord.ask.answers import EndorsementVerdict, day_in_words
from onrecord.ask.endorsements.acts import CYCLE, weight
from onrecord.ask.endorsements.positions import Position
from onrecord.ask.endorsements.voices import Voice
from onrecord.events import Status
from onrecord.record import RecordedEvent


def remarks_on(position: Position, left: Iterable[RecordedEvent], on: date | None) -> Iterator[str]:
    """Yield what to keep in mind about how one stands to a candidate.

    Args:
        position: how one stands.
        left: where the candidate is told to have left a race.
        on: as of when; None for all that is on record.
    """
    if position.stand.disputed and not position.decides_for_rival:
        yield _contradiction(position)
    yield from _of_the_act(position, on)
    if position.act is None and position.verdict is not EndorsementVerdict.NOT_ON_RECORD:
        yield "The verdict rests on stances alone; no act that would say otherwise still stands."
    if position.stand.lapsed and position.act is None:
        years = ", ".join(str(year) for year in sorted({act.year for act in position.stand.lapsed}))
        yield f"What is on record was for {years} and says nothing about a later contest."
    if position.verdict is EndorsementVerdict.ENDORSES:
        if position.leaning.opposes:
            opposed = f"{position.who.name} is told to oppose {position.of.name}"
            yield f"Since then {opposed}; no withdrawal is on record."
        yield from _departures(position, left)
    if position.rival and not position.decides_for_rival:
        yield f"{position.who.name} is told to have endorsed {position.rival.name} in that contest, too."
    if position.decides_for_rival and any(act.status is Status.CLAIMED for act in position.stand.acts):
        yield f"That {position.who.name} endorses {position.of.name} is claimed all the same."


def _contradiction(position: Position) -> str:
    given, denied = (
        weight(told for act in position.stand.acts if act.status in statuses for told in act.told)
        for statuses in ((Status.GIVEN, Status.CLAIMED), (Status.DENIED, Status.WITHDRAWN))
    )
    more = "for" if given > denied else "against" if denied > given else "neither for nor against"
    return f"Reports contradict each other; by their number and whose word they are, more speaks {more} it."


def _of_the_act(position: Position, on: date | None) -> Iterator[str]:
    act = position.act
    if act is None:
        return
    if act.status is Status.GIVEN and act.voice is Voice.OTHERS:
        yield "It rests on what others say alone, neither the endorser nor an article in its own voice."
    if on and act.first and on - act.first > CYCLE:
        years = (on - act.first).days // 365
        contest = f" for {act.contest}" if act.contest else "; no report says for which contest"
        yield f"It is {years} year{'s' * (years > 1)} old{contest}."


def _departures(position: Position, left: Iterable[RecordedEvent]) -> Iterator[str]:
    """Yield that the candidate left the race after the act that decides, if that is told."""
    act = position.act
    days = sorted(event.day for event in left if event.day)
    after = [day for day in days if act and act.first and timedelta(0) <= day - act.first <= CYCLE]
    if after:
        reports = f"{len(after)} report{'s' * (len(after) > 1)}"
        yield f"That {position.of.name} left a race by {day_in_words(after[0])} is told in {reports}."
