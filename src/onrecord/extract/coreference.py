"""Which mentions may refer to the same: pairs of them, with what words and places tell of each."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.mentions import Found
from onrecord.extract.words import BREAKS, DETERMINERS, KINDS, POSSESSIVES, PRONOUNS, head_end
from onrecord.model.pairs import FAR, NEAR, TABLES

Integers = NDArray[np.int64]

_WORD = re.compile(r"['’]s\b|\w+(?:[.'’&-](?!s\b)\w+)*|[^\w\s.]")
_KIND = {kind: number for number, kind in enumerate(KINDS)}
_NAME, _SHORT = _KIND["name"], _KIND["short name"]
_PRONOUN = range(_KIND["he"], _KIND["who"] + 1)
_COARSE = np.array([0, 0, 1, 1, 2, 2, 3, 3, 4])
"""People, organisations, places, events and the rest, for each of the network's types."""
_MENTIONS_BACK = np.searchsorted([1, 2, 3, 4, 7, 12, 20, 31, 64], np.arange(66))
_CHARACTERS_BACK = np.searchsorted([20, 50, 100, 200, 400, 800, 1600], np.arange(1602))
"""The class of every distance, up to that from which all are of the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the words of n mentions tell, as numbers, each (n,).

    Strings are numbered as they come, so that equal ones are equal numbers; 0 is no string.
    """

    kind: Integers
    full: Integers
    head: Integers
    first: Integers
    acronym: Integers
    single: NDArray[np.bool_]
    start: Integers
    end: Integers
    paragraph: Integers
    quotation: Integers


def tell(found: Sequence[Found], text: str, mask: bytearray) -> Told:
    """Return what the words of mentions tell.

    Args:
        found: the mentions, in the order of the text.
        text: the article's text.
        mask: its `quotation_mask`.
    """
    numbers: dict[str, int] = {"": 0}

    def number(word: str) -> int:
        return numbers.setdefault(word, len(numbers))

    rows = []
    for mention in found:
        start, end = mention.name or (mention.start, mention.end)
        kind, single, *strings = _told_by(text[start:end].lower(), named=mention.name is not None)
        rows.append((kind, single, *map(number, strings)))
    columns = np.array(rows, np.int64).reshape(-1, 6).T
    starts = np.array([f.start for f in found], np.int64)
    lines = [m.start() for m in re.finditer("\n+", text)]
    inside = np.frombuffer(bytes(mask) + b"\0", np.uint8).astype(np.int64)
    opened = np.cumsum(np.diff(inside, prepend=0) == 1)
    return Told(
        kind=columns[0],
        full=columns[2],
        head=columns[3],
        first=columns[4],
        acronym=columns[5],
        single=columns[1].astype(bool),
        start=starts,
        end=np.array([f.end for f in found], np.int64),
        paragraph=np.array([bisect_right(lines, s) for s in starts.tolist()], np.int64),
        quotation=opened[starts] * inside[starts],
    )


@lru_cache(maxsize=4096)
def _told_by(written: str, *, named: bool) -> tuple[int, bool, str, str, str, str]:
    """Return a mention's kind, whether it is one word, its whole, its head, its first word and its acronym.

    Args:
        written: its name, or all of it, in lower case.
        named: whether that is a name.
    """
    kind, words = _words(written, named=named)
    return kind, len(words) == 1, *_strings(kind, words)


def _words(written: str, *, named: bool) -> tuple[int, list[str]]:
    """Return a mention's kind, and the words that say who it is."""
    words = _WORD.findall(written)
    while len(words) > 1 and words[-1] in POSSESSIVES:
        words.pop()
    if named:
        return (_SHORT if len(words) == 1 else _NAME), words
    if len(words) == 1 and words[0] in PRONOUNS:
        return _KIND[PRONOUNS[words[0]]], words
    opening = DETERMINERS.get(words[0], "bare") if words else "bare"
    if opening != "bare" and len(words) > 1:
        words = words[1:]
    elif "'s" in words or "’s" in words:
        opening = "possessive"
    return _KIND[opening], words


