"""Whose words they are: the one's who is asked about, somebody else's, or nobody's who is known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.ask.quotes.utterances import Utterance
from onrecord.ask.quotes.words import plain, words_of
from onrecord.errors import UnknownPersonError
from onrecord.record import RecordReader, Who


class Bond(StrEnum):
    """How some words are tied to the one who is to have said them."""

    OWN = "own"
    PERHAPS = "perhaps"
    UNKNOWN = "unknown"
    SPOKEN_FOR = "spoken for"
    ANOTHERS = "another's"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """Who is to have said something.

    Args:
        given: as they were named; "" where anybody is meant.
        who: as the record knows them; None where nobody was named, or nobody of that name is on record.
        surnames: the last word of each of their names.
        near: of a name that nobody has, those on record who are called much like it.
    """

    given: str = ""
    who: Who | None = None
    surnames: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()

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
    except UnknownPersonError:
        return Accused(given=by, surnames=_surnames(by), near=tuple(record.like(by)))
    return Accused(
        given=by,
        who=Who(name=person.name, id=person.id),
        surnames=_surnames(person.name, *person.aliases),
    )


def _surnames(*names: str) -> frozenset[str]:
    return frozenset(words[-1].key for name in names if (words := words_of(name)))


class Bonds:
    """How utterances are tied to the one who is to have said something.

    Args:
        record: the open record.
        by: who is to have said it.
        utterances: all that will be asked about.
    """

    def __init__(self, record: RecordReader, by: Accused, utterances: Iterable[Utterance]) -> None:
        self._by = by
        open_ = {one.article_id for one in utterances if speaker_of(one) is None}
        named = record.wording.articles_naming(open_, by.who.id) if by.who and by.who.id and open_ else ()
        self._naming = frozenset(named)

    def of(self, utterance: Utterance) -> Bond:
        """Return how an utterance is tied to him or her; anybody's words are where nobody is asked about."""
        by, worded = self._by, utterance.worded
        speaker = speaker_of(utterance)
        if not by.given or (speaker and by.who and speaker.id == by.who.id):
            return Bond.OWN
        behind = worded.on_behalf_of if worded else None
        if worded and behind and by.who and behind.id == by.who.id:
            return Bond.SPOKEN_FOR if worded.for_a_person else Bond.OWN
        return Bond.ANOTHERS if speaker else self._of_nobody_known(utterance)

    def _of_nobody_known(self, utterance: Utterance) -> Bond:
        """Return how words are tied whose speaker the record does not know.

        They are another's where the article calls the speaker by another name, or nowhere names the one
        who is asked about.
        """
        source = utterance.worded.statement.source if utterance.worded else ""
        words = words_of(source)
        if words and words[-1].key in self._by.surnames:
            return Bond.OWN if self._by.who else Bond.UNKNOWN
        if _names(source) or not self._is_named(utterance.article.text):
            return Bond.ANOTHERS
        return Bond.PERHAPS if utterance.article_id in self._naming else Bond.UNKNOWN

    def _is_named(self, text: str) -> bool:
        lowered = plain(text)
        return any(re.search(rf"\b{re.escape(surname)}\b", lowered) for surname in self._by.surnames)


def _names(source: str) -> bool:
    """Tell whether the words for a speaker begin with a name of two words: "Ana Delgado"."""
    words = source.split()[:2]
    return (
        len(words) == 2
        and all(word[0].isupper() and word[0].isalpha() for word in words)
        and words[0] != "The"
    )


def speaker_of(utterance: Utterance) -> Who | None:
    """Return whose words an utterance is, if known."""
    return utterance.worded.speaker if utterance.worded else None
