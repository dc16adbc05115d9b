"""Documents in units: every span stands at the pieces of its own words, and cuts depend on the draw alone."""

import random
import re

import pytest

pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.model.windows import WINDOW
from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.documents import Document, Marked
from onrecord.training.units import Target, Unit, UnitWindow, units_of

PARAGRAPH = (
    "Governor Marant's sister, Ilse Okafor-Brandt, said “she’d never sell” the ferry to Oslow & Sons. "
)
NAMES = r"Marant|Ilse Okafor-Brandt|Oslow & Sons"
PHRASES = r"Governor Marant's sister|Governor Marant's|she|the ferry|Ilse Okafor-Brandt"
ONE = frozenset((1,))


def marks(pattern: str, text: str) -> tuple[Marked, ...]:
    """Return every place of some words, overlapping ones too."""
    return tuple(
        Marked(Span(m.start(), m.start() + len(words)), ONE)
        for words in pattern.split("|")
        for m in re.finditer(re.escape(words), text)
    )


@pytest.fixture
def long() -> Document:
    text = "\n\n".join(PARAGRAPH * 2 for _ in range(40)).strip()
    phrases = marks(PHRASES, text)
    sisters = tuple(m.span for m in phrases if m.span.of(text) == "she")
    return Document(id="long", text=text, names=marks(NAMES, text), phrases=phrases, clusters=(sisters,))


def cut(document: Document, vocabulary: WordPiece, seed: int) -> list[Unit]:
    return list(units_of(document, vocabulary, random.Random(seed)))


def words(target: Target | None, window: UnitWindow, text: str) -> list[str]:
    return [text[window.offsets[lo, 0] : window.offsets[hi, 1]] for lo, hi in target or ()]


def test_spans_land_on_the_pieces_of_their_words(long: Document, vocabulary: WordPiece) -> None:
    found: list[str] = []
    for unit in cut(long, vocabulary, 1):
        assert unit.document is long
        for window in unit.windows:
            assert len(window.ids) == len(window.offsets) == len(window.features) <= WINDOW + 2
            assert set(words(window.names, window, long.text)) <= set(NAMES.split("|"))
            found += words(window.phrases, window, long.text)
            clustered = [
                long.text[window.offsets[p.lo, 0] : window.offsets[p.hi, 1]] for p in window.clusters
            ]
            assert set(clustered) == {"she"}
            assert set(window.clusters.values()) == {0}
    assert sorted(found) == sorted(m.span.of(long.text) for m in long.phrases or ())


def test_a_span_across_a_cut_is_left_out(vocabulary: WordPiece) -> None:
    text = "word " * (3 * WINDOW)
    document = Document(id="one", text=text, names=(Marked(Span(0, len(text) - 1), ONE),))
    windows = [window for unit in cut(document, vocabulary, 1) for window in unit.windows]
    assert len(windows) > 2
    assert all(window.names == {} for window in windows)
    assert all(
        window.phrases is None for window in windows
    )  # nobody marked them: none is not known to be there


def test_units_hold_a_few_windows_that_follow_one_another(long: Document, vocabulary: WordPiece) -> None:
    units = cut(long, vocabulary, 1)
    assert [len(unit.windows) for unit in units[:-1]] == [4] * (len(units) - 1)
    starts = [window.offsets[1, 0] for unit in units for window in unit.windows]
    assert starts == sorted(starts)
    assert sum(len(w.ids) - 2 for unit in units for w in unit.windows) > 1000


def test_cuts_depend_on_the_draw_alone(long: Document, vocabulary: WordPiece) -> None:
    def firsts(seed: int) -> list[int]:
        return [len(unit.windows[0].ids) for unit in cut(long, vocabulary, seed)]

    assert firsts(1) == firsts(1)
    assert len({tuple(firsts(seed)) for seed in range(8)}) > 1


def test_a_name_inside_a_name_is_left_out(vocabulary: WordPiece) -> None:
    text = "The Ilse Marant Bridge opened."
    document = Document(id="one", text=text, names=marks("Ilse Marant|Ilse Marant Bridge|Bridge", text))
    [unit] = cut(document, vocabulary, 1)
    assert words(unit.windows[0].names, unit.windows[0], text) == ["Ilse Marant Bridge"]
