"""The options that several commands share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

RecordOption = Annotated[
    Path, typer.Option("--record", "-r", metavar="FILE", help="The record to use.", envvar="ONRECORD_RECORD")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]

PersonArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="A name, an id, or the beginning of an id.")
]

OnOption = Annotated[
    datetime | None,
    typer.Option(
        "--on", metavar="DATE", formats=["%Y-%m-%d"], help="By what was out by that day, YYYY-MM-DD."
    ),
]
MarkdownOption = Annotated[bool, typer.Option("--markdown", help="Write Markdown.")]
HtmlOption = Annotated[
    bool, typer.Option("--html", help="Write one HTML file, which can be mailed and printed.")
]
JsonldOption = Annotated[
    bool, typer.Option("--jsonld", help="Write JSON-LD: schema.org's, and where the evidence stands.")
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="The file, whose ending can tell the form: .html, .md, .json. [default: standard output]",
    ),
]

DEFAULT_RECORD = Path("onrecord.db")

SOME_FAILED = 3
"""Exit code of a command that did its work but for some of what it was given."""
