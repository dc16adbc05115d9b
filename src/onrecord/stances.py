"""Who supports or opposes whom: of two marked mentions in a text, and of the entities of a reading."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.article import check_storable
from onrecord.errors import ArticleError, SpanError
from onrecord.spans import Span

NEUTRAL, P_SUPPORTS, Q_SUPPORTS, P_OPPOSES, Q_OPPOSES = range(5)
"""The classes of "Who Blames or Endorses Whom?" (Park, Pan & Joo, ACL Findings 2021), by their numbers."""

LABELS = ("neutral", "p supports q", "q supports p", "p opposes q", "q opposes p")
"""The classes in words."""

EXCHANGED = (NEUTRAL, Q_SUPPORTS, P_SUPPORTS, Q_OPPOSES, P_OPPOSES)
"""What each class is once p and q have changed places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPair:
    """A text in which two mentions are marked.

    Args:
        text: a sentence, or a longer text; offsets refer to it to the letter.
        p: the one mention.
        q: the other one.
        key: the caller's own id for it, as given in a JSONL row; "" without one.
        address: where it stands, as a row's ("pairs.jsonl#17"); may be "".
        line: the row's number, from 1; 0 where it is no row.

    Raises:
        ArticleError: the text is empty, or holds a lone surrogate.
        SpanError: a mention reaches beyond the text, holds white space alone, or overlaps the other one.
    """

    text: str
    p: Span
    q: Span
    key: str | int = ""
    address: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ArticleError("two mentions need a text, and this one is empty or blank")
        check_storable("text", self.text)
        for name, span in (("p", self.p), ("q", self.q)):
            if not span.of(self.text).strip():
                raise SpanError(f"{name} [{span.start}, {span.end}) holds white space alone: mark a mention")
        if self.p.overlaps(self.q):
            spans = f"p [{self.p.start}, {self.p.end}) and q [{self.q.start}, {self.q.end})"
            raise SpanError(f"{spans} overlap: mark two mentions that share no character")


@dataclass(frozen=True, slots=True)
class Stance:
    """What is said of a pair of mentions p and q.

    Args:
        probabilities: of the five classes, in the order of their numbers; they sum to 1.
        number: the likeliest class's number, from 0 to 4.

    Raises:
        ValueError: they are not five probabilities.
    """

    probabilities: tuple[float, float, float, float, float]
    number: int = field(init=False)

    def __post_init__(self) -> None:
        told = self.probabilities
        if len(told) != len(LABELS) or min(told) < 0 or abs(sum(told) - 1) > 1e-6:
            raise ValueError(f"{told} are not five probabilities that sum to 1")
        object.__setattr__(self, "number", max(range(len(LABELS)), key=told.__getitem__))

    @property
    def label(self) -> str:
        """The likeliest class in words."""
        return LABELS[self.number]


class Attitude(StrEnum):
    """What a holder thinks of a target."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectedStance:
    """Someone in an article, or the article itself, supports or opposes someone or something.

    Args:
        holder: which of the reading's entities holds it, from 0; None is the article itself.
        target: which of them it is about.
        attitude: supports or opposes; what is neutral is not told.
        score: how likely it is, from 0 to 1, calibrated.
        span: the words that say so.
        voice: which of the reading's attributions says so, from 0; None where the article itself does.

    Raises:
        ArticleError: the score is outside 0 to 1, the holder is the target, or a number is below 0.
    """

    holder: int | None
    target: int
    attitude: Attitude
    score: float
    span: Span
    voice: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "attitude", Attitude(self.attitude))
        if not 0.0 <= self.score <= 1.0:
            raise ArticleError(f"score {self.score} is outside 0 to 1")
        if self.holder == self.target:
            raise ArticleError(f"entity {self.target} cannot be both the holder and the target of a stance")
        for name in ("holder", "target", "voice"):
            number = getattr(self, name)
            if number is not None and number < 0:
                raise ArticleError(f"{name} {number} is below 0; they are counted from 0")
