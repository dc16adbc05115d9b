"""Mentions of a unit: what was marked where it was, what the network finds where it was not."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.extract.mentions import Found, Place  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.training import finding  # noqa: E402
from onrecord.training.finding import Scores, find, predicted, read  # noqa: E402
from onrecord.training.mixture import Mixture, Shares, read_corpora  # noqa: E402
from onrecord.training.units import Unit  # noqa: E402


@pytest.fixture
def mixture(corpora: Path, vocabulary: WordPiece) -> Mixture:
    return Mixture(
        vocabulary=vocabulary,
        shares=Shares(gum=1, gap=2, crossner=1, corenlp=1),
        seed=1,
        tutored=(),
        snippets=(),
        **read_corpora(corpora),
    )


def unit_of(mixture: Mixture, name: str) -> Unit:
    """Return the unit of a document, from the first step that has it."""
    return next(u for n in range(9) for u in mixture.step(n) if u.document.id == name)


def silent(unit: Unit) -> Scores:
    """Return scores by which nothing is found."""
    none = tuple(torch.full((2, len(w.ids), len(w.ids)), -5.0) for w in unit.windows)
    return Scores(spans=none, types=torch.zeros(1, 1, 2, 9), states=torch.zeros(1, 1, 2, 96))


def words(found: list[Found], unit: Unit) -> list[str]:
    return [unit.document.text[f.start : f.end] for f in found]


def test_marked_mentions_are_taken_as_they_are(mixture: Mixture) -> None:
    unit = unit_of(mixture, "GUM_news_harbor")
    found = find(unit, silent(unit), 0)
    assert sorted(words(found, unit)) == sorted(
        m.span.of(unit.document.text) for m in unit.document.phrases or ()
    )
    named = {unit.document.text[slice(*f.name)] for f in found if f.name}
    assert named == {"Ilse Marant", "Port Brandt", "Canada"}


def test_where_nobody_marked_phrases_the_choice_is_among_what_is_found(mixture: Mixture) -> None:
    unit = unit_of(mixture, "invented-0")
    assert words(find(unit, silent(unit), 0), unit) == ["Hale", "Vick", "she"]
    scores, window = silent(unit), unit.windows[0]
    last = int(np.flatnonzero(window.offsets[:, 1] == len(unit.document.text) - 1)[0])  # of "Brandt"
    scores.spans[0][:, 1, 1] = scores.spans[0][1, last - 1, last] = 4.0
    found = find(unit, scores, 0)
    assert words(found, unit) == ["Hale", "Vick", "she", "for Brandt"]
    assert [f.name is not None for f in found] == [True, False, False, False]
    assert [f.score for f in found] == [4.0, 1.0, 1.0, 4.0]


def test_special_pieces_and_padding_are_never_found() -> None:
    scores = np.full((2, 8, 8), 9.0, np.float32)
    names, phrases = predicted(scores, 6)
    places = [place for place, _ in (*names, *phrases)]
    assert places
    assert all(1 <= lo <= hi <= 4 for lo, hi in places)


def test_a_network_that_finds_too_much_is_held_to_its_best(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST", 3)
    scores = np.full((2, 30, 30), -1.0, np.float32)
    for k in range(1, 29):
        scores[:, k, k] = k
    names, phrases = predicted(scores, 30)
    assert [place for place, _ in names] == [Place(k, k) for k in (28, 27, 26)]
    assert [place for place, _ in phrases] == [place for place, _ in names]


def test_what_ends_before_it_begins_takes_no_place_among_the_best(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST", 3)
    scores = np.tril(np.full((2, 30, 30), 90.0, np.float32), -1)
    scores[:, 4, 4] = 1.0
    names, phrases = predicted(scores, 30)
    assert [place for place, _ in names] == [place for place, _ in phrases] == [Place(4, 4)]


def test_windows_are_read_the_same_together_and_alone(
    outspoken: Any, mixture: Mixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "SHORT", 20)  # so that some are short and some are long
    windows = [window for unit in mixture.step(1) for window in unit.windows]
    sizes = [len(w.ids) for w in windows]
    assert min(sizes) <= 20 < max(sizes)
    with torch.no_grad():
        together = read(outspoken, windows)
        for i, window in enumerate(windows):
            alone, size = read(outspoken, [window]), len(window.ids)
            assert torch.allclose(together.spans[i][:, :size, :size], alone.spans[0], atol=1e-3)
            assert torch.allclose(together.types[i, :size], alone.types[0], atol=1e-4)
            assert torch.allclose(together.states[i, :size], alone.states[0], atol=1e-4)
