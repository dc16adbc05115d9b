"""What stands around a name and is no part of it: honorifics, offices, parties; and what it tells."""

import re
from dataclasses import dataclass

from onrecord.record.identity.states import STATE, STATE_NAMES, state_code

_HONORIFICS_WORDS = """
mr mrs ms messrs miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother rabbi
imam pope bishop archbishop cardinal hon sen sens senator senators rep reps representative
representatives congressman congresswoman gov govs governor governors lt lieutenant gen general col
colonel maj capt captain sgt sergeant cpl pvt adm admiral cmdr president presidents president-elect
vice secretary undersecretary mayor judge justice chief speaker leader majority minority whip house
senate former ex acting interim deputy assistant attorney ambassador prime minister chancellor
premier emperor king queen prince princess sheikh first candidate nominee councilman councilwoman councillor
alderman commissioner ag dj press inspector surgeon solicitor chair
chairman chairwoman chairperson director spokesman spokeswoman spokesperson
strategist senatorial presidential presumptive republican democrat democratic gop incumbent the
state supreme court associate officer detective sheriff lawyer rival us u.s attorneys crown recorder treasurer
auditor comptroller ceo founder pastor coach rapper actor actress comedian author columnist
correspondent economist uncle aunt grandpa grandma real late crooked lyin lying little crazy sleepy
"""
HONORIFICS = frozenset(_HONORIFICS_WORDS.split())
"""Words before a name that are no part of it, without their full stops."""

_GIVEN_TOO_WORDS = """
major dj pope king queen prince princess sheikh sister
"""
GIVEN_TOO = frozenset(_GIVEN_TOO_WORDS.split())
"""Honorifics that make a name of one word whole ("Pope Francis"), or are a first name ("Major Garrett")."""

_INNER_WORDS = """
sen rep gov senator representative governor president congressman congresswoman mayor secretary
sheriff recorder treasurer auditor comptroller commissioner chairman chairwoman attorney director
officer detective spokesman spokeswoman ceo
"""
INNER = frozenset(_INNER_WORDS.split())
"""Those that end a title wherever they stand in what is taken for a name: "Quay County Sheriff Ana Hale"."""

_OFFICES = (
    ("lieutenant governor", r"lt\.? gov\b|lieutenant governor"),
    ("vice president", r"vice[ -]president(?! of (?!the united))"),
    ("attorney general", r"attorney general|\bag\b"),
    ("inspector general", r"inspector general"),
    ("surgeon general", r"surgeon general"),
    ("solicitor general", r"solicitor general"),
    ("press secretary", r"press secretary"),
    ("secretary of state", r"secretary of state"),
    ("speaker", r"\bspeaker\b"),
    ("senator", r"\bsens?\b|\bsenators?\b"),
    ("representative", r"\breps?\b|\brepresentatives?\b|\bcongress(?:wo)?m[ae]n\b"),
    ("governor", r"\bgovs?\b|\bgovernors?\b"),
    ("president", r"\bpresidents?\b(?!ial)(?! of (?!the united))"),
    ("secretary", r"\bsecretary\b"),
    ("mayor", r"\bmayor\b"),
    ("judge", r"\b(?:judge|justice)\b(?! department)"),
    ("ambassador", r"\bambassador\b"),
    ("prime minister", r"\bprime minister\b"),
    ("general", r"\bgen\b|\bgeneral\b"),
    ("director", r"\bdirector\b"),
    ("chair", r"\bchair(?:wo)?(?:m[ae]n)?(?:person)?\b"),
)
LEADING = frozenset(("director", "chair"))
"""Offices of bodies of all kinds, which a place and a party beside them do not point at."""

_OFFICE = re.compile("|".join(f"(?P<o{number}>{pattern})" for number, (_, pattern) in enumerate(_OFFICES)))
_SEAT = re.compile(
    r"""\s*[,(]?\s*[(\[]?\b(?P<party>[RDI]|Rep|Dem|Ind)\.?\s*[-–—,/]\s*(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z.]+)?)"""
)
# ", Republican of Ohio", ", an Ohio Democrat": the seat as other papers have it.
_SIDE = r"(?P<party>Republican|Democrat|Independent|independent)"
_SEAT_TOLD = (
    re.compile(rf"\s*,\s+(?:an?\s|the\s)?{_SIDE}\s(?:of|from)\s(?P<state>{STATE})\b"),
    re.compile(rf"\s*,\s+(?:an?\s|the\s)?(?P<state>{STATE})\s{_SIDE}\b"),
)
_OF_STATE = re.compile(rf"\s*,?\s+of\s+(?P<state>{STATE})\b")
_IN_FRONT = re.compile(rf"\b(?P<state>{STATE})\b")
_MALE, _FEMALE = (
    re.compile(r"\b(?:Mr|Sir|[Cc]ongressman)\b"),
    re.compile(r"\b(?:Mrs|Ms|Miss|[Cc]ongresswoman)\b"),
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x)\b")
# The last word of a title: with another before it, a name has none, and most have.
_ENDS = HONORIFICS | {"of", "ex"} | {name.split()[-1].lower() for name in STATE_NAMES.values()}
_SHORTENED = 6
"""A title has at most so many letters where a full stop shortens it: "Calif.", "Capt."."""

