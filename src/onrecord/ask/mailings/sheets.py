"""The words of a mailing on two sheets: its text, and beside it its subject and its pictures' texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.ask.mailings.answer import Place
from onrecord.mailing import Mailing
from onrecord.reading import Reading

_STOP = re.compile(
    r"""[.!?…]["”’')\]]*\s+(?=["“‘'(\[<>*_-]*[A-Z0-9])|\s*\n\s*""",
)
_NO_STOP = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|Pres|Capt|Cmdr|Supt|Atty|Prof|Fr|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
    r"|\b(?:[A-Za-z]\.){1,3}[A-Za-z])\.\s*$"
)


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
    """

    number: int
    text: str
    reading: Reading | None
    subject_end: int = 0

    def place(self, offset: int) -> Place:
        """Return where in the mailing a character stands."""
        if self.number == 0:
            return Place.TEXT
        return Place.SUBJECT if offset < self.subject_end else Place.PICTURE

    def sentences(self) -> Iterator[Sentence]:
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
    aside = Sheet(1, beside, mail.beside, len(title))
    if title and text.lstrip("#*_ \n").startswith(title):  # a heading, which is read where it stands
        aside = replace(aside, text=" " * len(title) + beside[len(title) :])
    return Sheet(0, text, mail.reading), aside
