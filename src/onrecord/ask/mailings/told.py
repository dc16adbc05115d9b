"""What the model itself found to be endorsements of the one a mailing is for."""

from collections.abc import Iterator

from onrecord.ask.mailings.marking import Marked
from onrecord.ask.mailings.praising import Spread
from onrecord.events import Event, EventType, Role, Status
from onrecord.quotation import quotation_mask

_HELD = (Status.GIVEN, Status.CLAIMED)


def told(spread: Spread, sentences: list[Marked]) -> Iterator[tuple[Marked, int]]:
    """Yield each sentence in which the model found an endorsement of the beneficiary, with the endorser.

    Args:
        spread: a sheet, with who is referred to where.
        sentences: its sentences.
    """
    for event in spread.sheet.reading.events if spread.sheet.reading else ():
        if event.type is not EventType.ENDORSEMENT or event.status not in _HELD or _is_quoted(spread, event):
            continue
        roles = {
            role: [each for each in event.participants if each.role is role]
            for role in (Role.ENDORSER, Role.ENDORSED)
        }
        if not any(
            _figure(spread, each.span.start, each.span.end, each.entity) == spread.sides.beneficiary
            for each in roles[Role.ENDORSED]
        ):
            continue
        for endorser in roles[Role.ENDORSER]:
            figure = _figure(spread, endorser.span.start, endorser.span.end, endorser.entity)
            sentence = next(
                (s for s in sentences if s.sentence.start <= endorser.span.start < s.sentence.end), None
            )
            if figure is not None and figure >= 0 and sentence is not None:
                yield sentence, figure


def _is_quoted(spread: Spread, event: Event) -> bool:
    """Tell whether an event is told in somebody's own words, which are praise and checked as such."""
    mask = quotation_mask(spread.sheet.text)
    return any(mask[each.span.start] for each in event.participants)


def _figure(spread: Spread, start: int, end: int, entity: int | None) -> int | None:
    """Return the figure at a place: by the name that stands there, or else by the model's word."""
    named = next((ref.figure for ref in spread.refs if ref.start < end and start < ref.end), None)
    if named is not None or entity is None:
        return named
    return spread.roster.entities.get((spread.sheet.number, entity))
