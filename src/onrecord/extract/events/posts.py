"""What appointments, dismissals and resignations have in common: to whom it is done, and of which office."""

import re
from collections.abc import Iterator

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.bodies import are_several
from onrecord.extract.events.clause import WHO, described, listed_from, objects, subject
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import people_behind
from onrecord.extract.events.office import office_at, office_behind
from onrecord.extract.events.standing import Standing
from onrecord.extract.shape import Sentence
from onrecord.extract.words import PRONOUNS

HAPPENS = (Standing.REAL, Standing.FUTURE)
_BY = re.compile(r"[^,.;]{0,80}?\bby\s")
_BE = re.compile(r"\b(?:is|was|were|are|been|being|be|got|gets)\s+(?:\w+ly\s|later\s|then\s|also\s|not\s)?$")
_DEFINITE = re.compile(r"(?:the|his|her|its|their|two|three|four|several|an?)\s", re.IGNORECASE)
_NAMED = re.compile(r"\s[A-Z][\w.’'-]+\s[A-Z][\w’'-]+$")
_ANYBODY = re.compile(
    r"(?:those|these|anyone|several|many|some|most|dozens|hundreds|thousands|few)\b", re.IGNORECASE
)


def done_to(sentence: Sentence, match: re.Match[str]) -> tuple[list[int], list[int], int]:
    """Return to whom something is done, by whom, and where an office may follow."""
    passive = _BE.search(sentence.words[: match.start()]) or re.match(
        r"\s(?:by|as|to|under)\b", sentence.words[match.end() :]
    )
    if passive and match[0].endswith(("ed", "en", "out")):
        by = _BY.match(sentence.words, match.end())
        bare = not _BE.search(sentence.words[: match.start()])
        if bare and match[0].endswith("picked") and not sentence.words.startswith(" by ", match.end()):
            return [], [], match.end()  # "the man whom Hale picked to replace him"
        who = (bare and described(sentence, match.start())) or subject(sentence, match.start())
        return (
            [p for p in who if sentence.words[p] == "Ⓟ"],
            listed_from(sentence, by.end()) if by else [],
            match.end(),
        )
    whom, end = objects(sentence, match.end())
    if not whom:
        whom = [start for start, _ in people_behind(sentence, match.end())]
        end = whom[-1] + 1 if whom else end
    return whom, subject(sentence, match.start()) if whom else [], end


def office_told(sentence: Sentence, place: int, *, needs_word: bool) -> Participant | None:
    """Return the office that words behind a verb and its object tell.

    Args:
        sentence: where they stand.
        place: where they begin.
        needs_word: whether "as", "to" or the like must stand before it.
    """
    by = re.match(rf"\sby\s(?:the\s)?{WHO}", sentence.words[place:])
    place += by.end() if by else 0
    span = office_behind(sentence, place)
    if span is None and not needs_word:
        span = office_at(sentence, place) if sentence.words[place : place + 1] == " " else None
    return Participant(role=Role.OFFICE, span=span) if span else None


def found_at(
    sentence: Sentence,
    type_: EventType,
    match: re.Match[str],
    parts: tuple[tuple[Participant, ...], tuple[Participant, ...], Participant | None],
) -> Iterator[Found]:
    """Yield an event of an office, if somebody takes part whom the article knows or describes.

    Args:
        sentence: where it is told.
        type_: of the event.
        match: the words that tell it.
        parts: to whom it is done, by whom, and the office or matter.
    """
    who, by, more = parts
    if type_ in (EventType.RESIGNATION, EventType.DISMISSAL):
        who = tuple(p for p in who if _is_somebody(sentence, p))
    by = tuple(p for p in by if p.entity not in {w.entity for w in who})
    if not who:
        return
    participants = (*who, *by, *((more,) if more else ()))
    yield Found(type_, sentence, match.start(), match.end(), participants)


def _is_somebody(sentence: Sentence, participant: Participant) -> bool:
    """Tell whether a participant is known to the article, or one or some of whom a description tells."""
    words = participant.span.of(sentence.shape.text)
    if words.lower() in PRONOUNS:
        return words.lower() not in ("those", "these")
    if _ANYBODY.match(words) or (words[0].islower() and are_several(words)):
        return False
    return words[0].isupper() or _DEFINITE.match(words) is not None or _NAMED.search(words) is not None
