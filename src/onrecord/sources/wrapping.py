"""Lines that a program broke, joined again to the paragraphs that they are."""

import re

_FULL = 0.7
"""The share of the widest line from which on a line is taken for one that goes on in the next."""

_NARROWEST, _WIDEST = 55, 100
"""How wide the lines of a mail are that were broken by a program; longer ones were not broken at all."""

_ENDS = re.compile(r"[.!?:][\"”’')\]»]*$")
_ITEM = re.compile(r"^(?:[-–—•*▪◦·>]|\d{1,2}[.)]\s|[A-Za-z]\)\s)")
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]$")


def joined(page: str) -> str:
    """Return a printed page's words: a line goes on in the next unless it is short or ends a sentence."""
    lines = [" ".join(line.split()) for line in page.splitlines()]
    widest = max(map(len, lines), default=0)
    text = before = ""
    for line in lines:
        if not (before and line) or _ITEM.match(line) or _is_last(before, widest):
            text += ("\n" if line else "\n\n" if before else "") + line
        elif _HYPHEN.search(text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text += " " + line
        before = line
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def unwrapped(text: str) -> str:
    """Return a letter's words with the paragraphs joined that a mail program broke into lines."""
    return "\n\n".join(map(_unwrapped, text.split("\n\n")))


def _unwrapped(paragraph: str) -> str:
    lines = paragraph.split("\n")
    full = [len(line.rstrip()) for line in lines[:-1]]
    broken = full and min(full) >= _NARROWEST and max(full) <= _WIDEST
    if not broken or any(map(_ITEM.match, lines)):
        return paragraph
    return " ".join(line.strip() for line in lines)


def _is_last(line: str, widest: int) -> bool:
    full = len(line) >= _FULL * widest
    return not full or (bool(_ENDS.search(line)) and len(line) < 0.9 * widest)
