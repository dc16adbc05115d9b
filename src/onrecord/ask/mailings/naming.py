"""Where figures are named: in full, by surname, by first name; found by the letters."""

import re
from collections import Counter
from collections.abc import Iterator

from onrecord.ask.mailings.figures import Figure, Roster
from onrecord.ask.mailings.names import folded, written
from onrecord.ask.mailings.refs import By, Ref, Refs
from onrecord.ask.mailings.sheets import Sheet
from onrecord.entities import Form

_THING = (
    r"(?:County|City|Street|Avenue|Road|Act|Bill|Law|Towers?|Dam|Bridge|Airport|University|College|School"
    r"|Foundation|Institute|Library|Cent(?:er|re)|River|Lake|Park|Building|Hall|Hotel|Square|Island|Hospital"
    r"|Courthouse)"
)
_NEXT_THING = re.compile(rf"[ ]{_THING}\b|[ ](?i:{_THING})\b(?=[^a-z]*$)")
_DETERMINED = re.compile(
    r"\b(?:the|a|an|another|this|that|no|only|every|other|two|both)[ ](?:\w+[ ])?$", re.IGNORECASE
)
_GIVEN_TOO_WORDS = """
art bill chase chip christian dawn dean drew faith frank gene grace grant guy hope jack joy june
april may august mark max miles pat paul rich rob rose rusty sandy skip sue victor will woody summer
sky star
"""
_GIVEN_TOO = frozenset(_GIVEN_TOO_WORDS.split())
"""First names that are words of another kind as well."""

_BEFORE_WORDS = """
Join Help Vote Elect Support Meet Thank Ask Tell Give Send When If But And So For With Because That
Then Now As The Dear Hi Hey Hello Love Thanks
"""
_BEFORE = frozenset(_BEFORE_WORDS.split())
"""Words with a capital before a first name that are no name."""

_SHORTEST_GIVEN = 3


def add_full(text: str, roster: Roster, refs: Refs) -> None:
    """Add the full names, of people and of bodies, and the shorter names of bodies.

    Args:
        text: of a sheet, masked.
        roster: who is named.
        refs: what they are added to.
    """
    for by in (By.FULL, By.DESCRIBED):
        refs.add(ref for number, each in enumerate(roster.figures) for ref in _whole(text, number, each, by))


def add_surnames(text: str, sheet: Sheet, roster: Roster, refs: Refs, every: str) -> None:
    """Add the surnames that stand alone or behind a title.

    One that is a common word too ("Price") counts where the model takes it for a name or a title stands
    before it. One that several bear goes to whom the title or the paragraph tells of, or else to nobody.

    Args:
        text: of the sheet, masked.
        sheet: the sheet.
        roster: who is named.
        refs: what they are added to.
        every: all words of the mailing.
    """
    for surname in {folded(each.surname): each.surname for each in roster.figures if each.surname}.values():
        common = re.search(rf"(?<!\w){_letters(surname.lower())}(?!\w)", every) is not None
        found = re.finditer(rf"(?<![\w@]){_letters(surname)}(?!\w)", text, re.IGNORECASE)
        places = [match.span() for match in found if match[0].split()[-1][0].isupper()]
        refs.add(
            [
                Ref(start, end, _bearer(sheet, start, end, roster, refs.found), By.SURNAME)
                for start, end in places
                if not _is_other_name(sheet, start, end) and (not common or _is_name_here(sheet, start, end))
            ]
        )


def add_given(text: str, sheet: Sheet, roster: Roster, refs: Refs) -> None:
    """Add first names alone: where the model takes them for names, or nothing else can be.

    Args:
        text: of the sheet, masked.
        sheet: the sheet.
        roster: who is named.
        refs: what they are added to.
    """
    givens = Counter(folded(each.given) for each in roster.figures if each.given)
    single = {given: n for n, each in enumerate(roster.figures) if givens[given := folded(each.given)] == 1}
    for mention in sheet.mentions:
        if mention.form is Form.NAME:
            name = written(sheet.text, mention.span.start, mention.span.end).name
            start = text.find(name, mention.span.start, mention.span.end) if folded(name) in single else -1
            refs.add([Ref(start, start + len(name), single[folded(name)], By.GIVEN)] if start >= 0 else [])
    for number in single.values():
        refs.add(_alone(text, number, roster.figures[number].given))


def _whole(text: str, number: int, figure: Figure, by: By) -> Iterator[Ref]:
    if by is By.DESCRIBED:
        patterns = [_letters(each) for each in figure.short]
    elif figure.is_person:
        patterns = [_person(given, surname) for given, surname in figure.forms if given]
    else:
        patterns = [_letters(figure.name)]
    for pattern in patterns:
        for match in re.finditer(rf"(?<![\w@])(?i:{pattern})(?!\w)", text):
            if match[0][0].isupper() and not match[0].split()[-1][0].islower():
                yield Ref(match.start(), match.end(), number, by)


def _person(given: str, surname: str) -> str:
    """Return a pattern for a full name, with a middle name, an initial or a nickname or without."""
    between = r"(?:[ \n]+(?:\w\.|[^\W\d_]+|[\"“(][^\"”)\n]{1,20}[\"”)]))??"
    return rf"{_letters(given)}{between}[ \n]+{_letters(surname)}"


def _letters(name: str) -> str:
    """Return a pattern for a name with either apostrophe and any white space."""
    return r"[ \n]+".join(re.sub("['’]", "['’]", re.escape(word)) for word in name.split())


def _is_name_here(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a word that is also a common one is a name where it stands."""
    named = any(mention.form is Form.NAME for mention in sheet.covering(start, end))
    return named or bool(written(sheet.text, start, end).titles)


def _is_other_name(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a surname is a part of another name: of a place, a law, a body, or another person."""
    if _NEXT_THING.match(sheet.text, end):
        return True
    for mention in sheet.covering(start, end):
        if mention.form is Form.NAME:
            name = written(sheet.text, mention.span.start, mention.span.end)
            behind = bool(name.words) and sheet.text.find(name.words[0], mention.span.start) < start
            return len(name.words) > 1 and (behind or name.is_body)
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


def _alone(text: str, number: int, given: str) -> Iterator[Ref]:
    """Yield a first name that stands alone: no name before it, and none behind."""
    if len(given) < _SHORTEST_GIVEN or folded(given) in _GIVEN_TOO:
        return
    for match in re.finditer(rf"(?<![\w@.-]){re.escape(given)}(?![\w-])", text):
        behind = re.compile(r"[ ][A-Z][\w’'-]+").match(text, match.end())
        before = re.search(r"([A-Z][\w’'-]+)\.?[ ]$", text[max(match.start() - 30, 0) : match.start()])
        if behind is None and (before is None or before[1] in _BEFORE):
            yield Ref(match.start(), match.end(), number, By.GIVEN)
