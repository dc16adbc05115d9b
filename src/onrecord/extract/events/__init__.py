"""What happened: the events that an article tells, by rules over its mentions, attributions and dates."""

import re
from collections.abc import Iterator, Sequence

from onrecord.entities import Entity, Mention
from onrecord.events import Event
from onrecord.extract.events.candidacies import find_candidacies
from onrecord.extract.events.contests import find_contests
from onrecord.extract.events.departures import find_departures
from onrecord.extract.events.endorsements import find_endorsements
from onrecord.extract.events.found import Found
from onrecord.extract.events.nominees import find_nominees
from onrecord.extract.events.offices import find_offices
from onrecord.extract.events.polls import find_polls
from onrecord.extract.events.results import find_results
from onrecord.extract.events.telling import told
from onrecord.extract.events.tenures import find_tenures
from onrecord.extract.events.victories import find_winners
from onrecord.extract.shape import Sentence, Shape, sentences, shape_of
from onrecord.reading import Attribution
from onrecord.timex import Date

__all__ = ["find_events"]

_FAMILIES = (
    (re.compile("Ⓟ"), find_endorsements),
    (
        re.compile(
            r"campaign|candidac|bids?\b|r[au]ns?\b|running|race\b|primary|out\b|ring\b|seek|challeng|quest\b"
        ),
        find_candidacies,
    ),
    (
        re.compile(
            r"nominat|appoint|nam(?:e|ing)|hir(?:e|ing)|promot|elevat|install|pick|tap|select|"
            r"cho(?:se|os)|br(?:ought|ings|inging) in|became|sworn|t(?:oo|ake)k?s? over"
        ),
        find_offices,
    ),
    (
        re.compile(
            r"fir(?:e|ing)|dismiss|oust|sack|remov|axed|forced|resign|down\b|quit|le(?:ft|av)|vacat|gave up|"
            r"retirement|recus"
        ),
        find_departures,
    ),
    (re.compile(r"nominee|Ⓟ"), find_nominees),
    (re.compile("Ⓟ"), find_winners),
    (re.compile(r"primar|aucus|run-?off|election|midterm|onvention|race|contest|competition"), find_contests),
    (
        re.compile(
            r"w[io]n|carri|sw[ee]p|captur|clinch|took|flipp|defeat|unseat|trounc|edg|toppl|crush|poll|"
            r"vanquish|best|rout|beat|upset|los|"
            r"conced|elect(?:ed|ion)|ictor|triumph|prevail|second\b|first\b|on top\b"
        ),
        find_results,
    ),
    (re.compile(r"[ⒹⓉ]|serv|tenure|stint|terms? |years (?:as|in)|time as|\bwas\b"), find_tenures),
)
"""The families of patterns, each with words without which a sentence need not be searched."""
_OF_POLLS = re.compile("[Pp]oll|POLL|[Ss]urvey|[Tt]racker|[Aa]verage")
"""Words without which an article need not be searched for polls."""


def find_events(
    text: str,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    dates: Sequence[Date],
    attributions: Sequence[Attribution],
) -> tuple[Event, ...]:
    """Return the events that a text tells, in its order.

    Args:
        text: an article's words.
        mentions: of whom and what it talks about, in its order.
        entities: what they refer to.
        dates: its expressions of time.
        attributions: who says what in it.
    """
    return told(drafts(shape_of(text, mentions, entities, dates)), attributions, mentions, text)


def found_in(sentence: Sentence) -> Iterator[Found]:
    """Yield what every family of patterns finds in a sentence."""
    for words, family in _FAMILIES:
        if words.search(sentence.words):
            yield from family(sentence)


def drafts(shape: Shape) -> Iterator[Found]:
    """Yield what all patterns find in an article."""
    all_of_it = list(sentences(shape))
    for sentence in all_of_it:
        yield from found_in(sentence)
    if _OF_POLLS.search(shape.words):
        yield from find_polls(all_of_it)
