"""onrecord reads political news and mail and keeps a sourced record of who said what.

    import onrecord

    reading = onrecord.read("The mayor said she would not run again.")
    with onrecord.open("news.db") as record:
        record.add(reading)
        for statement in record.search("run again"):
            print(statement.speaker or statement.source, statement.content)
        print(record.ask.endorsement(of="Ana Delgado", by="Bo Delgado").sentence)

`read`, `stance` and `open` are the verbs; the rest are the types they give and the errors they raise.
"""

from functools import cache
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING

from onrecord.article import Article, Failure
from onrecord.entities import Entity, EntityType, Mention
from onrecord.errors import OnrecordError
from onrecord.events import Event, EventType, Participant
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.spans import Span
from onrecord.stances import MarkedPair, Stance
from onrecord.timex import Date, DateType

if TYPE_CHECKING:
    from onrecord.ask import Answer, Questions
    from onrecord.ask import AskedRecord as Record
    from onrecord.mailing import Mailing
    from onrecord.model import Reader
    from onrecord.record import Filters, Judgement, Person, Statement

__all__ = [
    "Answer",
    "Article",
    "Attribution",
    "Date",
    "DateType",
    "Entity",
    "EntityType",
    "Event",
    "EventType",
    "Failure",
    "Filters",
    "Form",
    "Judgement",
    "MarkedPair",
    "Mention",
    "OnrecordError",
    "Participant",
    "Person",
    "Questions",
    "Reading",
    "Record",
    "Span",
    "Stance",
    "Statement",
    "open",
    "read",
    "stance",
]

# The command line imports this module for a help text; onnxruntime and SQLite wait until they are used.
_LATER = {
    "Answer": ("onrecord.ask", "Answer"),
    "Questions": ("onrecord.ask", "Questions"),
    "Record": ("onrecord.ask", "AskedRecord"),
    **{name: ("onrecord.record", name) for name in ("Filters", "Judgement", "Person", "Statement")},
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("onrecord")
    if name in _LATER:
        room, known = _LATER[name]
        return getattr(import_module(room), known)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def read(what: str | PathLike[str] | Article) -> Reading:
    """Read one text and return everything found in it; nothing is stored.

    Args:
        what: a `Path`, a string that names a file, a web address, an `Article`, or the text itself.

    Raises:
        SourceError: the place gives no article.
        ModelError: the shipped bundle is damaged.
    """
    from onrecord.extract import read_article  # loads onnxruntime

    return read_article(_article(what), _reader())


def stance(text: str, p: tuple[int, int] | Span, q: tuple[int, int] | Span) -> Stance:
    """Say whether one of two mentions supports or opposes the other in a text; nothing is stored.

    Exchanging p and q exchanges the answer.

    Args:
        text: a sentence, or a longer text, of which the part around the mentions is read.
        p: where the one mention stands: a span, or its half-open offsets.
        q: where the other one stands.

    Raises:
        ArticleError: the text is empty, or holds a lone surrogate.
        SpanError: a mention lies outside the text or holds no word, or the two overlap or are too far apart.
        ModelError: the shipped bundle is damaged.
    """
    one, other = (place if isinstance(place, Span) else Span(*place) for place in (p, q))
    pair = MarkedPair(text=text, p=one, q=other)
    (told,) = _reader().stances(pair.text, [(pair.p, pair.q)])
    return told


@cache
def _reader() -> "Reader":
    """Return the shipped bundle, loaded on the first call and kept: that takes longer than most articles."""
    from onrecord.model import Reader

    return Reader()


def _article(what: str | PathLike[str] | Article) -> Article:
    from onrecord.sources import article

    return what if isinstance(what, Article) else article(what)


def open(  # noqa: A001  # the verb; a module's own name shadows nothing outside it
    path: str | PathLike[str], *, create: bool = True, readonly: bool = False
) -> "Record":
    """Open the record in a file.

    Args:
        path: the file; made if it is not there.
        create: whether to make it.
        readonly: open it so that nothing can be written.

    Raises:
        RecordError: the file is no record, a later one, or busy.
    """
    from onrecord.ask import AskedRecord  # loads SQLite

    record = AskedRecord.at(path, create=create, readonly=readonly)
    record.read_mailing = _mailing
    return record


def _mailing(what: str | PathLike[str]) -> "Mailing":
    from onrecord.intake import read_mailing

    return read_mailing(what, _reader())
