"""Scores of spans decoded into names and phrases, and each name joined to the phrase whose heart it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.tags import tag_end
from onrecord.extract.words import POSSESSIVES, TITLES, governed
from onrecord.model import Floats

NAMES, PHRASES = 0, 1
"""The two layers of span scores."""

LONGEST_NAME, LONGEST_PHRASE = 24, 120
"""Word pieces."""

_TITLED = re.compile(
    r"(?:.*\s)?(?:(?:Mr|Mrs|Ms|Mx|Dr|Sen|Rep|Gov|Prof|Rev|Gen|Col|Lt|Capt|Sgt)\.|Mr|Mrs|Ms|Mx|Dr|President|Senator|"
    r"Governor|Congressm[ae]n|Congresswom[ae]n|Councill?or|Council(?:man|woman|member)|"
    r"Prime Minister|Chief Justice)\s(?=\w)"
)
"""The titles that a name may be found with: those that no organisation's name begins with."""


GOES_ON = re.compile(
    r" (?:of|in|for|from|with|to|on|at|by|about|against|who|whom|that|which|whose|where|when)\b"
)
"""What follows a noun and only describes it."""
_VERB = re.compile(
    r"(?<![a-z-])(?!(?:the|an?|his|her|their|its|our|my|\w+ly) )[A-Za-z]+ "
    r"(?!(?:nam|call|dubb|nicknam)ed )[a-z]+ed $"
)
"""No part of a phrase that a name ends: "Police arrested" Ana Delgado."""
_AND = re.compile(r",? (?:and|or|&) ")


Bounds = Sequence[Sequence[int]]
"""Where the positions of a window start and end in the text."""


class Place(NamedTuple):
    """Where a span stands in a window: its first position and its last, itself included."""

    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Found:
    """A mention as it is found, before anyone asks whom it refers to.

    Args:
        start: first character of the whole phrase.
        end: the character behind it.
        name: characters of the name that is its heart, if it has one.
        window: the window it stands in.
        lo: the phrase's first position in that window.
        hi: its last position.
        score: how sure the model is of the span; above 0 is more likely than not.
        core: positions of the name, or of the phrase where there is none: what types are read from.
    """

    start: int
    end: int
    name: tuple[int, int] | None
    window: int
    lo: int
    hi: int
    score: float
    core: Place


def best_spans(
    scores: Floats, *, flat: bool, floor: float, longest: int, first: int = 0
) -> list[tuple[Place, float]]:
    """Return the spans that score above a floor, best first wherever two exclude one another.

    Args:
        scores: of every span from a first to a last position, (t, t).
        flat: whether spans may not overlap at all; else they may stand in one another, but never cross.
        floor: the least score.
        longest: positions in a span at most.
        first: the position that the first row and column stand for.
    """
    size = len(scores)
    los, his = np.divmod(np.flatnonzero(scores > floor), max(size, 1))
    near = (his >= los) & (his - los < longest)
    los, his = los[near], his[near]
    values = scores[los, his]
    order = np.argsort(-values, kind="stable")
    kept: list[tuple[Place, float]] = []
    taken, ends, starts = bytearray(size), [-1] * size, [size] * size
    for lo, hi, value in zip(los[order].tolist(), his[order].tolist(), values[order].tolist(), strict=True):
        if flat:
            if 1 in taken[lo : hi + 1]:
                continue
            taken[lo : hi + 1] = b"\1" * (hi + 1 - lo)
        else:  # something kept begins inside and ends behind, or begins before and ends inside
            if max(ends[lo + 1 : hi + 1], default=-1) > hi or min(starts[lo:hi], default=size) < lo:
                continue
            ends[lo], starts[hi] = max(ends[lo], hi), min(starts[hi], lo)
        kept.append((Place(first + lo, first + hi), value))
    return kept


