"""A mailing: what was read in it, and what it carries besides its words."""

from dataclasses import dataclass

from onrecord.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """A mailing as it was read.

    Args:
        reading: of its words; the article's title is the subject, its day the day it was sent.
        sender: the name of who sends it, as it gives it; may be "".
        sender_address: the mail address of who sends it; may be "".
        pictures: what stands in its pictures' `alt` texts and titles, in order.
        beside: the reading of its subject and its pictures' texts, a paragraph each; None if there are none.
    """

    reading: Reading
    sender: str = ""
    sender_address: str = ""
    pictures: tuple[str, ...] = ()
    beside: Reading | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "pictures", tuple(self.pictures))
