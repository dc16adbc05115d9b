"""Words cut into the pieces of an uncased vocabulary, each with its place in the text.

The rules are those of BERT's uncased tokenizer (Devlin et al. 2019; Wu et al. 2016, arXiv:1609.08144):
control characters are dropped, accents stripped, punctuation and Chinese characters stand alone, and a word
is cut from its beginning into the longest pieces that the vocabulary holds.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHUNK = re.compile("[^ \t\n\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
"""What stands between white space, as the vocabulary's rules see white space."""

LONGEST_WORD = 100
"""Characters; a longer word is one unknown piece."""

LONGEST_KEPT = 40
"""Characters; longer chunks are not kept for the next time."""

_ASCII_WORD = re.compile(r"[0-9A-Za-z]+|[!-~]")
_CHINESE = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002a6df\U0002a700-\U0002b81f\U0002b820-\U0002ceaf"
    "\U0002f800-\U0002fa1f]"
)

Word = tuple[str, Sequence[int]]
"""A normalised word, and where each of its characters stands in its chunk."""


def read_vocabulary(folder: Path) -> list[str]:
    """Return the pieces in a folder's `vocab.txt`, in the order of their numbers."""
    return (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


class WordPiece:
    """A vocabulary, and what it makes of text.

    Args:
        vocabulary: the pieces; a piece's number is its place.

    Raises:
        ValueError: one of the special pieces is missing.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        if missing := {"[CLS]", "[SEP]", "[UNK]"} - self._numbers.keys():
            raise ValueError(f"the vocabulary lacks {sorted(missing)}")
        self.edges = self._numbers["[CLS]"], self._numbers["[SEP]"]
        self._kept = lru_cache(maxsize=65_536)(self._cut)

    def __call__(self, chunk: str) -> NDArray[np.int32]:
        """Return the pieces of a chunk: number, start, end and letter case, shape (n, 4).

        Args:
            chunk: characters without white space, as `CHUNK` finds them.
        """
        return self._kept(chunk) if len(chunk) <= LONGEST_KEPT else self._cut(chunk)

    def _cut(self, chunk: str) -> NDArray[np.int32]:
        simple = chunk.isascii() and chunk.isprintable()
        words = _ascii_words(chunk) if simple else _words(chunk)
        rows = [
            (number, start, end, _letter_case(chunk[start:end]))
            for word, places in words
            for number, start, end in self._pieces(word, places)
        ]
        return np.array(rows, np.int32).reshape(-1, 4)

    def _pieces(self, word: str, places: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        found = self._longest_first(word) if len(word) <= LONGEST_WORD else None
        for number, lo, hi in found or [(self._numbers["[UNK]"], 0, len(word))]:
            yield number, places[lo], places[hi - 1] + 1

    def _longest_first(self, word: str) -> list[tuple[int, int, int]] | None:
        """Return the pieces of a word, or nothing where a part of it is in no piece."""
        found, lo, lead = [], 0, ""
        while lo < len(word):
            hi = len(word)
            while (number := self._numbers.get(lead + word[lo:hi])) is None:
                hi -= 1
                if hi == lo:
                    return None
            found.append((number, lo, hi))
            lo, lead = hi, "##"
        return found


def _ascii_words(chunk: str) -> Iterator[Word]:
    for match in _ASCII_WORD.finditer(chunk):
        yield match.group().lower(), range(match.start(), match.end())


def _words(chunk: str) -> Iterator[Word]:
    word, places = "", list[int]()
    for place, character in enumerate(chunk):
        for part in _normalised(character):
            if part.isspace() or _stands_alone(part):
                if word:
                    yield word, places
                if not part.isspace():
                    yield part, [place]
                word, places = "", []
            else:
                word += part
                places.append(place)
    if word:
        yield word, places


@lru_cache(maxsize=4096)
def _normalised(character: str) -> str:
    """Return a character in lower case without its accents; nothing for what cannot be seen."""
    if character == "\ufffd" or unicodedata.category(character) in {"Cc", "Cf", "Co"}:
        return ""
    parts = unicodedata.normalize("NFD", character)
    return "".join(part.lower() for part in parts if unicodedata.category(part) != "Mn")


@lru_cache(maxsize=4096)
def _stands_alone(character: str) -> bool:
    if character.isascii():
        return not character.isalnum()
    return unicodedata.category(character)[0] == "P" or bool(_CHINESE.match(character))


@lru_cache(maxsize=65_536)
def _letter_case(piece: str) -> int:
    """Classify a piece: 0 no letters, 1 lower case, 2 capitalised, 3 capitals, 4 anything else."""
    if piece.islower():
        return 1
    if not any(map(str.isalpha, piece)):
        return 0
    if piece[0].isupper() and (len(piece) == 1 or piece[1:].islower()):
        return 2
    return 3 if piece.isupper() else 4
