"""Entities made of clusters: what is kept, what it is called, and in which order."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.extract.referents import Referents
from onrecord.reading import Reading

Link = Callable[[str], tuple[str, Referents]]

PHRASES = [
    "{Ana Delgado}",
    "mayor {Delgado}",
    "the mayor",
    "a plan",
    "she",
    "it",
    "{Frey’s}",
    "the",
    "Her plan",
]
TYPES = ["person", "politician", "organisation", "place", "other"]
STORY = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(TYPES), st.sampled_from(PHRASES)),
    min_size=1,
    max_size=30,
)


def entities(link: Link, marked: str) -> list[tuple[str, str]]:
    return [(entity.name, str(entity.type)) for entity in link(marked)[1].entities]


def names(link: Link, marked: str) -> list[str]:
    return [name for name, _ in entities(link, marked)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[a|mayor {Delgado}] [a|{Ana Delgado}] [a|she]", ["Ana Delgado"]),
        ("[a|{Ana Delgado}] [a|{Ana Maria Delgado}] [a|{Delgado}]", ["Ana Maria Delgado"]),
        ("[a|the mayor of Port Harbour] [a|{Delgado}]", ["Delgado"]),
        ("[a|{Delgado}] [a|{Anna}] [a|{Anna}]", ["Anna"]),
        ("[a|{Delgado}] [a|{Anna}]", ["Delgado"]),
        ("[a|the mayor] [a|she] [a|the mayor of Port Harbour]", ["mayor of Port Harbour"]),
        ("[a|his spokesman]", ["his spokesman"]),
        ("[a|{Ana Delgado’s}] [a|she]", ["Ana Delgado"]),
        ("[a|{Delgado's}]", ["Delgado"]),
        ("[a|the Freys’]", ["Freys"]),
        ("[a|An aide,]", ["aide"]),
        ("[a|{Ana Delgado,}]", ["Ana Delgado"]),
        ("[a|{Ana\n  Delgado}]", ["Ana Delgado"]),
        ("[a|The] [a|the]", ["The"]),
    ],
)
def test_the_fullest_name(link: Link, marked: str, expected: list[str]) -> None:
    assert names(link, marked) == expected


def test_a_name_is_not_fuller_for_being_a_sentence(link: Link) -> None:
    long = "Ana Delgado Frey of the Port Harbour Rail Board"
    assert names(link, f"[a|{{{long}}}] [a|{{Ana Delgado}}] [a|{{Delgado}}]") == ["Ana Delgado"]
    assert names(link, f"[a|{{{long} and Sons}}] [a|{{{long}}}]") == [long]


def test_somebody_without_a_name_or_description_is_called_by_the_first_pronoun(link: Link) -> None:
    assert names(link, "[a|He] said [a|he] left") == ["He"]


def test_the_first_pronoun_and_not_the_most_frequent(link: Link) -> None:
    assert names(link, "[a|He] said [a|his] car and [a|his] house burned") == ["He"]


def test_pronouns_that_refer_to_nobody_are_left_out(link: Link) -> None:
    assert entities(link, "[a|It] rained. [b|They] said [c|{Frey}] left.") == [("Frey", "person")]


def test_things_described_once_are_left_out_and_people_are_not(link: Link) -> None:
    marked = "[a/other|the ferry] [b/person|the mayor] [c/other|the plan] [c|it] [d/organisation|the board]"
    assert entities(link, marked) == [("mayor", "politician"), ("plan", "other"), ("board", "organisation")]


def test_a_thing_that_is_named_or_whose_words_tell_what_it_is_is_kept(link: Link) -> None:
    marked = "[a/other|{Clean Harbours Act}] [b/other|the runoff] [c/other|voters]"
    assert entities(link, marked) == [
        ("Clean Harbours Act", "law"),
        ("runoff", "contest"),
        ("voters", "group"),
    ]


def test_what_is_left_out_belongs_to_no_entity(link: Link) -> None:
    _, referents = link("[a|It] [b|{Frey}] [c/other|the ferry] [b|he]")
    assert referents.entity_of.tolist() == [-1, 0, -1, 0]
    assert len(referents.mentions) == 2


def test_types_are_those_of_the_names(link: Link) -> None:
    marked = "[a/other|it] [a/other|it] [a/organisation|{Harbour Times}] [a/other|the paper]"
    assert entities(link, marked) == [("Harbour Times", "outlet")]
    assert {str(mention.type) for mention in link(marked)[1].mentions} == {"outlet"}


def test_entities_come_in_the_order_of_their_first_mentions(link: Link) -> None:
    marked = "[a|She] told [b|{Howard Frey}] that [c|{Ruth Varga}] knew [a|{Ana Delgado}]."
    assert names(link, marked) == ["Ana Delgado", "Howard Frey", "Ruth Varga"]


def test_a_mention_has_its_name_its_phrase_and_its_form(link: Link) -> None:
    text, referents = link("[a|former mayor {Ana Delgado}] left [b|the council] when [a|she] lost")
    shown = [(m.span.of(text), m.phrase.of(text), str(m.form)) for m in referents.mentions]
    assert shown == [
        ("Ana Delgado", "former mayor Ana Delgado", "name"),
        ("the council", "the council", "description"),
        ("she", "she", "pronoun"),
    ]


@settings(deadline=None, max_examples=50)
@given(STORY)
def test_any_clusters_make_a_valid_reading(link: Link, story: list[tuple[str, str, str]]) -> None:
    text, referents = link(". ".join(f"[{key}/{type_}|{phrase}]" for key, type_, phrase in story))
    Reading(
        article=Article(text=text),
        model="m1-hand",
        attributions=(),
        mentions=referents.mentions,
        entities=referents.entities,
    )
    numbers = [mention.entity for mention in referents.mentions]
    assert list(dict.fromkeys(numbers)) == list(range(len(referents.entities)))
    assert [n for n in referents.entity_of.tolist() if n >= 0] == numbers
    assert all(mention.type is referents.entities[mention.entity].type for mention in referents.mentions)


def test_a_title_before_a_name_is_nobody_of_its_own(link: Link) -> None:
    assert names(link, "[a|{Ana Delgado}] met [b|Sen]. [c|{Ruth Frey}].") == ["Ana Delgado", "Ruth Frey"]
    assert names(link, "[a|{Ana Delgado}] met [b|the mayor].") == ["Ana Delgado", "mayor"]
