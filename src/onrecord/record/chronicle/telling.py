"""Events in full: everyone in them, and where each article tells them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from onrecord.errors import NotARecordError
from onrecord.events import EventType, Role, Status
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.acts import Act
from onrecord.record.chronicle.passages import passage
from onrecord.record.chronicle.results import Part, RecordedEvent, Telling, Who
from onrecord.record.database import Database, Row
from onrecord.spans import Span

_PAGE = 500


def in_full(database: Database, acts: Iterable[Act]) -> Iterator[RecordedEvent]:
    """Yield events with everyone in them and the articles that tell them, fetched a page at a time.

    Raises:
        NotARecordError: a row was changed into something that is no event.
    """
    waiting = iter(acts)
    while page := list(islice(waiting, _PAGE)):
        numbers = [told.number for act in page for told in act.tellings]
        tellings = queries.tellings_of(database, numbers)
        parts = queries.parts_of(database, numbers, words=True)
        try:
            yield from [_in_full(act, tellings, parts) for act in page]
        except ValueError as error:
            raise NotARecordError(f"an event is damaged: {error}; run `onrecord verify`") from error


def _in_full(act: Act, tellings: Mapping[int, Row], parts: Mapping[int, Sequence[Row]]) -> RecordedEvent:
    numbers = [told.number for told in act.tellings]
    first = act.tellings[0]
    return RecordedEvent(
        id=tellings[first.number]["event"],
        type=EventType(first.type),
        status=Status(first.status) if first.status else None,
        first_day=day(act.first),
        last_day=day(act.last),
        told_on=day(act.told_on),
        participants=_participants(parts.get(number, ()) for number in numbers),
        tellings=tuple(_telling(tellings[number]) for number in numbers),
    )


def _participants(told: Iterable[Sequence[Row]]) -> tuple[Part, ...]:
    """Return who takes part; of each role, those whom the first article has that tells of it."""
    parts: dict[Role, list[Part]] = {}
    for rows in told:
        of_article: defaultdict[Role, list[Part]] = defaultdict(list)
        for part in map(_part, rows):
            of_article[part.role].append(part)
        parts = {**of_article, **parts}
    return tuple(part for role in Role for part in parts.get(role, ()))


def _part(row: Row) -> Part:
    named = who_is(row, "person", "known", "name") if row["entity"] is not None else None
    words = " ".join((row["words"] or "").split())
    return Part(role=Role(row["role"]), who=named, words=words, value=row["value"])


def who_is(row: Row, id_: str, known: str, name: str) -> Who | None:
    """Return whom some columns of a row name, a person or what an article calls them; None if nobody."""
    if row[name] is None:
        return None
    return Who(name=row[known] or row[name], id=row[id_])


def _telling(row: Row) -> Telling:
    start = min(row["start"], queries.AROUND)
    return Telling(
        article=row["article"],
        title=row["title"],
        publisher=row["publisher"],
        published=day(row["published"]),
        address=row["address"],
        event=row["event"],
        span=Span(row["start"], row["end"]),
        passage=passage(row["around"], start, start + row["end"] - row["start"]),
        voice=row["voice"],
        **voices(row),
    )


def voices(row: Row) -> dict[str, Who | None]:
    """Return who makes the statement that tells something, and on whose behalf."""
    return {
        "said_by": who_is(row, "speaker_id", "speaker_known", "speaker"),
        "on_behalf_of": who_is(row, "principal_id", "principal_known", "principal"),
    }


def day(written: str | None) -> date | None:
    """Return the day that a row has, or None."""
    return date.fromisoformat(written) if written else None
