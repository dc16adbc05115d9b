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
