"""Where a pronoun or a description stands for a figure: by the model's word, unless that is odd."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.ask.mailings.figures import Roster
from onrecord.ask.mailings.names import folded
from onrecord.ask.mailings.refs import NAMES, By, Ref, Refs
from onrecord.ask.mailings.sheets import Sheet
from onrecord.entities import Form, Mention
from onrecord.quotation import quotation_mask

_OF_PEOPLE = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_THIRD = _OF_PEOPLE | frozenset(("it", "its", "itself", "they", "them", "their", "theirs", "themselves"))
_FIRST = frozenset(("i", "me", "my", "mine", "myself"))
_RIVAL = re.compile(r"\b(?:opponent|rival|challenger)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<said>[^.!?\n]+)[.!?]+[”\"]? $")
_SENTENCE = 400
"""Characters before a pronoun that are looked at for the sentence before."""


@dataclass(frozen=True, slots=True)
class Around:
    """A sheet, who is named there, and where: what pronouns and descriptions are read by."""

    sheet: Sheet
    roster: Roster
    refs: Refs

    def figure(self, mention: Mention) -> int | None:
        """Return the figure that the model takes a mention for."""
        return self.roster.entities.get((self.sheet.number, mention.entity))

    def people(self, start: int, end: int) -> list[Ref]:
        """Return where people are referred to within a place."""
        refs = [ref for ref in self.refs.found if start <= ref.start < end and ref.figure >= 0]
        return [ref for ref in refs if self.roster.figures[ref.figure].is_person]


def described(around: Around) -> Iterator[Ref]:
    """Yield the descriptions that stand for a figure: "the President", where one alone holds that office."""
    sheet = around.sheet
    speaking = {each.entity for each in sheet.mentions if each.span.of(sheet.text).lower() in _FIRST}
    for mention in sheet.mentions:
        words, phrase = mention.span.of(sheet.text), mention.phrase
        if mention.form is Form.PRONOUN or "\n" in words or not around.refs.is_free(phrase.start, phrase.end):
            continue
        figure = around.figure(mention)
        if figure is not None and mention.form is Form.NAME and around.roster.figures[figure].is_person:
            figure = None
        figure = _by_office(words, around.roster) if figure is None else figure
        if figure is not None and not (_RIVAL.search(words) and mention.entity in speaking):
            yield Ref(phrase.start, phrase.end, figure, By.DESCRIBED)


def pronouns(around: Around) -> Iterator[Ref]:
    """Yield the pronouns of the third person that stand for a figure."""
    mask = quotation_mask(around.sheet.text)
    somebody = {
        each.entity for each in around.sheet.mentions if each.form is Form.DESCRIPTION and each.type.is_person
    }
    for mention in around.sheet.mentions:
        word = mention.span.of(around.sheet.text).lower()
        if mention.form is Form.PRONOUN and word in _THIRD:
            figure = around.figure(mention)
            if word in _OF_PEOPLE:
                figure = _person(around, mention, mask, described=mention.entity in somebody)
            if figure is not None and (word not in _OF_PEOPLE or around.roster.figures[figure].is_person):
                yield Ref(mention.span.start, mention.span.end, figure, By.PRONOUN)


def _by_office(words: str, roster: Roster) -> int | None:
    """Return the one figure who holds an office that stands alone: "the President"."""
    bare = re.sub(r"^(?:the|our|your)\s+(?:former\s+)?|['’]s$", "", words.strip(), flags=re.IGNORECASE)
    holders = [number for number, each in enumerate(roster.figures) if folded(bare) in each.titles]
    return holders[0] if len(holders) == 1 else None


def _person(around: Around, mention: Mention, mask: bytearray, *, described: bool) -> int | None:
    """Return the person whom "he" or "she" stands for.

    The model says so, but for three cases: what it ties to nobody goes to who was named last; in a quotation
    nobody speaks of himself so; and at a sentence's beginning it is the one person of the sentence before.
    """
    start, figure = mention.span.start, around.figure(mention)
    if figure is None and not described:
        figure = _last(_near(around, start))
    if figure is not None and mask[start] and _speaks(around, start, figure, mask):
        figure = _last(ref for ref in _near(around, start) if ref.figure != figure)
    before = _BEFORE.search(around.sheet.text[max(start - _SENTENCE, 0) : start])
    if before is None or mention.span.of(around.sheet.text).lower() not in ("he", "she"):
        return figure
    first = start - len(before[0])
    inside = {ref.figure for ref in around.refs.found if first <= ref.start < start}
    people = {ref.figure for ref in around.people(first, start)}
    told = any(word.lower() in _OF_PEOPLE for word in re.findall(r"\w+", before["said"]))
    return people.pop() if len(people) == len(inside) == 1 and not told else figure


def _near(around: Around, start: int) -> list[Ref]:
    """Return where people are referred to before a place, in its paragraph and the one before."""
    first = around.sheet.paragraph_start(max(around.sheet.paragraph_start(start) - 2, 0))
    return around.people(first, start)


def _last(refs: Iterable[Ref]) -> int | None:
    return max(found).figure if (found := list(refs)) else None


def _speaks(around: Around, start: int, figure: int, mask: bytearray) -> bool:
    """Tell whether a figure is whose words are quoted at a place: who speaks of himself says "I"."""
    opened = mask.rfind(b"\0", 0, start)
    line = around.sheet.text.rfind("\n", 0, opened + 1) + 1
    return _last(ref for ref in around.people(line, opened + 1) if ref.by in NAMES) == figure
