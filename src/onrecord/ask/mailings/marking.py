"""A sentence with marks for whom it refers to, so that patterns need not know what they are called."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.ask.mailings.masking import COMMITTEE
from onrecord.ask.mailings.names import titles_start
from onrecord.ask.mailings.phrases import OWN, SENDER
from onrecord.ask.mailings.refs import By, Ref
from onrecord.ask.mailings.sheets import Sentence, Sheet
from onrecord.ask.mailings.sides import Sides

QUOTED = "«q»"

_FIRST = re.compile(
    r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Oo]urselves|ME|MY|WE|OUR)\b(?!\.\w)"
)
_POSSESSIVE = frozenset(("my", "our", "his", "its", "their"))
_HER = re.compile(
    r" (?!(?:and|or|for|in|on|to|with|at|by|because|as|when|if|that|so|from|the|a|too|well|again)\b)\w"
)
_QUOTATION = re.compile(r"“[^“”]*(?:”|$)|(?<!\w)\"[^\"]*(?:\"|$)")
_LONGEST = 2_000
"""Characters of a sentence that are looked at: what is longer is none, and patterns take long on it."""

_LONG_QUOTATION = 4
"""Words from which on a quotation speaks for itself; fewer are a part of the sentence around them."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence whose references are marked.

    Args:
        sentence: where it stands.
        sheet: on which sheet.
        words: of the sentence, to the letter.
        text: the words with marks: «f3» for a figure, «b» for the beneficiary, «s» for a sender who is
            somebody else, «q» for a quotation.
        named: the figures named in it by a name, but for the beneficiary, in order.
    """

    sentence: Sentence
    sheet: int
    words: str
    text: str
    named: tuple[int, ...]


def marked(sheet: Sheet, refs: list[Ref], sides: Sides, own: str = "") -> Iterator[Marked]:
    """Yield the sentences of a sheet, marked.

    Args:
        sheet: the words.
        refs: who is referred to where.
        sides: whose mailing it is.
        own: the beneficiary's name, which committees bear too.
    """
    for sentence in sheet.sentences:
        first, behind = (
            bisect_left(refs, each, key=lambda ref: ref.start) for each in (sentence.start, sentence.end)
        )
        inside = [ref for ref in refs[first:behind] if ref.end <= sentence.end]
        text = _with_team("".join(_pieces(sheet.text, sentence, inside, sides)), own)
        named = tuple(
            dict.fromkeys(
                ref.figure
                for ref in inside
                if ref.by not in (By.PRONOUN, By.DESCRIBED) and ref.figure not in (-1, sides.beneficiary)
            )
        )
        words = sheet.text[sentence.start : sentence.end]
        yield Marked(sentence, sheet.number, words, _without_quotations(text)[:_LONGEST], named)


def _with_team(text: str, own: str) -> str:
    """Mark a committee that bears the beneficiary's name: "Team Vail"."""
    names = own.casefold().split()
    return COMMITTEE.sub(lambda each: OWN if each["whom"].split()[-1].casefold() in names else each[0], text)


def _pieces(text: str, sentence: Sentence, inside: list[Ref], sides: Sides) -> Iterator[str]:
    place = sentence.start
    for ref in inside:
        start = max(titles_start(text, ref.start), place) if ref.by is not By.PRONOUN else ref.start
        yield _first_person(text[place:start], sides)
        yield _mark(ref, sides) + _genitive(text, ref, sentence.end)
        place = ref.end
    yield _first_person(text[place : sentence.end], sides)


def _mark(ref: Ref, sides: Sides) -> str:
    if ref.figure >= 0 and ref.figure == sides.beneficiary:
        return OWN
    return f"«f{ref.figure}»" if ref.figure >= 0 else "«f?»"


def _genitive(text: str, ref: Ref, end: int) -> str:
    word = text[ref.start : ref.end].lower()
    owns = word in _POSSESSIVE or (word == "her" and bool(_HER.match(text[ref.end : end])))
    return "’s" if ref.by is By.PRONOUN and owns else ""


def _first_person(text: str, sides: Sides) -> str:
    """Mark the first person: the beneficiary where the mailing is its own, and otherwise the sender."""
    mark = OWN if sides.own_voice else SENDER

    def marked(match: re.Match[str]) -> str:
        return mark + ("’s" if match[0].lower() in _POSSESSIVE else "")

    return _FIRST.sub(marked, text)


def _without_quotations(text: str) -> str:
    """Put a mark for each longer quotation: its words are somebody else's."""

    def short(match: re.Match[str]) -> str:
        return QUOTED if len(match[0].split()) >= _LONG_QUOTATION else match[0]

    return _QUOTATION.sub(short, text).replace("'s", "’s")
