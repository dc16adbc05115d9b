"""Which statements and articles have some of the words that are looked for.

A word changed on the way must not hide the rest, so single words vote, the rarest first. Where all are
common, runs of words vote instead. The index for searching answers both: nothing else is stored.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from onrecord.record.database import Database
from onrecord.record.wording import queries

COMMON = 1000
"""A word in as many statements is common: which ones is not looked up."""

LOOKED_AT = 48
"""So many different words of a quotation are looked up at most: the longest, which are rarer."""

FEW = 4
"""With fewer rare words than this, runs of common ones vote everywhere; else only away from rare words."""

VOTERS = 16
"""So many rare words vote, and more only where a part of the quotation would have none."""

RUN = 3
"""So many words in a row make a run."""

SHORT = 4
"""A quotation of so few words has runs of two, so that a changed word leaves one whole."""

PARTS = 3
"""A quotation is looked for by beginning, middle and end, so that one put together is found too."""

RUNS = 6
"""So many runs are looked up."""

COMMON_RUNS = 1
"""So many of them may be of common words alone, which take the longest, where there are others."""

FOUND = 300
"""So many statements, or articles, are found by one run."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many statements have a word, up to `COMMON`."""

    count: int

    @property
    def votes(self) -> bool:
        """Whether the word is on record, and so rare that all statements that have it can be looked at."""
        return 0 < self.count < COMMON

    @property
    def weight(self) -> float:
        """How much the word tells."""
        return math.log(2 * COMMON / (self.count + 1))


def rarities(database: Database, words: Iterable[str]) -> dict[str, Rarity]:
    """Return of each of some words how rare it is in statements."""
    different = sorted(set(words), key=lambda word: (-len(word), word))[:LOOKED_AT]
    return {word: Rarity(queries.count_with(database, quoted(word), COMMON)) for word in different}


def rarities_in_texts(database: Database, words: Iterable[str]) -> dict[str, Rarity]:
    """Return of each of some words how rare it is in statements, or where none has it in articles."""
    told = rarities(database, words)
    missing = [word for word, rarity in told.items() if not rarity.count]
    return told | {
        word: Rarity(queries.count_articles_with(database, quoted(word), COMMON)) for word in missing
    }


def quoted(words: str) -> str:
    """Return words as FTS5 takes them, one phrase, with nothing in them that could be an operator."""
    return '"' + words.replace('"', " ").replace("\0", " ") + '"'


def votes(database: Database, words: Sequence[str], rare: dict[str, Rarity]) -> dict[int, float]:
    """Return of each statement that shares rare words or runs with a quotation how much it shares.

    Args:
        database: the open record.
        words: the quotation's, in their order.
        rare: how rare they are.
    """
    counted: defaultdict[int, float] = defaultdict(float)
    chosen = voters(words, rare)
    for word in chosen:
        for number in queries.statements_with(database, quoted(word), COMMON):
            counted[number] += rare[word].weight
    away_from = chosen if len(chosen) >= FEW else ()
    for run in islice(runs(words, rare, away_from=away_from), max(RUNS - len(chosen), RUNS // 3)):
        for number in queries.statements_with(database, quoted(" ".join(run)), FOUND):
            counted[number] += 1.0
    return counted


def voters(words: Sequence[str], rare: dict[str, Rarity]) -> list[str]:
    """Return the rarest words, and those that are the rarest of their part of the quotation."""
    telling = [word for word in dict.fromkeys(words) if word in rare and rare[word].votes]
    chosen = dict.fromkeys(sorted(telling, key=lambda word: rare[word].count)[:VOTERS])
    part = max(len(words) // 4, 1)
    for start in range(0, len(words), part):
        here = [word for word in words[start : start + part] if word in telling]
        chosen |= dict.fromkeys(sorted(here, key=lambda word: rare[word].count)[:2])
    return list(chosen)


def runs(
    words: Sequence[str], rare: dict[str, Rarity], *, away_from: Sequence[str] = ()
) -> Iterator[tuple[str, ...]]:
    """Yield some runs of words, of each part those with the rarest word first, apart from each other.

    Args:
        words: the quotation's, in their order.
        rare: how rare they are.
        away_from: words that no run may have in it or beside it.
    """
    length = RUN if len(words) > SHORT else min(2, len(words))
    starts = _starts(words, rare, length)
    common = {
        start for start in starts if all(_is_common(word, rare) for word in words[start : start + length])
    }
    most = RUNS if len(common) == len(starts) else COMMON_RUNS
    taken: list[int] = []
    for start in starts:
        beside = words[max(start - length, 0) : start + 2 * length]
        if any(word in away_from for word in beside) or any(abs(start - one) < length - 1 for one in taken):
            continue
        if start in common and len(common.intersection(taken)) == most:
            continue
        taken.append(start)
        yield tuple(words[start : start + length])
        if len(taken) == RUNS:
            break


def _is_common(word: str, rare: dict[str, Rarity]) -> bool:
    return word not in rare or rare[word].count >= COMMON


def _starts(words: Sequence[str], rare: dict[str, Rarity], length: int) -> list[int]:
    """Return where runs begin that may be on record: the rarest of each part first, then the next rarest."""
    counts = [rare[word].count if word in rare else COMMON for word in words]
    letters = [len(word) for word in words]
    last = len(words) - length + 1

    def rarest(start: int) -> tuple[int, int, int]:
        run = slice(start, start + length)
        return min(counts[run]), -sum(letters[run]), start

    parts: list[list[int]] = [[] for _ in range(PARTS)]
    for start in sorted((one for one in range(last) if all(counts[one : one + length])), key=rarest):
        parts[start * PARTS // last].append(start)
    return [start for turn in zip_longest(*parts) for start in turn if start is not None]
