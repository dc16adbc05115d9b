"""Whose words they are: the one's who is asked about, somebody else's, or nobody's who is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.ask.quotes.utterances import Utterance
from onrecord.ask.quotes.words import words_of
from onrecord.errors import AmbiguousNameError, UnknownPersonError
from onrecord.record import RecordReader, Who


class Bond(StrEnum):
    """How some words are tied to the one who is to have said them."""

    OWN = "own"
    PERHAPS = "perhaps"
    SPOKEN_FOR = "spoken for"
    ANOTHERS = "another's"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """Who is to have said something.

    Args:
        given: as they were named; "" where anybody is meant.
        who: as the record knows them; None where nobody was named, or nobody of that name is on record.
        names: the words of all their names.
    """

    given: str = ""
    who: Who | None = None
    names: frozenset[str] = frozenset()

    @property
    def unknown(self) -> bool:
        """Whether somebody was named who is not on record."""
        return bool(self.given) and self.who is None

    @property
    def name(self) -> str:
        """The name to print."""
        return self.who.name if self.who else self.given


def accused(record: RecordReader, by: str) -> Accused:
    """Return who is to have said something.

    Raises:
        AmbiguousNameError: several on record are called so.
    """
    if not by.strip():
        return Accused()
    try:
        person = record.person(by)
    except AmbiguousNameError:
        raise
    except UnknownPersonError:
        return Accused(given=by)
    names = frozenset(word.key for name in (person.name, *person.aliases) for word in words_of(name))
    return Accused(given=by, who=Who(name=person.name, id=person.id), names=names)


class Bonds:
    """How utterances are tied to the one who is to have said something.

    Args:
        record: the open record.
        by: who is to have said it.
        utterances: all that will be asked about.
    """

    def __init__(self, record: RecordReader, by: Accused, utterances: Iterable[Utterance]) -> None:
        self._by = by
        open_ = {one.article.id for one in utterances if speaker_of(one) is None}
        named = record.articles_naming(open_, by.who.id) if by.who and by.who.id and open_ else set()
        self._naming = frozenset(named)

    def of(self, utterance: Utterance) -> Bond:
        """Return how an utterance is tied to him or her; anybody's words are where nobody is asked about."""
        by, worded = self._by, utterance.worded
        if not by.given:
            return Bond.OWN
        speaker = speaker_of(utterance)
        if by.who is None:
            return Bond.ANOTHERS if speaker else Bond.UNKNOWN
        if speaker is not None and speaker.id == by.who.id:
            return Bond.OWN
        behind = worded.on_behalf_of if worded else None
        if worded and behind and behind.id == by.who.id:
            return Bond.SPOKEN_FOR if worded.for_a_person else Bond.OWN
        if speaker is not None:
            return Bond.ANOTHERS
        return self._of_nobody_known(utterance)

    def _of_nobody_known(self, utterance: Utterance) -> Bond:
        source = words_of(utterance.worded.statement.source) if utterance.worded else ()
        if source and source[-1].key in self._by.names:
            return Bond.OWN
        return Bond.PERHAPS if utterance.article.id in self._naming else Bond.UNKNOWN


def speaker_of(utterance: Utterance) -> Who | None:
    """Return whose words an utterance is, if known."""
    return utterance.worded.speaker if utterance.worded else None
