"""Whose support a mailing claims or implies, and what is on record of that."""

from datetime import date

from onrecord.ask.mailings.answer import MailingAnswer
from onrecord.mailing import Mailing
from onrecord.record import RecordReader


def mailing(record: RecordReader, mail: Mailing, *, on: date | None = None) -> MailingAnswer:
    """Whose support a mailing claims or implies, and what is on record of that."""
    raise NotImplementedError
