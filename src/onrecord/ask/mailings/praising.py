"""Praise in quotation marks: which words, and whose they are to be."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.ask.mailings.figures import Roster
from onrecord.ask.mailings.refs import NAMES, By, Ref
from onrecord.ask.mailings.sheets import Sentence, Sheet
from onrecord.ask.mailings.sides import Sides
from onrecord.quotation import Form
from onrecord.spans import Span

_QUOTATION = re.compile(r"“(?P<a>[^“”]{2,1200})”|(?<!\w)\"(?P<b>[^\"\n]{2,1200})\"")
_SIGNED = re.compile(r"[\s»]*[—–-]{1,2}\s*(?=[A-Z])")
_AS_SAID = (
    r"(?:\b(?:said|put|says|puts) it (?:best|well|right|plainly)"
    r"|\bas [^.:;]{2,60}? (?:once |often |always )?(?:said|says|put it)"
    r"|\bin the words of [^.:;]{2,60}|’s words(?: were| are)?)\s*[:,]\s+"
)
_SAID_BEST = re.compile(rf"{_AS_SAID}(?=[A-Z])", re.IGNORECASE)
_INTRODUCED = re.compile(rf"{_AS_SAID}[“\"]?$", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:told|calls?|called|said (?:to|of|about)|says (?:of|about)|described?|describes"
    r"|wrote (?:to|of|about)|praised|thanked)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:me|us|my|our)\b", re.IGNORECASE)
_SIGNATURE = 40
_FEWEST = 3
"""Words that praise in quotation marks has at least, unless it says what somebody calls the beneficiary."""


@dataclass(frozen=True, slots=True)
class Praise:
    """Words that a mailing quotes.

    Args:
        start: where they begin on their sheet, without marks.
        end: behind them.
        speaker: the figure whose words they are to be.
    """

    start: int
    end: int
    speaker: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A sheet with who is referred to where, and whose mailing it is."""

    sheet: Sheet
    refs: list[Ref]
    roster: Roster
    sides: Sides

    @property
    def own(self) -> str:
        """The beneficiary's name; "" where it is not clear who that is."""
        number = self.sides.beneficiary
        return self.roster.figures[number].name if number is not None else ""

    def within(self, start: int, end: int) -> list[Ref]:
        """Return the references that begin in a place."""
        first, behind = (bisect_left(self.refs, each, key=lambda ref: ref.start) for each in (start, end))
        return self.refs[first:behind]


def praises(spread: Spread) -> Iterator[Praise]:
    """Yield the words that a sheet quotes as somebody's praise of the beneficiary."""
    for start, end in _quoted(spread.sheet.text):
        speaker = _speaker(spread, start, end)
        if speaker is None or speaker == spread.sides.beneficiary or speaker < 0:
            continue
        if _is_praise(spread, start, end):
            yield Praise(start, end, speaker)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands in quotation marks, and what is said "best" after a colon without any."""
    spans = [
        (match.start("a" if match["a"] else "b"), match.end("a" if match["a"] else "b"))
        for match in _QUOTATION.finditer(text)
    ]
    yield from spans
    for match in _SAID_BEST.finditer(text):
        end = re.compile(r"[.!?](?=\s|$)|\n|$").search(text, match.end())
        if (
            end
            and not any(start < end.end() and match.end() <= stop for start, stop in spans)
            and text[match.end()] not in '“"'
        ):
            yield match.end(), max(end.start(), match.end() + 1)


def _speaker(spread: Spread, start: int, end: int) -> int | None:
    """Return who is to have said some quoted words: who signs them, whom the model or the sentence names."""
    text = spread.sheet.text
    signed = _SIGNED.match(text, min(end + 1, len(text)))
    if signed:
        below = spread.within(signed.end(), signed.end() + _SIGNATURE)
        after = next((ref for ref in below if ref.by in NAMES), None)
        if after and "\n" not in text[signed.end() : after.start]:
            return after.figure
    around = _sentence_around(spread.sheet, start, end)
    beside = [ref for ref in spread.within(around.start, around.end) if not start <= ref.start < end]
    tries = (_read(spread, start, end), _nearest(beside, start, end), _before_colon(spread, around))
    return next((figure for figure in tries if figure is not None), None)


def _read(spread: Spread, start: int, end: int) -> int | None:
    """Return the speaker that the model found."""
    reading = spread.sheet.reading
    for attribution in reading.attributions if reading else ():
        quoted = attribution.form is not Form.INDIRECT and any(
            span.overlaps(Span(start, end)) for span in attribution.content
        )
        if quoted and attribution.speaker is not None:
            return spread.roster.entities.get((spread.sheet.number, attribution.speaker))
    return None


def _nearest(beside: list[Ref], start: int, end: int) -> int | None:
    """Return the figure of the sentence that stands nearest, names before pronouns where both do."""
    said = [ref for ref in beside if ref.figure >= 0]
    if not said:
        return None
    return min(
        said, key=lambda ref: (min(abs(start - ref.end), abs(ref.start - end)), ref.by is By.PRONOUN)
    ).figure


def _before_colon(spread: Spread, around: Sentence) -> int | None:
    """Return the figure of the sentence before, where it ends with a colon."""
    text = spread.sheet.text[: around.start].rstrip()
    before = spread.sheet.over(len(text) - 1, len(text)) if text.endswith(":") else []
    inside = spread.within(before[0].start, before[0].end) if before else []
    named = [ref.figure for ref in inside if ref.figure >= 0 and ref.figure != spread.sides.beneficiary]
    return named[0] if named else None


def _sentence_around(sheet: Sheet, start: int, end: int) -> Sentence:
    """Return the sentences that some quoted words stand in, as one."""
    over = sheet.over(start, end)
    if not over:
        return Sentence(start, end, sheet.place(start))
    return Sentence(over[0].start, over[-1].end, over[0].place)


def _is_praise(spread: Spread, start: int, end: int) -> bool:
    """Tell whether quoted words speak of the beneficiary, and not of somebody else."""
    text, own = spread.sheet.text, spread.sides.beneficiary
    around = _sentence_around(spread.sheet, start, end)
    inside = [ref for ref in spread.within(start, end) if ref.figure >= 0]
    beside = [ref for ref in spread.within(around.start, around.end) if ref not in inside]
    lead = f"{text[around.start : start]} {text[end : around.end]}"
    of_own = any(ref.figure == own for ref in inside)
    of_others = any(ref.figure != own and ref.by in NAMES for ref in inside)
    me = spread.sides.own_voice and bool(_ME.search(lead))
    told = bool(_TOLD.search(lead)) and (me or any(ref.figure == own for ref in beside))
    if of_others or len(text[start:end].split()) < _FEWEST:
        return of_own if of_others else told
    signed = _SIGNED.match(text, min(end + 1, len(text))) is not None
    introduced = signed or bool(
        _INTRODUCED.search(text[around.start : start]) or _SAID_BEST.search(text[around.start : start + 1])
    )
    of_own = of_own or any(ref.figure == own for ref in beside)
    return told or of_own or introduced or bool(_ADDRESSED.search(text[start:end]))
