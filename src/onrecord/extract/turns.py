"""Who speaks outside quotation marks: who gives a speech, or who answers the questions of an interview."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Told
from onrecord.extract.mentions import Found
from onrecord.extract.words import KINDS, PRONOUNS
from onrecord.reading import Attribution

_NAME, _I, _YOU = KINDS.index("name"), KINDS.index("i"), KINDS.index("you")
_QUESTION = re.compile(r"^[^\n]{,700}\?[ \t]*$", re.MULTILINE)
"""A longer paragraph that ends with a question mark is an answer."""
_ASKING = re.compile(r"\byou(?:rs?)?\b", re.IGNORECASE)
_INTERVIEW = re.compile(
    r"\binterview|\bQ ?& ?A\b|\b(?:sat down|spoke|talk(?:s|ed)?) (?:with|to)\b", re.IGNORECASE
)
_LABEL = re.compile(r"^[A-Z][\w .'’-]{,40}:\s", re.MULTILINE)


def laid_out(
    found: Sequence[Found], told: Told, people: Booleans, text: str, attributions: Iterable[Attribution]
) -> dict[int, int]:
    """Return for "I" and "you" outside quotations the mention that a text's layout says they refer to.

    Where a text says that it is an interview, and two paragraphs or more ask "you" something, that is the "I"
    of all answers. Other texts have one "I", but where they ask so, where lines open with who speaks, and
    where somebody else is said to say it.

    Args:
        found: the n mentions.
        told: what their words tell.
        people: which of them are of the type of a person, (n,).
        text: the article's text.
        attributions: of the article.
    """
    said = [i for i, kind in enumerate(told.kind.tolist()) if kind in (_I, _YOU) and not told.quotation[i]]
    if not said:
        return {}
    questions = [m.span() for m in _QUESTION.finditer(text)]
    asking = [(start, end) for start, end in questions if _ASKING.search(text, start, end)]
    if len(asking) > 1 and _INTERVIEW.search(text, 0, asking[0][0]):
        named = [i for i in range(len(found)) if people[i] and told.kind[i] == _NAME]
        first = asking[0][0]
        several, whom = _interviewee([i for i in named if found[i].start < first], found, told, text)
        later = [i for i in said if found[i].start >= first]
        return {} if several else _answering(later, whom, questions, found, told)
    if len(asking) > 1 or len(_LABEL.findall(text)) > 1:
        return {}
    others = _said_by_others(attributions, text)
    mine = [i for i in said if told.kind[i] == _I and not others[found[i].start]]
    return dict.fromkeys(mine[1:], mine[0]) if mine else {}


def _interviewee(
    named: Sequence[int], found: Sequence[Found], told: Told, text: str
) -> tuple[bool, int | None]:
    """Return whether the first line names several people, and the only one named there, or at all.

    Args:
        named: the people named before the first question.
        found: the mentions.
        told: what their words tell.
        text: the article's text.
    """
    line = text.find("\n")
    titled = [i for i in named if found[i].start < line]
    heads = {int(told.head[i]): i for i in reversed(titled or named)}
    return bool(titled) and len(heads) > 1, next(iter(heads.values())) if len(heads) == 1 else None


def _answering(
    said: Sequence[int],
    whom: int | None,
    questions: Sequence[tuple[int, int]],
    found: Sequence[Found],
    told: Told,
) -> dict[int, int]:
    """Return who "I" and "you" of an interview are: the interviewee, or the first mention of each side."""
    starts = [start for start, _ in questions]
    asks: int | None = None
    held: dict[int, int] = {}
    for i in said:
        k = bisect_right(starts, found[i].start) - 1
        inside = k >= 0 and found[i].start < questions[k][1]
        if told.kind[i] == _I and inside:
            asks = i if asks is None else asks
            held[i] = asks
        elif told.kind[i] == _I or inside:
            whom = i if whom is None else whom
            held[i] = whom
    return {i: other for i, other in held.items() if i != other}


def _said_by_others(attributions: Iterable[Attribution], text: str) -> bytearray:
    """Mark the characters that somebody is said to say who is not "I"."""
    others = bytearray(len(text))
    for attribution in attributions:
        source = attribution.source
        if source and PRONOUNS.get(source[0].of(text).lower()) != "i":
            for span in attribution.content:
                others[span.start : span.end] = b"\1" * len(span)
    return others
