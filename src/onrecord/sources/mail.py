"""One mail (.eml): its subject, sender, day and words; attachments are left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import parseaddr

from onrecord.article import Article
from onrecord.errors import EmptyError, FormatError, TooLargeError
from onrecord.sources.dates import day_of
from onrecord.sources.decoding import to_text
from onrecord.sources.limits import Limits, Raw
from onrecord.sources.pages import mail_text

_STUB_WORDS = 40
"""A text part of fewer words is a stub ("view this in your browser") where the HTML part says far more."""

NO_TEXT = "the mail holds no text: neither a plain nor an HTML part with words in it"

_SPACES = re.compile(r"[ \t]+(?=\n|\Z)")
_BLANKS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedMail:
    """A mail, opened.

    Args:
        plain: the words of its plain parts; may be "".
        page: the words of its HTML parts; may be "".
        pages: the HTML itself.
        title: its subject; may be "".
        sender: the sender's name; may be "".
        sender_address: the sender's address; may be "".
        published: its day, if it gives one.
    """

    plain: str
    page: str
    pages: tuple[str, ...]
    title: str
    sender: str
    sender_address: str
    published: date | None


def from_raw(raw: Raw, limits: Limits) -> Article:
    """Return a mail as an article: its subject is the title, the sender's name the author and the publisher.

    The plain part is the text unless it is a stub beside an HTML part.

    Raises:
        EmptyError: no part holds text.
        TooLargeError: it has too many parts, or they are nested too deeply.
        FormatError: it is no mail.
    """
    opened = open_mail(raw, limits)
    text = _text(opened)
    if not text.strip():
        raise EmptyError(NO_TEXT)
    name = opened.sender or opened.sender_address
    return Article(
        text=text,
        address=raw.address,
        title=opened.title,
        authors=(name,) if name else (),
        publisher=name,
        published=opened.published,
    )


def open_mail(raw: Raw, limits: Limits, *, inner: bool = False) -> OpenedMail:
    """Return what stands in a mail's head, and its parts of text.

    Args:
        raw: the mail.
        limits: of parts, and of their depth.
        inner: open the mail that it carries whole, as one forwarded as an attachment, if there is one.

    Raises:
        TooLargeError: it has too many parts, or they are nested too deeply.
        FormatError: it is no mail.
    """
    try:
        mail: Message = message_from_bytes(raw.data, policy=default)
        if inner:
            mail = next((part for part in _parts(mail, limits) if _is_whole(part)), mail)
            mail = _first_below(mail) if _is_whole(mail) else mail
        return _opened(mail, limits)
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        # The parser is made never to fail, and yet does on headers that nobody thought of.
        raise FormatError(f"not a mail that can be read ({error}); save it again as .eml") from error


def _opened(mail: Message, limits: Limits) -> OpenedMail:
    texts = [part for part in _parts(mail, limits) if _is_text(part)]
    plain = [_words(part, limits) for part in texts if part.get_content_type() == "text/plain"]
    pages = [_decoded(part, limits) for part in texts if part.get_content_type() == "text/html"]
    name, address = parseaddr(_header(mail, "From"))
    return OpenedMail(
        plain="\n\n".join(filter(None, plain)),
        page="\n\n".join(filter(None, (mail_text(page, limits) for page in pages if page))),
        pages=tuple(filter(None, pages)),
        title=_header(mail, "Subject"),
        sender=name.strip("\"' "),
        sender_address=address,
        published=day_of(_header(mail, "Date")) or _received(mail),
    )


def _parts(mail: Message, limits: Limits) -> Iterator[Message]:
    """Yield a mail's parts, itself the first, in order."""
    waiting, seen = [(mail, 0)], 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > limits.mail_parts or depth > limits.mail_depth:
            raise TooLargeError(
                f"more than {limits.mail_parts} parts, or nested more than {limits.mail_depth} deep: "
                "no letter looks like that"
            )
        yield part
        inner = part.get_payload() if part.is_multipart() else []
        below = inner[::-1] if isinstance(inner, list) else []
        waiting += [(each, depth + 1) for each in below if isinstance(each, Message)]


def _is_text(part: Message) -> bool:
    return (
        not part.is_multipart()
        and part.get_content_maintype() == "text"
        and part.get_content_disposition() != "attachment"
    )


def _is_whole(part: Message) -> bool:
    return part.get_content_type() == "message/rfc822" and part.is_multipart()


def _first_below(part: Message) -> Message:
    inner = part.get_payload()
    return inner[0] if isinstance(inner, list) and isinstance(inner[0], Message) else part


def _text(opened: OpenedMail) -> str:
    if len(opened.plain.split()) >= _STUB_WORDS:
        return opened.plain
    return opened.page if len(opened.page.split()) > 2 * len(opened.plain.split()) else opened.plain


def _words(part: Message, limits: Limits) -> str:
    text = _decoded(part, limits)
    if part.get_param("format") == "flowed":
        text = re.sub(r"(?<=\S) \n(?=[^\n>])", " ", text)
    return _BLANKS.sub("\n\n", _SPACES.sub("", text)).strip("\n")


def _decoded(part: Message, limits: Limits) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    return to_text(Raw(data=data, charset=part.get_content_charset("") or ""), limits)


def _header(mail: Message, name: str) -> str:
    value = " ".join(str(mail.get(name, "")).split())
    return value.encode("utf-8", "replace").decode()


def _received(mail: EmailMessage | Message) -> date | None:
    """Return the day on the first stamp of a mail server, for a mail without a date of its own."""
    stamps = mail.get_all("Received") or []
    return day_of(str(stamps[-1]).rpartition(";")[2]) if stamps else None