def join(
    names: Sequence[tuple[Place, float]],
    phrases: Sequence[tuple[Place, float]],
    offsets: NDArray[np.int32],
    text: str,
    window: int,
) -> list[Found]:
    """Return the mentions of one window: every phrase, with its name if it has one, and every other name.

    Of several phrases around one name or noun the largest is the mention: the others would tell of it twice.

    Args:
        names: spans of names.
        phrases: spans of phrases.
        offsets: character offsets of the window's positions, (t, 2).
        text: the article's text.
        window: its number.
    """
    bounds = offsets.tolist()
    places = [phrase[0] for phrase in phrases]
    named: dict[Place, Place] = {}
    alone: list[tuple[Place, float]] = []
    told_twice: set[Place] = set()
    for name, score in sorted(names):  # of two hearts the first is whom the phrase goes on about
        heart = _without_title(name, bounds, text)
        around = [p for p in places if p.lo <= heart.lo and heart.hi <= p.hi]
        hosts = [p for p in around if _is_heart(heart, p, names, bounds, text)]
        phrase = max((p for p in hosts if p not in named), key=lambda p: p.hi - p.lo, default=None)
        if phrase is None:
            alone.append((heart, score))
        else:
            named[phrase] = heart
            told_twice.update(p for p in hosts if p != phrase)
    told_twice.update(_shorter(places, bounds, text))
    mentions = [(p, score, named.get(p)) for p, score in phrases if p in named or p not in told_twice]
    mentions += [(place, score, place) for place, score in alone]
    found = []
    for place, score, heart_at in mentions:
        start, end = _characters(place, bounds)
        name_at = _characters(heart_at, bounds) if heart_at else None
        found.append(Found(start, end, name_at, window, place.lo, place.hi, score, heart_at or place))
    found.sort(key=lambda f: (f.start, -f.end))
    return found


def _shorter(places: Sequence[Place], bounds: Bounds, text: str) -> Iterator[Place]:
    """Yield the phrases that a longer one goes on from: "the mayor" where "of Harbour" follows."""
    longest: dict[int, int] = {}
    for place in places:
        longest[place.lo] = max(longest.get(place.lo, 0), place.hi)
    for place in places:
        if place.hi < longest[place.lo]:
            (_, end), (_, ends) = (
                _characters(Place(place.lo, hi), bounds) for hi in (place.hi, longest[place.lo])
            )
            if GOES_ON.match(text, end, ends):
                yield place


def _characters(place: Place, bounds: Bounds) -> tuple[int, int]:
    return bounds[place.lo][0], bounds[place.hi][1]


def _without_title(name: Place, bounds: Bounds, text: str) -> Place:
    """Return a name without the titles that it was found with: "Chief Justice Hale" is Hale."""
    start, end = _characters(name, bounds)
    title = _TITLED.match(text, start, end)
    if title is None:
        return name
    inside = [k for k in range(name.lo, name.hi + 1) if bounds[k][0] >= title.end()]
    return Place(inside[0], name.hi) if inside else name


def _is_heart(
    name: Place,
    phrase: Place,
    names: Sequence[tuple[Place, float]],
    bounds: Bounds,
    text: str,
) -> bool:
    """Tell whether a name is the heart of the phrase around it: its end, or its beginning with a title."""
    (start, end), (begins, ends) = _characters(phrase, bounds), _characters(name, bounds)
    if governed(text[start:begins]) or _VERB.search(text, start, begins):
        return False
    tag = tag_end(text, ends, end)
    if tag is not None and _AND.match(text, tag, end):
        return False
    rest = text[ends:end]
    if not rest or rest.strip() in POSSESSIVES:
        return True
    titled = all(word.lower().strip(".") in TITLES for word in text[start:begins].split())
    if not titled or rest.lstrip()[:1] not in ",(–—-":
        return False
    # "Hale, Frey and Varga" are three, "Hale, mayor of Harbour and member of its council" is one.
    behind = len(rest) - len(rest.lstrip(" ,"))
    listed = any(bounds[other.lo][0] == ends + behind for other, _ in names)
    return not (listed and re.search(r"\b(?:and|or)\b|&", rest))
