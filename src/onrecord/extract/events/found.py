"""What a pattern finds in a sentence, before it has a date and a voice."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.events import EventType, Participant, Role, Status
from onrecord.extract.shape import Sentence
from onrecord.timex import Date


@dataclass(frozen=True, slots=True)
class Found:
    """An event in one sentence.

    Args:
        type: of the event.
        sentence: where it stands.
        start: where its words begin in the sentence.
        end: where they end.
        participants: who and what takes part.
        status: of endorsements and candidacies.
        date: where the pattern itself tells; otherwise the sentence does.
        dated: whether the sentence may give the date.
        presupposed: whether the words take it for granted, whatever is hoped or asked of "the nominee".
    """

    type: EventType
    sentence: Sentence
    start: int
    end: int
    participants: tuple[Participant, ...]
    status: Status | None = None
    date: Date | None = None
    dated: bool = True
    presupposed: bool = False


def taking(sentence: Sentence, role: Role, places: Iterable[int]) -> tuple[Participant, ...]:
    """Return those whose signs stand at some places of a sentence as participants in a role."""
    chunks = (sentence.chunk(place) for place in places)
    return tuple(Participant(role=role, span=chunk.span, entity=chunk.entity) for chunk in chunks)


def words(sentence: Sentence, role: Role, bounds: tuple[int, int] | None) -> tuple[Participant, ...]:
    """Return the words at some bounds of a sentence as a participant; nothing where there are none."""
    return (Participant(role=role, span=sentence.span(*bounds)),) if bounds else ()


def value(
    sentence: Sentence, role: Role, bounds: tuple[int, int], meaning: str, of: int | None = None
) -> Participant:
    """Return what the words at some bounds mean as a participant.

    Args:
        sentence: where they stand.
        role: of the value.
        bounds: start and end.
        meaning: the value.
        of: the entity whose it is.
    """
    return Participant(role=role, span=sentence.span(*bounds), value=meaning, entity=of)
