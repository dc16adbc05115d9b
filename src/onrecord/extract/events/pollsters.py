"""Who made a poll, by the words before or behind its noun."""

import re
from dataclasses import replace

from onrecord.events import Participant, Role
from onrecord.extract.events.found import taking
from onrecord.extract.events.shape import BODY, Sentence
from onrecord.extract.words import listed

_BY_NAME = re.compile(
    r"(?P<who>(?P<first>(?:(?!(?:A|An|The|In|And|But|By|New|One|That)\b)(?:[A-Z][\w.&]*|"
    r"Ⓛ)[ /–-])*)Ⓞ(?:\s?[/–-]\s?(?:Ⓞ|[A-Z]\w+)|\sand\sⓄ)*)[’']?s?\s(?:(?:(?!(?:survey|in|of|from|by|"
    r"the|to|with|and|"
    r"who)\b)(?!surveyed)[a-z-]+|Ⓓ|Ⓛ|[A-Z]\w+|"
    r"tracking)\s){0,4}?(?:poll|polls|survey|surveys|Poll|average)\b"
)
_BY_WORDS = re.compile(
    r"(?P<who>(?!(?:A|An|The|In|According|New|One|Another|This|That|Most)\s)(?:Ⓛ[ ])?"
    r"(?:[A-Z][\w.&’]*[ /-]){1,8}(?:University\s|"
    r"College\s)?)(?:(?:[a-z]+)\s){0,2}(?:poll|survey|average)\b"
)
_BY = re.compile(
    r"\b(?:poll|polls|survey|surveys|average)\b[^;:.]{0,50}?\b(?:by|from)\s(?:the\s)?(?P<who>Ⓞ(?:\s?[/–-]\s?Ⓞ|"
    r",?\sand\s(?:the\s)?Ⓞ)*)"
)
_NO_NAMES = listed("the a an this that one another in exit no new recent our same and but while")


def pollsters(sentence: Sentence) -> tuple[Participant, ...]:
    """Return who made the poll that a sentence speaks of; none where it does not say."""
    match = _BY_NAME.search(sentence.words) or _BY.search(sentence.words)
    if match:
        start, end = match.span("who")
        named = taking(sentence, Role.POLLSTER, [k for k in range(start, end) if _is_name(sentence, k)])
        if named and match.groupdict().get("first"):
            return (replace(named[-1], span=sentence.span(start, end)),)
        if named:
            return named
    words = _BY_WORDS.search(sentence.words)
    if words and words["who"].strip(" ").lower() not in _NO_NAMES:
        return (
            Participant(
                role=Role.POLLSTER,
                span=sentence.span(words.start("who"), words.start("who") + len(words["who"].rstrip(" /-"))),
            ),
        )
    return ()


def _is_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a body is named at a place, as the reading or its capital letter tells."""
    if sentence.words[place] != BODY:
        return False
    chunk = sentence.chunk(place)
    return chunk.known or (place > 0 and chunk.span.of(sentence.shape.text)[0].isupper())
