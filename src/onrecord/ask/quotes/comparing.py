"""How a quotation compares with some words on record: what is the same, and what was done to the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.quotes.answer import Called, Edit
from onrecord.ask.quotes.turning import alike, called, negates
from onrecord.ask.quotes.word import Words

STRAY = 3
"""A run of fewer words that stands apart from the rest by this many or more is there by chance."""

SPLICE = 3
"""So many words left out without an ellipsis are a splice; fewer are words changed."""

NEAR = 6
"""A negation that is left out among so few words at most turns the sense of what is around it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of a comparison: words `[asked)` of the quotation against words `[said)` on record."""

    edit: Edit
    asked: range
    said: range
    called: Called | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a quotation compares with some words on record.

    Args:
        verdict: verbatim, trimmed, spliced or altered.
        steps: from the first to the last word that has to do with the quotation.
        same: how many of the quotation's words are the same.
        run: how many are in the longest run that is.
    """

    verdict: QuoteVerdict
    steps: tuple[Step, ...]
    same: int
    run: int

    @property
    def said(self) -> range:
        """Which words on record it is about."""
        places = [place for step in self.steps for place in (step.said.start, step.said.stop)]
        return range(min(places), max(places))

    @property
    def callings(self) -> set[Called]:
        """What is called out."""
        return {step.called for step in self.steps if step.called}


Block = tuple[int, int, int]
"""Where in the quotation, where on record, and how many words are the same."""


def compare(asked: Words, said: Words) -> Comparison | None:
    """Compare a quotation with some words on record.

    Returns:
        None where nothing of it stands there.
    """
    blocks = _blocks(asked, said)
    if not blocks:
        return None
    steps = tuple(_judged(_steps(blocks, asked, said), asked, said))
    same = sum(len(step.asked) for step in steps if step.edit is Edit.SAME)
    run = max(size for _, _, size in blocks)
    return Comparison(_verdict(steps, said), steps, same, run)


def encoded(words: Words, letters: dict[str, str]) -> str:
    """Return words as a string of one character each, which any two that are the same share."""
    return "".join([letters.setdefault(word.key, chr(0x10000 + len(letters))) for word in words])


def _blocks(asked: Words, said: Words) -> list[Block]:
    letters: dict[str, str] = {}
    wanted, there = encoded(asked, letters), encoded(said, letters)
    place = there.find(wanted)
    if place >= 0:
        return [(0, place, len(wanted))]
    found = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
    return _without_strays([(block.a, block.b, block.size) for block in found if block.size], asked)


def _without_strays(blocks: list[Block], asked: Words) -> list[Block]:
    """Leave out short runs far from the others, outwards from the longest run."""
    if not blocks:
        return []
    middle = max(range(len(blocks)), key=lambda place: blocks[place][2])
    kept = [blocks[middle]]
    for block in reversed(blocks[:middle]):
        if not _is_stray(block, block, kept[0], asked):
            kept.insert(0, block)
    for block in blocks[middle + 1 :]:
        if not _is_stray(block, kept[-1], block, asked):
            kept.append(block)
    return kept


def _is_stray(block: Block, left: Block, right: Block, asked: Words) -> bool:
    between = right[1] - left[1] - left[2]
    missing = right[0] - left[0] - left[2]
    if block[2] >= STRAY or between - missing < STRAY:
        return False
    return not any(asked[place].elided for place in range(left[0] + left[2], right[0] + 1))


Pair = tuple[int | None, int | None, bool]


def _steps(blocks: list[Block], asked: Words, said: Words) -> Iterator[Step]:
    """Yield the steps of a comparison, with what is written as one word kept in one step."""
    pairs = _whole(list(_pairs(blocks, asked, said)), asked, said)
    before = blocks[0][1]
    done = 0
    for same, group in groupby(pairs, key=lambda pair: pair[2]):
        members = list(group)
        in_asked = [place for place, _, _ in members if place is not None]
        in_said = [place for _, place, _ in members if place is not None]
        first = in_said[0] if in_said else before
        one = range(done, done + len(in_asked))
        other = range(first, first + len(in_said))
        done, before = one.stop, other.stop
        yield Step(_edit(same, one, other), one, other)


