"""What a report is before it has a form: a verdict, a sentence, and sections of a few kinds of blocks.

Each kind of answer is turned into a `Document` by one module, and each form is written by one renderer, so
that neither knows of the other. Nothing here is escaped: that is the renderers' work.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.ask import Called, Edit, Evidence
    from onrecord.record import State

MOTTO = "It says what is on record, never what is true."


def as_sentence(words: str) -> str:
    """Return words that begin with a capital and end with a stop, as a sentence that stands alone does."""
    whole = words[:1].upper() + words[1:]
    return whole if whole.endswith((".", "!", "?", "”", ")")) else f"{whole}."


class Tone(StrEnum):
    """How a verdict's badge looks; the word on it says all that there is to know."""

    STANDS = "stands"
    DIFFERS = "differs"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A verdict in a word.

    Args:
        word: as the answer has it.
        tone: how it looks.
    """

    word: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Some sentences.

    Args:
        text: their words.
        quiet: whether they are smaller: how something was found, what a mark means.
    """

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A few things that are known, each with its name.

    Args:
        rows: name and value; a value that is "" is left out.
    """

    rows: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", tuple((name, value) for name, value in self.rows if value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under titles.

    Args:
        titles: of the columns.
        rows: of each row its cells, as words.
        caption: what the table shows.
        figures: the places of the columns that hold figures, which stand to the right.
        firm: the places of the columns whose cells are never broken, such as days.
    """

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    figures: frozenset[int] = frozenset()
    firm: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of one side of a comparison.

    Args:
        words: as they stand there.
        edit: what was done to them, or instead of them.
        called: a change of the sense, which is called out.
        gap: what stands between them and the words before: a space, a comma.
    """

    words: str
    edit: "Edit"
    called: "Called | None" = None
    gap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was asked beside what was said, with the differences marked.

    Args:
        asked: the words as asked; those that were not said are marked as inserted.
        said: the words as said; those that the question lacks are marked as deleted.
        merged: both in one line, each change as what was deleted and then what was inserted.
        before: what was said before them in the same statement.
        after: what was said after them.
        speaker: who said it; "" where nobody is known.
    """

    asked: tuple[Stretch, ...]
    said: tuple[Stretch, ...]
    merged: tuple[tuple[str, Stretch], ...]
    before: str = ""
    after: str = ""
    speaker: str = ""

    @property
    def differs(self) -> bool:
        """Whether any words are marked."""
        return any(mark for mark, _ in self.merged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibits:
    """Pieces of evidence, in order.

    Args:
        evidence: the pieces.
    """

    evidence: "tuple[Evidence, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing.

    Args:
        svg: the drawing.
        says: what it shows, for who cannot see it.
    """

    svg: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One of several things that an answer is about, with what the record says of it.

    Args:
        title: somebody's name, or what kind of claim it is.
        badges: the record's verdicts on it, each with what it is about; "" where that is clear.
        words: to the letter, where it is about words.
        said: what the record says of it, in a sentence; may be "".
        blocks: what that rests on.
    """

    title: str
    badges: tuple[tuple[str, Badge], ...]
    words: str = ""
    said: str = ""
    blocks: "tuple[Block, ...]" = ()


Block = Paragraph | Facts | Table | Comparison | Exhibits | Picture | Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some blocks under a title.

    Args:
        title: of the section.
        blocks: in order.
    """

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report.

    Args:
        kind: what kind of question was asked.
        title: the question.
        facts: what else was asked: by whom, as of when.
        badge: the verdict.
        sentence: the answer in one sentence.
        sections: the rest; one without blocks is left out.
        remarks: what could not be answered, and what to keep in mind.
        state: the record that was asked.
        linked: the answer in schema.org's words.
    """

    kind: str
    title: str
    facts: Facts
    badge: Badge
    sentence: str
    sections: tuple[Section, ...]
    remarks: tuple[str, ...]
    state: "State"
    linked: tuple[dict[str, Any], ...] = field(default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "sections", tuple(part for part in self.sections if part.blocks))
        object.__setattr__(self, "remarks", tuple(map(as_sentence, self.remarks)))

    def evidence(self) -> "Iterator[Evidence]":
        """Yield each piece of evidence once, in the order of the report."""
        seen: set[tuple[str, str]] = set()
        for section in self.sections:
            for one in _evidence(section.blocks):
                key = (one.id, one.tells)
                if key not in seen:
                    seen.add(key)
                    yield one


def _evidence(blocks: tuple[Block, ...]) -> "Iterator[Evidence]":
    for block in blocks:
        if isinstance(block, Exhibits):
            yield from block.evidence
        elif isinstance(block, Finding):
            yield from _evidence(block.blocks)
