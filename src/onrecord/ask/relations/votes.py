"""What is on record of how one stands to another, as dated votes between -1 (opposes) and 1 (supports)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.ask.relations.acts import WEIGHTS, Deed, deeds_of
from onrecord.record import RecordedEvent, RegisteredEndorsement, Timeline, ToldStance, Who, Word
from onrecord.stances import Attitude

OWN = 1.5
"""What the holder's own words weigh more than what an article or somebody else says."""

LEAST = 0.05
"""What a stance weighs that is as likely as not."""

LIKELY = 0.3
"""A report of less, a stance of 0.65, is no confirmation of another."""

CLEARLY = 0.5
"""A report of such a value says clearly one thing."""

COPIED = timedelta(days=7)
"""A wire's report is printed within so many days."""

_COPY = 40
"""Words of so many letters are not written twice."""

Grounds = ToldStance | RecordedEvent | RegisteredEndorsement


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one report, or one act, tells of how somebody stands to somebody.

    Args:
        day: when it was, or else when it was told; None if neither is known, or to a year alone.
        value: from -1 (opposes) to 1 (supports).
        weight: how much it counts.
        is_act: whether it is something done, which is enough by itself, and not read from words.
        is_placed: whether it is known when it was.
        tells: what the one does: "supports", "opposes", "endorses".
        grounds: what on record it is.
        copies: of a stance, the same words in other articles.
        id: what decides where all else is alike.
    """

    day: date | None
    value: float
    weight: float
    is_act: bool
    is_placed: bool
    tells: str
    grounds: Grounds
    copies: tuple[ToldStance, ...] = ()
    id: str = ""

    @property
    def is_dated(self) -> bool:
        """Whether what it tells has a day of its own, and not that of the article alone."""
        if isinstance(self.grounds, RecordedEvent):
            return self.grounds.first_day is not None
        return isinstance(self.grounds, RegisteredEndorsement) and self.grounds.date is not None

    @property
    def is_of_a_day(self) -> bool:
        """Whether its day is known, and not its month alone."""
        if not isinstance(self.grounds, RecordedEvent) or self.grounds.first_day is None:
            return True
        return self.grounds.first_day == self.grounds.last_day

    @property
    def is_likely(self) -> bool:
        """Whether it is likely enough to be told right to count as one of two that make a change."""
        return self.is_act or self.weight >= LIKELY

    @property
    def order(self) -> tuple[date, str]:
        """What votes are sorted by: what has no day is last."""
        return self.day or date.max, self.id


def votes_of(timeline: Timeline, holder: Who, target: Who) -> list[Vote]:
    """Return what is on record of how one of two stands to the other, the earliest first.

    Args:
        timeline: what is on record between the two.
        holder: the one.
        target: the other.
    """
    stances = [
        stance
        for period in timeline.periods
        for stance in period.stances
        if (stance.holder.key, stance.target.key) == (holder.key, target.key)
    ]
    reports = [(report, _of_report(report)) for report in _reports(stances)]
    said = {stance.article: vote for report, vote in reports for stance in report}
    votes = [vote for _, vote in reports]
    votes += filter(None, (_of_deed(deed, said) for deed in deeds_of(timeline, holder, target)))
    votes.sort(key=lambda vote: vote.order)
    return [replace(vote, is_act=vote.is_act and _is_enough(vote, votes)) for vote in votes]


def _is_enough(vote: Vote, votes: Iterable[Vote]) -> bool:
    """Tell whether an act is one on its day: it is known when it was, or nothing before speaks against it.

    What one article tells without a date was on that day or before, so it shows how things stood first, but
    not that they changed.
    """
    against = (other.day for other in votes if other.day and other.value * vote.value < 0)
    return vote.is_placed or all(vote.day and vote.day < day for day in against)


def _of_deed(deed: Deed, said: Mapping[str, Vote]) -> Vote | None:
    """Return the vote of something done; none where a report tells no more than its words do.

    Where the same report's words say clearly the same, as read in another way, an endorsement is an act.
    """
    same = [said[place] for place in deed.articles if place in said and said[place].value * deed.value > 0]
    seconded = deed.is_endorsement and any(abs(vote.value) >= CLEARLY for vote in same)
    if same and not deed.is_act and not seconded:
        return None
    return Vote(
        day=deed.day,
        value=deed.value,
        weight=max(deed.weight, WEIGHTS[Word.ARTICLE]) if seconded else deed.weight,
        is_act=deed.is_act or seconded,
        is_placed=deed.is_placed or seconded,
        tells=deed.tells,
        grounds=deed.grounds,
        id=deed.grounds.id,
    )


def _reports(stances: Iterable[ToldStance]) -> list[list[ToldStance]]:
    """Return stances by report: those of one article, and of the articles that print the same words."""
    articles: dict[str, list[ToldStance]] = {}
    for stance in sorted(stances, key=lambda s: (s.published or date.max, s.article, s.span, s.id)):
        articles.setdefault(stance.article, []).append(stance)
    reports: list[list[ToldStance]] = []
    printed: dict[str, list[ToldStance]] = {}
    for told in articles.values():
        words = [_folded(stance) for stance in told if len(stance.words) >= _COPY]
        report = next((printed[w] for w in words if w in printed and _is_near(told, printed[w])), None)
        if report is None:
            reports.append(report := [])
        report += told
        printed.update((w, report) for w in words if w not in printed or not _is_near(told, printed[w]))
    return reports


def _is_near(told: Sequence[ToldStance], report: Sequence[ToldStance]) -> bool:
    """Tell whether an article is near enough in time to be a copy of a report."""
    first, day = report[0].published, told[0].published
    return first is None or day is None or day - first <= COPIED


def _folded(stance: ToldStance) -> str:
    return "".join(sign for sign in stance.words.casefold() if sign.isalnum())


def _of_report(told: Sequence[ToldStance]) -> Vote:
    """Return what a report says on the whole: the mean of its stances, by how likely they are."""
    said: dict[tuple[str, Attitude], ToldStance] = {}
    for stance in told:
        said.setdefault((_folded(stance), stance.attitude), stance)
    weights = [_weight(stance) for stance in said.values()]
    value = sum(w * _sign(s) for w, s in zip(weights, said.values(), strict=True)) / sum(weights)
    best = max(said.values(), key=lambda s: (_sign(s) * value > 0, _weight(s), s.id))
    alike = (s for s in told if s.article != best.article and _folded(s) == _folded(best))
    return Vote(
        day=told[0].published,
        value=value,
        weight=max(weights),
        is_act=False,
        is_placed=True,
        tells=best.attitude.value,
        grounds=best,
        copies=tuple(alike),
        id=best.id,
    )


def _weight(stance: ToldStance) -> float:
    """Return what a stance weighs: by how much it is likelier than not, and whose words it is in."""
    return max(2 * stance.score - 1, LEAST) * (OWN if stance.own else 1.0)


def _sign(stance: ToldStance) -> int:
    return 1 if stance.attitude is Attitude.SUPPORTS else -1
