"""What an editor of elections would answer, as a table; `newsroom` has its language.

The rules behind each are in docs/endorsements.md.
"""

from dataclasses import dataclass
from datetime import date

from tests.ask.endorsements.newsroom import Leaves, Out, Race, Says, out

from onrecord.record import Word

POST, STAR, WIRE, COURIER = "Quay Post", "Bay Star", "Harbor Wire", "Port Ellery Courier"
BOTH = Race(("Vick", "Roth"))


@dataclass(frozen=True)
class Scenario:
    """What is on record, what is asked, and what must be answered.

    Args:
        name: what it is about.
        articles: what is published.
        on: as of when; "" for all.
        verdict: that must be answered.
        word: by whose word; None where it does not matter.
        since: the day of the act; "" where it does not matter, "none" where none may be told.
        rival: who is endorsed instead.
        remark: words of a remark.
        register: rows "endorser,candidate,contest,date".
    """

    name: str
    articles: tuple[Out, ...]
    on: str
    verdict: str
    word: Word | None = None
    since: str = ""
    rival: str = ""
    remark: str = ""
    register: tuple[str, ...] = ()
    by: str = "Thomas Hale"
    of: str = "Lorraine Vick"
    hindsight: bool = False

    @property
    def day(self) -> date | None:
        """The day that is asked for."""
        return date.fromisoformat(self.on) if self.on else None


def says(status: str, **more: object) -> Says:
    """Return what is told of Hale towards Vick, or towards whom `of` says."""
    return Says(status, **{"by": "Hale", "of": "Vick", **more})  # type: ignore[arg-type]


GIVEN = out("2026-03-20", POST, says("given", on="2026-03-19"))
OWN = out("2026-03-19", COURIER, says("given", voice="own"))
CLAIM = out("2026-03-10", STAR, says("given", voice="Vick"))
WITHDRAWN = out("2026-04-08", STAR, says("withdrawn", on="2026-04-07"))
DENIED = out("2026-03-12", POST, says("denied"))
OWN_DENIED = out("2026-03-12", POST, says("denied", voice="own"))
RIVAL = out("2026-04-02", STAR, says("given", of="Roth", on="2026-04-01"), BOTH)
PASSING = out("2026-05-01", WIRE, Says("given", "Lind", "Vick"), Says("given", "Hale", "Lind"))


def attacks(*days: str, voice: str = "own", score: float = 0.95) -> tuple[Out, ...]:
    """Return articles in which Hale opposes Vick."""
    papers = (POST, STAR, WIRE, COURIER)
    return tuple(
        out(day, papers[n % 4], says("opposes", voice=voice, score=score, words=f"attacked on day {n}"))
        for n, day in enumerate(days)
    )


