"""What can be asked of a record about people."""

from collections.abc import Iterable

from onrecord.record.database import Database
from onrecord.record.identity import asking, identifying, judging
from onrecord.record.identity.results import Appearing, Judgement, Person
from onrecord.record.speaking import called


class PeopleReader:
    """The questions about people that a `RecordReader` answers.

    Who is who follows from readings, judgements and registers. It is worked out when it is first asked for
    after any of them changed, which takes a while in a large record, and stays in memory where nothing may be
    written.
    """

    _database: Database

    def people(
        self, name: str = "", *, limit: int = asking.PEOPLE_LIMIT, kind: str = "person"
    ) -> list[Person]:
        """Return who is on record, the most mentioned first.

        Args:
            name: only those with these words in one of their names; with "", everyone known by a full name,
                or by a register.
            limit: how many at most.
            kind: "person", or "organisation", "place", "office", "contest", "event", "law".

        Raises:
            QueryError: the limit is below 1.
        """
        return asking.people(self._database, name, limit=limit, kind=kind)

    def named(self, name: str) -> list[Person]:
        """Return those who have just this name, the most mentioned first; nothing if nobody has.

        Those who have it as a full name stand for all others. It takes a moment, also where nobody is found.

        Args:
            name: with titles or without.
        """
        return asking.named(self._database, name)

    def person(self, name: str) -> Person:
        """Return the one person who has a name or an id.

        Args:
            name: a name with or without titles, a person's or an entity's id, or the beginning of one.

        Raises:
            UnknownPersonError: nobody on record has it; the message names those with a name much like it.
            AmbiguousNameError: several people have it; the message lists them.
        """
        return asking.person(self._database, name)

    def bearers(self, name: str) -> list[Person]:
        """Return those whom a name fits best, the most mentioned first; nobody for an id.

        Args:
            name: a name with or without titles.
        """
        return asking.bearers(self._database, name)

    def like(self, name: str) -> list[str]:
        """Return the names of those on record who are called much like a name, the most alike first.

        Args:
            name: that nobody on record has, perhaps because it is misspelt.
        """
        return asking.like(self._database, name)

    def entities_of(self, name: str) -> list[Appearing]:
        """Return the entities that are one person, an article's each, by the day of their articles.

        Args:
            name: as in `person`.

        Raises:
            UnknownPersonError: nobody on record has it.
            AmbiguousNameError: several people have it.
        """
        return asking.entities_of(self._database, name)

    def judgements(self, *, automatic: bool = False, limit: int | None = None) -> list[Judgement]:
        """Return who was judged to be one or not, the newest judgement first, with those undone.

        Args:
            automatic: those made by rule too, after those by hand.
            limit: how many at most.
        """
        return judging.judgements(self._database, automatic=automatic, limit=limit)

    def names_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return what entities are called in their articles, and people in their registers, by id.

        Args:
            ids: as judgements have them; one that is not on record is left out.
        """
        return called(self._database, ids)

    def is_identified(self) -> bool:
        """Tell whether the automatic judgements know all readings and registers."""
        return identifying.is_identified(self._database)
