"""Whether everything in a record is what it was when it was added."""

from collections.abc import Iterator
from contextlib import closing

from onrecord.article import Article, Failure
from onrecord.errors import NotARecordError, RecordError
from onrecord.record import queries, rows
from onrecord.record.checksums import article_checksum
from onrecord.record.database import Database, Row, connect
from onrecord.record.registers.endorsements.verifying import endorsement_problems
from onrecord.record.results import Problem
from onrecord.record.search import check_indexes
from onrecord.record.verify_reading import reading_problems

_WAIT = 1.0
"""Seconds to wait for another writer before the search indexes go unchecked."""


def problems(database: Database) -> Iterator[Problem]:
    """Yield what is wrong with a record, the file first and then article by article."""
    for check in (_file_problems, _article_problems, _failure_problems, endorsement_problems):
        try:
            yield from check(database)
        except RecordError as error:
            yield Problem(kind="file", where=str(database.path), what=str(error))


def _file_problems(database: Database) -> Iterator[Problem]:
    for told in queries.integrity(database):
        yield Problem(kind="file", where=str(database.path), what=told)
    for table, row, parent in queries.orphans(database):
        yield Problem(
            kind="file", where=f"{table} row {row}", what=f"refers to a row of {parent} that is gone"
        )
    for address in queries.broken_versions(database):
        yield Problem(kind="article", where=address, what="its versions are not numbered 1, 2, 3 …")
    for index in _broken_indexes(database):
        yield Problem(kind="index", where=index, what="does not agree with its table, so searches may miss")


def _broken_indexes(database: Database) -> list[str]:
    if not database.readonly:
        return list(check_indexes(database))
    try:
        # SQLite has no way to compare an index on a read-only connection; this one changes nothing either.
        with closing(connect(database.path, create=False, readonly=False, wait=_WAIT)) as writable:
            return list(check_indexes(writable))
    except NotARecordError:
        raise
    except RecordError:  # busy, or on a read-only disk: the indexes hold no evidence, and can be rebuilt
        return []


def _article_problems(database: Database) -> Iterator[Problem]:
    for row in queries.every_article(database):
        try:
            article = rows.stored_article(row).article
        except NotARecordError as error:
            yield Problem(kind="article", where=row["id"], what=str(error))
            continue
        if article.id != row["id"]:
            yield Problem(
                kind="article", where=row["id"], what=f"its text and address give the id {article.id}"
            )
        elif article_checksum(article) != row["checksum"]:
            yield Problem(kind="article", where=row["id"], what="its title or another field was changed")
        yield from _readings_problems(database, row, article)


def _readings_problems(database: Database, row: Row, article: Article) -> Iterator[Problem]:
    readings = queries.readings_of(database, row["number"])
    if sum(reading["latest"] for reading in readings) != 1:
        yield Problem(
            kind="article", where=row["id"], what=f"none of its {len(readings)} readings is the latest"
        )
    for reading in readings:
        yield from reading_problems(database, reading, article)


def _failure_problems(database: Database) -> Iterator[Problem]:
    for row in queries.every_failure(database):
        failure = Failure(address=row["address"], kind=row["kind"], message=row["message"])
        if failure.id != row["id"]:
            yield Problem(kind="failure", where=row["id"], what=f"its address gives the id {failure.id}")
