"""What can be asked of a record about words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.article import Article
from onrecord.record import queries as statements
from onrecord.record import rows
from onrecord.record.chronicle.results import Who
from onrecord.record.database import Database, Row
from onrecord.record.identity.identifying import refresh
from onrecord.record.results import Statement
from onrecord.record.wording import finding, queries
from onrecord.record.wording.results import Near, Worded

NEAREST = 300
"""So many statements are told at most, those that share the most."""

TEXTS = 60
"""So many articles are told at most."""

FEWER = 12
"""So many where they have fewer runs than the best."""


class Wording:
    """Where words stand on record, from each article's latest reading.

    Args:
        database: the open record.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def near(self, words: Sequence[str], *, on: date | None = None, limit: int = NEAREST) -> list[Near]:
        """Return the statements that share rare words, or runs of words, with a quotation, the nearest first.

        Args:
            words: the quotation's, in their order; nothing in them has a meaning of its own.
            on: only what was published by this day; leaves out articles without a day.
            limit: how many at most.
        """
        told = finding.rarities(self._database, words)
        votes = finding.votes(self._database, words, told)
        nearest = sorted(votes, key=lambda number: (-votes[number], number))[:limit]
        found = queries.contents(self._database, nearest, on.isoformat() if on else None)
        return [
            Near(number=row["number"], content=row["content"], weight=votes[row["number"]]) for row in found
        ]

    def worded(self, numbers: Iterable[int]) -> list[Worded]:
        """Return statements in full, with who is who across articles.

        Args:
            numbers: of statements, as `near` gives them.
        """
        refresh(self._database)
        wanted = list(numbers)
        told = {row["number"]: row for row in queries.speakers(self._database, wanted)}
        texts = {
            row["number"]: rows.stored_article(row).article
            for row in queries.articles(self._database, {row["article"] for row in told.values()}, None)
        }
        spans = rows.spans_by_statement(statements.spans_of_statements(self._database, wanted))
        full = statements.statements_in_full(self._database, wanted)
        return [
            _worded(rows.statement_of(full[number], spans.get(number, {})), texts[row["article"]], row)
            for number, row in told.items()
        ]

    def texts_with(
        self, words: Sequence[str], *, on: date | None = None, limit: int = TEXTS
    ) -> tuple[list[tuple[str, ...]], list[Article]]:
        """Return the runs of a quotation's words that are looked for, and the articles that have some.

        Args:
            words: the quotation's, in their order.
            on: only what was published by this day; leaves out articles without a day.
            limit: how many articles at most, those with the most runs first.
        """
        told = finding.rarities_in_texts(self._database, words)
        looked_for = list(finding.runs(words, told))
        counted: Counter[int] = Counter()
        for run in looked_for:
            match = finding.quoted(" ".join(run))
            counted.update(queries.articles_with(self._database, match, finding.FOUND))
        most = sorted(counted, key=lambda number: (-counted[number], number))[:limit]
        best = counted[most[0]] if most else 0
        most = [number for place, number in enumerate(most) if counted[number] == best or place < FEWER]
        found = queries.articles(self._database, most, on.isoformat() if on else None)
        return looked_for, [rows.stored_article(row).article for row in found]

    def articles_naming(self, articles: Iterable[str], person: str) -> set[str]:
        """Return the ids of those of some articles that mention somebody.

        Args:
            articles: their ids.
            person: the person's id.
        """
        return queries.articles_naming(self._database, articles, person)


class WordingReader:
    """What a `RecordReader` tells about words."""

    _database: Database

    @property
    def wording(self) -> Wording:
        """Where words stand: statements near a quotation, and articles that have parts of it."""
        return Wording(self._database)


def _worded(statement: Statement, article: Article, row: Row) -> Worded:
    return Worded(
        statement=statement,
        article=article,
        speaker=_who(row, "speaker"),
        on_behalf_of=_who(row, "principal"),
        for_a_person=row["kind"] == "person",
    )


def _who(row: Row, role: str) -> Who | None:
    if row[f"{role}_entity"] is None:
        return None
    id_ = row[f"{role}_id"] or row[f"{role}_entity"]
    return Who(name=row[f"{role}_known"] or row[f"{role}_name"], id=id_)
