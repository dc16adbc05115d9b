"""Numbers in words and in figures, brought to one form: "twenty-five", "$5 million", "a hundred and six"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from onrecord.ask.quotes.word import Word
from onrecord.spans import Span

_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIRST = "first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th"
_VAGUE = "dozen dozens hundreds thousands millions billions trillions half twice double triple"

_UNITS = {word: value for value, word in enumerate(_SMALL.split())}
_TENFOLD = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = dict(pair.split(":") for pair in _FIRST.split())
_TELLING = frozenset((*_UNITS, *_TENFOLD, *_ORDINALS, "a", "per"))
"""Words with which something begins that is brought to another form."""

_CURRENCIES = ("dollars", "pounds", "euros")

SIGNS = (*_CURRENCIES, "percent")
"""Words that a sign at a number stands for."""

INDEFINITE = frozenset(_VAGUE.split())
"""Words for numbers that are none themselves."""


def with_figures(words: Iterable[Word]) -> Iterator[Word]:
    """Yield words with each number, of one word or several, as one word whose key is in figures."""
    waiting = list(words)
    place = 0
    while place < len(waiting):
        if not waiting[place].number and waiting[place].key not in _TELLING:
            yield waiting[place]
            place += 1
            continue
        end, value = _number_at(waiting, place)
        if end > place:
            number = _one(waiting, place, end, value)
            yield number
            if _is_money(waiting, place):  # "$5 million" is five million dollars
                yield replace(waiting[place + 1], span=number.span)
            place = end
        else:
            word, after = waiting[place], _key(waiting, place + 1)
            if word.key == "per" and after == "cent":
                word, place = replace(word, key="percent"), place + 1
            yield _ordinal(word)
            place += 1


def _ordinal(word: Word) -> Word:
    key = _ORDINALS.get(word.key)
    return replace(word, key=key, number=True) if key else word


def _key(words: Sequence[Word], place: int) -> str:
    """Return the key of a word that follows another without more than a space or a hyphen, or else ""."""
    if not 0 < place < len(words) or words[place].span.start - words[place - 1].span.end > 1:
        return ""
    return words[place].key


def _one(words: Sequence[Word], place: int, end: int, value: str) -> Word:
    span = Span(words[place].span.start, words[end - 1].span.end)
    return Word(value, span, words[place].gap, number=True, letters=value)


def _is_money(words: Sequence[Word], place: int) -> bool:
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.key in _CURRENCIES and after.span == words[place].span


def _number_at(words: Sequence[Word], place: int) -> tuple[int, str]:
    """Return where the number ends that begins at a place, and its figures; the place itself for none."""
    first = words[place]
    if first.key == "a" and _key(words, place + 1) in _SCALES:
        return _scaled(words, place + 1, Decimal(1))
    if first.number and not first.key[-1].isalpha():
        return _scaled(words, place + 1 + _is_money(words, place), Decimal(first.key))
    if first.key in _UNITS or first.key in _TENFOLD:
        end, value = _below_hundred(words, place)
        return _scaled(words, end, Decimal(value))
    return place, ""


def _below_hundred(words: Sequence[Word], place: int) -> tuple[int, int]:
    key = words[place].key
    if key in _UNITS:
        return place + 1, _UNITS[key]
    value, more = _TENFOLD[key], _UNITS.get(_key(words, place + 1), 0)
    return (place + 2, value + more) if 0 < more < 10 else (place + 1, value)


def _scaled(words: Sequence[Word], place: int, value: Decimal) -> tuple[int, str]:
    """Read what follows a first number: "… thousand two hundred and six"."""
    total, current, least = Decimal(0), value, Decimal(10**15)
    while key := _key(words, place):
        scale = _SCALES.get(key)
        if scale and key == "hundred" and current < 100:
            current *= 100
        elif scale and scale < least and key != "hundred":
            total, current, least = total + current * scale, Decimal(0), Decimal(scale)
        else:
            more = _more(words, place) if words[place - 1].key in _SCALES else None
            if more is None:
                break
            place, current = more[0] - 1, current + more[1]
        place += 1
    return place, _figures(total + current)


def _more(words: Sequence[Word], place: int) -> tuple[int, Decimal] | None:
    """Return where a smaller number after a scale ends, and what it is: "and six" after "two hundred"."""
    if _key(words, place) == "and":
        place += 1
    key = _key(words, place)
    if key in _UNITS or key in _TENFOLD:
        end, value = _below_hundred(words, place)
        return end, Decimal(value)
    return None


def _figures(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
