"""The record: an SQLite file of articles, readings, statements and failures.

    with open_record("news.db") as record:
        record.add(reading)                                  # False if it was there already
        record.search('"not for sale"', filters=Filters(source="Delgado"))
        record.verify()                                      # what is wrong, if anything

`open_record` opens it; a `Record` is added to and asked; `export` writes it out; the rest are the types it
takes and gives. Its tables can be read in Datasette or any other SQLite program: `articles`, `readings`,
`statements`, `spans`, `failures`, `migrations`, and the views `statements_in_full` and `articles_in_brief`.
"""

from os import PathLike
from pathlib import Path

from onrecord.article import Failure
from onrecord.reading import Reading
from onrecord.record import writer
from onrecord.record.database import connect
from onrecord.record.export import export, guarded, unguarded
from onrecord.record.migrations import migrate
from onrecord.record.reader import SEARCH_LIMIT, RecordReader
from onrecord.record.results import FailureRow, Filters, Info, Order, Problem, Statement, StoredArticle

__all__ = [
    "SEARCH_LIMIT",
    "FailureRow",
    "Filters",
    "Info",
    "Order",
    "Problem",
    "Record",
    "RecordReader",
    "Statement",
    "StoredArticle",
    "export",
    "guarded",
    "open_record",
    "unguarded",
]


class Record(RecordReader):
    """A record that can be asked and added to; a context manager that closes it."""

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


def open_record(
    path: str | PathLike[str], *, create: bool = True, readonly: bool = False, wait: float = 10.0
) -> Record:
    """Open the record in a file, and bring it up to date if an earlier onrecord made it.

    Args:
        path: the file.
        create: make it if it is not there.
        readonly: open it so that nothing can be written; never makes a file.
        wait: seconds to wait for another writer, here and in every `add`.

    Raises:
        NoRecordError: there is no file, and none is to be made.
        NotARecordError: the file is something else, or is damaged.
        NewerRecordError: a later onrecord wrote it.
        BusyRecordError: another program was writing for too long.
        RecordError: the file cannot be opened.
    """
    database = connect(Path(path), create=create, readonly=readonly, wait=wait)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return Record(database)
