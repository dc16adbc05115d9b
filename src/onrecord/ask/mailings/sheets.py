"""The words of a mailing on two sheets: its text, and beside it its subject and its pictures' texts."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from onrecord.ask.mailings.answer import Place
from onrecord.entities import Mention
from onrecord.mailing import Mailing
from onrecord.reading import Reading

_STOP = re.compile(
    r"""[.!?…]["”’')\]]*\s+(?=["“‘'(\[<>*_-]*[A-Z0-9])|\s*\n\s*""",
)
_NO_STOP = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|Pres|Capt|Cmdr|Supt|Atty|Prof|Fr|St"
    r"|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
    r"|\b(?:[A-Za-z]\.){1,3}[A-Za-z])\.\s*$"
)


_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line that stands alone.

    Args:
        start: where it begins on its sheet.
        end: behind its last character.
        place: where in the mailing that is.
    """

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some words of a mailing, and what was found in them.

    Args:
        number: 0 is the text, 1 what stands beside it.
        text: the words.
        reading: of them; None where there is none.
        subject_end: how many characters the subject has, which comes first beside the text.
        sentences: of it, in order; made where it is.
        mentions: what the model found, in the order of the text.
    """

    number: int
    text: str
    reading: Reading | None
    subject_end: int = 0
    sentences: tuple[Sentence, ...] = field(init=False)
    mentions: tuple[Mention, ...] = field(init=False)
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        mentions = sorted(self.reading.mentions if self.reading else (), key=lambda each: each.span)
        object.__setattr__(self, "sentences", tuple(self._sentences()))
        object.__setattr__(self, "mentions", tuple(mentions))
        object.__setattr__(self, "_starts", tuple(each.span.start for each in mentions))

    def covering(self, start: int, end: int) -> Iterator[Mention]:
        """Yield the mentions whose words cover a place, the innermost first."""
        for mention in reversed(self.mentions[: bisect_right(self._starts, start)]):
            if start - mention.span.start > _LONGEST_NAME:
                return
            if end <= mention.span.end:
                yield mention

    def over(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences that share a character with a place."""
        first = bisect_right(self.sentences, start, key=lambda each: each.end)
        return list(takewhile(lambda each: each.start < end, self.sentences[first:]))

    def place(self, offset: int) -> Place:
        """Return where in the mailing a character stands."""
        if self.number == 0:
            return Place.TEXT
        return Place.SUBJECT if offset < self.subject_end else Place.PICTURE

    def _sentences(self) -> Iterator[Sentence]:
        """Yield the sentences: to a stop before a capital, or a line's end; of a picture, its whole text."""
        start = 0
        for match in _STOP.finditer(self.text):
            within = "\n" not in match[0]
            before = self.text[max(start, match.start() - 12) : match.start() + 1]
            if within and (self.number == 1 or _NO_STOP.search(before)):
                continue
            end = match.start() + len(match[0].rstrip())
            if end > start:
                yield Sentence(start, end, self.place(start))
            start = match.end()
        if self.text[start:].strip():
            yield Sentence(start, start + len(self.text[start:].rstrip()), self.place(start))

    def paragraph_start(self, offset: int) -> int:
        """Return where the paragraph begins in which a character stands."""
        return self.text.rfind("\n\n", 0, offset) + 1


def sheets_of(mail: Mailing) -> tuple[Sheet, Sheet]:
    """Return the two sheets of a mailing."""
    text, title = mail.reading.article.text, mail.reading.article.title
    beside = mail.beside.article.text if mail.beside else "\n\n".join(filter(None, (title, *mail.pictures)))
    if title and text.lstrip("#*_ \n").startswith(title):  # a heading, which is read where it stands
        beside = " " * len(title) + beside[len(title) :]
    return Sheet(0, text, mail.reading), Sheet(1, beside, mail.beside, len(title))
