"""A mailing is read with the model, its subject and its pictures apart."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from onrecord.errors import NotFoundError
from onrecord.intake import read_mailing


def test_a_mailing_has_a_reading_of_its_text_and_one_of_what_stands_beside(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Delia Marsden <delia@marsden.example>", "What Roland Ashby said"
    message.set_content(
        "<p>Friend, the dam stands, and I am proud of it.</p><img alt='Delia Marsden and Petra Lindqvist'>"
    )
    message.replace_header("Content-Type", 'text/html; charset="utf-8"')
    path = tmp_path / "letter.eml"
    path.write_bytes(message.as_bytes())
    mail = read_mailing(path)
    assert (mail.sender, mail.sender_address) == ("Delia Marsden", "delia@marsden.example")
    assert mail.pictures == ("Delia Marsden and Petra Lindqvist",)
    assert mail.reading.article.text == "Friend, the dam stands, and I am proud of it."
    assert mail.beside is not None
    assert mail.beside.article.text == "What Roland Ashby said\n\nDelia Marsden and Petra Lindqvist"
    assert {entity.name for entity in mail.beside.entities} >= {"Roland Ashby", "Petra Lindqvist"}


def test_a_text_without_subject_and_pictures_has_nothing_beside() -> None:
    assert read_mailing("Vote for Delia Marsden, who fixed the dam.").beside is None


def test_a_mailing_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_mailing(tmp_path / "none.eml")
