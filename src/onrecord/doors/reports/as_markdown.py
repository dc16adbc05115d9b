"""A report as Markdown, in which no words of an article can make a link, markup or a break of a table."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

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
)
from onrecord.doors.reports.inert import context, flat, link_to, where
from onrecord.doors.reports.wording import copies, foot, place, voice

if TYPE_CHECKING:
    from onrecord.ask import Evidence, Passage

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&#$@{}])")
_BEGINNING = re.compile(r"^(?:(?=[-+=])|(\d+)(?=[.)]))")
_ADDRESS = re.compile(r"(?i)(?<=\w):(?=//)|(?<=www)\.")
"""What GitHub makes a link of without being asked."""


def escape(text: str) -> str:
    """Return words as Markdown shows them to the letter, in one line."""
    signs = _SIGNS.sub(r"\\\1", flat(text))
    signs = _ADDRESS.sub(lambda found: f"\\{found[0]}", signs)
    return _BEGINNING.sub(r"\1\\", signs)


def as_markdown(document: Document) -> str:
    """Return a report as Markdown."""
    parts = [
        f"# {escape(document.title)}",
        _facts(Facts(rows=(("question", document.kind.lower()), *document.facts.rows))),
        f"**{escape(document.badge.word.upper())}**",
        f"**{escape(document.sentence)}**",
    ]
    for section in document.sections:
        parts += [f"## {escape(section.title)}", *map(_rendered, section.blocks)]
    parts += [f"*Note:* {escape(remark)}" for remark in document.remarks]
    parts += ["---", *map(escape, foot(document.state))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _rendered(block: Block) -> str:
    match block:
        case Finding():
            return _finding(block)
        case Exhibits():
            return _exhibits(block)
        case Comparison():
            return _comparison(block)
        case Table() | Facts():
            return _table(block) if isinstance(block, Table) else _facts(block)
        case Picture():
            return f"*{escape(block.says)}*"
        case Paragraph():
            return f"*{escape(block.text)}*" if block.quiet else escape(block.text)


def _facts(facts: Facts) -> str:
    return "\n".join(f"- {escape(name)}: {escape(value)}" for name, value in facts.rows)


def _table(table: Table) -> str:
    rule = ["---:" if place in table.figures else "---" for place in range(len(table.titles))]
    rows = [map(escape, table.titles), rule, *(map(escape, row) for row in table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _comparison(comparison: Comparison) -> str:
    before = f"*({escape(comparison.before)})* " if comparison.before else ""
    after = f" *({escape(comparison.after)})*" if comparison.after else ""
    line = "".join(_marked(mark, stretch) for mark, stretch in comparison.merged)
    parts = [f"> {before}{line}{after}"]
    if comparison.differs:
        parts.append("~~[-said, and not in the question-]~~ **{+in the question, and not said+}**")
    if before or after:
        parts.append("*(said before or after, and left out)*")
    return "\n\n".join(parts)


def _marked(mark: str, stretch: Stretch) -> str:
    gap, words = stretch.gap and " ", escape(stretch.words)
    if not mark:
        return f"{gap}{words}"
    called = f" \\<{stretch.called.value}\\>" if stretch.called else ""
    return f"{gap}~~[-{words}-]~~{called}" if mark == DELETED else f"{gap}**{{+{words}+}}**{called}"


def _exhibits(exhibits: Exhibits) -> str:
    lists = (
        f"{number}. " + "  \n   ".join(_exhibit(one)) for number, one in enumerate(exhibits.evidence, start=1)
    )
    return "\n".join(lists)


def _exhibit(evidence: "Evidence") -> Iterator[str]:
    day = f"{evidence.day} · " if evidence.day else ""
    yield f"**{day}{escape(evidence.tells)}**"
    if voice(evidence):
        yield escape(voice(evidence))
    if evidence.passage:
        yield from _passage(evidence.passage)
    if evidence.register:
        yield f"{evidence.kind.value}: {escape(evidence.register)}"
    if evidence.copies:
        told = "; ".join(map(_headline, evidence.copies))
        yield f"{copies(evidence)}: {told}"


def _passage(passage: "Passage") -> Iterator[str]:
    before, after = context(passage)
    # A space at an edge, which escaping drops, stands outside the mark of the words.
    edges = (" " * before.endswith(" "), " " * after.startswith(" "))
    yield f"{escape(before)}{edges[0]}»**{escape(passage.words)}**«{edges[1]}{escape(after)}"
    yield f"{_headline(passage)} ({escape(place(passage))})"


def _headline(passage: "Passage") -> str:
    told = " · ".join(where(passage)) or passage.article
    address = link_to(passage)
    if address:
        return f"[{escape(told)}](<{address}>)"
    return escape(" · ".join(part for part in (told, passage.address) if part))


def _finding(finding: Finding) -> str:
    badges = ", ".join(
        f"{name}: **{escape(badge.word)}**" if name else f"**{escape(badge.word)}**"
        for name, badge in finding.badges
    )
    words = finding.words and f"> {escape(finding.words)}"
    parts = [f"### {escape(finding.title)}", words, badges, escape(finding.said)]
    return "\n\n".join(part for part in (*parts, *map(_rendered, finding.blocks)) if part)
