"""The polls of a contest."""

import re
from collections.abc import Mapping, Sequence

from onrecord.errors import QueryError
from onrecord.events import EventType, Role
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.acts import Act
from onrecord.record.chronicle.events import acts_of
from onrecord.record.chronicle.passages import sentence_around
from onrecord.record.chronicle.results import Part, RecordedEvent, RecordedPoll, Share, Who
from onrecord.record.chronicle.telling import in_full
from onrecord.record.database import Database, Row
from onrecord.record.identity.identifying import refresh
from onrecord.record.identity.names import fold

_CONTEST = (Role.CONTEST, Role.PLACE, Role.OFFICE, Role.KIND, Role.PARTY)
_SMALL = "a an and at for in of on the to contest election elections poll polls race"
_OF_ANY = frozenset(_SMALL.split())
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)


def polls(database: Database, contest: str, limit: int | None = None) -> list[RecordedPoll]:
    """Return the polls of a contest, the newest first; those without any day are last.

    Args:
        database: the open record.
        contest: words that must all stand among those for contests, offices and places where a poll is told
            and where its article begins, or in the title.
        limit: how many at most.

    Raises:
        QueryError: there is no word.
    """
    wanted = frozenset(_words(contest))
    wanted = wanted - _OF_ANY or wanted
    if not wanted:
        raise QueryError(f"{contest!r} has no word in it; name a contest, as in: Ohio Senate")
    refresh(database)
    acts = acts_of(database, queries.outlines(database, EventType.POLL.value, None))
    words = _contest_words(database, [told.number for act in acts for told in act.tellings])
    fitting = [act for act in acts if any(wanted <= words[told.number] for told in act.tellings)]
    newest = sorted(fitting, key=_when, reverse=True)[:limit]
    return [_poll(event) for event in in_full(database, newest)]


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _when(act: Act) -> tuple[str, int]:
    return act.last or act.told_on, -act.tellings[0].number


def _contest_words(database: Database, events: Sequence[int]) -> dict[int, set[str]]:
    """Return the words that tell which contest some events' numbers are about."""
    tellings = queries.tellings_of(database, events)
    parts = queries.parts_of(database, events, words=False)
    places = {number: _place(row, parts.get(number, ())) for number, row in tellings.items()}
    near = queries.contest_words(database, places)
    return {number: _words_of(row, parts, near) for number, row in tellings.items()}


def _place(row: Row, parts: Sequence[Row]) -> tuple[int, int]:
    """Return where the sentences are that tell an event, as far as its last participant."""
    before = min(row["start"], queries.AROUND)
    start, end = sentence_around(row["around"], before, before + row["end"] - row["start"])
    shift = row["start"] - before
    starts, ends = ([part[name] for part in parts] for name in ("start", "end"))
    return min(shift + start, *starts), max(shift + end, *ends)


def _words_of(row: Row, parts: Mapping[int, Sequence[Row]], near: Mapping[int, Sequence[str]]) -> set[str]:
    number = row["number"]
    told = (part for part in parts.get(number, ()) if part["role"] in _CONTEST)
    texts = [text for part in told for text in (part["known"], part["name"], part["words"], part["value"])]
    return {word for text in (row["title"], *texts, *near.get(number, ())) if text for word in _words(text)}


def _poll(event: RecordedEvent) -> RecordedPoll:
    shares = (_share(part) for part in event.of(Role.SHARE))
    leads = event.of(Role.LEAD)
    return RecordedPoll(
        id=event.id,
        pollsters=tuple(part.who or Who(name=part.words) for part in event.of(Role.POLLSTER)),
        first_day=event.first_day,
        last_day=event.last_day,
        told_on=event.told_on,
        shares=tuple(sorted((share for share in shares if share), key=lambda share: -share.percent)),
        leader=leads[0].who if leads else None,
        lead=_figure(leads),
        tie=bool(event.of(Role.TIE)),
        sample=_figure(event.of(Role.SAMPLE)),
        margin=_figure(event.of(Role.MARGIN)),
        tellings=event.tellings,
    )


def _share(part: Part) -> Share | None:
    percent = _figure([part])
    return Share(who=part.who, percent=percent) if part.who and percent is not None else None


def _figure(parts: Sequence[Part]) -> float | None:
    """Return the figure that the first of some participants gives; None if none is told."""
    written = (parts[0].value or "").replace(",", "") if parts else ""
    if not _FIGURE.fullmatch(written):
        return None
    return float(written) if "." in written else int(written)
