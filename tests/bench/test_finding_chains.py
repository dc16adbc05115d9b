"""Reporting chains as `extract` prints them, as the scorer takes them."""

from bench.chain_labels import Label, Told
from bench.extracting import Found
from bench.finding_chains import score_samples, told_in

from onrecord.chains import Chain, Link, Step
from onrecord.quotation import Form
from onrecord.reading import Attribution
from onrecord.spans import Span

LUND, SAID, STAY = Span(20, 24), Span(25, 29), Span(30, 40)
FOUND = Found(
    attributions=(Attribution(source=(LUND,), cue=(SAID,), content=(STAY,), form=Form.INDIRECT, score=0.9),),
    chains=(
        Chain(links=(Link(step=Step.MEDIUM, span=Span(5, 11), value="letter"),), statement=0),
        Chain(links=(Link(step=Step.FIRST_REPORTED, span=Span(50, 60)),)),
    ),
)


def test_a_link_has_the_words_of_its_statement() -> None:
    letter, first = told_in(FOUND)
    assert (letter.of, letter.where) == ("statement", (LUND, SAID, STAY))
    assert (first.of, first.where) == ("article", ())


def test_a_sample_is_scored_by_the_steps_that_are_annotated_in_it() -> None:
    gold = Told(step=Step.FIRST_REPORTED, span=Span(50, 60), of="article")
    labels = [
        Label(corpus="news", article="1", sample="told", told=gold),
        Label(corpus="news", article="2", sample="before"),
    ]
    figures = score_samples(labels, {("news", "1"): FOUND, ("news", "2"): FOUND})
    assert (figures["told"]["found"], figures["told"]["right"]) == (1, 1)
    assert (figures["before"]["found"], figures["before"]["right"]) == (2, 0)
