"""What all kinds of reports share: how a verdict looks, what was asked, and evidence by what it does."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from onrecord.doors.reports.document import Badge, Exhibits, Facts, Section, Tone

if TYPE_CHECKING:
    from onrecord.ask import Answer, Evidence

_DIFFERS = frozenset(
    (
        *("trimmed", "spliced", "altered", "misattributed"),
        *("claimed", "denied", "withdrawn"),
        *("partly on record", "contradicted"),
    )
)
_ABSENT = frozenset(("not on record", "claims nobody's support"))

SIDES = {"for": "What speaks for it", "against": "What speaks against it", "beside": "Also on record"}
"""The titles of the sides of evidence."""

WORDS = {
    "own": "own word",
    "article": "articles",
    "others": "others' word",
    "register": "a register",
}
"""By whose word something is on record."""


def badge(verdict: str) -> Badge:
    """Return a verdict as a badge: what stands, what differs or needs a second look, what is not there."""
    if verdict in _ABSENT:
        return Badge(word=verdict, tone=Tone.ABSENT)
    return Badge(word=verdict, tone=Tone.DIFFERS if verdict in _DIFFERS else Tone.STANDS)


def asked(answer: "Answer", *shown: str, known: Iterable[tuple[str, str]] = ()) -> Facts:
    """Return what is known and what was asked as facts, without the parameters that the title shows."""
    names = {"on": "as of", "by": "said to be by"}
    rest = ((names.get(name, name), value) for name, value in answer.asked if name not in shown)
    return Facts(rows=(*known, *rest))


def evidence_sections(evidence: "Iterable[Evidence]", titles: dict[str, str]) -> tuple[Section, ...]:
    """Return a section for each side of some evidence, under the title of that side."""
    pieces = tuple(evidence)
    return tuple(
        Section(title=title, blocks=(Exhibits(evidence=found),))
        for side, title in titles.items()
        if (found := tuple(one for one in pieces if one.side.value == side))
    )


def without(evidence: "Iterable[Evidence]", shown: "Iterable[Evidence]") -> "tuple[Evidence, ...]":
    """Return the evidence that is not shown already."""
    known = {(one.id, one.tells) for one in shown}
    return tuple(one for one in evidence if (one.id, one.tells) not in known)
