"""The mentions of a whole article, gathered from its windows in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.mentions import (
    LONGEST_NAME,
    LONGEST_PHRASE,
    NAMES,
    PHRASES,
    Found,
    best_spans,
    join,
)
from onrecord.model import Encoded, Floats, Scored

_PEOPLE = 2
"""The network's first two types are people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The least scores of names and of phrases that are kept, chosen on dev.

    Args:
        names: 0 is as likely as not.
        phrases: likewise.
    """

    names: float = 0.0
    phrases: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """The n mentions of an article, in the order of the text.

    Args:
        found: where they stand.
        states: what antecedents are read from, (n, v).
        types: scores of the types, (n, 9).
    """

    found: tuple[Found, ...]
    states: Floats
    types: Floats

    @cached_property
    def kinds(self) -> NDArray[np.int64]:
        """The likeliest type of each, (n,)."""
        return likeliest(self.types) if self.found else np.zeros(0, np.int64)

    @cached_property
    def people(self) -> NDArray[np.bool_]:
        """Which of them are of the type of a person, (n,)."""
        return self.kinds < _PEOPLE


def likeliest(types: Floats) -> NDArray[np.int64]:
    """Return the likeliest type in each row of scores, (n,), the two types of people first taken as one.

    Args:
        types: scores of the types, (n, 9).
    """
    person = np.logaddexp.reduce(types[:, :_PEOPLE], axis=1) > types[:, _PEOPLE:].max(1)
    kinds: NDArray[np.int64] = np.where(person, types[:, :_PEOPLE].argmax(1), types.argmax(1))
    return kinds


def gather(scored: Scored, text: str, floors: Floors) -> Gathered:
    """Return the mentions in some windows of an article, window by window.

    Args:
        scored: the windows.
        text: the article's text.
        floors: the least scores.
    """
    found: list[Found] = []
    states, types = [_NONE], [_NONE]
    for i, encoded in enumerate(scored.encoded):
        here = _in_window(encoded, scored, i, text, floors)
        if here:
            at = np.array([(f.lo, f.hi, *f.core) for f in here])
            states.append(encoded.states[0, at[:, 0], 0] + encoded.states[0, at[:, 1], 1])
            types.append(encoded.types[0, at[:, 2], 0] + encoded.types[0, at[:, 3], 1])
            found += here
    return Gathered(found=tuple(found), states=_joined(states), types=_joined(types))


def in_order(parts: Sequence[Gathered]) -> Gathered:
    """Return the mentions of all parts as one, in the order of the text."""
    found = [f for part in parts for f in part.found]
    order = sorted(range(len(found)), key=lambda k: (found[k].start, -found[k].end))
    return Gathered(
        found=tuple(found[k] for k in order),
        states=_joined([part.states for part in parts])[order],
        types=_joined([part.types for part in parts])[order],
    )


_NONE = np.zeros((0, 0), np.float32)


def _joined(parts: Sequence[Floats]) -> Floats:
    some = [part for part in parts if len(part)]
    return np.concatenate(some) if some else _NONE


def _in_window(encoded: Encoded, scored: Scored, row: int, text: str, floors: Floors) -> list[Found]:
    inner = slice(1, int(scored.lengths[row]) + 1)  # what stands between the special pieces
    spans = encoded.spans[0, :, inner, inner]
    names = best_spans(spans[NAMES], flat=True, floor=floors.names, longest=LONGEST_NAME, first=1)
    phrases = best_spans(spans[PHRASES], flat=False, floor=floors.phrases, longest=LONGEST_PHRASE, first=1)
    return join(names, phrases, scored.offsets[row], text, row)
