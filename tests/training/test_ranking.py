"""Antecedents ranked: the loss falls where the right name comes first, whichever of the two it is."""

import re
from typing import Any

import numpy as np
import pytest

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.extract.mentions import Found, Place  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.training.documents import Choice  # noqa: E402
from onrecord.training.ranking import Rows, at, choice_loss  # noqa: E402

TEXT = "Ilse Marant met Ruth Oslow before she spoke to him. Later Marant left."


def mention(text: str, words: str, *, name: bool = True) -> Found:
    start = text.index(words)
    place = Place(start, start + len(words) - 1)
    span = (start, start + len(words))
    return Found(*span, span if name else None, 0, *place, 1.0, place)


FOUND = (
    mention(TEXT, "Ilse Marant"),
    mention(TEXT, "Ruth Oslow"),
    mention(TEXT, "she", name=False),
    mention(TEXT, "him", name=False),
)
ILSE, RUTH, SHE, HIM = range(4)
PAIRS = [(later, earlier) for later in range(4) for earlier in range(later)]
LATER, EARLIER = (np.array(part, np.int64) for part in zip(*PAIRS, strict=True))


def span(text: str, words: str) -> Span:
    start = re.search(rf"\b{words}\b", text)
    assert start
    return Span(*start.span())


def asked(pronoun: str, *, ilse: bool, ruth: bool) -> Choice:
    names = (span(TEXT, "Ilse Marant"), span(TEXT, "Ruth Oslow"))
    return Choice(span(TEXT, pronoun), names, (ilse, ruth))


def lost(choice: Choice, scores: dict[tuple[int, int], float]) -> Any:
    given = torch.tensor([scores.get(pair, 0.0) for pair in PAIRS], requires_grad=True)
    table = Rows(given, LATER, EARLIER, len(FOUND))
    loss = choice_loss(table, FOUND, choice, TEXT)
    loss.backward()
    return loss.item(), dict(zip(PAIRS, given.grad.tolist(), strict=True))


def test_a_row_loses_by_how_unlikely_its_right_antecedents_are() -> None:
    scores = torch.tensor([1.0, 2.0, 3.0])
    table = Rows(scores, np.array([1, 2, 2]), np.array([0, 0, 1]), 3)
    right, nobody = np.array([False, True, False]), np.array([True, True, False])
    counted = np.ones(3, np.bool_)
    e = np.exp
    rows = [0.0, np.log((1 + e(1)) / 1), np.log((1 + e(2) + e(3)) / e(2))]
    assert table.loss(right, nobody, counted).item() == pytest.approx(np.mean(rows), rel=1e-5)
    only = table.loss(right, nobody, np.array([True, True, False]), np.array([False, False, True]))
    assert only.item() == pytest.approx(np.log((1 + e(2)) / e(2)), rel=1e-5)  # what is not known is not asked


def test_the_right_name_before_the_pronoun_is_preferred() -> None:
    choice = asked("she", ilse=True, ruth=False)
    loss, gradient = lost(choice, {})
    assert loss == pytest.approx(np.log(3))  # nobody, one name and the other are alike
    assert gradient[SHE, ILSE] < 0 < gradient[SHE, RUTH]
    assert lost(choice, {(SHE, ILSE): 20.0, (SHE, RUTH): -20.0})[0] < 1e-3
    assert lost(choice, {(SHE, ILSE): -20.0, (SHE, RUTH): 20.0})[0] > 20


def test_exchanging_the_names_exchanges_the_answer() -> None:
    scores, swapped = {(SHE, ILSE): 1.5, (SHE, RUTH): -0.5}, {(SHE, RUTH): 1.5, (SHE, ILSE): -0.5}
    one, gradient = lost(asked("she", ilse=True, ruth=False), scores)
    other, exchanged = lost(asked("she", ilse=False, ruth=True), swapped)
    assert one == pytest.approx(other)
    assert gradient[SHE, ILSE] == pytest.approx(exchanged[SHE, RUTH])
    assert gradient[SHE, RUTH] == pytest.approx(exchanged[SHE, ILSE])


def test_neither_name_means_nobody_or_someone_else_and_other_pronouns_say_nothing() -> None:
    choice = asked("him", ilse=False, ruth=False)
    loss, gradient = lost(choice, {(HIM, ILSE): -20.0, (HIM, RUTH): -20.0})
    assert loss < 1e-3
    assert gradient[HIM, SHE] == pytest.approx(0.0, abs=1e-6)  # she may be him, for all that is known
    assert all(value == 0 for pair, value in gradient.items() if pair[0] != HIM)
    assert lost(choice, {(HIM, ILSE): 20.0})[0] > 10


def test_a_name_behind_the_pronoun_refers_back_to_it() -> None:
    text = "Before she spoke, Ilse Marant met Ruth Oslow."
    found = (mention(text, "she", name=False), mention(text, "Ilse Marant"), mention(text, "Ruth Oslow"))
    choice = Choice(found_span(found[0]), (found_span(found[1]), found_span(found[2])), (True, False))
    later, earlier = np.array([1, 2, 2]), np.array([0, 0, 1])
    right = Rows(torch.tensor([20.0, -20.0, -20.0]), later, earlier, 3)
    wrong = Rows(torch.tensor([-20.0, 20.0, -20.0]), later, earlier, 3)
    assert choice_loss(right, found, choice, text) < 1e-3
    assert choice_loss(wrong, found, choice, text) > 10


def found_span(found: Found) -> Span:
    return Span(found.start, found.end)


def test_a_span_is_the_mention_that_fits_it_best() -> None:
    assert at(span(TEXT, "Marant"), FOUND) == ILSE
    assert at(span(TEXT, "Ruth Oslow"), FOUND) == RUTH
    assert at(span(TEXT, "she"), FOUND) == SHE
