"""Days as registers of endorsements write them: whole, or only a month or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime

from onrecord.errors import RegisterError
from onrecord.timex import Granularity

_GRAINS = {4: Granularity.YEAR, 7: Granularity.MONTH, 10: Granularity.DAY}
_WRITTEN = re.compile(r"(1[6-9]|2[01])\d\d(-\d\d(-\d\d)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year.

    Args:
        value: "2022-05-03", "2022-05" or "2022".

    Raises:
        RegisterError: it is none of those, or no day of the calendar.
    """

    value: str

    def __post_init__(self) -> None:
        if not _WRITTEN.fullmatch(self.value) or not _is_day(f"{self.value}-01-01"[:10]):
            raise RegisterError(
                f"{self.value[:40]!r} is no date from 1600 to 2199: write YYYY-MM-DD, YYYY-MM, or a year"
            )

    @property
    def granularity(self) -> Granularity:
        """How exactly it is known: day, month or year."""
        return _GRAINS[len(self.value)]

    @property
    def first(self) -> date:
        """The first day that it can be."""
        return date.fromisoformat(f"{self.value}-01-01"[:10])

    @property
    def last(self) -> date:
        """The last day that it can be."""
        if self.granularity is Granularity.DAY:
            return self.first
        month = self.first.month if self.granularity is Granularity.MONTH else 12
        return self.first.replace(month=month, day=calendar.monthrange(self.first.year, month)[1])


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def american_day(written: str) -> When:
    """Return the day that FiveThirtyEight's tables write as "6/5/18": month, day and year.

    Raises:
        RegisterError: it is none.
    """
    year = "%Y" if re.search(r"/\d{4}$", written) else "%y"
    try:
        return When(datetime.strptime(written, f"%m/%d/{year}").date().isoformat())  # noqa: DTZ007  # no time
    except ValueError as error:
        raise RegisterError(f"{written[:40]!r} is no day: write it as month/day/year, 6/5/18") from error
