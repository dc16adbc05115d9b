"""Events of 90 articles, annotated by hand: a first sample of 40 and a second of 50.

The first, `bench/data/events.jsonl`: twenty articles of PolNeAR dev and twenty of `news/`. With one
`random.Random(20)`, a sample of first the one and then the other, in the order of their files, from those of
250 to 1,200 words (split at blanks) where any of these stands in either case: endors*, backed, nominat*,
appoint*, resign*, fired, primary, primaries, runoff(s), poll(s), polling, polled, candidacy, candidacies,
elected, won, recus*.

The second, `bench/data/events_second.jsonl`, of as many words and none of the first: ten of PolNeAR dev and
ten of `news/` whatever stands in them (`random.Random(21)`), and twenty of both together, not drawn yet, with
poll(s), polling, polled, pollster(s), survey(s), surveyed or margin(s) of error, and a figure: percent, per
cent, point(s) or %. Only three of those tell how candidates stand; so ten more (`random.Random(22)`) that
also have likely or registered voters, a margin of error, a polling average or RealClearPolitics, and a lead
or two shares. It is thus of ordinary articles and of polls, and its sum is neither's.

Each draw was fixed before any article of it was looked at. One reader, another for each sample, read each
whole, annotated it, and held every annotation against the text again, without ever seeing what the extractor
finds. Offsets are into `Article.text`, which is the corpus's own text to the letter.

A line is an event: its type, its status where the type has any, the sentences that say it, who takes part,
and values. A role is a list of participants, a participant the spans that name it in the article: its
names, and what stands for it in the sentences. Shares are by the candidate's place among `candidates`, a
lead is the `leader`'s. An article without events has one line of type "none". What was doubtful was decided
so:

- "Nominee" tells a nomination too ("Republican nominee Hale"), and "appointee" an appointment: the words
  say that it happened. "Candidate", "running mate", "former governor", "elected president", and a
  "presumptive", "potential" or generic nominee tell nothing. "Became attorney general" is a tenure where
  the text dates it, and else an appointment. What a legislature confirms is neither.
- Who is nominated, appointed or dismissed, resigns, is recused or holds an office is one person, named
  or described; "4,000 clerks" or "dozens of judges" are none. An endorser may also be a body that is
  named or counted ("ninety retired judges"), but not "many officials". Two endorsers are two events.
- A tenure needs a holder and an office, and no year: "served as treasurer", "when he was mayor", "her years
  as secretary" ("her term in office" names none).
- An endorsement is of somebody as candidate or for an office, Speaker included; of a committee or a plan it
  is none. "Supporters such as Hale", "Hale's pick", and to call one candidate the superior or the only fit
  one, is to endorse, and so is to stump for him, to be his surrogate, or to say that one will vote for him;
  to praise a running mate, to have voted, or to be expected to campaign, is not. "Won't support" is denied.
  What the endorsed side cites or unveils is given; what it only claims is claimed.
- A candidacy is the act, a campaign's launch too. Who "is running", or ran, announces nothing by it; a vow
  not to run withdraws nothing. To choose a running mate is neither a candidacy nor a nomination.
- A contest is a noun: election, primary, caucus, race, contest, competition, runoff, nominating convention.
  Its place, office or candidates stand in the sentence, as part of it or as what somebody competes in or
  wins. It is none when bare ("the primaries", "the midterms"), generic, hypothetical, or before another
  noun ("primary debate", "special election campaign", "Election Day"); nor is "campaign". An election, or a
  race of nominees, is general where no kind is said; where two kinds fit the words, either is right. All in
  it are candidates.
- A result may be told by the way ("beaten primary rival", "states that Hale won"), but not by a figure
  of speech ("his shipwreck in Ohio"). "Carried the county" and "Hale's election" are results. To win a
  debate, or one group's votes, is none.
- A poll asks for whom people would vote: approval, issues, expectations and debates are none, nor is a
  figure without a pollster, nor what one group answers (women, independents). Each question (two-way,
  four-way, another sample, another place) and each earlier round is one of its own; an average is a poll of
  whoever averages. A lead is said in points: "leads 48 to 41" gives shares only.
- Dates are as exact as words and day of publication make them, and left out where two days would fit.
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.errors import ArticleError
from onrecord.spans import Spans, spans_of

_DATA = Path(__file__).parent / "data"
SAMPLES: Mapping[str, Path] = {"first": _DATA / "events.jsonl", "second": _DATA / "events_second.jsonl"}
CORPORA = ("polnear", "news")
STATUSES = {
    "endorsement": ("given", "withdrawn", "claimed", "denied"),
    "candidacy": ("announced", "withdrawn"),
}
NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "endorsement": (("endorser",), ("endorsed",)),
    "candidacy": (("candidate",),),
    "nomination": (("nominee",),),
    "appointment": (("appointee",),),
    "resignation": (("person",),),
    "dismissal": (("person",),),
    "tenure": (("holder",), ("office",)),
    "recusal": (("person",),),
    "contest": (("office", "place", "candidates"),),
    "result": (("winner", "loser"),),
    "poll": (("candidates",),),
}
"""What each type cannot be without: one role of each group."""
ROLES = (
    *("appointee", "by", "candidate", "candidates", "contest", "endorsed", "endorser", "holder", "incumbent"),
    *("leader", "loser", "matter", "nominee", "office", "parties", "person", "place", "pollster", "winner"),
)
KINDS = ("caucus", "convention", "general", "primary", "runoff", "special")
VALUES = ("date", "from", "kind", "lead", "margin", "sample", "share", "tie", "to", "votes")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def _refuse_unknown(what: str, got: Collection[str | None], known: Collection[str]) -> None:
    if unknown := sorted(map(str, set(got) - set(known))):
        raise ArticleError(f"{what}: {', '.join(unknown)}; known are {', '.join(known) or 'none'}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event as somebody, or some program, reads it in an article.

    Args:
        type: one of `NEEDED`.
        status: one of the type's `STATUSES`; none where it has none.
        roles: by name, who takes part; each by all the spans that are known to name them.
        values: "kind" (one of `KINDS`, or all that fit the words), "date", "from", "to" (as TIMEX3 has them),
            "share" (per cent, by the place among the candidates), "lead" (points), "tie", "sample", "margin".

    Raises:
        ArticleError: a type, status, role, kind or value that is not known, a participant without spans, or a
            share of somebody who is not among the candidates.
    """

    type: str
    status: str | None = None
    roles: Mapping[str, tuple[Spans, ...]]
    values: Mapping[str, Any]

    def __post_init__(self) -> None:
        _refuse_unknown("type of event", {self.type}, NEEDED)
        if self.status is not None or self.type in STATUSES:
            _refuse_unknown(f"status of {self.type}", {self.status}, STATUSES.get(self.type, ()))
        _refuse_unknown(f"roles of {self.type}", self.roles, ROLES)
        _refuse_unknown(f"values of {self.type}", self.values, VALUES)
        _refuse_unknown("kind of contest", self.kinds, KINDS)
        for role, participants in self.roles.items():
            if not participants or not all(participants):
                raise ArticleError(f"the {role} of a {self.type} has no span: give one or leave it out")
        candidates = len(self.roles.get("candidates", ()))
        if outside := [place for place in self.shares if not 0 <= place < candidates]:
            raise ArticleError(f"shares of candidates {outside}, where there are {candidates}, from 0")

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of contest that fit the words; none where none is told."""
        kind = self.values.get("kind", ())
        return frozenset((kind,) if isinstance(kind, str) else kind)

    @property
    def shares(self) -> dict[int, float]:
        """Per cent by the candidate's place, whose JSON is a string."""
        return {int(place): float(share) for place, share in self.values.get("share", {}).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """An event in an annotated article.

    Args:
        corpus: one of `CORPORA`.
        article: its id there.
        evidence: the sentences that say it.
        told: what they say; none for an article that tells of no event.

    Raises:
        ArticleError: the event lacks what its type needs, or a date is none.
    """

    corpus: str
    article: str
    evidence: Spans = ()
    told: Told | None = None

    def __post_init__(self) -> None:
        _refuse_unknown("corpus", {self.corpus}, CORPORA)
        if bool(self.evidence) != (self.told is not None):
            raise ArticleError(f"{self.article}: an event needs evidence, and no event has none")
        if self.told:
            _refuse_incomplete(self.article, self.told)


def _refuse_incomplete(article: str, told: Told) -> None:
    lacking = [" or ".join(group) for group in NEEDED[told.type] if not told.roles.keys() & set(group)]
    measured = ("pollster" in told.roles, bool(told.shares), told.values.get("tie") or "lead" in told.values)
    if told.type == "poll" and sum(map(bool, measured)) < 2:
        lacking.append("two of pollster, shares and lead")
    if told.type == "contest" and not told.kinds:
        lacking.append("kind")
    if "lead" in told.values and told.type == "poll" and "leader" not in told.roles:
        lacking.append("leader")
    if lacking:
        raise ArticleError(f"{article}: a {told.type} lacks {', '.join(lacking)}")
    for name in sorted(told.values.keys() & {"date", "from", "to"}):
        if not _DAY.fullmatch(told.values[name]):
            raise ArticleError(f"{article}: {name} {told.values[name]!r} is no year, month or day")


def _label(row: Mapping[str, Any]) -> Label:
    where = {"corpus": row["corpus"], "article": row["article"]}
    if row["type"] == "none":
        return Label(**where)
    told = Told(
        type=row["type"],
        status=row["status"],
        roles={role: tuple(map(spans_of, some)) for role, some in row["roles"].items()},
        values=row["values"],
    )
    return Label(**where, evidence=spans_of(row["evidence"]), told=told)


def read_labels(path: Path) -> list[Label]:
    """Read the annotated events of a sample.

    Args:
        path: one of `SAMPLES`, or another file of the same form.

    Raises:
        ArticleError: a line is no event.
        SpanError: a span is empty or reversed.
    """
    return [_label(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
