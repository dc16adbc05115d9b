"""Clusters of mentions: each mention in one, and never two people in one."""

from collections import defaultdict
from collections.abc import Callable
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import pairs_of, tell
from onrecord.extract.gathering import Gathered
from onrecord.quotation import quotation_mask

Mark = Callable[[str], tuple[str, Gathered, list[str]]]

FIRST, LAST = ["Ana", "Howard", "Ruth"], ["Delgado", "Frey", "Varga"]
PHRASES = [
    "{%f %l}",
    "{%l}",
    "mayor {%f %l}",
    "Mr. {%l}",
    "Mrs. {%f %l}",
    "he",
    "her",
    "they",
    "I",
    "the mayor",
]
STORY = st.lists(
    st.tuples(st.sampled_from(PHRASES), st.sampled_from(FIRST), st.sampled_from(LAST)),
    min_size=1,
    max_size=40,
)
Story = list[tuple[str, str, str]]
HE, SHE = {"he", "Mr."}, {"her", "Mrs."}


def cluster(
    mark: Mark, marked: str, scores: Callable[[int], np.ndarray], lean: float = 0.0
) -> list[list[str]]:
    """Return the clusters, each as the words of its mentions; all are people."""
    text, gathered, keys = mark(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    clusters = Clusters(gathered.found, told, [True] * len(keys), text)
    later, earlier = pairs_of(told)
    clusters.fill(later, earlier, scores(len(later)).astype(np.float32), lean)
    together: defaultdict[int, list[str]] = defaultdict(list)
    for found, number in zip(gathered.found, clusters.of.tolist(), strict=True):
        together[number].append(text[found.start : found.end])
    assert sorted(together) == list(range(len(together)))
    return list(together.values())


def filled(
    mark: Mark, marked: str, scores: dict[tuple[int, int], float], *, people: bool = True
) -> list[int]:
    """Return the cluster of each mention; a pair that is not told of is surely none."""
    text, gathered, _ = mark(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    clusters = Clusters(gathered.found, told, [people] * len(gathered.found), text)
    later, earlier = pairs_of(told)
    likely = [scores.get((i, j), -9.0) for i, j in zip(later.tolist(), earlier.tolist(), strict=True)]
    clusters.fill(later, earlier, np.array(likely, np.float32))
    return [int(number) for number in clusters.of]


def all_sure(count: int) -> np.ndarray:
    return np.full(count, 5.0)


def together(mark: Mark, *phrases: str) -> bool:
    """Tell whether mentions that the scores would have as one are one."""
    return len(cluster(mark, " met ".join(f"[x|{phrase}]" for phrase in phrases), all_sure)) == 1


@settings(deadline=None, max_examples=50)
@given(STORY, st.randoms(use_true_random=False))
def test_every_mention_is_in_one_cluster_and_no_cluster_is_two_people(
    mark: Mark, story: Story, chance: Random
) -> None:
    phrases = [phrase.replace("%f", first).replace("%l", last) for phrase, first, last in story]
    marked = ". ".join(f"[x|{phrase}]" for phrase in phrases)
    found = cluster(mark, marked, lambda n: np.array([chance.uniform(-2, 4) for _ in range(n)]))
    plain = [phrase.replace("{", "").replace("}", "") for phrase in phrases]
    assert sorted(words for members in found for words in members) == sorted(plain)
    for members in found:
        opening = {words.split()[0] for words in members}
        assert not (opening & HE and opening & SHE)
        full = {
            tuple(words.split()[-2:])
            for words in members
            if words.split()[-2:-1] and words.split()[-2] in FIRST
        }
        surnames = {words.split()[-1] for words in members} & set(LAST)
        assert len(full) <= 1
        assert len(surnames) <= 1


@settings(deadline=None, max_examples=50)
@given(STORY)
def test_where_nobody_is_likely_everyone_is_alone(mark: Mark, story: Story) -> None:
    phrases = [phrase.replace("%f", first).replace("%l", last) for phrase, first, last in story]
    marked = ". ".join(f"[x|{phrase}]" for phrase in phrases)
    assert len(cluster(mark, marked, lambda n: np.full(n, -5.0))) == len(story)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Ana Delgado}", "{Delgado}"),
        ("{Ana Delgado}", "{Ana}"),
        ("{Ana Delgado}", "Ms. {Delgado}"),
        ("{Ana Delgado}", "{A. Delgado}"),
        ("{Ana Delgado}", "{Ana M. Delgado}"),
        ("{Ana Delgado}", "{Ana Maria Delgado}"),
        ("{Ana Delgado}", "{Ana Delgado Frey}"),
        ("{ANA DELGADO}", "{Ana Delgado}"),
        ("{Walter Frey Jr.}", "{Walter Frey}"),
        ("{Walter Frey}", "{Walter Frey, Jr.}"),
        ("{Walter Frey Jr.}", "{Frey}"),
        ("Mr. {Frey}", "he"),
        ("Mrs. {Frey}", "she"),
        ("{Frey}", "she"),
        ("{Ana Delgado}", "the mayor"),
    ],
)
def test_ways_to_name_one_person(mark: Mark, one: str, other: str) -> None:
    assert together(mark, one, other)
    assert together(mark, other, one)


