"""Decoding on scores written by hand: one window, or two of unlike lengths, and a session that says what it is told."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from onrecord.article import Article
from onrecord.extract import Decoding, read_article
from onrecord.extract.attribution import decode
from onrecord.model import Floats, Reader, Scored
from onrecord.model.session import Encoded
from onrecord.quotation import quotation_mask
from onrecord.spans import text_of

TEXT = "“No,” she said, but he slept on. “Never.”"
SOURCE, QUOTED, STRAY, AGAIN, CUE = (6, 9), (0, 5), (16, 31), (33, 41), (10, 14)
SURE, NEVER = np.log(0.97), np.log(0.01)


def scored(texts: list[list[tuple[int, int]]], roles_of: Callable[[np.ndarray], Floats]) -> Scored:
    """Return windows whose pieces are the given spans; the piece at `CUE` is a cue."""

    class Told:
        def roles(self, encoded: Encoded, cues: np.ndarray) -> Floats:
            assert encoded.tags.shape[1] == len(texts[int(encoded.pieces)]) + 2
            return roles_of(cues)

    longest = max(map(len, texts)) + 2
    tags = np.full((len(texts), longest, 3, 3), NEVER, np.float32)
    tags[..., 0] = SURE
    offsets = np.zeros((len(texts), longest, 2), np.int32)
    for i, spans in enumerate(texts):
        offsets[i, 1 : len(spans) + 1] = spans
        if CUE in spans:
            tags[i, spans.index(CUE) + 1, 1] = (NEVER, SURE, NEVER)
    empty: Any = None
    encoded = tuple(
        Encoded(
            tags=tags[i : i + 1, : len(spans) + 2],
            pieces=np.array(i, np.float32),
            anchors=empty,
            spans=empty,
            types=empty,
            states=empty,
            glances=empty,
            middle=empty,
        )
        for i, spans in enumerate(texts)
    )
    told: Any = Told()
    lengths = np.array([len(spans) for spans in texts])
    return Scored(session=told, encoded=encoded, tags=tags, offsets=offsets, lengths=lengths)


def roles(spans: list[tuple[int, int]], **begins: float) -> Floats:
    """Return sure roles of one cue: every content piece begins a fragment; the source as sure as it is said."""
    scores = np.full((1, len(spans) + 2, 5), NEVER, np.float32)
    scores[:, :, 0] = SURE
    for i, span in enumerate(spans, start=1):
        if span in (QUOTED, STRAY, AGAIN):
            scores[0, i] = (NEVER, NEVER, NEVER, SURE, NEVER)
        if span == SOURCE:
            scores[0, i] = (np.log(1 - begins["source"]), np.log(begins["source"]), NEVER, NEVER, NEVER)
    return scores


def decoded(
    spans: list[tuple[int, int]], source: float = 0.9, lean: float = 0.0
) -> list[tuple[str, list[str]]]:
    windows = scored([spans], lambda _: roles(spans, source=source))
    found = decode(windows, TEXT, quotation_mask(TEXT), Decoding(source=lean))
    return [(text_of(a.source, TEXT), [s.of(TEXT) for s in a.content]) for a in found]


def test_an_unquoted_stray_behind_a_whole_quotation_is_dropped() -> None:
    assert decoded([QUOTED, SOURCE, CUE, STRAY, AGAIN]) == [("she", ["“No,”", "“Never.”"])]


def test_a_content_that_begins_unquoted_keeps_all_its_fragments() -> None:
    assert decoded([SOURCE, CUE, STRAY, AGAIN]) == [("she", ["but he slept on", "“Never.”"])]


@pytest.mark.parametrize(("source", "lean", "name"), [(0.4, 0.0, ""), (0.4, 0.7, "she"), (0.2, 0.7, "")])
def test_the_lean_decides_about_a_doubtful_source(source: float, lean: float, name: str) -> None:
    assert decoded([QUOTED, SOURCE, CUE], source, lean) == [(name, ["“No,”"])]


def test_roles_come_back_in_the_order_of_their_cues() -> None:
    windows = scored(
        [[QUOTED, SOURCE, CUE], [CUE]],
        lambda cues: (
            np.repeat(cues[:, 1, None, None], 3 if cues[0, 2] > 100 else 5, 1)
            * np.ones((1, 1, 5), np.float32)
        ),
    )
    found = windows.roles(np.array([(1, 7, 101), (0, 3, 4), (1, 5, 102), (0, 2, 9)]))
    assert found.shape == (4, 5, 5)
    assert found[:, 0, 0].tolist() == [7, 3, 5, 2]
    assert found[0, 3:].tolist() == np.zeros((2, 5)).tolist()


def test_windows_decoded_together_say_what_they_say_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(threads=1)
    paragraph = "Marta Okafor said the bridge would open in June. “No,” said Delgado. " * 6
    article = Article(text="\n\n".join([paragraph.strip()] * 8))
    together = read_article(article, reader)
    monkeypatch.setattr("onrecord.model.TOGETHER", 1)
    assert read_article(article, reader) == together
    assert len(together.attributions) > 40
