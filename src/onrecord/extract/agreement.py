"""Which pairs of mentions cannot be one: they differ in number, or one is a person and the other is not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.coreference import Integers, Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import ADDRESSING, DOCUMENTS, KINDS, PLURALS, PRONOUNS, TITLES, head_end, listed

Booleans = NDArray[np.bool_]


def _which(*kinds: str) -> Booleans:
    """Return for each of `KINDS` whether it is one of some."""
    return np.isin(KINDS, kinds)


_NAMES = _which("name", "short name")
_DESCRIPTIONS = KINDS.index("definite")
_INDEFINITE = KINDS.index("indefinite")
_SOMEBODY = _which("he", "she", "i")
_PERSONS = tuple(KINDS.index(kind) for kind in ("he", "she", "i", "we", "you"))
_I = KINDS.index("i")
_YOU = KINDS.index("you")
_WHO = KINDS.index("who")
_BARE = KINDS.index("bare")
_THING = KINDS.index("it")
_GROUPS = _which("they", "we")
_PRONOUNS = _which(*PRONOUNS.values())

_PLURAL_OPENINGS = listed(
    "these those two three four five six seven eight nine ten many several few most all both some other such"
)
_NOBODY = listed("every each no any nobody neither")
"""Openings of what is nobody in particular, whom no name or description takes up."""
_COLLECTIVE = listed(
    "audience committee couple crew crowd electorate family generation group jury lot majority number one "
    "pair panel person public side staff team"
)
"""Heads that are several although they look like one, and those that are anybody."""
_NO_PERSON = DOCUMENTS | listed(
    "administration agency board bureau campaign committee company congress council country court department "
    "government ministry nation newspaper parliament party senate state union university"
)
"""Heads that are no one person."""
_OWNED_OR_ADDRESSED = re.compile(
    rf"(?:(?P<mine>my|our)|(?:{'|'.join(sorted(ADDRESSING))})\.?)\s", re.IGNORECASE
)
_NOT_PLURAL = ("ss", "us", "is", "ics", "news", "’s", "'s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Natures:
    """What n mentions surely are, each (n,).

    Args:
        somebody: one person.
        thing: no person.
        several: more than one.
        human: one person who is described.
        nobody: nobody in particular: "every voter".
        mine: who is said to be mine or ours, or is addressed, and so is not me.
        spoken_of: who is named or described.
    """

    somebody: Booleans
    thing: Booleans
    several: Booleans
    human: Booleans
    nobody: Booleans
    mine: Booleans
    spoken_of: Booleans


def natures(found: Sequence[Found], told: Told, people: Booleans, text: str) -> Natures:
    """Return what mentions surely are.

    Args:
        found: the n mentions.
        told: what their words tell.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
    """
    kinds = told.kind.tolist()
    heads = [
        _head(text[f.start : f.end]) if k >= _DESCRIPTIONS else () for f, k in zip(found, kinds, strict=True)
    ]
    named = _NAMES[told.kind]
    somebody = _SOMEBODY[told.kind] | (named & people)
    namesake = np.isin(told.head, told.head[named & people])
    made = np.array([bool(words) and words[-1] in _NO_PERSON for words in heads], np.bool_)
    several = np.array([_is_several(words) for words in heads], np.bool_) | _GROUPS[told.kind]
    described = told.kind >= _DESCRIPTIONS
    nobody = np.array([bool(words) and words[0] in _NOBODY for words in heads], np.bool_)
    collective = np.array([bool(words) and words[-1] in _COLLECTIVE for words in heads], np.bool_)
    together = np.array([" and " in text[f.start : f.end] for f in found], np.bool_)
    human = people & described & (told.kind != _BARE) & ~several & ~collective & ~together
    return Natures(
        somebody=somebody,
        thing=(told.kind == _THING) | (named & ~people & ~namesake) | made,
        several=several & ~somebody,
        human=human & ~nobody,
        nobody=nobody,
        spoken_of=named | described,
        mine=np.array([_is_not_me(f, text) for f in found], np.bool_),
    )


def may_pair(told: Told, nature: Natures, later: Integers, earlier: Integers) -> Booleans:
    """Tell of pairs whether they may refer to the same, (p,).

    Args:
        told: what the words of the n mentions tell.
        nature: what they surely are.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    crossings = [
        (nature.somebody, nature.thing | nature.several),
        (told.kind == _I, nature.mine),
        (nature.human, _GROUPS[told.kind]),
        (nature.nobody, nature.spoken_of),
    ]
    # Whoever says "I" does not speak of himself by name or as "the mayor", but where he signs.
    on_a_level = (told.kind == _I, nature.spoken_of)
    # Who is told in a quotation is known by its cue, or not at all: anybody is "you" too.
    across = (told.kind == _YOU, told.kind != _YOU)
    persons = np.select([told.kind == k for k in _PERSONS], range(1, len(_PERSONS) + 1), 0)
    level = told.quotation[later] == told.quotation[earlier]
    apart = _crossing(crossings, later, earlier)
    apart |= np.where(level, _crossing([on_a_level], later, earlier), _crossing([across], later, earlier))
    apart |= level & (persons[later] != persons[earlier]) & (persons[later] > 0) & (persons[earlier] > 0)
    again = _NAMES[told.kind]
    again[np.unique(np.where(again, told.head, -1), return_index=True)[1]] = False
    # A name that has stood before refers to that; a pronoun between the two tells nothing more.
    apart |= again[later] & _PRONOUNS[told.kind][earlier]
    apart |= (told.kind == _INDEFINITE)[later]
    # "Who" refers to what its own phrase describes, or asks.
    apart |= (told.kind == _WHO)[later] | (told.kind == _WHO)[earlier]
    may: Booleans = ~apart
    return may


def _crossing(kinds: Sequence[tuple[Booleans, Booleans]], later: Integers, earlier: Integers) -> Booleans:
    """Tell which pairs have one of a kind and one of another, in whatever order, for some two kinds.

    Args:
        kinds: at most eight times two kinds: which of the n mentions are of the one and the other, (n,) each.
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
    """
    one, other = (np.packbits(np.stack(some), 0)[0] for some in zip(*kinds, strict=True))  # a bit for each
    crossing: Booleans = (one[later] & other[earlier] | other[later] & one[earlier]) > 0
    return crossing


@lru_cache(maxsize=4096)
def _head(written: str) -> tuple[str, ...]:
    """Return the words of a description up to its head, in lower case."""
    words = [word.strip(',.;:”"') for word in written.lower().split()]
    return tuple(words[: head_end(words)])


def _is_not_me(found: Found, text: str) -> bool:
    """Tell whether a mention is of somebody whom the one who says it has, or speaks to: "Madam Speaker"."""
    opening = _OWNED_OR_ADDRESSED.match(text, found.start, found.end)
    if opening is None:
        return False
    last = text[opening.end() : found.end].lower().split()[-1:]
    return opening["mine"] is not None or (bool(last) and last[0].strip(".,") in TITLES)


def _is_several(words: Sequence[str]) -> bool:
    """Tell whether a description up to its head is of several: "many officials", "police"."""
    if not words:
        return False
    head = words[-1]
    ends = head.endswith("s") and not head.endswith(_NOT_PLURAL)
    return words[0] in _PLURAL_OPENINGS or head in PLURALS or ends