def _edit(same: bool, asked: range, said: range) -> Edit:
    if same:
        return Edit.SAME
    if asked and said:
        return Edit.REPLACED
    return Edit.INSERTED if asked else Edit.DELETED


def _pairs(blocks: list[Block], asked: Words, said: Words) -> Iterator[Pair]:
    lead = _edge(blocks[0][0], _reach_back(said, blocks[0][1]))
    at, there = 0, blocks[0][1] - lead
    while 0 < there < blocks[0][1] and said[there - 1].span == said[there].span:
        there -= 1
    for start, place, size in blocks:
        yield from ((None, one, False) for one in range(there, place))
        yield from ((one, None, False) for one in range(at, start))
        yield from ((start + one, place + one, True) for one in range(size))
        at, there = start + size, place + size
    end = there + _edge(len(asked) - at, _reach_on(said, there))
    while there < end < len(said) and said[end].span == said[end - 1].span:
        end += 1
    yield from ((None, one, False) for one in range(there, end))
    yield from ((one, None, False) for one in range(at, len(asked)))


def _edge(missing: int, reach: int) -> int:
    """Return how many words on record a few changed ones at an end of the quotation stand for."""
    return missing if missing <= 2 and missing <= reach else 0


def _reach_back(said: Words, place: int) -> int:
    """Return how many words stand before a place in its sentence."""
    start = place
    while start > 0 and not said[start].opens:
        start -= 1
    return place - start


def _reach_on(said: Words, place: int) -> int:
    end = place
    while end < len(said) and not said[end].opens:
        end += 1
    return end - place


def _whole(pairs: list[Pair], asked: Words, said: Words) -> list[Pair]:
    """Return pairs in which a word that is written as one with a changed word is taken with it."""

    def tied(one: Pair, other: Pair) -> bool:
        (a, s, _), (b, t, _) = one, other
        return (a is not None and b is not None and asked[a].span == asked[b].span) or (
            s is not None and t is not None and said[s].span == said[t].span
        )

    for order in (range(1, len(pairs)), range(len(pairs) - 2, -1, -1)):
        step = order.step
        for place in order:
            pair, neighbour = pairs[place], pairs[place - step]
            if pair[2] and not neighbour[2] and tied(pair, neighbour):
                pairs[place] = (pair[0], pair[1], False)
    return pairs


def _judged(steps: Iterable[Step], asked: Words, said: Words) -> Iterator[Step]:
    """Yield steps with what is only written otherwise as the same, what was left out, and what is called."""
    for step in steps:
        there = said[step.said.start : step.said.stop]
        here = asked[step.asked.start : step.asked.stop]
        edit = step.edit
        if edit is Edit.REPLACED and alike(here, there):
            edit = Edit.SAME
        elif edit is Edit.DELETED and _is_left_out(step, asked, said):
            edit = Edit.LEFT_OUT
        call = called(here, there) if edit is not Edit.SAME and _is_near(step, there) else None
        yield Step(edit, step.asked, step.said, call)


def _is_left_out(step: Step, asked: Words, said: Words) -> bool:
    """Tell whether dropped words are a stretch left out between parts, and not a change of words."""
    there = said[step.said.start : step.said.stop]
    if asked[step.asked.start].elided and not any(
        word.elided for word in said[step.said.start : step.said.stop + 1]
    ):
        return True  # an ellipsis that the article has itself leaves nothing out
    return len(there) >= SPLICE and not (len(there) <= NEAR and negates(there))


def _is_near(step: Step, said: Words) -> bool:
    return step.edit is not Edit.DELETED or len(said) <= NEAR or not any(word.opens for word in said)


def _verdict(steps: Sequence[Step], said: Words) -> QuoteVerdict:
    edits = {step.edit for step in steps}
    if edits & {Edit.INSERTED, Edit.DELETED, Edit.REPLACED}:
        return QuoteVerdict.ALTERED
    if Edit.LEFT_OUT in edits:
        return QuoteVerdict.SPLICED
    whole = sum(len(step.said) for step in steps) == len(said)
    return QuoteVerdict.VERBATIM if whole else QuoteVerdict.TRIMMED
