"""What an endorsement is for: a primary, a runoff or an election, of an office, somewhere, some day."""

import re
from dataclasses import dataclass

from onrecord.errors import RegisterError
from onrecord.record.identity.states import STATE_NAMES, state_code, states_in
from onrecord.record.registers.endorsements.days import When

KINDS = ("primary", "runoff", "general", "")
AT_LARGE = "0"
"""The number that registers of people give to the one district of a state."""

_KINDS = (("runoff", r"\brun-?off"), ("primary", r"\bprimar(y|ies)\b"), ("general", r"\bgeneral\b"))
# In this order, each taking its words away from the next.
_OFFICES = (
    ("lieutenant governor", r"\b(lieutenant|lt\.?) governor"),
    ("vice president", r"\bvice[ -]president"),
    ("state legislature", r"\bstate (senat|house|rep)\w*|\bassembly|\bdelegates\b"),
    ("senator", r"\bsenat(e|or)"),
    ("representative", r"\b(house|congressional|representative)\b|(?-i:\b[A-Z]{2}-(\d\d?|AL)\b)"),
    ("governor", r"\bgovernor|\bgubernatorial"),
    ("president", r"\bpresiden(t|cy)"),
    ("mayor", r"\bmayor"),
)
_PARTIES = (("democrat", r"\bdemocrat(ic)?\b"), ("republican", r"\brepublican\b|\bgop\b"))
_DISTRICT = re.compile(
    r"\bdistrict (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th) (?:congressional )?district\b", re.IGNORECASE
)
_AT_LARGE = re.compile(r"\bat[- ]large\b", re.IGNORECASE)
_SEAT = re.compile(r"\b([A-Z]{2})-(\d{1,2}|AL)\b")
_SPECIAL = re.compile(r"\bspecial\b|\bunexpired\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One contest; what is not known is "" or None.

    Args:
        kind: "primary", "runoff", "general" or "".
        office: in lower case, as registers of people have it: "senator", "representative", "governor".
        state: a state's postal code.
        district: its number; "0" for a state's only one.
        party: whose primary: "democrat", "republican" or another.
        special: whether for the rest of a term.
        held: when it is held.
        name: the words of the register.

    Raises:
        RegisterError: the kind or the state is none of those.
    """

    kind: str = ""
    office: str = ""
    state: str = ""
    district: str = ""
    party: str = ""
    special: bool = False
    held: When | None = None
    name: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise RegisterError(f"a contest of the kind {self.kind!r} must be one of {', '.join(KINDS)}")
        if self.state and self.state not in STATE_NAMES:
            raise RegisterError(f"{self.state!r} is no state's postal code")

    @property
    def parts(self) -> tuple[object, ...]:
        """What tells it from other contests, as JSON can write it."""
        held = self.held.value if self.held else ""
        place = (self.state, self.district)
        return (self.kind, self.office, *place, self.party, self.special, held, self.name)

    @property
    def title(self) -> str:
        """The words of the register, or what is known: "republican primary, senator, Ohio, 2022-05-03"."""
        if self.name:
            return self.name
        kind = " ".join(part for part in ("special" * self.special, self.party, self.kind) if part)
        place = STATE_NAMES.get(self.state, "")
        district = "at large" if self.district == AT_LARGE else self.district
        told = (kind, self.office, f"{place} {district}".strip(), self.held.value if self.held else "")
        return ", ".join(part for part in told if part)


def contest_named(name: str) -> Contest:
    """Return the contest that some words name; what they do not tell, or tell in two ways, is left open.

    Args:
        name: "Ohio Senate primary 2022", "U.S. House Texas District 21", "OH-3 special general election".
    """
    kinds, offices, parties = (_found(table, name) for table in (_KINDS, _OFFICES, _PARTIES))
    office = _only(set(offices))
    return Contest(
        kind=next(iter(kinds), ""),  # a primary's runoff is a runoff
        office="" if office == "state legislature" else office,
        state="" if office == "mayor" else _only(_states(name)),  # Kansas City is in Missouri
        district=_only(_districts(name)),
        party=_only(set(parties)),
        special=bool(_SPECIAL.search(name)),
        held=_when(_only(set(_DAY.findall(name)))),
        name=name,
    )


def _found(table: tuple[tuple[str, str], ...], name: str) -> list[str]:
    found = []
    for what, pattern in table:
        name, times = re.subn(pattern, " ", name, flags=re.IGNORECASE)
        found += [what] * bool(times)
    return found


def _states(name: str) -> set[str]:
    seats = {state_code(state) for state, _ in _SEAT.findall(name)}
    return {*states_in(name), *seats} - {""}


def _districts(name: str) -> set[str]:
    written = {number for found in _DISTRICT.findall(name) for number in found if number}
    written |= {number for state, number in _SEAT.findall(name) if state_code(state)}
    numbers = {AT_LARGE if number == "AL" else str(int(number)) for number in written}
    return numbers | ({AT_LARGE} if _AT_LARGE.search(name) else set())


def _only(found: set[str]) -> str:
    return next(iter(found)) if len(found) == 1 else ""


def _when(written: str) -> When | None:
    try:
        return When(written) if written else None
    except RegisterError:  # "2022-13-45" in a name is no reason to leave the row out
        return None
