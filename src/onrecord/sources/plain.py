"""Plain text and Markdown: the text is kept whole, and its head tells what it is."""

import re
from datetime import date

from onrecord.article import Article
from onrecord.errors import EmptyError
from onrecord.sources.dates import day_of
from onrecord.sources.decoding import to_text
from onrecord.sources.limits import Limits, Raw
from onrecord.sources.names import names_in

_FRONT = re.compile(r"\A---[ \t]*\n(?P<fields>(?:.*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]+):[ \t]*(?P<value>.*)$")
_HEADING = re.compile(r"^#{1,6}\s+(?P<title>.+?)\s*#*$")
_BYLINE = re.compile(r"^[*_\s]*By\s+(?P<names>[A-Z][^.\n]{2,100}?)(?:[.*_]|$)")
_LONGEST_TITLE = 200
_HEAD_LINES = 8
"""Lines, blank ones not counted, that a title, a byline and a day are looked for in."""


def from_raw(raw: Raw, limits: Limits) -> Article:
    """Return the article in a text or Markdown file.

    YAML front matter (title, author, date, publisher, url) is taken off the text. Without it the first
    heading, or a first line that stands alone, is the title; "By …" and a day below it are taken at their
    word. All of these stay in the text.

    Raises:
        EmptyError: there is no text.
        SourceError: it is no text, or too long.
    """
    fields, text = _front_matter(to_text(raw, limits))
    text = text.strip("\n")
    if not text.strip():
        raise EmptyError("the file is empty: there is no text in it")
    head = [line.strip() for line in text[:4000].split("\n") if line.strip()][:_HEAD_LINES]
    authors = names_in(fields.get("author") or fields.get("authors"))
    return Article(
        text=text,
        address=fields.get("url") or raw.address,
        title=fields.get("title") or _title(text),
        authors=authors or _byline(head),
        publisher=fields.get("publisher", ""),
        published=day_of(fields.get("date") or fields.get("published")) or _head_day(head),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    found = [_FIELD.match(line) for line in match["fields"].split("\n")] if match else []
    fields = {field["key"].lower(): _unquoted(field["value"]) for field in found if field}
    if match is None or not fields:
        return {}, text
    return fields, text[match.end() :]


def _unquoted(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return "; ".join(_unquoted(item) for item in value[1:-1].split(","))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _title(text: str) -> str:
    first, _, rest = text.lstrip().partition("\n")
    heading = _HEADING.match(first.strip())
    if heading:
        return heading["title"]
    stands_alone = rest.startswith("\n") or not rest.strip()
    is_sentence = first.rstrip().endswith((".", ":", ";", ",", '."', ".”"))
    short = len(first) <= _LONGEST_TITLE
    return first.strip() if short and stands_alone and rest.strip() and not is_sentence else ""


def _byline(head: list[str]) -> tuple[str, ...]:
    match = next(filter(None, map(_BYLINE.match, head[1:5])), None)
    return names_in(match["names"].split(",")[0]) if match else ()


def _head_day(head: list[str]) -> date | None:
    """Return a day that a short line of the head gives; one that a paragraph mentions is another matter."""
    lines = (line for line in head[1:] if len(line) <= 100)
    return next(filter(None, map(day_of, lines)), None)
