"""A mailing, read with the model and kept nowhere."""

from os import PathLike
from typing import TYPE_CHECKING

from onrecord.article import Article
from onrecord.extract import read_article
from onrecord.intake.local import load_reader
from onrecord.mailing import Mailing
from onrecord.model import Reader
from onrecord.reading import Reading

if TYPE_CHECKING:
    from onrecord.sources.letters import Letter


def read_mailing(what: str | PathLike[str], reader: Reader | None = None) -> Mailing:
    """Read a mailing: a mail, a page, a text or a PDF; nothing is stored.

    Args:
        what: a `Path`, a string that names a file, a web address, or the text itself.
        reader: a loaded bundle; the shipped one by default.

    Raises:
        SourceError: the place gives no mailing.
        ModelError: the shipped bundle is damaged.
    """
    from onrecord.sources.letters import letter as opened  # loads the libraries of HTML and PDF

    letter = opened(what)
    reader = reader or load_reader()
    return Mailing(
        reading=read_article(letter.article, reader),
        sender=letter.sender,
        sender_address=letter.sender_address,
        pictures=letter.pictures,
        beside=_beside(letter, reader),
    )


def _beside(letter: "Letter", reader: Reader) -> Reading | None:
    """Read the subject and the pictures' texts apart, so that they move nothing in the letter's own text."""
    texts = [text for text in (letter.article.title, *letter.pictures) if text.strip()]
    if not texts:
        return None
    return read_article(Article(text="\n\n".join(texts), published=letter.article.published), reader)
