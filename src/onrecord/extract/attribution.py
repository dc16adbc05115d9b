"""Scores decoded into attributions: first the cues, then the source and content of each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.viterbi import best_path, bio_transitions, runs
from onrecord.model import Floats, Scored
from onrecord.quotation import Form, form_of
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans

_ONE_KIND, _TWO_KINDS = bio_transitions(1), bio_transitions(2)
_CUE_LAYER = 1
_SOURCE, _CONTENT = 1, 2
_BEGIN_SOURCE = 1

Ranges = list[tuple[int, int]]
"""Half-open ranges of positions in a window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """The few numbers that decoding leaves open, chosen on PolNeAR dev (docs/decisions/0003-decoding.md).

    Args:
        threshold: the least score of an attribution that is kept, from 0 to 1.
        source: added to the score of a source's beginning: an attribution seldom lacks its source.
    """

    threshold: float = 0.55
    source: float = 0.7


@dataclass(frozen=True, slots=True)
class _Cue:
    window: int
    lo: int
    hi: int
    score: float


def decode(scored: Scored, text: str, mask: bytearray, decoding: Decoding) -> list[Attribution]:
    """Return the attributions in some windows.

    A cue anchors each attribution; its source and its content are the best sequence of roles towards it. An
    anchor whose content is empty is dropped, and of several sources the likelier one is kept.

    Args:
        scored: the windows.
        text: the whole article's text.
        mask: its `quotation_mask`.
        decoding: thresholds.
    """
    cues = _find_cues(scored)
    if not cues:
        return []
    roles = scored.roles(np.array([(c.window, c.lo, c.hi) for c in cues], np.int64))
    emissions = _inside_windows(roles, scored, cues)
    emissions[:, :, _BEGIN_SOURCE] += decoding.source
    paths = best_path(emissions, _TWO_KINDS)
    found = []
    for cue, path, scores in zip(cues, paths, np.exp(roles), strict=True):
        content, offsets = runs(path, _CONTENT), scored.offsets[cue.window]
        score = _score(cue, content, scores)
        fragments = _without_strays(_trimmed(content, offsets, text), text, mask)
        if fragments and score >= decoding.threshold:
            found.append(
                Attribution(
                    source=_trimmed(_likeliest(runs(path, _SOURCE), scores), offsets, text),
                    cue=_spans([(cue.lo, cue.hi)], offsets),
                    content=fragments,
                    form=form_of(fragments, text, mask),
                    score=round(min(score, 1.0), 4),
                )
            )
    return found


def _score(cue: _Cue, content: Ranges, scores: Floats) -> float:
    """Return how sure a cue and its content are together; 0 where there is no content."""
    return (
        cue.score * float(np.mean([scores[a:b, 3:].sum(-1).mean() for a, b in content])) if content else 0.0
    )


def _likeliest(sources: Ranges, scores: Floats) -> Ranges:
    """Return one source at most: the one with the most probability in it."""
    return sorted(sources, key=lambda ab: -scores[ab[0] : ab[1], 1:3].sum())[:1]


def _without_strays(fragments: Spans, text: str, mask: bytearray) -> Spans:
    """Return a content that begins with a whole quotation without the fragments that are not quoted at all.

    In PolNeAR train 98 % of such contents (1,263 of 1,289) have none: what follows "…," she said, unquoted,
    is the reporter's own.
    """
    if len(fragments) < 2 or form_of(fragments[:1], text, mask) is not Form.DIRECT:
        return fragments
    return tuple(f for f in fragments if form_of((f,), text, mask) is not Form.INDIRECT)


def _find_cues(scored: Scored) -> list[_Cue]:
    tags = scored.tags[:, :, _CUE_LAYER]
    emissions = tags.copy()
    emissions[_padding(scored)] = (0, -1e4, -1e4)
    cues = []
    for window, path in enumerate(best_path(emissions, _ONE_KIND)):
        for lo, hi in runs(path, 1):
            present = np.log1p(-np.minimum(np.exp(tags[window, lo:hi, 0]), 1 - 1e-7))
            cues.append(_Cue(window, lo, hi, float(np.exp(present.mean()))))
    return cues


def _padding(scored: Scored) -> NDArray[np.bool_]:
    """Mark the positions that hold no piece of the text, (b, t)."""
    place = np.arange(scored.offsets.shape[1])[None]
    padding: NDArray[np.bool_] = (place == 0) | (place > scored.lengths[:, None])
    return padding


def _inside_windows(roles: Floats, scored: Scored, cues: list[_Cue]) -> Floats:
    """Return the roles with everything but "outside" forbidden where there is no piece."""
    emissions = roles.copy()
    emissions[_padding(scored)[[c.window for c in cues]]] = (0, -1e4, -1e4, -1e4, -1e4)
    return emissions


def _spans(ranges: Ranges, offsets: NDArray[np.int32]) -> Spans:
    return tuple(Span(int(offsets[a, 0]), int(offsets[b - 1, 1])) for a, b in ranges)


def _trimmed(ranges: Ranges, offsets: NDArray[np.int32], text: str) -> Spans:
    """Return spans without the commas, dashes and white space at their edges, and without empty ones.

    The guidelines leave them out (template 1e: "comma is excluded"); they say nothing of who said what.
    """
    kept = []
    for span in _spans(ranges, offsets):
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip(" \t\n\xa0,;—–-"))
        end = span.end - (len(words) - len(words.rstrip(" \t\n\xa0,;—–-")))
        if start < end and any(map(str.isalnum, text[start:end])):
            kept.append(Span(start, end))
    return tuple(kept)
