"""Every place of a mailing that refers to a figure, and how: by which part of the name, or by which word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.ask.mailings.figures import Figure, Roster
from onrecord.ask.mailings.masking import masked
from onrecord.ask.mailings.names import folded, written
from onrecord.ask.mailings.sheets import Sheet
from onrecord.entities import Form, Mention
from onrecord.quotation import quotation_mask

THIRD = frozenset(
    ("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them",
     "their", "theirs", "themselves")
)  # fmt: skip
_FIRST = frozenset(("i", "me", "my", "mine", "myself"))
_RIVAL = re.compile(r"\b(?:opponent|rival|challenger)\b", re.IGNORECASE)
_OF_PEOPLE = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_THING = (
    r"(?:County|City|Street|Avenue|Road|Act|Bill|Law|Tower|Towers|Dam|Bridge|Airport|University|College|School|Foundation"
    r"|Institute|Library|Center|Centre|River|Lake|Park|Building|Hall|Hotel|Square|Island|Hospital|Courthouse)"
)
_NEXT_THING = re.compile(rf"[ ]{_THING}\b|[ ](?i:{_THING})\b(?=[^a-z]*$)")
_DETERMINED = re.compile(
    r"\b(?:the|a|an|another|this|that|no|only|every|other|two|both)[ ](?:\w+[ ])?$", re.IGNORECASE
)


class By(StrEnum):
    """How a place refers to somebody."""

    FULL = "full"
    SURNAME = "surname"
    GIVEN = "given"
    PRONOUN = "pronoun"
    DESCRIBED = "described"


NAMES = (By.FULL, By.SURNAME, By.GIVEN)


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A place that refers to a figure.

    Args:
        start: where it begins on its sheet.
        end: behind it, without a possessive.
        figure: its number in the roster; -1 where several figures bear the name and nothing decides.
        by: how it refers.
    """

    start: int
    end: int
    figure: int
    by: By


def refs_in(sheet: Sheet, roster: Roster, every: str = "") -> list[Ref]:
    """Return every place of a sheet that refers to a figure, in order; none overlaps another.

    Names are found by their letters, wherever they stand and however they are written, beside what the model
    found; pronouns and descriptions by the model's word for whom they stand for.

    Args:
        sheet: the words.
        roster: who is named anywhere in the mailing.
        every: all words of the mailing, where a surname may be seen to be a common word as well.
    """
    refs: list[Ref] = []
    text = masked(sheet.text)
    for number, figure in enumerate(roster.figures):
        refs += _full(text, number, figure)
    refs = _apart(refs, [])
    surnames = {folded(figure.surname): figure.surname for figure in roster.figures if figure.surname}
    for surname in surnames.values():
        refs += _apart(_by_surname(surname, sheet, roster, refs, _is_common(surname, every or text)), refs)
    mentions = sheet.reading.mentions if sheet.reading else ()
    refs += _apart(_by_given(text, sheet, roster, mentions), refs)
    givens = Counter(folded(figure.given) for figure in roster.figures)
    for number, figure in enumerate(roster.figures):
        refs += _apart(_alone(text, number, figure) if givens[folded(figure.given)] == 1 else (), refs)
    refs += _apart(_described(sheet, roster, mentions, refs), refs)
    refs += _apart(_pronouns(sheet, roster, mentions, refs), refs)
    return sorted(refs)


def _apart(new: Iterable[Ref], known: list[Ref]) -> list[Ref]:
    """Return the new ones that overlap neither the known nor each other; the longer goes first."""
    taken = [(ref.start, ref.end) for ref in known]
    kept: list[Ref] = []
    for ref in sorted(new, key=lambda ref: (ref.start - ref.end, ref.start)):
        if all(ref.end <= start or end <= ref.start for start, end in taken):
            kept.append(ref)
            taken.append((ref.start, ref.end))
    return kept


def _full(text: str, number: int, figure: Figure) -> Iterator[Ref]:
    patterns = [_person(given, surname) for given, surname in figure.forms if given]
    if not figure.is_person:
        patterns = [_letters(figure.name)]
    found = [(pattern, By.FULL) for pattern in patterns] + [(_letters(each), By.DESCRIBED) for each in figure.short]
    for pattern, by in found:
        for match in re.finditer(rf"(?<![\w@])(?i:{pattern})(?!\w)", text):
            if _begins_capital(match[0]):
                yield Ref(match.start(), match.end(), number, by)


def _person(given: str, surname: str) -> str:
    """Return a pattern for a full name, with a middle name, an initial or a nickname or without."""
    between = r"(?:[ \n]+(?:\w\.|[^\W\d_]+|[\"“(][^\"”)\n]{1,20}[\"”)]))??"
    return rf"{_letters(given)}{between}[ \n]+{_letters(surname)}"


