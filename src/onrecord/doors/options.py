"""The options that several commands share."""

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

DEFAULT_RECORD = Path("onrecord.db")

SOME_FAILED = 3
"""Exit code of a command that did its work but for some of what it was given."""
