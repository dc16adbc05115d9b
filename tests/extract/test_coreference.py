"""What words and places tell of pairs of mentions: within their tables, linear, and the same for all names."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.coreference import Integers, Told, features_of, pairs_of, tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import Found, Place
from onrecord.extract.words import KINDS
from onrecord.model.pairs import FAR, NEAR, TABLES
from onrecord.quotation import quotation_mask

Mark = Callable[[str], tuple[str, Gathered, list[str]]]

FIRST, LAST = ["Tessa", "Marit", "Howie", "Oskar"], ["Varga", "Quill", "Oduya", "Penna"]
PHRASES = [
    "{%f %l}",
    "{%l}",
    "{%f}",
    "mayor {%f %l}",
    "Mr. {%l}",
    "he",
    "her",
    "it",
    "I",
    "the mayor",
    "an aide",
]
JOINTS = [" met ", ". ", ".\n\n", ", “No,” said ", " “", "” ", "\n"]
PEOPLE = st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST))
STORY = st.lists(
    st.tuples(st.sampled_from(PHRASES), PEOPLE, st.sampled_from(JOINTS)), min_size=1, max_size=60
)
Story = list[tuple[str, tuple[str, str], str]]


def written(story: Story, first: dict[str, str], last: dict[str, str]) -> str:
    """Return a text with brackets, its names exchanged for others."""
    shown = ""
    for phrase, (a, b), joint in story:
        shown += "[x|" + phrase.replace("%f", first.get(a, a)).replace("%l", last.get(b, b)) + "]" + joint
    return shown


def all_told(gathered: Gathered, text: str) -> Told:
    return tell(gathered.found, text, quotation_mask(text))


def told_of(mark: Mark, marked: str) -> Told:
    text, gathered, _ = mark(marked)
    return all_told(gathered, text)


def rows(told: Told, later: Integers, earlier: Integers) -> Integers:
    """Return the features of pairs, each counted from 0 in its own table; all are people."""
    types = np.zeros(len(told.kind), np.int64)
    found: Integers = features_of(told, types, later, earlier) - np.cumsum((0, *TABLES[:-1]))
    return found


def pair(mark: Mark, marked: str) -> list[int]:
    """Return the features of the first two mentions of a text."""
    told = told_of(mark, marked)
    found: list[int] = rows(told, np.array([1]), np.array([0]))[0].tolist()
    return found


def kinds(mark: Mark, marked: str) -> list[str]:
    return [KINDS[kind] for kind in told_of(mark, marked).kind]


def test_the_tables_fit_the_kinds() -> None:
    assert TABLES[0] == len(KINDS) ** 2


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("{Tessa Varga}", "name"),
        ("mayor {Varga}", "short name"),
        ("Herself", "she"),
        ("theirs", "they"),
        ("me", "i"),
        ("those", "this"),
        ("who", "who"),
        ("the mayor", "definite"),
        ("The", "definite"),
        ("her spokesman", "possessive"),
        ("this plan", "demonstrative"),
        ("an aide", "indefinite"),
        ("several aides", "indefinite"),
        ("voters", "bare"),
        ("no one", "indefinite"),
    ],
)
def test_kinds(mark: Mark, phrase: str, kind: str) -> None:
    assert kinds(mark, f"[x|{phrase}] spoke") == [kind]


@pytest.mark.parametrize("mark_", ["'", "’"])
def test_what_belongs_to_somebody_is_possessive(mark: Mark, mark_: str) -> None:
    assert kinds(mark, f"[x|Varga{mark_}s spokesman] spoke") == ["possessive"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("{Tessa Varga}", "{Tessa Varga’s}"), ("the mayor", "the mayor's"), ("the council", "the council’s")],
)
def test_a_possessive_ending_changes_no_word(mark: Mark, one: str, other: str) -> None:
    assert pair(mark, f"[x|{one}] left. [x|{other}] car stayed")[1] == 1


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("{Tessa Varga}", "mayor {Tessa Varga}", 1),
        ("{Tessa Varga}", "{TESSA VARGA}", 1),
        ("the mayor", "a mayor", 1),
        ("{Tessa Varga}", "Ms. {Varga}", 2),
        ("{Varga}", "{Tessa Varga}", 2),
        ("{Tessa Varga}", "{Oskar Varga}", 3),
        ("{Tessa Varga}", "{Tessa}", 4),
        ("{Tessa}", "{Tessa Varga}", 4),
        ("{Harbour Rail Board}", "{HRB}", 5),
        ("{H.R.B}", "{Harbour Rail Board}", 5),
        ("the new mayor", "the mayor of Harbour", 6),
        ("{Tessa Varga}", "{Oskar Quill}", 0),
        ("{Tessa Varga}", "she", 0),
        ("she", "she", 0),
        ("{Varga}", "the mayor", 0),
    ],
)
def test_relations_of_words(mark: Mark, one: str, other: str, relation: int) -> None:
    assert pair(mark, f"[x|{one}] left. [x|{other}] stayed")[1] == relation


@pytest.mark.parametrize(
    ("one", "other"), [("{Walter Frey Jr.}", "{Harbour Rail Corp.}"), ("{U.S.}", "{Harbour Corp.}")]
)
def test_a_full_stop_is_no_word_in_common(mark: Mark, one: str, other: str) -> None:
    assert pair(mark, f"[x|{one}] left. [x|{other}] stayed")[1] == 0


@pytest.mark.parametrize(
    ("marked", "quotes"),
    [
        ("[x|Varga] met [x|her].", 0),
        ("“[x|Varga] met [x|her].”", 1),
        ("“[x|Varga] left.” “[x|She] did.”", 2),
        ("[x|Varga] said: “[x|She] left.”", 3),
        ("“[x|Varga] left.” [x|She] did.", 4),
    ],
)
def test_quotations(mark: Mark, marked: str, quotes: int) -> None:
    assert pair(mark, marked)[5] == quotes


def test_paragraphs_are_counted_to_four(mark: Mark) -> None:
    text, gathered, _ = mark("[x|she]" + "\n\n[x|she]" * 6)
    told = all_told(gathered, text)
    later = np.arange(1, 7)
    assert rows(told, later, np.zeros(6, np.int64))[:, 4].tolist() == [1, 2, 3, 4, 4, 4]


def test_no_mention_refers_to_a_part_of_itself_or_to_what_it_is_a_part_of(mark: Mark) -> None:
    text, gathered, _ = mark("[a|the wife of [b|{Oskar Quill}] and [c|[d|his] mother]] met [e|him]")
    told = all_told(gathered, text)
    later, earlier = pairs_of(told)
    spans = [(f.start, f.end) for f in gathered.found]
    assert all(spans[i][0] >= spans[j][1] for i, j in zip(later, earlier, strict=True))
    assert {(i, j) for i, j in zip(later.tolist(), earlier.tolist(), strict=True) if i == 4} == {
        (4, j) for j in range(4)
    }


@settings(deadline=None, max_examples=30)
@given(STORY)
def test_pairs_are_of_near_ones_and_of_far_namesakes_once_each(mark: Mark, story: Story) -> None:
    told = told_of(mark, written(story, {}, {}))
    later, earlier = (side.tolist() for side in pairs_of(told))
    pairs = set(zip(later, earlier, strict=True))
    assert len(pairs) == len(later) <= len(told.kind) * (NEAR + FAR)
    assert {(i, j) for i in range(len(told.kind)) for j in range(max(0, i - NEAR), i)} <= pairs
    strings = np.stack([told.full, told.head, told.first, told.acronym], 1)
    assert all(set(strings[i]) & set(strings[j]) - {0} for i, j in pairs if i - j > NEAR)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("[a|{Tessa Varga}]", "[a|Mayor {Varga}]"),
        ("[a|{Tessa Varga}]", "[a|{Tessa}]"),
        ("[h/organisation|{Harbour Rail Board}]", "[h|{HRB}]"),
    ],
)
def test_far_namesakes_are_found_however_far(mark: Mark, first: str, last: str) -> None:
    told = told_of(mark, f"{first} left. " + "[b|he] slept. " * 500 + f"{last} woke.")
    later, earlier = pairs_of(told)
    assert (501, 0) in set(zip(later.tolist(), earlier.tolist(), strict=True))


@settings(deadline=None, max_examples=30)
@given(STORY)
def test_features_stay_within_their_tables(mark: Mark, story: Story) -> None:
    told = told_of(mark, written(story, {}, {}))
    later, earlier = pairs_of(told)
    found = rows(told, later, earlier)
    assert found.shape == (len(later), len(TABLES))
    assert (found >= 0).all()
    assert (found < TABLES).all()


@settings(deadline=None, max_examples=30)
@given(STORY, st.permutations(FIRST), st.permutations(LAST))
def test_all_names_of_one_shape_are_told_alike(
    mark: Mark, story: Story, first: list[str], last: list[str]
) -> None:
    renamed = dict(zip(FIRST, first, strict=True)), dict(zip(LAST, last, strict=True))
    told, other = told_of(mark, written(story, {}, {})), told_of(mark, written(story, *renamed))
    later, earlier = pairs_of(told)
    assert [side.tolist() for side in pairs_of(other)] == [later.tolist(), earlier.tolist()]
    assert rows(told, later, earlier).tolist() == rows(other, later, earlier).tolist()


@settings(deadline=None, max_examples=30)
@given(STORY)
def test_he_and_she_are_told_apart_by_their_kind_alone(mark: Mark, story: Story) -> None:
    other = {"he": "she", "her": "him"}
    swapped = [(other.get(phrase, phrase), people, joint) for phrase, people, joint in story]
    told, exchanged = told_of(mark, written(story, {}, {})), told_of(mark, written(swapped, {}, {}))
    later, earlier = pairs_of(told)
    ours, theirs = rows(told, later, earlier), rows(exchanged, later, earlier)
    apart = [column for column in range(1, 8) if column != 3]  # 3: characters, of which "she" has one more
    assert ours[:, apart].tolist() == theirs[:, apart].tolist()


def test_nothing_tells_nothing() -> None:
    told = tell([], "Nobody came.", quotation_mask("Nobody came."))
    later, earlier = pairs_of(told)
    assert len(later) == len(earlier) == 0
    assert features_of(told, np.zeros(0, np.int64), later, earlier).shape == (0, len(TABLES))


@settings(deadline=None)
@given(st.text(alphabet="aB'’s.“”\n,-", min_size=1, max_size=12), st.booleans())
def test_any_words_can_be_told(words: str, named: bool) -> None:
    if re.search(r"\S", words):
        found = [Found(0, len(words), (0, len(words)) if named else None, 0, 1, 1, 1.0, Place(1, 1))] * 2
        told = tell(found, words, quotation_mask(words))
        assert told.full[0] == told.full[1]
