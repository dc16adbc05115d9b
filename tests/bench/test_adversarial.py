"""The adversarial sentences are what they say they are, and are counted as they should be."""

import re
from collections import Counter

import pytest
from bench.adversarial import (
    KINDS,
    LOOKS,
    Sentence,
    read_adversarial,
    read_controls,
    score_adversarial,
    score_controls,
)
from bench.even_names import read_invented

from onrecord.spans import Span
from onrecord.stances import NEUTRAL, P_OPPOSES, P_SUPPORTS, Q_SUPPORTS, MarkedPair

ADVERSARIAL, CONTROLS = read_adversarial(), read_controls()
ALL = [*ADVERSARIAL, *CONTROLS]
INVENTED = {word for name in read_invented() for word in (name.last, f"{name.first} {name.last}")}


def test_there_are_thirty_of_each_kind_and_look() -> None:
    assert Counter((one.kind, one.looks) for one in ADVERSARIAL) == {(k, w): 30 for k in KINDS for w in LOOKS}
    assert Counter((one.kind, one.looks) for one in CONTROLS) == {("plain", looks): 30 for looks in LOOKS}


def test_no_sentence_stands_twice_and_no_template_more_than_three_times() -> None:
    assert len({one.pair.text for one in ALL}) == len(ALL)
    names = re.compile("|".join(sorted(INVENTED, key=len, reverse=True)))
    assert max(Counter(names.sub("_", one.pair.text) for one in ALL).values()) <= 3


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.pair.text[:40])
def test_a_sentence_is_of_news_length_and_about_two_invented_people(one: Sentence) -> None:
    names = [span.of(one.pair.text) for span in (one.pair.p, one.pair.q)]
    assert set(names) <= INVENTED
    assert names[0].split()[-1] != names[1].split()[-1]
    assert 8 <= len(one.pair.text.split()) <= 35


def test_what_a_hasty_reader_sees_is_never_acceptable_and_neutral_always_is() -> None:
    for one in ADVERSARIAL:
        assert (one.naive in (1, 2)) == (one.looks == "support")
        assert NEUTRAL in one.acceptable
        assert one.naive not in one.acceptable


def test_either_order_is_as_frequent() -> None:
    for some in (ADVERSARIAL, CONTROLS):
        first = sum(one.pair.p.start < one.pair.q.start for one in some)
        holds = sum(one.naive in (1, 3) for one in some)
        assert 0.4 < first / len(some) < 0.6
        assert 0.4 < holds / len(some) < 0.6


def test_the_irony_stands_in_quotation_marks() -> None:
    assert all(re.search('[“"].+[”"]', one.pair.text) for one in ADVERSARIAL if one.kind == "irony")


PAIR = MarkedPair(text="Velling does not back Venn.", p=Span(0, 7), q=Span(22, 26))


def _sentence(kind: str, naive: int, *acceptable: int) -> Sentence:
    return Sentence(pair=PAIR, kind=kind, looks="support", naive=naive, acceptable=acceptable)


def test_naive_wrong_and_acceptable_answers_are_told_apart() -> None:
    one = _sentence("negation", P_SUPPORTS, NEUTRAL, P_OPPOSES)
    told = [(one, number) for number in (NEUTRAL, P_OPPOSES, Q_SUPPORTS, P_SUPPORTS)]
    figures = score_adversarial(told)
    assert (figures["sentences"], figures["not told as plain, %"], figures["acceptable, %"]) == (
        4,
        75.0,
        50.0,
    )
    assert figures["by kind"]["negation, looks like support"]["acceptable, %"] == 50.0
    assert figures["by kind"]["irony, looks like support"]["sentences"] == 0


def test_always_neutral_is_seen_through() -> None:
    one = _sentence("plain", P_SUPPORTS, P_SUPPORTS)
    figures = score_controls([(one, NEUTRAL), (one, P_SUPPORTS), (one, P_OPPOSES), (one, Q_SUPPORTS)])
    assert figures == {
        "support": {
            "sentences": 4,
            "told, %": 25.0,
            "told as neutral, %": 25.0,
            "told as its opposite, %": 25.0,
            "told of the other one, %": 25.0,
        }
    }
