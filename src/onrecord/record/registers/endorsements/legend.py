"""What the columns of FiveThirtyEight's tables stand for.

Source: the READMEs of `primary-candidates-2018` and `primary-project-2022` in
https://github.com/fivethirtyeight/data. A column that they do not spell out keeps its own name.
"""

from collections.abc import Iterable

PEOPLE = {
    "aoc": "Alexandria Ocasio-Cortez",
    "bannon": "Steve Bannon",
    "biden": "Joe Biden",
    "sanders": "Bernie Sanders",
    "trump": "Donald Trump",
    "warren": "Elizabeth Warren",
}
ORGANISATIONS = {
    "chamber": "Chamber",
    "club for growth": "Club for Growth",
    "e-pac": "E-PAC",
    "emily": "EMILY's List",
    "emily's list": "EMILY's List",
    "great america": "Great America",
    "house freedom": "House Freedom",
    "indivisible": "Indivisible",
    "justice dems": "Justice Democrats",
    "koch": "Koch",
    "maggie's list": "Maggie's List",
    "main street": "Main Street",
    "no labels": "No Labels",
    "nra": "National Rifle Association",
    "our revolution": "Our Revolution",
    "pccc": "Progressive Change Campaign Committee",
    "renew america": "Renew America Movement",
    "right to life": "Right to Life",
    "sunrise": "Sunrise Movement",
    "susan b. anthony": "Susan B. Anthony List",
    "tea party": "Tea Party",
    "view pac": "VIEW PAC",
    "votevets": "VoteVets",
    "wfp": "Working Families Party",
    "winning for women": "Winning for Women",
}

COMMITTEES = {
    ("democrat", "governor"): "Democratic Governors Association",
    ("democrat", "representative"): "Democratic Congressional Campaign Committee",
    ("democrat", "senator"): "Democratic Senatorial Campaign Committee",
    ("republican", "governor"): "Republican Governors Association",
    ("republican", "representative"): "National Republican Congressional Committee",
    ("republican", "senator"): "National Republican Senatorial Committee",
}
"""Whose support a party's column tells of, by party and office."""

_COMMITTEE = frozenset(("party committee", "party", "rep party", "dem party"))
_ENDINGS = (" endorsed?", " support?")
_PARTY_COLUMNS = {
    "democrat": frozenset(("emily's list", "emily endorsed?", "dem party support?")),
    "republican": frozenset(("2020 election stance", "rep party support?")),
}
"""Columns that only one party's table has, since no column names the party itself."""


def party_of(columns: Iterable[str]) -> str:
    """Return whose primaries a table is about, by its columns' names in lower case, or ""."""
    there = set(columns)
    found = [party for party, marks in _PARTY_COLUMNS.items() if marks & there]
    return found[0] if len(found) == 1 else ""


def base_of(column: str) -> str:
    """Return what a column is named after if it tells of endorsements ("Quill Endorsed?" → "Quill"), or "".

    Args:
        column: as written in the first line.
    """
    for ending in _ENDINGS:
        if column.lower().endswith(ending):
            return column[: -len(ending)].strip()
    known = column.lower() in (*PEOPLE, *ORGANISATIONS, *_COMMITTEE)
    return column if known else ""


def endorser_of(base: str, party: str, office: str) -> tuple[str, str]:
    """Return whom a column stands for, and "person", "organisation" or "" where that is not known.

    Args:
        base: what the column is named after.
        party: of the table.
        office: that the row's candidate runs for.
    """
    key = base.lower()
    if key in PEOPLE:
        return PEOPLE[key], "person"
    if key in _COMMITTEE:
        return COMMITTEES.get((party, office), base), "organisation"
    return (ORGANISATIONS[key], "organisation") if key in ORGANISATIONS else (base, "")
