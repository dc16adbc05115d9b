"""One article from whatever a caller hands over."""

from os import PathLike, fspath
from pathlib import Path

from onrecord import errors
from onrecord.article import Article, Failure
from onrecord.errors import ArticleError, EmptyError, FormatError, SourceError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits
from onrecord.sources.places import Place, file_place, is_web
from onrecord.sources.reading import read
from onrecord.sources.sniffing import SUFFIXES

_LONGEST_PATH = 1024


def from_text(text: str) -> Article:
    """Return an article of a text taken to the letter, since the offsets are the caller's own.

    Raises:
        EmptyError: the text is empty or blank.
        FormatError: it holds what no file could store.
    """
    if not text.strip():
        raise EmptyError("the text is empty or blank")
    try:
        return Article(text=text)
    except ArticleError as error:
        raise FormatError(str(error)) from error


def article(what: str | PathLike[str], limits: Limits = DEFAULT_LIMITS) -> Article:
    """Return the one article that a path, a file's name, a web address or a text is.

    Args:
        what: a string is a web address if it begins like one, a file if one has that name, else the text.
        limits: what not to go beyond.

    Raises:
        SourceError: there is nothing, or it cannot be read, or it holds several articles.
    """
    if isinstance(what, str):
        if is_web(what):
            return _only(Place(address=what, kind="web"), limits)
        if not names_a_file(what):
            return from_text(what)
    return _only(file_place(Path(fspath(what))), limits)


def names_a_file(text: str) -> bool:
    """Tell whether a string is a path: of something that is there, or spelled like a file that we read."""
    if not text.strip() or len(text) > _LONGEST_PATH or "\n" in text or "\0" in text:
        return False
    path = Path(text)
    spelled = path.suffix.lower() in SUFFIXES and not any(map(str.isspace, text))
    try:
        return spelled or path.exists()
    except OSError:
        return False


def _only(place: Place, limits: Limits) -> Article:
    items = read(place, limits)
    first = next(items, None)
    if first is None:
        raise EmptyError("there is no article in it")
    if next(items, None) is not None:
        raise FormatError(
            "it holds several articles: read it into a record, or row by row with `onrecord extract`"
        )
    return _or_raise(first)


def _or_raise(item: Article | Failure) -> Article:
    if isinstance(item, Article):
        return item
    kind = getattr(errors, item.kind, SourceError)
    raise kind(item.message) if issubclass(kind, SourceError) else FormatError(item.message)
