"""Pronouns and two names, worked out by hand."""

from bench.extracting import Found
from bench.pronouns import at, means, score_pronouns

from onrecord.spans import Span
from onrecord.training.mention_corpora import Pronoun


def example(text: str, *, hale: bool, pruitt: bool, pronoun: str = "She") -> Pronoun:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Pronoun(
        text=text, pronoun=span(pronoun), names=((span("Hale"), hale), (span("Lee Pruitt"), pruitt))
    )


def test_a_name_is_the_mention_that_fits_it_best(found: Found, text: str) -> None:
    assert at(Span(5, 9), found.mentions) is found.mentions[0]
    assert at(Span(9, 10), found.mentions) is None


def test_the_pronoun_means_whom_it_shares_an_entity_with(found: Found, text: str) -> None:
    assert means(example(text, hale=True, pruitt=False), found) == (True, False)
    assert means(example(text, hale=True, pruitt=False), Found()) == (False, False)


def test_figures_count_both_names_of_all_examples(found: Found, text: str) -> None:
    masculine = text.replace("She", "his")
    right = (example(text, hale=True, pruitt=False), found)
    wrong = (example(text, hale=False, pruitt=True), found)
    figures = score_pronouns(
        [right, wrong, (example(masculine, hale=True, pruitt=False, pronoun="his"), found)]
    )
    assert (figures["feminine"], figures["masculine"]) == (50.0, 100.0)
    assert figures["F1"] == 66.67
    assert figures["feminine / masculine"] == 0.5


def test_no_masculine_hit_gives_no_ratio(found: Found, text: str) -> None:
    assert score_pronouns([(example(text, hale=True, pruitt=False), found)])["feminine / masculine"] is None
