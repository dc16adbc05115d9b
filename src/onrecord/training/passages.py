"""Passages of articles in which a pronoun has several people to choose from."""

import random
import re
from collections.abc import Iterable, Iterator

LEAST_WORDS = 70
"""Of a passage: about as long as GAP's snippets."""

MOST_WORDS = 200

_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w'’-]+")


def passages(texts: Iterable[str], each: int, draw: random.Random) -> Iterator[str]:
    """Yield some passages of each text, whole paragraphs that follow one another, none of them twice.

    Args:
        texts: articles, with blank lines between their paragraphs.
        each: passages of a text at most.
        draw: which ones.
    """
    for text in texts:
        found = [passage for passage in _runs(text) if _hard(passage)]
        yield from draw.sample(found, min(each, len(found)))


def _runs(text: str) -> Iterator[str]:
    """Yield a text's paragraphs in runs of `LEAST_WORDS` or more."""
    kept: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        kept.append(paragraph.strip())
        words = sum(len(p.split()) for p in kept)
        if words >= LEAST_WORDS:
            if words <= MOST_WORDS:
                yield "\n\n".join(kept)
            kept = []


def _hard(passage: str) -> bool:
    return bool(_PRONOUN.search(passage)) and len(set(_NAME.findall(passage))) > 1
