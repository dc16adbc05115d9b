"""Whose words they are: each source as an entity, and whom a spokesperson or a letter speaks for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.entities import Form, Mention
from onrecord.extract.referents import Referents
from onrecord.quotation import Form as Quoted
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans

_VOICE = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men|women)|aides?|advis[eo]rs?|lawyers?|attorneys?|team|camp|campaign|"
    r"campaign (?:manager|chair(?:man|woman)?)|press secretar(?:y|ies)|communications director|office|agent|"
    r"representatives?|staff(?:ers?)?|surrogates?|strategists?|counsel|chief of staff|publicist)\b",
    re.IGNORECASE,
)
"""Who speaks for somebody else, and so is not that person."""

_DOCUMENT = re.compile(
    r"\b(?:letters?|statements?|memos?|reports?|e-?mails?|tweets?|op-eds?|mailings?|filings?|books?|poll|survey|"
    r"speech(?:es)?|lawsuits?|complaints?|posts?|essays?|articles?|columns?|study|ads?|messages?|notes?|"
    r"transcripts?|(?:press )?releases?)\b",
    re.IGNORECASE,
)
"""What speaks for whoever wrote it."""

_BEHIND = re.compile(r"(?:for|to|of|with|from|by)\s+(?:the\s+)?(?:then-)?$", re.IGNORECASE)
_RELATIVE = frozenset(("who", "which", "that", "whose", "whom"))


def with_speakers(attributions: Sequence[Attribution], referents: Referents, text: str) -> list[Attribution]:
    """Return the attributions with their speakers, in the order of the text.

    A quotation that goes on in the next paragraph without a source keeps its speaker.

    Args:
        attributions: in the order of the text.
        referents: who is talked about.
        text: the article's text.
    """
    finder = SourceFinder(referents.mentions, text)
    spoken: list[Attribution] = []
    for attribution in attributions:
        mention = finder.find(attribution.source)
        who: tuple[int | None, int | None] = None, None
        if mention is not None:
            who = mention.entity, finder.principal(mention)
        elif not attribution.source and spoken and _goes_on(spoken[-1], attribution, text):
            who = spoken[-1].speaker, spoken[-1].on_behalf_of
        spoken.append(replace(attribution, speaker=who[0], on_behalf_of=who[1]))
    return spoken


class SourceFinder:
    """Finds the mention that a source is, and whom it speaks for.

    Args:
        mentions: of an article, in the order of the text.
        text: the article's text.
    """

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._text = text
        self._mentions = sorted(mentions, key=lambda m: m.phrase)
        self._starts = [m.phrase.start for m in self._mentions]

    def find(self, source: Spans) -> Mention | None:
        """Return the mention that a source's words are, or nothing where none of them names anybody."""
        best, most = None, 0.0
        for span in source:
            for mention in self.near(span):
                fit = _fit(mention, span)
                if fit > most:
                    best, most = mention, fit
        if best is not None:
            return best
        if source and source[0].of(self._text).lower() in _RELATIVE:
            return self._before(source[0].start)
        return None

    def near(self, span: Span) -> list[Mention]:
        """Return the mentions whose phrases overlap a span."""
        last = bisect_left(self._starts, span.end)
        return [m for m in self._mentions[max(0, last - 60) : last] if m.phrase.overlaps(span)]

    def opening(self, start: int, end: int) -> list[Mention]:
        """Return the mentions whose phrases begin in [start, end), the longest first."""
        here = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return sorted(here, key=lambda m: -len(m.phrase))

    def principal(self, mention: Mention) -> int | None:
        """Return the entity that a mention speaks for: "his spokesman", "a letter from Hale"; or nothing."""
        words = mention.phrase.of(self._text)
        outside = words.replace(mention.span.of(self._text), " ") if mention.form is Form.NAME else words
        if not (_VOICE.search(outside) or (mention.form is not Form.NAME and _DOCUMENT.search(words))):
            return None
        return self._inner(mention)

    def _inner(self, mention: Mention) -> int | None:
        """Return the entity that the phrase puts in possession, or behind "for" or "to"."""
        phrase = mention.phrase
        inner = [
            m
            for m in self.near(phrase)
            if m.entity != mention.entity
            and m.phrase != phrase
            and phrase.start <= m.phrase.start
            and m.phrase.end <= phrase.end
            and not m.span.overlaps(
                mention.span if mention.form is Form.NAME else Span(phrase.end, phrase.end + 1)
            )
        ]
        for other in inner:
            behind = self._text[other.span.end : other.span.end + 2]
            before = self._text[phrase.start : other.phrase.start]
            if behind in ("'s", "’s") or other.form is Form.PRONOUN or _BEHIND.search(before):
                return other.entity
        names = [m for m in inner if m.form is Form.NAME]
        return names[0].entity if names else None

    def _before(self, place: int) -> Mention | None:
        """Return the mention that ends right before a relative pronoun, or whose phrase holds it."""
        holding = [m for m in self.near(Span(place, place + 1)) if m.form is not Form.PRONOUN]
        if holding:
            return min(holding, key=lambda m: len(m.phrase))
        last = bisect_left(self._starts, place)
        for mention in reversed(self._mentions[max(0, last - 8) : last]):
            if mention.phrase.end <= place and not self._text[mention.phrase.end : place].strip(" ,—–-"):
                return mention
        return None


def _fit(mention: Mention, span: Span) -> float:
    """Return how well a mention fits a source: 1 where they are the same, 0 where it names somebody else."""
    whole = mention.phrase
    common = min(whole.end, span.end) - max(whole.start, span.start)
    together = max(whole.end, span.end) - min(whole.start, span.start)
    fit = common / together
    opens = whole.start <= span.start + 4 or mention.span.start == span.start
    inside = span.start <= mention.span.start and mention.span.end <= span.end
    if not opens and fit < 0.5:
        return 0.0  # somebody in the middle of a longer source is not the one who speaks
    return fit + (0.05 if inside and mention.form is Form.NAME else 0.0)


def _goes_on(before: Attribution, here: Attribution, text: str) -> bool:
    """Tell whether one quotation goes on in another, in the next paragraph or behind a short break."""
    if before.form is Quoted.INDIRECT or here.form is Quoted.INDIRECT:
        return False
    between = text[before.content[-1].end : here.content[0].start]
    return len(between) < 40 and text[here.content[0].start] in '“"' and "\n" in between
