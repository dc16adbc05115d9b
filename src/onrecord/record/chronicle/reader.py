"""What can be asked of a record about events, backing, polls and time."""

from datetime import date

from onrecord.errors import QueryError
from onrecord.record.chronicle import backing, endorsing, events, polls, timeline
from onrecord.record.chronicle.endorsements import Endorsing
from onrecord.record.chronicle.relations import Backing, Timeline
from onrecord.record.chronicle.results import RecordedEvent, RecordedPoll
from onrecord.record.chronicle.telling import in_full
from onrecord.record.database import Database


class ChronicleReader:
    """The questions about what happened that a `RecordReader` answers, from each article's latest reading.

    Who takes part is told across articles, as `person` tells it, and the same event told by several articles
    is one.
    """

    _database: Database

    def events(
        self,
        *,
        type: str = "",  # noqa: A002  # the word that events have for it
        who: str = "",
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
    ) -> list[RecordedEvent]:
        """Return what happened, the earliest first; what has no day is last.

        Args:
            type: of one type, an `EventType` or its word; "" for all.
            who: only where this person, organisation or thing takes part: a name, an id, or the beginning of
                one; "" for all.
            since: only what can have been on this day or later: by its date, or else by the day of the first
                article that tells it.
            until: likewise, on this day or earlier.
            limit: how many at most.

        Raises:
            QueryError: there is no such type, the days are reversed, or the limit is below 1.
            UnknownPersonError: nobody on record is called so.
            AmbiguousNameError: several are; the message lists them.
        """
        days = events.Between(since=since, until=until)
        _check_limit(limit)
        found = events.events(self._database, type, who, days)
        return list(in_full(self._database, found[:limit]))

    def backing(self, name: str, on: date | None = None) -> Backing:
        """Return who supports and opposes somebody, and whom they support and oppose, with the evidence.

        Args:
            name: a person's or an organisation's name, id, or the beginning of one.
            on: a day: nothing that was published, dated or given later is used, nor any article without a
                day, and who has withdrawn an endorsement by then is left out.

        Raises:
            UnknownPersonError: nobody in articles or in registers of endorsements is called so.
            AmbiguousNameError: several are; the message lists them.
        """
        return backing.backing(self._database, name, on)

    def endorsing(
        self, of: str, by: str = "", *, on: date | None = None, hindsight: bool = False
    ) -> Endorsing:
        """Return what is on record of endorsements of a candidate, unweighed: `ask.endorsement` weighs it.

        Args:
            of: the candidate: a name, an id, or the beginning of one.
            by: the endorser, likewise; "" for everybody who is on record.
            on: a day: nothing that was published later is used, nor any article without a day; what a text
                dates to a later day is told, as announced.
            hindsight: with `on`, use also what was published later of endorsements that certainly were by
                then.

        Raises:
            QueryError: both are the same, or hindsight is asked for without a day.
            UnknownPersonError: the candidate is not on record.
            AmbiguousNameError: one of the names fits several; the message lists them.
        """
        return endorsing.endorsing(self._database, of, by, on, hindsight=hindsight)

    def polls(self, contest: str, *, limit: int | None = None) -> list[RecordedPoll]:
        """Return the polls of a contest, the newest first.

        Args:
            contest: words that must all stand among those for contests, offices and places where a poll is
                told and where its article begins, or in the title; case, accents and order do not matter.
            limit: how many at most.

        Raises:
            QueryError: there is no word, or the limit is below 1.
        """
        _check_limit(limit)
        return polls.polls(self._database, contest, limit)

    def timeline(self, name: str, other: str | None = None, *, on: date | None = None) -> Timeline:
        """Return what is on record of somebody by months, or between two.

        Args:
            name: a person's or an organisation's name, id, or the beginning of one.
            other: another one, likewise: what one said of the other, how they stand to each other, and what
                both take part in.
            on: use nothing published, dated or given after this day, nor any article without a day.

        Raises:
            QueryError: both are the same.
            UnknownPersonError: nobody in articles or in registers of endorsements is called so.
            AmbiguousNameError: several are; the message lists them.
        """
        return timeline.timeline(self._database, name, other, on)


def _check_limit(limit: int | None) -> None:
    if limit is not None and limit < 1:
        raise QueryError(f"limit {limit} must be 1 or more; or None for no limit")
