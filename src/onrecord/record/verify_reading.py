"""Whether a reading on record is what it was when it was added."""

from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.article import Article
from onrecord.entities import Entity, Mention
from onrecord.errors import NotARecordError, OnrecordError
from onrecord.reading import Attribution, Reading
from onrecord.record import rows
from onrecord.record.checksums import ROLES, is_checksum_of
from onrecord.record.database import Database, Row
from onrecord.record.findings.verifying import FindingsCheck
from onrecord.record.parts import Parts, parts_of
from onrecord.record.places import places_of
from onrecord.record.results import Problem
from onrecord.spans import text_of
from onrecord.timex import Date

_COUNTED = {
    "statements": "found",
    **{kind: kind for kind in ("entities", "mentions", "dates", "events", "stances", "chains")},
}
"""Of each kind of part, the column of a reading that tells how many were added."""


def reading_problems(database: Database, row: Row, article: Article) -> Iterator[Problem]:
    """Yield what is wrong with a reading.

    Args:
        database: the record.
        row: the reading's.
        article: what was read.
    """
    check = _Check(row, article, parts_of(database, row["number"]))
    yield from check.counts()
    yield from check.entities()
    yield from check.mentions()
    yield from check.dates()
    yield from check.statements()
    yield from check.findings.problems()
    yield from check.whole()


class _Check:
    """The checks of one reading, in the order of its parts; what is sound is gathered for the last one."""

    def __init__(self, row: Row, article: Article, parts: Parts) -> None:
        self._row, self._article, self._parts = row, article, parts
        self._places = places_of(parts.entities)
        self._entities: list[Entity] = []
        self._mentions: list[Mention] = []
        self._dates: list[Date] = []
        self._attributions: list[Attribution] = []
        self.findings = FindingsCheck(self._reading(), parts)

    def counts(self) -> Iterator[Problem]:
        """Yield what is not there, or not in its order."""
        empty = self._reading()
        if empty.id != self._row["id"]:
            yield self._problem(f"its article and model give the id {empty.id}")
        for kind, column in _COUNTED.items():
            added, found = self._row[column], getattr(self._parts, kind)
            if [row["position"] for row in found] != list(range(added)):
                told = f"{added} {kind} were added, and {len(found)} are there or their order is broken"
                yield self._problem(told)

    def entities(self) -> Iterator[Problem]:
        """Yield what is wrong with each entity."""
        for row in self._parts.entities:
            try:
                self._entities.append(rows.entity_of(row))
            except ValueError as error:
                yield Problem(kind="entity", where=row["id"], what=str(error))
        if len(self._entities) < len(self._parts.entities):
            return
        ids = rows.entity_ids(self._reading(entities=self._entities))
        for row, derived in zip(self._parts.entities, ids, strict=True):
            if row["id"] != derived:
                yield Problem(kind="entity", where=row["id"], what=f"its name gives the id {derived}")

    def mentions(self) -> Iterator[Problem]:
        """Yield what is wrong with each mention."""
        for row in self._parts.mentions:
            try:
                mention = rows.mention_of(row, self._places)
                mention.phrase.of(self._article.text)
                self._mentions.append(mention)
            except ValueError as error:
                where = f"{row['position']} of {self._row['id']}"
                yield Problem(kind="mention", where=where, what=str(error))

    def dates(self) -> Iterator[Problem]:
        """Yield what is wrong with each expression of time."""
        for row in self._parts.dates:
            try:
                found = rows.date_of(row)
                found.span.of(self._article.text)
                self._dates.append(found)
            except ValueError as error:
                where = f"{row['position']} of {self._row['id']}"
                yield Problem(kind="date", where=where, what=str(error))

    def statements(self) -> Iterator[Problem]:
        """Yield what is wrong with each statement."""
        try:
            spans = rows.spans_by_statement(self._parts.spans)
        except NotARecordError as error:
            yield self._problem(str(error))
            return
        empty = self._reading()
        for row in self._parts.statements:
            try:
                attribution = rows.attribution_of(row, spans.get(row["number"], {}), self._places)
                wrong = _statement_problem(empty, row, attribution)
                self._attributions.append(attribution)
            except (OnrecordError, ValueError) as error:
                wrong = str(error)
            if wrong:
                yield Problem(kind="statement", where=row["id"], what=wrong)

    def whole(self) -> Iterator[Problem]:
        """Yield that something was changed into something else that could be, if it was."""
        found = self.findings
        gathered: dict[str, Sequence[Any]] = {
            "attributions": self._attributions,
            "entities": self._entities,
            "mentions": self._mentions,
            "dates": self._dates,
            "events": found.events,
            "stances": found.stances,
            "chains": found.chains,
        }
        if [len(part) for part in gathered.values()] != [self._row[column] for column in _COUNTED.values()]:
            return  # told already
        try:
            reading = self._reading(**gathered)
        except ValueError as error:
            yield self._problem(str(error))
            return
        if not is_checksum_of(self._row["checksum"], reading):
            yield self._problem("a form, a score, a type, a speaker, a value or a span in it was changed")

    def _reading(self, **found: Sequence[Any]) -> Reading:
        parts = {"attributions": (), **{name: tuple(part) for name, part in found.items()}}
        return Reading(article=self._article, model=self._row["model"], **parts)

    def _problem(self, what: str) -> Problem:
        return Problem(kind="reading", where=self._row["id"], what=what)


def _statement_problem(empty: Reading, row: Row, attribution: Attribution) -> str:
    for role in ROLES:
        words = text_of(getattr(attribution, role), empty.article.text)
        if words != row[role]:
            return f"its {role} is {row[role]!r}, and the text at its spans is {words!r}"
    derived = empty.statement_id(attribution)
    return "" if derived == row["id"] else f"its spans give the id {derived}"
