"""Proposals: neither of the two comes first, and nobody is anyone."""

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.training.proposal_head import GLANCE, ProposalHead  # noqa: E402


@pytest.fixture
def head() -> ProposalHead:
    torch.manual_seed(1)
    made = ProposalHead(dropout=0.0)
    torch.nn.init.normal_(made.anyone)
    return made


def test_the_order_of_the_two_says_nothing(head: ProposalHead) -> None:
    p, q, sentence = torch.randn(3, 7, GLANCE)
    alone = torch.zeros(7).bool()
    one, other = head(p, q, sentence, alone), head(q, p, sentence, alone)
    assert torch.allclose(one, other, atol=1e-6)
    assert one.std() > 0.01


def test_where_there_is_no_q_its_values_say_nothing(head: ProposalHead) -> None:
    p, q, sentence = torch.randn(3, 2, GLANCE)
    alone = torch.tensor([True, False])
    same = head(p, q, sentence, alone) == head(p, q + 1, sentence, alone)
    assert same.tolist() == [True, False]
    anyone = head(p, head.anyone.expand(2, -1), sentence, ~alone)
    assert anyone[0].item() == pytest.approx(head(p, q, sentence, alone)[0].item())
