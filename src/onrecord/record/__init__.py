"""The record: an SQLite file of articles, readings, statements and failures.

    with open_record("news.db") as record:
        record.add(reading)                                  # False if it was there already
        record.search('"not for sale"', filters=Filters(source="Delgado"))
        record.person("Ana Delgado")                         # who that is, across articles
        record.backing("Ana Delgado")                        # who supports and opposes her, by whose word
    record.events(type="endorsement")                    # what happened, each event once
    record.verify()                                      # what is wrong, if anything

`open_record` opens it; a `Record` is added to and asked; `export` writes it out; the rest are the types it
takes and gives. Its tables can be read in Datasette or any other SQLite program: `articles`, `readings`,
`statements`, `spans`, `entities`, `mentions`, `dates`, `events`, `stances`, `chains`, `failures`,
`judgements`, `register_endorsements`, `migrations` and others, and the views `statements_in_full`,
`mentions_in_full`, `dates_in_full`, `events_in_full`, `stances_in_full`, `chains_in_full`,
`endorsements_in_full` and `articles_in_brief`; docs/record.md lists them.
"""

from os import PathLike
from pathlib import Path
from typing import Self

from onrecord.article import Failure
from onrecord.reading import Reading
from onrecord.record import writer
from onrecord.record.chronicle.endorsements import Endorsing, RegisteredPair, Rivalry, ToldEndorsement
from onrecord.record.chronicle.relations import (
    Backer,
    Backing,
    Period,
    StanceTotal,
    Timeline,
    ToldStance,
    Word,
)
from onrecord.record.chronicle.results import Part, RecordedEvent, RecordedPoll, Share, Telling, Who
from onrecord.record.database import connect
from onrecord.record.export import export, guarded, unguarded
from onrecord.record.identity import identifying, judging
from onrecord.record.identity.results import Appearing, Judgement, Person, Verdict
from onrecord.record.migrations import migrate
from onrecord.record.reader import SEARCH_LIMIT, RecordReader
from onrecord.record.registers.endorsements.entries import EndorsementSummary, RegisteredEndorsement
from onrecord.record.registers.endorsements.importing import import_endorsements
from onrecord.record.registers.entries import ImportSummary, Trouble
from onrecord.record.registers.importing import import_people
from onrecord.record.results import FailureRow, Filters, Info, Order, Problem, State, Statement, StoredArticle
from onrecord.record.wording.results import Near, Worded

__all__ = [
    "SEARCH_LIMIT",
    "Appearing",
    "Backer",
    "Backing",
    "EndorsementSummary",
    "Endorsing",
    "FailureRow",
    "Filters",
    "ImportSummary",
    "Info",
    "Judgement",
    "Near",
    "Order",
    "Part",
    "Period",
    "Person",
    "Problem",
    "Record",
    "RecordReader",
    "RecordedEvent",
    "RecordedPoll",
    "RegisteredEndorsement",
    "RegisteredPair",
    "Rivalry",
    "Share",
    "StanceTotal",
    "State",
    "Statement",
    "StoredArticle",
    "Telling",
    "Timeline",
    "ToldEndorsement",
    "ToldStance",
    "Trouble",
    "Verdict",
    "Who",
    "Word",
    "Worded",
    "export",
    "guarded",
    "open_record",
    "unguarded",
]


