"""Who endorsed whom, asked by name, by id and by day; and who that is in registers of people."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import AmbiguousNameError, UnknownPersonError
from onrecord.reading import Reading
from onrecord.record import Record, RegisteredEndorsement, open_record

Make = Callable[..., Reading]

TABLE = """endorser,candidate,contest,date,source,candidate_bioguide
Per Aho,Ana Hale,Ohio Senate primary 2022,2022-04-15,a,
Harbour League,Ana M. Hale,Ohio Senate primary 2022,2022-03,b,
Harbour League,Ana Hale,Texas governor primary 2022,,c,
Harbour League,Una Lind,Ohio Senate primary 2022,,d,
The Harbour League,Bo Hale,OH-3 primary 2022-05-03,,e,
Per Aho Jr.,Will Boyd,Ohio Senate primary 2022,2021,f,
Per Aho,Tomas Quill,Ohio Senate primary 2022,2022-05-01,g,
Per Aho,T. Quill,Ohio Senate primary 2022,2022-05-01,h,Q000002
"""
PEOPLE = """name,aliases,office,state,party,start,end,bioguide
Anabel Hale,Ana Hale,senator,OH,republican,2023-01-03,,H000001
Tomas Quill,,senator,OH,republican,2011-01-03,2017-01-03,Q000002
Per Aho,,governor,ME,,2011-01-03,,A000003
Bo Hale,,representative,TX,,2023-01-03,,B000004
Una Lind,,senator,OH,,1885-01-03,1891-01-03,L000005
"""


@pytest.fixture
def filled(record: Record, tmp_path: Path) -> Record:
    path = tmp_path / "some.csv"
    path.write_text(TABLE)
    assert record.import_endorsements(path).added == 8
    return record


@pytest.fixture
def registered(filled: Record, tmp_path: Path) -> Record:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE)
    filled.import_people(path)
    return filled


def sources(endorsements: list[RegisteredEndorsement]) -> str:
    """Return the sources, which name the rows, in the order of the table."""
    return "".join(sorted(endorsement.source for endorsement in endorsements))


def test_all_are_told_the_earliest_first_and_those_without_a_day_by_their_contest(filled: Record) -> None:
    told = [(e.source, e.date.value if e.date else None) for e in filled.endorsements()]
    assert told[:4] == [("f", "2021"), ("c", None), ("d", None), ("b", "2022-03")]
    assert [source for source, _ in told[4:]] == ["a", "g", "h", "e"]


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("Per Aho", "agh"),
        ("Mr. Per Aho", "agh"),
        ("PER AHO", "agh"),
        ("Per Aho Jr.", "f"),
        ("Harbour League", "bcde"),
        ("the harbour league", "bcde"),
        ("Harbour", "bcde"),
        ("Zyzzyva", ""),
        ("", "abcdefgh"),
    ],
)
def test_an_endorser_is_found_by_name(filled: Record, by: str, found: str) -> None:
    assert sources(filled.endorsements(by=by)) == found


@pytest.mark.parametrize(
    ("of", "found"),
    [("Bo Hale", "e"), ("Lind", "d"), ("Will Boyd", "f"), ("T. Quill", "h"), ("Quill Bo", "")],
)
def test_a_candidate_is_found_by_name(filled: Record, of: str, found: str) -> None:
    assert sources(filled.endorsements(of=of)) == found


def test_namesakes_are_never_guessed(filled: Record) -> None:
    for name in ("Hale", "Ana Hale", "Quill"):
        with pytest.raises(AmbiguousNameError) as caught:
            filled.endorsements(of=name)
    with pytest.raises(AmbiguousNameError, match=r"(?s)Ana Hale, Ohio.*Ana Hale, Texas") as caught:
        filled.endorsements(of="Ana Hale")
    ids = [line.split()[0] for line in str(caught.value).splitlines()[1:]]
    assert len(ids) == 2  # Ana M. Hale is the one of Ohio
    assert [sources(filled.endorsements(of=id_)) for id_ in ids] == ["a", "c"]
    assert sources(filled.endorsements(of=ids[0][:12])) == "a"


def test_of_and_by_narrow_each_other(filled: Record) -> None:
    assert sources(filled.endorsements(of="Una Lind", by="Harbour League")) == "d"
    assert filled.endorsements(of="Una Lind", by="Per Aho") == []


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2021, 12, 30), ""),
        (date(2021, 12, 31), "f"),
        (date(2022, 3, 30), "f"),
        (date(2022, 3, 31), "bf"),
        (date(2022, 4, 15), "abf"),
        (date(2022, 5, 2), "abfgh"),
        (date(2022, 5, 3), "abefgh"),  # no day, but before the contest
        (date(2022, 12, 31), "abcdefgh"),  # a contest of which only the year is known
    ],
)
def test_only_what_was_certainly_given_by_a_day_is_told(filled: Record, day: date, found: str) -> None:
    assert sources(filled.endorsements(on=day)) == found


def test_people_of_registers_are_told_where_one_alone_fits(registered: Record) -> None:
    who = {e.source: (e.endorser.person, e.candidate.person) for e in registered.endorsements()}
    assert who["a"] == ("bioguide:A000003", "bioguide:H000001")
    assert who["b"] == ("", "bioguide:H000001")  # a middle name more
    assert who["c"] == ("", "")  # of another state
    assert who["d"] == ("", "")  # of another century
    assert who["e"] == ("", "")
    assert who["f"] == ("", "")  # of another generation
    assert who["g"][1] == who["h"][1] == "bioguide:Q000002"  # by name, and by id
    assert registered.endorsements()[0].to_dict()["candidate_id"].startswith("rp1-")
    assert registered.endorsements(of="T. Quill")[0].to_dict()["candidate_id"] == "bioguide:Q000002"


def test_a_person_of_a_register_is_found_by_any_name_and_by_id(registered: Record) -> None:
    assert sources(registered.endorsements(of="bioguide:H000001")) == "ab"
    assert sources(registered.endorsements(of="Ana M. Hale")) == "ab"
    assert sources(registered.endorsements(of="bioguide:Q000002")) == "gh"
    assert sources(registered.endorsements(of="Tomas Quill")) == "gh"
    assert sources(registered.endorsements(by="bioguide:A000003")) == "agh"
    assert registered.endorsements(of="bioguide:B000004") == []


def test_it_does_not_matter_which_register_came_first(registered: Record, tmp_path: Path) -> None:
    with open_record(tmp_path / "other.db") as other:
        other.import_people(tmp_path / "people.csv")
        other.import_endorsements(tmp_path / "some.csv")
        assert other.endorsements() == registered.endorsements()


def test_a_party_that_conflicts_keeps_namesakes_apart(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text(
        "endorser,candidate,contest\nPer Aho,Ana Hale,Ohio Democratic Senate primary 2022\n"
        "Per Aho,Tomas Quill,Ohio Republican Senate primary 2022\n"
    )
    record.import_endorsements(path)
    people = tmp_path / "people.csv"
    people.write_text(PEOPLE)
    record.import_people(people)
    assert {e.candidate.name: e.candidate.person for e in record.endorsements()} == {
        "Ana Hale": "",
        "Tomas Quill": "bioguide:Q000002",
    }


def test_candidates_of_one_name_in_two_parties_are_two(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text(
        "endorser,candidate,contest,source\nPer Aho,Ana Hale,Ohio Democratic primary 2022,a\n"
        "Per Aho,Ana Hale,Ohio Republican primary 2022,b\nPer Aho,Ana Hale,Ohio Republican runoff 2022,c\n"
        "Per Aho,Bo Tor,Ohio Republican primary 2022,d\nPer Aho,Bo Tor,Ohio Senate 2022,e\n"
    )
    record.import_endorsements(path)
    with pytest.raises(
        AmbiguousNameError, match=r"(?s)Ana Hale, Ohio, democrat.*Ana Hale, Ohio, republican"
    ) as caught:
        record.endorsements(of="Ana Hale")
    ids = [line.split()[0] for line in str(caught.value).splitlines()[1:]]
    assert [sources(record.endorsements(of=id_[:14])) for id_ in ids] == ["a", "bc"]
    assert sources(record.endorsements(of="Bo Tor")) == "de"  # nothing parts them
    assert record.verify() == []


def test_two_who_fit_are_neither(registered: Record, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text("name,office,state,start,bioguide\nTomas Quill,senator,OH,2011,Q000009\n")
    registered.import_people(more)
    assert {e.candidate.person for e in registered.endorsements() if e.source == "g"} == {""}


def test_an_entity_of_an_article_is_found_by_its_names(filled: Record, make: Make) -> None:
    text = "Una Lind said the ferry was late."
    filled.add(
        make(
            text, (("Una Lind", "said", "the ferry was late"),), who=(("Una Lind", "person", ("Una Lind",)),)
        )
    )
    una = filled.person("Una Lind")
    assert una.id.startswith("en1-")
    assert sources(filled.endorsements(of=una.id)) == "d"
    with pytest.raises(UnknownPersonError):
        filled.endorsements(of="en1-00000000000000000000")


def test_a_register_of_endorsements_changes_nobody_s_identity(filled: Record, path: Path) -> None:
    assert filled.people() == []
    filled.identify()
    assert filled.is_identified()
    with open_record(path, readonly=True) as reader:
        assert sources(reader.endorsements(by="Per Aho")) == "agh"
        assert reader.is_identified()
