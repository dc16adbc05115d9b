"""How a reading or a failure gets into the record: one transaction each."""

from onrecord.article import Article, Failure
from onrecord.errors import ArticleError, QueryError
from onrecord.reading import Attribution, Reading
from onrecord.record import queries, rows
from onrecord.record.checksums import reading_checksum
from onrecord.record.database import Database
from onrecord.record.findings.writing import insert_findings
from onrecord.record.migrations import now
from onrecord.spans import text_of


def add_reading(database: Database, reading: Reading) -> bool:
    """Keep a reading and its article, unless this model's reading of this article is kept already.

    Returns:
        Whether anything was added.

    Raises:
        ArticleError: a field holds a surrogate, which no database could store.
        RecordError: the record cannot be written to; nothing of the reading was kept.
    """
    article = reading.article
    failure_id = Failure(address=article.address or article.id, kind="", message="").id
    try:
        known = queries.has_reading(database, reading.id)
        if known and not queries.has_failure(database, failure_id):
            return False  # without waiting for another writer, so that resuming is quick
        with database.transaction():
            database.run(queries.CLEAR_FAILURE, (failure_id,))
            if known or queries.has_reading(database, reading.id):
                return False
            _insert(database, reading)
            return True
    except QueryError as error:
        raise ArticleError(f"article {article.id} cannot be kept: {error}") from error


def add_failure(database: Database, failure: Failure) -> None:
    """Keep a failure; one at the same address is replaced and its tries are counted on.

    Raises:
        RecordError: the record cannot be written to.
    """
    # A file's name may hold bytes that are no text; it is kept escaped, so that the failure is not lost.
    kept = Failure(
        address=_storable(failure.address), kind=_storable(failure.kind), message=_storable(failure.message)
    )
    values = {
        "id": kept.id,
        "address": kept.address,
        "kind": kept.kind,
        "message": kept.message,
        "now": now(),
    }
    with database.transaction():
        database.run(queries.KEEP_FAILURE, values)


def _storable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def _insert(database: Database, reading: Reading) -> None:
    article = _article_number(database, reading.article)
    database.run(queries.SUPERSEDE, (article,))
    number = database.run(
        queries.INSERT_READING,
        {
            "id": reading.id,
            "article": article,
            "model": reading.model,
            "found": len(reading.attributions),
            "read_at": now(),
            "checksum": reading_checksum(reading),
            "entities": len(reading.entities),
            "mentions": len(reading.mentions),
            "dates": len(reading.dates),
            "events": len(reading.events),
            "stances": len(reading.stances),
            "chains": len(reading.chains),
        },
    )
    first = queries.next_entity(database)
    database.run_many(queries.INSERT_ENTITY, rows.entity_values(reading, number, first))
    database.run_many(queries.INSERT_MENTION, rows.mention_values(reading.mentions, first))
    database.run_many(queries.INSERT_DATE, rows.date_values(reading.dates, number))
    statements = _insert_statements(database, reading, number, first)
    insert_findings(database, reading, number, first, statements)


def _insert_statements(database: Database, reading: Reading, number: int, first: int) -> list[int]:
    """Keep the statements of a reading and return their numbers."""
    spans: list[tuple[object, ...]] = []
    numbers = []
    for position, attribution in enumerate(reading.attributions):
        values = _statement_values(reading, attribution, first)
        statement = database.run(queries.INSERT_STATEMENT, (values[0], number, position, *values[1:]))
        numbers.append(statement)
        spans += rows.span_values(statement, attribution)
    database.run_many(queries.INSERT_SPAN, spans)
    database.run(queries.INDEX_STATEMENTS, (number,))
    return numbers


def _article_number(database: Database, article: Article) -> int:
    number = queries.article_number(database, article.id)
    if number:
        return number
    number = database.run(queries.INSERT_ARTICLE, {**rows.article_values(article), "added_at": now()})
    database.run(queries.INDEX_ARTICLE, (number,))
    return number


def _statement_values(reading: Reading, attribution: Attribution, first: int) -> tuple[object, ...]:
    text = reading.article.text
    return (
        reading.statement_id(attribution),
        text_of(attribution.source, text),
        text_of(attribution.cue, text),
        text_of(attribution.content, text),
        attribution.form.value,
        attribution.score,
        None if attribution.speaker is None else first + attribution.speaker,
        None if attribution.on_behalf_of is None else first + attribution.on_behalf_of,
    )
