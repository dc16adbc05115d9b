"""What is on record as somebody's words, or as a report of them, ready to be compared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from onrecord.article import Article
from onrecord.ask.quotes.word import Word, Words
from onrecord.ask.quotes.words import words_of
from onrecord.quotation import Form, quotation_mask
from onrecord.record import Worded
from onrecord.spans import Span, Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Some words of an article that are one saying.

    Args:
        article: where they stand.
        words: in their order, over fragments and paragraphs.
        quoted: whether they stand in quotation marks, and so are somebody's own.
        worded: the statement; None where the article has the words and no statement does.
    """

    article: Article
    words: Words
    quoted: bool
    worded: Worded | None = None

    def shown(self, places: range | None = None) -> str:
        """Return some of its words, all without a range, as they are printed; fragments have a space between."""
        chosen = self.words if places is None else self.words[places.start : places.stop]
        return " ".join(self.article.text[span.start : span.end] for span in stretches(chosen, self.article.text))

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

    def of(self, article: Article) -> bytearray:
        """Return what `quotation_mask` says of an article's text."""
        if article.id not in self._masks:
            self._masks[article.id] = quotation_mask(article.text)
        return self._masks[article.id]

    def around(self, article: Article, span: Span) -> Span:
        """Return all that stands in the same quotation marks as a span, if it does, or else the span."""
        mask = self.of(article)
        if not mask[span.start] or not mask[span.end - 1]:
            return span
        before = mask.rfind(b"\0", 0, span.start) + 1
        after = mask.find(b"\0", span.end)
        return Span(before, after if after >= 0 else len(mask))


def utterances_of(worded: Worded, marks: Marks) -> list[Utterance]:
    """Return what a statement has of somebody's words: each quoted part, and the whole where some is not.

    A part that stops short of its quotation marks is there twice: as it was found, and up to the marks.
    """
    article, form = worded.article, worded.statement.form
    spans = worded.statement.content_spans
    words = words_in(article, spans)
    made = []
    if form is not Form.INDIRECT:
        mask = marks.of(article)
        parts = [words] if form is Form.DIRECT else quoted_runs(words, mask)
        for part in parts:
            longer = words_in(article, _merged(marks.around(article, one) for one in stretches(part, article.text)))
            made += [part] if len(longer) == len(part) else [part, longer]
    quoted = [Utterance(article=article, words=part, quoted=True, worded=worded) for part in made if part]
    if form is Form.DIRECT or not words:
        return quoted
    return [*quoted, Utterance(article=article, words=words, quoted=False, worded=worded)]


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
