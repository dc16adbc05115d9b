"""What a register of endorsements says, and what importing one did."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from onrecord.article import content_id
from onrecord.errors import RegisterError
from onrecord.record.registers.endorsements.contests import Contest
from onrecord.record.registers.endorsements.days import When
from onrecord.record.registers.entries import Entry, Term, Trouble

TYPES = ("person", "organisation", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody, or an organisation, as a register of endorsements names them.

    Args:
        name: as the register has it.
        type: "person", "organisation", or "" where the register does not say.
        ids: by kind, as in registers of people.
        state: of the contest that a candidate runs in; "" for endorsers.
        party: whose primary a candidate runs in, where that is known.
        year: of a candidate's contest, or 0.
        person: the id of the one person of a register of people whom this is, or "" where that is not sure;
            worked out when it is asked for.

    Raises:
        RegisterError: there is no name, or the type is none of those.
    """

    name: str
    type: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    state: str = ""
    party: str = ""
    year: int = 0
    person: str = ""

    def __post_init__(self) -> None:
        if not any(character.isalpha() for character in self.name):
            raise RegisterError(f"the name {self.name[:40]!r} has no letter in it")
        if self.type not in TYPES:
            raise RegisterError(f"the type {self.type!r} must be one of {', '.join(TYPES)}")

    @classmethod
    def candidate(cls, name: str, contest: Contest, ids: tuple[tuple[str, str], ...] = ()) -> "Named":
        """Return somebody who runs in a contest."""
        year = contest.held.first.year if contest.held else 0
        return cls(name=name, type="person", ids=ids, state=contest.state, party=contest.party, year=year)

    @property
    def id(self) -> str:
        """The id that a register of people would give; of name, state and party where the party is known."""
        return _id_of(self.name, self.ids, self.state, self.party)


@lru_cache(maxsize=10_000)
def _id_of(name: str, ids: tuple[tuple[str, str], ...], state: str, party: str) -> str:
    """Return somebody's id, kept for the many endorsements of one endorser or candidate."""
    name = unicodedata.normalize("NFC", name)
    if party and not ids:  # both parties may have a candidate of that name in a state
        return content_id("rc1", " ".join(name.casefold().split()), state, party)
    terms = (Term(office="", state=state),) if state else ()
    return Entry(name=name, ids=ids, terms=terms).id


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredEndorsement:
    """That somebody endorsed a candidate, as a row of a register says.

    Args:
        endorser: who; in FiveThirtyEight's tables, whom the column stands for.
        candidate: whom.
        contest: in which contest.
        date: when; None where the register does not say.
        written: what the register calls the endorser: the column's name, or the same as the endorser's.
        source: where the register has it from; may be "".
        file: the register's file name.
        line: the line of the file, counted from 1.
    """

    endorser: Named
    candidate: Named
    contest: Contest
    date: When | None = None
    written: str = ""
    source: str = ""
    file: str = ""
    line: int = 0

    @property
    def id(self) -> str:
        """The endorsement's id: of who, whom, the contest and the date, and of no file."""
        day = self.date.value if self.date else ""
        return content_id("re1", self.endorser.id, self.candidate.id, *self.contest.parts, day)

    def to_dict(self) -> dict[str, Any]:
        """Return the endorsement as JSON can write it, in the columns that every export has."""
        contest, held = self.contest, self.contest.held
        return {
            "id": self.id,
            "endorser": self.endorser.name,
            "endorser_id": self.endorser.person or self.endorser.id,
            "endorser_type": self.endorser.type,
            "written": self.written,
            "candidate": self.candidate.name,
            "candidate_id": self.candidate.person or self.candidate.id,
            "contest": contest.title,
            "kind": contest.kind,
            "office": contest.office,
            "state": contest.state,
            "district": contest.district,
            "party": contest.party,
            "special": contest.special,
            "held": held.value if held else None,
            "date": self.date.value if self.date else None,
            "granularity": self.date.granularity.value if self.date else None,
            "source": self.source,
            "file": self.file,
            "line": self.line,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a register that was understood.

    Args:
        given: the endorsements that it tells of.
        withheld: how often it says that somebody did not endorse this candidate.
        remarks: what of it was not kept, and why.
    """

    given: tuple[RegisteredEndorsement, ...]
    withheld: int = 0
    remarks: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EndorsementSummary:
    """What importing a register of endorsements did; every row and every endorsement is counted once.

    Args:
        path: the file.
        rows: how many rows it has: those that endorse, withhold, or are silent, and those in `troubles`.
        endorsing: how many of them tell of an endorsement.
        withholding: how many tell of none, but that somebody did not endorse this candidate.
        silent: how many tell of neither.
        given: how many endorsements they tell of: those added, dated, known, and repeated.
        withheld: how often they say that somebody did not endorse; this is not kept.
        added: endorsements that the record did not have.
        dated: those that it had without a date, and has with one now.
        known: those that it had.
        repeated: those that another row of the same file tells of too.
        columns: those that were passed over, as they tell of no endorsement that onrecord understands.
        troubles: the rows that were left out, and why.
        remarks: what else was not kept, of rows that were understood.

    Raises:
        RegisterError: the numbers do not add up.
    """

    path: str
    rows: int
    endorsing: int
    withholding: int
    silent: int
    given: int
    withheld: int
    added: int
    dated: int
    known: int
    repeated: int
    columns: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    remarks: tuple[Trouble, ...] = ()

    def __post_init__(self) -> None:
        rows = self.endorsing + self.withholding + self.silent + len(self.troubles)
        given = self.added + self.dated + self.known + self.repeated
        if (rows, given) != (self.rows, self.given):
            raise RegisterError(
                f"{self.rows} rows and {self.given} endorsements were read, and {rows} and {given} counted"
            )
