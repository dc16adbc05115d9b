"""One mail (.eml): its subject, sender, day and words; attachments are left alone."""

import re
from collections.abc import Iterator
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

_SPACES = re.compile(r"[ \t]+(?=\n|\Z)")
_BLANKS = re.compile(r"\n{3,}")


def from_raw(raw: Raw, limits: Limits) -> Article:
    """Return a mail as an article: its subject is the title, the sender's name the author and the publisher.

    The plain part is the text unless it is a stub beside an HTML part.

    Raises:
        EmptyError: no part holds text.
        TooLargeError: it has too many parts, or they are nested too deeply.
        FormatError: it is no mail.
    """
    try:
        mail = message_from_bytes(raw.data, policy=default)
        parts = list(_text_parts(mail, limits))
        text = _text(parts, limits)
        sender = _header(mail, "From")
        title = _header(mail, "Subject")
        published = day_of(_header(mail, "Date")) or _received(mail)
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        # The parser is made never to fail, and yet does on headers that nobody thought of.
        raise FormatError(f"not a mail that can be read ({error}); save it again as .eml") from error
    if not text.strip():
        raise EmptyError("the mail holds no text: neither a plain nor an HTML part with words in it")
    name = _name(sender)
    return Article(
        text=text,
        address=raw.address,
        title=title,
        authors=(name,) if name else (),
        publisher=name,
        published=published,
    )


def _text_parts(mail: Message, limits: Limits) -> Iterator[Message]:
    """Yield the parts of type text that are no attachments, in order."""
    waiting, seen = [(mail, 0)], 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > limits.mail_parts or depth > limits.mail_depth:
            raise TooLargeError(
                f"more than {limits.mail_parts} parts, or nested more than {limits.mail_depth} deep: "
                "no letter looks like that"
            )
        if part.is_multipart():
            inner = part.get_payload()
            below = inner[::-1] if isinstance(inner, list) else []
            waiting += [(each, depth + 1) for each in below if isinstance(each, Message)]
        elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            yield part


def _text(parts: list[Message], limits: Limits) -> str:
    plain = [_words(part, limits) for part in parts if part.get_content_type() == "text/plain"]
    text = "\n\n".join(filter(None, plain))
    if len(text.split()) >= _STUB_WORDS:
        return text
    pages = [
        mail_text(_decoded(part, limits), limits) for part in parts if part.get_content_type() == "text/html"
    ]
    page = "\n\n".join(filter(None, pages))
    return page if len(page.split()) > 2 * len(text.split()) else text


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


def _name(sender: str) -> str:
    name, address = parseaddr(sender)
    return name.strip("\"' ") or address


def _received(mail: EmailMessage | Message) -> date | None:
    """Return the day on the first stamp of a mail server, for a mail without a date of its own."""
    stamps = mail.get_all("Received") or []
    return day_of(str(stamps[-1]).rpartition(";")[2]) if stamps else None
