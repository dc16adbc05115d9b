"""Whom a candidate stands against, as the whole article tells."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from onrecord.extract.shape import PERSON, Sentence

Opponents = Mapping[int, int]
"""Of each candidate the one whom the article pits against him most often."""

_OPPOSES = re.compile(
    r"\b(?:against|beat\w*|defeat\w*|vs\.?|versus|rivals?|opponents?|challeng\w+|fac(?:es?|ed|ing)|"
    r"trail\w*)\b"
)
_AGAINST = re.compile(r"\b(?:over|ahead|behind|lead\w*|led|top(?:s|ped|ping)|edg\w+|than|to)\b|\d")
_JOINED = re.compile(r",?\s(?:and|or)\s(?:\S+\s){0,3}")
_STANDING = re.compile(r"\b(?:between|polls?|surveys?|race|tied|dead heat|neck and neck)\b|\d(?:%|\spercent)")
_ALLIES = re.compile(
    r"\b(?:running mate|endors\w+|support\w*|back(?:s|ed|ing)|pick|wife|husband|son|daughter|for)\b"
)
_FAR = 90


def opponents_in(sentences: Iterable[Sentence]) -> Opponents:
    """Return whom each candidate of an article is pitted against, by what is between two names."""
    met: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for sentence in sentences:
        told = _STANDING.search(sentence.words)
        for one, other in pairwise(_named(sentence)):
            between = sentence.words[one + 1 : other]
            stand = told and (_JOINED.fullmatch(between) or _AGAINST.search(between))
            if len(between) > _FAR or not (stand or _OPPOSES.search(between)):
                continue
            a, b = sentence.chunk(one).entity, sentence.chunk(other).entity
            if a is not None and b is not None and a != b and not _ALLIES.search(between):
                met[a][b] += 1
                met[b][a] += 1
    return {who: rivals.most_common(1)[0][0] for who, rivals in met.items()}


def _named(sentence: Sentence) -> list[int]:
    places = (place for place, sign in enumerate(sentence.words) if sign == PERSON)
    return [place for place in places if sentence.chunk(place).known]
