"""`onrecord stance`: pairs of mentions in, who supports or opposes whom out, nothing stored."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.article import Failure
from onrecord.doors.options import SOME_FAILED
from onrecord.doors.shapes import failure_as_line

if TYPE_CHECKING:
    from onrecord.stances import MarkedPair, Stance


def stance(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE…]", help="JSONL files; - or nothing for standard input."),
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Pairs at once. [default: one a core]")] = None,
) -> None:
    """Say of two marked mentions, p and q, whether one supports or opposes the other in that text.

    A row has "text", "p" and "q", each [start, end] in Unicode code points. A line comes out for each, in
    order: "class" and "label" (0 neutral, 1 p supports q, 2 q supports p, 3 p opposes q, 4 q opposes p) and
    the five "probabilities". A row that cannot be answered gives a line with "error" and one on standard
    error, and exit code 3 at the end. Exchanging p and q exchanges the answer. It is what the text says, not
    what is true.

    \b
    Examples:
      echo '{"text": "Hale praised Vick.", "p": [0, 4], "q": [13, 17]}' | onrecord stance
      onrecord stance pairs.jsonl > stances.jsonl
    """
    from onrecord.intake import load_reader, row_pairs, tell_all  # onnxruntime loads here, not for --help

    failed = False
    for told in tell_all(row_pairs(files or []), load_reader(), workers):
        if isinstance(told, Failure):
            failed = True
            print(f"onrecord: {told.address}: {told.message}", file=sys.stderr)
            line = failure_as_line(told)
        else:
            line = stance_as_dict(*told)
        print(json.dumps(line, ensure_ascii=False), flush=True)
    raise typer.Exit(SOME_FAILED if failed else 0)


def stance_as_dict(pair: "MarkedPair", stance: "Stance") -> dict[str, Any]:
    """Return one line of output: the caller's id if there is one, and what is said of the pair."""
    key = {"id": pair.key} if pair.key != "" else {}
    return {
        **key,
        "class": stance.number,
        "label": stance.label,
        "probabilities": list(stance.probabilities),
    }
