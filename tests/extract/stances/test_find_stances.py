"""Stances of an article: proposed, read, and told of the right two in the right voice."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

import onrecord
from onrecord import extract
from onrecord.article import Article
from onrecord.extract.glances import Glances
from onrecord.extract.stances import Finding, Said, Seen, find_stances
from onrecord.model import Middles, Reader
from onrecord.quotation import quotation_mask
from onrecord.spans import Span
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
        self.asked: list[tuple[Any, ...]] = []
        self.session = SimpleNamespace(proposals=lambda *_: np.array(worth))

    def stance_in(self, middles: Any, p: Span, q: Span | None, *, within: Span, beside: int) -> Stance:
        assert middles is KEPT
        self.asked.append((p, q, within, beside))
        return self.answer

    def middles(self, text: str, part: Span) -> Middles:
        self.asked.append((part.of(text),))
        return KEPT


KEPT = Middles(np.zeros((0, 2), np.int32), np.zeros((0, 4), np.float16))


def found(
    link: Any, marked: str, reader: Any, middles: Middles | None = KEPT, **finding: float
) -> list[tuple[Any, ...]]:
    text, who = link(marked)
    glances = Glances(np.array([0], np.int32), np.zeros((1, 4), np.float16))
    seen = Seen(glances, middles)
    said = Said(text, quotation_mask(text), who.mentions, who.entities, (), seen)
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
    [(p, q, within, beside)] = reader.asked
    text = link(MEETING)[0]
    assert [span.of(text) for span in (p, q, within)] == ["Oslow", "him", "Oslow blamed him."]
    assert beside == 16
    assert found(link, MEETING, Told([1, 1], 1, 0.6), sure=0.7) == []
    crowd = "[a|{Ada}], [b|{Bo}], [c|{Cy}] and [d|{Dee}] met."
    assert len(found(link, crowd, Told([0, 5, 1, 4, 3, 2], 1, 0.9), most=2)) == 2


def test_of_an_article_too_long_to_keep_each_sentence_is_read_anew(link: Any) -> None:
    reader = Told([-3, 1], 1, 0.6)
    assert found(link, MEETING, reader, middles=None) == [("Oslow", "supports", "Vick", "Oslow blamed him.")]
    [(read,), (p, q, within, _)] = reader.asked
    text = link(MEETING)[0]
    assert [read, *(span.of(text) for span in (p, q, within))] == [
        "Oslow blamed him.",
        "Oslow",
        "him",
        "Oslow blamed him.",
    ]
    crowd = "[a|{Ada}], [b|{Bo}] and [c|{Cy}] met."
    reader = Told([1, 1, 1], 1, 0.6)
    found(link, crowd, reader, middles=None)
    assert [len(asked) for asked in reader.asked] == [1, 4, 4, 4]


def test_a_long_article_tells_its_stances_without_its_states(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Governor Ilse Marant praised Mayor Bo Frey on Monday."
    monkeypatch.setattr(extract, "LONGEST_KEPT", len(text) - 1)
    reading = onrecord.read(text)
    [stance] = reading.stances
    assert (reading.entities[stance.target].name, stance.attitude) == ("Bo Frey", Attitude.SUPPORTS)


def test_a_long_article_is_read_whose_mentions_lie_further_apart_than_a_window_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extract, "LONGEST_KEPT", 0)
    text = f"Governor Ilse Marant ({', '.join('abc'[n % 3] + str(n % 10) for n in range(150))}) praised Mayor Bo Frey."
    finding = Finding(worth=-99, sure=0.0)
    reading = extract.read_article(Article(text=text), READER, finding=finding)
    names = [reading.entities[mention.entity].name for mention in reading.mentions]
    assert {"Ilse Marant", "Bo Frey"} <= set(names)
    assert all(stance.span.of(text) == text for stance in reading.stances)


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
