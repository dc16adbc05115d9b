"""Whose support a mailing claims or implies, and what is on record of that.

`figures` says who is named, `referring` where and by which words, `sides` who sends the mailing and for whom;
`finding` gathers what claims or implies support (`claiming`, `praising`, `implying`), `checking` asks the
record about each, and `summing` draws the verdict. docs/mailings.md has the rules.
"""

from dataclasses import replace
from datetime import date
from functools import partial

from onrecord.ask.endorsements import endorsement
from onrecord.ask.mailings.answer import MailingAnswer
from onrecord.ask.mailings.answering import answered
from onrecord.ask.mailings.itself import copies_among
from onrecord.ask.quotes import quote
from onrecord.mailing import Mailing
from onrecord.record import RecordReader


def mailing(record: RecordReader, mail: Mailing, *, on: date | None = None) -> MailingAnswer:
    """Tell whose support a mailing claims or implies, and what is on record of that.

    A copy of it on record is no evidence for itself: what rests on one is asked again without.

    Args:
        record: the open record; nothing of the mailing is kept in it.
        mail: the mailing, read.
        on: the day it was sent, where it does not say so itself or says it wrongly.
    """
    answer, apart = answered(record, mail, on, endorsement, quote), frozenset[str]()
    while more := copies_among(record, mail.reading.article, answer.evidence, apart):
        apart |= more
        asked = partial(endorsement, apart=apart), partial(quote, apart=apart)
        answer = answered(record, mail, on, *asked)
    if not apart:
        return answer
    remark = f"The mailing is on record itself ({', '.join(sorted(apart))}), which counts for nothing here."
    return replace(answer, remarks=(*answer.remarks, remark))
