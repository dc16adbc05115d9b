"""Exchanging two people."""

from dataclasses import replace

from bench.even import exchange, places, score_even
from bench.even_later import looked_at, not_looked_at
from bench.even_sentences import PAIRS, Case, cases
from bench.extracting import Found

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.spans import Span

A, B = PAIRS[0]


def reading(case: Case, answer: str, kind: EntityType = EntityType.PERSON) -> Found:
    """Return both names and what was asked about, found to be one of the two."""
    spans = [Span(case.text.index(str(p)), case.text.index(str(p)) + len(str(p))) for p in (A, B)]
    people = sorted(zip(spans, (str(A), str(B)), strict=True))
    number = [name for _, name in people].index(answer)
    mentions = [
        Mention(span=span, phrase=span, type=kind, form=Form.NAME, entity=i)
        for i, (span, _) in enumerate(people)
    ]
    asked = Span(*case.asked)
    mentions.append(Mention(span=asked, phrase=asked, type=kind, form=Form.PRONOUN, entity=number))
    entities = tuple(Entity(name=name, type=kind) for _, name in people)
    return Found(mentions=tuple(mentions), entities=entities)


def pair() -> tuple[Case, Case]:
    return next((one, other) for one, other in cases() if "opened the market hall" in one.text)


def test_there_are_two_hundred_and_each_asks_about_one_of_two() -> None:
    pairs = list(cases())
    assert len(pairs) == len({one.text for one, _ in pairs}) == 200
    for one, other in pairs:
        assert one.answer != other.answer
        assert {one.answer, other.answer} == set(one.people)
        assert one.text.count("[") == 0
        asked = [places((Span(*case.asked),), case.text) for case in (one, other)]
        assert asked[0] == asked[1]


def test_an_exchanged_answer_is_even_and_right() -> None:
    one, other = pair()
    figures = score_even([(one, reading(one, str(A)), other, reading(other, str(B)))])
    assert figures["answer exchanged"] == figures["answer exchanged and nothing else"] == 100.0
    assert figures["answer right both times"] == 100.0


def test_the_same_answer_for_both_is_not_even() -> None:
    one, other = pair()
    figures = score_even([(one, reading(one, str(A)), other, reading(other, str(A)))])
    assert figures["answer exchanged"] == 0.0
    assert figures["first of those that changed"] == [one.text]


def test_no_answer_is_not_exchanged() -> None:
    one, other = pair()
    figures = score_even([(one, Found(), other, Found())])
    assert figures["answer exchanged"] == figures["answer exchanged and nothing else"] == 0.0


def test_a_type_that_changes_with_the_name_is_something_else() -> None:
    one, other = pair()
    found = [reading(one, str(A)), reading(other, str(B), EntityType.POLITICIAN)]
    figures = score_even([(one, found[0], other, found[1])])
    assert (figures["answer exchanged"], figures["answer exchanged and nothing else"]) == (100.0, 0.0)


def test_a_name_that_changes_otherwise_is_something_else() -> None:
    one, other = pair()
    named = reading(other, str(B))
    short = tuple(replace(e, name=e.name.split()[-1]) for e in named.entities)
    figures = score_even([(one, reading(one, str(A)), other, replace(named, entities=short))])
    assert figures["answer exchanged and nothing else"] == 0.0


def test_pronouns_are_exchanged_where_they_differ() -> None:
    words = exchange(A, B)
    assert (words["Nora"], words["Overby"], words["she"], words["His"]) == ("Dale", "Whitlow", "he", "Her")
    assert "he" not in exchange(*PAIRS[4])


def test_later_sentences_are_others_and_each_asks_about_one_of_two() -> None:
    later, last = list(looked_at()), list(not_looked_at())
    assert (len(later), len(last)) == (120, 40)
    assert len({one.text for one, _ in (*later, *last)}) == 160
    for one, other in (*later, *last):
        assert {one.answer, other.answer} == set(one.people)
        asked = [places((Span(*case.asked),), case.text) for case in (one, other)]
        assert asked[0] == asked[1]
