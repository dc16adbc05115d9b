"""Mails: subject, sender, day, and the part that holds the words."""

from contextlib import suppress
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.errors import EmptyError, SourceError, TooLargeError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.mail import from_raw

LETTER = (
    "Friend,\n\nI will say it once: the bridge will open. " + "I have said so before, and I was right. " * 8
)


def mail(text: str | None = LETTER, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"Ottilie Brandt" <ob@brandt.example>'
    message["Subject"] = "The bridge – and you"
    message["Date"] = "Mon, 4 May 2026 23:30:00 -0700"
    if text is not None:
        message.set_content(text)
    if html is not None:
        (message.add_alternative if text is not None else message.set_content)(html, subtype="html")
    return message


def read(message: EmailMessage | bytes, limits: Limits = DEFAULT_LIMITS) -> Article:
    data = message if isinstance(message, bytes) else message.as_bytes()
    return from_raw(Raw(data=data, address="file:///m.eml"), limits)


def test_a_mail_has_its_subject_sender_and_own_day() -> None:
    article = read(mail())
    assert (article.title, article.authors) == ("The bridge – and you", ("Ottilie Brandt",))
    assert article.published == date(2026, 5, 4)
    assert article.text == LETTER.strip()
    assert article.address == "file:///m.eml"


def test_the_plain_part_is_preferred_unless_it_is_a_stub() -> None:
    page = f"<html><body><p>Friend,</p><p>{'The bridge will open in spring. ' * 12}</p></body></html>"
    assert read(mail(LETTER, page)).text == LETTER.strip()
    assert read(mail("View this mail in your browser.", page)).text.startswith("Friend,\n\nThe bridge")


def test_the_html_part_keeps_its_paragraphs_and_loses_what_is_hidden() -> None:
    page = (
        "<html><head><title>t</title><style>p {color: red}</style></head>"
        "<body><div style='display:none'>Preheader</div><table><tr><td><p>Friend,</p></td></tr>"
        "<tr><td>One.<br><br>Two <b>and</b> more.</td></tr></table></body></html>"
    )
    assert read(mail(None, page)).text == "Friend,\n\nOne.\n\nTwo and more."


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_transfer_encodings_and_charsets_are_undone(encoding: str) -> None:
    message = EmailMessage()
    message["From"] = "ob@brandt.example"
    message.set_content(LETTER + "“Café”", charset="utf-8" if encoding == "8bit" else "cp1252", cte=encoding)
    article = read(message)
    assert article.text.endswith("“Café”")
    assert article.authors == ("ob@brandt.example",)


def test_attachments_are_left_alone() -> None:
    message = mail()
    message.add_attachment("Minutes of the meeting.", filename="minutes.txt")
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
    assert read(message).text == LETTER.strip()


def test_a_mail_nested_too_deeply_is_refused() -> None:
    message = mail()
    for _ in range(30):
        outer = EmailMessage()
        outer["From"] = "x@y.example"
        outer.add_attachment(message)
        message = outer
    with pytest.raises(TooLargeError, match="deep"):
        read(message)


def test_a_mail_without_words_is_empty() -> None:
    with pytest.raises(EmptyError):
        read(mail(" \n"))


@given(st.binary(max_size=200))
def test_any_bytes_give_an_article_or_a_source_error(data: bytes) -> None:
    with suppress(SourceError):
        assert read(b"From: a@b.example\nContent-Type: " + data).text