_GIVEN = (
    Scenario("given, asked afterwards", (GIVEN,), "2026-04-14", "endorses", Word.ARTICLE, "2026-03-19"),
    Scenario("given in the own words", (OWN,), "2026-04-14", "endorses", Word.OWN, "2026-03-19"),
    Scenario("given, asked about everything", (GIVEN,), "", "endorses", Word.ARTICLE, "2026-03-19"),
    Scenario("given, but not out on the day", (GIVEN,), "2026-03-19", "not on record"),
    Scenario("given, asked before", (GIVEN,), "2026-03-18", "not on record"),
    Scenario("the day it is out", (GIVEN,), "2026-03-20", "endorses", since="2026-03-19"),
    Scenario(
        "own words weigh more than the report, which has the day",
        (GIVEN, out("2026-03-21", STAR, says("given", voice="own"))),
        "2026-04-01",
        "endorses",
        Word.OWN,
        "2026-03-19",
    ),
    Scenario(
        "someone else says so",
        (out("2026-03-20", POST, says("given", voice="Aho")),),
        "2026-04-01",
        "endorses",
        Word.OTHERS,
        "2026-03-20",
        remark="others say alone",
    ),
    Scenario(
        "a denial that is reported, and then hearsay of the contrary",
        (
            out("2026-03-20", POST, says("denied", on="2026-03-19")),
            out("2026-03-22", STAR, says("given", voice="Aho")),
        ),
        "2026-04-01",
        "denied",
        Word.ARTICLE,
        "2026-03-19",
    ),
    Scenario(
        "an aide of the endorser's is the endorser's own word",
        (out("2026-03-20", POST, says("given", voice="Aho", behalf="Hale")),),
        "2026-04-01",
        "endorses",
        Word.OWN,
    ),
    Scenario(
        "dated to a month: no day is told",
        (out("2026-04-20", POST, says("given", on="2026-03")),),
        "2026-05-01",
        "endorses",
        since="none",
    ),
    Scenario(
        "dated to a month, and told in the midst of it",
        (out("2026-03-20", POST, says("given")), out("2026-06-01", STAR, says("given", on="2026-03"))),
        "2026-07-01",
        "endorses",
        since="none",
    ),
    Scenario(
        "dated to a month, and told on its first day",
        (out("2026-03-01", POST, says("given")), out("2026-06-01", STAR, says("given", on="2026-03"))),
        "2026-07-01",
        "endorses",
        since="2026-03-01",
    ),
    Scenario(
        "told years later, it is no news",
        (
            out("2024-03-20", POST, says("given", on="2024-03-19")),
            out("2026-02-01", STAR, says("given")),
        ),
        "2026-03-01",
        "endorses",
        since="2024-03-19",
        remark="1 year old",
    ),
    Scenario(
        "first told years later, with its day",
        (out("2026-02-01", STAR, says("given", on="2024-03-19")),),
        "2026-03-01",
        "endorses",
        since="2024-03-19",
    ),
    Scenario(
        "announced for a day to come",
        (out("2026-03-15", POST, says("given", on="2026-03-19")),),
        "2026-03-17",
        "not on record",
    ),
    Scenario(
        "promised in the own words for a day to come",
        (out("2026-03-15", POST, says("given", voice="own", on="2026-11-03")),),
        "2026-03-17",
        "endorses",
        Word.OWN,
        "2026-03-15",
    ),
    Scenario(
        "refused for a day to come",
        (out("2026-03-15", POST, says("denied", on="2026-11-03")),),
        "2026-03-17",
        "denied",
        since="2026-03-15",
    ),
    Scenario(
        "promised in the own words for a contest that is over",
        (out("2026-03-15", POST, says("given", voice="own", on="2026-11-03")),),
        "2027-03-17",
        "not on record",
        remark="was for 2026",
    ),
    Scenario(
        "announced for a day that came",
        (out("2026-03-15", POST, says("given", on="2026-03-19")),),
        "2026-03-19",
        "endorses",
        since="2026-03-19",
    ),
    Scenario(
        "an article without a day, as of a day",
        (out("", POST, says("given")),),
        "2026-04-01",
        "not on record",
    ),
    Scenario("an article without a day", (out("", POST, says("given")),), "", "endorses", since="none"),
    Scenario(
        "with hindsight, what came out later of what was by then",
        (GIVEN,),
        "2026-03-19",
        "endorses",
        since="2026-03-19",
        hindsight=True,
    ),
    Scenario(
        "hindsight does not date what has no date", (OWN,), "2026-03-18", "not on record", hindsight=True
    ),
    Scenario(
        "hindsight does not see what was later", (GIVEN,), "2026-03-18", "not on record", hindsight=True
    ),
    Scenario(
        "hindsight does not take a month for its first day",
        (out("2026-04-20", POST, says("given", on="2026-03")),),
        "2026-03-05",
        "not on record",
        hindsight=True,
    ),
    Scenario(
        "a group endorses",
        (out("2026-03-20", POST, says("given", by="Union")),),
        "2026-04-01",
        "endorses",
        Word.ARTICLE,
        by="Dockers' Union",
    ),
    Scenario(
        "a paper endorses in its own columns",
        (out("2026-03-20", COURIER, says("given", by="Courier")),),
        "2026-04-01",
        "endorses",
        Word.OWN,
        by=COURIER,
    ),
    Scenario(
        "a paper endorses, as another one reports",
        (out("2026-03-20", POST, says("given", by="Courier")),),
        "2026-04-01",
        "endorses",
        Word.ARTICLE,
        by=COURIER,
    ),
    Scenario(
        "the candidate left the race",
        (GIVEN, out("2026-04-02", STAR, Leaves("Vick"))),
        "2026-04-14",
        "endorses",
        remark="left a race by",
    ),
    Scenario("somebody else's endorsement", (PASSING,), "2026-06-01", "not on record"),
    Scenario(
        "the other way round", (GIVEN,), "2026-06-01", "not on record", by="Lorraine Vick", of="Thomas Hale"
    ),
    Scenario(
        "nobody of that name",
        (GIVEN,),
        "2026-06-01",
        "not on record",
        by="Otto Nobody",
        remark="Nobody on record is called",
    ),
)

