"""Who speaks goes on speaking: which source a pronoun that is a source itself most likely takes up."""

import re
from collections.abc import Sequence
from operator import itemgetter

from onrecord.extract.agreement import Booleans
from onrecord.extract.coreference import Told
from onrecord.extract.gender import HE, SHE
from onrecord.extract.words import KINDS
from onrecord.reading import Attribution

_DEFINITE = KINDS.index("definite")
_ADDING = re.compile(r"\b(?:add|continu|conclud|went on|go(?:es)? on|further)", re.IGNORECASE)
_BACK = 3
"""Sources further back than this many are out of mind."""

Turn = tuple[int, int, int, Attribution]
"""Where a source starts, in which content it stands, its mention, and its attribution."""


def continued(
    attributions: Sequence[Attribution],
    sources: Sequence[int | None],
    told: Told,
    persons: Booleans,
    text: str,
) -> dict[int, int]:
    """Return for each source that is a pronoun the source before it that it most likely takes up.

    Both stand in the same content, or in none, with at most one break between paragraphs between them.

    Args:
        attributions: in the order of the text.
        sources: for each attribution the number of the mention that its source is, or None.
        told: what the words of the mentions tell.
        persons: which mentions may be one person, (n,).
        text: the article's text.
    """
    found: dict[int, int] = {}
    turns: dict[int, list[Turn]] = {}
    for turn in _turns(attributions, sources, told):
        _, inside, mention, attribution = turn
        before = turns.setdefault(inside, [])
        if _takes_up(int(told.kind[mention]), attribution, text):
            for _, _, other, earlier in reversed(before[-_BACK:]):
                if other != mention and persons[other] and _agree(told, mention, other):
                    if _is_near(earlier, attribution, text):
                        found[mention] = other
                    break
        before.append(turn)
    return found


def _turns(attributions: Sequence[Attribution], sources: Sequence[int | None], told: Told) -> list[Turn]:
    """Return the sources in the order of the text, with the innermost content that each stands in."""
    contents = sorted((s.start, -s.end, k) for k, a in enumerate(attributions) for s in a.content)
    places = sorted(
        ((int(told.start[s]), s, a) for s, a in zip(sources, attributions, strict=True) if s is not None),
        key=itemgetter(0, 1),
    )
    turns: list[Turn] = []
    opened: list[tuple[int, int]] = []
    k = 0
    for start, mention, attribution in places:
        while k < len(contents) and contents[k][0] <= start:
            opened.append((-contents[k][1], contents[k][2]))
            k += 1
        opened = [content for content in opened if content[0] > start]
        turns.append((start, opened[-1][1] if opened else -1, mention, attribution))
    return turns


def _takes_up(kind: int, attribution: Attribution, text: str) -> bool:
    """Tell whether a source refers back: he or she, or "the mayor" who adds something."""
    if kind in (HE, SHE):
        return True
    return kind == _DEFINITE and any(_ADDING.search(span.of(text)) for span in attribution.cue)


def _agree(told: Told, mention: int, other: int) -> bool:
    return {int(told.kind[mention]), int(told.kind[other])} != {HE, SHE}


def _is_near(earlier: Attribution, later: Attribution, text: str) -> bool:
    end = max(span.end for span in earlier.spans)
    start = min(span.start for span in later.spans)
    return len(re.findall(r"\n+", text[end:start])) <= 1
