"""Hostile words made harmless: what cannot be seen is shown, and only web addresses become links."""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from onrecord.ask.evidence import CONTEXT

if TYPE_CHECKING:
    from onrecord.ask import Passage

_JOINERS = frozenset("\u200c\u200d\u00ad")
"""Joiners of letters in several scripts and of emoji, and soft hyphens: they hide nothing."""
_BLANKS = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_SAFE = "/:?&=+$,;@!*'()~%-._"
"""What stays as it is in a link; all else is written in percents."""


def visible(text: str) -> str:
    """Return words with their unseen signs shown: those that turn the order of writing, and controls.

    Breaks of lines become spaces; an override from right to left becomes ⟨U+202E⟩.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(sign: str) -> str:
    if sign in _BLANKS:
        return " "
    if sign in _JOINERS or unicodedata.category(sign) not in _UNSEEN:
        return sign
    return f"⟨U+{ord(sign):04X}⟩"


def flat(text: str) -> str:
    """Return words in one line, with their unseen signs shown."""
    return " ".join(visible(text).split())


def link(address: str) -> str:
    """Return a web address as a link may have it; "" for any other address: of a script, a file, a row."""
    if not address.isprintable() or any(sign.isspace() for sign in address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return ""
    before, mark, fragment = address.partition("#")
    return quote(before, safe=_SAFE + "[]") + mark + quote(fragment, safe=_SAFE)


def link_to(passage: "Passage") -> str:
    """Return a link to the very words of a passage, as browsers follow it, or else what `link` gives."""
    address = link(passage.address)
    if not address or "#" in address or not passage.words.strip():
        return address
    words = passage.words.split()
    ends = [" ".join(words)] if len(words) <= 8 else [" ".join(words[:4]), " ".join(words[-4:])]
    return f"{address}#:~:text={','.join(map(_encoded, ends))}"


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")  # a dash has a meaning of its own there


def context(passage: "Passage") -> tuple[str, str]:
    """Return what stands before and after a passage's words, in one line, up to the words' very edges.

    Where more stands there, it begins or ends with whole words, and with an ellipsis.
    """
    before, after = passage.prefix, passage.suffix
    if passage.span.start > len(before):
        before = f"… {before[before.find(' ') + 1 :]}"
    if len(after) >= CONTEXT:
        after = f"{after[: after.rfind(' ')] if ' ' in after else after} …"
    gaps = " " if before[-1:].isspace() else "", " " if after[:1].isspace() else ""
    return flat(before) + gaps[0], gaps[1] + flat(after)


def where(passage: "Passage") -> Iterator[str]:
    """Yield a passage's day, publisher and headline, as far as they are known."""
    yield from (part for part in (str(passage.published or ""), passage.publisher, passage.title) if part)
