"""The words of a text as they are compared: without letter case, accents, punctuation and spelling."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from onrecord.ask.quotes.figures import with_figures
from onrecord.ask.quotes.word import Word, Words
from onrecord.spans import Span

# Accents that are characters of their own, and what is not seen: soft hyphens, joiners, marks of direction.
_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_WORD = re.compile(
    rf"""
    (?P<number> [$£€]? (?: \d{{1,3}}(?:,\d{{3}})+ | \d+ ) (?:\.\d+)? ) (?P<unit> %|st\b|nd\b|rd\b|th\b )?
    | [^\W\d_] [^\W\d_{_UNSEEN}]* (?: [{_UNSEEN}]+ [^\W\d_]* )* (?: ['’ʼ] [^\W\d_]+ )*
      (?: (?<=in)['’ʼ](?=\s) )?
    | ['’ʼ] (?: em | til | cause ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CURRENCY = {"$": "dollars", "£": "pounds", "€": "euros"}
_INVISIBLE = re.compile(f"[{_UNSEEN}]")

_SHORT = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "do not know",
    "kinda": "kind of",
    "sorta": "sort of",
    "let's": "let us",
    "y'all": "you all",
    "'em": "them",
    "'til": "until",
    "till": "until",
    "'cause": "because",
    "ok": "okay",
}
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "'d"}
_IS = {"it", "he", "she", "that", "this", "what", "who", "where", "there", "here", "how", "when", "why"}


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the words of a text, or of a part of it; numbers in words and in figures are the same."""
    return tuple(with_figures(_spelled(text, start, len(text) if end is None else end)))


def _spelled(text: str, start: int, end: int) -> Iterator[Word]:
    before = start
    for match in _WORD.finditer(text, start, end):
        span = Span(*match.span())
        keys = _number(match) if match["number"] else _spellings(match.group())
        for place, (key, number) in enumerate(keys):
            gap, letters = ("", "") if place else (text[before : span.start], _letters(match.group()))
            yield Word(key, span, gap, number, letters)
        before = span.end


def _number(match: re.Match[str]) -> list[tuple[str, bool]]:
    figures, unit = match["number"].replace(",", ""), match["unit"] or ""
    if unit.isalpha():
        return [(figures + unit.lower(), True)]
    keys = [(figures.lstrip("$£€"), True)]
    if currency := _CURRENCY.get(figures[0]):
        keys.append((currency, False))
    if unit:
        keys.append(("percent", False))
    return keys


@lru_cache(maxsize=65536)
def _spellings(word: str) -> list[tuple[str, bool]]:
    return [(key, False) for key in _keys(plain(word).replace("’", "'").replace("ʼ", "'"))]


def plain(word: str) -> str:
    """Return words in lower case and without accents."""
    if word.isascii():
        return word.lower()
    return _INVISIBLE.sub("", unicodedata.normalize("NFKD", word.casefold()))


@lru_cache(maxsize=65536)
def _letters(word: str) -> str:
    return "".join(character for character in plain(word) if character.isalnum())


def _keys(word: str) -> list[str]:
    if whole := _SHORT.get(word):
        return whole.split()
    if word.endswith("in'"):
        return [word[:-1] + "g"]
    if word.endswith("n't") and len(word) > 4:
        return [word[:-3], "not"]
    stem, mark, ending = word.rpartition("'")
    if mark and (spelled := _ENDINGS.get(mark + ending)):
        return [stem, spelled]
    if mark and ending == "s" and stem in _IS:
        return [stem, "'s"]
    return [word.replace("'", "")] if mark and ending != "s" else [word]
