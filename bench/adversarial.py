"""Sentences that look like support or opposition and are none, and plain ones: what stance is told of each.

The 300 of `bench/data/adversarial.jsonl` and the 60 of `adversarial_controls.jsonl` are about invented
people. They were written and labelled before any model read them. `naive` is the class that the words would
tell without the negation, the denial, the quotation marks, the claim or the if; `acceptable` are the classes
that a careful reader may give. What is acceptable is argued in `docs/stance.md`.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.answers import answers
from onrecord.spans import Span
from onrecord.stances import EXCHANGED, LABELS, MarkedPair

DATA = Path(__file__).parent / "data"
KINDS = ("negation", "denial", "irony", "claim", "hypothetical")
LOOKS = ("support", "opposition")
_OPPOSITE = (0, 3, 4, 1, 2)
"""Of each class, the one with the same holder and the other attitude."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with two marked people, and what may be told of them.

    Args:
        pair: the text, with its two mentions.
        kind: one of `KINDS`, or "plain".
        looks: "support" or "opposition".
        naive: the class that a hasty reader sees; of a plain sentence, the one that is right.
        acceptable: the classes that are right.
    """

    pair: MarkedPair
    kind: str
    looks: str
    naive: int
    acceptable: tuple[int, ...]


def read_adversarial() -> list[Sentence]:
    """Read the sentences that only look like support or opposition."""
    return [
        Sentence(
            pair=_pair(row),
            kind=row["kind"],
            looks=row["looks"],
            naive=row["naive"],
            acceptable=tuple(row["acceptable"]),
        )
        for row in _rows("adversarial.jsonl")
    ]


def read_controls() -> list[Sentence]:
    """Read the sentences that plainly are support or opposition."""
    return [
        Sentence(
            pair=_pair(row),
            kind="plain",
            looks=row["looks"],
            naive=row["label"],
            acceptable=(row["label"],),
        )
        for row in _rows("adversarial_controls.jsonl")
    ]


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (DATA / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _pair(row: dict[str, Any]) -> MarkedPair:
    return MarkedPair(text=row["text"], p=Span(*row["p"]), q=Span(*row["q"]))


def score_adversarial(told: Sequence[tuple[Sentence, int]]) -> dict[str, Any]:
    """Return how often the naive class is not told, and how often an acceptable one is: all, and by kind.

    Args:
        told: each sentence with the class that was told of it.
    """

    def figures(some: Iterable[tuple[Sentence, int]]) -> dict[str, Any]:
        rows = list(some)
        return {
            "sentences": len(rows),
            "not told as plain, %": _share(rows, lambda one, number: number != one.naive),
            "acceptable, %": _share(rows, lambda one, number: number in one.acceptable),
        }

    by_kind = {
        f"{kind}, looks like {looks}": figures(
            (one, number) for one, number in told if (one.kind, one.looks) == (kind, looks)
        )
        for kind in KINDS
        for looks in LOOKS
    }
    return {**figures(told), "by kind": by_kind}


def score_controls(told: Sequence[tuple[Sentence, int]]) -> dict[str, Any]:
    """Return how often plain support and plain opposition are told, and what is told where they are not."""
    return {
        looks: {
            "sentences": len(rows),
            "told, %": _share(rows, lambda one, number: number == one.naive),
            "told as neutral, %": _share(rows, lambda _, number: number == 0),
            "told as its opposite, %": _share(rows, lambda one, number: number == _OPPOSITE[one.naive]),
            "told of the other one, %": _share(rows, lambda one, number: number == EXCHANGED[one.naive]),
        }
        for looks in LOOKS
        if (rows := [(one, number) for one, number in told if one.looks == looks])
    }


def _share(rows: Sequence[tuple[Sentence, int]], holds: Callable[[Sentence, int], bool]) -> float:
    return round(100 * sum(holds(one, number) for one, number in rows) / max(1, len(rows)), 1)


def measure_adversarial() -> dict[str, Any]:
    """Measure both sets."""
    adversarial, controls = read_adversarial(), read_controls()
    told = [
        list(zip(some, answers(one.pair for one in some), strict=True)) for some in (adversarial, controls)
    ]
    return {
        **score_adversarial(told[0]),
        "plain sentences": score_controls(told[1]),
        "classes told": {label: sum(n == k for _, n in told[0]) for k, label in enumerate(LABELS)},
    }
