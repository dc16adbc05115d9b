"""How a quotation compares with one saying, and with parts of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.quotes.answer import Called, Edit
from onrecord.ask.quotes.comparing import Comparison, compare
from onrecord.ask.quotes.splicing import parts_of
from onrecord.ask.quotes.utterances import Utterance
from onrecord.ask.quotes.words import words_of

WORDS = st.lists(
    st.sampled_from(
        ["ferry", "harbour", "gull", "tide", "pier", "salt", "rope", "net", "oar", "mast", "keel"]
    ),
    min_size=4,
    max_size=30,
)


def compared(asked: str, said: str) -> Comparison:
    """Compare two texts that have something in common."""
    found = compare(words_of(asked), words_of(said))
    assert found
    return found


def utterance(text: str) -> Utterance:
    """Return a text as one saying."""
    article = Article(text=text)
    return Utterance(article=article, article_id=article.id, words=words_of(text), quoted=True)


@given(WORDS, st.data())
def test_a_contiguous_part_is_verbatim_or_trimmed(said: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(said) - 1))
    end = data.draw(st.integers(start + 1, len(said)))
    verdict = compared(" ".join(said[start:end]), " ".join(said)).verdict
    assert verdict is (QuoteVerdict.VERBATIM if end - start == len(said) else QuoteVerdict.TRIMMED)


@given(WORDS, st.data())
def test_a_changed_word_is_never_verbatim_nor_trimmed_nor_spliced(
    said: list[str], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(said) - 1))
    changed = [*said[:place], "lighthouse", *said[place + 1 :]]
    found = compare(words_of(" ".join(changed)), words_of(" ".join(said)))
    assert found is None or found.verdict is QuoteVerdict.ALTERED


@given(WORDS, WORDS)
def test_every_word_of_both_is_in_one_step(asked: list[str], said: list[str]) -> None:
    found = compare(words_of(" ".join(asked)), words_of(" ".join(said)))
    if found:
        assert [place for step in found.steps for place in step.asked] == list(range(len(asked)))
        places = [place for step in found.steps for place in step.said]
        assert places == list(found.said)


@pytest.mark.parametrize(
    ("asked", "said", "called"),
    [
        ("the ferry is for sale", "the ferry is not for sale", Called.NEGATION),
        ("we do want the pier", "we don't want the pier", Called.NEGATION),
        ("a plan with merit", "a plan without merit", Called.NEGATION),
        ("it is possible to swim", "it is impossible to swim", Called.NEGATION),
        ("a hopeful and quiet town", "a hopeless and quiet town", Called.NEGATION),
        ("all of them voted here", "none of them voted here", Called.NEGATION),
        ("he will always pay rent", "he will never pay rent", Called.NEGATION),
        ("it cost five million in all", "it cost five billion in all", Called.NUMBER),
        ("thousands of gulls came in", "millions of gulls came in", Called.NUMBER),
        ("the first ferry is late", "the second ferry is late", Called.NUMBER),
        ("the ferry is cheap today", "the ferry is late today", None),
    ],
)
def test_what_turns_the_sense_is_called_out(asked: str, said: str, called: Called | None) -> None:
    found = compared(asked, said)
    assert found.verdict is QuoteVerdict.ALTERED
    assert found.callings == ({called} if called else set())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("we re-elect the US senator", "we reelect the U.S. senator"),
        ("it is late in the day", "it's late in the day"),
        ("it has been a long day", "it's been a long day"),
        ("I would go there again", "I'd go there again"),
        ("we will win", "“We … will win!”"),
        ("they dont know its cost", "they don't know it's cost"),
        ("the mayors ferry wont sail", "the mayor's ferry won't sail"),
        ("it costs 5 billion a year", "it costs $5 billion a year"),
        ("some 20 of them left", "some 20% of them left"),
        ("well be there", "we'll be there"),
    ],
)
def test_what_is_only_written_otherwise_is_the_same(asked: str, said: str) -> None:
    assert compared(asked, said).verdict is QuoteVerdict.VERBATIM


def test_other_signs_are_other_words() -> None:
    assert compared("it costs 5% a year now", "it costs $5 a year now").verdict is QuoteVerdict.ALTERED


def test_words_that_are_apart_are_not_those_that_are_one() -> None:
    assert compared("we live a part from them", "we live apart from them").verdict is QuoteVerdict.ALTERED


def test_a_word_far_away_is_no_part_of_what_was_said() -> None:
    found = compared(
        "harbour ferry is old and slow", "the harbour board met at noon and said ferry is old and slow"
    )
    assert found.steps[0].edit is Edit.INSERTED or found.steps[0].edit is Edit.REPLACED
    assert found.verdict is QuoteVerdict.ALTERED


def test_an_ellipsis_of_the_article_s_own_leaves_nothing_out() -> None:
    found = compared("He came . . . I want the pier", "He came . . . I never want the pier")
    assert (found.verdict, found.callings) == (QuoteVerdict.ALTERED, {Called.NEGATION})


def test_parts_are_cut_where_punctuation_stands_and_are_not_too_short() -> None:
    said = [utterance("The ferry is old, the pier is new"), utterance("We vote on Monday, rain or shine")]
    parts = parts_of(words_of("the pier is new. We vote on Monday"), said)
    assert [(part.asked, part.utterance) for part in parts] == [(range(4), said[0]), (range(4, 8), said[1])]
    assert parts_of(words_of("the pier is new. We"), said) == []
    assert parts_of(words_of("the lighthouse is new. We vote on Monday"), said) == []


@given(WORDS, WORDS)
def test_parts_give_the_quotation_again(one: list[str], other: list[str]) -> None:
    said = [utterance(" ".join(one)), utterance(" ".join(other))]
    asked = words_of(" ".join(one[:4] + other[-4:]))
    for part in parts_of(asked, said):
        there = part.utterance.words[part.said.start : part.said.stop]
        assert [word.key for word in there] == [asked[place].key for place in part.asked]
