"""Every error that onrecord raises.

OnrecordError
├── SpanError             a span outside its text, empty or reversed
├── ArticleError          an article or a reading with impossible fields
├── SourceError           a place that could not be turned into articles
│   ├── NotFoundError     nothing is there
│   ├── EmptyError        it is there, and holds no text
│   ├── TooLargeError     over a size, depth or time limit
│   ├── FormatError       not what its name or header promises
│   └── FetchError        a web address that did not answer with a page
├── ModelError            a bundle that is missing, damaged or of another version
├── RecordError           a database that cannot be used
│   ├── NoRecordError     no file at that path
│   ├── NotARecordError   a file that is not an onrecord record, or a damaged one
│   ├── NewerRecordError  written by a later onrecord
│   ├── OlderRecordError  written by an earlier one, and open for reading only, so that it stays out of date
│   └── BusyRecordError   another program is writing
└── QueryError            a question that cannot be asked
    ├── UnknownArticleError   no article, or several, for an id or its beginning
    ├── UnknownPersonError    nobody on record has that name or id
    ├── AmbiguousNameError    a name that several people on record have; the message lists them all
    ├── JudgementError        two that cannot be one, or cannot be parted, or nothing to undo
    └── RegisterError         a file that is no register of people
"""


class OnrecordError(Exception):
    """The root of the tree: catch it to catch everything raised on purpose."""


class SpanError(OnrecordError, ValueError):
    """A span is outside its text, empty or reversed."""


class ArticleError(OnrecordError, ValueError):
    """An article or a reading has impossible fields."""


class SourceError(OnrecordError):
    """A place could not be turned into articles."""


class NotFoundError(SourceError):
    """Nothing is at that place."""


class EmptyError(SourceError):
    """The place holds no text to read."""


class TooLargeError(SourceError):
    """The input is over a size, depth or time limit."""


class FormatError(SourceError):
    """The input is not what its name or header promises."""


class FetchError(SourceError):
    """A web address did not answer with a page."""


class ModelError(OnrecordError):
    """The model bundle is missing, damaged or of another version."""


class RecordError(OnrecordError):
    """The record cannot be used."""


class NoRecordError(RecordError):
    """There is no record at that path."""


class NotARecordError(RecordError):
    """The file is not a record, or it is damaged."""


class NewerRecordError(RecordError):
    """The record was written by a later onrecord."""


class OlderRecordError(RecordError):
    """The record was written by an earlier onrecord, and may not be brought up to date."""


class BusyRecordError(RecordError):
    """Another program is writing to the record."""


class QueryError(OnrecordError, ValueError):
    """The question cannot be asked as it was put."""


class UnknownArticleError(QueryError):
    """No article, or more than one, has that id or beginning of an id."""


class UnknownPersonError(QueryError):
    """Nobody on record has that name or id."""


class AmbiguousNameError(QueryError):
    """Several people on record have that name; the message lists them all to choose from."""


class JudgementError(QueryError):
    """The judgement cannot be made or undone: two that are one already, or nothing to undo."""


class RegisterError(QueryError):
    """The file is no register of people, or cannot be read."""
