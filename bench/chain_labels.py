"""Reporting chains of 100 articles, annotated by hand in `bench/data/chains.jsonl`, in three samples.

- before: fourteen articles of PolNeAR dev and twenty-six of `news/`: with one `random.Random(6)`, a
  sample of first the one and then the other, in the order of their files, from those of 150 to 1,200
  words (split at blanks). Annotated before there were any rules, and never tuned on.
- told: forty of `news/` with `random.Random(10)`, where words such as "first reported", "obtained by",
  "provided to", "broke the story", "originally published", "republished" or "with permission" stand; in
  these only who reported or obtained it first and whence it is republished is annotated, around those
  words, for elsewhere there is almost none. How much of it is found is thus how much of what such words
  tell. Before there were any rules, too.
- after: four of PolNeAR dev and sixteen of `news/`, the first of those that were drawn with
  `random.Random(77)` from what the first sample left. Annotated when the rules were done, before
  anybody saw what they find.

One reader annotated all and wrote the rules: what is in "before" was known, if not looked up, and
"after" is the fairer figure. A line is a link: its step, its value, its words, and what it is told of:
a statement (`told` is the beginning of what is said), an event (`told` is in its evidence), or the
article, where `told` is null. An article without links has one line of step "none". What was doubtful
was decided so:

- Only what the article tells of something said or done in it; "in a statement released earlier" of
  which nothing is quoted is none. Each telling counts once, and "he added" inherits nothing.
- "According to a poll" (a filing, a letter) is two links: the source, and its medium.
- A speech is whatever is said to people who have come together: remarks, a debate, a rally, a campaign
  stop, a hearing, a news conference; "told a crowd" too. A tweet is a post of any platform. A memo and
  an e-mail to one are letters, an e-mail to many is a mailing. Blogs, books, studies, reports and
  rulings are no media here.
- Given to: an outlet, a programme, or a journalist who is named; "told reporters" and "told me" are
  none.
- "The Ledger reports that" is an attribution with its source, and no link.
- First reported and obtained by, told of a fact that is no statement and no event, are the article's.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.chains import Medium, Step
from onrecord.errors import ArticleError
from onrecord.spans import Span

LABELS = Path(__file__).parent / "data" / "chains.jsonl"
SAMPLES: Mapping[str, frozenset[Step]] = {
    "before": frozenset(Step),
    "after": frozenset(Step),
    "told": frozenset((Step.FIRST_REPORTED, Step.OBTAINED_BY, Step.REPUBLISHED)),
}
"""Which steps are annotated in the articles of a sample."""
KINDS = ("statement", "event", "article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A link as somebody, or some program, reads it in an article.

    Args:
        step: what it tells.
        span: the words that tell it.
        value: of a medium, which it is.
        of: what it is told of: one of `KINDS`.
        where: the words of the statement or the event; none where it is of the article.

    Raises:
        ArticleError: it is of nothing that is known, or a value is no medium.
    """

    step: Step
    span: Span
    value: str = ""
    of: str
    where: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if self.of not in KINDS or bool(self.where) != (self.of != "article"):
            raise ArticleError(
                f"a link is of one of {', '.join(KINDS)}, and has words unless of the article: {self}"
            )
        if self.value not in (tuple(Medium) if self.step is Step.MEDIUM else ("",)):
            raise ArticleError(f"{self.value!r} is no value of {self.step}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A link in an annotated article, or none in one that has no links.

    Args:
        corpus: "polnear" or "news".
        article: its id there.
        sample: one of `SAMPLES`.
        told: the link.

    Raises:
        ArticleError: there is no such sample, or the step is not annotated in it.
    """

    corpus: str
    article: str
    sample: str
    told: Told | None = None

    def __post_init__(self) -> None:
        if self.sample not in SAMPLES or (self.told and self.told.step not in SAMPLES[self.sample]):
            raise ArticleError(
                f"{self.article}: {self.told and self.told.step} is not annotated in {self.sample!r}"
            )


def _label(row: Mapping[str, Any]) -> Label:
    where = {"corpus": row["corpus"], "article": row["article"], "sample": row["sample"]}
    if row["step"] == "none":
        return Label(**where)
    told = Told(
        step=Step(row["step"]),
        span=Span(*row["span"]),
        value=row["value"],
        of=row["of"],
        where=(Span(*row["told"]),) if row["told"] else (),
    )
    return Label(**where, told=told)


def read_labels(path: Path = LABELS) -> list[Label]:
    """Read the annotated links.

    Raises:
        ArticleError: a line is no link.
        SpanError: a span is empty or reversed.
    """
    return [_label(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