_WITHDRAWN = (
    Scenario("withdrawn", (GIVEN, WITHDRAWN), "2026-04-14", "withdrawn", Word.ARTICLE, "2026-04-07"),
    Scenario("withdrawn, asked before", (GIVEN, WITHDRAWN), "2026-04-06", "endorses", since="2026-03-19"),
    Scenario("withdrawn, but not out yet", (GIVEN, WITHDRAWN), "2026-04-07", "endorses"),
    Scenario("withdrawn, seen with hindsight", (GIVEN, WITHDRAWN), "2026-04-07", "withdrawn", hindsight=True),
    Scenario("only that it was withdrawn is on record", (WITHDRAWN,), "2026-04-14", "withdrawn"),
    Scenario("own words, and an article reports the withdrawal", (OWN, WITHDRAWN), "2026-04-14", "withdrawn"),
    Scenario(
        "own words, and a rival says that it was withdrawn",
        (OWN, out("2026-04-08", STAR, says("withdrawn", voice="Roth"))),
        "2026-04-14",
        "endorses",
        Word.OWN,
    ),
    Scenario(
        "withdrawn, then given again on a day",
        (GIVEN, WITHDRAWN, out("2026-04-12", WIRE, says("given", on="2026-04-11"))),
        "2026-04-14",
        "endorses",
        since="2026-04-11",
    ),
    Scenario(
        "withdrawn, then the own words again",
        (GIVEN, WITHDRAWN, out("2026-04-12", WIRE, says("given", voice="own"))),
        "2026-04-14",
        "endorses",
        Word.OWN,
        "2026-04-12",
    ),
    Scenario(
        "withdrawn, then told of the old support alone",
        (GIVEN, WITHDRAWN, out("2026-04-12", WIRE, says("given", voice="Aho"))),
        "2026-04-14",
        "withdrawn",
    ),
    Scenario(
        "a report of both looks back",
        (GIVEN, WITHDRAWN, out("2026-04-12", WIRE, says("given", voice="own"), says("withdrawn"))),
        "2026-04-14",
        "withdrawn",
    ),
    Scenario(
        "several report the withdrawal, one does not know of it",
        (
            OWN,
            WITHDRAWN,
            out("2026-04-08", POST, says("withdrawn", voice="own")),
            out("2026-04-09", WIRE, says("given", voice="own")),
        ),
        "2026-04-14",
        "withdrawn",
    ),
    Scenario(
        "a claim after the withdrawal",
        (GIVEN, WITHDRAWN, out("2026-04-12", WIRE, says("given", voice="Vick"))),
        "2026-04-14",
        "withdrawn",
    ),
    Scenario(
        "given in a year, withdrawn on a day of it",
        (out("2026-06-01", POST, says("given", on="2026")), WITHDRAWN),
        "2026-07-01",
        "withdrawn",
    ),
)

