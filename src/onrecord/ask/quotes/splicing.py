"""Quotations put together from parts that were said apart, found part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.ask.quotes.comparing import encoded
from onrecord.ask.quotes.everyday import telling
from onrecord.ask.quotes.utterances import Utterance
from onrecord.ask.quotes.word import Words

LEAST = 3
"""A part has so many words at least; one that an ellipsis sets apart may have one less."""

AVERAGE = 5
"""There is one part for so many words of the quotation at most, and always two."""

LONGEST = 400
"""A longer quotation is not taken apart."""

_UNNATURAL = 0.1
"""What it costs to part a quotation where no punctuation stands; a part more costs 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a quotation that stands somewhere as it is.

    Args:
        asked: which of the quotation's words.
        said: which of the utterance's.
        utterance: where.
    """

    asked: range
    said: range
    utterance: Utterance


def parts_of(asked: Words, utterances: Sequence[Utterance]) -> list[Part]:
    """Return the fewest parts that a quotation can be put together from; none where it cannot.

    Args:
        asked: the quotation.
        utterances: from which the parts may be, the earlier before the later where both have one.
    """
    if len(asked) > LONGEST:
        return []
    letters: dict[str, str] = {}
    wanted = encoded(asked, letters)
    there = [encoded(utterance.words, letters) for utterance in utterances]
    ends = _cheapest(asked, _reaches(wanted, there))
    elided = sum(word.elided for word in asked[1:])
    if not 1 < len(ends) <= max(2, len(asked) // AVERAGE, elided + 1):
        return []
    starts = [0, *ends[:-1]]
    return [
        _part(range(start, end), wanted[start:end], there, utterances)
        for start, end in zip(starts, ends, strict=True)
    ]


def _reaches(wanted: str, there: Sequence[str]) -> list[int]:
    """Return how far from each place the words stand somewhere as they are."""
    reaches, end = [], 0
    for start in range(len(wanted)):
        end = max(end, start)
        while end < len(wanted) and any(wanted[start : end + 1] in text for text in there):
            end += 1
        reaches.append(end)
    return reaches


def _cheapest(asked: Words, reaches: Sequence[int]) -> list[int]:
    """Return where the parts end; none where there is no way from the first word to the last."""
    cost: list[tuple[float, int]] = [(0.0, -1), *((float("inf"), -1) for _ in asked)]
    for start, reach in enumerate(reaches):
        for end in range(start + 1, reach + 1):
            if cost[start][0] < float("inf") and _is_part(asked, start, end):
                natural = end == len(asked) or bool(asked[end].gap.strip())
                cost[end] = min(cost[end], (cost[start][0] + 1 + (0 if natural else _UNNATURAL), start))
    ends, at = [], len(asked)
    while at > 0:
        ends.append(at)
        at = cost[at][1]
    return ends[::-1] if at == 0 else []


def _is_part(asked: Words, start: int, end: int) -> bool:
    """Tell whether a stretch is long enough, or tells enough, not to stand somewhere by chance."""
    bounds = [at == len(asked) or at == 0 or asked[at].elided for at in (start, end)]
    least = LEAST - 1 if all(bounds) else LEAST
    return end - start > LEAST or (end - start >= least and bool(telling(asked[start:end])))


def _part(asked: range, wanted: str, there: Sequence[str], utterances: Sequence[Utterance]) -> Part:
    number = next(number for number, text in enumerate(there) if wanted in text)
    at = there[number].find(wanted)
    return Part(asked=asked, said=range(at, at + len(wanted)), utterance=utterances[number])
