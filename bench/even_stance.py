"""Even-handed stance: other people take the places of two in a sentence, and what is told has to stay.

Each of the five hundred sentences of `bench.even_pairs` is read with its own names and with others: a
Democrat and a Republican of Congress, and the two exchanged; two of either party; a famous one of either
party (presidents and vice presidents since 1980, so men), and exchanged; two invented people, and exchanged.
Sexes change from sentence to sentence where no word tells one; otherwise the names are of the sex that the
words tell.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.answers import answers
from bench.even_names import Name, drawn, read_names, sexes_for
from bench.even_pairs import read_pairs
from onrecord.stances import LABELS, MarkedPair
from onrecord.training.stance_names import Name as Given
from onrecord.training.stance_names import Pool, renamed
from onrecord.training.stances import Pair

SEED = 500
COUPLES = (
    ("Democrat", "Republican", True),
    ("Democrat", "Democrat", False),
    ("Republican", "Republican", False),
    ("famous Democrat", "famous Republican", True),
    ("invented", "invented", True),
)
"""Groups of p and q, and whether they are read exchanged as well."""

_SEXES = (("man", "man"), ("woman", "man"), ("man", "woman"), ("woman", "woman"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A sentence with other people in it.

    Args:
        sentence: the number of the sentence.
        couple: the number of the two people, alike in the version where they are exchanged.
        p: who is p now.
        q: who is q now.
        pair: the text, with the two marked.
    """

    sentence: int
    couple: int
    p: Name
    q: Name
    pair: Pair


class _TheTwo(Pool):
    """Two names, given in their order."""

    def __init__(self, two: Iterable[Name]) -> None:
        given = [(name.first, name.last) for name in two]
        super().__init__(Given(first, last, "") for first, last in given)
        self._left = iter(given)

    def draw(self, draw: random.Random, other_than: Iterable[str] = ()) -> tuple[str, str]:  # noqa: ARG002
        """Return the first name and surname of whoever is next."""
        return next(self._left)


def versions(pairs: Sequence[Pair], names: Sequence[Name]) -> Iterator[Version]:
    """Yield each pair with other people in it; a couple for whose sexes there is nobody is left out.

    Args:
        pairs: of people, in texts that do not tell both sexes.
        names: who may take their places.
    """
    for number, pair in enumerate(pairs):
        draw, allowed = random.Random(SEED + number), sexes_for(pair.text)
        sexes = [two for two in _SEXES if allowed.issuperset(two)]
        for couple, (one, other, turned) in enumerate(COUPLES):
            men = "famous" in one and ("man", "man") in sexes
            chosen = ("man", "man") if men else sexes[(number + couple) % len(sexes)]
            two = _two(names, (one, other), chosen, (draw, pair.text))
            for p, q in (two, two[::-1])[: 1 + turned] if two else ():
                yield Version(
                    sentence=number, couple=couple, p=p, q=q, pair=renamed(pair, _TheTwo((p, q)), draw)
                )


def _two(
    names: Sequence[Name], groups: tuple[str, str], sexes: tuple[str, str], drawing: tuple[random.Random, str]
) -> tuple[Name, Name] | None:
    """Return somebody of each group, of the sexes asked for, or None where there is nobody."""
    draw, text = drawing
    found: list[Name] = []
    for group, sex in zip(groups, sexes, strict=True):

        def fits(name: Name, group: str = group, sex: str = sex) -> bool:
            return (name.group, name.sex) == (group, sex) and not {name.first, name.last} & _words(found)

        name = drawn(names, draw, fits, text)
        if name is None:
            return None
        found.append(name)
    return found[0], found[1]


def _words(names: Iterable[Name]) -> set[str]:
    return {word for name in names for word in (name.first, name.last)}


Told = tuple[Version, int, int]
"""A version, the class told with the sentence's own names, and that told of the version."""


def score_even_stance(rows: Sequence[Told]) -> dict[str, Any]:
    """Return how often the class stays: with other names, by party and by sex, and when two are exchanged.

    Args:
        rows: of each version the class, beside that of the sentence as it was.
    """
    twos: dict[tuple[int, int], list[int]] = defaultdict(list)
    for version, _, number in rows:
        twos[version.sentence, version.couple].append(number)
    turned = {key: numbers for key, numbers in twos.items() if len(numbers) == 2}
    sentences = Counter(version.sentence for version, own, number in rows if own != number)
    count = len({version.sentence for version, _, _ in rows})
    return {
        "sentences": count,
        "versions": len(rows),
        "class as with the sentence's own names, %": _share(own == number for _, own, number in rows),
        "class stays when the two are exchanged, %": _share(a == b for a, b in turned.values()),
        "the same, by couple": {
            " and ".join(COUPLES[couple][:2]): _share(
                a == b for (_, other), (a, b) in turned.items() if other == couple
            )
            for couple in sorted({couple for _, couple in turned})
        },
        "sentences whose class stays in every version, %": round(
            100 - 100 * len(sentences) / max(1, count), 1
        ),
        "by party of p and q": _table(rows, lambda one: f"{one.p.group}, {one.q.group}"),
        "by sex of p and q": _table(rows, lambda one: f"{one.p.sex}, {one.q.sex}"),
    }


def _table(rows: Sequence[Told], cell: Callable[[Version], str]) -> dict[str, Any]:
    """Return for each cell how often the class stays, and how often each class is told."""
    cells: dict[str, list[Told]] = defaultdict(list)
    for one in rows:
        cells[cell(one[0])].append(one)
    return {
        name: {
            "versions": len(some),
            "class stays, %": _share(own == number for _, own, number in some),
            **{
                f"{label}, %": _share(number == k for _, _, number in some)
                for k, label in enumerate(LABELS)
                if k
            },
        }
        for name, some in cells.items()
    }


def _share(held: Iterable[bool]) -> float:
    rows = list(held)
    return round(100 * sum(rows) / max(1, len(rows)), 1)


def measure_even_stance(corpora: Path) -> dict[str, Any]:
    """Measure on the five hundred sentences.

    Args:
        corpora: folder with the corpora, each in its own folder.
    """
    return score_even_stance(told(read_pairs(corpora), read_names(corpora / "legislators")))


def told(pairs: Sequence[Pair], names: Sequence[Name]) -> list[Told]:
    """Return what is told of pairs with other people in them, beside what is told of them as they are.

    Args:
        pairs: of people, in texts that do not tell both sexes.
        names: who may take their places.
    """
    made = list(versions(pairs, names))
    own = answers(map(_marked, pairs))
    again = answers(_marked(version.pair) for version in made)
    return [(one, own[one.sentence], number) for one, number in zip(made, again, strict=True)]


def _marked(pair: Pair) -> MarkedPair:
    assert pair.q is not None
    return MarkedPair(text=pair.text, p=pair.p, q=pair.q)
