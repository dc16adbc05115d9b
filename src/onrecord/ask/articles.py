"""The articles that an answer rests on."""

from onrecord.article import Article
from onrecord.record import RecordReader


class Articles:
    """The articles of a record by id, each fetched once for an answer.

    Args:
        record: the open record.
    """

    def __init__(self, record: RecordReader) -> None:
        self._record = record
        self._known: dict[str, Article] = {}

    def __getitem__(self, id_: str) -> Article:
        if id_ not in self._known:
            self._known[id_] = self._record.article(id_).article
        return self._known[id_]
