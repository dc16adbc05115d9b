"""The stance pass as it is shipped: exchanging exchanges exactly, long texts are cut, neighbours say nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ModelError, SpanError
from onrecord.model import Reader
from onrecord.model.bundle import Bundle
from onrecord.spans import Span
from onrecord.stances import EXCHANGED, P_OPPOSES, P_SUPPORTS, Q_OPPOSES

READER = Reader(threads=1)
NAMES = st.sampled_from(["Ilse Marant", "Oslow", "the Harbour Party", "Governor Delgado", "Vick"])
VERBS = st.sampled_from(["praised", "blamed", "met", "refuses to endorse", "claims the support of"])
TAILS = st.sampled_from(["", " on Tuesday, as “a friend of the port”", " again"])


def spans(text: str, p: str, q: str) -> tuple[Span, Span]:
    at = text.rindex(q)
    return Span(text.index(p), text.index(p) + len(p)), Span(at, at + len(q))


@settings(max_examples=25, deadline=None)
@given(NAMES, VERBS, NAMES, TAILS)
def test_exchanging_p_and_q_exchanges_the_answer_to_the_last_bit(
    p: str, verb: str, q: str, tail: str
) -> None:
    text = f"{p} {verb} {q if q != p else 'Ruth Varga'}{tail}."
    one, other = spans(text, p, q if q != p else "Ruth Varga")
    there, back = READER.stances(text, [(one, other), (other, one)])
    assert tuple(back.probabilities[c] for c in EXCHANGED) == there.probabilities
    assert back.number == EXCHANGED[there.number]


def test_without_a_q_p_thinks_nothing_and_somebody_thinks_of_it() -> None:
    text = "Everybody called Hale a liar and a crook."
    (alone,) = READER.stances(text, [(Span(text.index("Hale"), text.index(" a liar")), None)])
    assert (alone.probabilities[P_SUPPORTS], alone.probabilities[P_OPPOSES]) == (0, 0)
    assert alone.number == Q_OPPOSES


def test_an_answer_does_not_depend_on_what_else_is_asked() -> None:
    text = "Hale praised Vick, and Ruth Varga blamed Oslow for the late boats of June."
    pairs = [spans(text, "Hale", "Vick"), spans(text, "Ruth Varga", "Oslow"), spans(text, "Hale", "Oslow")]
    together = list(READER.stances(text, pairs))
    assert together == [stance for pair in pairs for stance in READER.stances(text, [pair])]
    assert len(set(together)) == 3


def test_a_long_text_is_read_around_its_mentions() -> None:
    text = "word " * 2000 + "Hale praised Vick " + "word " * 2000
    pair = spans(text, "Hale", "Vick")
    (far,) = READER.stances(text, [pair])
    start = pair[0].start - 5 * 400
    nearer = (Span(p.start - start, p.end - start) for p in pair)
    (same,) = READER.stances(text[start:], [(next(nearer), next(nearer))])
    assert same.probabilities == pytest.approx(
        far.probabilities, abs=0.02
    )  # a text's first piece is told apart


def test_mentions_too_far_apart_are_refused_with_the_distance_told() -> None:
    text = "Hale " + "word " * 400 + "Vick"
    with pytest.raises(SpanError, match="from p to q are 403 word pieces, and 254 are read together"):
        list(READER.stances(text, [spans(text, "Hale", "Vick")]))


def test_a_mention_without_a_word_is_refused() -> None:
    with pytest.raises(SpanError, match=r"\[5, 7\) holds no word"):
        list(READER.stances("Hale \u00ad\u00ad Vick", [(Span(0, 4), Span(5, 7))]))


@pytest.mark.parametrize("told", [None, {}, {"temperature": 0}, {"temperature": "1"}, 3])
def test_a_card_without_a_temperature_is_told_of(told: object, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match='no "temperature" above 0 for "stance"'):
        Bundle(folder=tmp_path, id="m", card={"stance": told}).temperature  # noqa: B018
    assert Bundle(folder=tmp_path, id="m", card={"stance": {"temperature": 2}}).temperature == 2.0
