"""What can be asked of a record about registers of endorsements."""

from datetime import date

from onrecord.record.database import Database
from onrecord.record.registers.endorsements import asking
from onrecord.record.registers.endorsements.entries import RegisteredEndorsement


class EndorsementsReader:
    """The questions about registers of endorsements that a `RecordReader` answers."""

    _database: Database

    def endorsements(
        self, *, of: str = "", by: str = "", on: date | None = None
    ) -> list[RegisteredEndorsement]:
        """Return the endorsements of the registers, the earliest first; nothing if there is none.

        An endorser or candidate is told with the person of a register of people that he or she is, where one
        alone fits by id, or by full name with state, time and party.

        Args:
            of: the candidate: a name, an id as registers or `person` give it, or the beginning of one; "" for
                all.
            by: the endorser, likewise.
            on: only those that were certainly given by that day: on their date, or before the contest where
                they have none. Whether an endorsement outlasts its contest no register says.

        Raises:
            AmbiguousNameError: one of the names fits several; the message lists them.
            UnknownPersonError: an id of an article's entity is not on record.
        """
        return asking.endorsements(self._database, of=of, by=by, on=on)
