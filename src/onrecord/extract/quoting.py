"""I and you in quotations: who speaks, and who is told."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Told
from onrecord.extract.mentions import Found
from onrecord.extract.speakers import SourceFinder
from onrecord.extract.words import KINDS
from onrecord.reading import Attribution

_I, _YOU = KINDS.index("i"), KINDS.index("you")

_TELLING = re.compile(r"\b(?:told|tells?|asked|asks?|urged|urges|warned|warns|reminded)$", re.IGNORECASE)


def decided(
    told: Told,
    attributions: Sequence[Attribution],
    sources: Sequence[int | None],
    finder: SourceFinder,
    text: str,
) -> dict[int, int]:
    """Return the mentions that the attributions decide: in a quotation "I" is who speaks, "you" who is told.

    Returns:
        The number of each such mention, and of the one that it refers to.
    """
    wanted = np.flatnonzero((told.quotation > 0) & ((told.kind == _I) | (told.kind == _YOU))).tolist()
    starts = [int(told.start[i]) for i in wanted]
    held: dict[int, int] = {}
    size: dict[int, int] = {}
    for attribution, source in zip(attributions, sources, strict=True):
        width = attribution.content[-1].end - attribution.content[0].start
        for i in _inside(wanted, starts, attribution):
            if width < size.get(i, width + 1):  # of two contents, the inner one is nearer
                other = source if told.kind[i] == _I else _addressee(attribution, finder, text)
                if other is not None and other != i:
                    held[i], size[i] = other, width
    return {i: end for i in held if (end := _followed(i, held)) is not None}


def signed(told: Told, found: Sequence[Found], people: Booleans, text: str) -> dict[int, int]:
    """Return for each "I" outside quotations the name that signs what it stands in, if one does.

    Args:
        told: what the words of the mentions tell.
        found: the mentions.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
    """
    signers = [i for i, f in enumerate(found) if f.name and people[i] and _is_signature(f, text)]
    ends = [found[i].start for i in signers]
    writing = np.flatnonzero((told.quotation == 0) & (told.kind == _I)).tolist()
    places = ((i, bisect_right(ends, int(told.start[i]))) for i in writing)
    return {i: signers[k] for i, k in places if k < len(signers)}


def _is_signature(found: Found, text: str) -> bool:
    """Tell whether a name is a paragraph for itself, or opens the last one: "Ana Delgado is mayor of …"."""
    begin = text.rfind("\n", 0, found.start) + 1
    end = text.find("\n", found.end)
    end = len(text) if end < 0 else end
    if text[begin : found.start].strip(" -–—"):
        return False
    behind = text[found.end : end]
    return not behind.strip(" .,-–—") or (not text[end:].strip() and behind.startswith((" is ", ", ")))


def _followed(mention: int, held: dict[int, int]) -> int | None:
    """Return the end of a chain of decided mentions, or None where it comes back to itself."""
    other, steps = held[mention], 0
    while other in held and steps < len(held):
        other, steps = held[other], steps + 1
    return None if other in held else other


def _inside(wanted: Sequence[int], starts: Sequence[int], attribution: Attribution) -> Iterator[int]:
    for span in attribution.content:
        yield from wanted[bisect_left(starts, span.start) : bisect_right(starts, span.end - 1)]


def _addressee(attribution: Attribution, finder: SourceFinder, text: str) -> int | None:
    """Return the one who is told: the mention right behind a cue such as "told"."""
    if not attribution.cue or not _TELLING.search(attribution.cue[-1].of(text)):
        return None
    behind = attribution.cue[-1].end
    after = finder.opening(behind, behind + 2)
    return after[0].entity if after else None