@pytest.mark.parametrize("mark_", ["'", "’"])
def test_what_belongs_to_somebody_names_him_or_her(mark: Mark, mark_: str) -> None:
    assert together(mark, "{Ana Delgado}", f"{{Delgado{mark_}s}}")
    assert together(mark, f"{{Ana Delgado{mark_}s}}", "{Delgado}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Bill Frey}", "{William Frey}"),
        ("{Robert Frey}", "{Bob Frey}"),
        ("{Liz Varga}", "{Elizabeth Varga}"),
    ],
)
def test_nicknames_name_one_person(mark: Mark, one: str, other: str) -> None:
    assert together(mark, one, other)
    assert together(mark, other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{Ana Delgado}", "{Ruth Delgado}"),
        ("{Ana Delgado}", "{Ana Varga}"),
        ("{Ana Delgado}", "{Frey}"),
        ("{Ana Delgado}", "{R. Delgado}"),
        ("{Bill Frey}", "{Henry Frey}"),
        ("{Bill Frey}", "{Robert Frey}"),
        ("his wife {Xyla Frey}", "he"),
        ("his wife", "he"),
        ("the husband of the mayor", "she"),
        ("{Bill Frey}", "{William Varga}"),
        ("{Walter Frey Jr.}", "{Walter Frey Sr.}"),
        ("{Walter Frey II}", "{Walter Frey III}"),
        ("Mr. {Frey}", "Mrs. {Frey}"),
        ("Mr. {Frey}", "she"),
        ("Miss {Frey}", "he"),
        ("he", "she"),
        ("his", "herself"),
    ],
)
def test_what_is_never_one_person(mark: Mark, one: str, other: str) -> None:
    assert not together(mark, one, other)
    assert not together(mark, other, one)


def test_first_names_of_one_initial_are_two_people(mark: Mark) -> None:
    assert not together(mark, "{Hanna Frey}", "{Howard Frey}")


@pytest.mark.parametrize(
    ("one", "other"), [("{Walter Frey Jr.}", "{Walter B. Frey Sr.}"), ("{Frey Jr.}", "{Walter Frey Sr.}")]
)
def test_generations_are_apart_however_much_of_the_name_is_told(mark: Mark, one: str, other: str) -> None:
    assert not together(mark, one, other)


def test_the_title_of_somebody_else_in_the_phrase_says_nothing(mark: Mark) -> None:
    assert together(mark, "Mr. Frey’s lawyer, {Ana Delgado}", "she")


def test_a_namesake_by_surname_does_not_bring_two_people_together(mark: Mark) -> None:
    found = cluster(mark, "[a|{Ana Delgado}] met [b|{Delgado}]. [c|{Ruth Delgado}] met [d|her].", all_sure)
    assert found[0] == ["Ana Delgado", "Delgado", "her"] or found[1][-1] == "her"
    assert ["Ruth Delgado"] in [members[:1] for members in found]


def test_a_nickname_does_not_bring_two_people_together(mark: Mark) -> None:
    found = cluster(mark, "[a|{Al Frey}] met [b|{Albert Frey}]. [c|{Alan Frey}] slept.", all_sure)
    assert found == [["Al Frey", "Albert Frey"], ["Alan Frey"]]


def test_places_that_share_a_word_may_be_one(mark: Mark) -> None:
    marked = "[h|{Port Harbour}] and [h|{North Harbour}]"
    assert filled(mark, marked, {(1, 0): 5.0}, people=False) == [0, 0]
    assert filled(mark, marked, {(1, 0): 5.0}, people=True) == [0, 1]


def test_organisations_and_places_of_different_names_are_never_one(mark: Mark) -> None:
    marked = "[h|{Harbour Party}], [h|they] and [q|{Quay Boatmen}]"
    assert filled(mark, marked, {(1, 0): 5.0, (2, 1): 5.0}, people=False) == [0, 0, 1]


def test_members_speak_together(mark: Mark) -> None:
    marked = "[a|{Ana Delgado}] and [a|{Delgado}] met [b|{Howard Frey}]. [c|They] left."
    assert filled(mark, marked, {(1, 0): 5.0, (3, 0): -0.1, (3, 1): -0.1, (3, 2): 0.4}) == [0, 0, 1, 0]


