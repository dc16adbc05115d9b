"""`onrecord extract`: JSONL in, JSONL out, nothing stored."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from onrecord.article import Failure
from onrecord.doors.options import SOME_FAILED
from onrecord.doors.shapes import (
    attribution_as_dict,
    chains_as_list,
    dates_as_list,
    entities_as_list,
    events_as_list,
    failure_as_line,
    mentions_as_list,
    stances_as_list,
)
from onrecord.reading import Reading


def extract(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE…]", help="JSONL files; standard input without any.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Articles at once. [default: one a core]")
    ] = None,
) -> None:
    """Read JSONL articles and print what is found in each as one JSON line, in order; nothing is stored.

    A row needs "text"; offsets refer to it to the letter, counted in Unicode code points. "Tuesday" is seen
    from the row's "published", a day. A row that cannot be read gives a line with "error", and exit code 3
    at the end.

    \b
    Examples:
      onrecord extract < articles.jsonl > attributions.jsonl
      onrecord extract a.jsonl b.jsonl --workers 1
    """
    from onrecord.intake import load_reader, read_all, row_articles  # onnxruntime loads here, not for --help

    failed = False
    for result in read_all(row_articles(files or []), load_reader(), workers):
        failed |= isinstance(result, Failure)
        print(json.dumps(as_json(result), ensure_ascii=False), flush=True)
    raise typer.Exit(SOME_FAILED if failed else 0)


def as_json(result: Reading | Failure) -> dict[str, Any]:
    """Return one line of output: the caller's id, and what was found or the error."""
    if isinstance(result, Failure):
        return failure_as_line(result)
    article = result.article
    return {
        "id": article.key or article.id,
        "attributions": [attribution_as_dict(attribution) for attribution in result.attributions],
        "mentions": mentions_as_list(result),
        "entities": entities_as_list(result),
        "dates": dates_as_list(result),
        "events": events_as_list(result),
        "stances": stances_as_list(result),
        "chains": chains_as_list(result),
    }
