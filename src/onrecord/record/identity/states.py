"""The states of the United States and how newspapers shorten them."""

import re

_STATES = """
AL Alabama Ala.|AK Alaska|AZ Arizona Ariz.|AR Arkansas Ark.|CA California Calif.|CO Colorado Colo.
CT Connecticut Conn.|DE Delaware Del.|FL Florida Fla.|GA Georgia Ga.|HI Hawaii|ID Idaho|IL Illinois Ill.
IN Indiana Ind.|IA Iowa|KS Kansas Kan.|KY Kentucky Ky.|LA Louisiana La.|ME Maine|MD Maryland Md.
MA Massachusetts Mass.|MI Michigan Mich.|MN Minnesota Minn.|MS Mississippi Miss.|MO Missouri Mo.
MT Montana Mont.|NE Nebraska Neb.|NV Nevada Nev.|NH New-Hampshire N.H.|NJ New-Jersey N.J.
NM New-Mexico N.M.|NY New-York N.Y.|NC North-Carolina N.C.|ND North-Dakota N.D.|OH Ohio|OK Oklahoma Okla.
OR Oregon Ore.|PA Pennsylvania Pa.|RI Rhode-Island R.I.|SC South-Carolina S.C.|SD South-Dakota S.D.
TN Tennessee Tenn.|TX Texas Tex.|UT Utah|VT Vermont Vt.|VA Virginia Va.|WA Washington Wash.
WV West-Virginia W.Va.|WI Wisconsin Wis.|WY Wyoming Wyo.|DC District-of-Columbia D.C.
PR Puerto-Rico|GU Guam|AS American-Samoa|VI Virgin-Islands|MP Northern-Mariana-Islands
"""


def _plain(written: str) -> str:
    return re.sub(r"[.\s-]+", "", written).casefold()


def _table() -> tuple[dict[str, str], dict[str, str]]:
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    for entry in re.split(r"[|\n]", _STATES):
        code, *forms = entry.split() or [""]
        if not code:
            continue
        names[code] = forms[0].replace("-", " ")
        codes |= {_plain(form): code for form in (code, *forms)}
    return codes, names


_CODES, STATE_NAMES = _table()
"""The name of each state by its postal code."""

STATE = "|".join(re.escape(name) for name in sorted(STATE_NAMES.values(), key=len, reverse=True))
"""A pattern that a state's full name matches."""

_FULL = re.compile(rf"\b(?:{STATE})\b")


def state_code(written: str) -> str:
    """Return the postal code of a state as written ("N.Y.", "Calif.", "new york"), or ""."""
    return _CODES.get(_plain(written), "")


def states_in(text: str) -> frozenset[str]:
    """Return the codes of the states whose full names stand in a text."""
    return frozenset(_CODES[_plain(name)] for name in set(_FULL.findall(text)))
