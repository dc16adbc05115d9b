"""What holds of every answer about two: exchanging them, the day asked for, and the order of adding."""

import random
from datetime import date
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.ask.relations.conftest import NAMES, Tell, Told, recorded

from onrecord.ask.relations import relation
from onrecord.errors import UnknownPersonError
from onrecord.record import Record

SOME = settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
SHARED = "third and last and so very much repeated"

ARTICLES = st.builds(
    Told,
    day=st.none() | DAYS,
    stances=st.lists(
        st.tuples(st.integers(0, 1), st.sampled_from(["supports", "opposes"]), st.floats(0.5, 1)), max_size=3
    ).map(tuple),
    event=st.sampled_from(
        ["", "", "given", "withdrawn", "denied", "claimed", "appointment", "dismissal", "result"]
    ),
    actor=st.integers(0, 1),
    date=st.sampled_from(["", "2025", "2026-03", "2025-07-04", "2026-09-09"]),
    quote=st.none() | st.integers(0, 1),
    words=st.sampled_from(["first", "second", SHARED, "fourth", "fifth", "sixth"]),
)
RECORDS = st.lists(ARTICLES, min_size=1, max_size=6, unique_by=lambda told: (told.words, told.quote))


def told_of(record: Record, *names: str, on: date | None = None) -> dict[str, Any]:
    """Return the answer as JSON has it, without the ids of people, which depend on who else is on record."""
    told: dict[str, Any] = anonymous(relation(record, *(names or NAMES), on=on).to_dict())
    return told


def anonymous(part: Any) -> Any:
    if isinstance(part, list | tuple):
        return [anonymous(one) for one in part]
    if isinstance(part, dict):
        who = {"id"} if {"name", "id"} <= part.keys() else set()
        return {key: anonymous(value) for key, value in part.items() if key not in who}
    return part


@SOME
@given(articles=RECORDS, on=st.none() | DAYS)
def test_exchanging_the_two_exchanges_the_directions_and_nothing_else(
    tell: Tell, articles: list[Told], on: date | None
) -> None:
    with recorded(articles, tell) as record:
        there, back = told_of(record, on=on), told_of(record, *NAMES[::-1], on=on)
    for answer in (there, back):
        answer.pop("question")
    details, exchanged = there.pop("details"), back.pop("details")
    assert there == back
    assert (details.pop("one"), details.pop("other")) == (exchanged.pop("other"), exchanged.pop("one"))
    for month, mirrored in zip(details["months"], exchanged["months"], strict=True):
        assert (month.pop("said"), month.pop("said_of")) == (mirrored.pop("said_of"), mirrored.pop("said"))
    assert details == exchanged


@SOME
@given(articles=RECORDS, on=DAYS)
def test_nothing_published_after_the_day_asked_for_enters_an_answer(
    tell: Tell, articles: list[Told], on: date
) -> None:
    known = [told for told in articles if told.day and told.day <= on]
    with recorded(articles, tell) as record, recorded(known, tell) as cut:
        then = told_of(record, on=on)
        try:
            assert then == told_of(cut, on=on)
        except UnknownPersonError:
            assert not known
            assert then["verdict"] == "not on record"
            assert then["evidence"] == []


@SOME
@given(articles=RECORDS, chance=st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter(tell: Tell, articles: list[Told], chance: random.Random) -> None:
    mixed = list(articles)
    chance.shuffle(mixed)
    with recorded(articles, tell) as one, recorded(mixed, tell) as other:
        assert told_of(one) == told_of(other)


@SOME
@given(articles=RECORDS)
def test_every_word_of_the_evidence_stands_where_it_says(tell: Tell, articles: list[Told]) -> None:
    with recorded(articles, tell) as record:
        answer = relation(record, *NAMES)
        for one in answer.evidence:
            assert one.passage is not None
            for passage in (one.passage, *one.copies):
                text = record.article(passage.article).article.text
                assert passage.span.of(text) == passage.words
