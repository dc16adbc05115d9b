"""Reads FiveThirtyEight's tables of candidates: a row a candidate, a column for whoever endorsed some.

"Yes" is an endorsement before the primary. "No" is none: the endorser backed a rival, or spoke against this
candidate. A blank or "N/A" is silence. "(runoff only)" is said of the time between a primary and its runoff.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.errors import RegisterError
from onrecord.record.identity.states import state_code
from onrecord.record.registers.endorsements.contests import Contest, contest_named
from onrecord.record.registers.endorsements.days import When, american_day
from onrecord.record.registers.endorsements.entries import Named, RegisteredEndorsement, Row
from onrecord.record.registers.endorsements.legend import base_of, endorser_of, party_of
from onrecord.record.registers.endorsements.reading import Cells, Table
from onrecord.record.registers.entries import Trouble

NEEDED = (
    ("candidate",),
    ("state",),
    ("office", "office type"),
    ("primary date", "race primary election date"),
)
"""The columns without which it is no such table, each by its names of different years."""

_FACTS = (
    *("district", "race type", "primary status", "primary runoff status", "general status", "won primary"),
    *("primary %", "primary pct", "primary votes", "primary outcome", "partisan lean"),
    *("runoff votes", "runoff %", "runoff outcome", "incumbent", "incumbent challenger"),
)
"""What else these tables tell, which is known to be no endorsement."""

_RUNOFF = "(runoff only)"
_SILENT = ("", "n/a")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """A cell of an endorser's column: what it says, and a day beside it."""

    column: str
    base: str
    says: str
    runoff: bool
    day: str


def is_of_candidates(table: Table) -> bool:
    """Tell whether a table is one of these: it has all its columns and one for an endorser at least."""
    return not lacking(table) and bool(_bases(table))


def lacking(table: Table) -> list[str]:
    """Return the columns that it has not, by their latest names."""
    columns = {_plain(column) for column in table.columns}
    return [names[0] for names in NEEDED if not columns & set(names)]


def passed_over(table: Table) -> tuple[str, ...]:
    """Return the columns that tell of no endorsement, but for those that every such table has."""
    read = {*_FACTS, *(name for names in NEEDED for name in names)}
    read |= {column for base in _bases(table) for column in (base.lower(), f"{base.lower()} date")}
    return tuple(c for c in table.columns if c and not base_of(c) and _plain(c) not in read)


def read_candidates(table: Table) -> Iterator[Row | Trouble]:
    """Yield what each row says, or why it could not be understood."""
    bases, party = _bases(table), party_of(column.lower() for column in table.columns)
    for cells in table.rows:
        if isinstance(cells, Trouble):
            yield cells
            continue
        try:
            yield _row(cells, bases, party, table.name)
        except RegisterError as error:
            yield cells.trouble(str(error))


def _plain(column: str) -> str:
    return column.lower().replace("_", " ")


def _bases(table: Table) -> dict[str, str]:
    """Return what each endorser's column is named after, by the column's name."""
    return {column: base for column in table.columns if (base := base_of(column))}


def _row(cells: Cells, bases: dict[str, str], party: str, file: str) -> Row:
    values = {_plain(column): value for column, value in cells.values.items()}
    contest = _contest(values, party)
    candidate = Named.candidate(" ".join(values["candidate"].split()), contest)
    answers = [_answer(column, base, cells.values) for column, base in bases.items()]
    given = [
        RegisteredEndorsement(
            endorser=_endorser(answer.base, contest),
            candidate=candidate,
            contest=replace(contest, kind="runoff", held=None) if answer.runoff else contest,
            date=None if answer.day in _SILENT else _day(f"{answer.base} Date", answer.day),
            written=answer.column,
            file=file,
            line=cells.line,
        )
        for answer in answers
        if answer.says == "yes"
    ]
    return Row(
        given=tuple(given),
        withheld=sum(answer.says == "no" for answer in answers),
        remarks=tuple(cells.trouble(remark) for remark in _remarks(candidate, given, answers)),
    )


def _contest(values: dict[str, str], party: str) -> Contest:
    """Return the primary that a row is about; its columns and the words for the district must agree."""
    words = values.get("district", "")
    told = contest_named(words)
    office = (values.get("office") or values.get("office type", "")).lower()
    state = state_code(values["state"])
    if not state:
        raise RegisterError(f"the state {values['state'][:40]!r} is none of the United States")
    if not office:
        raise RegisterError("names no office")
    if told.state not in ("", state) or told.office not in ("", office):
        raise RegisterError(f"the district {words[:60]!r} is not of state {state} and office {office!r}")
    race = values.get("race type", "").lower()
    if race not in ("", "regular", "special"):
        raise RegisterError(f"the race type {race[:40]!r} is neither regular nor special")
    held = values.get("primary date") or values.get("race primary election date", "")
    return Contest(
        kind="primary",
        office=office.split(" (")[0],
        state=state,
        district=_district(words, told, office),
        party=party,
        special=race == "special" or office.endswith("(unexpired term)"),
        held=_day("the day of the primary", held),
        name=words if told.state else "",
    )


def _district(words: str, told: Contest, office: str) -> str:
    """Return a district's number; only representatives are elected in districts."""
    if office != "representative":
        return ""
    number = told.district or (str(int(words)) if words.isdecimal() else "")
    if not number:
        raise RegisterError(f"the district {words[:60]!r} is no number and not at large")
    return number


def _answer(column: str, base: str, values: dict[str, str]) -> _Answer:
    written = values[column.lower()]
    says = written.lower().removesuffix(_RUNOFF).strip()
    if says not in ("yes", "no", *_SILENT):
        raise RegisterError(f"{column} says {written[:40]!r}, which is neither Yes, No nor N/A")
    day = values.get(f"{base.lower()} date", "")
    return _Answer(
        column=column, base=base, says=says, runoff=written.lower().endswith(_RUNOFF), day=day.lower()
    )


def _endorser(base: str, contest: Contest) -> Named:
    name, type_ = endorser_of(base, contest.party, contest.office)
    return Named(name=name, type=type_)


def _day(what: str, written: str) -> When:
    try:
        return american_day(written)
    except RegisterError as error:
        raise RegisterError(f"{what}: {error}") from error


def _remarks(
    candidate: Named, given: Sequence[RegisteredEndorsement], answers: Sequence[_Answer]
) -> Iterator[str]:
    """Yield what of a row is not kept: a date beside a No may be of anything, a rival's endorsement say."""
    for answer in answers:
        if answer.says != "yes" and answer.day not in _SILENT:
            yield f"{answer.base} Date {answer.day!r} is not kept, as {answer.column} says {answer.says!r}"
    if given and "\ufffd" in candidate.name:
        yield f"the name {candidate.name!r} was damaged before, and is kept as it stands"
