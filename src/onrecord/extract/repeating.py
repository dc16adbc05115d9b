"""What an article tells once it tells everywhere: a name's type, and that some words are a name."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import Found
from onrecord.extract.words import ADDRESSING, DETERMINERS, TITLES
from onrecord.model import Floats

_WORD = re.compile(r"\S+")
_WHOLE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z]\.)? [A-Z][\w'’-]+")
"""Behind a title, and alone, this is a name even if it was not found to be one."""
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")


def told_everywhere(gathered: Gathered, text: str) -> Gathered:
    """Return an article's mentions with what each of their names is elsewhere in it.

    A phrase that is a name somewhere, or the last word of one, is a name wherever it stands, and a name's
    types are those that all its places together are given.

    Args:
        gathered: the mentions of a whole article.
        text: its text.
    """
    real = [f if f.name is None or _is_name(f, text) else replace(f, name=None) for f in gathered.found]
    names = {text[slice(*f.name)] for f in real if f.name}
    known = names | {name.split()[-1] for name in names}
    found = tuple(f if f.name else _named(f, known, text) for f in real)
    return replace(gathered, found=found, types=_voted(found, gathered, text))


def _is_name(found: Found, text: str) -> bool:
    """Tell whether a name is more than an office, whoever holds it: not "President", but "Mr. President"."""
    words = [word.strip(".") for word in text[found.start : found.end].lower().split()]
    return words[0] in ADDRESSING or any(word not in TITLES and word not in DETERMINERS for word in words)


def _named(found: Found, known: set[str], text: str) -> Found:
    """Return a mention with its name: all of it but titles and a possessive, if known or behind a title."""
    start, end = found.start, found.end
    behind = _POSSESSIVE.search(text, start, end)
    end = behind.start() if behind else end
    while (
        (word := _WORD.match(text, start, end)) and word[0].lower().strip(".") in TITLES and word.end() < end
    ):
        start = word.end() + 1
    titled = start > found.start and _WHOLE.fullmatch(text, start, end) is not None
    return replace(found, name=(start, end)) if titled or text[start:end] in known else found


def _voted(found: Sequence[Found], gathered: Gathered, text: str) -> Floats:
    same: defaultdict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(found):
        if mention.name:
            same[text[slice(*mention.name)]].append(i)
    types = gathered.types.copy()
    for places in same.values():
        if len(places) > 1:
            types[places] = gathered.types[places].mean(0)
    return types
