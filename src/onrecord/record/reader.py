"""A record as it is read: everything that can be asked, nothing that writes."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.errors import QueryError, UnknownArticleError
from onrecord.reading import Reading
from onrecord.record import parts, queries, rows, search
from onrecord.record.chronicle.reader import ChronicleReader
from onrecord.record.database import Database, Row
from onrecord.record.identity.asking import entity_numbers
from onrecord.record.migrations import applied
from onrecord.record.people import PeopleReader
from onrecord.record.registers.endorsements.reader import EndorsementsReader
from onrecord.record.results import FailureRow, Filters, Info, Order, Problem, State, Statement, StoredArticle
from onrecord.record.speaking import said_by, said_of
from onrecord.record.verify import problems
from onrecord.record.wording.reader import WordingReader

SEARCH_LIMIT = 50
"""How many statements a search returns where its filters do not say."""

CHOICES = 5
"""How many articles an error names where an id's beginning is not enough."""

_BEGINNING = re.compile(r"(a1-)?[0-9a-f]{1,20}|a1-?|a")
_NO_FILTERS = Filters()


class RecordReader(PeopleReader, EndorsementsReader, ChronicleReader, WordingReader):
    """What can be asked of a record; `Record` can also be added to.

    One thread uses it; open the file again for another. Iterators fetch a page at a time and hold no lock, so
    the record may be added to while one is running.

    Args:
        database: the open database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self._database.close()

    def has(self, article_id: str, model: str) -> bool:
        """Tell whether a model's reading of an article is on record.

        Args:
            article_id: the whole id.
            model: the bundle's id.
        """
        return queries.has_model(self._database, article_id, model)

    def article(self, wanted: str) -> StoredArticle:
        """Return one article.

        Args:
            wanted: its id, its address (which gives the latest version), its key, or the beginning of its id.

        Raises:
            UnknownArticleError: there is none, or more than one; the message names the choices.
        """
        return rows.stored_article(self._article_row(wanted))

    def articles(
        self, *, since: date | None = None, until: date | None = None, limit: int | None = None
    ) -> Iterator[StoredArticle]:
        """Yield the articles in the order they were added, every version of each.

        Args:
            since: first day of publication; leaves out articles whose day is unknown.
            until: last day of publication, itself included.
            limit: how many at most.

        Raises:
            QueryError: the days are reversed or the limit is below 1.
        """
        narrowed = _values(Filters(since=since, until=until, limit=limit))
        found = queries.every_article(self._database, narrowed["since"], narrowed["until"])
        return (rows.stored_article(row) for row in islice(found, limit))

    def versions(self, address: str) -> list[StoredArticle]:
        """Return every text that was added from an address, in the order they were added."""
        return [rows.stored_article(row) for row in queries.versions_at(self._database, address)]

    def reading(self, article: str, model: str | None = None) -> Reading:
        """Return a reading as it was added.

        Args:
            article: as in `article`.
            model: the bundle's id; None gives the reading that was added last.

        Raises:
            UnknownArticleError: there is no such article, or more than one.
            QueryError: that model has not read it.
        """
        row = self._article_row(article)
        found = queries.readings_of(self._database, row["number"])
        for reading in found:
            if reading["model"] == model or (model is None and reading["latest"]):
                return self._reading(row, reading)
        models = ", ".join(reading["model"] for reading in found) or "none"
        raise QueryError(f"{row['id']} was not read by {model or 'any model'}; models that read it: {models}")

    def readings(self) -> Iterator[Reading]:
        """Yield each article's reading that was added last, in the order the articles were added."""
        for row in queries.every_article(self._database):
            found = queries.readings_of(self._database, row["number"])
            yield from (self._reading(row, reading) for reading in found if reading["latest"])

    def search(
        self, words: str = "", *, filters: Filters = _NO_FILTERS, order: Order = Order.BEST
    ) -> list[Statement]:
        """Return the statements in whose source or content all the words occur.

        Case and accents do not matter. Words in double quotes must stand together, in that order; `elect*` is
        any word that begins so. Nothing else has a meaning, so any text may be given.

        Args:
            words: what to look for; with none, whatever the filters leave, the newest first.
            filters: what narrows it; without a limit, 50 are returned.
            order: best match first, or by day of publication with unknown days last.
        """
        match = search.expression(words, filters.source or "")
        if match is None:
            return []
        limit = filters.limit or SEARCH_LIMIT
        found = search.best_numbers(self._database, match, self._narrowed(filters), Order(order), limit)
        return list(self._statements(found))

    def search_articles(self, words: str, *, limit: int = SEARCH_LIMIT) -> list[StoredArticle]:
        """Return the articles in whose title or text all the words occur, best first.

        Args:
            words: as in `search`.
            limit: how many at most.
        """
        match = search.expression(words)
        found = search.matching_articles(self._database, match, limit) if match else []
        return [rows.stored_article(row) for row in found]

    def statements(self, filters: Filters = _NO_FILTERS) -> Iterator[Statement]:
        """Yield all statements that the filters leave, article by article in the order they were added."""
        narrowed = self._narrowed(filters)
        match = search.expression("", filters.source or "")
        if match is None:
            return iter(())
        if match or narrowed["among"] is not None:
            numbers = iter(search.matching_numbers(self._database, match, narrowed))
        else:
            numbers = queries.statement_numbers(self._database, narrowed)
        return self._statements(islice(numbers, filters.limit))

    def statement(self, id_: str) -> Statement:
        """Return the statement with an id.

        Raises:
            QueryError: there is none.
        """
        number = queries.statement_by_id(self._database, id_)
        if not number:
            raise QueryError(f"there is no statement {id_!r} on record; `search` shows the ids")
        return next(self._statements([number]))

    def failures(self) -> list[FailureRow]:
        """Return the places that gave no article, the first to fail first."""
        return [rows.failure_row(row) for row in queries.every_failure(self._database)]

    def verify(self) -> list[Problem]:
        """Derive every id again, hold every span against its text, and check the file and its indexes.

        Articles are looked at one by one, so that a record may be larger than memory. The indexes are
        compared with their tables only if no other program is writing.

        Returns:
            What is wrong; nothing if all is well.
        """
        return list(problems(self._database))

    def info(self) -> Info:
        """Return what the record holds, in numbers."""
        counts = queries.counts(self._database)
        return Info(
            path=self._database.path,
            size=self._database.size(),
            articles=counts["articles"],
            readings=counts["readings"],
            statements=counts["statements"],
            entities=int(counts["entities"]),
            mentions=int(counts["mentions"]),
            dates=int(counts["dates"]),
            events=int(counts["events"]),
            stances=int(counts["stances"]),
            chains=int(counts["chains"]),
            failures=counts["failures"],
            earliest=rows.day(counts["earliest"]),
            latest=rows.day(counts["latest"]),
            models=queries.models(self._database),
            migrations=applied(self._database),
        )

    def state(self, on: date | None = None) -> State:
        """Return what the record rests on.

        Args:
            on: only what was published by this day; None for everything, articles without a day too.
        """
        until = on.isoformat() if on else None
        row = queries.state(self._database, until)
        return State(
            articles=row["articles"],
            earliest=rows.day(row["earliest"]),
            latest=rows.day(row["latest"]),
            models=tuple(queries.models_until(self._database, until)),
        )

    def _article_row(self, wanted: str) -> Row:
        database = self._database
        row = queries.article_by_id(database, wanted) or queries.article_by_address(database, wanted)
        if row:
            return row
        found = queries.articles_by_key(database, wanted, CHOICES + 1)
        if not found and _BEGINNING.fullmatch(wanted):
            prefix = wanted if wanted.startswith("a1"[: len(wanted)]) else f"a1-{wanted}"
            found = queries.articles_by_prefix(database, prefix, CHOICES + 1)
        if len(found) == 1:
            return found[0]
        if not found:
            raise UnknownArticleError(
                f"no article on record has the id, address or key {wanted!r}; `onrecord search` shows the ids"
            )
        choices = "".join(f"\n  {row['id']}  {row['title'] or row['address']}" for row in found[:CHOICES])
        more = "\n  …" if len(found) > CHOICES else ""
        raise UnknownArticleError(f"{wanted!r} may be several articles; give one's id:{choices}{more}")

    def _reading(self, article: Row, reading: Row) -> Reading:
        kept = parts.parts_of(self._database, reading["number"])
        return rows.reading_of(rows.stored_article(article).article, reading["model"], kept)

    def _narrowed(self, filters: Filters) -> dict[str, str | int | None]:
        number = self._article_row(filters.article)["number"] if filters.article is not None else None
        return {**_values(filters), "article": number, "among": self._among(filters)}

    def _among(self, filters: Filters) -> str | None:
        """Return the numbers of the statements that people leave, as JSON; None where none are asked for."""
        left = [
            found(self._database, entity_numbers(self._database, name))
            for name, found in ((filters.speaker, said_by), (filters.about, said_of))
            if name
        ]
        return json.dumps(sorted(set.intersection(*left))) if left else None

    def _statements(self, numbers: Iterable[int]) -> Iterator[Statement]:
        waiting = iter(numbers)
        while page := list(islice(waiting, queries.PAGE)):
            spans = rows.spans_by_statement(queries.spans_of_statements(self._database, page))
            found = queries.statements_in_full(self._database, page)
            for number in page:
                yield rows.statement_of(found[number], spans.get(number, {}))


def _values(filters: Filters) -> dict[str, str | None]:
    return {
        "since": filters.since.isoformat() if filters.since else None,
        "until": filters.until.isoformat() if filters.until else None,
        "form": filters.form.value if filters.form else None,
        "model": filters.model,
    }
