"""The network: encoders with another vocabulary, training that resumes, labels that come back."""

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord import model  # noqa: E402
from onrecord.model.wordpiece import WordPiece, read_vocabulary  # noqa: E402
from onrecord.training.batches import Batch, PieceTable, batches_of, gold_windows  # noqa: E402
from onrecord.training.corpora import Example  # noqa: E402
from onrecord.training.labels import label, read_labels  # noqa: E402
from onrecord.training.loop import ROLE_SHARE, Schedule, Training, loss_of  # noqa: E402
from onrecord.training.network import MIDDLE, Network, Shape, load_network  # noqa: E402
from onrecord.training.pairs_reader import PairsReader  # noqa: E402

TABLE = PieceTable(WordPiece(read_vocabulary(Path(model.__file__).parent / "bundle")))
SCHEDULE = Schedule(steps=6, rate=1e-3, head_rate=1e-2)


def network(encoder: Path) -> Network:
    torch.manual_seed(3)
    return load_network(Shape(encoder=encoder, width=8, dropout=0.0, hidden_dropout=0.0))


def batch_of(examples: list[Example], seed: int = 1) -> Batch:
    return next(batches_of(gold_windows(examples, TABLE, seed), 8, seed))


def test_gold_windows_say_what_the_annotator_said(examples: list[Example]) -> None:
    windows = gold_windows(examples[:1], TABLE, 1)
    assert sum(len(w.cues) for w in windows) == len(examples[0].annotations[0])
    for window in windows:
        assert (window.tags[[0, -1]] == 0).all()
        assert (window.tags[1:-1].sum(-1) == 1).all()
        for cue in window.cues:
            assert window.tags[cue.lo, 1].tolist() == [0, 1, 0]
            assert (cue.roles[1:-1].sum(-1) == 1).all()
            assert cue.roles[:, 1].sum() == 1  # one source begins
            assert cue.roles[:, 3].sum() == 1  # and one content


def test_padding_says_nothing(examples: list[Example]) -> None:
    batch = batch_of(examples)
    assert (batch.tags[~batch.mask] == 0).all()
    assert batch.roles.shape == (len(batch.cues), batch.ids.shape[1], 5)
    fixed: Any = Fixed()
    pieces_of_cues = batch.mask.sum(1)[batch.cues[:, 0]] - 2
    expected = 3 * math.log(3) + math.log(5) * pieces_of_cues.sum() / (ROLE_SHARE * len(batch.cues))
    assert loss_of(fixed, batch).item() == pytest.approx(expected.item(), rel=1e-4)


class Fixed:
    """A network that says the same of every piece."""

    device = torch.device("cpu")

    def __call__(self, ids: Any, *_: Any) -> tuple[Any, Any, Any]:
        state = torch.zeros(*ids.shape, 8)
        return torch.zeros(*ids.shape, 3, 3), state, state

    def arguments(self, pieces: Any, _: Any, cues: Any) -> Any:
        return torch.zeros(len(cues), pieces.shape[1], 5)


def test_words_numbered_by_another_vocabulary_keep_their_meaning(tiny_encoder: Path, tmp_path: Path) -> None:
    own = read_vocabulary(tiny_encoder)
    other = ["[UNK]", "[CLS]", "[SEP]", "bridge", "no-such-piece"]
    (tmp_path / "vocab.txt").write_text("\n".join(other) + "\n", encoding="utf-8")
    plain = network(tiny_encoder)
    renumbered = load_network(Shape(encoder=tiny_encoder, vocabulary=tmp_path))
    expected = [own.index(piece) for piece in [*other[:4], "[UNK]"]]
    assert torch.equal(renumbered.words.weight, plain.words.weight[expected])


def test_pairs_are_proposed_whatever_their_order_and_what_stands_beside(outspoken: Any) -> None:
    torch.manual_seed(1)
    ids, features = torch.randint(1000, 9000, (2, 12)), torch.zeros(2, 12, 3).long()
    mask = torch.ones(2, 12).bool()
    mask[0, 8:] = False
    pairs = torch.tensor([[1, 3, 4, 6], [9, 11, 2, 3]])
    with torch.no_grad():
        both = outspoken.proposed(ids, features, mask, pairs)
        other = outspoken.proposed(ids, features, mask, pairs[:, [2, 3, 0, 1]])
        short = outspoken.proposed(ids[:1, :8], features[:1, :8], mask[:1, :8], pairs[:1])
        alone = outspoken.proposed(ids, features, mask, torch.tensor([[1, 3, 0, 0], [9, 11, 0, 0]]))
    assert torch.allclose(both, other, atol=1e-4, rtol=1e-4)
    assert short.item() == pytest.approx(both[0].item(), abs=1e-4, rel=1e-4)
    assert (both - alone).abs().min() > 1e-3


