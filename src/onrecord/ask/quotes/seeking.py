"""Where a quotation, or something like it, may stand on record: statements first, then quotation marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from onrecord.article import Article
from onrecord.ask.quotes.utterances import Marks, Utterance, utterances_of, within, words_in
from onrecord.ask.quotes.word import Words
from onrecord.ask.quotes.words import words_of
from onrecord.record import Near, RecordReader
from onrecord.spans import Span

LIKELY = 24
"""So many statements are compared word by word: those that share the most pairs of words in a row."""

PLACES = 300
"""So many statements are told to be near, and so many places are told at most."""

PARTS = 80
"""So many where they have a part of the quotation, of `RUN` pairs in a row."""

RUN = 3

MARGIN = 100
"""So many characters further than a quotation is long is looked around a part of it."""

_RUN_OF_LETTERS = re.compile(r"[^\W_]+")


def surfaces(asked: Words, text: str) -> list[str]:
    """Return the words of a quotation as they are written, for looking them up."""
    spans = dict.fromkeys(word.span for word in asked)
    return [text[span.start : span.end] for span in spans]


def in_statements(
    record: RecordReader, written: Sequence[str], on: date | None, marks: Marks
) -> list[Utterance]:
    """Return what statements have of somebody's words that is most like a quotation."""
    numbers = _likely(written, record.wording.near(written, on=on, limit=PLACES))
    return [one for worded in record.wording.worded(numbers) for one in utterances_of(worded, marks)]


def _likely(written: Sequence[str], near: Iterable[Near]) -> list[int]:
    wanted = _plainly(" ".join(written))
    whole = f" {' '.join(wanted)} "
    pairs = set(pairwise(wanted))
    found, scored = [], []
    for one in near:
        there = _plainly(one.content)
        if whole in f" {' '.join(there)} ":
            found.append(one.number)
            continue
        shared, run = _shared(pairs, there)
        scored.append((-shared - run, -one.weight, one.content, one.number, run))
    scored.sort()
    likely = [number for *_, number, _ in scored[:LIKELY]]
    return found + likely + [number for *_, number, run in scored[LIKELY:PARTS] if run >= RUN]


def _plainly(text: str) -> list[str]:
    """Return the words of a text in a hurry, for a first look."""
    return _RUN_OF_LETTERS.findall(text.casefold())


def _shared(pairs: set[tuple[str, str]], words: Sequence[str]) -> tuple[int, int]:
    """Return how many of some pairs of words in a row a text has, and how many of them at most in a row."""
    shared = run = longest = 0
    for pair in pairwise(words):
        run = run + 1 if pair in pairs else 0
        shared += run > 0
        longest = max(longest, run)
    return shared, longest


def in_texts(
    record: RecordReader, written: Sequence[str], on: date | None, stated: Iterable[Utterance], marks: Marks
) -> list[Utterance]:
    """Return what articles have of a quotation: what is in the same quotation marks, or else its line.

    What statements have in quotation marks is left out: they know more of it.
    """
    runs, articles = record.wording.texts_with(written, on=on)
    patterns = [re.compile(r"\W{1,9}".join(map(re.escape, run)), re.IGNORECASE) for run in runs]
    reach = len(" ".join(written)) + MARGIN
    covered = {(one.article_id, word.span.start) for one in stated for word in one.words}
    found: dict[tuple[str, Span, bool], Utterance] = {}
    for article in articles:
        article_id, mask = article.id, marks.of(article.id, article.text)
        for span in sorted({span for pattern in patterns for span in _places(article, pattern)}):
            if (article_id, span.start) in covered:
                continue
            for words, quoted in _around(article, span, mask, reach):
                if quoted and any((article_id, word.span.start) in covered for word in words):
                    continue
                utterance = Utterance(article=article, article_id=article_id, words=words, quoted=quoted)
                found.setdefault((article_id, utterance.span(range(len(words))), quoted), utterance)
    return list(found.values())


def _places(article: Article, pattern: re.Pattern[str]) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(article.text))


def _around(article: Article, span: Span, mask: bytearray, reach: int) -> Iterator[tuple[Words, bool]]:
    """Yield what stands around some words as one saying; where it is quoted, also all quoted in the line."""
    start, end = _line(article.text, span, reach)
    line = words_of(article.text, start, end)
    if not mask[span.start]:
        yield line, False
        return
    yield words_in(article, [within(article.text, mask, span)]), True
    yield tuple(word for word in line if mask[word.span.start]), True


def _line(text: str, span: Span, reach: int) -> tuple[int, int]:
    """Return where the line of some words begins and ends, or where it is further away than a reach."""
    first, last = max(span.start - reach, 0), min(span.end + reach, len(text))
    start = max(text.rfind("\n", first, span.start) + 1, text.find(" ", first, span.start) if first else 0)
    end = text.find("\n", span.end, last)
    return max(start, 0), end if end >= 0 else (text.rfind(" ", span.end, last) if last < len(text) else last)
