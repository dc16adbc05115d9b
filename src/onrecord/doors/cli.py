"""The command line: `onrecord COMMAND`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from onrecord.doors import (
    asking,
    chronicling,
    extracting,
    importing,
    judging,
    looking,
    people,
    reading,
    stancing,
)
from onrecord.errors import OnrecordError

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Read political news and mail into a sourced record: who said what, and where exactly it says so.

\b
Examples:
  onrecord read articles/ letter.eml       read files and folders into ./onrecord.db
  onrecord search "property tax"           find what was said
  onrecord search --source Delgado --form direct
  onrecord person "Ana Delgado"            what she said, and what is said of her
  onrecord backing "Ana Delgado"           who supports and opposes her, and whom she does
  onrecord ask quote "Not for sale" --by Delgado --html --out check.html
                                           has she said it? a report with its sources
  onrecord ask endorsement --of Vick       who endorses her
  onrecord ask mailing letter.eml          whose support it claims, and what is on record
  onrecord ask relation Delgado Lindqvist  allies or opponents, and since when
  onrecord show ARTICLE                    one article, with sources, cues and contents coloured
  onrecord export statements --format csv --out statements.csv
  cat rows.jsonl | onrecord extract        JSONL in, JSONL out, nothing stored
  onrecord stance pairs.jsonl              who supports or opposes whom, of two marked mentions

It says what is on record, never what is true.""",
)
imports = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="""Bring a register into a record.

\b
Examples:
  onrecord import people legislators-current.yaml
  onrecord import endorsements rep_candidates.csv""",
)
questions = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="""Put a question to a record; the answer is a verdict with its evidence.

\b
Examples:
  onrecord ask quote "The ferry is not for sale" --by "Ana Delgado"
  onrecord ask endorsement --of "Lorraine Vick" --by "Ana Delgado" --on 2026-06-01
  onrecord ask mailing letter.eml --html --out letter.html
  onrecord ask relation "Ana Delgado" "Bo Lindqvist" --json

It says what is on record, never what is true.""",
)
questions.command("quote")(asking.quote)
questions.command("endorsement")(asking.endorsement)
questions.command("mailing")(asking.mailing)
questions.command("relation")(asking.relation)
imports.command("people")(importing.people)
imports.command("endorsements")(importing.endorsements)
app.command("read")(reading.read)
app.command("show")(looking.show)
app.command("search")(looking.search)
app.command("failures")(looking.failures)
app.command("export")(looking.export)
app.command("verify")(looking.verify)
app.command("info")(looking.info)
app.command("extract")(extracting.extract)
app.command("stance")(stancing.stance)
app.command("people")(people.people)
app.command("person")(people.person)
app.command("backing")(chronicling.backing)
app.command("events")(chronicling.events)
app.command("polls")(chronicling.polls)
app.command("timeline")(chronicling.timeline)
app.command("merge")(judging.merge)
app.command("split")(judging.split)
app.command("judgements")(judging.judgements)
app.command("undo")(judging.undo)
app.add_typer(questions, name="ask")
app.add_typer(imports, name="import")


@contextmanager
def errors_as_messages() -> Iterator[None]:
    """Turn the house's errors into one line on standard error and exit code 2; the rest are bugs and show."""
    try:
        yield
    except OnrecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        # The reader of our output, `head` say, has enough: that is no error of ours.
        sys.stderr.close()
        sys.exit(0)


def main() -> None:
    """Run the command line."""
    with errors_as_messages():
        app()