# ", pastor of …", ", 39, a nurse": how somebody is introduced who holds no office.
_OCCUPATION = re.compile(
    r"""(?:'s|’s)?,\s+(?:\d\d,\s+)?(?:an?\s|the\s|who\s(?:is|was)\s)?\s*
    (?:(?!(?:as|but|by|for|from|if|or|to|when|while|with)\s)[\w’'-]+\s+){0,3}?
    (?:pastor|priest|rabbi|professor|economist|analyst|lawyer|student|teacher|farmer|nurse|doctor|physician
    |surgeon|engineer|author|editor|writer|historian|psychologist|scientist|consultant|pollster|executive|owner
    |manager|retiree|spokes(?:man|woman|person)|actor|actress|singer|musician|researcher|reporter|correspondent
    |columnist|activist|volunteer|voter|resident|mechanic|accountant|salesman|saleswoman|coach|fellow)\b
    |,\s+\d\d,\s""",
    re.VERBOSE,
)
_SOUGHT = ("for", "as", "elect", "becoming", "being")
_PRESIDING = re.compile(r"\bSpeaker|[Hh]ouse [Ss]peaker")
_STATE_HOUSE = re.compile(r"\bstate (?:sen|rep)")
_PARTIES = {"r": "republican", "d": "democrat", "i": "independent"}


@dataclass(frozen=True, slots=True)
class Around:
    """What the words around one name tell of its bearer.

    Args:
        office: the office that stands before it, or "".
        state: a state's code, or "".
        party: "republican", "democrat", "independent" or "".
        sex: "m", "f" or "", by the honorific.
        former: whether the office is a past one.
        private: whether what follows gives an occupation that is no office, and nothing gives one.
    """

    office: str = ""
    state: str = ""
    party: str = ""
    sex: str = ""
    former: bool = False
    private: bool = False

    @property
    def title(self) -> str:
        """The office with its state: "senator, OH"; "" without an office."""
        return f"{self.office}, {self.state}" if self.office and self.state else self.office


NOTHING = Around()


def around(before: str, after: str) -> Around:
    """Return what the words around a name tell.

    Args:
        before: the words of its phrase that stand before it, or the last few words before it.
        after: the text that follows it, some 40 characters.
    """
    seat = next((found for pattern in (_SEAT, *_SEAT_TOLD) if (found := pattern.match(after))), None)
    state = state_code(seat["state"]) if seat else ""
    party = _PARTIES[seat["party"][0].lower()] if seat and state else ""
    run = title_run(before)
    office = office_in(run)
    if office == "president" and after.startswith(" of ") and not after.startswith(" of the United States"):
        office = ""
    if not state and office in ("senator", "representative", "governor"):
        named = _OF_STATE.match(after) or _IN_FRONT.search(run)
        state = state_code(named["state"]) if named else ""
    sex = "m" if _MALE.search(run) else "f" if _FEMALE.search(run) else ""
    private = not office and not party and bool(_OCCUPATION.match(after)) and not office_in(after)
    return Around(office, state, party, sex, former=bool(_FORMER.search(run)), private=private)


def title_run(before: str) -> str:
    """Return the words at the end of a text that can all be part of a title, as in "former Iowa Gov."."""
    if _bare(before.rstrip().rpartition(" ")[2]) not in _ENDS:
        return ""
    words = _IN_FRONT.sub(lambda match: match[0].replace(" ", "~"), before).split()
    first = len(words)
    while first and _is_title(words[first - 1]) and not _ends_clause(words[first - 1]):
        first -= 1
    if first and words[first - 1].lower() in _SOUGHT:
        return ""
    return " ".join(words[first:]).replace("~", " ")


def _ends_clause(word: str) -> bool:
    """Tell whether a name after a word begins something new, as after "general,"; "Sen." is shortened."""
    return word[-1] in ",;:”\"'’" or (word[-1] == "." and len(_bare(word)) > _SHORTENED)


def _bare(word: str) -> str:
    return word.strip("(“\"'").rstrip(".,)”\"'").lower()


def _is_title(word: str) -> bool:
    bare = _bare(word)
    return bare in HONORIFICS or bare in ("of", "ex") or bool(state_code(bare.replace("~", " ")))


def office_in(words: str) -> str:
    """Return the office that words before a name give its bearer, or ""."""
    lower = words.lower()
    found = [] if _STATE_HOUSE.search(lower) else list(_OFFICE.finditer(lower))
    office = _OFFICES[int(str(found[-1].lastgroup)[1:])][0] if found else ""
    return "" if office == "speaker" and not _PRESIDING.search(words) else office
