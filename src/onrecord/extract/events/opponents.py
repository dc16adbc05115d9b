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
_LEADS = re.compile(
    r"(?:’s)?\s(?:[\w-]+\s){0,5}?(?:lead\w*|led|ahead|trail\w*|up|advantage|edge|margin)\b|"
    r"\s(?:is|at|has)\s(?:\w+\s){0,2}\d"
)
_PAIR = 2
_FAR = 90


def opponents_in(sentences: Iterable[Sentence]) -> Opponents:
    """Return whom each candidate of an article is pitted against, by what is between two names.

    Of several as often it is whom the article names most. Where no two stand so, it is the two who lead.
    """
    met: defaultdict[int, Counter[int]] = defaultdict(Counter)
    times, ahead = Counter[int](), Counter[int]()
    for sentence in sentences:
        told = _STANDING.search(sentence.words)
        named = _named(sentence)
        times.update(who for k in named if (who := sentence.chunk(k).entity) is not None)
        for k in named:
            if (who := sentence.chunk(k).entity) is not None and _LEADS.match(sentence.words, k + 1):
                ahead[who] += 1
        for one, other in pairwise(named):
            between = sentence.words[one + 1 : other]
            stand = told and (_JOINED.fullmatch(between) or _AGAINST.search(between))
            if len(between) > _FAR or not (stand or _OPPOSES.search(between)):
                continue
            a, b = sentence.chunk(one).entity, sentence.chunk(other).entity
            if a is not None and b is not None and a != b and not _ALLIES.search(between):
                met[a][b] += 1
                met[b][a] += 1
    if not met and len(ahead) == _PAIR:
        one, other = ahead
        return {one: other, other: one}
    return {who: max(rivals, key=lambda rival: (rivals[rival], times[rival])) for who, rivals in met.items()}


def _named(sentence: Sentence) -> list[int]:
    places = (place for place, sign in enumerate(sentence.words) if sign == PERSON)
    return [place for place in places if sentence.chunk(place).known]
