"""The heads' scores: what moves them, and what must not."""

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.model.pairs import TABLES  # noqa: E402
from onrecord.model.types import TYPES  # noqa: E402
from onrecord.training.heads import LAYERS, AntecedentHead, MentionHead  # noqa: E402


def test_a_window_has_a_score_for_every_span_of_both_layers() -> None:
    torch.manual_seed(1)
    said = MentionHead(16)(torch.randn(2, 7, 16))
    assert said.spans.shape == (2, LAYERS, 7, 7)
    assert said.types.shape == (2, 7, 2, len(TYPES))
    assert said.states.shape == (2, 7, 2, 96)


def test_a_span_scores_the_same_wherever_it_stands_and_otherwise_if_it_is_longer() -> None:
    torch.manual_seed(1)
    head = MentionHead(16)
    spans = head(torch.randn(1, 1, 16).expand(1, 12, 16)).spans
    for length in range(5):
        along = spans[0].diagonal(length, dim1=1, dim2=2)
        assert torch.allclose(along, along[:, :1].expand_as(along), atol=1e-4)
    assert (spans[0, :, 0, 3] - spans[0, :, 0, 0]).abs().min() > 1e-3


def test_a_window_is_not_moved_by_its_neighbours() -> None:
    torch.manual_seed(1)
    head, states = MentionHead(16), torch.randn(3, 6, 16)
    together, alone = head(states), head(states[1:2])
    assert torch.allclose(together.spans[1], alone.spans[0], atol=1e-5)
    assert torch.allclose(together.states[1], alone.states[0], atol=1e-5)


def test_a_pair_is_scored_by_itself_and_by_what_is_told_of_it() -> None:
    torch.manual_seed(1)
    head = AntecedentHead().eval()
    states, later, earlier = torch.randn(4, 96), torch.tensor([3, 2, 3]), torch.tensor([0, 1, 2])
    told = torch.zeros(3, len(TABLES), dtype=torch.long)
    scores = head(states, later, earlier, told)
    assert scores.shape == (3,)
    assert torch.allclose(head(states, later[1:2], earlier[1:2], told[1:2]), scores[1:2], atol=1e-5)
    told[1, 1] = sum(TABLES) - 1
    assert ((head(states, later, earlier, told) - scores).abs() > 1e-6).tolist() == [False, True, False]
