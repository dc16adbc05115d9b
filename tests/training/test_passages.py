"""Passages of articles: whole paragraphs, with several people and a pronoun."""

import random

from onrecord.training.passages import LEAST_WORDS, MOST_WORDS, passages

FILLER = "The vote on the harbour was put off again and nobody at the meeting could say for how long. " * 3
TWO = "Marta Okafor met Ilse Brandt before the vote, and she asked for more time. "
ALONE = "Marta Okafor came before the vote, and she asked for more time. "


def _of(*paragraphs: str, each: int = 9) -> list[str]:
    return list(passages(["\n\n".join(paragraphs)], each, random.Random(1)))


def test_a_passage_is_whole_paragraphs_of_some_length() -> None:
    found = _of(TWO, FILLER, FILLER, TWO + FILLER)
    first, second = f"{TWO.strip()}\n\n{FILLER.strip()}", f"{FILLER.strip()}\n\n{(TWO + FILLER).strip()}"
    assert sorted(found) == sorted((first, second))
    assert all(LEAST_WORDS <= len(p.split()) <= MOST_WORDS for p in found)


def test_it_has_a_pronoun_and_two_names_or_more() -> None:
    assert not _of(ALONE + FILLER + FILLER)
    assert not _of((TWO + FILLER + FILLER).replace("she", "Okafor"))
    assert len(_of(TWO + FILLER + FILLER)) == 1


def test_no_more_are_drawn_than_asked_for_and_none_twice() -> None:
    text = [TWO + FILLER + FILLER + f"It was day {n}." for n in range(6)]
    assert len(_of(*text, each=4)) == len(set(_of(*text, each=4))) == 4
    assert len(_of(*text)) == 6


def test_what_is_too_long_is_left_out() -> None:
    assert not _of(TWO + FILLER * 9)
