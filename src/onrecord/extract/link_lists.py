"""Lists of links that a web page had behind a name, run into the text of its article."""

import re

_SIGN = " MORE"
"""What such a list ends with; a text without it is not searched."""
_WORDS = r"(?:[^\s,;:]{1,30} ){0,4}?"
_NAME = r"[A-Z][\w’'-]{1,30}"
_BEGINS = re.compile(
    rf"(?<!\w)(?:(?P<last>{_NAME}) ?"
    rf"(?P<fused>[A-Z(][^\s,;:]{{0,30}} {_WORDS}(?P=last)(?:,? (?:Jr|Sr|III?)\.?)?)"
    r"(?=[A-Z\d“”‘’'\"\[(]|[a-z]+[A-Z])|"
    rf"(?P<first>{_NAME}) (?P<name>{_NAME}) (?P<apart>(?P=first) {_WORDS}(?P=name))(?= [A-Z]))"
)
"""A name told again in full, with a headline behind it: "Ada Lund Ada Marie LundMayors meet"."""
_END = re.compile(r"[^\n]{0,900}? MORE\b")


def without_link_lists(text: str) -> str:
    """Return a text of the same length with blanks in place of such lists: "Ada LundMayors meet MORE".

    A list begins with the name, told again in full and run into the first headline; it ends with "MORE".

    Args:
        text: an article's words.
    """
    if _SIGN not in text:
        return text
    parts: list[str] = []
    at = 0
    for match in _BEGINS.finditer(text):
        start = match.start("fused") if match["fused"] else match.start("apart")
        end = _END.match(text, match.end()) if start >= at else None
        if end:
            parts += (text[at:start], " " * (end.end() - start))
            at = end.end()
    return "".join((*parts, text[at:]))