_CLAIMED = (
    Scenario("only the candidate says so", (CLAIM,), "2026-04-14", "claimed", Word.OTHERS, "2026-03-10"),
    Scenario("a claim, asked before", (CLAIM,), "2026-03-09", "not on record"),
    Scenario(
        "only the candidate's campaign says so",
        (out("2026-03-10", STAR, says("given", voice="Campaign")),),
        "2026-04-14",
        "claimed",
    ),
    Scenario(
        "only somebody who speaks for the candidate says so",
        (out("2026-03-10", STAR, says("given", voice="Aho", behalf="Vick")),),
        "2026-04-14",
        "claimed",
    ),
    Scenario(
        "the candidate's own mailing",
        (out("2026-03-10", "Vick for Governor", says("given")),),
        "2026-04-14",
        "claimed",
    ),
    Scenario("reportedly", (out("2026-03-10", STAR, says("claimed")),), "2026-04-14", "claimed"),
    Scenario("claimed, then given", (CLAIM, GIVEN), "2026-04-14", "endorses", since="2026-03-19"),
    Scenario(
        "given, then claimed", (GIVEN, out("2026-04-01", STAR, says("claimed"))), "2026-04-14", "endorses"
    ),
    Scenario(
        "what is claimed in the own words is given",
        (out("2026-03-10", STAR, says("claimed", voice="own")),),
        "2026-04-14",
        "endorses",
        Word.OWN,
    ),
    Scenario("claimed, then denied in the own words", (CLAIM, OWN_DENIED), "2026-04-14", "denied", Word.OWN),
    Scenario(
        "denied in the own words, then claimed",
        (OWN_DENIED, out("2026-04-01", STAR, says("given", voice="Vick"))),
        "2026-04-14",
        "denied",
        Word.OWN,
    ),
    Scenario(
        "reported that there is none, then claimed",
        (DENIED, out("2026-04-01", STAR, says("given", voice="Vick"))),
        "2026-04-14",
        "claimed",
    ),
    Scenario("claimed, and reported to be none", (CLAIM, DENIED), "2026-04-14", "denied", Word.ARTICLE),
    Scenario(
        "claimed, and a rival denies it",
        (CLAIM, out("2026-03-12", POST, says("denied", voice="Roth"))),
        "2026-04-14",
        "claimed",
    ),
)

_DENIED = (
    Scenario("not endorsed, as reported", (DENIED,), "2026-04-14", "denied", Word.ARTICLE),
    Scenario("not endorsed yet, then given", (DENIED, GIVEN), "2026-04-14", "endorses"),
    Scenario("denied in the own words, then given", (OWN_DENIED, GIVEN), "2026-04-14", "endorses"),
    Scenario("denied, asked between", (OWN_DENIED, GIVEN), "2026-03-15", "denied", Word.OWN),
    Scenario(
        "reported as given, denied in the own words",
        (GIVEN, out("2026-03-22", STAR, says("denied", voice="own"))),
        "2026-04-14",
        "denied",
        Word.OWN,
        remark="contradict",
    ),
    Scenario(
        "reported as given by three, denied in the own words",
        (
            GIVEN,
            out("2026-03-20", STAR, says("given")),
            out("2026-03-20", WIRE, says("given")),
            out("2026-03-22", STAR, says("denied", voice="own")),
        ),
        "2026-04-14",
        "denied",
        Word.OWN,
    ),
    Scenario(
        "denied in the own words, and told again by others who had told it before",
        (
            GIVEN,
            out("2026-03-22", STAR, says("denied", voice="own")),
            out("2026-03-23", WIRE, says("given")),
            out("2026-03-23", COURIER, says("given")),
        ),
        "2026-04-14",
        "denied",
        Word.OWN,
    ),
    Scenario(
        "one report against several",
        (
            GIVEN,
            out("2026-03-20", STAR, says("given")),
            out("2026-03-21", WIRE, says("denied")),
        ),
        "2026-04-14",
        "endorses",
        remark="contradict",
    ),
    Scenario(
        "several reports against one",
        (
            GIVEN,
            out("2026-03-21", STAR, says("denied")),
            out("2026-03-21", WIRE, says("denied")),
        ),
        "2026-04-14",
        "denied",
        remark="contradict",
    ),
    Scenario(
        "copies of one report count once",
        (
            GIVEN,
            out("2026-03-21", STAR, says("denied", contest="in the race for governor")),
            out("2026-03-21", COURIER, says("denied", contest="in the race for governor")),
        ),
        "2026-04-14",
        "endorses",
    ),
    Scenario(
        "an article against the own words",
        (OWN, out("2026-03-21", WIRE, says("denied"))),
        "2026-04-14",
        "endorses",
        Word.OWN,
    ),
    Scenario(
        "not again two years later",
        (
            out("2024-03-20", POST, says("given", on="2024-03-19")),
            out("2026-03-21", WIRE, says("denied")),
        ),
        "2026-04-14",
        "denied",
    ),
)

