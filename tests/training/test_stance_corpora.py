"""Pairs as they are drawn: each under other names where there are people, each found again in its article."""

from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is missing: make test-system")
pytest.importorskip("babel", reason="babel is missing: it comes with the reader of pages")

from onrecord.model.windows import cut_pieces
from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.stance_corpora import PLACES, READINGS, articles_of
from onrecord.training.stance_places import Places


@pytest.mark.parametrize("name", ["gold", "pairs"])
def test_people_get_other_names_and_their_own_come_first(name: str, stances: Any) -> None:
    stock = stances.stock(name)
    numbers, firsts, counts = np.unique(stock.examples, return_index=True, return_counts=True)
    assert firsts.tolist() == numbers.tolist() == [*range(len(numbers))]
    assert counts.max() == 1 + READINGS
    for number in numbers[counts > 1]:
        rows = stock.pairs[stock.examples == number]
        texts = {tuple(stock.ids[stock.starts[t] : stock.starts[t + 1]].tolist()) for t in rows[:, 0]}
        assert len(texts) > 1
        assert len(set(stock.labels[stock.examples == number].tolist())) == 1


def test_every_pair_without_a_label_is_found_again_in_its_article(
    stances: Any, vocabulary: WordPiece
) -> None:
    stock, places = stances.stock("pairs"), Places.read(stances.folder / PLACES)
    articles = articles_of(stances.sources())
    assert len(articles) == 12  # the news, and as many of PolNeAR
    assert len(set(places.articles.tolist())) > 6
    assert places.examples.tolist() == [*range(stock.examples.max() + 1)]
    for row in range(len(places)):
        text, *ends = stock.pairs[row].tolist()
        article = articles[places.articles[row]]
        sentence, mentions = places.sentence(row), places.mentions(row)
        pieces = cut_pieces(sentence.of(article), vocabulary)
        assert stock.ids[stock.starts[text] : stock.starts[text + 1]][1:-1].tolist() == pieces.ids.tolist()
        for mention, (first, behind) in zip(mentions, (ends[:2], ends[2:]), strict=False):
            start = int(pieces.offsets[first - 1, 0]) + sentence.start
            end = int(pieces.offsets[behind - 2, 1]) + sentence.start
            assert Span(start, end) == mention
        assert len(mentions) == (1 if ends[2:] == [0, 0] else 2)
