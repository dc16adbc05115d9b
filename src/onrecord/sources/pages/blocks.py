"""A tree as a list of blocks: paragraphs, headings, list items, each one run of words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element

_LINE = "\x1f"
"""Stands for a line break until the white space around it is gone; no text holds it (see `decoding`)."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "item",
        "li",
        "list",
        "main",
        "ol",
        "p",
        "pre",
        "quote",
        "row",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "cell",
        "html",
        "code",
    ]
)
_BREAKS = frozenset({"br", "lb"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_ITEMS = frozenset({"li", "item", "dd", "dt", "row", "tr"})
_QUOTES = frozenset({"blockquote", "quote"})
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One run of words, as a reader would see it set apart.

    Args:
        words: with single spaces, and a line feed where the page breaks a line.
        kind: p, title, head, item or quote.
        linked: how many of its characters are links.
    """

    words: str
    kind: str = "p"
    linked: int = 0


def blocks_of(tree: _Element) -> list[Block]:
    """Return the blocks of a tree, page's or trafilatura's, in order; white space as in a browser."""
    found: list[Block] = []
    pieces: list[str] = []
    kinds: list[str] = ["p"]
    linked = 0

    def flush() -> None:
        nonlocal linked
        lines = _SPACE.sub(" ", "".join(pieces)).split(_LINE)
        words = "\n".join(line.strip(" ") for line in lines).strip()
        if words:
            found.append(Block(re.sub(r"\n{2,}", "\n", words), kinds[-1], linked))
        pieces.clear()
        linked = 0

    for event, tag, text, in_link in _walk(tree):
        if event == "text":
            pieces.append(text)
            linked += len(text) if in_link else 0
        elif tag in _BREAKS:
            pieces.append(_LINE)
        elif tag in _BLOCKS:
            flush()
            kinds = _entered(kinds, tag) if event == "start" else kinds[: max(1, len(kinds) - 1)]
    flush()
    return found


def _entered(kinds: list[str], tag: str) -> list[str]:
    if tag == "h1":
        return [*kinds, "title"]
    if tag in _HEADINGS:
        return [*kinds, "head"]
    if tag in _ITEMS:
        return [*kinds, "item"]
    return [*kinds, "quote" if tag in _QUOTES else kinds[-1]]


def _walk(tree: _Element) -> Iterator[tuple[str, str, str, bool]]:
    """Yield starts, texts and ends in the order of the page, without recursion: pages are hostile."""
    waiting: list[tuple[str, _Element]] = [("start", tree)]
    links = 0
    while waiting:
        event, element = waiting.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag == "head" and element.get("rend") == "h1":
            tag = "h1"
        if event == "start":
            links += tag in {"a", "ref"}
            if tag:
                yield "start", tag, "", False
                yield "text", tag, element.text or "", links > 0
            waiting.append(("end", element))
            waiting += [("start", child) for child in reversed(element)] if tag else []
        else:
            links -= tag in {"a", "ref"}
            if tag not in _BREAKS and tag:
                yield "end", tag, "", False
            if element is not tree:
                yield "text", tag, element.tail or "", links > 0


def as_text(blocks: Iterable[Block]) -> str:
    """Return blocks as a text: a blank line between them, but items of one list on lines of their own."""
    parts: list[str] = []
    before = ""
    for block in blocks:
        if parts:
            parts.append("\n" if block.kind == before == "item" else "\n\n")
        parts.append(block.words)
        before = block.kind
    return "".join(parts)
