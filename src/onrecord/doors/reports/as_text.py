"""A report as text for a terminal: coloured where it can be, and saying the same without."""

from collections.abc import Iterator
from functools import singledispatch
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Column
from rich.table import Table as Grid
from rich.text import Text

from onrecord.doors.reports.comparing import DELETED
from onrecord.doors.reports.document import (
    Block,
    Claimed,
    Comparison,
    Document,
    Exhibits,
    Facts,
    Paragraph,
    Picture,
    Stretch,
    Table,
    Tone,
)
from onrecord.doors.reports.inert import context, flat, where
from onrecord.doors.reports.wording import MARKS, copies, foot, many, place, voice

if TYPE_CHECKING:
    from onrecord.ask import Evidence, Passage

FEW = 12
"""So many pieces of evidence are shown of many; the other forms have them all."""
WIDTH = 88
"""How wide a text in a file is."""

_STYLES = {Tone.STANDS: "bold green", Tone.DIFFERS: "bold yellow", Tone.ABSENT: "bold"}


def as_text(document: Document) -> str:
    """Return a report as text without colours."""
    written = StringIO()
    show(document, Console(file=written, width=WIDTH, color_system=None, highlight=False))
    lines = (line.rstrip() for line in written.getvalue().splitlines())
    return "\n".join(lines) + "\n"


def show(document: Document, console: Console) -> None:
    """Print a report."""
    console.print(Text(flat(document.kind).upper(), "dim"))
    console.print(Text(flat(document.title), "bold"))
    console.print(_facts(document.facts, "dim"))
    badge = Text(document.badge.word.upper(), _STYLES[document.badge.tone])
    console.print(Group(Text(), badge, Text(flat(document.sentence))))
    for section in document.sections:
        console.print(Group(Text(), Text(flat(section.title), "bold underline")))
        for block in section.blocks:
            console.print(_indented(_rendered(block)))
    for remark in document.remarks:
        console.print(Group(Text(), Text(f"Note: {flat(remark)}", "italic")))
    console.print(Group(Text(), *(Text(flat(line), "dim") for line in foot(document.state))))


def _indented(what: RenderableType) -> Padding:
    return Padding(what, (0, 0, 0, 2))


@singledispatch
def _rendered(block: Block) -> RenderableType:
    raise TypeError(type(block))


@_rendered.register
def _(block: Paragraph) -> RenderableType:
    return Text(flat(block.text), "dim" if block.quiet else "")


@_rendered.register
def _(block: Facts) -> RenderableType:
    return _facts(block)


@_rendered.register
def _(block: Picture) -> RenderableType:
    return Text("The picture is in the HTML report, and in the file of --svg or --png.", "dim")


def _facts(facts: Facts, style: str = "") -> RenderableType:
    grid = Grid.grid(Column(no_wrap=True), Column(), padding=(0, 2, 0, 0))
    for name, value in facts.rows:
        grid.add_row(Text(flat(name), "dim"), Text(flat(value), style))
    return grid if facts.rows else Group()


@_rendered.register
def _(block: Table) -> RenderableType:
    columns = [
        Column(Text(title), justify="right" if place in block.figures else "left")
        for place, title in enumerate(map(flat, block.titles))
    ]
    grid = Grid(*columns, box=None, padding=(0, 2, 0, 0), header_style="dim")
    for row in block.rows:
        grid.add_row(*(Text(flat(cell)) for cell in row))
    return grid


@_rendered.register
def _(block: Comparison) -> RenderableType:
    line = Text()
    if block.before:
        line += Text(f"({flat(block.before)}) ", "dim")
    for mark, stretch in block.merged:
        line += Text(" " if stretch.gap else "") + _marked(mark, stretch)
    if block.after:
        line += Text(f" ({flat(block.after)})", "dim")
    parts = [line]
    if block.differs:
        parts.append(Text(MARKS, "dim"))
    if block.before or block.after:
        parts.append(Text("(said before or after, and left out)", "dim"))
    return Group(*parts)


def _marked(mark: str, stretch: Stretch) -> Text:
    words = flat(stretch.words)
    if not mark:
        return Text(words)
    gone = mark == DELETED
    marked = Text(f"[-{words}-]", "red strike") if gone else Text(f"{{+{words}+}}", "green underline")
    return marked + Text(f" <{stretch.called.value}>" if stretch.called else "", "bold")


@_rendered.register
def _(block: Exhibits) -> RenderableType:
    grid = Grid.grid(Column(justify="right", no_wrap=True), Column(), padding=(0, 1, 0, 0))
    for number, one in enumerate(block.evidence[:FEW], start=1):
        grid.add_row(Text(f"{number}.", "dim"), Group(*_exhibit(one)))
    left = len(block.evidence) - FEW
    more = Text(f"… and {many(left, 'more piece')} of evidence, in the other forms", "dim")
    return Group(grid, more) if left > 0 else grid


def _exhibit(evidence: "Evidence") -> Iterator[Text]:
    day = f"{evidence.day}  " if evidence.day else ""
    yield Text(day, "cyan") + Text(flat(evidence.tells), "bold")
    if voice(evidence):
        yield Text(flat(voice(evidence)))
    if evidence.passage:
        yield from _passage(evidence.passage)
    if evidence.register:
        yield Text(f"{evidence.kind.value}: {flat(evidence.register)}", "dim")
    if evidence.copies:
        yield Text(copies(evidence), "dim")


def _passage(passage: "Passage") -> Iterator[Text]:
    before, after = context(passage)
    yield Text(before, "dim") + Text(f"»{flat(passage.words)}«", "yellow") + Text(after, "dim")
    published = " · ".join(map(flat, where(passage)))
    if published:
        yield Text(published)
    # An address in two lines cannot be followed.
    yield Text(flat(passage.address) or "no address", "dim", no_wrap=True, overflow="ignore")
    yield Text(place(passage), "dim")


@_rendered.register
def _(block: Claimed) -> RenderableType:
    head = Text(flat(block.title), "bold")
    badges = [
        Text(f"{name}: ", "dim") + Text(badge.word.upper(), _STYLES[badge.tone]) for name, badge in block.badges
    ]
    said = (Text(f"»{flat(block.words)}«", "yellow"), *badges, Text(flat(block.said)))
    return Group(head, *map(_indented, (*said, *map(_rendered, block.blocks))), Text())
