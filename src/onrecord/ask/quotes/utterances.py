"""What is on record as somebody's words, or as a report of them, ready to be compared."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from onrecord.article import Article
from onrecord.ask.quotes.word import Word, Words
from onrecord.ask.quotes.words import words_of
from onrecord.quotation import Form, quotation_mask
from onrecord.record import Worded
from onrecord.spans import Span, Spans

LONGEST_GAP = 20
"""So many characters may stand between two paragraphs of one quotation."""

_OPENED_AGAIN = re.compile(r"\n\s*[“\"]")
_GONE_ON = re.compile(r"[^\n]\n\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Some words of an article that are one saying.

    Args:
        article: where they stand.
        article_id: its id.
        words: in their order, over fragments and paragraphs.
        quoted: whether they stand in quotation marks, and so are somebody's own.
        worded: the statement; None where the article has the words and no statement does.
    """

    article: Article
    article_id: str
    words: Words
    quoted: bool
    worded: Worded | None = None

    @property
    def came_out(self) -> tuple[bool, str, str]:
        """What puts the earlier article first, and what has no day last."""
        published = self.article.published
        return published is None, str(published or ""), self.article_id

    def shown(self, places: range | None = None) -> str:
        """Return some of its words, or all, as they are printed; between fragments stands a space."""
        chosen = self.words if places is None else self.words[places.start : places.stop]
        return " ".join(
            self.article.text[span.start : span.end] for span in stretches(chosen, self.article.text)
        )

    def span(self, places: range) -> Span:
        """Return where some of its words stand, from the first to the last."""
        chosen = self.words[places.start : places.stop]
        return Span(min(word.span.start for word in chosen), max(word.span.end for word in chosen))


def stretches(words: Iterable[Word], text: str) -> Iterator[Span]:
    """Yield the stretches of a text in which words follow each other without a word between."""
    start = end = -1
    for word in words:
        if start >= 0 and (word.span.start < end or text[end : word.span.start] == word.gap):
            end = word.span.end
            continue
        if start >= 0:
            yield Span(start, end)
        start, end = word.span.start, word.span.end
    if start >= 0:
        yield Span(start, end)


class Marks:
    """The quotation marks of articles, looked up once for each."""

    def __init__(self) -> None:
        self._masks: dict[str, bytearray] = {}

    def of(self, article_id: str, text: str) -> bytearray:
        """Return what `quotation_mask` says of an article's text."""
        if article_id not in self._masks:
            self._masks[article_id] = quotation_mask(text)
        return self._masks[article_id]


def within(text: str, mask: bytearray, span: Span) -> Span:
    """Return all that stands in the same quotation marks as a span, if it does, or else the span.

    A quotation whose paragraph ends without a closing mark goes on in the next paragraph, if that opens one.
    """
    if not mask[span.start] or not mask[span.end - 1]:
        return span
    start, end = _stretch(mask, span.start)[0], _stretch(mask, span.end - 1)[1]
    while gap := _OPENED_AGAIN.match(text, end):
        end = _stretch(mask, gap.end() - 1)[1]
    while gap := _GONE_ON.search(text, max(start - LONGEST_GAP, 0), start):
        if not mask[gap.start()]:
            break
        start = _stretch(mask, gap.start())[0]
    return Span(start, end)


def _stretch(mask: bytearray, place: int) -> tuple[int, int]:
    end = mask.find(b"\0", place)
    return mask.rfind(b"\0", 0, place) + 1, end if end >= 0 else len(mask)


def utterances_of(worded: Worded, marks: Marks) -> list[Utterance]:
    """Return what a statement has of somebody's words: each quoted part, and the whole where some is not.

    A part that stops short of its quotation marks is there twice: as it was found, and up to the marks.
    """
    article, statement = worded.article, worded.statement
    words = words_in(article, statement.content_spans)
    made: list[tuple[Words, bool]] = []
    if statement.form is not Form.INDIRECT:
        mask = marks.of(statement.article_id, article.text)
        parts = [words] if statement.form is Form.DIRECT else quoted_runs(words, mask)
        for part in parts:
            made += [(part, True), (_up_to_marks(part, article, mask), True)]
    if statement.form is not Form.DIRECT:
        made.append((words, False))
    return [
        Utterance(article=article, article_id=statement.article_id, words=part, quoted=quoted, worded=worded)
        for part, quoted in made
        if part
    ]


def _up_to_marks(part: Words, article: Article, mask: bytearray) -> Words:
    """Return a quoted part with all that stands in its quotation marks; nothing where it has that already."""
    text = article.text
    found = list(stretches(part, text))
    longer = [within(text, mask, one) for one in found]
    more = (
        text[there.start : here.start] + text[here.end : there.end]
        for here, there in zip(found, longer, strict=True)
    )
    if not any(character.isalnum() for rest in more for character in rest):
        return ()
    return words_in(article, _merged(longer))


def words_in(article: Article, spans: Iterable[Span]) -> Words:
    """Return the words of some spans of an article, as one saying."""
    return tuple(word for span in spans for word in words_of(article.text, span.start, span.end))


def quoted_runs(words: Words, mask: bytearray) -> list[Words]:
    """Return the runs of words that stand in quotation marks."""
    grouped = groupby(words, key=lambda word: mask[word.span.start])
    return [tuple(group) for inside, group in grouped if inside]


def _merged(spans: Iterable[Span]) -> Spans:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end and span.start >= merged[-1].start:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