class Record(RecordReader):
    """A record that can be asked and added to; a context manager that closes it."""

    @classmethod
    def at(
        cls, path: str | PathLike[str], *, create: bool = True, readonly: bool = False, wait: float = 10.0
    ) -> Self:
        """Open the record in a file; `open_record` tells what is raised."""
        database = connect(Path(path), create=create, readonly=readonly, wait=wait)
        try:
            migrate(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def add(self, reading: Reading) -> bool:
        """Keep a reading and its article, in one transaction.

        The same reading again changes nothing, and neither does another one of the same article by the same
        model: the first stays. An article is the same if its address and text are; of what is known about its
        publication, the first stays. A changed text at a known address becomes that address's next version.
        Another model's reading stands beside the first, and is the one that is searched. A failure at the
        article's address is cleared.

        Args:
            reading: what one model found in one article.

        Returns:
            Whether the reading was added.

        Raises:
            ArticleError: a field holds a surrogate, which no database could store.
            BusyRecordError: another program was writing for too long.
            RecordError: the disk is full or the record is read-only; nothing of the reading was kept.
        """
        return writer.add_reading(self._database, reading)

    def add_failure(self, failure: Failure) -> None:
        """Keep a failure; one more at the same address replaces it and counts as another try.

        Args:
            failure: the place that gave no article.

        Raises:
            BusyRecordError: another program was writing for too long.
            RecordError: the disk is full or the record is read-only.
        """
        writer.add_failure(self._database, failure)

    def import_people(self, path: str | PathLike[str]) -> ImportSummary:
        """Bring a register of people into the record, in one transaction; the same again changes nothing.

        Args:
            path: a YAML file of unitedstates/congress-legislators, or a CSV table as docs/commands.md has it.

        Raises:
            RegisterError: the file is something else, or cannot be read.
            RecordError: the record cannot be written to; nothing of the file was kept.
        """
        return import_people(self._database, path)

    def import_endorsements(self, path: str | PathLike[str]) -> EndorsementSummary:
        """Bring a register of endorsements into the record, in one transaction; the same again does nothing.

        Args:
            path: one of FiveThirtyEight's tables of candidates, or a CSV table as docs/commands.md has it.

        Raises:
            RegisterError: the file is something else, or no row of it can be understood.
            RecordError: the record cannot be written to; nothing of the file was kept.
        """
        return import_endorsements(self._database, path)

    def identify(self) -> int:
        """Judge anew by rule who is who; judgements by hand are kept, and hold against these.

        Questions about people do it themselves where it is due.

        Returns:
            How many automatic judgements there are now.

        Raises:
            RecordError: the record cannot be written to; nothing was changed.
        """
        return identifying.identify(self._database)

    def merge(self, a: str, b: str, *, because: str, author: str) -> Judgement:
        """Judge that two on record are one, against all automatic judgements and older ones by hand.

        Args:
            a: a name, a person's or an entity's id, or the beginning of one.
            b: the other, likewise.
            because: why.
            author: who judges.

        Raises:
            JudgementError: they are one already, or there is no reason or author.
            UnknownPersonError: one of them is not on record.
            AmbiguousNameError: one of the names fits several.
        """
        made = judging.merge(self._database, a, b, because=because, author=author)
        identifying.refresh(self._database)
        return made

    def split(self, a: str, b: str, *, because: str, author: str) -> Judgement:
        """Judge that two on record are not one, against all automatic judgements and older ones by hand.

        Who is tied more closely to one of the two goes with that one.

        Args:
            a: an entity's id, or a name or id of a person; two names of one person are told apart.
            b: the other, likewise.
            because: why.
            author: who judges.

        Raises:
            JudgementError: they are the same entity, or there is no reason or author.
            UnknownPersonError: one of them is not on record.
            AmbiguousNameError: one of the names fits several.
        """
        made = judging.split(self._database, a, b, because=because, author=author)
        identifying.refresh(self._database)
        return made

    def undo(self, judgement_id: str = "") -> Judgement:
        """Take a judgement by hand back, so that everything is as if it had not been made.

        Args:
            judgement_id: its id, or its beginning; without one, the newest that holds.

        Raises:
            JudgementError: there is none, or several, or it is undone already, or it is automatic.
        """
        undone = judging.undo(self._database, judgement_id)
        identifying.refresh(self._database)
        return undone


def open_record(
    path: str | PathLike[str], *, create: bool = True, readonly: bool = False, wait: float = 10.0
) -> Record:
    """Open the record in a file, and bring it up to date if an earlier onrecord made it.

    A room above opens a `Record` of its own by `Record.at`.

    Args:
        path: the file.
        create: make it if it is not there.
        readonly: open it so that nothing can be written; never makes a file.
        wait: seconds to wait for another writer, here and in every `add`.

    Raises:
        NoRecordError: there is no file, and none is to be made.
        NotARecordError: the file is something else, or is damaged.
        NewerRecordError: a later onrecord wrote it.
        OlderRecordError: an earlier onrecord wrote it, and it is to be read only.
        BusyRecordError: another program was writing for too long.
        RecordError: the file cannot be opened.
    """
    return Record.at(path, create=create, readonly=readonly, wait=wait)