def _strings(kind: int, words: list[str]) -> tuple[str, str, str, str]:
    """Return the whole, its head, its first word and its acronym; a pronoun has none of them."""
    if kind in _PRONOUN or not words:
        return "", "", "", ""
    if kind in (_NAME, _SHORT):
        acronym = (
            "".join(w[0] for w in words if w not in BREAKS and w != "the") if len(words) > 1 else words[0]
        )
        return " ".join(words), words[-1], words[0], acronym.replace(".", "")
    return " ".join(words), words[head_end(words) - 1], "", ""


def pairs_of(told: Told) -> tuple[Integers, Integers]:
    """Return for each mention the earlier ones that it may refer back to: the near ones, and far namesakes.

    The count of pairs grows with the count of mentions, not with its square.

    Returns:
        The later and the earlier mention of each pair, (p,) and (p,).
    """
    count = len(told.kind)
    places = np.arange(count)
    near = places[:, None] - np.arange(1, NEAR + 1)
    later, earlier = np.broadcast_to(places[:, None], near.shape)[near >= 0], near[near >= 0]
    seen: defaultdict[int, list[int]] = defaultdict(list)
    far: list[tuple[int, int]] = []
    columns = (told.full, told.head, told.first, told.acronym)
    for i, words in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
        keys = [word for word in dict.fromkeys(words) if word]
        same = dict.fromkeys(j for word in keys for j in seen[word][-FAR:] if j < i - NEAR)
        far += [(i, j) for j in [*same][:FAR]]
        for word in keys:
            seen[word].append(i)
    extra = np.array(far, np.int64).reshape(-1, 2)
    later, earlier = np.concatenate([later, extra[:, 0]]), np.concatenate([earlier, extra[:, 1]])
    apart = told.start[later] >= told.end[earlier]  # nothing refers to a part of itself
    return later[apart], earlier[apart]


def features_of(told: Told, types: Integers, later: Integers, earlier: Integers) -> Integers:
    """Return what words and places tell of pairs, as rows of `TABLES`, (p, 8).

    Args:
        told: of the n mentions.
        types: the network's likeliest type of each, (n,).
        later: the later mention of each pair, (p,).
        earlier: the earlier one.
    """
    coarse = _COARSE[types]
    inside, outside = told.quotation[later], told.quotation[earlier]
    nested = (told.start[later] < told.end[earlier]).astype(np.int64)
    nested += (nested == 1) & (told.end[earlier] == told.end[later])
    quotes = np.select(
        [(inside == 0) & (outside == 0), inside == outside, (inside > 0) & (outside > 0), inside > 0],
        [0, 1, 2, 3],
        4,
    )
    columns = (
        told.kind[later] * len(KINDS) + told.kind[earlier],
        _relation(told, later, earlier),
        _MENTIONS_BACK[np.minimum(later - earlier, len(_MENTIONS_BACK) - 1)],
        _CHARACTERS_BACK[np.minimum(told.start[later] - told.start[earlier], len(_CHARACTERS_BACK) - 1)],
        np.minimum(told.paragraph[later] - told.paragraph[earlier], 4),
        quotes,
        nested,
        coarse[later] * 5 + coarse[earlier],
    )
    rows: Integers = np.stack(columns, 1) + np.cumsum((0, *TABLES[:-1]))
    return rows


def _relation(told: Told, later: Integers, earlier: Integers) -> Integers:
    """Classify how the words of two mentions agree, from not at all (0) over the same (1)."""
    named = (told.kind <= _SHORT)[later] & (told.kind <= _SHORT)[earlier]
    words = told.full[later] > 0
    one = told.single[later] | told.single[earlier]
    same_head = words & (told.head[later] == told.head[earlier])
    first = named & ((told.first[later] == told.full[earlier]) | (told.full[later] == told.first[earlier]))
    acronym = named & one & (told.acronym[later] == told.acronym[earlier])
    agreeing = [
        words & (told.full[later] == told.full[earlier]),
        named & same_head & one,
        named & same_head,
        first,
        acronym,
        same_head,
    ]
    return np.select(agreeing, [1, 2, 3, 4, 5, 6], 0)
