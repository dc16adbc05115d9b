"""The commands that look into a record: show, search, failures, export, verify, info."""

import sys
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from onrecord.doors import printing, shapes
from onrecord.doors.opening import know_people, look_into, print_json
from onrecord.doors.options import DEFAULT_RECORD, JsonOption, RecordOption
from onrecord.quotation import Form

PROBLEMS = 1


class What(StrEnum):
    """What can be exported."""

    ARTICLES = "articles"
    STATEMENTS = "statements"
    MENTIONS = "mentions"
    ENTITIES = "entities"
    DATES = "dates"
    EVENTS = "events"
    STANCES = "stances"
    CHAINS = "chains"
    ENDORSEMENTS = "endorsements"


class Format(StrEnum):
    """What it can be exported as."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its id, the beginning of its id, or its address.")
    ],
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Show an article's text with sources, cues and contents coloured, and the list of its statements.

    \b
    Examples:
      onrecord show a1-3f2c
      onrecord show https://example.org/story.html --json
    """
    with look_into(record) as kept:
        stored = kept.article(article)
        reading = kept.reading(stored.id)
        if json_:
            print_json(shapes.reading_as_dict(reading))
        else:
            printing.show_reading(reading)


def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help='All must occur; "a phrase" in quotes, or a beginning*.'),
    ] = None,
    source: Annotated[str, typer.Option(help="Only statements whose source has these words.")] = "",
    speaker: Annotated[
        str, typer.Option(metavar="NAME", help="Only what this person said: a name, an id, or its beginning.")
    ] = "",
    about: Annotated[
        str, typer.Option(metavar="NAME", help="Only what mentions this person, likewise.")
    ] = "",
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Published then or later.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Published then or earlier.")
    ] = None,
    form: Annotated[Form | None, typer.Option(help="How the content is quoted.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 20,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Search the statements on record, best match first.

    \b
    Examples:
      onrecord search property tax
      onrecord search '"not for sale"' --source Delgado
      onrecord search ferry --speaker "Ana Delgado"
      onrecord search --form direct --since 2026-03-01 --json
    """
    from onrecord.record import Filters  # SQLite loads here, not for --help

    filters = Filters(
        source=source,
        speaker=speaker,
        about=about,
        since=_day(since),
        until=_day(until),
        form=form,
        limit=limit,
    )
    with know_people(record) if speaker or about else look_into(record) as kept:
        found = list(kept.search(" ".join(words or []), filters=filters))
    if json_:
        print_json([statement.to_dict() for statement in found])
    else:
        printing.show_statements(found)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def failures(record: RecordOption = DEFAULT_RECORD, json_: JsonOption = False) -> None:
    """List what could not be read, and why; `onrecord read` on the same place tries again.

    \b
    Example:
      onrecord failures --json
    """
    with look_into(record) as kept:
        rows = kept.failures()
    if json_:
        print_json([printing.failure_as_dict(row) for row in rows])
    else:
        printing.show_failures(rows)


def export(
    what: Annotated[
        What,
        typer.Argument(
            help="Articles, whole; or one a row of statements, mentions, entities, dates, events, stances, "
            "chains, endorsements."
        ),
    ],
    format_: Annotated[Format, typer.Option("--format", "-f", help="The file's format.")] = Format.JSONL,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The file; standard output by default.")
    ] = None,
    record: RecordOption = DEFAULT_RECORD,
) -> None:
    """Write out all there is of one kind; exported articles can be read again elsewhere, to the same ids.

    \b
    Examples:
      onrecord export statements --format csv --out statements.csv
      onrecord export events --format parquet --out events.parquet
      onrecord export articles | onrecord read - --record copy.db
    """
    from onrecord.record import export as write  # SQLite loads here, not for --help

    with look_into(record) as kept:
        if out is None:
            write(kept, what.value, format_.value, sys.stdout.buffer)
            return
        count = write(kept, what.value, format_.value, out)
    print(f"{count:,} {what.value} in {out}", file=sys.stderr)


def verify(record: RecordOption = DEFAULT_RECORD, json_: JsonOption = False) -> None:
    """Derive every id again and hold every span against its text; exit code 1 when something is wrong.

    \b
    Example:
      onrecord verify --record race.db
    """
    with look_into(record) as kept:
        problems = list(kept.verify())
    if json_:
        print_json([printing.problem_as_dict(problem) for problem in problems])
    else:
        printing.show_problems(problems)
    raise typer.Exit(PROBLEMS if problems else 0)


def info(record: RecordOption = DEFAULT_RECORD, json_: JsonOption = False) -> None:
    """Tell the version, the model bundle, and what the record holds.

    \b
    Example:
      onrecord info --json
    """
    from importlib.metadata import version

    from onrecord.intake import shipped_bundle

    facts: dict[str, Any] = {"version": version("onrecord"), "bundle": shipped_bundle(), "record": None}
    if record.exists():
        with look_into(record) as kept:
            facts["record"] = printing.info_as_dict(kept.info())
    if json_:
        print_json(facts)
    else:
        printing.show_info(facts, record)
