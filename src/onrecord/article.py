"""One text as published, and one that could not be read."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.errors import ArticleError, SourceError, SpanError


def content_id(scheme: str, *parts: object) -> str:
    """Return an id made of the content alone: the scheme's name and 80 bits of SHA-256.

    Args:
        scheme: what is identified and how, with a number, as in "a1"; it stands before the dash.
        parts: what the id depends on; anything that JSON can write.
    """
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(f"{scheme}\n{canonical}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{scheme}-{digest[:20]}"


@lru_cache(maxsize=16)
def _article_id(address: str, text: str) -> str:
    """Return an article's id, kept for the few in hand: each of its statements' ids is made of it."""
    return content_id("a1", address, text)


def check_storable(name: str, value: str) -> None:
    """Refuse a field of a text that no file could store.

    Raises:
        ArticleError: it holds a lone surrogate.
    """
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"the {name} holds a lone surrogate at offset {error.start}, which UTF-8 cannot store"
        ) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text as published, with what is known of its publication.

    Args:
        text: the words; every offset anywhere refers to it, so it never changes.
        address: where it stands: a web address, a file's address, or a row's ("rows.jsonl#17"); may be "".
        key: the caller's own id for it, as given in a JSONL row; may be "".
        title: the headline; may be "".
        authors: who wrote it, one name each.
        publisher: who published it; may be "".
        published: the day of publication, if known.

    Raises:
        ArticleError: the text is empty, or a field holds a lone surrogate, which no file could store.
    """

    text: str
    address: str = ""
    key: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: date | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ArticleError("an article needs text, and this one is empty or blank")
        object.__setattr__(self, "authors", tuple(self.authors))
        for name in ("text", "address", "key", "title", "publisher"):
            check_storable(name, getattr(self, name))
        for author in self.authors:
            check_storable("authors", author)

    @property
    def id(self) -> str:
        """The article's id: of its address and its text, so that a changed text is a new version."""
        return _article_id(self.address, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A place, or a row in it, that gave no article: kept, so that nothing is lost in silence.

    Args:
        address: where it stands, as an article's would be.
        kind: the error's class name, as in "EmptyError".
        message: what is wrong and what to do about it.
    """

    address: str
    kind: str
    message: str

    @property
    def id(self) -> str:
        """The failure's id: of its address alone, so that a retry replaces it."""
        return content_id("f1", self.address)

    @classmethod
    def of(cls, address: str, error: SourceError | ArticleError | SpanError) -> "Failure":
        """Return the failure that an error at a place amounts to."""
        return cls(address=address, kind=type(error).__name__, message=str(error))
