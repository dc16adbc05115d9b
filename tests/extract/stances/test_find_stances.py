"""Stances of an article: proposed, read, and told of the right two in the right voice."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

import onrecord
from onrecord.extract.glances import Glances
from onrecord.extract.stances import Finding, Said, find_stances
from onrecord.model import Reader
from onrecord.quotation import quotation_mask
from onrecord.stances import Attitude, Stance

READER = Reader(threads=1)


class Told:
    """A reader that proposes what it is told to, and says one class of every pair.

    Args:
        worth: of each pair, in their order.
        answer: the class.
        chance: of it.
    """

    def __init__(self, worth: list[float], answer: int, chance: float) -> None:
        rest = (1 - chance) / 4
        self.answer = Stance(tuple(chance if n == answer else rest for n in range(5)))  # type: ignore[arg-type]
        self.asked: list[tuple[str, list[Any]]] = []
        self.session = SimpleNamespace(proposals=lambda *_: np.array(worth))

    def stances(self, text: str, pairs: Any, *, beside: int) -> list[Stance]:
        assert beside > 0
        self.asked.append((text, list(pairs)))
        return [self.answer] * len(self.asked[-1][1])


def found(link: Any, marked: str, reader: Any, **finding: float) -> list[tuple[Any, ...]]:
    text, who = link(marked)
    glances = Glances(np.array([0], np.int32), np.zeros((1, 4), np.float16))
    said = Said(text, quotation_mask(text), who.mentions, who.entities, (), glances)
    stances = find_stances(said, reader, Finding(**finding))  # type: ignore[arg-type]
    names = [entity.name for entity in who.entities]
    return [
        (
            names[s.holder] if s.holder is not None else None,
            s.attitude.value,
            names[s.target],
            s.span.of(text),
        )
        for s in stances
    ]


MEETING = "[h|{Hale}] met [v|{Vick}]. [o|{Oslow}] blamed [v|him]."


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (0, []),
        (1, [("Hale", "supports", "Vick"), ("Oslow", "supports", "Vick")]),
        (2, [("Vick", "supports", "Hale"), ("Vick", "supports", "Oslow")]),
        (3, [("Hale", "opposes", "Vick"), ("Oslow", "opposes", "Vick")]),
        (4, [("Vick", "opposes", "Hale"), ("Vick", "opposes", "Oslow")]),
    ],
)
def test_classes_are_directions(link: Any, answer: int, expected: list[tuple[str, str, str]]) -> None:
    told = found(link, MEETING, Told([1, 1], answer, 0.9))
    assert [row[:3] for row in told] == expected
    assert [row[3] for row in told] == ["Hale met Vick.", "Oslow blamed him."][: len(expected)]


def test_only_what_is_worth_it_is_read_and_only_the_sure_is_told(link: Any) -> None:
    reader = Told([-3, 1], 1, 0.6)
    assert [row[0] for row in found(link, MEETING, reader)] == ["Oslow"]
    [(text, [(p, q)])] = reader.asked
    assert (text, p.of(text), q.of(text)) == ("Oslow blamed him.", "Oslow", "him")
    assert found(link, MEETING, Told([1, 1], 1, 0.6), sure=0.7) == []
    crowd = "[a|{Ada}], [b|{Bo}], [c|{Cy}] and [d|{Dee}] met."
    assert len(found(link, crowd, Told([0, 5, 1, 4, 3, 2], 1, 0.9), most=2)) == 2


def test_the_articles_own_word_has_to_be_surer(link: Any) -> None:
    opinion = "I like [v|{Vick}]."
    assert found(link, opinion, Told([2], 2, 0.8)) == []
    assert found(link, opinion, Told([1], 2, 0.96)) == []
    assert found(link, opinion, Told([2], 2, 0.96)) == [(None, "supports", "Vick", "I like Vick.")]


def test_an_article_of_nobody_has_none(link: Any) -> None:
    assert found(link, "Nothing here.", Told([], 1, 0.9)) == []


@pytest.mark.parametrize(
    ("text", "holder", "attitude", "target"),
    [
        ("Governor Ilse Marant praised Mayor Bo Frey on Monday.", "Ilse Marant", "supports", "Bo Frey"),
        ("Mayor Bo Frey was denounced by Senator Ilse Marant.", "Ilse Marant", "opposes", "Bo Frey"),
        ("“Bo Frey is a liar and a crook,” said Senator Ilse Marant.", "Ilse Marant", "opposes", "Bo Frey"),
    ],
)
def test_the_shipped_bundle_tells_who_and_whom(text: str, holder: str, attitude: str, target: str) -> None:
    reading = onrecord.read(text)
    [stance] = reading.stances
    assert stance.holder is not None
    told = reading.entities[stance.holder].name, stance.attitude, reading.entities[stance.target].name
    assert told == (holder, Attitude(attitude), target)
    assert stance.span.of(text) == text


def test_a_quotation_is_its_speakers_voice() -> None:
    reading = onrecord.read("“Bo Frey is a liar and a crook,” said Senator Ilse Marant.")
    assert [stance.voice for stance in reading.stances] == [0]


def test_exchanging_names_exchanges_who_and_whom() -> None:
    text = "Governor Ilse Marant denounced Senator Ruth Varga on Monday."
    one, other = (
        onrecord.read(t)
        for t in (
            text,
            text.replace("Ilse Marant", "X").replace("Ruth Varga", "Ilse Marant").replace("X", "Ruth Varga"),
        )
    )
    assert [s.attitude for s in one.stances] == [s.attitude for s in other.stances]
    assert [one.entities[s.target].name for s in one.stances] == ["Ruth Varga"]
    assert [other.entities[s.target].name for s in other.stances] == ["Ilse Marant"]
