"""Where a text is inside quotation marks, and what form that gives to a content."""

import re
from enum import StrEnum

from onrecord.spans import Spans

_MARKS = re.compile('[“”"\n]')
_WORD = re.compile(r"\w+")


class Form(StrEnum):
    """How much of an attribution's content stands in quotation marks: all, some or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


def quotation_mask(text: str) -> bytearray:
    """Mark the characters inside double quotation marks.

    The opening mark belongs to the inside, the closing one does not, and no quotation outlasts its line: a
    speaker who goes on in the next paragraph opens the marks again, and one forgotten mark spoils one line.

    Returns:
        One byte for each character of `text`, 1 inside and 0 outside.
    """
    mask, opened = bytearray(len(text)), -1
    for match in _MARKS.finditer(text):
        mark, place = match.group(), match.start()
        if opened < 0:
            opened = -1 if mark in "”\n" else place
        elif mark != "“":
            mask[opened:place] = b"\1" * (place - opened)
            opened = -1
    if opened >= 0:
        mask[opened:] = b"\1" * (len(text) - opened)
    return mask


def form_of(content: Spans, text: str, mask: bytearray) -> Form:
    """Return the form of a content: direct, mixed or indirect.

    Args:
        content: the fragments of the content.
        text: the article's text.
        mask: what `quotation_mask` says of that text.
    """
    if all(mask.find(1, span.start, span.end) < 0 for span in content):
        return Form.INDIRECT
    words = (match.start() for span in content for match in _WORD.finditer(text, span.start, span.end))
    quoted = {mask[start] for start in words}  # no mark stands in a word
    if 1 not in quoted:
        return Form.INDIRECT
    return Form.MIXED if 0 in quoted else Form.DIRECT
