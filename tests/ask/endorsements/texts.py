"""Texts of invented news that are read by the shipped model, and what must be answered from them."""

from dataclasses import dataclass
from datetime import date

POST, STAR, WIRE = "Quay Post", "Bay Star", "Harbor Wire"


@dataclass(frozen=True)
class Text:
    """What is published, what is asked, and what must be answered.

    Args:
        name: what it is about.
        articles: of each the day, the publisher and the text.
        by: the endorser.
        of: the candidate.
        on: as of when.
        verdict: that must be answered.
        since: the day of the act; "" where it does not matter.
        rival: who is endorsed instead.
    """

    name: str
    articles: tuple[tuple[str, str, str], ...]
    by: str
    of: str
    on: str
    verdict: str
    since: str = ""
    rival: str = ""

    @property
    def day(self) -> date:
        """The day that is asked for."""
        return date.fromisoformat(self.on)


HALE = (
    "2026-03-20",
    POST,
    "PORT ELLERY — Governor Thomas Hale endorsed Lorraine Vick for mayor on Thursday, calling the former "
    "harbor commissioner the best choice for the city.\n"
    "Vick faces Councilman Martin Osgood in the June runoff.",
)
HALE_AGAIN = (
    "2026-03-22",
    STAR,
    "Lorraine Vick opened her campaign office on Sunday.\n"
    "Vick, who was endorsed by Governor Thomas Hale this week, told volunteers that the race would be close.",
)
HALE_SWITCHES = (
    "2026-05-12",
    STAR,
    "Governor Thomas Hale withdrew his endorsement of Lorraine Vick on Monday.\n"
    "Hale said the city deserved a mayor who pays her taxes.",
)
HALE_FOR_OSGOOD = (
    "2026-05-20",
    WIRE,
    "Governor Thomas Hale endorsed Martin Osgood for mayor on Tuesday.\n"
    "The governor had tired of Lorraine Vick, his aides said.",
)
UNION = (
    "2026-02-11",
    POST,
    "The Dockworkers Union endorsed Lorraine Vick on Tuesday.\nThe union has 4,000 members in the harbor.",
)
VICK_CLAIMS = (
    "2026-02-03",
    STAR,
    "Lorraine Vick said that Senator Ruth Calloway has endorsed her.\n"
    "Vick is running for mayor against Martin Osgood.",
)
CALLOWAY_DENIES = (
    "2026-02-05",
    POST,
    "Senator Ruth Calloway said she has not endorsed Lorraine Vick.\n"
    "The senator has kept out of the race for mayor.",
)
CALLOWAY_GIVES = (
    "2026-06-02",
    WIRE,
    "“I endorse Lorraine Vick,” Senator Ruth Calloway said at a rally on Monday.",
)
CALLOWAY_REPORTED = (
    "2026-02-04",
    WIRE,
    "Senator Ruth Calloway has endorsed Lorraine Vick, according to people close to the campaign.",
)
PRIMARY = (
    "2022-04-02",
    WIRE,
    "Former governor Elias Brandt endorsed Nora Feld in the 2022 primary on Friday.\n"
    "Feld thanked Brandt at a rally in Kelpport.",
)
PRAISE = (
    "2026-04-01",
    STAR,
    "Senator Ruth Calloway praised Martin Osgood on Tuesday for his work on the harbor bridge.\n"
    "“Martin built something that will last,” Calloway said.",
)
REFUSES = (
    "2026-04-10",
    POST,
    "Councilwoman Ines Marsh declined to endorse Martin Osgood on Thursday.\n"
    "Marsh said she would vote in private.",
)
VOTES = (
    "2026-04-12",
    POST,
    "“I will vote for Martin Osgood,” Sheriff Dale Whitcomb told reporters on Saturday.",
)
HYPOTHETICAL = (
    "2026-04-15",
    WIRE,
    "Sheriff Dale Whitcomb may endorse Lorraine Vick if she supports the new jail, aides said on Tuesday.\n"
    "Whitcomb has met Vick twice this month.",
)
BACKS = (
    "2026-04-20",
    STAR,
    "Representative Amos Tilden threw his support behind Martin Osgood on Sunday, two weeks before the runoff.",
)
OLD = (
    "2026-04-25",
    WIRE,
    "Representative Amos Tilden, who endorsed Clara Boyd for Senate in 2018, will retire in January.",
)
PAPER = (
    "2026-05-01",
    POST,
    "The Bay Star endorsed Martin Osgood for mayor on Thursday.\n"
    "The newspaper had backed his predecessor twice.",
)
LETTER = (
    "2026-05-03",
    POST,
    "Judge Peter Lang and Mayor Edith Strand endorsed Martin Osgood on Saturday.\n"
    "Both had worked with him on the harbor commission.",
)

