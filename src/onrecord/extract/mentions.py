"""Scores of spans decoded into names and phrases, and each name joined to the phrase whose heart it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.words import POSSESSIVES, governed
from onrecord.model import Floats

NAMES, PHRASES = 0, 1
"""The two layers of span scores."""

LONGEST_NAME, LONGEST_PHRASE = 24, 120
"""Word pieces."""


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


def best_spans(scores: Floats, *, flat: bool, floor: float, longest: int) -> list[tuple[Place, float]]:
    """Return the spans that score above a floor, best first wherever two exclude one another.

    Args:
        scores: of every span from a first to a last position, (t, t).
        flat: whether spans may not overlap at all; else they may stand in one another, but never cross.
        floor: the least score.
        longest: positions in a span at most.
    """
    los, his = np.nonzero(scores > floor)
    near = (his >= los) & (his - los < longest)
    los, his = los[near], his[near]
    values = scores[los, his]
    kept: list[tuple[Place, float]] = []
    taken = np.zeros(len(scores), np.int32)
    for k in np.argsort(-values, kind="stable").tolist():
        lo, hi = int(los[k]), int(his[k])
        if flat:
            if taken[lo : hi + 1].any():
                continue
            taken[lo : hi + 1] = 1
        elif any(a < lo <= b < hi or lo < a <= hi < b for (a, b), _ in kept):
            continue
        kept.append((Place(lo, hi), float(values[k])))
    return kept


def join(
    names: Sequence[tuple[Place, float]],
    phrases: Sequence[tuple[Place, float]],
    offsets: NDArray[np.int32],
    text: str,
    window: int,
) -> list[Found]:
    """Return the mentions of one window: every phrase, with its name if it has one, and every other name.

    Args:
        names: spans of names.
        phrases: spans of phrases.
        offsets: character offsets of the window's positions, (t, 2).
        text: the article's text.
        window: its number.
    """
    named: dict[Place, tuple[Place, float]] = {}
    alone = []
    for name in names:
        phrase = _phrase_of(name[0], phrases, offsets, text)
        if phrase is None:
            alone.append(name)
        elif phrase not in named or named[phrase][0].hi < name[0].hi:
            alone += [named[phrase]] if phrase in named else []
            named[phrase] = name
        else:
            alone.append(name)
    mentions = [(place, score, named[place][0] if place in named else None) for place, score in phrases]
    mentions += [(place, score, place) for place, score in alone]
    found = []
    for place, score, heart in mentions:
        start, end = int(offsets[place.lo, 0]), int(offsets[place.hi, 1])
        name_at = (int(offsets[heart.lo, 0]), int(offsets[heart.hi, 1])) if heart else None
        found.append(Found(start, end, name_at, window, place.lo, place.hi, score, heart or place))
    found.sort(key=lambda f: (f.start, -f.end))
    return found


def _phrase_of(
    name: Place, phrases: Sequence[tuple[Place, float]], offsets: NDArray[np.int32], text: str
) -> Place | None:
    """Return the smallest phrase that a name is the heart of: it ends with the name, or goes on behind it."""
    best: Place | None = None
    for place, _ in phrases:
        if not (place.lo <= name.lo and name.hi <= place.hi):
            continue
        if best is not None and best.hi - best.lo <= place.hi - place.lo:
            continue
        if governed(text[int(offsets[place.lo, 0]) : int(offsets[name.lo, 0])]):
            continue
        rest = text[int(offsets[name.hi, 1]) : int(offsets[place.hi, 1])]
        if not rest or rest.strip() in POSSESSIVES or (place.lo == name.lo and rest.lstrip()[:1] in ",(–—"):
            best = place
    return best
