"""Pairs in their articles: what is learned from is what the shipped reader would hand to its graph."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.model import Reader, joined  # noqa: E402
from onrecord.model.bundle import FORMAT  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.training.export import write_bundle  # noqa: E402
from onrecord.training.rounding import round_from_now  # noqa: E402
from onrecord.training.stance_contexts import BESIDE, Contexts, ContextShelf, write_contexts  # noqa: E402
from onrecord.training.stance_places import Found, Places  # noqa: E402
from onrecord.training.stances import Pair  # noqa: E402

LEAD = "The harbour was closed for the whole of June, and nobody would say why it had been. " * 12
SENTENCES = (
    "Ilse Marant blamed Tam Oslow.",
    "On Tuesday, as the boats of the harbour town lay idle for a third week running and the ferry did not "
    "come, Governor Delgado thanked Ruth Varga, who had spent the night at the port, on the long wet quay "
    "with all the others, waiting for news that never came.",
    "Everybody in the town called Hale a liar.",
)
NAMES = (("Tam Oslow", "Ilse Marant"), ("Governor Delgado", "Ruth Varga"), ("Hale", None))
ARTICLES = ("Nothing happened.", "\n\n".join((LEAD, *SENTENCES[:2], LEAD, SENTENCES[2])), " ".join(SENTENCES))


def span(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def found(article: int) -> list[Found]:
    return [
        Found(
            article=article,
            sentence=span(sentence, ARTICLES[article]),
            pair=Pair(text=sentence, p=span(p, sentence), q=span(q, sentence) if q else None),
        )
        for sentence, (p, q) in zip(SENTENCES, NAMES, strict=True)
    ]


PLACES = Places.of([*found(2), *found(1)])


def contexts_of(network: Any, vocabulary: WordPiece, folder: Path) -> Contexts:
    path = folder / "contexts.npz"
    assert list(write_contexts(network, ARTICLES, PLACES, vocabulary, path)) == [1, 2]
    assert [p.name for p in folder.iterdir() if p.is_file()] == ["contexts.npz"]
    return Contexts.read(path)


def handed(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Any]]:
    """Return the states and the places that a reader hands to its graph for each pair."""
    calls = list[tuple[Any, Any]]()

    def stances(states: Any, pair: Any) -> Any:
        calls.append((states, pair))
        return np.zeros(5, np.float32)

    monkeypatch.setattr(reader.session, "stances", stances)
    for row, number in enumerate(PLACES.articles):
        middles = joined([scored.middles() for scored in reader.scores(ARTICLES[number])])
        p, q = [*PLACES.mentions(row), None][:2]
        assert p is not None
        reader.stance_in(middles, p, q, within=PLACES.sentence(row), beside=BESIDE)
    return calls


@pytest.mark.parametrize("narrow", [False, True])
def test_the_states_are_those_that_the_shipped_reader_hands_out(
    outspoken: Any,
    pairs_reader: Any,
    vocabulary: WordPiece,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    narrow: bool,
) -> None:
    card = {"format": FORMAT, "id": "small", "stance": {"temperature": 1.0}}
    write_bundle(outspoken, pairs_reader, tmp_path / "bundle", card, narrow=narrow)
    if narrow:
        round_from_now(outspoken)
    contexts = contexts_of(outspoken, vocabulary, tmp_path)
    assert len(contexts) == len(PLACES)
    calls = handed(Reader(tmp_path / "bundle", threads=1), monkeypatch)
    by_example = {n: row for row, n in enumerate(contexts.examples.tolist())}
    for example, (states, pair) in zip(PLACES.examples.tolist(), calls, strict=True):
        row = by_example[example]
        own = contexts.states[contexts.starts[row] : contexts.starts[row + 1]].astype(np.float32)
        assert len(own) == len(states) + 1
        off = np.abs(own[1:] - states).mean() / states.std()
        assert off < (0.05 if narrow else 1e-3)
        assert not own[0].any()
        expected = [place + 1 if end else 0 for place, end in zip(pair, pair[[1, 1, 3, 3]], strict=True)]
        assert contexts.pairs[row].tolist() == expected
    for states, pair in calls[1::3]:  # of the long sentence what stands at most so far from the mentions
        assert (pair[0], len(states) - pair[3]) == (BESIDE, BESIDE)


def test_an_article_says_more_than_a_sentence(outspoken: Any, vocabulary: WordPiece, tmp_path: Path) -> None:
    contexts = contexts_of(outspoken, vocabulary, tmp_path)
    parts = np.split(contexts.states.astype(np.float32), contexts.starts[1:-1])
    rows = dict(zip(contexts.examples.tolist(), parts, strict=True))
    assert rows[0].shape == rows[3].shape  # the same pair in two articles
    assert np.abs(rows[0] - rows[3]).max() > 0.05


def test_pairs_lie_side_by_side(
    outspoken: Any, pairs_reader: Any, vocabulary: WordPiece, tmp_path: Path
) -> None:
    contexts = contexts_of(outspoken, vocabulary, tmp_path)
    shelf, rows = ContextShelf(contexts, torch.device("cpu")), torch.tensor([4, 0, 2])
    longest = int(shelf.lengths[rows.numpy()].max())
    together = shelf.take(rows, longest)
    assert together.states.dtype == torch.float32
    assert together.mask.sum(1).tolist() == shelf.lengths[rows.numpy()].tolist()
    with torch.no_grad():
        both = pairs_reader(*together)
        for place, row in enumerate(rows):
            alone = pairs_reader(*shelf.take(row[None], int(shelf.lengths[row])))
            assert torch.allclose(both[place], alone[0], atol=1e-4)
    assert len(both.unique()) == both.numel()
