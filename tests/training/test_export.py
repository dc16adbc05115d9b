"""The graphs that are shipped say what the network says: every output, in windows of any length."""

import copy
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
onnx: Any = pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.model.bundle import Bundle  # noqa: E402
from onrecord.model.pairs import TABLES  # noqa: E402
from onrecord.model.session import NAMES, Session  # noqa: E402
from onrecord.model.windows import cut_pieces  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.stances import EXCHANGED  # noqa: E402
from onrecord.training.export import HEAD, export_graphs  # noqa: E402
from onrecord.training.network import MIDDLE  # noqa: E402
from onrecord.training.rounding import round_from_now  # noqa: E402
from onrecord.training.stance_head import NOBODY  # noqa: E402
from onrecord.training.stance_shelves import Marked, halfway  # noqa: E402

TEXT = "“Marta Okafor said the bridge would open,” Governor Delgado wrote.\n\nRuth Varga KEPT her seat. " * 16
LENGTHS = (1, 2, 9, 60, 254)

Window = tuple[Any, Any, Any]


@pytest.fixture
def windows(vocabulary: WordPiece) -> list[Window]:
    """Windows of several lengths, as ids (1, t), features (1, t, 3) and mask (1, t)."""
    pieces, found = cut_pieces(TEXT, vocabulary), []
    for length in LENGTHS:
        ids, features = pieces.window(3, 3 + length, vocabulary.edges)
        found.append(
            (torch.from_numpy(ids)[None], torch.from_numpy(features)[None], torch.ones(1, len(ids)).bool())
        )
    return found


def loaded(network: Any, pairs: Any, folder: Path, *, narrow: bool) -> Session:
    export_graphs(network, pairs, folder, narrow=narrow)
    return Session(Bundle(folder=folder, id="test", card={}), threads=1)


def said(network: Any, window: Window) -> dict[str, Any]:
    """Return what a network says of windows, by the names of the graph's outputs."""
    with torch.no_grad():
        tags, pieces, anchors = network(*window)
        mentioned, glances = network.mentioned(*window), network.glances(network.states(*window))
        middle = network.middle(*window)
    heads = mentioned.spans, mentioned.types, mentioned.states
    found = (tags.log_softmax(-1), pieces, anchors, *heads, glances, middle)
    return {name: value.numpy() for name, value in zip(NAMES, found, strict=True)}


def cues_in(length: int) -> Any:
    return torch.tensor([(0, 1, 2), (0, length, length + 1)])


def pairs(network: Any) -> Iterator[tuple[Any, ...]]:
    """Yield mentions and pairs of them, few and many, with the score of each pair."""
    torch.manual_seed(4)
    for count in (2, 3, 40):
        states = torch.randn(count, 96)
        later, earlier = torch.tril_indices(count, count, -1)
        low = torch.tensor([0, *np.cumsum(TABLES)[:-1].tolist()])
        told = low + torch.stack([torch.randint(size, (len(later),)) for size in TABLES], 1)
        with torch.no_grad():
            yield states, later, earlier, told, network.antecedents(states, later, earlier, told)


def test_every_output_is_the_networks_in_windows_of_any_length(
    outspoken: Any, pairs_reader: Any, windows: list[Window], tmp_path: Path
) -> None:
    session = loaded(outspoken, pairs_reader, tmp_path, narrow=False)
    for length, window in zip(LENGTHS, windows, strict=True):
        expected = said(outspoken, window)
        encoded = session.encode(*(part.numpy() for part in window[:2]))
        for name, value in expected.items():
            assert value.std() > 0.25, name  # else anything near the middle would pass
            np.testing.assert_allclose(getattr(encoded, name), value, atol=1e-4, rtol=1e-4, err_msg=name)
        cues = cues_in(length)
        with torch.no_grad():
            parts = (torch.from_numpy(expected[name]) for name in ("pieces", "anchors"))
            roles = outspoken.arguments(*parts, cues).log_softmax(-1).numpy()
        np.testing.assert_allclose(session.roles(encoded, cues.numpy()), roles, atol=1e-4, rtol=1e-4)


