"""From who and whom to an endorsement: what makes it firm, its status and its contest."""

import re
from collections.abc import Collection, Iterator

from onrecord.events import EventType, Participant, Role, Status
from onrecord.extract.events.endorsements.contest import contest_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import Bounds, is_vague, takes_part
from onrecord.extract.events.shape import PERSON, Sentence
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.words import PRONOUNS

_POLLED = re.compile(r"\b(?:percent|polls?|survey)\b|%")
_ABOUT = re.compile(
    r"\s(?:plan|proposal|bill|policy|policies|agenda|efforts?|position|call|view|idea|claims?|in court|into|"
    r"away|off|down|up|up\son)\b"
)
_ABOUT_IT = re.compile(
    r"\s(?:on\s(?:the|this|that|it|an?|trade|issues?|policy)\b|in\s(?:[ⓅⓄ]’s\s|the\s|an?\s)?(?:fight|feud|dispute|"
    r"standoff|effort|push|call|decision|wake|bid\sto|matter)\b)"
)
"""Behind somebody who is backed, these tell in what: no candidacy."""
_MANY = frozenset(["they", "them", "we", "us", "it"])
_STATUS = {
    Standing.REAL: Status.GIVEN,
    Standing.FUTURE: Status.GIVEN,
    Standing.CLAIMED: Status.CLAIMED,
    Standing.DENIED: Status.DENIED,
}


def status_at(sentence: Sentence, at: int) -> Status | None:
    """Return the status of an endorsement that words at a place tell; None where it only might be."""
    return _STATUS.get(standing(sentence, at))


def is_polled(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of a poll, whose supporters endorse nobody."""
    return _POLLED.search(sentence.words) is not None


def is_firm(sentence: Sentence, who: list[Bounds], whom: list[Bounds]) -> bool:
    """Tell whether "backed" or "supported" is an endorsement: somebody named backs somebody named."""
    chunks = [sentence.chunk(start) for start, end in (*who, *whom) if end == start + 1]
    several = any(chunk.span.of(sentence.shape.text).lower() in _MANY for chunk in chunks)
    about = whom and _ABOUT_IT.match(sentence.words, whom[-1][1])
    return all(chunk.known for chunk in chunks) and not several and not about and not is_polled(sentence)


def endorsement(
    sentence: Sentence, who: list[Bounds], whom: list[Bounds], status: Status | None, match: re.Match[str]
) -> Iterator[Found]:
    """Yield an endorsement, if there is somebody on both sides of it and it has a status.

    Args:
        sentence: where it stands.
        who: endorses.
        whom: they endorse.
        status: of it.
        match: the words that tell it.
    """
    who = [bounds for bounds in who if not is_vague(sentence, bounds)]
    names = {sentence.chunk(start).entity for start, end in who if end == start + 1}
    others = [bounds for bounds in whom if sentence.chunk(bounds[0]).entity not in names]
    whom = others or (_instead(sentence, whom, names) if "ndors" in match[0] else [])
    if not who or not whom or status is None:
        return
    if match.end() <= whom[-1][0] and _ABOUT.match(sentence.words, whom[-1][1]):
        return
    start = min(match.start(), *(bounds[0] for bounds in (*who, *whom)))
    end = max(match.end(), *(bounds[1] for bounds in (*who, *whom)))
    told: tuple[Participant, ...] = tuple(takes_part(sentence, Role.ENDORSER, bounds) for bounds in who)
    told += tuple(takes_part(sentence, Role.ENDORSED, bounds) for bounds in whom)
    yield Found(EventType.ENDORSEMENT, sentence, start, end, told + contest_at(sentence, end), status)


def _instead(sentence: Sentence, whom: list[Bounds], names: Collection[int | None]) -> list[Bounds]:
    """Return who is meant by a pronoun taken for the endorser himself: the first other named before it."""
    if len(whom) != 1 or sentence.chunk(whom[0][0]).span.of(sentence.shape.text).lower() not in PRONOUNS:
        return []
    for place in range(whom[0][0]):
        if (
            sentence.words[place] == PERSON
            and sentence.chunk(place).named
            and sentence.chunk(place).entity not in names
        ):
            return [(place, place + 1)]
    return []
