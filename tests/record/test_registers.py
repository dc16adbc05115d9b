"""Registers of people: what is read in, what is left out, and who held which office when."""

from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import RegisterError
from onrecord.record import Record
from onrecord.record.database import Database
from onrecord.record.registers import queries
from onrecord.record.registers.holders import holders_of
from onrecord.record.registers.importing import import_people

YAML = """
- id: {bioguide: H000001, wikidata: Q1, wikipedia: Ana Hale (politician)}
  name: {first: Anabel, middle: M., last: Hale, nickname: Ana, official_full: Anabel M. Hale}
  terms:
  - {type: rep, start: '2009-01-03', end: '2013-01-03', state: OH, district: 3, party: Democrat}
  - {type: sen, start: '2013-01-03', end: '2019-01-03', state: OH, party: Democrat}
- id: {bioguide: Q000002}
  name: {first: Tomas, last: Quill, suffix: Jr.}
  terms:
  - {type: sen, start: '2011-01-03', end: '2017-01-03', state: OH, party: Republican}
- id: {bioguide: X000003}
  name: {last: Nobody}
- just a line
"""
SOCIAL = (
    "- {id: {bioguide: H000001}, social: {twitter: AnaHale}}\n- {id: {bioguide: Z9}, social: {twitter: Z}}\n"
)
CSV = """name,aliases,office,state,district,party,start,end,wikidata
Ilse Tor,I. Tor; Elsie Tor,Governor,Maine,,Democratic,2011,2014,Q7
Ilse Tor,,Mayor,Maine,,,2003-05-01,,Q7
Read More,,Governor,Ohio,,,,,
Jon Berg,,Governor,Ohio,,,2015-01-01,2014-01-01,
Ana Hale,,Senator,Ohio,,D,2013-01-03,2019-01-03,Q1
"""


@pytest.fixture
def database(record: Record) -> Database:
    """Return the database of an empty record."""
    return record._database


