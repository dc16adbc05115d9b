"""What one article or one row of a register tells of how somebody stands to a candidate."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from onrecord.article import Article
from onrecord.ask.articles import Articles
from onrecord.ask.endorsements.voices import Voice, voice_of
from onrecord.events import Role, Status
from onrecord.record import RecordedEvent, RegisteredPair, ToldEndorsement, Who
from onrecord.record.registers.endorsements.days import When

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


COPIED = 8
"""A sentence of so many words that stands in two articles is copied; a shorter one two may well write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One telling.

    Args:
        endorser: who.
        candidate: to whom.
        status: given, claimed, denied or withdrawn, once it is known whose word it is.
        voice: whose word it is.
        first: the first day on which it can have been; None without a date.
        last: the last one.
        published: the article's day; None of registers.
        contest: the words for what it is for; may be "".
        year: of that contest; 0 where it is not told.
        source: who published it: tellings of one source are not independent.
        words: of its sentence, folded; of a register, the id of its row.
        event: as the record has it; None of registers.
        pair: the row of a register; None of articles.
    """

    endorser: Who
    candidate: Who
    status: Status
    voice: Voice
    first: date | None
    last: date | None
    published: date | None
    contest: str
    year: int
    source: str
    words: str
    event: RecordedEvent | None = None
    pair: RegisteredPair | None = None

    @property
    def day(self) -> date | None:
        """The day, where one alone is possible, or else the day on which it was told."""
        if self.contest_held:
            return None
        return self.first if self.first and self.first == self.last else self.published

    @property
    def contest_held(self) -> When | None:
        """When the contest is by which it was, where a register has it without a date of its own."""
        return self.pair.row.contest.held if self.pair and self.pair.row.date is None else None

    @property
    def id(self) -> str:
        """Of the event in its article, or of the row."""
        return self.event.id if self.event else self.words

    @property
    def report(self) -> str:
        """What is the same for copies of one report: a sentence too long to be said twice by chance."""
        return self.words if self.words.count(" ") >= COPIED - 1 else self.id

    @property
    def article(self) -> str:
        """The article's id; "" of registers."""
        return self.event.tellings[0].article if self.event else ""


def told_by_article(one: ToldEndorsement, articles: Articles) -> Told:
    """Return what an article tells.

    What is claimed in the endorser's own words is given, and what only the candidate's side says was given is
    claimed.
    """
    (telling,) = one.event.tellings
    article = articles[telling.article]
    voice = voice_of(telling, article, one.endorser, one.candidate)
    contest = " ".join(part.words for part in one.event.of(Role.CONTEST))
    status = _status(one.event.status or Status.GIVEN, voice)
    first, last = one.event.first_day, one.event.last_day
    pledge = first if _is_pledge(first, telling.published, status, voice) else None
    return Told(
        endorser=one.endorser,
        candidate=one.candidate,
        status=status,
        voice=voice,
        first=None if pledge else first,
        last=None if pledge else last,
        published=telling.published,
        contest=contest,
        year=_year(contest) or (pledge.year if pledge else 0),
        source=_source(article),
        words=" ".join(re.findall(r"\w+", telling.passage.casefold())),
        event=one.event,
    )


def _is_pledge(first: date | None, published: date | None, status: Status, voice: Voice) -> bool:
    """Tell whether a day to come is that of the vote: who says how he will vote, or will not, says it now."""
    said_now = voice is Voice.OWN or status is Status.DENIED
    return said_now and first is not None and published is not None and first > published


def _status(status: Status, voice: Voice) -> Status:
    if status is Status.CLAIMED and voice is Voice.OWN:
        return Status.GIVEN
    return Status.CLAIMED if status is Status.GIVEN and voice is Voice.CANDIDATE else status


def _year(contest: str) -> int:
    years = set(_YEAR.findall(contest))
    return int(years.pop()) if len(years) == 1 else 0


def _source(article: Article) -> str:
    return article.publisher.casefold() or urlsplit(article.address).hostname or article.id


def told_by_register(pair: RegisteredPair) -> Told:
    """Return what a row of a register tells; without a date it was by the day of the contest."""
    row, held = pair.row, pair.row.contest.held
    when = row.date or held
    return Told(
        endorser=pair.endorser,
        candidate=pair.candidate,
        status=Status.GIVEN,
        voice=Voice.REGISTER,
        first=(when.first if row.date else when.last) if when else None,
        last=when.last if when else None,
        published=None,
        contest=row.contest.title,
        year=held.first.year if held else 0,
        source=f"register {row.file}",
        words=row.id,
        pair=pair,
    )
