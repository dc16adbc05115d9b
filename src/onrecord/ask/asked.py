"""A record that can be asked questions, besides what a `record.Record` can."""

from onrecord.ask.questions import Questions, ReadMailing
from onrecord.record import Record


class AskedRecord(Record):
    """A record with questions."""

    read_mailing: ReadMailing
    """What reads a mailing; whoever opens the record sets it."""

    @property
    def ask(self) -> Questions:
        """The four questions: `ask.quote`, `ask.endorsement`, `ask.mailing`, `ask.relation`."""
        return Questions(self, self.read_mailing)
