"""Names as mailings write them: titles before them, first names and surnames, and who is no person."""

import re
from dataclasses import dataclass

from onrecord.record.identity.titles import HONORIFICS, INNER

_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*|\d+")
_COURTESY = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "former", "the", "ex", "late", "hon", "candidate")
)
ARM = re.compile(r"(?<=\w{3})[ ](?:PAC|Super PAC|Action Fund|Political (?:Fund|Committee)|Inc\.?)$")
_NO_OFFICES = frozenset(
    ("senate", "house", "state", "supreme", "court", "us", "u.s", "first", "press", "republican", "democrat",
     "democratic", "gop", "vice", "majority", "minority", "acting", "interim", "incumbent", "nominee",
     "rival", "associate", "deputy", "assistant")
)  # fmt: skip
_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv", "esq"))
_PARTICLES = frozenset(
    ("von", "van", "de", "del", "della", "der", "di", "da", "la", "le", "bin", "el", "al", "st", "ter")
)
_BODIES_WORDS = """
united league association alliance union unions brotherhood federation guild chamber coalition club
council committee caucus pac party fund foundation institute society network local lodge order
congregation church company corporation inc llc group center centre workers nurses teachers farmers
firefighters police veterans teamsters builders realtors retailers growers ranchers students
republicans democrats conservatives progressives voters action project campaign bureau board
commission department agency university college school bank times post herald tribune gazette
courier journal ledger dispatch chronicle sentinel observer register news daily press mothers moms
dads parents women citizens neighbors friends team movement initiative for guardians defenders
advocates owners drivers doctors pilots lawyers sheriffs deputies officers
"""
BODIES = re.compile(rf"\b(?:{'|'.join(_BODIES_WORDS.split())})\b", re.IGNORECASE)
"""A word that a body has in its name."""

