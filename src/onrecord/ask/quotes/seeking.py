"""Where a quotation, or something like it, may stand on record: statements first, then quotation marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from onrecord.article import Article
from onrecord.ask.quotes.comparing import encoded
from onrecord.ask.quotes.utterances import Marks, Utterance, utterances_of, words_in
from onrecord.ask.quotes.word import Words
from onrecord.ask.quotes.words import words_of
from onrecord.record import Near, RecordReader
from onrecord.spans import Span

LIKELY = 80
"""So many statements are compared word by word: those that share the most pairs of words in a row."""

WHOLE = 1000
"""So many that have the whole quotation are told."""


def surfaces(asked: Words, text: str) -> list[str]:
    """Return the words of a quotation as they are written, for looking them up."""
    spans = dict.fromkeys(word.span for word in asked)
    return [text[span.start : span.end] for span in spans]


def in_statements(
    record: RecordReader, asked: Words, written: Sequence[str], on: date | None, marks: Marks
) -> list[Utterance]:
    """Return what statements have of somebody's words that is most like a quotation."""
    numbers = _likely(asked, record.near(written, on=on))
    return [one for worded in record.worded(numbers) for one in utterances_of(worded, marks)]


def _likely(asked: Words, near: Iterable[Near]) -> list[int]:
    letters: dict[str, str] = {}
    wanted = encoded(asked, letters)
    pairs = set(zip(wanted, wanted[1:], strict=False))
    whole, scored = [], []
    for one in near:
        there = encoded(words_of(one.content), letters)
        if wanted in there:
            whole.append(one.number)
            continue
        shared = pairs.intersection(zip(there, there[1:], strict=False))
        scored.append((-len(shared), -one.weight, one.number))
    return whole[:WHOLE] + [number for _, _, number in sorted(scored)[:LIKELY]]


def in_texts(
    record: RecordReader, written: Sequence[str], on: date | None, marks: Marks
) -> list[Utterance]:
    """Return what articles have of a quotation: what is in the same quotation marks, or else its sentence."""
    runs, articles = record.texts_with(written, on=on)
    patterns = [re.compile(r"\W{1,9}".join(map(re.escape, run)), re.IGNORECASE) for run in runs]
    found: dict[tuple[str, Span], Utterance] = {}
    for article in articles:
        for span in _places(article, patterns):
            for utterance in _around(article, span, marks):
                found.setdefault((article.id, utterance.span(range(len(utterance.words)))), utterance)
    return list(found.values())


def _places(article: Article, patterns: Iterable[re.Pattern[str]]) -> Iterator[Span]:
    for pattern in patterns:
        for match in pattern.finditer(article.text):
            yield Span(*match.span())


def _around(article: Article, span: Span, marks: Marks) -> Iterator[Utterance]:
    """Yield what stands around some words as one saying; in quotation marks, also all quoted in their line."""
    quoted = bool(marks.of(article)[span.start])
    start, end = _line(article.text, span)
    if not quoted:
        yield Utterance(article=article, words=words_of(article.text, start, end), quoted=False)
        return
    stretch = marks.around(article, span) if marks.of(article)[span.end - 1] else span
    yield Utterance(article=article, words=words_in(article, [stretch]), quoted=True)
    mask = marks.of(article)
    line = tuple(word for word in words_of(article.text, start, end) if mask[word.span.start])
    yield Utterance(article=article, words=line, quoted=True)


def _line(text: str, span: Span) -> tuple[int, int]:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return start, end if end >= 0 else len(text)