@pytest.mark.parametrize(
    ("score", "lean", "count"), [(0.1, 0.0, 1), (-0.1, 0.0, 2), (-0.1, 0.2, 1), (0.1, -0.2, 2)]
)
def test_the_lean_decides_about_doubtful_pairs(mark: Mark, score: float, lean: float, count: int) -> None:
    assert len(cluster(mark, "[a|the mayor] met [b|her]", lambda n: np.full(n, score), lean)) == count


def test_the_next_best_takes_what_the_best_may_not_hold(mark: Mark) -> None:
    marked = "[a|Mr. {Frey}] met [b|Mrs. {Varga}]. [c|He] left."
    assert filled(mark, marked, {(2, 0): 1.0, (2, 1): 3.0}) == [0, 1, 0]


def test_a_mention_is_never_put_with_what_it_stands_in(mark: Mark) -> None:
    found = cluster(mark, "[a|the wife of [b|{Oskar Quill}]]", all_sure)
    assert found == [["the wife of Oskar Quill"], ["Oskar Quill"]]


def test_a_mention_is_given_to_anothers_cluster(mark: Mark) -> None:
    text, gathered, _ = mark("[a|{Ana Delgado}] [a|she] [b|I] [b|me] [c|{Frey}]")
    told = tell(gathered.found, text, quotation_mask(text))
    clusters = Clusters(gathered.found, told, [True] * 5, text)
    for i, number in enumerate([0, 0, 1, 1, 2]):
        clusters.put(i, number)
    clusters.give({4: 1})
    assert clusters.of.tolist() == [0, 0, 1, 1, 0]


def test_huge_scores_do_not_overflow(mark: Mark) -> None:
    assert together(mark, "{Ana Delgado}", "{Delgado}")
    assert len(cluster(mark, "[a|{Ana Delgado}] met [b|{Delgado}]", lambda n: np.full(n, 1e30))) == 1


def test_he_goes_to_whom_it_most_likely_leads_over_all_ways(mark: Mark) -> None:
    story = "[a|{Howard Frey}] met [b|{Owen Delgado}]; [a|he] left and [a|his] boat sank."
    ways = {(2, 0): 3.0, (2, 1): 0.0, (3, 2): 0.2, (3, 1): 0.4, (3, 0): 0.3}
    assert filled(mark, story, ways) == [0, 1, 0, 0]  # straight, the second is likelier; over "he", the first


def test_first_names_keep_a_pronoun_of_the_other_kind_away(mark: Mark) -> None:
    story = "[a|{Helen Frey}] met [b|{Peter Delgado}]; [b|he] left."
    assert filled(mark, story, {(2, 0): 5.0, (2, 1): 1.0}) == [0, 1, 1]
    assert filled(mark, story, {(2, 0): 5.0}) == [0, 1, 2]
    titled = "[a|Mr. {Helen Frey}] met [b|{Peter Delgado}]; [a|he] left."
    assert filled(mark, titled, {(2, 0): 5.0, (2, 1): 1.0}) == [0, 1, 0]  # what the article says comes first


def test_a_pronoun_is_as_sure_as_the_ways_to_its_name(mark: Mark) -> None:
    text, gathered, _ = mark("[a|{Howard Frey}] met [b|{Owen Delgado}]; [a|he] left.")
    told = tell(gathered.found, text, quotation_mask(text))
    clusters = Clusters(gathered.found, told, [True] * 3, text)
    clusters.fill(np.array([1, 2, 2]), np.array([0, 0, 1]), np.array([-9.0, 1.0, 0.0], np.float32))
    assert clusters.sure.tolist() == pytest.approx([1, 1, np.e / (np.e + 2)])


def test_a_full_name_of_the_other_kind_stays_out_of_a_surname_that_is_he(mark: Mark) -> None:
    story = "[a|{Frey}] left and [a|he] won; [b|{Helen Frey}] came, and [a|{Frey}] stayed."
    ways = {(1, 0): 5.0, (2, 0): 5.0, (3, 0): 5.0, (3, 2): 4.0}
    assert filled(mark, story, ways) == [0, 0, 1, 0]
    known = "[a|Mr. {Helen Frey}] left and [a|he] won; [a|{Helen Frey}] came."
    assert filled(mark, known, {(1, 0): 5.0, (2, 0): 5.0}) == [0, 0, 0]


def test_a_surname_that_is_a_first_name_too_tells_nothing_of_him_or_her(mark: Mark) -> None:
    story = "[a|Mrs. {Helen Clark}] left and [a|{Clark}] won."
    assert filled(mark, story, {(1, 0): 5.0}) == [0, 0]
