"""Made sentences: every frame fills, its mentions lie where they are told, and no real name stands in it."""

import random
import re
from collections import Counter

import pytest

from onrecord.stances import EXCHANGED
from onrecord.training.stance_framing import (
    FOLDER,
    LOOKS,
    PLAIN,
    PRONOUNS,
    Frame,
    around,
    frames,
    words,
)
from onrecord.training.stance_made import DECK, filled, made
from onrecord.training.stance_names import Name, Pool, blended

FIRST = ("Ruth", "Amos", "Ilse", "Ada", "Tom")
LAST = ("Varga", "Delgado", "Quist", "Marant", "Oslow")
LASTS = {*LAST, *(blended(one, other) for one in LAST for other in LAST)}
POOL = Pool([Name(first, last, "a") for first, last in zip(FIRST, LAST, strict=True)])
REFERS = {form for forms in PRONOUNS.values() for form in forms}
EVERY = [frame for kind in frames().values() for frame in kind]
COUNT = 1000
ONCE = [pair for pair, _ in made(POOL, random.Random(3), COUNT)]

LEAST = dict.fromkeys(LOOKS, 25) | dict(zip(PLAIN, (60, 60, 30), strict=True))


def sentence(*parts: str) -> Frame:
    """Return a frame of plain support."""
    return Frame("plain support", (0, 1, 0, 0, 0), parts)


@pytest.mark.parametrize("kind", LEAST)
def test_each_kind_has_its_frames_and_no_two_alike(kind: str) -> None:
    sentences = [frame.parts for frame in frames()[kind]]
    assert len(set(sentences)) == len(sentences) >= LEAST[kind]


def test_each_slot_has_words_and_no_word_twice() -> None:
    assert {name: len(held) for name, held in words().items() if len(set(held)) < 15} == {}
    assert {name for name, held in words().items() if len(set(held)) < len(held)} == set()
    assert {place: len(held) for place, held in around().items()} == dict.fromkeys(
        ("before", "lead", "after"), 15
    )


@pytest.mark.parametrize("seed", range(3))
def test_every_frame_fills_with_its_mentions_where_they_are_told(seed: int) -> None:
    draw = random.Random(seed)
    for frame in EVERY:
        pair, chances = filled(frame, POOL, draw)
        assert pair.q is not None
        assert not pair.p.overlaps(pair.q)
        assert not re.search(r"[{}]|  |\ba [aeio]|\ban [^aeiouh\"“]", pair.text), pair.text
        assert pair.text[0] in '"“' or pair.text[0].isupper()
        for span, person in zip((pair.p, pair.q), pair.people, strict=True):
            said = span.of(pair.text)
            assert said.split()[-1] in LASTS if person else said.lower() in REFERS
        assert sum(chances) == pytest.approx(1)
        assert pair.label is not None
        assert chances[pair.label] == max(chances)


def test_exchanging_p_and_q_exchanges_the_chances() -> None:
    frame, seen = sentence("", "H", " thanked ", "T", " for everything they had done that year."), set()
    for seed in range(40):
        pair, chances = filled(frame, POOL, random.Random(seed))
        assert pair.q is not None
        first = pair.p < pair.q
        assert chances[1 if first else 2] == 1
        seen.add(first)
    assert seen == {True, False}


@pytest.mark.parametrize("kind", frames())
def test_either_way_of_a_frame_has_the_other_ones_chances(kind: str) -> None:
    for frame in frames()[kind]:
        either = {filled(frame, POOL, random.Random(seed))[1] for seed in range(3)}
        turned = tuple(frame.chances[EXCHANGED[k]] for k in range(5))
        assert either <= {frame.chances, turned}


def test_what_looks_like_a_stance_is_never_told_as_it_looks() -> None:
    for kind in LOOKS:
        for frame in frames()[kind]:
            neutral, supports, supported, opposes, opposed = frame.chances
            looks = supports if kind.endswith("support") else opposes
            assert looks == 0, frame
            assert neutral >= 0.3, frame
            assert min(supports + supported, opposes + opposed) == 0, frame


