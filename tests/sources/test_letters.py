"""Mailings as they come: whose letter it is, which day, and what their pictures say."""

from contextlib import suppress
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import EmptyError, FormatError, NotFoundError, SourceError
from onrecord.sources.forwarding import without_forwarding
from onrecord.sources.letters import Letter, letter
from onrecord.sources.wrapping import unwrapped

WORDS = "The bridge will open in spring, and Ottilie Brandt will be there to open it. " * 4


def mail(
    plain: str = "", html: str = "", sender: str = '"Ottilie Brandt" <ob@brandt.example>'
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        sender,
        "The bridge",
        "Mon, 4 May 2026 23:30:00 -0700",
    )
    message.set_content(plain or html, subtype="plain" if plain else "html")
    if plain and html:
        message.add_alternative(html, subtype="html")
    return message


def opened(message: EmailMessage, folder: Path) -> Letter:
    path = folder / "letter.eml"
    path.write_bytes(message.as_bytes())
    return letter(path)


def test_a_mail_has_its_sender_day_and_subject(tmp_path: Path) -> None:
    found = opened(mail(WORDS), tmp_path)
    assert (found.sender, found.sender_address) == ("Ottilie Brandt", "ob@brandt.example")
    assert (found.article.title, found.article.published) == ("The bridge", date(2026, 5, 4))


def test_the_fuller_part_is_read_and_pictures_of_the_other_are_kept(tmp_path: Path) -> None:
    html = '<p>Short.</p><img alt="Governor Hale and Ottilie Brandt" title="At the bridge"><img alt="">'
    found = opened(mail(WORDS, html), tmp_path)
    assert found.article.text == WORDS.strip()
    assert found.pictures == ("Governor Hale and Ottilie Brandt", "At the bridge")
    assert opened(mail("See it in your browser.", f"<p>{WORDS}</p>"), tmp_path).article.text == WORDS.strip()


def test_what_a_page_hides_is_not_read_and_pixels_are_no_pictures(tmp_path: Path) -> None:
    html = (
        f"<!-- Hale is with us --><b style='display:none'>Hale</b><span style='font-size:0'>Hale</span><p hidden>Hale</p>"
        f"<td style='font-size:0px'><p style='font-size:14px'>{WORDS}</p></td><p style='line-height:0'>Seen.</p>"
        "<img width=1 height=1 alt='Hale'><div style='visibility: hidden'><img alt='Hale'></div>"
    )
    found = opened(mail(html=html), tmp_path)
    assert "Hale" not in found.article.text + " ".join(found.pictures)
    assert found.article.text.split("\n\n") == [WORDS.strip(), "Seen."]


def test_a_forwarded_mail_is_the_one_inside(tmp_path: Path) -> None:
    outer = mail("Is this true?", sender="Cass <cass@mail.example>")
    outer.add_attachment(mail(WORDS))
    assert opened(outer, tmp_path).sender == "Ottilie Brandt"
    head = "From: Ottilie Brandt <ob@brandt.example>\nSent: Tuesday, May 5, 2026 7:00 AM\nTo: Cass\nSubject: The bridge\n\n"
    for mark in ("---------- Forwarded message ---------\n", "Begin forwarded message:\n\n> "):
        body = head.replace("\n", "\n> ") + WORDS.strip() if ">" in mark else head + WORDS.strip()
        found = opened(
            mail(f"Is this true? Hale says no.\n\n{mark}{body}", sender="Cass <cass@mail.example>"), tmp_path
        )
        assert (found.sender, found.article.published) == ("Ottilie Brandt", date(2026, 5, 5))
        assert found.article.text == WORDS.strip()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"May 5, 2026\n\n{WORDS}", date(2026, 5, 5)),
        (f"Port Selwyn, May 5, 2026\n\n{WORDS}", date(2026, 5, 5)),
        (f"BULLETIN 9, May 5, 2026\n\n{WORDS}", date(2026, 5, 5)),
        (f"{WORDS}\n\nMailed May 5, 2026\n\nPaid for by Brandt", date(2026, 5, 5)),
        (f"Vote on June 9, 2026!\n\n{WORDS}", None),
        (f"{WORDS} It was May 5, 2026, and it rained.\n\nEnd.", None),
    ],
)
def test_a_text_has_the_day_that_it_is_dated_and_no_other(text: str, day: date | None) -> None:
    assert letter(text).article.published == day


def test_descriptions_of_pictures_in_a_text_are_pictures() -> None:
    found = letter(f"{WORDS}\n\n[image: Governor Hale at the bridge]\n\n![Hale again](x.png)")
    assert found.pictures == ("Governor Hale at the bridge", "Hale again")
    assert "Hale" not in found.article.text


def test_lines_that_a_program_broke_are_joined_and_lists_are_not() -> None:
    broken = "It was seven years ago, in the old customs house, that the governor put\ndown her pen."
    assert unwrapped(broken) == broken.replace("\n", " ")
    listed = "- " + "a supporter with a very long name and an even longer office " * 1 + "\n- another"
    assert unwrapped(listed) == listed


def test_what_is_no_mailing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        letter(tmp_path / "none.eml")
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "a"}\n', encoding="utf-8")
    with pytest.raises(FormatError, match="rows"):
        letter(rows)
    with pytest.raises(EmptyError):
        letter("From: A <a@b.example>\nSubject: nothing\n\n")
    with pytest.raises(EmptyError):
        opened(mail(html="<img alt='only a picture'>"), tmp_path)


@given(st.text(alphabet=st.sampled_from("From: Sbject\n>-_* Forwardmesg@.é“”\x00"), max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    head, body = without_forwarding(text)
    assert (body == text) or "from" in head
    with suppress(SourceError):
        assert letter(f"x {text}").article.text


@given(st.binary(max_size=300))
def test_no_mail_breaks_the_reader(data: bytes) -> None:
    path = "From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
    with suppress(SourceError):
        letter(path + data.decode("latin-1"))


@pytest.mark.parametrize("folder", [".", ""])
def test_a_folder_is_no_letter_and_is_called_one(tmp_path: Path, folder: str) -> None:
    with pytest.raises(FormatError, match="is a folder: name one file in it"):
        letter(tmp_path / folder)
