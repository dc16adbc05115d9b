"""`onrecord read`: places into a record."""

import json
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.doors.options import DEFAULT_RECORD, SOME_FAILED, JsonOption, RecordOption

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID
    from rich.status import Status

    from onrecord.intake import Summary

INTERRUPTED = 130
SHOWN_FAILURES = 20


class Stopper:
    """Remembers that Ctrl-C was pressed; a second press stops at once."""

    def __init__(self) -> None:
        self.asked = False
        signal.signal(signal.SIGINT, self._ask)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
        print("\nonrecord: stopping after the article in hand …", file=sys.stderr)


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders, web addresses, or - for standard input."),
    ],
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Articles at once. [default: one a core]")
    ] = None,
) -> None:
    """Read articles into a record; what it knows already is skipped.

    Text, Markdown, HTML, mail (.eml), PDF and JSONL are read; a folder is read with everything below it. Exit
    code 0; 3 when something failed, which is kept and listed (`onrecord failures`); 130 after Ctrl-C.

    \b
    Examples:
      onrecord read articles/
      onrecord read mailing.eml https://example.org/news/story.html --record race.db
      zcat archive.jsonl.gz | onrecord read -
    """
    from onrecord import intake  # SQLite and onnxruntime load here, not for --help
    from onrecord import record as records

    stopper, summary = Stopper(), intake.Summary()
    places = intake.find(paths)
    with records.open_record(record) as into:
        with _progress() as bar:
            task = bar.add_task("reading", total=intake.total(places), words=0)
            for outcome in intake.read_into(into, intake.articles_at(places), intake.load_reader(), workers):
                summary.add(outcome)
                _advance(bar, task, summary)
                if stopper.asked:
                    break
        _report(summary, record, as_json=json_, stopped=stopper.asked)
        if summary.read and not stopper.asked:  # after a stop, who asks for people has it done
            with _status("working out who is who …"):
                into.identify()
    raise typer.Exit(INTERRUPTED if stopper.asked else SOME_FAILED if summary.failures else 0)


def _progress() -> "Progress":
    from rich import progress
    from rich.console import Console

    return progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TextColumn("{task.fields[words]} words/s"),
        progress.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _status(message: str) -> "Status":
    from rich.console import Console

    return Console(stderr=True).status(message)


def _advance(bar: "Progress", task: "TaskID", summary: "Summary") -> None:
    elapsed = bar.tasks[task].elapsed or 0
    rate = f"{summary.words / elapsed:,.0f}" if elapsed else "–"
    bar.update(task, advance=1, words=rate)


def _report(summary: "Summary", record: Path, *, as_json: bool, stopped: bool) -> None:
    if as_json:
        failures = [{"address": f.address, "kind": f.kind, "message": f.message} for f in summary.failures]
        counts = {"read": summary.read, "known": summary.known, "statements": summary.statements}
        print(json.dumps({**counts, "stopped": stopped, "failures": failures}, ensure_ascii=False))
        return
    print(
        f"{summary.read:,} read, {summary.known:,} known before, {len(summary.failures):,} failed; "
        f"{summary.statements:,} new statements in {record}"
    )
    for failure in summary.failures[:SHOWN_FAILURES]:
        print(f"  {failure.address}: {failure.message}")
    if len(summary.failures) > SHOWN_FAILURES:
        print(f"  … and {len(summary.failures) - SHOWN_FAILURES:,} more: onrecord failures --record {record}")
    if stopped:
        print("Stopped. The same command goes on where this one ended.")
