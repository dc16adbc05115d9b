"""What a register says of one person."""

from dataclasses import dataclass
from datetime import date

from onrecord.article import content_id

FIRST_SCHEMES = ("bioguide", "wikidata")
"""The kinds of id that a person's own id is made of, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An office that someone held, from one day to another.

    Args:
        office: in lower case: "senator", "representative", "president", "governor".
        start: the first day, or None where the register does not say.
        end: the last day, or None where it does not say or has not come.
        state: a state's postal code, or another place's name; "" for the whole country.
        district: within the state; may be "".
        party: in lower case; may be "".
    """

    office: str
    start: date | None = None
    end: date | None = None
    state: str = ""
    district: str = ""
    party: str = ""

    def covers(self, day: date) -> bool:
        """Tell whether the office was held on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person of a register.

    Args:
        name: as the register would have it printed.
        aliases: other names, as written.
        ids: by kind: {"bioguide": "…", "wikidata": "Q…"}.
        terms: the offices, in the register's order.
        where: where it stands in the file, for messages.
    """

    name: str
    aliases: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    terms: tuple[Term, ...] = ()
    where: str = ""

    @property
    def id(self) -> str:
        """The id that the person gets if none of the ids is known yet: without any, of name and state."""
        known = dict(self.ids)
        for scheme in (*FIRST_SCHEMES, *sorted(known)):
            if scheme in known:
                return f"{scheme}:{known[scheme]}"
        state = next((term.state for term in self.terms if term.state), "")
        return content_id("rp1", " ".join(self.name.casefold().split()), state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A row of a register that was left out.

    Args:
        where: "row 7", "entry 12".
        reason: what is wrong with it.
    """

    where: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What importing a register did.

    Args:
        path: the file.
        people: how many of its entries were understood.
        added: how many people the record did not have.
        changed: how many it had and knows more of now.
        troubles: what was left out, and why.
    """

    path: str
    people: int
    added: int
    changed: int
    troubles: tuple[Trouble, ...] = ()
