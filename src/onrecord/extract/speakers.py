"""Whose words they are: the mention that a source is, and whom a spokesperson or a letter speaks for."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.entities import Form, Mention
from onrecord.extract.words import DOCUMENTS, POSSESSIVES, governed, listed
from onrecord.quotation import Form as Quoted
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans

_VOICE = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men|women)|aides?|advis[eo]rs?|lawyers?|attorneys?|team|camp|campaign|"
    r"campaign (?:manager|chair(?:man|woman)?)|press secretar(?:y|ies)|communications director|office|agent|"
    r"representatives?|staff(?:ers?)?|officials?|surrogates?|strategists?|counsel|chief of staff|"
    r"publicist)\b",
    re.IGNORECASE,
)
"""Who speaks for somebody else, and so is not that person."""

_DOCUMENT = re.compile(
    rf"\b(?:{'|'.join(sorted(DOCUMENTS, key=len, reverse=True))})(?:e?s)?\b", re.IGNORECASE
)

_FOR = re.compile(r"\s(?:for|to|of|with|at)\s")
_BY = re.compile(r"\s(?:\w+(?:ed|en)\s)?(?:by|from|of)\s")
"""Behind whoever speaks for somebody, and behind what was written: whose words they are."""

_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that)\b")
_RELATIVE = listed("who which that whose whom")
_AFTER = listed("who whom whose which that of from in at on for with to by during after before as")
"""What may follow whoever speaks in a source's words; any other word would be its head."""
_SEVERAL = re.compile(r"(?:,\s*[A-Z][\w ]*?)*,?\s*(?:and|or|&)\s")
_AND = r"(?:,\s[^,]*)*,?\s+(?:and|or|&)\s+"
_AND_NAME = re.compile(rf"{_AND}[A-Z]")
_AND_ANOTHER = re.compile(rf"{_AND}(?:the|an?|his|her|their|its|my|our|others?|two|three|some)\b")
_OF_ANOTHER = re.compile(r"['’]s\s")
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing)$")


