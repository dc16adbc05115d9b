"""Names of people taken apart, so that they can be compared."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from nameparser import HumanName
from nameparser.config import Constants

from onrecord.record.identity.first_names import formal
from onrecord.record.identity.leftovers import is_leftover
from onrecord.record.identity.states import STATE
from onrecord.record.identity.titles import GIVEN_TOO, HONORIFICS, INNER

_CONSTANTS = Constants(titles=[], first_name_titles=[])
_POSSESSIVE = re.compile(r"['’](?:s)?$", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_TAIL = re.compile(r"[\s,;:.–—-]*(?:\([^)]*\)?|\[[^\]]*\]?)?[\s,;:–—-]*$")
_ADDED = re.compile(r"^[\[(]?([\w. ]+)[\])](?= ?\w)")  # "[Ana] Hale" as a quotation has it
_OF_STATE = re.compile(rf" of (?:{STATE})$")
_APART = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "‘": "'", "`": "'"}
)
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_PLAIN = re.compile(r"(?:([A-Z][a-z]+) ((?:[A-Z]\.? )*))?([A-Z][a-z]+)")
_PARTICLES = frozenset(("von", "de", "del", "della", "der", "di", "da", "la", "le", "bin", "el", "st"))
_ARTICLE = re.compile(r"^(?:al|el)-(?=\w{3})", re.IGNORECASE)
_SUFFIX_LIKE = re.compile(r"\b(?:jr|sr|ii|iii|iv|md|phd|esq)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name without titles, each part folded: lower case, no accents, no punctuation.

    Args:
        first: the first name or its initials; "" where there is one word alone.
        middle: what stands between, in order.
        last: the surname with its particles, as one word ("vanhollen").
        suffix: the generation: "jr", "sr", "ii", "iii", "iv" or "".
        nickname: one given in quotation marks or brackets, or "".
    """

    first: str = ""
    middle: tuple[str, ...] = ()
    last: str = ""
    suffix: str = ""
    nickname: str = ""

    @property
    def full(self) -> bool:
        """Whether it has a first name and a surname."""
        return bool(self.first and self.last)

    @property
    def initials(self) -> str:
        """The first letters of what stands before the surname."""
        if is_initials(self.first):
            return self.first + "".join(part[0] for part in self.middle)
        return "".join(part[0] for part in (self.first, *self.middle) if part)

    @property
    def words(self) -> int:
        """How many words it has, without the suffix."""
        return bool(self.first) + len(self.middle) + bool(self.last)


def fold(text: str) -> str:
    """Return a text in lower case, without accents and with one space between words."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_APART))
    return _SPACES.sub(" ", "".join(c for c in apart if not unicodedata.combining(c))).strip()


def _key(word: str) -> str:
    return _NO_LETTER.sub("", fold(word))


def is_initials(first: str) -> bool:
    """Tell whether a folded word is made of initials: "j", "jd"."""
    return (0 < len(first) <= 3 and not set(first) & set("aeiouy")) or len(first) == 1


@lru_cache(maxsize=200_000)
def without_titles(written: str) -> str:
    """Return a name as written but for honorifics, offices, a possessive and what hangs on its end."""
    written = _ADDED.sub(r"\1", written)
    text = _TAIL.sub("", _SPACES.sub(" ", written).strip(" \"“”‘’',;:*•"))
    text = _POSSESSIVE.sub("", text) if text.lower() not in ("o'", "d'") else text
    words = _OF_STATE.sub("", text).split(" ")
    first = _after_inner_title(words)
    while first < len(words) - 1 and words[first].strip(".,()'\"“”").lower() in HONORIFICS:
        left = [word for word in words[first:] if not _SUFFIX_LIKE.fullmatch(word.strip(","))]
        if words[first].lower() in GIVEN_TOO and len(left) == 2:
            break
        first += 1
    return " ".join(_without_echo(words[first:])).strip(" ,")


def _after_inner_title(words: list[str]) -> int:
    """Return where the name begins that follows a title which is not the first word, or 0."""
    places = [n for n, word in enumerate(words[:-2], 1) if word.strip(".,").lower() in INNER]
    return places[-1] if places else 0


def _without_echo(words: list[str]) -> list[str]:
    """Return a name without what web pages put after it: "Bob Tor Robert", "Bob Tor Tor"."""
    if len(words) < 3:
        return words
    first, before, last = (_key(words[place]) for place in (0, -2, -1))
    return words[:-1] if last == before or (first != last and last in formal(first)) else words


@lru_cache(maxsize=200_000)
def parse_name(written: str) -> PersonName | None:
    """Return the parts of a person's name as written, or None where it can be no person's name.

    Args:
        written: "Sen. Ana M. Hale Jr.", "Hale, Ana", "ANA HALE'S", "Hale".
    """
    bare = without_titles(written)
    if is_leftover(bare):
        return None
    plain = _PLAIN.fullmatch(bare)  # most names are, and need no parser
    if plain and not _SUFFIX_LIKE.search(bare) and (plain[1] or "").lower() not in _PARTICLES:
        middle = tuple(_key(part) for part in (plain[2] or "").split())
        return PersonName(first=_key(plain[1] or ""), middle=middle, last=_key(plain[3]))
    return _parsed(bare)


def _parsed(bare: str) -> PersonName | None:
    human = HumanName(bare, constants=_CONSTANTS)
    first, middle, last = human.first, human.middle.split(), human.last
    if first and _key(last) in _GENERATIONS:  # "Ana Sr."
        first, last, human.suffix = "", first, last
    elif first and not last:
        first, last = "", first
    elif first.strip(".").lower() in _PARTICLES and not middle:  # "Van Hollen" is a surname
        first, last = "", first + last
    generation = next((g for s in human.suffix.split() if (g := _GENERATIONS.get(_key(s)))), "")
    parts = [key for part in middle if (key := _key(part))]
    name = PersonName(
        first=_key(first),
        middle=tuple(parts),
        last=_key(_ARTICLE.sub("", last)),
        suffix=generation,
        nickname=_key(human.nickname),
    )
    return name if name.last else None


def shown(written: str) -> str:
    """Return a name as people write it: without titles, and not all in capitals."""
    bare = without_titles(written)
    if bare.isupper() and len(bare) > 4:
        bare = re.sub(
            r"[^\W\d_]+", lambda m: m[0] if _SUFFIX_LIKE.fullmatch(m[0]) else m[0].capitalize(), bare
        )
        bare = re.sub(r"\b(Mc|O['’])([a-z])", lambda m: m[1] + m[2].upper(), bare)
    return f"{bare}." if bare.endswith((" Jr", " Sr")) else bare
