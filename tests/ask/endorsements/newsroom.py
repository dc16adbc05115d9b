"""A language for scenarios: which articles tell what, what is asked, and what must be answered.

`Says("given", "Hale", "Vick", voice="own", on="2026-03-19")` is one sentence of an article, about invented
people; an article is a day, a publisher and such sentences. `written` makes the text and its reading.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from tests.conftest import Happened, Stood

from onrecord.reading import Reading

PEOPLE = {
    "Hale": ("Thomas Hale", "politician", ("Thomas Hale",)),
    "Vick": ("Lorraine Vick", "politician", ("Lorraine Vick",)),
    "Roth": ("Ilse Roth", "politician", ("Ilse Roth",)),
    "Lind": ("Una Lind", "politician", ("Una Lind",)),
    "Aho": ("Per Aho", "person", ("Per Aho",)),
    "Union": ("Dockers' Union", "organisation", ("the Dockers' Union",)),
    "Courier": ("Port Ellery Courier", "outlet", ("the Port Ellery Courier",)),
    "Campaign": ("Vick for Governor", "organisation", ("Vick for Governor",)),
}
_ENDORSES = {
    "given": "{} endorsed {}",
    "claimed": "{} is said to back {}",
    "denied": "{} has not endorsed {}",
    "withdrawn": "{} took back the endorsement of {}",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
Tell = Callable[..., Reading]


@dataclass(frozen=True)
class Says:
    """A sentence that tells how one stands to another.

    Args:
        status: "given", "claimed", "denied" or "withdrawn"; "supports" or "opposes" for a stance.
        by: who.
        of: to whom.
        voice: whose words: "article", "own", or who says it.
        on: the day, month or year that the sentence dates it to; "" without a date.
        contest: the words for what it is for.
        score: of a stance.
    """

    status: str
    by: str
    of: str
    voice: str = "article"
    on: str = ""
    contest: str = ""
    score: float = 0.95
    behalf: str = ""
    words: str = ""


@dataclass(frozen=True)
class Race:
    """A sentence that tells of a contest between some."""

    who: tuple[str, ...]
    kind: str = "general"


@dataclass(frozen=True)
class Leaves:
    """A sentence that tells that a candidate left the race."""

    who: str


@dataclass(frozen=True)
class Out:
    """An article: its day, "" where it is not known, its publisher and what it says."""

    day: str
    publisher: str
    says: tuple[Says | Race | Leaves, ...]
    authors: tuple[str, ...] = ()


def out(day: str, publisher: str, *says: Says | Race | Leaves) -> Out:
    """Return an article."""
    return Out(day, publisher, says)


@dataclass
class _Text:
    """A text while it is written."""

    sentences: list[str] = field(default_factory=list)
    parts: list[tuple[str, str, str]] = field(default_factory=list)
    events: list[Happened] = field(default_factory=list)
    stances: list[Stood] = field(default_factory=list)
    behalf: dict[str, str] = field(default_factory=dict)

    def add(self, one: Says | Race | Leaves) -> None:
        """Write a sentence."""
        if isinstance(one, Race):
            self._add_race(one)
        elif isinstance(one, Leaves):
            name = _phrase(one.who)
            sentence = self._sentence(f"{name} dropped out of the race")
            self.events.append(Happened(type="candidacy withdrawn", roles={"candidate": name}, told=sentence))
        else:
            self._add_telling(one)

    def _sentence(self, words: str) -> str:
        number = len(self.sentences)
        sentence = words + "".join(f", and {'again ' * number}so" if number else "")
        self.sentences.append(sentence + ".")
        return sentence

    def _add_race(self, race: Race) -> None:
        names = [_phrase(one) for one in race.who]
        sentence = self._sentence(f"A race set {', '.join(names)} against each other")
        roles = {"kind": f"race={race.kind}", "candidate": "|".join(names)}
        self.events.append(Happened(type="contest", roles=roles, told=sentence))

    def _add_telling(self, one: Says) -> None:
        endorser, candidate = _phrase(one.by), _phrase(one.of)
        if one.status in ("supports", "opposes"):
            clause = f"{endorser} {one.words or one.status} {candidate}"
        else:
            clause = _ENDORSES[one.status].format(endorser, candidate)
        clause += f" {one.contest}" if one.contest else ""
        clause += f" {_date(one.on)}" if one.on else ""
        voice = self._voice(one, clause)
        sentence = self.sentences[-1][:-1]
        if one.status in ("supports", "opposes"):
            names = PEOPLE[one.by][0], PEOPLE[one.of][0]
            self.stances.append(
                Stood(
                    holder=names[0],
                    attitude=one.status,
                    target=names[1],
                    words=sentence,
                    score=one.score,
                    voice=voice,
                )
            )
            return
        roles = {"endorser": endorser, "endorsed": candidate}
        roles |= {"contest": one.contest} if one.contest else {}
        dated = f"{_date(one.on)}={one.on}" if one.on else ""
        self.events.append(
            Happened(type=f"endorsement {one.status}", roles=roles, told=sentence, date=dated, voice=voice)
        )

    def _voice(self, one: Says, clause: str) -> int | None:
        if one.voice == "article":
            self._sentence(clause)
            return None
        speaker = _phrase(one.by if one.voice == "own" else one.voice)
        sentence = self._sentence(f"{speaker} said that {clause}")
        self.parts.append((speaker, "said", sentence.removeprefix(f"{speaker} said ")))
        if one.behalf:
            self.behalf[speaker] = PEOPLE[one.behalf][0]
        return len(self.parts) - 1


def _phrase(one: str) -> str:
    return PEOPLE[one][2][0]


def _date(value: str) -> str:
    year, month, day = [*value.split("-"), "", ""][:3]
    if not month:
        return f"in {year}"
    name = _MONTHS[int(month) - 1]
    return f"on {int(day)} {name} {year}" if day else f"in {name} {year}"


def written(article: Out, tell: Tell) -> Reading:
    """Return the reading of an article."""
    text = _Text()
    for one in article.says:
        text.add(one)
    words = "\n".join(text.sentences)
    printed = f"Printed {article.day or 'some day'} by {article.publisher or 'nobody'}."
    who = tuple(who for who in PEOPLE.values() if who[2][0] in words)
    return tell(
        f"{words}\n{printed}",
        who,
        *text.events,
        stances=text.stances,
        parts=tuple(text.parts),
        behalf=text.behalf,
        published=date.fromisoformat(article.day) if article.day else None,
        publisher=article.publisher,
        title="",
    )
