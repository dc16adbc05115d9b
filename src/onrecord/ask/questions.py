"""The four questions that a record can be asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from os import PathLike
from typing import TypeVar

from onrecord.ask.answers import Answer
from onrecord.ask.endorsements import endorsement
from onrecord.ask.endorsements.answer import EndorsementAnswer
from onrecord.ask.mailings import mailing
from onrecord.ask.mailings.answer import MailingAnswer
from onrecord.ask.naming import Chosen, chosen
from onrecord.ask.quotes import quote
from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.ask.relations import relation
from onrecord.ask.relations.answer import RelationAnswer
from onrecord.mailing import Mailing
from onrecord.record import RecordReader

ReadMailing = Callable[[str | PathLike[str]], Mailing]
"""What reads a mailing in a file, or handed as text."""

Answered = TypeVar("Answered", bound=Answer)


class Questions:
    """What can be asked of a record, each question with a verdict and its evidence.

    Args:
        record: the open record.
        read: what reads a mailing.
    """

    def __init__(self, record: RecordReader, read: ReadMailing) -> None:
        self._record = record
        self._read = read

    def quote(self, words: str, *, by: str = "", on: date | None = None) -> QuoteAnswer:
        """Tell whether some words are on record, as whose, and how they differ from what was said.

        Args:
            words: the quotation.
            by: who is to have said it: a name, an id, or the beginning of one; "" for anybody.
            on: use nothing that was published after this day, nor any article without a day.

        Raises:
            QueryError: there is no word in the quotation.
            AmbiguousNameError: the name fits several; the message lists them.
        """
        who = chosen(self._record, by)
        return _as_asked(quote(self._record, words, by=who.id, on=on), who)

    def endorsement(
        self, *, of: str, by: str = "", on: date | None = None, hindsight: bool = False
    ) -> EndorsementAnswer:
        """Tell whether somebody endorses a candidate, or who does.

        Args:
            of: the candidate: a name, an id, or the beginning of one.
            by: the endorser, likewise; "" for everybody who is on record.
            on: as of this day: nothing that was published, dated or given later is used.
            hindsight: with `on`, use also what was published later about what was by that day.

        Raises:
            QueryError: both are the same, or hindsight is asked for without a day.
            UnknownPersonError: the candidate is not on record.
            AmbiguousNameError: one of the names fits several; the message lists them.
        """
        whom, who = chosen(self._record, of), chosen(self._record, by)
        answer = endorsement(self._record, of=whom.id, by=who.id, on=on, hindsight=hindsight)
        return _as_asked(answer, whom, who)

    def mailing(self, what: str | PathLike[str] | Mailing, *, on: date | None = None) -> MailingAnswer:
        """Tell who is named in a mailing, whose support it claims or implies, and what is on record of that.

        Args:
            what: a `Path`, a string that names a file, the text itself, or a mailing that was read already.
            on: the day it was sent, where it does not say so itself or says it wrongly.

        Raises:
            SourceError: the place gives no mailing.
        """
        return mailing(self._record, what if isinstance(what, Mailing) else self._read(what), on=on)

    def relation(self, one: str, other: str, *, on: date | None = None) -> RelationAnswer:
        """Tell how two stand to each other over time, in both directions.

        Args:
            one: a person's or an organisation's name, id, or the beginning of one.
            other: another one, likewise.
            on: use nothing that was published or dated after this day, nor any article without a day.

        Raises:
            QueryError: both are the same.
            UnknownPersonError: one of them is not on record.
            AmbiguousNameError: one of the names fits several; the message lists them.
        """
        first, second = chosen(self._record, one), chosen(self._record, other)
        return _as_asked(relation(self._record, first.id, second.id, on=on), first, second)


def _as_asked(answer: Answered, *chosen_: Chosen) -> Answered:
    """Return an answer with the names as they were asked for, and what is to be remarked of them."""
    given = {one.id: one.name for one in chosen_}
    return replace(
        answer,
        asked=tuple((parameter, given.get(value, value)) for parameter, value in answer.asked),
        remarks=(*answer.remarks, *filter(None, (one.remark for one in chosen_))),
    )
