"""A report as text for a terminal: coloured where it can be, and saying the same without."""

from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Column
from rich.table import Table as Grid
from rich.text import Text

from onrecord.doors.reports.comparing import DELETED
from onrecord.doors.reports.document import (
    Block,
    Comparison,
    Document,
    Exhibits,
    Facts,
    Finding,
    Paragraph,
    Picture,
    Stretch,
    Table,
    Tone,
)
from onrecord.doors.reports.inert import context, flat, visible, where
from onrecord.doors.reports.wording import MARKS, copies, foot, many, place, voice

if TYPE_CHECKING:
    from onrecord.ask import Evidence, Passage

FEW = 12
"""So many pieces of evidence are shown of many; the other forms have them all."""
WIDTH = 88
"""How wide a text in a file is."""

MOST = 20
"""So many findings are shown of many, likewise."""
INDENT = "  "
NARROWEST = 20
"""So many columns are used for words however narrow a terminal is."""

Line = tuple[str, Text | Grid]
"""What stands before something, and that."""

_STYLES = {Tone.STANDS: "bold green", Tone.DIFFERS: "bold yellow", Tone.ABSENT: "bold"}


def as_text(document: Document) -> str:
    """Return a report as text without colours."""
    written = StringIO()
    show(document, Console(file=written, width=WIDTH, color_system=None, highlight=False))
    lines = (line.rstrip() for line in written.getvalue().splitlines())
    return "\n".join(lines) + "\n"


def show(document: Document, console: Console) -> None:
    """Print a report."""
    badge = Text(document.badge.word.upper(), _STYLES[document.badge.tone])
    lines: list[Line] = [
        ("", Text(flat(document.kind).upper(), "dim")),
        ("", Text(flat(document.title), "bold")),
        *_rendered(document.facts, ""),
        *_apart(badge, Text(flat(document.sentence))),
    ]
    for section in document.sections:
        lines += _apart(Text(flat(section.title), "bold underline"))
        lines += [line for block in section.blocks[:MOST] for line in _rendered(block, INDENT)]
        left = len(section.blocks) - MOST
        lines += [(INDENT, Text(f"… and {left:,} more, in the other forms", "dim"))] if left > 0 else []
    for remark in document.remarks:
        lines += _apart(Text(f"Note: {flat(remark)}", "italic"))
    lines += _apart(*(Text(flat(line), "dim") for line in foot(document.state)))
    for lead, what in lines:
        _put(console, lead, what)


def _apart(*what: Text) -> list[Line]:
    """Return lines with an empty one before them."""
    return [("", Text()), *(("", one) for one in what)]


def _put(console: Console, lead: str, what: Text | Grid) -> None:
    """Print behind a lead; what does not fit into a line goes on below, as far in."""
    if isinstance(what, Grid):
        console.print(Padding(what, (0, 0, 0, len(lead)), expand=False))
        return
    for line in what.wrap(console, max(console.width - len(lead), NARROWEST)):
        console.print(Text(lead) + line, soft_wrap=True)
        lead = " " * len(lead)


def _rendered(block: Block, lead: str) -> Iterator[Line]:
    """Yield a block's lines, or its table, each behind the lead."""
    match block:
        case Finding():
            yield from _finding(block, lead)
        case Exhibits():
            yield from _exhibits(block, lead)
        case Comparison():
            yield from ((lead, line) for line in _comparison(block))
        case Table():
            yield lead, _table(block)
        case Facts():
            yield from ((lead, grid) for grid in _facts(block))
        case Paragraph():
            yield lead, Text(flat(block.text), "dim" if block.quiet else "")
        case Picture():
            yield lead, Text(flat(block.says), "dim")


def _facts(facts: Facts) -> Iterator[Grid]:
    if facts.rows:
        grid = Grid.grid(Column(no_wrap=True), Column(), padding=(0, 2, 0, 0))
        for name, value in facts.rows:
            grid.add_row(Text(flat(name), "dim"), Text(flat(value)))
        yield grid


def _table(table: Table) -> Grid:
    columns = [
        Column(
            Text(title),
            justify="right" if place in table.figures else "left",
            no_wrap=place in table.firm,
        )
        for place, title in enumerate(map(flat, table.titles))
    ]
    grid = Grid(*columns, box=None, padding=(0, 2, 0, 0), header_style="dim")
    for row in table.rows:
        grid.add_row(*(Text(flat(cell)) for cell in row))
    return grid


def _comparison(comparison: Comparison) -> Iterator[Text]:
    before, after = flat(comparison.before), flat(comparison.after)
    line = Text(f"({before}) " if before else "", "dim")
    for mark, stretch in comparison.merged:
        line += Text(visible(stretch.gap)) + _marked(mark, stretch)
    yield line + Text(f" ({after})" if after else "", "dim")
    if comparison.differs:
        yield Text(MARKS, "dim")
    if before or after:
        yield Text("(said before or after, and left out)", "dim")


def _marked(mark: str, stretch: Stretch) -> Text:
    words = flat(stretch.words)
    if not mark:
        return Text(words)
    called = Text(f" <{stretch.called.value}>" if stretch.called else "", "bold")
    return (
        Text(f"[-{words}-]", "red") + called if mark == DELETED else Text(f"{{+{words}+}}", "green") + called
    )


def _exhibits(exhibits: Exhibits, lead: str) -> Iterator[Line]:
    for number, one in enumerate(exhibits.evidence[:FEW], start=1):
        first = f"{lead}{number}. "
        for text in _exhibit(one):
            yield first, text
            first = " " * len(first)
    left = len(exhibits.evidence) - FEW
    if left > 0:
        yield lead, Text(f"… and {many(left, 'more piece')} of evidence, in the other forms", "dim")


def _exhibit(evidence: "Evidence") -> Iterator[Text]:
    day = f"{evidence.day}  " if evidence.day else ""
    yield Text(day, "cyan") + Text(flat(evidence.tells), "bold")
    if voice(evidence):
        yield Text(flat(voice(evidence)))
    if evidence.passage:
        yield from _passage(evidence.passage)
    if evidence.register:
        yield Text(f"register: {flat(evidence.register)}", "dim")
    if evidence.copies:
        yield Text(copies(evidence), "dim")


def _passage(passage: "Passage") -> Iterator[Text]:
    before, after = context(passage)
    yield Text(before, "dim") + Text(f"»{flat(passage.words)}«", "yellow") + Text(after, "dim")
    published = " · ".join(map(flat, where(passage)))
    if published:
        yield Text(published)
    if passage.address:
        # An address in two lines cannot be followed.
        yield Text(flat(passage.address), "dim", no_wrap=True, overflow="ignore")
    yield Text(place(passage), "dim")


def _finding(finding: Finding, lead: str) -> Iterator[Line]:
    yield lead, Text(flat(finding.title), "bold")
    inner = lead + INDENT
    if finding.words:
        yield inner, Text(f"»{flat(finding.words)}«", "yellow")
    for name, badge in finding.badges:
        about = Text(f"{name}: " if name else "", "dim")
        yield inner, about + Text(badge.word.upper(), _STYLES[badge.tone])
    if finding.said:
        yield inner, Text(flat(finding.said))
    for block in finding.blocks:
        yield from _rendered(block, inner)
    yield "", Text()