_RIVALS = (
    Scenario(
        "a rival is endorsed",
        (RIVAL,),
        "2026-04-14",
        "endorses another",
        since="2026-04-01",
        rival="Ilse Roth",
    ),
    Scenario(
        "that somebody is a rival came out later",
        (out("2026-04-02", STAR, says("given", of="Roth"), Leaves("Vick")), out("2026-04-20", POST, BOTH)),
        "2026-04-14",
        "not on record",
    ),
    Scenario("a switch", (GIVEN, RIVAL), "2026-04-14", "endorses another", rival="Ilse Roth"),
    Scenario("a switch, asked before", (GIVEN, RIVAL), "2026-03-31", "endorses"),
    Scenario(
        "a switch, asked about the new one",
        (GIVEN, RIVAL),
        "2026-04-14",
        "endorses",
        since="2026-04-01",
        of="Ilse Roth",
    ),
    Scenario(
        "a switch, asked about the new one before",
        (GIVEN, RIVAL),
        "2026-03-31",
        "not on record",
        of="Ilse Roth",
    ),
    Scenario(
        "one report of a switch, of which several later ones know nothing",
        (
            GIVEN,
            RIVAL,
            out("2026-04-05", WIRE, says("given")),
            out("2026-04-06", COURIER, says("given")),
        ),
        "2026-04-14",
        "endorses",
        remark="endorsed Ilse Roth in that contest, too",
    ),
    Scenario(
        "the same, asked about the rival",
        (
            GIVEN,
            RIVAL,
            out("2026-04-05", WIRE, says("given")),
            out("2026-04-06", COURIER, says("given")),
        ),
        "2026-04-14",
        "endorses another",
        of="Ilse Roth",
        rival="Lorraine Vick",
    ),
    Scenario(
        "a switch in the own words, of which one later report knows nothing",
        (
            GIVEN,
            out("2026-04-02", STAR, says("given", of="Roth", voice="own"), BOTH),
            out("2026-04-05", WIRE, says("given")),
        ),
        "2026-04-14",
        "endorses another",
    ),
    Scenario(
        "withdrawn for a rival",
        (GIVEN, out("2026-04-02", STAR, says("withdrawn"), says("given", of="Roth"), BOTH)),
        "2026-04-14",
        "endorses another",
        rival="Ilse Roth",
    ),
    Scenario(
        "a rival first, then the candidate",
        (out("2026-03-02", STAR, says("given", of="Roth", on="2026-03-01"), BOTH), GIVEN),
        "2026-04-14",
        "endorses",
    ),
    Scenario(
        "claimed, but a rival is endorsed", (RIVAL, CLAIM), "2026-04-14", "endorses another", remark="claimed"
    ),
    Scenario(
        "refused, since a rival is endorsed",
        (out("2026-04-02", STAR, says("denied"), says("given", of="Roth"), BOTH),),
        "2026-04-14",
        "endorses another",
    ),
    Scenario(
        "somebody who runs for something else",
        (GIVEN, out("2026-04-02", STAR, says("given", of="Lind"))),
        "2026-04-14",
        "endorses",
    ),
    Scenario(
        "a rival of four years ago",
        (
            out("2022-04-02", STAR, says("given", of="Roth", on="2022-04-01"), BOTH),
            out("2026-04-02", STAR, Race(("Vick", "Lind"))),
        ),
        "2026-04-14",
        "not on record",
    ),
    Scenario(
        "both for one office and one place",
        (
            out("2026-03-20", POST, says("given", contest="for governor of Ohio")),
            out("2026-04-02", STAR, says("given", of="Roth", contest="in the Ohio governor's race")),
        ),
        "2026-04-14",
        "endorses another",
    ),
    Scenario(
        "governors of two places",
        (
            out("2026-03-20", POST, says("given", contest="for governor of Ohio")),
            out("2026-04-02", STAR, says("given", of="Roth", contest="for governor of Utah")),
        ),
        "2026-04-14",
        "endorses",
    ),
    Scenario(
        "a rival claims the support",
        (GIVEN, out("2026-04-02", STAR, says("given", of="Roth", voice="Roth"), BOTH)),
        "2026-04-14",
        "endorses",
    ),
    Scenario(
        "one who ran against her endorses her",
        (out("2026-03-01", POST, Race(("Vick", "Hale"))), GIVEN),
        "2026-04-14",
        "endorses",
    ),
)