def test_antecedents_are_the_networks_for_any_count_of_mentions(
    outspoken: Any, pairs_reader: Any, tmp_path: Path
) -> None:
    session = loaded(outspoken, pairs_reader, tmp_path, narrow=False)
    for states, later, earlier, told, expected in pairs(outspoken):
        found = session.antecedents(*(part.numpy() for part in (states, later, earlier, told)))
        assert expected.std() > 0.1 or len(expected) == 1
        np.testing.assert_allclose(found, expected.numpy(), atol=1e-4)


def places(window: Window) -> list[list[int]]:
    """Return mentions in a window: side by side, far apart, one alone, two that overlap, one within another."""
    end = window[0].shape[1] - 1
    apart = [[1, 3, 3, 6], [end - 2, end, 2, 4]]
    return [*apart, [3, 5, NOBODY, NOBODY], [1, 4, 2, 6], [5, 7, 4, 8]]


def told(network: Any, pairs_reader: Any, window: Window, pair: list[int]) -> Any:
    """Return what the networks say of a pair, (5,)."""
    with torch.no_grad():
        return pairs_reader(*halfway(network, Marked(*window, torch.tensor([pair]))))[0].numpy()


def found(session: Session, network: Any, window: Window, pair: list[int]) -> Any:
    """Return what a graph says of it, to whom states of the pieces alone are handed, (5,)."""
    with torch.no_grad():
        states = network.middle(*window)[0, 1:-1].numpy()
    return session.stances(states, np.array([max(place - 1, 0) for place in pair]))


def without_marks(network: Any) -> Any:
    other = copy.deepcopy(network)
    torch.nn.init.zeros_(other.marks.weight)
    return other


def without_whole(network: Any) -> Any:
    other = copy.deepcopy(network)
    torch.nn.init.zeros_(other.whole)
    return other


def test_stances_are_the_networks_in_texts_of_any_length(
    outspoken: Any, pairs_reader: Any, windows: list[Window], tmp_path: Path
) -> None:
    session = loaded(outspoken, pairs_reader, tmp_path, narrow=False)
    for window in windows[2:]:
        for pair in places(window):
            expected = told(outspoken, pairs_reader, window, pair)
            said = found(session, outspoken, window, pair)
            np.testing.assert_allclose(said, expected, atol=1e-4, rtol=1e-4, err_msg=str(pair))
            for less in (without_marks(pairs_reader), without_whole(pairs_reader)):  # else they might be lost
                assert np.abs(expected - told(outspoken, less, window, pair)).max() > 1e-3
            assert expected.std() > 0.25


@pytest.mark.parametrize("narrow", [False, True])
def test_exchanging_exchanges_to_the_last_bit(
    outspoken: Any, pairs_reader: Any, windows: list[Window], tmp_path: Path, *, narrow: bool
) -> None:
    session = loaded(outspoken, pairs_reader, tmp_path, narrow=narrow)
    for window in windows[2:]:
        for p1, p2, q1, q2 in places(window):
            if q2 == NOBODY:
                continue
            one = found(session, outspoken, window, [p1, p2, q1, q2])
            other = found(session, outspoken, window, [q1, q2, p1, p2])
            assert one[list(EXCHANGED)].tolist() == other.tolist()
            assert len(set(one.tolist())) == 5


