"""What a rule is given and gives: an expression's tokens, what they are seen from, and what they mean."""

from dataclasses import dataclass, field
from datetime import date

from onrecord.extract.dates.lexicon import CODES, Value
from onrecord.extract.dates.tokens import Tokens
from onrecord.timex import DateType

_COUNTERS = ("UNIT", "UNITS", "WEEKEND", "QUARTER", "CENTURY")
_SCALE = {
    **{"week": "week", "weekend": "week", "fortnight": "week", "month": "month", "quarter": "month"},
    **{"year": "year", "decade": "year", "century": "year"},
}
"""What a unit is counted in; the others are days and parts of days."""
_KNOWN = {4: ("year",), 7: ("month", "year"), 8: ("week", "month", "year")}
"""What a value of so many characters is known to: "1997", "1997-03", "1997-W08"; longer ones are days."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression as the grammar found it: tokens from `start` up to, not including, `end`."""

    tokens: Tokens
    start: int
    end: int

    def __contains__(self, name: str) -> bool:
        return self.tokens.shape.find(CODES[name], self.start, self.end) >= 0

    def value(self, *names: str) -> Value:
        """Return what the first token of a class stands for, trying them in turn; none if there is none."""
        places = (self.tokens.shape.find(CODES[name], self.start, self.end) for name in names)
        return next((self.tokens.values[place] for place in places if place >= 0), None)

    def number(self, *names: str) -> int | None:
        """Return it if it is a whole number."""
        value = self.value(*names)
        return value if isinstance(value, int) else None

    def within(self, name: str) -> "Phrase":
        """Return the part from the first token of a class on; the whole where there is no such token."""
        place = self.tokens.shape.find(CODES[name], self.start, self.end)
        return Phrase(self.tokens, max(place, self.start), self.end)

    @property
    def words(self) -> list[str]:
        """Its tokens as they are written."""
        return [self.tokens.word(place) for place in range(self.start, self.end)]

    @property
    def before(self) -> str:
        """The word before it, in lower case."""
        return self.tokens.word(self.start - 1).lower()

    @property
    def after(self) -> str:
        """The word behind it, as it is written."""
        return self.tokens.word(self.end)

    def stands_behind(self, *names: str) -> bool:
        """Tell whether the token before it is of one of some classes."""
        return self.start > 0 and self.tokens.shape[self.start - 1] in [CODES[name] for name in names]

    @property
    def is_in_name(self) -> bool:
        """Whether it has a capital, as the word right before it does: "Harbour Today"."""
        is_capital = self.words[0][0].isupper() and self.tokens.word(self.start - 1)[:1].isupper()
        return is_capital and self.stands_behind("WORD")

    @property
    def unit(self) -> str:
        """The unit that it counts in."""
        return next(str(value) for name in _COUNTERS if (value := self.value(name)) is not None)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means.

    Args:
        type: TIMEX3's kind.
        value: TIMEX3's value.
        day: the first day of it, where that is known.
    """

    type: DateType
    value: str
    day: date | None = None


@dataclass(slots=True)
class Seen:
    """What expressions are seen from; it moves on with the text.

    Args:
        published: when the text was published, if that is known.
        someone_is_may: whether the text speaks of somebody of that name.
        mentioned: the beginning of what was spoken of last, for each unit that it is known to: "1997" is a
            year, and no day is known from it.
    """

    published: date | None
    someone_is_may: bool = False
    mentioned: dict[str, date] = field(default_factory=dict)

    def there(self, unit: str) -> date | None:
        """Return the day that "the week before" is seen from, where it is known to that unit."""
        nothing_else = None if self.mentioned else self.published
        return self.mentioned.get(_SCALE.get(unit, "day"), nothing_else)

    @property
    def day(self) -> date | None:
        """The day that "at noon" is of: the last one spoken of, else that of publication."""
        return self.mentioned.get("day", self.published)

    def move_on(self, meaning: Meaning) -> None:
        """See what follows from what an expression means."""
        if meaning.day is not None:
            known = _KNOWN.get(len(meaning.value), ("day", "week", "month", "year"))
            self.mentioned.update(dict.fromkeys(known, meaning.day))