def test_the_middle_is_what_stands_behind_so_many_layers(outspoken: Any) -> None:
    torch.manual_seed(1)
    ids, features = torch.randint(1000, 9000, (2, 12)), torch.zeros(2, 12, 3).long()
    mask = torch.ones(2, 12).bool()
    mask[0, 8:] = False
    with torch.no_grad():
        middle = outspoken.middle(ids, features, mask)
        embedded = outspoken.words(ids) + sum(
            table(features[..., i]) for i, table in enumerate(outspoken.features)
        )
        out = outspoken.encoder(inputs_embeds=embedded, attention_mask=mask.long(), output_hidden_states=True)
    assert torch.allclose(middle[mask], out.hidden_states[MIDDLE][mask], atol=1e-4)
    assert not torch.allclose(middle[mask], out.hidden_states[MIDDLE + 1][mask], atol=0.1)


def test_what_was_trained_before_learns_at_a_rate_of_its_own(tiny_encoder: Path, tmp_path: Path) -> None:
    reader = network(tiny_encoder)
    for learning, before in ((reader, reader.encoder), (pairs := PairsReader.after(reader), pairs.layers)):
        groups = Training(learning, SCHEDULE, tmp_path / "never.pt").optimiser.param_groups
        own = {id(parameter) for parameter in before.parameters()}
        assert {id(parameter) for parameter in groups[0]["params"]} == own
        assert {id(parameter) for parameter in groups[1]["params"]} == {
            id(parameter) for parameter in learning.parameters() if id(parameter) not in own
        }
        assert tuple(group["initial_lr"] for group in groups) == (SCHEDULE.rate, SCHEDULE.head_rate)


def test_training_goes_on_where_it_was_stopped(
    tiny_encoder: Path, examples: list[Example], tmp_path: Path
) -> None:
    def epoch(number: int) -> Iterator[Batch]:
        return batches_of(gold_windows(examples, TABLE, number), 4, number)

    whole = Training(network(tiny_encoder), SCHEDULE, tmp_path / "whole.pt")
    losses = [step.loss for step in whole.run(epoch)]
    first = Training(network(tiny_encoder), SCHEDULE, tmp_path / "cut.pt")
    before = [step.loss for step in itertools.islice(first.run(epoch), 3)]
    first.save()
    second = Training(network(tiny_encoder), SCHEDULE, tmp_path / "cut.pt")
    after = [step.loss for step in second.run(epoch)]
    assert before + after == losses
    assert losses[-1] < losses[0]
    assert all(torch.equal(second.average[name], value) for name, value in whole.average.items())
    second.save()
    assert list(Training(network(tiny_encoder), SCHEDULE, tmp_path / "cut.pt").run(epoch)) == []


def test_labels_come_back_as_they_were_given(
    tiny_encoder: Path, examples: list[Example], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.training.shards.SHARD", 4)
    monkeypatch.setattr("onrecord.training.labels.LEAN", 50.0)  # an untrained teacher hardly sees a cue
    teacher = network(tiny_encoder).eval()
    assert list(label(teacher, examples, TABLE, tmp_path, bf16=False)) == [4, 6]
    windows = read_labels(tmp_path)
    pieces = [TABLE[e] for e in examples]
    assert [w.ids[1:-1].tolist() for w in windows] == [p.ids.tolist() for p in pieces]
    with torch.no_grad():
        w = windows[-1]
        tags, states, anchors = teacher(
            torch.from_numpy(w.ids)[None],
            torch.from_numpy(w.features)[None],
            torch.ones(1, len(w.ids)).bool(),
        )
        cues = torch.tensor([(0, c.lo, c.hi) for c in w.cues])
        roles = teacher.arguments(states, anchors, cues).softmax(-1)
    np.testing.assert_allclose(w.tags[1:-1], tags.softmax(-1)[0, 1:-1], atol=2e-3)
    for cue, expected in zip(w.cues, roles, strict=True):
        np.testing.assert_allclose(cue.roles[1:-1], expected[1:-1], atol=2e-3)
    assert torch.isfinite(loss_of(teacher, next(batches_of(windows, 8, 1))))

    def refuse(*_: object) -> None:
        pytest.fail("labelled twice")

    monkeypatch.setattr("onrecord.training.labels._read", refuse)
    assert list(label(teacher, examples, TABLE, tmp_path, bf16=False)) == [4, 6]