def _letters(name: str) -> str:
    """Return a pattern for a name with either apostrophe and any white space."""
    return r"[ \n]+".join(re.sub("['’]", "['’]", re.escape(word)) for word in name.split())


def _begins_capital(words: str) -> bool:
    return words[0].isupper() and not words.split()[-1][0].islower()


def _is_common(surname: str, every: str) -> bool:
    """Tell whether a surname stands as a common word too: "the price of water"."""
    return re.search(rf"(?<!\w){_letters(surname.lower())}(?!\w)", every) is not None


def _by_surname(surname: str, sheet: Sheet, roster: Roster, refs: list[Ref], common: bool) -> Iterator[Ref]:
    text = masked(sheet.text)
    for match in re.finditer(rf"(?<![\w@]){_letters(surname)}(?!\w)", text, re.IGNORECASE):
        start, end = match.span()
        if not match[0][0].isupper() or _is_other_name(sheet, start, end):
            continue
        if common and not _is_name_here(sheet, start, end):
            continue
        yield Ref(start, end, _bearer(sheet, start, end, roster, refs), By.SURNAME)


def _is_name_here(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a word that is also a common one ("Price") is a name where it stands."""
    mentions = sheet.reading.mentions if sheet.reading else ()
    named = any(m.form is Form.NAME and m.span.start <= start and end <= m.span.end for m in mentions)
    return named or bool(written(sheet.text, start, end).titles)


def _is_other_name(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a surname is a part of another name: of a place, a law, a body, or another person."""
    if _NEXT_THING.match(sheet.text, end):
        return True
    for mention in sheet.reading.mentions if sheet.reading else ():
        span = mention.span
        if mention.form is Form.NAME and span.start <= start and end <= span.end:
            name = written(sheet.text, span.start, span.end)
            inner = span.start + (span.of(sheet.text).find(name.words[0]) if name.words else 0)
            return (len(name.words) > 1 and inner < start and not name.is_body) or (
                name.is_body and len(name.words) > 1
            )
    return False


def _bearer(sheet: Sheet, start: int, end: int, roster: Roster, refs: list[Ref]) -> int:
    """Return which of those with a surname is meant; -1 where nothing decides."""
    bearers = roster.bearers(sheet.text[start:end])
    if len(bearers) == 1:
        return bearers[0]
    titles = written(sheet.text, start, end).titles
    if titles:
        fitting = [each for each in bearers if roster.figures[each].titles & titles]
        return fitting[0] if len(fitting) == 1 else -1
    if _DETERMINED.search(sheet.text[max(start - 20, 0) : start]):
        return -1
    first = sheet.paragraph_start(start)
    before = {ref.figure for ref in refs if first <= ref.start < start and ref.figure in bearers}
    return before.pop() if len(before) == 1 else -1


_GIVEN_TOO = frozenset(
    """art bill chase chip christian dawn dean drew faith frank gene grace grant guy hope jack joy june april may
    august mark max miles pat paul rich rob rose rusty sandy skip sue victor will woody summer sky star""".split()
)
"""First names that are words of another kind as well."""

_BEFORE = frozenset(
    """Join Help Vote Elect Support Meet Thank Ask Tell Give Send When If But And So For With Because That Then
    Now As The Dear Hi Hey Hello Love Thanks""".split()
)
"""Words with a capital before a first name that are no name."""


def _alone(text: str, number: int, figure: Figure) -> Iterator[Ref]:
    """Yield a first name that stands alone: no name before it, and none behind."""
    if len(figure.given) < 3 or folded(figure.given) in _GIVEN_TOO:
        return
    for match in re.finditer(rf"(?<![\w@.-]){re.escape(figure.given)}(?![\w-])", text):
        behind = re.match(r"[ ][A-Z][\w’'-]+", text[match.end() :])
        before = re.search(r"([A-Z][\w’'-]+)\.?[ ]$", text[: match.start()])
        if behind is None and (before is None or before[1] in _BEFORE):
            yield Ref(match.start(), match.end(), number, By.GIVEN)


def _by_given(text: str, sheet: Sheet, roster: Roster, mentions: Iterable[Mention]) -> Iterator[Ref]:
    """Yield first names alone, where the model takes them for a name; many are words of another kind."""
    for mention in mentions:
        if mention.form is not Form.NAME:
            continue
        name = written(sheet.text, mention.span.start, mention.span.end)
        bearers = [
            n
            for n, each in enumerate(roster.figures)
            if each.given and folded(each.given) == folded(name.name)
        ]
        start = text.find(name.name, mention.span.start) if len(bearers) == 1 else -1
        if 0 <= start < mention.span.end:
            yield Ref(start, start + len(name.name), bearers[0], By.GIVEN)


def _described(sheet: Sheet, roster: Roster, mentions: Iterable[Mention], refs: list[Ref]) -> Iterator[Ref]:
    speaking = {(sheet.number, m.entity) for m in mentions if m.span.of(sheet.text).lower() in _FIRST}
    for mention in mentions:
        words = mention.span.of(sheet.text)
        named = any(mention.phrase.start < ref.end and ref.start < mention.phrase.end for ref in refs)
        if mention.form is Form.PRONOUN or named or "\n" in words:
            continue
        figure = roster.entities.get((sheet.number, mention.entity))
        if figure is not None and mention.form is Form.NAME and roster.figures[figure].is_person:
            figure = None
        figure = _by_office(words, roster) if figure is None else figure
        if figure is not None and not (_RIVAL.search(words) and (sheet.number, mention.entity) in speaking):
            yield Ref(mention.phrase.start, mention.phrase.end, figure, By.DESCRIBED)


def _by_office(words: str, roster: Roster) -> int | None:
    """Return the one figure who holds an office that stands alone: "the President"."""
    office = folded(
        re.sub(r"^(?:the|our|your)\s+(?:former\s+)?|['’]s$", "", words.strip(), flags=re.IGNORECASE)
    )
    holders = [number for number, each in enumerate(roster.figures) if office in each.titles]
    return holders[0] if len(holders) == 1 else None


def _pronouns(sheet: Sheet, roster: Roster, mentions: Iterable[Mention], refs: list[Ref]) -> Iterator[Ref]:
    mask = quotation_mask(sheet.text)
    for mention in mentions:
        word = mention.span.of(sheet.text).lower()
        if mention.form is not Form.PRONOUN or word not in THIRD:
            continue
        figure = roster.entities.get((sheet.number, mention.entity))
        start = mention.span.start
        if word in _OF_PEOPLE:
            if figure is None and not _is_somebody(sheet, mention):
                figure = _nearest(sheet, start, roster, refs)
            elif figure is not None and mask[start] and _speaks(sheet, start, figure, mask, refs):
                figure = _nearest(sheet, start, roster, [ref for ref in refs if ref.figure != figure])
            figure = _subject(sheet, start, word, roster, refs, figure)
        if figure is not None and (word not in _OF_PEOPLE or roster.figures[figure].is_person):
            yield Ref(mention.span.start, mention.span.end, figure, By.PRONOUN)


def _speaks(sheet: Sheet, start: int, figure: int, mask: bytearray, refs: list[Ref]) -> bool:
    """Tell whether a figure is whose words are quoted: who speaks of himself says "I"."""
    opened = mask.rfind(b"\0", 0, start)
    line = sheet.text.rfind("\n", 0, opened + 1) + 1
    before = [ref for ref in refs if line <= ref.start <= opened and ref.by in NAMES]
    return bool(before) and max(before).figure == figure


def _subject(
    sheet: Sheet, start: int, word: str, roster: Roster, refs: list[Ref], figure: int | None
) -> int | None:
    """Return whom "he" or "she" stands for that begins a sentence after one that names one person alone."""
    before = re.search(r"(?P<said>[^.!?\n]+)[.!?]+[”\"]? $", sheet.text[:start])
    if word not in ("he", "she") or before is None:
        return figure
    inside = {ref.figure for ref in refs if before.start("said") <= ref.start < start}
    people = [number for number in inside if number >= 0 and roster.figures[number].is_person]
    human = any(each.lower() in _OF_PEOPLE for each in re.findall(r"\w+", before["said"]))
    return people[0] if len(people) == 1 and len(inside) == 1 and not human else figure


def _is_somebody(sheet: Sheet, mention: Mention) -> bool:
    """Tell whether a pronoun stands for somebody who is described: "a voter told me that he …"."""
    mentions = sheet.reading.mentions if sheet.reading else ()
    return any(
        m.entity == mention.entity and m.form is Form.DESCRIPTION and m.type.is_person for m in mentions
    )


def _nearest(sheet: Sheet, start: int, roster: Roster, refs: list[Ref]) -> int | None:
    """Return the person who was named last, in this paragraph or the one before it."""
    first = sheet.paragraph_start(max(sheet.paragraph_start(start) - 2, 0))
    before = [ref for ref in refs if first <= ref.start < start and ref.figure >= 0]
    people = [ref for ref in before if roster.figures[ref.figure].is_person]
    return max(people).figure if people else None
