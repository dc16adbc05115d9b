"""Judgements by hand: they win, they can be undone exactly, and they never touch the evidence."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.errors import AmbiguousNameError, JudgementError, UnknownPersonError
from onrecord.reading import Reading
from onrecord.record import Record, open_record
from onrecord.record.database import Database
from onrecord.record.identity.asking import people, person, resolve
from onrecord.record.identity.deciding import decide
from onrecord.record.identity.identifying import identify, refresh
from onrecord.record.identity.judging import judgements, merge, split, undo
from onrecord.spans import Span

EVIDENCE = ("articles", "readings", "statements", "spans", "entities", "mentions")
NAMES = ("Ana Hale", "Ana Hale", "Ana Hale", "Bert Hale", "Tomas Quill", "Tomas Quill", "Hale")


def reading(name: str, number: int, model: str = "m1-first") -> Reading:
    """Return the reading of an article that names one person."""
    article = Article(text=f"{name} spoke {number} times.", address=f"a{number}", published=date(2015, 3, 1))
    span = Span(0, len(name))
    mention = Mention(span=span, phrase=span, type=EntityType.PERSON, form=Form.NAME, entity=0)
    entities = (Entity(name=name, type=EntityType.PERSON),)
    return Reading(article=article, model=model, attributions=(), mentions=(mention,), entities=entities)


@pytest.fixture
def database(record: Record) -> Database:
    """Return the database of a record with seven articles, of four people and a surname."""
    for number, name in enumerate(NAMES):
        record.add(reading(name, number))
    return record._database


def evidence(database: Database) -> list[list[tuple[object, ...]]]:
    """Return every row of the evidence."""
    return [[tuple(row) for row in database.rows(f"SELECT * FROM {table}")] for table in EVIDENCE]


def partition(database: Database) -> dict[str, str]:
    """Return who each entity is."""
    refresh(database)
    return {row[0]: row[1] for row in database.rows("SELECT entity, person FROM identities")}


def derived_rows(database: Database) -> list[list[tuple[object, ...]]]:
    """Return every row that follows from judgements, as it stands."""
    tables = ("identities", "persons", "person_names")
    return [[tuple(row) for row in database.rows(f"SELECT * FROM {table} ORDER BY 1, 2")] for table in tables]


def made_anew(database: Database) -> list[list[tuple[object, ...]]]:
    """Return the same after working it out for everyone."""
    database.run("UPDATE identity_state SET fingerprint = '' WHERE what = 'derived'")
    refresh(database)
    return derived_rows(database)


def ids(database: Database) -> list[str]:
    """Return the ids of the entities, in the order of `NAMES`."""
    return [row[0] for row in database.rows("SELECT id FROM entities ORDER BY number")]


def test_a_merge_joins_a_split_parts_and_undo_takes_back(database: Database) -> None:
    before, untouched = partition(database), evidence(database)
    made = merge(database, "Ana Hale", "Bert Hale", because="pen name", author="nora")
    assert len(resolve(database, "Bert Hale")) == 4
    assert [j.id for j in judgements(database)] == [made.id]
    assert undo(database, made.id[:9]).undone_at
    assert partition(database) == before
    first, second = ids(database)[:2]
    parted = split(database, first, second, because="mother and daughter", author="nora")
    assert partition(database)[first] != partition(database)[second]
    undo(database)
    assert partition(database) == before
    assert parted.score == 1.0
    assert evidence(database) == untouched


def test_a_judgement_by_hand_wins_over_every_automatic_one(database: Database) -> None:
    first, second, third, bert, *_ = ids(database)
    split(database, first, second, because="they differ", author="nora")
    identify(database)
    assert partition(database)[first] != partition(database)[second]
    merge(database, third, bert, because="they are one", author="nora")
    identify(database)
    assert partition(database)[third] == partition(database)[bert]


def test_a_newer_judgement_wins_over_an_older_one(database: Database) -> None:
    before = partition(database)
    ana, bert = ids(database)[0], ids(database)[3]
    merge(database, ana, bert, because="one", author="nora")
    split(database, ana, bert, because="two after all", author="pia")
    assert partition(database) == before
    merge(database, ana, bert, because="one, says the register", author="nora")
    assert partition(database)[ana] == partition(database)[bert]


def test_judgements_survive_another_reading(record: Record, database: Database) -> None:
    merge(database, "Ana Hale", "Tomas Quill", because="stage name", author="nora")
    before = partition(database)
    for number, name in enumerate(NAMES):
        record.add(reading(name, number, "m1-second"))
    assert partition(database) == before
    assert person(database, "Tomas Quill").articles == 5


def test_two_names_of_one_person_can_be_split(database: Database) -> None:
    merge(database, "Ana Hale", "Tomas Quill", because="stage name", author="nora")
    split(database, "Ana Hale", "Tomas Quill", because="no", author="nora")
    assert person(database, "Ana Hale").articles == 3
    assert person(database, "Tomas Quill").articles == 2


def test_what_cannot_be_judged(database: Database) -> None:
    first, *_ = ids(database)
    for act in (merge, split):
        with pytest.raises(JudgementError):
            act(database, first, first, because="x", author="nora")
        with pytest.raises(JudgementError, match="reason"):
            act(database, "Ana Hale", "Bert Hale", because=" ", author="nora")
        with pytest.raises(JudgementError, match="author"):
            act(database, "Ana Hale", "Bert Hale", because="x", author="onrecord")
        with pytest.raises(UnknownPersonError):
            act(database, "Ana Hale", "Zo Nobody", because="x", author="nora")
        with pytest.raises(AmbiguousNameError):
            act(database, "Hale", "Tomas Quill", because="x", author="nora")
    assert judgements(database) == []


def test_what_cannot_be_undone(database: Database) -> None:
    identify(database)
    with pytest.raises(JudgementError, match="no judgement by hand"):
        undo(database)
    with pytest.raises(JudgementError, match="no judgement has"):
        undo(database, "j1-zz")
    with pytest.raises(JudgementError, match="automatic"):
        undo(database, judgements(database, automatic=True)[0].id)
    made = merge(database, "Ana Hale", "Bert Hale", because="x", author="nora")
    undo(database, made.id)
    with pytest.raises(JudgementError, match="already"):
        undo(database, made.id)


def test_who_is_listed_follows_judgements(database: Database) -> None:
    assert {found.name: found.articles for found in people(database)} == {
        "Ana Hale": 3, "Tomas Quill": 2, "Bert Hale": 1,
    }  # fmt: skip
    merge(database, ids(database)[6], "Bert Hale", because="he signs so", author="nora")
    assert person(database, "Bert Hale").articles == 2


def test_a_judgement_works_out_those_whom_it_concerns_and_nobody_else(database: Database) -> None:
    refresh(database)
    database.run("UPDATE persons SET articles = 99 WHERE name = 'Tomas Quill'")  # seen to be left alone
    merge(database, "Ana Hale", "Bert Hale", because="pen name", author="nora")
    assert {found.name: found.articles for found in people(database)} == {"Tomas Quill": 99, "Ana Hale": 4}
    undo(database)
    assert {found.name: found.articles for found in people(database)} == {
        "Tomas Quill": 99, "Ana Hale": 3, "Bert Hale": 1,
    }  # fmt: skip


def test_a_judgement_about_a_record_that_has_grown_waits_until_somebody_asks(
    record: Record, database: Database
) -> None:
    made = merge(database, "Ana Hale", "Bert Hale", because="pen name", author="nora")
    record.add(reading("Bert Hale", 8))
    undo(database, made.id)
    assert person(database, "Bert Hale").articles == 2
    assert derived_rows(database) == made_anew(database)


STEPS = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "undo", "identify"]), st.integers(0, 6), st.integers(0, 6)),
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_undoing_everything_gives_every_earlier_partition_again(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db") as record:
        for number, name in enumerate(NAMES):
            record.add(reading(name, number))
        database = record._database
        untouched, entities = evidence(database), ids(database)
        past = [partition(database)]
        for step, one, other in steps:
            if step == "identify":
                identify(database)
                assert partition(database) == past[-1]
            elif step == "undo" and len(past) > 1:
                undo(database)
                past.pop()
                assert partition(database) == past[-1]
            elif step in ("merge", "split") and one != other:
                act: Callable[..., object] = merge if step == "merge" else split
                act(database, entities[one], entities[other], because="so", author="nora")
                now = partition(database)
                assert (now[entities[one]] == now[entities[other]]) is (step == "merge")
                past.append(now)
            kept = derived_rows(database)
            assert kept == made_anew(database)
        while len(past) > 1:
            undo(database)
            past.pop()
            assert partition(database) == past[-1]
        kept = derived_rows(database)
        assert kept == made_anew(database)
        assert evidence(database) == untouched


IDS = [f"en1-{number}" for number in range(6)] + ["wikidata:Q1", "wikidata:Q2"]
PAIRS = st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1])
BY_HAND = st.lists(st.tuples(PAIRS, st.booleans()), max_size=8)
AUTOMATIC = st.lists(st.tuples(st.sampled_from([0.8, 0.9]), PAIRS), max_size=12)


@given(BY_HAND, AUTOMATIC, st.randoms())
def test_deciding_keeps_its_promises(
    by_hand: list[tuple[tuple[str, str], bool]],
    automatic: list[tuple[float, tuple[str, str]]],
    random: object,
) -> None:
    judged = [(*pair, same) for pair, same in by_hand]
    links = [(score, *pair) for score, pair in automatic]
    entities = [id_ for id_ in IDS if id_.startswith("en1-")]
    who = decide(entities, judged, links)
    assert set(who) == set(entities)
    assert decide(reversed(entities), judged, list(reversed(links))) == who
    if judged:  # the newest always holds
        left, right, same = judged[-1]
        if left in who and right in who:
            assert (who[left] == who[right]) is same
    officials = {who[id_] for id_ in entities if not who[id_].startswith("en1-")}
    assert officials <= {"wikidata:Q1", "wikidata:Q2"}
    if not judged:
        assert all(who[id_] in (id_, *IDS) for id_ in entities)


def test_automatic_judgements_never_make_two_people_of_a_register_one() -> None:
    links = [(0.9, "en1-1", "wikidata:Q1"), (0.9, "en1-2", "wikidata:Q2"), (0.8, "en1-1", "en1-2")]
    assert decide(["en1-1", "en1-2"], [], links) == {"en1-1": "wikidata:Q1", "en1-2": "wikidata:Q2"}
    by_hand = [("wikidata:Q1", "wikidata:Q2", True)]
    assert set(decide(["en1-1", "en1-2"], by_hand, links).values()) == {"wikidata:Q1"}


def test_who_is_who_is_brought_up_to_date_after_another_wrote(
    path: Path, make: Callable[..., Reading]
) -> None:
    who = (("Ada Lund", "politician", ("Ada Lund",)),)
    with open_record(path) as one, open_record(path) as other:
        one.add(make("Ada Lund spoke.", (), who=who, address="https://news.example/1"))
        assert one.person("Ada Lund").articles == 1
        other.add(make("Ada Lund sang.", (), who=who, address="https://news.example/2"))
        assert one.person("Ada Lund").articles == 2
        one.add(make("Ada Lund slept.", (), who=who, address="https://news.example/3"))
        assert one.person("Ada Lund").articles == 3
