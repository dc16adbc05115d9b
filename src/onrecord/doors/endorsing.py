"""How the import of a register of endorsements looks in a terminal and in JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from onrecord.doors.roster import MANY

if TYPE_CHECKING:
    from onrecord.record import EndorsementSummary, Trouble


def summary_as_dict(summary: "EndorsementSummary") -> dict[str, Any]:
    """Return what importing a register of endorsements did as JSON can write it."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(summary)))
    return plain


def show_summary(summary: "EndorsementSummary") -> None:
    """Print where every row and every endorsement of a register went, and what was left out."""
    s = summary
    console = Console(highlight=False, soft_wrap=True)
    rows = (
        f"{s.endorsing:,} with endorsements, {s.withholding:,} that withhold one, "
        f"{s.silent:,} that say neither, {len(s.troubles):,} left out"
    )
    given = (
        f"{s.added:,} new, {s.dated:,} with a date now, {s.known:,} known, {s.repeated:,} told twice; "
        f"{s.withheld:,} withheld, which is not kept"
    )
    console.print(Text(f"{s.rows:,} rows in {s.path}: {rows}"))
    console.print(Text(f"{s.given:,} endorsements: {given}"))
    if s.columns:
        console.print(Text(f"Columns that tell of no endorsement: {', '.join(s.columns)}"))
    _show("Left out:", s.troubles)
    _show("Not kept, of rows that were understood:", s.remarks)


def _show(title: str, troubles: "Sequence[Trouble]") -> None:
    console = Console(highlight=False, soft_wrap=True)
    if troubles:
        console.print(title)
    for trouble in troubles[:MANY]:
        console.print(Text(f"  {trouble.where}: {trouble.reason}"))
    if len(troubles) > MANY:
        console.print(f"  … and {len(troubles) - MANY:,} more: --json lists them all")
