"""Whose support a mailing claims or implies, and what is on record of that.

`figures` says who is named, `referring` where and by which words, `sides` who sends the mailing and for whom;
`finding` gathers what claims or implies support (`claiming`, `praising`, `implying`), `checking` asks the
record about each, and `summing` draws the verdict. docs/mailings.md has the rules.
"""

from datetime import date

from onrecord.ask.endorsements import endorsement
from onrecord.ask.mailings.answer import MailingAnswer
from onrecord.ask.mailings.answering import answered
from onrecord.ask.quotes import quote
from onrecord.mailing import Mailing
from onrecord.record import RecordReader


def mailing(record: RecordReader, mail: Mailing, *, on: date | None = None) -> MailingAnswer:
    """Tell whose support a mailing claims or implies, and what is on record of that.

    Args:
        record: the open record; nothing of the mailing is kept in it.
        mail: the mailing, read.
        on: the day it was sent, where it does not say so itself or says it wrongly.
    """
    return answered(record, mail, on, endorsement, quote)
