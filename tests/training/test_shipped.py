"""A bundle's weights put back into a network: it says what the bundle says."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
onnx: Any = pytest.importorskip("onnx", reason="onnx is missing: make test-system")

from onrecord.errors import ModelError  # noqa: E402
from onrecord.model.bundle import FORMAT, Bundle  # noqa: E402
from onrecord.model.session import NAMES, Encoded, Session  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.training.batches import Batch, PieceTable, collate, gold_windows  # noqa: E402
from onrecord.training.corpora import Example  # noqa: E402
from onrecord.training.export import write_bundle  # noqa: E402
from onrecord.training.network import Shape, load_network  # noqa: E402
from onrecord.training.shipped import restore  # noqa: E402


@pytest.fixture
def bundle(outspoken: Any, pairs_reader: Any, tmp_path: Path) -> Path:
    write_bundle(outspoken, pairs_reader, tmp_path / "bundle", {"format": FORMAT, "id": "small"})
    return tmp_path / "bundle"


@pytest.fixture
def fresh(tiny_encoder: Path) -> Any:
    torch.manual_seed(8)
    return load_network(Shape(encoder=tiny_encoder, width=8)).eval()


@pytest.fixture
def batch(examples: list[Example], vocabulary: WordPiece) -> Batch:
    return collate(gold_windows(examples[:1], PieceTable(vocabulary), 1)[:1])


def encoded(folder: Path, batch: Batch) -> tuple[Session, Encoded]:
    session = Session(Bundle(folder=folder, id="small", card={}), threads=1)
    return session, session.encode(batch.ids.numpy(), batch.features.numpy())


def off(found: Any, expected: Any) -> float:
    """Return how far values are off, as a share of how they vary."""
    return float(np.abs(found - expected).mean() / expected.std())


def test_a_restored_network_says_what_the_bundle_says(bundle: Path, fresh: Any, batch: Batch) -> None:
    session, expected = encoded(bundle, batch)
    with torch.no_grad():
        said = fresh.mentioned(batch.ids, batch.features, batch.mask)
        assert off(said.spans.numpy(), expected.spans) > 0.3  # another network, before
        restore(fresh, bundle)
        tags, pieces, anchors = fresh(batch.ids, batch.features, batch.mask)
        roles = fresh.arguments(pieces, anchors, batch.cues).log_softmax(-1).numpy()
        said = fresh.mentioned(batch.ids, batch.features, batch.mask)
        glances = fresh.glances(fresh.states(batch.ids, batch.features, batch.mask)).numpy()
    assert off(tags.log_softmax(-1).numpy(), expected.tags) < 0.03
    assert off(roles, session.roles(expected, batch.cues.numpy())) < 0.03
    for name in ("spans", "types", "states"):
        assert off(getattr(said, name).numpy(), getattr(expected, name)) < 0.03, name
    assert off(glances, expected.glances) < 0.03


@pytest.mark.parametrize("head", ["antecedents", "proposals"])
def test_what_is_shipped_in_full_comes_back_exactly(
    head: str, outspoken: Any, bundle: Path, fresh: Any
) -> None:
    restore(fresh, bundle)
    own, back = getattr(outspoken, head).state_dict(), getattr(fresh, head).state_dict()
    assert all(torch.equal(value, back[name]) for name, value in own.items())


def test_no_weight_is_forgotten(outspoken: Any, bundle: Path, fresh: Any) -> None:
    restore(fresh, bundle)
    back = dict(fresh.named_parameters())
    for name, value in outspoken.named_parameters():
        if "token_type" not in name:  # of two kinds of sentences the graph knows one
            assert (value - back[name]).abs().max() <= value.abs().max() / 60, name


def without_proposals(bundle: Path) -> None:
    """Make a bundle one of format 4: its encoder is no part of a larger module, and holds its words itself."""
    whole, inputs = str(bundle / "encoder.onnx"), ["ids", "features"]
    onnx.utils.extract_model(whole, str(bundle / "part.onnx"), inputs, list(NAMES[:-2]))
    model = onnx.load(str(bundle / "part.onnx"))
    for tensor in model.graph.initializer:
        tensor.name = tensor.name.removeprefix("states.")
    for node in model.graph.node:
        node.input[:] = [name.removeprefix("states.") for name in node.input]
    model.graph.initializer.append(onnx.numpy_helper.from_array(np.ones((3, 16), np.float32), "marking"))
    onnx.save(model, str(bundle / "encoder.onnx"))
    for name in ("proposals.onnx", "words.bin", "part.onnx"):
        (bundle / name).unlink()


def without_mentions(bundle: Path) -> None:
    """Make a bundle of format 4 one of format 2, which knows attributions alone."""
    whole, inputs = str(bundle / "encoder.onnx"), ["ids", "features"]
    onnx.utils.extract_model(whole, str(bundle / "part.onnx"), inputs, ["tags", "pieces", "anchors"])
    (bundle / "part.onnx").replace(bundle / "encoder.onnx")
    for name in ("antecedents.onnx", "stance.onnx"):
        (bundle / name).unlink()


OLDER = (
    ((without_proposals,), ("glances.", "proposals.")),
    ((without_proposals, without_mentions), ("glances.", "proposals.", "mentions.", "antecedents.")),
)


@pytest.mark.parametrize(("made", "heads"), OLDER, ids=["format 4", "format 2"])
def test_a_bundle_of_an_older_format_leaves_the_heads_it_lacks_as_they_are(
    made: tuple[Any, ...], heads: tuple[str, ...], bundle: Path, fresh: Any, batch: Batch
) -> None:
    _, expected = encoded(bundle, batch)
    for without in made:
        without(bundle)
    before = {k: v.clone() for k, v in fresh.state_dict().items()}
    restore(fresh, bundle)
    for name, value in fresh.state_dict().items():
        assert torch.equal(value, before[name]) == name.startswith(heads) or "token_type" in name, name
    with torch.no_grad():
        tags = fresh(batch.ids, batch.features, batch.mask)[0].log_softmax(-1).numpy()
    assert off(tags, expected.tags) < 0.03


def test_another_networks_bundle_is_refused(bundle: Path, tiny_encoder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not fit"):
        restore(load_network(Shape(encoder=tiny_encoder, width=16)), bundle)
    with pytest.raises(ModelError, match="does not fit"):
        restore(load_network(Shape(encoder=tiny_encoder, width=8)), tmp_path)


def test_a_bundle_without_its_words_is_refused(bundle: Path, fresh: Any) -> None:
    (bundle / "words.bin").unlink()
    with pytest.raises(ModelError, match=r"does not fit.*words\.bin"):
        restore(fresh, bundle)
