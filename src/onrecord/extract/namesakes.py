"""Names that are surely one's, and places that surely are not, whatever the network says."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Integers
from onrecord.extract.mentions import Found
from onrecord.extract.words import BREAKS, GENERATIONS, TITLES

_POSSESSIVE = re.compile(r"['’]s?$")
_INITIALS = re.compile(r"[A-Z]{3,}s?")

Words = tuple[str, ...]


def same_names(found: Sequence[Found], people: Booleans, text: str) -> Integers:
    """Number names so that those of one are equal; names that may be of several, and all else, are -1, (n,).

    A person's name is its first word and its last, and one word stands for the only name that has it for
    either, or the only one so far. Others are the whole of it, if only "the" or a title stands before, and
    what comes before "of", or an acronym, stands for the only one that it fits.

    Args:
        found: the n mentions.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
    """
    names = [_words(f, text) for f in found]
    longer: defaultdict[tuple[bool, str], set[Words]] = defaultdict(set)
    for name, person in zip(names, people.tolist(), strict=True):
        for short in _short_forms(name, person=person):
            longer[person, short].add(_whole(name, person=person))
    numbers: dict[tuple[bool, Words], int] = {}
    so_far: defaultdict[str, set[Words]] = defaultdict(set)
    same = np.full(len(found), -1, np.int64)
    for i, (name, person) in enumerate(zip(names, people.tolist(), strict=True)):
        if name and (person or _is_plain(found[i], text)):
            whole = _whole(name, person=person)
            fits = longer.get((person, " ".join(whole)), {whole})
            if person and len(fits) > 1 and _is_plain(found[i], text):
                fits = so_far[whole[0]] or fits
            if person and len(whole) > 1:
                so_far[whole[-1]].add(whole)
            if len(fits) == 1:
                same[i] = numbers.setdefault((person, next(iter(fits))), len(numbers))
    return same


def other_places(
    found: Sequence[Found], places: Booleans, text: str, later: Integers, earlier: Integers
) -> Booleans:
    """Tell of pairs of names whether they are two places, or a place and what is only called after it, (p,).

    "South Harbour" is not "North Harbour", and "the Bank of Harbour" is not "Harbour".

    Args:
        found: the n mentions.
        places: which of them are of the type of a place or a country, (n,).
        text: the article's text.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    numbers: dict[Words, int] = {(): -1}
    rows = []
    for found_, place in zip(found, places.tolist(), strict=True):
        name = _words(found_, text)
        behind, ends = _parts(name, place=place) if name else ((), ())
        rows.append([numbers.setdefault(words, len(numbers)) for words in (name, behind, ends)])
    whole, called, end = np.array(rows, np.int64).reshape(-1, 3).T
    two = (end[later] >= 0) & (end[later] == end[earlier]) & (whole[later] != whole[earlier])
    after = places[earlier] & (called[later] == whole[earlier]) & (called[later] >= 0)
    before = places[later] & (called[earlier] == whole[later]) & (called[earlier] >= 0)
    apart: Booleans = two | after | before
    return apart


def _parts(name: Words, *, place: bool) -> tuple[Words, Words]:
    """Return what something is called after, behind a preposition, and what a place's name ends with."""
    last = max((k for k, word in enumerate(name) if word in BREAKS), default=-1)
    behind = name[last + 1 :] if last > 0 and not place else ()
    return behind, name[-1:] if place and len(name) > 1 and last < 0 else ()


def _words(found: Found, text: str) -> Words:
    """Return the words of a name without a possessive; those but an acronym in lower case."""
    return () if found.name is None else _cut(text[slice(*found.name)])


@lru_cache(maxsize=4096)
def _cut(name: str) -> Words:
    words = _POSSESSIVE.sub("", name).replace(",", " ").split()
    if len(words) > 1 and words[-1].lower().strip(".") in GENERATIONS:
        words.pop()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return tuple(word if _INITIALS.fullmatch(word) else word.lower() for word in words)


def _whole(name: Words, *, person: bool) -> Words:
    return (name[0], name[-1]) if person and len(name) > 1 else name


def _short_forms(name: Words, *, person: bool) -> list[str]:
    """Return what a name of several words may be shortened to."""
    if len(name) < 2:
        return []
    if person:
        return [name[0], name[-1]]
    initials = "".join(word[0] for word in name if word not in BREAKS and word not in ("and", "the"))
    return [initials.upper(), *([" ".join(name[: name.index("of")])] if "of" in name[1:] else [])]


def _is_plain(found: Found, text: str) -> bool:
    """Tell whether nothing stands before a name in its phrase but "the" or a title."""
    assert found.name is not None
    before = text[found.start : found.name[0]].lower().split()
    return all(word == "the" or word.strip(".") in TITLES for word in before)
