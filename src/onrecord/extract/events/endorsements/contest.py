"""For what somebody is endorsed: "for governor", "in the Harbor Party primary", "in the runoff"."""

import re

from onrecord.events import Participant, Role
from onrecord.extract.events.office import office_at
from onrecord.extract.shape import Sentence

_BETWEEN = (
    r"(?:[’']s?\s(?:[a-z-]+\s){0,2}(?:campaign|candidacy|bid|run|re-?election)\b(?:\s(?:bid|campaign))?)?"
    r"(?:\s\([^)]{1,40}\)|,\s[A-Z]-(?:[A-Z][\w.]*|Ⓛ\.?),?|\s(?:(?:on\s|in\s|last\s)?Ⓓ|earlier|over\s[ⓅⓄ]|\w+ly),?){0,3}"
)
_RACE = re.compile(
    rf"{_BETWEEN},?\s(?:in|ahead\sof|before|during|for)\s(?P<contest>(?:(?:the|an?|[ⓅⓄⓁ]’s?|its|this|last|next)\s)?"
    r"(?:(?!(?:and|or|that|who|which|after|before|because)\b)[\w.’-]+\s|[ⓄⓁⒹ](?:’s?)?\s|of\s){0,6}?"
    r"(?:primary|primaries|run-?off|race|election|contest|caucus(?:es)?|nomination)"
    r"(?:\s(?:for|in|on)\s(?:the\s)?(?!the\b)(?:[\w.’-]+|[ⓁⒹ])(?:\s(?:seat|nomination|of\sⓁ|[A-Z]\w+)){0,2})?)(?![\w’-])"
)
_OFFICE = re.compile(
    rf"{_BETWEEN},?\s(?:for|to\sbe(?:come)?|as|in\s[ⓅⓄⓁ]’s\s(?:bid|run|race|campaign)\sfor)\s(?:[ⓅⓄⓁ]’s\s|the\snext\s)?"
    r"(?=\S)(?P<office>)"
)
_PLAIN = re.compile(
    r"(?:the\s)?(?:Ⓛ’?s?\s|U\.S\.\s|state\s)?(?:governor|[Pp]resident|[Ss]enate|[Cc]ongress|mayor|re-?election|"
    r"[Ss]peaker|[Hh]ouse(?:\sof\s[\wⓇ]+)?|White\sHouse|Ⓞ(?=\s(?:seat|nomination))|presidency)\b"
)


_POST = re.compile(
    r"\b(?:secretary(?!\sof\sstate\b)|ambassador|chief|director|justice|advis[eo]r|job|post|position|role|"
    r"commissioner|running\smate|vice|administrator|envoy|counsel|manager|coach|czar|deputy)\b",
    re.IGNORECASE,
)
"""For these somebody is appointed: whoever picks him for one endorses nobody."""


def is_post(sentence: Sentence, at: int) -> bool:
    """Tell whether the words behind somebody who is picked name a post that nobody is elected to."""
    return any(_POST.search(told.span.of(sentence.shape.text)) for told in contest_at(sentence, at))


def contest_at(sentence: Sentence, at: int) -> tuple[Participant, ...]:
    """Return the contest or office that a sentence names at a place; nothing where it names none there.

    Args:
        sentence: where it stands.
        at: behind whoever is endorsed, or the verb.
    """
    if match := _RACE.match(sentence.words, at):
        start, end = match.span("contest")
        end -= match["contest"].endswith(".")
        return (Participant(role=Role.CONTEST, span=sentence.span(start, end)),)
    if match := _OFFICE.match(sentence.words, at):
        plain = _PLAIN.match(sentence.words, match.end())
        span = office_at(sentence, match.end())
        if span is None and plain is not None:
            span = sentence.span(*plain.span())
        return (Participant(role=Role.CONTEST, span=span),) if span else ()
    return ()
