"""Whether somebody endorses a candidate as of a day, or who does."""

from datetime import date

from onrecord.ask.endorsements.answer import EndorsementAnswer
from onrecord.record import RecordReader


def endorsement(
    record: RecordReader, *, of: str, by: str = "", on: date | None = None, hindsight: bool = False
) -> EndorsementAnswer:
    """Whether somebody endorses a candidate as of a day, or who does."""
    raise NotImplementedError
