"""Whether the events, stances and chains of a reading are what they were when they were added."""

from collections.abc import Iterator

from onrecord.chains import Chain
from onrecord.events import Event
from onrecord.reading import Reading
from onrecord.record.database import Row
from onrecord.record.findings.restoring import Restorer
from onrecord.record.findings.writing import iso_days
from onrecord.record.parts import Parts
from onrecord.record.results import Problem
from onrecord.stances import DirectedStance


class FindingsCheck:
    """The checks of what one reading found; what could be restored is gathered.

    Args:
        empty: a reading of the same article by the same model, in which nothing was found.
        parts: the rows of the reading.
    """

    def __init__(self, empty: Reading, parts: Parts) -> None:
        self._empty, self._parts = empty, parts
        self._restorer = Restorer(parts)
        self.events: list[Event] = []
        self.stances: list[DirectedStance] = []
        self.chains: list[Chain] = []

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with each event, stance and chain."""
        checks = (
            ("event", self._parts.events, self._event),
            ("stance", self._parts.stances, self._stance),
            ("chain", self._parts.chains, self._chain),
        )
        for kind, found, check in checks:
            for row in found:
                try:
                    wrong = check(row)
                except ValueError as error:
                    wrong = str(error)
                if wrong:
                    yield Problem(kind=kind, where=self._where(kind, row), what=wrong)

    def _event(self, row: Row) -> str:
        event = self._restorer.event(row)
        for span in event.spans():
            span.of(self._empty.article.text)
        self.events.append(event)
        days = iso_days(event)
        if (row["first_day"], row["last_day"]) != days:
            kept = f"{row['first_day']} to {row['last_day']}"
            return f"its days are {kept}, and its date gives {days[0]} to {days[1]}"
        return _id_problem(row, self._empty.event_id(event))

    def _stance(self, row: Row) -> str:
        stance = self._restorer.stance(row)
        stance.span.of(self._empty.article.text)
        self.stances.append(stance)
        return _id_problem(row, self._empty.stance_id(stance))

    def _chain(self, row: Row) -> str:
        chain = self._restorer.chain(row)
        for link in chain.links:
            link.span.of(self._empty.article.text)
        self.chains.append(chain)
        return ""

    def _where(self, kind: str, row: Row) -> str:
        return f"{row['position']} of {self._empty.id}" if kind == "chain" else row["id"]


def _id_problem(row: Row, derived: str) -> str:
    return "" if row["id"] == derived else f"what it says, and where, gives the id {derived}"
