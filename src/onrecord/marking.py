"""A reading's text cut where roles begin and end, to be shown in colour."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from onrecord.spans import Spans

ROLES = ("content", "source", "cue")
"""From the widest to the most telling: where roles overlap, the later one gives the colour."""

_COLOURS = {"content": "#fff3bf", "source": "#c5e1ff", "cue": "#ffc9d6"}


def segments(text: str, marked: Mapping[str, Iterable[Spans]]) -> Iterator[tuple[str, str]]:
    """Yield the whole text in pieces, each with the one role that colours it, or "".

    Joined, the pieces are the text to the letter.

    Args:
        text: the article's text.
        marked: for each of `ROLES`, the spans that have it.
    """
    role_at = bytearray(len(text))
    for number, role in enumerate(ROLES, start=1):
        for spans in marked[role]:
            for span in spans:
                role_at[span.start : span.end] = bytes([number]) * len(span)
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or role_at[end] != role_at[start]:
            yield text[start:end], ("", *ROLES)[role_at[start]]
            start = end


def as_html(text: str, marked: Mapping[str, Iterable[Spans]], head: str) -> str:
    """Return a text as a self-contained piece of HTML, escaped, with its roles highlighted.

    Args:
        text: the article's text.
        marked: for each of `ROLES`, the spans that have it.
        head: a line to stand above it.
    """
    parts = []
    for words, role in segments(text, marked):
        shown = escape(words).replace("\n", "<br>")
        style = f"background:{_COLOURS[role]};color:#111" if role else ""
        parts.append(f'<mark title="{role}" style="{style}">{shown}</mark>' if role else shown)
    legend = " ".join(
        f'<span style="background:{colour};color:#111;padding:0 .4em">{role}</span>'
        for role, colour in _COLOURS.items()
    )
    return (
        f'<div style="max-width:48em;line-height:1.5"><p><b>{escape(head)}</b><br>{legend}</p>'
        f"<div>{''.join(parts)}</div></div>"
    )