class SourceFinder:
    """Finds the mention that a source is, and whom it speaks for.

    Args:
        mentions: of an article, in the order of the text; each one's `entity` is its own number.
        text: the article's text.
    """

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [m.phrase.start for m in mentions]

    def find(self, source: Spans) -> Mention | None:
        """Return the mention that a source's words are, or nothing where none of them names anybody."""
        if source and source[0].of(self._text).lower() in _RELATIVE:
            return self._before(source[0].start)
        best, most = None, (False, 0.0)
        for span in source:
            for mention in self.near(span):
                fit = self._fit(mention, span)
                # A name says who it is, however long a description stands beside it.
                likely = (mention.form is Form.NAME, fit)
                if fit and likely > most:
                    best, most = mention, likely
        return None if best is not None and self._is_several(best) else best

    def _is_several(self, mention: Mention) -> bool:
        """Tell whether a phrase is several people: "Hale and Frey", "the mayor and his wife"."""
        if mention.form is Form.NAME:
            return False
        phrase = mention.phrase
        inner = (m for m in self.near(phrase) if m.phrase.start == phrase.start and m.phrase.end < phrase.end)
        return any(
            _AND_ANOTHER.match(self._text, m.phrase.end, phrase.end)
            or (m.form is Form.NAME and _AND_NAME.match(self._text, m.phrase.end, phrase.end))
            for m in inner
        )

    def near(self, span: Span) -> list[Mention]:
        """Return the mentions whose phrases overlap a span."""
        last = bisect_left(self._starts, span.end)
        return [m for m in self._mentions[max(0, last - 60) : last] if m.phrase.end > span.start]

    def opening(self, start: int, end: int) -> list[Mention]:
        """Return the mentions whose phrases begin in [start, end), the longest first."""
        here = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return sorted(here, key=lambda m: -len(m.phrase))

    def _fit(self, mention: Mention, span: Span) -> float:
        """Return how well a mention fits a source: 1 where they are the same, 0 where it is somebody else."""
        heart, whole = mention.span, mention.phrase
        before = self._text[span.start : heart.start] if whole.start > span.start else ""
        after = self._text[max(heart.end, whole.end) : span.end]
        outside = not heart.overlaps(span) or heart.start < span.start - 4
        if outside or governed(before) or not _may_follow(after, mention.form):
            return 0.0
        if mention.form is not Form.NAME and _OF_ANOTHER.search(before):
            return 0.0
        common = min(whole.end, span.end) - max(whole.start, span.start)
        together = max(whole.end, span.end) - min(whole.start, span.start)
        return common / together

    def principal(self, mention: Mention) -> int | None:
        """Return the number of the mention that one speaks for: "his spokesman", "a letter from Hale"."""
        phrase, heart = mention.phrase, mention.span
        named = mention.form is Form.NAME
        clause = _CLAUSE.search(self._text, heart.end if named else phrase.start + 1, phrase.end)
        end = clause.start() if clause else phrase.end
        before, behind = self._text[phrase.start : heart.start], self._text[heart.end : end]
        outside = f"{before} {behind}" if named else self._text[phrase.start : end]
        if not (_VOICE.search(outside) or (not named and _DOCUMENT.search(outside))):
            return None
        inner = [
            m
            for m in self.near(phrase)
            if m is not mention
            and phrase.start <= m.phrase.start
            and m.phrase.end <= end
            and m.phrase != phrase
            and not (named and m.span.overlaps(heart))
        ]
        return next((m.entity for m in inner if self._is_behind_voice(m, phrase, end)), None)

    def _is_behind_voice(self, inner: Mention, phrase: Span, end: int) -> bool:
        """Tell whether a phrase puts somebody in possession, behind "for", or right before "campaign"."""
        before, after = self._text[phrase.start : inner.phrase.start], self._text[inner.span.end : end]
        voice = _last(_VOICE, before)
        made = None if voice else _last(_DOCUMENT, before)
        if (voice and _FOR.match(before, voice.end())) or (made and _BY.match(before, made.end())):
            return True
        spoken = _VOICE.search(after) or _DOCUMENT.search(after)
        if spoken is None or governed(after[: spoken.start()]):
            return False
        if inner.form is Form.PRONOUN or after[:2] in ("'s", "’s"):
            return True
        return inner.form is Form.NAME and len(after[: spoken.start()].split()) < 2

    def _before(self, place: int) -> Mention | None:
        """Return the mention that ends right before a relative pronoun, or whose phrase holds it."""
        holding = [m for m in self.near(Span(place, place + 1)) if m.phrase.start < place]
        if holding:
            return min(holding, key=lambda m: len(m.phrase))
        last = bisect_left(self._starts, place)
        for mention in reversed(self._mentions[max(0, last - 8) : last]):
            if mention.phrase.end <= place and not self._text[mention.phrase.end : place].strip(" ,—–-"):
                return mention
        return None


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return max(pattern.finditer(words), key=re.Match.start, default=None)


def _may_follow(after: str, form: Form) -> bool:
    """Tell whether what a source has behind a mention leaves the mention its head, and alone."""
    if _SEVERAL.match(after) or after.lstrip()[:2] in POSSESSIVES:
        return False
    words = after.split()
    if not words or not words[0][0].isalnum() or words[0].lower().strip(",") in _AFTER:
        return True
    return form is Form.DESCRIPTION and _PARTICIPLE.match(words[0]) is not None


def sources_of(attributions: Sequence[Attribution], finder: SourceFinder, text: str) -> list[int | None]:
    """Return for each attribution the number of the mention that speaks, or None.

    A quotation that goes on in the next paragraph without a source keeps its speaker.

    Args:
        attributions: in the order of the text.
        finder: of the article's mentions.
        text: the article's text.
    """
    found: list[int | None] = []
    for number, attribution in enumerate(attributions):
        mention = finder.find(attribution.source)
        if mention is None and not attribution.source and number:
            goes_on = _goes_on(attributions[number - 1], attribution, text)
            found.append(found[-1] if goes_on else None)
        else:
            found.append(mention.entity if mention else None)
    return found


def _goes_on(before: Attribution, here: Attribution, text: str) -> bool:
    """Tell whether one quotation goes on in another, in the next paragraph or behind a short break."""
    if before.form is Quoted.INDIRECT or here.form is Quoted.INDIRECT:
        return False
    between = text[before.content[-1].end : here.content[0].start]
    return len(between) < 40 and text[here.content[0].start] in '“"' and "\n" in between
