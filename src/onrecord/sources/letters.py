"""Mailings: their words, and what they carry besides: who sends them, and what their pictures say."""

import re
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parseaddr
from os import PathLike, fspath
from pathlib import Path

from onrecord.article import Article
from onrecord.errors import EmptyError, FormatError, SourceError
from onrecord.sources import mail, plain
from onrecord.sources.dates import day_of
from onrecord.sources.decoding import to_text
from onrecord.sources.forwarding import without_forwarding
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.pages import html_of, mail_text
from onrecord.sources.pages.seen import heading_of, pictures_of
from onrecord.sources.pdf import text_of
from onrecord.sources.places import file_place, is_web
from onrecord.sources.reading import bounded
from onrecord.sources.single import article, names_a_file
from onrecord.sources.sniffing import SNIFFED, Kind, kind_of
from onrecord.sources.wrapping import unwrapped

_PICTURE = re.compile(
    r"\[(?:image|photo|picture|inline image ?\d*): *([^\]\n]+)\]|!\[([^\]\n]*)\]\([^)\s]*\)",
    re.IGNORECASE,
)
_DAY_LINE = re.compile(
    r"^(?:(?:date|dated|sent|mailed)\s*:?\s*|[A-Z][\w.’' ]{1,30},\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:[A-Z][a-z]+\.?|\d{1,4}[-/.]\d{1,2})[\s\d,/.-]{3,14}(?:st|nd|rd|th)?[\s,\d]*\.?$",
    re.IGNORECASE,
)
_DAY_LAST = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\W*$")
_OTHER_DAY = re.compile(
    r"\b(?:vot(?:e|ing)|elect\w*|primary|deadline|before|by|until|due|polls)\b", re.IGNORECASE
)
_SHORT_LINE = 70
_FIRST_LINES = 3
_HEAD_LINES = 8
"""Lines at each end, blank ones not counted, that the day of a letter is looked for in."""

_BLANKS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mailing as it came, before anything is found in it.

    Args:
        article: its words; the title is the subject, the day that of its own head.
        sender: the name of who sends it, as it gives it; may be "".
        sender_address: the mail address of who sends it; may be "".
        pictures: what stands in its pictures' `alt` texts and titles, in order.
    """

    article: Article
    sender: str = ""
    sender_address: str = ""
    pictures: tuple[str, ...] = ()


def letter(what: str | PathLike[str], limits: Limits = DEFAULT_LIMITS) -> Letter:
    """Return the mailing that a path, a file's name, a web address or a text is.

    A mail that was forwarded is the one inside, with its own sender and day. Of a mail's plain and HTML parts
    the fuller one is read. Nothing that it refers to is ever loaded.

    Args:
        what: a string is a web address if it begins like one, a file if one has that name, else the text.
        limits: what not to go beyond.

    Raises:
        SourceError: there is nothing, it cannot be read, or it is no single letter.
    """
    if isinstance(what, str) and is_web(what):
        found = article(what, limits)
        return Letter(article=found, sender=found.publisher)
    if isinstance(what, str) and not names_a_file(what):
        data = what.encode("utf-8", "surrogatepass")
        return _letter(kind_of(data[:SNIFFED]), Raw(data=data), limits)
    place = file_place(Path(fspath(what)))
    try:
        with Path(fspath(what)).open("rb") as file:
            data = bounded(file, limits)
    except OSError as error:
        raise SourceError(f"cannot read it: {error.strerror or error}") from error
    return _letter(place.kind, Raw(data=data, address=place.address), limits)


def _letter(kind: Kind, raw: Raw, limits: Limits) -> Letter:
    if kind == "jsonl":
        raise FormatError("a mailing is one mail, page, text or PDF, and this is a file of rows")
    if kind == "mail":
        return _from_mail(raw, limits)
    if kind == "html":
        return _from_page(raw, limits)
    text = text_of(raw.data, limits) if kind == "pdf" else to_text(raw, limits)
    return _from_words(text, Letter(article=_article(text, raw, limits)))


def _from_mail(raw: Raw, limits: Limits) -> Letter:
    opened = mail.open_mail(raw, limits, inner=True)
    fuller = max(opened.page, opened.plain, key=lambda words: len(words.split()))
    if not fuller.strip():
        raise EmptyError(mail.NO_TEXT)
    name = opened.sender or opened.sender_address
    found = Article(
        text=fuller,
        address=raw.address,
        title=opened.title,
        authors=(name,) if name else (),
        publisher=name,
        published=opened.published,
    )
    pictures = tuple(dict.fromkeys(text for page in opened.pages for text in pictures_of(page, limits)))
    known = Letter(article=found, sender=name, sender_address=opened.sender_address, pictures=pictures)
    return _from_words(fuller, known)


def _from_page(raw: Raw, limits: Limits) -> Letter:
    html = html_of(raw, limits)
    text = mail_text(html, limits)
    if not text.strip():
        raise EmptyError("the page shows no words")
    found = _article(text, raw, limits)
    title = heading_of(html, limits) or found.title
    known = Letter(article=replace(found, title=title), pictures=pictures_of(html, limits))
    return _from_words(text, known)


def _article(text: str, raw: Raw, limits: Limits) -> Article:
    found = plain.from_raw(Raw(data=text.encode("utf-8", "replace"), address=raw.address), limits)
    front = found.text != text.strip("\n")
    return found if front else replace(found, published=None)


def _day(text: str) -> date | None:
    """Return the day in a line of the head or the foot that says nothing else: "vote on June 9" does."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:_FIRST_LINES]:
        last = _DAY_LAST.search(line)
        if last and len(line) <= _SHORT_LINE and not _OTHER_DAY.search(line):
            return day_of(last[0])
    ends = lines[:_HEAD_LINES] + lines[_HEAD_LINES:][-_HEAD_LINES:]
    return next(filter(None, (day_of(line) for line in ends if _DAY_LINE.match(line))), None)


def _from_words(text: str, known: Letter) -> Letter:
    """Return a letter with what its words say of it: a head of its own, and descriptions of pictures."""
    head, body = without_forwarding(text)
    body = known.article.text if body == text else body
    body = unwrapped(body)
    described = tuple(a or b for a, b in _PICTURE.findall(body) if (a or b).strip())
    body = _BLANKS.sub("\n\n", _PICTURE.sub("", body)).strip("\n")
    if not body.strip():
        raise EmptyError("the mailing holds no words but those of its pictures and its head")
    given = head.get("from", "")
    name, address = parseaddr(given) if "@" in given else (given, "")
    found = replace(
        known.article,
        text=body,
        title=head.get("subject") or known.article.title,
        published=day_of(head.get("date") or head.get("sent")) or known.article.published or _day(body),
    )
    return replace(
        known,
        article=found,
        sender=name.strip("\"' ") or address or known.sender,
        sender_address=address if given else known.sender_address,
        pictures=tuple(dict.fromkeys(known.pictures + described)),
    )
