"""What chains lose: nothing where a mention is led to its referent, over whatever stands between."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")

from onrecord.extract.mentions import Found, Place  # noqa: E402
from onrecord.spans import Span  # noqa: E402
from onrecord.training.chains import (  # noqa: E402
    ELSE,
    UNKNOWN,
    Known,
    chain_loss,
    known_of,
    known_of_choice,
    known_of_people,
)
from onrecord.training.documents import Choice, Document  # noqa: E402

PAIRS = [(later, earlier) for later in range(4) for earlier in range(later)]
LATER, EARLIER = (np.array(part, np.int64) for part in zip(*PAIRS, strict=True))
NO, SURE = -20.0, 20.0


def lost(
    scores: dict[tuple[int, int], float], referent: list[int], asked: list[int], barred: tuple[int, ...] = ()
) -> tuple[float, dict[tuple[int, int], float]]:
    given_scores = torch.tensor([scores.get(pair, 0.0) for pair in PAIRS], requires_grad=True)
    known = Known(referent=np.array(referent), asked=np.isin(range(4), asked), barred=frozenset(barred))
    loss = chain_loss(given_scores, LATER, EARLIER, known)
    loss.backward()
    return loss.item(), dict(zip(PAIRS, given_scores.grad.tolist(), strict=True))


def test_a_way_may_lead_over_a_mention_that_nobody_labelled() -> None:
    loss, gradient = lost({}, [0, 1, UNKNOWN, 0], [3])
    assert loss == pytest.approx(-np.log(1 / 4 + 1 / 4 * 1 / 3), abs=1e-4)  # straight, or over the third
    assert gradient[3, 0] < 0 < gradient[3, 1]
    assert gradient[2, 0] < 0 < gradient[2, 1]  # the third mention learns too
    assert lost({(3, 2): SURE, (2, 0): SURE}, [0, 1, UNKNOWN, 0], [3])[0] < 1e-3
    assert lost({(3, 2): SURE, (2, 1): SURE}, [0, 1, UNKNOWN, 0], [3])[0] > 10


def test_no_way_leads_through_a_mention_that_is_known() -> None:
    through = {(3, 1): SURE, (1, 0): SURE}
    assert lost(through, [0, 1, UNKNOWN, 0], [3])[0] > 10


def test_a_first_mention_should_reach_no_other_referent() -> None:
    first = [0, 1, 2, UNKNOWN]
    assert lost(dict.fromkeys(PAIRS, NO), first, [1, 2])[0] < 1e-3
    assert lost({(1, 0): SURE}, first, [1])[0] > 10


def test_a_mention_of_unknown_referent_is_kept_from_the_barred_ones_alone() -> None:
    referent = [0, 1, UNKNOWN, UNKNOWN]
    assert lost({(3, 1): SURE}, referent, [3], barred=(0,))[0] < 1e-3
    assert lost({(3, 1): SURE}, referent, [3], barred=(1,))[0] > 10
    assert lost({(3, 2): SURE, (2, 1): SURE}, referent, [3], barred=(1,))[0] > 10


def test_where_nothing_is_asked_nothing_is_lost() -> None:
    loss, gradient = lost({}, [0, 1, UNKNOWN, 0], [])
    assert loss == 0
    assert not any(gradient.values())


@given(
    st.lists(st.floats(-30, 30), min_size=6, max_size=6),
    st.lists(st.sampled_from((UNKNOWN, 0, 1, ELSE)), min_size=4, max_size=4),
)
def test_a_loss_is_finite_whatever_the_scores_and_labels(scores: list[float], referent: list[int]) -> None:
    loss, gradient = lost(dict(zip(PAIRS, scores, strict=True)), referent, [0, 1, 2, 3], barred=(1,))
    assert 0 <= loss + 1e-4 < 20
    assert all(np.isfinite(value) for value in gradient.values())


def found(text: str, *words: str) -> list[Found]:
    """Return mentions in the order of the text: a name where the first letter is a capital."""
    mentions, at = [], 0
    for word in words:
        at = text.index(word, at)
        span = (at, at + len(word))
        mentions.append(Found(*span, span if word[0].isupper() else None, 0, 0, 0, 1.0, Place(0, 0)))
        at += len(word)
    return mentions


def span(text: str, word: str) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


TEXT = "Ilse Marant met Ruth Oslow and the clerk; Marant knew Tam before she left."
MENTIONS = found(TEXT, "Ilse Marant", "Ruth Oslow", "the clerk", "Marant", "Tam", "she")


@pytest.mark.parametrize(
    ("same", "pronoun", "barred"),
    [((True, False), 0, {1}), ((False, True), 1, {0}), ((False, False), UNKNOWN, {0, 1})],
)
def test_a_choice_knows_two_names_and_those_like_them(
    same: tuple[bool, bool], pronoun: int, barred: set[int]
) -> None:
    choice = Choice(span(TEXT, "she"), (span(TEXT, "Ilse Marant"), span(TEXT, "Ruth Oslow")), same)
    known = known_of_choice(choice, MENTIONS, TEXT)
    assert known.referent.tolist() == [0, 1, UNKNOWN, 0, ELSE, pronoun]
    assert np.flatnonzero(known.asked).tolist() == [0, 1, 5]
    assert known.barred == barred


def test_a_name_that_may_be_either_is_not_known() -> None:
    text = "Ilse Marant and Ruth Marant left; Marant said she won."
    choice = Choice(span(text, "she"), (span(text, "Ilse Marant"), span(text, "Ruth Marant")), (True, False))
    mentions = found(text, "Ilse Marant", "Ruth Marant", "Marant", "she")
    assert known_of_choice(choice, mentions, text).referent.tolist() == [0, 1, UNKNOWN, 0]


def test_people_are_known_and_names_like_theirs_are_not() -> None:
    people = ((span(TEXT, "Ilse Marant"), span(TEXT, "she")), (span(TEXT, "Ruth Oslow"),))
    known = known_of_people(Document(id="a", text=TEXT, people=people), MENTIONS)
    assert known.referent.tolist() == [0, 1, UNKNOWN, UNKNOWN, ELSE, 0]  # "Marant" may be Ilse, or a relative
    assert np.flatnonzero(known.asked).tolist() == [0, 1, 5]


def test_a_document_without_people_or_choice_knows_nothing_of_the_kind() -> None:
    assert known_of(Document(id="a", text=TEXT, clusters=()), MENTIONS) is None