def test_plain_ones_are_certain() -> None:
    ways = {"plain support": (1, 2), "plain opposition": (3, 4), "plain neutral": (0,)}
    for kind, classes in ways.items():
        assert all(1 in [frame.chances[k] for k in classes] for frame in frames()[kind])


def test_kinds_are_drawn_evenly_and_half_is_plain() -> None:
    assert Counter(DECK) == dict.fromkeys(LOOKS, 1) | dict(zip(PLAIN, (4, 4, 2), strict=True))
    rounds = COUNT // len(DECK)
    told = [max(chances) == chances[0] == 1 for _, chances in made(POOL, random.Random(3), COUNT)]
    assert 2 * rounds < sum(told) < 0.6 * COUNT


def test_no_two_are_alike_and_the_same_draw_gives_the_same() -> None:
    assert len({pair.text for pair in ONCE}) == COUNT
    assert [pair for pair, _ in made(POOL, random.Random(3), COUNT)] == ONCE
    assert [pair for pair, _ in made(POOL, random.Random(4), COUNT)] != ONCE


def test_they_are_written_in_many_ways() -> None:
    texts = [pair.text for pair in ONCE]
    for share in (
        sum("“" in text for text in texts),
        sum('"' in text for text in texts),
        sum(text[-1].isalpha() for text in texts),
        sum(not all(pair.people) for pair in ONCE),
        sum(pair.p.of(pair.text) in LASTS for pair in ONCE),
        sum(pair.p.of(pair.text).split()[0] in FIRST for pair in ONCE),
        sum(pair.p.of(pair.text).split()[0] in words()["title"] for pair in ONCE),
    ):
        assert 0.03 * COUNT < share < 0.7 * COUNT
    assert not any("“" in text and '"' in text for text in texts)
    assert all(5 <= len(text.split()) <= 50 for text in texts)
    assert 12 < sum(len(text.split()) for text in texts) / COUNT < 25


def test_who_is_referred_to_has_no_first_name() -> None:
    frame = sentence("", "H", " praised ", "T", ", and ", "h.he", " meant it, as all of them could see.")
    before = [filled(frame, POOL, random.Random(seed))[0].text.split(" praised")[0] for seed in range(60)]
    assert not [text for text in before if set(text.split()) & set(FIRST)]


NAMES = re.compile(r"(?<![.?!:] )(?<!^)(?<![\"“])\b[A-Z][a-z]+")


def test_nobody_is_named_but_through_slots() -> None:
    """Apart from titles, places and days, only a sentence's first word and a few common ones are large."""
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if line.startswith("#") or cells[0] in ("title", "P", "D"):
                continue
            large = {word for cell in cells[1:] for word in NAMES.findall(re.sub(r"\{[^}]*\}", "x", cell))}
            assert large <= {"Senate", "Congress"}, line


@pytest.mark.parametrize(
    ("kind", "chances", "parts", "problem"),
    [
        ("plain", (1, 0, 0, 0, 0), ("", "H", " met ", "T", "."), "none of"),
        ("plain neutral", (0.5, 0, 0, 0, 0), ("", "H", " met ", "T", "."), "sum to 0.5"),
        ("plain neutral", (1, 0, 0, 0, 0), ("", "H", " met ", "t", "."), "not H and T"),
        (
            "plain neutral",
            (1, 0, 0, 0, 0),
            ("", "H", " met ", "T", " and ", "H.his", " staff."),
            "not H and T",
        ),
    ],
)
def test_a_frame_that_is_none_is_refused(
    kind: str, chances: tuple[float, float, float, float, float], parts: tuple[str, ...], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        Frame(kind, chances, parts)


def test_p_and_q_stand_in_either_order() -> None:
    first = sum(pair.q is not None and pair.p < pair.q for pair in ONCE)
    assert 0.4 * COUNT < first < 0.6 * COUNT


def test_too_few_names_are_refused() -> None:
    pool = Pool([Name("Ada", "Quist", "one"), Name("Amos", "Brandt", "two")])
    with pytest.raises(ValueError, match="three people"):
        list(made(pool, random.Random(1), 5))
