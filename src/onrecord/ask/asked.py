"""A record that can be asked questions, besides what a `record.Record` can."""

from os import PathLike

from onrecord.ask.questions import Questions, ReadMailing
from onrecord.errors import QueryError
from onrecord.mailing import Mailing
from onrecord.record import Record


def _unread(what: str | PathLike[str]) -> Mailing:
    raise QueryError(f"this record was opened without what reads mailings ({what!s:.40}): use onrecord.open")


class AskedRecord(Record):
    """A record with questions."""

    read_mailing: ReadMailing = staticmethod(_unread)
    """What reads a mailing; whoever opens the record sets it, since this room may not read."""

    @property
    def ask(self) -> Questions:
        """The four questions: `ask.quote`, `ask.endorsement`, `ask.mailing`, `ask.relation`."""
        return Questions(self, self.read_mailing)