_CONTESTS = (
    Scenario(
        "for the contest of another year",
        (out("2016-03-02", POST, says("given", contest="in the 2016 primary", on="2016-03-01")),),
        "2020-03-01",
        "not on record",
        remark="was for 2016",
    ),
    Scenario(
        "for the contest of that year",
        (out("2016-03-02", POST, says("given", contest="in the 2016 primary", on="2016-03-01")),),
        "2016-10-01",
        "endorses",
    ),
    Scenario(
        "for the contest of another year, asked about everything",
        (out("2016-03-02", POST, says("given", contest="in the 2016 primary", on="2016-03-01")),),
        "",
        "endorses",
    ),
    Scenario(
        "endorsed again for the next one",
        (
            out("2016-03-02", POST, says("given", contest="in the 2016 primary", on="2016-03-01")),
            out("2020-02-02", POST, says("given", contest="in the 2020 primary", on="2020-02-01")),
        ),
        "2020-03-01",
        "endorses",
        since="2020-02-01",
    ),
    Scenario(
        "withdrawn for one contest, given for the next",
        (
            out("2016-03-02", POST, says("given", on="2016-03-01")),
            out("2016-04-02", POST, says("withdrawn", on="2016-04-01")),
            out("2020-02-02", POST, says("given", on="2020-02-01")),
        ),
        "2020-03-01",
        "endorses",
        since="2020-02-01",
    ),
)