_THING = re.compile(
    r"(?:county|city|street|avenue|road|act|bill|law|towers?|dam|bridge|airport|library|river|lake|park|building"
    r"|hall|hotel|square|island|hospital|courthouse|letter|survey|report|bulletin|update)$",
    re.IGNORECASE,
)
_NO_FIGURES = re.compile(
    r"^(?:the )?(?:(?:u\.?s\.?|united states|state) )?(?:senate|house(?: of representatives)?|congress"
    r"|legislature|assembly|supreme court|white house|capitol|washington|america|government|constitution"
    r"|republicans?|democrats?|gop|party"
    r"|united states(?: of america)?|election day|primary)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it stands somewhere.

    Args:
        words: without titles and a possessive: "Roland J. Ashby".
        titles: the offices before it, in lower case: "president"; courtesies are none.
    """

    words: tuple[str, ...]
    titles: frozenset[str]

    @property
    def name(self) -> str:
        """The name in one line."""
        return " ".join(self.words)

    @property
    def is_body(self) -> bool:
        """Whether it names a body of people and not one person."""
        if self.titles:
            return False
        return bool(BODIES.search(self.name)) or self.is_acronym

    @property
    def is_acronym(self) -> bool:
        """Whether it is a body's in capitals alone, unless it is a surname that is cried out."""
        return len(self.words) == 1 and self.name.isupper() and 2 < len(self.name) < 6 and not self.titles

    @property
    def is_figure(self) -> bool:
        """Whether it names somebody, or a body, that could support anybody."""
        return bool(self.words) and not _NO_FIGURES.match(self.name) and not _THING.match(self.words[-1])

    @property
    def surname(self) -> str:
        """The surname, with its particles: the whole, where there is one word."""
        words = self._without_suffix()
        at = len(words) - 1
        while at > 1 and words[at - 1].lower() in _PARTICLES:
            at -= 1
        return " ".join(words[at:])

    @property
    def given(self) -> str:
        """The first name; "" where there is one word."""
        words = self._without_suffix()
        return words[0] if len(words) > 1 else ""

    @property
    def key(self) -> str:
        """What is the same for the same name: its first and last parts, or all of a body's words."""
        words = (ARM.sub("", self.name),) if self.is_body else (self.given, self.surname)
        return folded(" ".join(filter(None, words)))

    def _without_suffix(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word.lower().strip(".,") not in _SUFFIX) or self.words


def folded(text: str) -> str:
    """Return a text as it is compared: in lower case, with one kind of apostrophe."""
    return " ".join(text.casefold().replace("’", "'").split())


def written(text: str, start: int, end: int) -> Written:
    """Return the name that stands in a text, with the titles in and before it.

    Args:
        text: the text around it.
        start: where the name begins.
        end: behind it.
    """
    words = [match[0] for match in _WORD.finditer(text[start:end].rpartition("\n")[2])]
    if words:
        words[-1] = _POSSESSIVE.sub("", words[-1]).rstrip(".") if len(words[-1]) > 2 else words[-1]
    within = 0
    while within < len(words) - 1 and _is_title(words[within]):
        within += 1
    before = _titles_before(text, start) if "\n" not in text[start:end] else []
    titles = {word.lower().strip(".") for word in (*before, *words[:within])} - _COURTESY
    return Written(tuple(words[within:]), frozenset(map(_office, titles)) - _NO_OFFICES)


def titles_start(text: str, start: int) -> int:
    """Return where the titles begin that stand before a name."""
    for word in _titles_before(text, start):
        start = text.rindex(word, 0, start)
    return start


def _titles_before(text: str, start: int) -> list[str]:
    """Return the titles right before a name, the nearest first."""
    line = text[max(start - 60, 0) : start].rpartition("\n")[2]
    found: list[str] = []
    while match := re.search(r"([A-Za-z][\w.-]*)[ \t]+$", line):
        if not _is_title(match[1]) or not (match[1][0].isupper() or match[1] in _OFFICES):
            break
        found.append(match[1])
        line = line[: match.start()]
    return found


_LEADING_WORDS = """
the a an our your my we i you and but so when if join meet thank thanks ask tell vote support dear
hi hello now that this these those it its in on at by for from with as even not only then because he
she they
"""
_LEADING = frozenset(_LEADING_WORDS.split())
_GENERIC_WORDS = """
city county state national american central democratic republican high public general board school
district local committee council commission department bureau agency party primary election day
campaign team action news project project group center office house senate post press bank
university college fund friends voters women citizens
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())


def is_generic(word: str, *, leading: bool = False) -> bool:
    """Tell whether a word makes no name of its own: "City Council"; or leads a sentence: "Join"."""
    return word.lower().strip(".,’'") in (_LEADING if leading else _GENERIC | _LEADING)


def is_office(word: str) -> bool:
    """Tell whether a word is an office as it stands before a name: "Gov.", "Mayor"."""
    plain = word.lower().strip(".")
    return (plain in _OFFICES or plain in _SHORT or plain in _OTHER_OFFICES) and plain not in _COURTESY


_OTHER_OFFICES_WORDS = """
pastor rev reverend bishop rabbi captain capt colonel col judge justice dr sgt sergeant chief councilman
councilwoman councilmember speaker
"""
_OTHER_OFFICES = frozenset(_OTHER_OFFICES_WORDS.split())


def _is_title(word: str) -> bool:
    if word.endswith(".") and len(word) > _LONGEST_SHORT:
        return False  # it ends the sentence before: "VAIL FOR SENATE. ASHBY …"
    return word.lower().strip(".,") in HONORIFICS and word.lower() not in {"the", "us"}


_LONGEST_SHORT = 5
_OFFICES = INNER | {"president", "representative"}
_SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "congressman": "representative",
    "congresswoman": "representative", "lt": "lieutenant", "gen": "general", "pres": "president",
    "rev": "reverend", "capt": "captain", "col": "colonel", "sgt": "sergeant",
}  # fmt: skip


def _office(title: str) -> str:
    return _SHORT.get(title, title)
