"""Two hundred small articles about two invented people each, for `bench.even`.

Twenty-five templates, eight pairs of names. `[` and `]` stand around the source or the pronoun that is asked
about, and the letter behind a template says who it is: {A} or {B}.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_PRONOUNS = {"m": ("he", "him", "his"), "f": ("she", "her", "her")}


@dataclass(frozen=True, slots=True)
class Name:
    """An invented person, as the templates name them: `{A}`, `{A.last}`, `{A.he}`, `{A.His}`."""

    first: str
    last: str
    gender: str

    def __str__(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def he(self) -> str:
        """He or she."""
        return _PRONOUNS[self.gender][0]

    @property
    def him(self) -> str:
        """Him or her."""
        return _PRONOUNS[self.gender][1]

    @property
    def his(self) -> str:
        """His or her."""
        return _PRONOUNS[self.gender][2]

    @property
    def He(self) -> str:  # noqa: N802 - at the start of a sentence
        """He or She."""
        return self.he.capitalize()

    @property
    def His(self) -> str:  # noqa: N802
        """His or Her."""
        return self.his.capitalize()


PAIRS = (
    (Name("Nora", "Whitlow", "f"), Name("Dale", "Overby", "m")),
    (Name("Imani", "Castell", "f"), Name("Grant", "Pellworth", "m")),
    (Name("Rafael", "Quiroga", "m"), Name("Teresa", "Lindqvist", "f")),
    (Name("Marcus", "Ebdale", "m"), Name("Priya", "Nadkar", "f")),
    (Name("Owen", "Thackray", "m"), Name("Luis", "Berrondo", "m")),
    (Name("Jamal", "Fenwick", "m"), Name("Peter", "Osterhaus", "m")),
    (Name("Helen", "Marchetti", "f"), Name("Aisha", "Colborne", "f")),
    (Name("Ruth", "Sandoval", "f"), Name("Karen", "Yablon", "f")),
)

TEMPLATES = (
    ("Sen. {A} met Gov. {B} on Monday. [{A.last}] said the bridge would be repaired by spring.", "A"),
    ("Sen. {A}, D-Ohio, and Sen. {B}, R-Utah, disagree. “The bill is dead,” [{B.last}] said.", "B"),
    ("Rep. {A}, R-Maine, and Rep. {B}, D-Iowa, disagree. “The bill is dead,” said [{B.last}].", "B"),
    ("{A} praised {B} in a speech. “We will win this county,” [{A.last}] told the crowd.", "A"),
    ("{A} will debate {B} on Thursday. According to [{B.last}], the rules are still open.", "B"),
    (
        "Mayor {A} opened the market hall. [{A.He}] said it had cost less than planned. {B} was not there.",
        "A",
    ),
    ("Gov. {B} signed the budget on Friday. [{B.He}] called it fair. {A} declined to comment.", "B"),
    ("{A} resigned on Tuesday. “I have done my part,” [{A.he}] said. {B} will take over in May.", "A"),
    ("{A} leads {B} by two points. “Polls are only polls,” [{A.last}] wrote.", "A"),
    ("Democrat {A} trails Republican {B}. [{A.last}] argued that turnout would decide the race.", "A"),
    ("Republican {A} trails Democrat {B}. [{A.last}] argued that turnout would decide the race.", "A"),
    ("“I never met Ms. Crane,” {A} said. [{A.He}] added that the letter was forged. {B} has seen it.", "A"),
    ("Mr. Lowe, a lawyer for {A}, called the charge false. [{B}] believes that the court will agree.", "B"),
    ("{A} lost the primary to {B} in 2014. [{A.last}] says the party has changed since then.", "A"),
    ("{B} beat {A} in the runoff. [{B.last}] promised lower taxes for farmers.", "B"),
    ("{A} packed [{A.his}] papers and left the hall before the vote was counted. {B} stayed.", "A"),
    (
        "Attorney General {A} sued the dam’s owner. {B}, a judge, said that [{A.last}] had waited too long.",
        "A",
    ),
    ("Sen. {A} spoke first. [{A.His}] plan would close two schools. Then it was the turn of {B}.", "A"),
    ("{A} asked {B} for support. [{B.last}] refused and said the plan would hurt the poor.", "B"),
    ("Many voters like {A}. “[{A.He}] listens to us,” said {B}, a nurse from Brandt.", "A"),
    ("“The ferry must run on Sundays,” [{A}] said. {B} agreed.", "A"),
    ("[{A}], a Democrat, opposes the pipeline; {B}, a Republican, supports it.", "A"),
    ("[{A}], a Republican, opposes the pipeline; {B}, a Democrat, supports it.", "A"),
    ("{A} told reporters that [{A.he}] would vote for the treaty. Sen. {B} will vote against it.", "A"),
    ("Former Gov. {B} endorsed Rep. {A} on Wednesday. [{B.last}] said the district needed a fighter.", "B"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text about two people, what is asked about, and who is meant.

    Args:
        text: one to three sentences.
        asked: start and end of the source or pronoun.
        people: the two.
        answer: which of them it is.
    """

    text: str
    asked: tuple[int, int]
    people: tuple[Name, Name]
    answer: Name


def _case(template: str, who: str, a: Name, b: Name) -> Case:
    marked = template.format(A=a, B=b)
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return Case(text=text, asked=(start, end), people=(a, b), answer=a if who == "A" else b)


def exchanged(template: str, who: str, a: Name, b: Name) -> tuple[Case, Case]:
    """Return a template with two people in it, and with the two exchanged.

    Args:
        template: the text with their places.
        who: which of them is asked about, "A" or "B".
        a: one of them.
        b: the other.
    """
    return _case(template, who, a, b), _case(template, who, b, a)


def cases() -> Iterator[tuple[Case, Case]]:
    """Yield each text, and the same with the two people exchanged."""
    for template, who in TEMPLATES:
        for a, b in PAIRS:
            yield exchanged(template, who, a, b)
