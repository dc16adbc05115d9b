"""What a larger network says of texts comes back whole, and a student that says the same loses nothing more."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.errors import ModelError  # noqa: E402
from onrecord.model.wordpiece import WordPiece  # noqa: E402
from onrecord.training.documents import Document  # noqa: E402
from onrecord.training.finding import find, read  # noqa: E402
from onrecord.training.ranking import Rows  # noqa: E402
from onrecord.training.referring import losses_of, pair_scores  # noqa: E402
from onrecord.training.tutoring import read_tutored, tutor  # noqa: E402

TEXTS = (
    "Marta Okafor met Ruth Varga in Brandt.\n\nShe told her that the “ferry” was late. " * 60,
    "",
    "Hale said he would run.",
)


@pytest.fixture
def folder(outspoken: Any, vocabulary: WordPiece, tmp_path: Path) -> Path:
    documents = [Document(id=str(i), text=text) for i, text in enumerate(TEXTS)]
    assert list(tutor(outspoken, documents, vocabulary, tmp_path / "said", bf16=False)) == [3]
    return tmp_path / "said"


def test_what_was_said_comes_back_whole(folder: Path, outspoken: Any, vocabulary: WordPiece) -> None:
    units = read_tutored(folder, vocabulary)
    assert [unit.document.text for unit in units] == [TEXTS[0], TEXTS[0], TEXTS[2]]
    assert [len(unit.windows) > 1 for unit in units] == [True, True, False]
    for unit in units:
        out = read(outspoken, unit.windows)
        found = find(unit, out, 0)
        assert found
        with torch.no_grad():
            scores, _, _ = pair_scores(outspoken, found, unit, out)
        assert unit.likelihoods is not None
        np.testing.assert_allclose(scores.clamp(-30, 30), unit.likelihoods, atol=0.02)


def test_nothing_is_said_twice(folder: Path, outspoken: Any, vocabulary: WordPiece) -> None:
    (file,) = folder.iterdir()
    before = file.stat().st_mtime_ns
    list(tutor(outspoken, [Document(id="", text="Another.")], vocabulary, folder, bf16=False))
    assert file.stat().st_mtime_ns == before


def test_a_student_learns_from_it(folder: Path, outspoken: Any, vocabulary: WordPiece) -> None:
    losses = losses_of(outspoken, read_tutored(folder, vocabulary), bf16=False)
    losses.antecedents.backward()
    assert outspoken.antecedents.out.weight.grad.abs().sum() > 0


def test_what_was_said_by_other_rules_is_refused(folder: Path, outspoken: Any, vocabulary: WordPiece) -> None:
    unit = read_tutored(folder, vocabulary)[0]
    assert unit.likelihoods is not None
    with pytest.raises(ModelError, match="label again"):
        losses_of(outspoken, [replace(unit, likelihoods=unit.likelihoods[1:])], bf16=False)


def test_divergence_is_least_where_both_agree() -> None:
    later, earlier = np.array([1, 2, 2]), np.array([0, 0, 1])
    taught = np.array([2.0, -1.0, 0.5], np.float16)

    def lost(scores: list[float]) -> float:
        return float(Rows(torch.tensor(scores), later, earlier, 3).divergence(taught))

    best = lost(taught.tolist())
    for k in range(3):
        for step in (-0.5, 0.5):
            other = taught.tolist()
            other[k] += step
            assert lost(other) > best
