"""Whom or what something is according to."""

import re
from collections.abc import Iterator

from onrecord.chains import Step
from onrecord.extract.chains.told import Told, told
from onrecord.extract.shape import Sentence

_WORD = r"(?:[^\s,.;:()“”–—]|\.(?=\w)){1,40}"
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording\sto|[Aa]s\sper|(?P<per>[Pp]er))\s(?P<np>{_WORD}"
    r"(?:\s(?!(?:that|which|who|when|while|as|but|whose|where|and(?=\s(?:the|an?|is|was|has)\b))\b|--)"
    rf"{_WORD}){{0,11}})"
)
_CITING = re.compile(
    r"\b[Cc]iting\s(?P<np>(?:[\w-]+\s){0,4}?(?:sources?|officials?|persons?|people|aides?|documents?|"
    r"filings?|e-?mails|records)\b)"
)
_GOES_ON = re.compile(
    r"’s?\s|\s(?!(?:of|in|on|at|for|from|with|by|to|and|or|who|that|which|familiar|briefed|close|"
    r"said)\b)[\wⓄⓅ]|/"
)
"""Behind a sign: what makes it part of another's name, "a Harbor poll"."""
_DETERMINER = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


def find_sources(sentence: Sentence, words: frozenset[str]) -> Iterator[Told]:
    """Yield the sources that a sentence gives: "according to the mayor", "citing two officials".

    Args:
        sentence: where they are looked for.
        words: of it, in lower case.
    """
    if "according" in words or "per" in words:
        for match in _ACCORDING.finditer(sentence.words):
            yield from _source(sentence, match, named=bool(match["per"]))
    if "citing" in words:
        for match in _CITING.finditer(sentence.words):
            yield from _source(sentence, match, named=False)


def _source(sentence: Sentence, match: re.Match[str], *, named: bool) -> Iterator[Told]:
    """Yield a source: a name alone where it is one, and else the whole phrase.

    Args:
        sentence: where it stands.
        match: its group "np" is the phrase.
        named: whether it has to be a name, as behind "per": "per person" is no source.
    """
    start, end = match.span("np")
    lead = _DETERMINER.match(sentence.words, start)
    head = lead.end() if lead else start
    chunks = [] if _GOES_ON.match(sentence.words, head + 1) else sentence.chunks("ⓅⓄ", head, head + 1)
    if chunks and chunks[0].named:
        yield told(sentence, Step.ACCORDING_TO, match.span(), (chunks[0].span, chunks[0].entity))
    elif not named:
        whole = sentence.span(start, end)
        yield told(sentence, Step.ACCORDING_TO, match.span(), (whole, None))