_STANCES = (
    Scenario(
        "opposes in the own words", attacks("2026-03-01", "2026-03-09"), "2026-04-14", "opposes", Word.OWN
    ),
    Scenario("opposes, asked before", attacks("2026-03-01", "2026-03-09"), "2026-03-08", "not on record"),
    Scenario("one attack in two papers", attacks("2026-03-01", "2026-03-01"), "2026-04-14", "not on record"),
    Scenario("attacks of years ago", attacks("2024-03-01", "2024-03-09"), "2026-04-14", "not on record"),
    Scenario("attacks of years ago, about everything", attacks("2024-03-01", "2024-03-09"), "", "opposes"),
    Scenario("one attack is a quarrel", attacks("2026-03-01"), "2026-04-14", "not on record"),
    Scenario(
        "two articles, but not the own words",
        attacks("2026-03-01", "2026-03-09", voice="article"),
        "2026-04-14",
        "not on record",
    ),
    Scenario(
        "three articles without the own words",
        attacks("2026-03-01", "2026-03-09", "2026-03-11", voice="article"),
        "2026-04-14",
        "opposes",
        Word.ARTICLE,
    ),
    Scenario(
        "unlikely stances count for nothing",
        attacks("2026-03-01", "2026-03-09", score=0.6),
        "2026-04-14",
        "not on record",
    ),
    Scenario(
        "attacked and praised alike",
        (
            *attacks("2026-03-01", "2026-03-09"),
            out("2026-03-10", POST, says("supports", voice="own", words="praised")),
        ),
        "2026-04-14",
        "not on record",
    ),
    Scenario(
        "an act outweighs attacks", (GIVEN, *attacks("2026-03-25", "2026-03-29")), "2026-04-14", "endorses"
    ),
    Scenario(
        "an ally of years ago who attacks now",
        (
            out("2024-03-20", POST, says("given", on="2024-03-19")),
            *attacks("2026-03-25", "2026-03-29"),
        ),
        "2026-04-14",
        "opposes",
    ),
    Scenario(
        "praise is no endorsement",
        (
            out("2026-03-10", POST, says("supports", voice="own", words="praised")),
            out("2026-03-11", STAR, says("supports", voice="own", words="admires")),
            out("2026-03-12", WIRE, says("supports", voice="own", words="applauds")),
        ),
        "2026-04-14",
        "not on record",
    ),
    Scenario(
        "the own words twice, with a promise to vote",
        (
            out("2026-03-10", POST, says("supports", voice="own", words="will vote for")),
            out("2026-03-11", STAR, says("supports", voice="own", words="admires")),
        ),
        "2026-04-14",
        "endorses",
        Word.OWN,
        remark="stances alone",
    ),
)

_REGISTERS = (
    Scenario(
        "a row with a day",
        (PASSING,),
        "2026-06-01",
        "endorses",
        Word.REGISTER,
        "2026-05-03",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,2026-05-03",),
    ),
    Scenario(
        "a row with a day, asked before",
        (PASSING,),
        "2026-05-02",
        "not on record",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,2026-05-03",),
    ),
    Scenario(
        "a row without a day counts from the contest's",
        (PASSING,),
        "2026-12-31",
        "endorses",
        Word.REGISTER,
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,",),
    ),
    Scenario(
        "a row without a day, before the contest",
        (PASSING,),
        "2026-06-01",
        "not on record",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,",),
    ),
    Scenario(
        "a row of a contest of another year",
        (PASSING,),
        "2026-06-01",
        "not on record",
        remark="was for 2022",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2022,2022-05-03",),
    ),
    Scenario(
        "a row against the own words",
        (out("2026-05-20", POST, says("denied", voice="own")),),
        "2026-06-01",
        "denied",
        Word.OWN,
        remark="contradict",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,2026-05-03",),
    ),
    Scenario(
        "a row, and a later withdrawal",
        (out("2026-05-20", POST, says("withdrawn")),),
        "2026-06-01",
        "withdrawn",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,2026-05-03",),
    ),
    Scenario(
        "a row after an earlier report that there is none",
        (DENIED,),
        "2026-06-01",
        "endorses",
        Word.REGISTER,
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,2026-05-03",),
    ),
    Scenario(
        "a row for a rival in the same primary",
        (GIVEN,),
        "2026-06-01",
        "endorses another",
        Word.REGISTER,
        rival="Ilse Roth",
        register=(
            "Per Aho,Lorraine Vick,Ohio Senate primary 2026,2026-05-01",
            "Thomas Hale,Ilse Roth,Ohio Senate primary 2026,2026-05-03",
        ),
    ),
    Scenario(
        "a candidate that only a register knows",
        (),
        "2026-06-01",
        "endorses",
        Word.REGISTER,
        of="Lorraine Vick",
        register=("Thomas Hale,Lorraine Vick,Ohio Senate primary 2026,2026-05-03",),
    ),
)

SCENARIOS = (
    *_GIVEN,
    *_WITHDRAWN,
    *_CLAIMED,
    *_DENIED,
    *_RIVALS,
    *_CONTESTS,
    *_STANCES,
    *_REGISTERS,
)