def keep(folder: Path, name: str, text: str) -> Path:
    """Return a file with a text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def rows(database: Database) -> list[list[tuple[object, ...]]]:
    """Return all rows of the registers."""
    tables = ("register_people", "register_names", "register_ids", "register_terms")
    return [[tuple(row) for row in database.rows(f"SELECT * FROM {table}")] for table in tables]


def test_legislators_are_read_and_what_is_not_understood_is_listed(
    database: Database, tmp_path: Path
) -> None:
    summary = import_people(database, keep(tmp_path, "some.yaml", YAML))
    assert (summary.people, summary.added, summary.changed) == (2, 2, 0)
    assert [trouble.where for trouble in summary.troubles] == ["entry 3", "entry 4"]
    assert "first" in summary.troubles[0].reason
    ana = next(entry for entry in queries.everyone(database) if entry.where == "bioguide:H000001")
    assert ana.name == "Ana Hale"
    assert {"Anabel M. Hale", "Anabel Hale"} <= set(ana.aliases)
    assert [(term.office, term.state, term.district) for term in ana.terms] == [
        ("representative", "OH", "3"),
        ("senator", "OH", ""),
    ]
    assert queries.ids_of(database, "bioguide:H000001")["wikidata"] == "Q1"


def test_importing_twice_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = keep(tmp_path, "some.yaml", YAML)
    import_people(database, path)
    before, print_ = rows(database), queries.fingerprint(database)
    again = import_people(database, path)
    assert (again.added, again.changed) == (0, 0)
    assert rows(database) == before
    assert queries.fingerprint(database) == print_


def test_a_table_is_read_and_joins_the_people_whose_ids_it_shares(database: Database, tmp_path: Path) -> None:
    import_people(database, keep(tmp_path, "some.yaml", YAML))
    summary = import_people(database, keep(tmp_path, "more.csv", CSV))
    assert (summary.people, summary.added) == (2, 1)
    assert [(trouble.where, trouble.reason.split(" is ")[0]) for trouble in summary.troubles] == [
        ("row 4", "the name 'Read More'"),
        ("row 5", "end 2014-01-01"),
    ]
    ilse = next(entry for entry in queries.everyone(database) if entry.where == "wikidata:Q7")
    assert set(ilse.aliases) == {"I. Tor", "Elsie Tor"}
    assert {(t.office, t.state, t.start, t.end) for t in ilse.terms} == {
        ("governor", "ME", date(2011, 1, 1), date(2014, 12, 31)),
        ("mayor", "ME", date(2003, 5, 1), None),
    }


def test_a_table_without_ids_knows_people_by_name_and_state(database: Database, tmp_path: Path) -> None:
    text = "name,office,state\nJon Berg,mayor,Ohio\nJon Berg,governor,Ohio\nJon Berg,mayor,Utah\n"
    path = keep(tmp_path, "plain.csv", text)
    assert import_people(database, path).added == 2
    assert import_people(database, path).added == 0


def test_accounts_are_added_to_people_who_are_there(database: Database, tmp_path: Path) -> None:
    import_people(database, keep(tmp_path, "some.yaml", YAML))
    summary = import_people(database, keep(tmp_path, "social.yaml", SOCIAL))
    assert (summary.people, summary.added, summary.changed) == (1, 0, 1)
    assert "import the people first" in summary.troubles[0].reason
    assert queries.ids_of(database, "bioguide:H000001")["twitter"] == "AnaHale"


def test_a_newer_register_ends_a_term(database: Database, tmp_path: Path) -> None:
    import_people(database, keep(tmp_path, "a.yaml", YAML))
    summary = import_people(database, keep(tmp_path, "b.yaml", YAML.replace("2017-01-03", "2015-06-01")))
    assert summary.changed == 1
    tomas = next(entry for entry in queries.everyone(database) if entry.where == "bioguide:Q000002")
    assert [term.end for term in tomas.terms] == [date(2015, 6, 1)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "- [unclosed"),
        ("a.yaml", "just: a mapping"),
        ("a.yaml", "- one\n- two\n"),
        ("a.yaml", "- &a {id: {x: 1}}\n- *a\n- {id: {y: 2}}\n"),
        ("a.csv", "title,text\nFerry,It sails\n"),
        ("a.csv", ""),
        ("a.csv", "name,office\n12,mayor\n"),
        ("a.json", "[]"),
        ("a.yaml", "\0\0"),
    ],
)
def test_another_file_is_refused_and_nothing_of_it_kept(
    database: Database, tmp_path: Path, name: str, text: str
) -> None:
    with pytest.raises(RegisterError, match="a\\."):
        import_people(database, keep(tmp_path, name, text))
    assert rows(database)[0] == []


def test_a_missing_file_and_a_folder_are_refused(database: Database, tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(RegisterError):
            import_people(database, path)


def test_ids_of_several_people_are_no_ones(database: Database, tmp_path: Path) -> None:
    import_people(database, keep(tmp_path, "some.yaml", YAML))
    summary = import_people(
        database, keep(tmp_path, "c.csv", "name,bioguide,wikidata\nAna Hale,Q000002,Q1\nJon Berg,B1,Q3\n")
    )
    assert "several people" in summary.troubles[0].reason
    assert summary.added == 1


def test_who_held_an_office_on_a_day(database: Database, tmp_path: Path) -> None:
    import_people(database, keep(tmp_path, "some.yaml", YAML))
    holders = holders_of(database)
    then = holders.holding("senator", "OH", date(2014, 5, 1))
    assert [official.id for official in then] == ["bioguide:H000001", "bioguide:Q000002"]
    assert holders.fills("senator", "OH", date(2014, 5, 1))
    assert not holders.fills("senator", "OH", date(2018, 5, 1))
    assert not holders.fills("representative", "OH", date(2010, 5, 1))
    assert [official.id for official in holders.named("quill")] == ["bioguide:Q000002"]