TEXTS = (
    Text("given", (HALE,), "Thomas Hale", "Lorraine Vick", "2026-04-14", "endorses", "2026-03-19"),
    Text("given, asked before", (HALE,), "Thomas Hale", "Lorraine Vick", "2026-03-18", "not on record"),
    Text("not the opponent", (HALE,), "Thomas Hale", "Martin Osgood", "2026-04-14", "endorses another"),
    Text(
        "told by two papers",
        (HALE, HALE_AGAIN),
        "Thomas Hale",
        "Lorraine Vick",
        "2026-04-14",
        "endorses",
    ),
    Text("told in passing", (HALE_AGAIN,), "Thomas Hale", "Lorraine Vick", "2026-04-14", "endorses"),
    Text(
        "withdrawn",
        (HALE, HALE_SWITCHES),
        "Thomas Hale",
        "Lorraine Vick",
        "2026-05-14",
        "withdrawn",
        "2026-05-11",
    ),
    Text(
        "withdrawn, asked before",
        (HALE, HALE_SWITCHES),
        "Thomas Hale",
        "Lorraine Vick",
        "2026-05-10",
        "endorses",
    ),
    Text(
        "a switch",
        (HALE, HALE_FOR_OSGOOD),
        "Thomas Hale",
        "Lorraine Vick",
        "2026-05-21",
        "endorses another",
        "2026-05-19",
        "Martin Osgood",
    ),
    Text(
        "a switch, asked about the new one",
        (HALE, HALE_FOR_OSGOOD),
        "Thomas Hale",
        "Martin Osgood",
        "2026-05-21",
        "endorses",
        "2026-05-19",
    ),
    Text(
        "a switch after a withdrawal",
        (HALE, HALE_SWITCHES, HALE_FOR_OSGOOD),
        "Thomas Hale",
        "Lorraine Vick",
        "2026-05-21",
        "endorses another",
    ),
    Text("a union", (UNION,), "Dockworkers Union", "Lorraine Vick", "2026-03-01", "endorses"),
    Text("a union, before", (UNION,), "Dockworkers Union", "Lorraine Vick", "2026-02-09", "not on record"),
    Text("claimed", (VICK_CLAIMS,), "Ruth Calloway", "Lorraine Vick", "2026-02-04", "claimed"),
    Text(
        "claimed, then denied in the own words",
        (VICK_CLAIMS, CALLOWAY_DENIES),
        "Ruth Calloway",
        "Lorraine Vick",
        "2026-02-06",
        "denied",
    ),
    Text(
        "reported, then denied in the own words",
        (CALLOWAY_REPORTED, CALLOWAY_DENIES),
        "Ruth Calloway",
        "Lorraine Vick",
        "2026-02-06",
        "denied",
    ),
    Text(
        "denied, then given in the own words",
        (VICK_CLAIMS, CALLOWAY_DENIES, CALLOWAY_GIVES),
        "Ruth Calloway",
        "Lorraine Vick",
        "2026-06-03",
        "endorses",
    ),
    Text(
        "the contest of another year", (PRIMARY,), "Elias Brandt", "Nora Feld", "2026-03-01", "not on record"
    ),
    Text("the contest of that year", (PRIMARY,), "Elias Brandt", "Nora Feld", "2022-05-01", "endorses"),
    Text("praise", (PRAISE,), "Ruth Calloway", "Martin Osgood", "2026-05-01", "not on record"),
    Text("refused", (REFUSES,), "Ines Marsh", "Martin Osgood", "2026-05-01", "denied"),
    Text("a promise to vote", (VOTES,), "Dale Whitcomb", "Martin Osgood", "2026-05-01", "endorses"),
    Text("a hypothetical", (HYPOTHETICAL,), "Dale Whitcomb", "Lorraine Vick", "2026-05-01", "not on record"),
    Text("without the word", (BACKS,), "Amos Tilden", "Martin Osgood", "2026-05-01", "endorses"),
    Text(
        "somebody else, years ago", (OLD, HALE), "Amos Tilden", "Martin Osgood", "2026-05-01", "not on record"
    ),
    Text("years ago, as told", (OLD,), "Amos Tilden", "Clara Boyd", "2026-05-01", "endorses"),
    Text("a paper", (PAPER,), "Bay Star", "Martin Osgood", "2026-05-10", "endorses"),
    Text("one of two", (LETTER,), "Edith Strand", "Martin Osgood", "2026-05-10", "endorses"),
    Text("the other of two", (LETTER,), "Peter Lang", "Martin Osgood", "2026-05-10", "endorses"),
)