def test_proposals_are_the_networks_from_means_of_glances(
    outspoken: Any, pairs_reader: Any, windows: list[Window], tmp_path: Path
) -> None:
    session, said = loaded(outspoken, pairs_reader, tmp_path, narrow=False), []
    for window in windows[2:]:
        glances = session.encode(*(part.numpy() for part in window[:2])).glances[0]
        at = places(window)
        with torch.no_grad():
            beside = (part.expand(len(at), *part.shape[1:]) for part in window)
            expected = outspoken.proposed(*beside, torch.tensor(at)).numpy()
        p = np.stack([glances[a:b].mean(0) for a, b, *_ in at])
        q = np.stack([glances[a:b].mean(0) if b else np.full_like(p[0], 9) for *_, a, b in at])
        sentence = np.stack([glances[1:-1].mean(0)] * len(at))
        found = session.proposals(p, q, sentence, np.array([b == NOBODY for *_, b in at]))
        np.testing.assert_allclose(found, expected, atol=1e-4, rtol=1e-4)
        said += expected.tolist()
    assert np.std(said) > 0.25


@pytest.mark.parametrize("narrow", [False, True])
def test_the_words_lie_in_a_file_beside_their_graph(
    outspoken: Any, pairs_reader: Any, tmp_path: Path, *, narrow: bool
) -> None:
    export_graphs(outspoken, pairs_reader, tmp_path, narrow=narrow)
    words = outspoken.words.weight.numel()
    assert (tmp_path / "words.bin").stat().st_size == words * (1 if narrow else 4)
    for path in tmp_path.glob("*.onnx"):
        graph = onnx.load(str(path), load_external_data=False).graph
        apart = [tensor for tensor in graph.initializer if tensor.external_data]
        assert [t.external_data[0].value for t in apart] == ["words.bin"] * (path.name == "encoder.onnx")
        assert [t for t in graph.initializer if math.prod(t.dims) >= words] == apart


def test_the_head_of_stances_stays_in_full(outspoken: Any, pairs_reader: Any, tmp_path: Path) -> None:
    export_graphs(outspoken, pairs_reader, tmp_path, narrow=True)
    nodes = onnx.load(str(tmp_path / "stance.onnx")).graph.node
    rounded = [node.name for node in nodes if node.op_type == "MatMulInteger"]
    assert len(rounded) == 6 * (outspoken.encoder.config.num_hidden_layers - MIDDLE)
    assert not any(name.startswith(HEAD) for name in rounded)
    assert any(node.name.startswith(HEAD) and node.op_type == "MatMul" for node in nodes)


def test_windows_side_by_side_are_what_they_are_alone(
    outspoken: Any, pairs_reader: Any, windows: list[Window], tmp_path: Path
) -> None:
    session = loaded(outspoken, pairs_reader, tmp_path, narrow=False)
    one = [part.numpy() for part in windows[3][:2]]
    other = [np.roll(part, 7, axis=1) for part in one]
    together = session.encode(*(np.concatenate(parts) for parts in zip(one, other, strict=True)))
    for row, window in enumerate((one, other)):
        alone = session.encode(*window)
        np.testing.assert_allclose(together.spans[row], alone.spans[0], atol=1e-3)
        np.testing.assert_allclose(together.types[row], alone.types[0], atol=1e-4)


def test_what_training_sees_of_eight_bits_is_what_the_graphs_do(
    outspoken: Any, pairs_reader: Any, windows: list[Window], tmp_path: Path
) -> None:
    session = loaded(outspoken, pairs_reader, tmp_path, narrow=True)
    antecedents = list(pairs(outspoken))
    round_from_now(outspoken)
    round_from_now(pairs_reader.layers)  # its head is shipped in full
    for window in windows[2:]:
        for pair in places(window):
            stances = told(outspoken, pairs_reader, window, pair)
            off = np.abs(found(session, outspoken, window, pair) - stances).mean() / stances.std()
            assert off < 0.05, (pair, len(window[0][0]))
        encoded = session.encode(*(part.numpy() for part in window[:2]))
        for name, value in said(outspoken, window).items():
            off = np.abs(getattr(encoded, name) - value).mean() / value.std()
            assert off < 0.05, (name, len(window[0][0]))
    for states, later, earlier, words, exact in antecedents:  # they are shipped in full
        scores = session.antecedents(*(part.numpy() for part in (states, later, earlier, words)))
        np.testing.assert_allclose(scores, exact.numpy(), atol=1e-4)
