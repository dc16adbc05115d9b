"""Predicted clusters out of mentions."""

from dataclasses import replace

from bench.coreference import predicted_clusters
from bench.extracting import Found

from onrecord.spans import Span


def test_entities_with_one_mention_are_dropped(found: Found, text: str) -> None:
    clusters = predicted_clusters(found)
    assert [sorted(span.of(text) for span in cluster) for cluster in clusters] == [["Mara Hale", "She"]]


def test_the_phrase_counts_and_counts_once(found: Found, text: str) -> None:
    whole = Span(0, 13)
    hale = replace(found.mentions[0], phrase=whole)
    again = replace(hale, entity=1)
    clusters = predicted_clusters(replace(found, mentions=(hale, again, *found.mentions[1:])))
    assert {whole, found.mentions[2].span} in clusters
    assert sum(whole in cluster for cluster in clusters) == 1
