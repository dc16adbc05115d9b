"""Who is who across articles: what is one person, and what stays apart."""

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.entities import Form
from onrecord.errors import AmbiguousNameError, QueryError, UnknownPersonError
from onrecord.reading import Reading
from onrecord.record import Record, open_record
from onrecord.record.database import Database
from onrecord.record.identity.asking import entities_of, entity_numbers, people, person, resolve
from onrecord.record.identity.identifying import identify, is_identified
from onrecord.record.identity.judging import judgements
from onrecord.record.registers.importing import import_people

Make = Callable[..., Reading]
Add = Callable[..., None]

DAY = date(2015, 3, 1)
REGISTER = """
name,aliases,office,state,party,start,end,wikidata
Ana Hale,Anabel Hale,senator,Ohio,democrat,2013-01-03,2019-01-03,Q1
Tomas Quill,,senator,Ohio,republican,2011-01-03,2017-01-03,Q2
Ilse Berg,,senator,Utah,republican,2011-01-03,2017-01-03,Q3
Jon Peake,,president,,democrat,2009-01-20,2017-01-20,Q4
"""


@pytest.fixture
def database(record: Record) -> Database:
    """Return the database of an empty record."""
    return record._database


@pytest.fixture
def add(record: Record, make: Make) -> Add:
    """Return a function that adds an article about some people, each by a phrase with a name in it."""
    count = 0

    def add_article(
        *who: tuple[str, str], day: date | None = DAY, text: str = "", kind: str = "person"
    ) -> None:
        nonlocal count
        count += 1
        words = text or " spoke. ".join(phrase for _, phrase in who) + " spoke."
        record.add(
            make(
                f"{words} No {count}.",
                (),
                who=tuple((name, kind, (phrase,)) for name, phrase in who),
                address=f"https://news.example/{count}",
                published=day,
            )
        )

    return add_article


def groups(database: Database, kind: str = "person") -> list[list[str]]:
    """Return the names of the entities of each person, unlisted ones too."""
    identify(database)
    rows = database.rows(
        "SELECT persons.id, entities.name FROM persons JOIN identities ON identities.person = persons.id"
        " JOIN entities ON entities.id = identities.entity WHERE persons.kind = ? ORDER BY entities.name",
        (kind,),
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row[1])
    return sorted(found.values())


def test_one_full_name_in_several_articles_is_one_person(database: Database, add: Add) -> None:
    add(("Ana Hale", "Senator Ana Hale"))
    add(("Ana Hale", "Ana Hale"))
    add(("ANA HALE", "ANA HALE"))
    add(("Ana Tor", "Ana Tor"))
    assert groups(database) == [["ANA HALE", "Ana Hale", "Ana Hale"], ["Ana Tor"]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Hale", "Bert Hale"),
        ("Tomas Quill", "Tomas Quill Jr"),
        ("Hale", "Hale"),
        ("Hale", "Ana Hale"),
        ("Robert Hale", "Bob Hale"),  # without anything that says so besides the name
        ("J. Tor", "Jonas Tor"),
        ("Ana M. Hale", "Ana R. Hale"),
    ],
)
def test_what_may_be_two_people_stays_apart(database: Database, add: Add, left: str, right: str) -> None:
    add((left, left))
    add((right, right))
    assert groups(database) == sorted([[left], [right]])


def test_a_name_without_its_middle_is_the_same_unless_two_have_it(database: Database, add: Add) -> None:
    add(("Ana M. Hale", "Ana M. Hale"))
    add(("Ana Hale", "Ana Hale"))
    assert groups(database) == [["Ana Hale", "Ana M. Hale"]]
    add(("Ana R. Hale", "Ana R. Hale"))
    assert groups(database) == [["Ana Hale"], ["Ana M. Hale"], ["Ana R. Hale"]]


def test_of_two_middle_names_the_one_with_the_same_office_is_the_plain_name(
    database: Database, add: Add
) -> None:
    for name in ("Ana Hale", "Ana M. Hale"):
        add((name, f"Speaker of the House {name}"))
    add(("Ana R. Hale", "Ana R. Hale"))
    assert groups(database) == [["Ana Hale", "Ana M. Hale"], ["Ana R. Hale"]]


def test_an_insult_before_a_name_keeps_no_short_form_from_it(database: Database, add: Add) -> None:
    names = ["Slippery James Quill", *["James Quill"] * 19, "Jim Quill"]
    for name in names:
        add((name, f"Director {name}"))
    assert groups(database) == [sorted(names)]


def test_who_has_another_middle_name_in_a_register_is_not_whom_it_fits(
    database: Database, add: Add, tmp_path: Path
) -> None:
    path = tmp_path / "two.csv"
    rows = "Ana Marsh Hale,Ana Hale,senator,Ohio,2017,,Q1\nAna Frey Hale,Ana Hale,president,,1961,1963,Q2"
    path.write_text(f"name,aliases,office,state,start,end,wikidata\n{rows}\n", encoding="utf-8")
    import_people(database, path)
    add(("Ana Hale", "Ana Hale"))
    add(("Ana F. Hale", "Ana F. Hale"))
    assert groups(database) == [["Ana F. Hale"], ["Ana Hale"]]


def test_namesakes_of_two_states_are_two(database: Database, add: Add) -> None:
    add(("Ana Hale", "Rep. Ana Hale"), text="Rep. Ana Hale (R-Ohio) spoke.")
    add(("Ana Hale", "Rep. Ana Hale"), text="Rep. Ana Hale (R-Ohio) wrote.")
    add(("Ana Hale", "Rep. Ana Hale"), text="Rep. Ana Hale (D-Utah) sang.")
    add(("Ana Hale", "Ana Hale"), text="Ana Hale waved in Utah.")
    add(("Ana Hale", "Ana Hale"), text="Ana Hale waved at home.")
    assert groups(database) == [["Ana Hale"], ["Ana Hale", "Ana Hale"], ["Ana Hale", "Ana Hale"]]


def test_a_nickname_is_the_same_person_where_the_state_agrees(database: Database, add: Add) -> None:
    add(("Robert Tor", "Sen. Robert Tor"), text="Sen. Robert Tor (R-Ohio) spoke.")
    add(("Bob Tor", "Sen. Bob Tor"), text="Sen. Bob Tor (R-Ohio) sang.")
    assert groups(database) == [["Bob Tor", "Robert Tor"]]


def test_a_nickname_is_the_same_person_in_the_same_company(database: Database, add: Add) -> None:
    add(("Robert Tor", "Robert Tor"), ("Ilse Berg", "Ilse Berg"), ("Jon Peake", "Jon Peake"))
    add(("Bob Tor", "Bob Tor"), ("Ilse Berg", "Ilse Berg"), ("Jon Peake", "Jon Peake"))
    assert ["Bob Tor", "Robert Tor"] in groups(database)


def test_two_who_are_named_in_one_article_are_not_nicknames(database: Database, add: Add) -> None:
    add(
        ("Robert Tor", "Robert Tor"),
        ("Bob Tor", "Bob Tor"),
        ("Ilse Berg", "Ilse Berg"),
        ("Jon Peake", "Jon Peake"),
    )
    assert ["Bob Tor"] in groups(database)


def test_a_surname_is_whoever_of_that_name_the_article_names(database: Database, add: Add) -> None:
    add(("Ana Hale", "Ana Hale"), ("Hale", "Senator Hale"))
    add(("Ana Hale", "Ana Hale"), ("Bert Hale", "Bert Hale"), ("Hale", "Senator Hale"))
    assert groups(database) == [["Ana Hale", "Ana Hale", "Hale"], ["Bert Hale"], ["Hale"]]


def test_a_surname_alone_is_whom_everyone_knows_by_it(database: Database, add: Add) -> None:
    for _ in range(21):
        add(("Ana Hale", "Ana Hale"))
    add(("Hale", "Hale"))
    add(("Hale", "Mayor Hale"))  # she never was one
    add(("Hale", "Hale"), day=date(2003, 3, 1))  # nobody knew her then
    found = groups(database)
    assert sorted(len(group) for group in found) == [1, 1, 22]


def test_a_surname_that_nobody_else_has_needs_fewer(database: Database, add: Add) -> None:
    for _ in range(5):
        add(("Ana Hale", "Ana Hale"))
    add(("Hale", "Hale"))
    add(("Hale", "Hale"), day=date(2003, 3, 1))
    add(("Ana", "Ana"))
    assert sorted(len(group) for group in groups(database)) == [1, 1, 6]
    add(("Bert Hale", "Bert Hale"))
    assert ["Hale"] in groups(database)


def test_whom_one_article_names_in_full_is_not_whom_others_mean(database: Database, add: Add) -> None:
    for _ in range(20):
        add(("Ana Hale", "Ana Hale"))
    for first in ("Bert", "Cleo", "Dora"):
        add((f"{first} Hale", f"{first} Hale"))
    add(("Hale", "Hale"))
    assert ["Ana Hale"] * 20 + ["Hale"] in groups(database)


def test_several_bearers_share_no_surname(database: Database, add: Add) -> None:
    for _ in range(21):
        add(("Ana Hale", "Ana Hale"))
    for _ in range(2):
        add(("Bert Hale", "Bert Hale"))
    add(("Hale", "Hale"))
    assert ["Hale"] in groups(database)


def test_a_surname_that_many_articles_go_on_with_is_whom_it_means(
    database: Database, record: Record, make: Make, add: Add
) -> None:
    for number in range(40):
        both = ("Ana Hale", "person", ("Ana Hale", "Hale"))
        text = f"Ana Hale spoke. Hale sang. No {number}."
        record.add(make(text, (), who=(both,), address=f"https://quay.example/{number}", published=DAY))
    add(("Bert Hale", "Bert Hale"), ("Hale", "Mr. Hale"), text="Bert Hale waved. Mr. Hale spoke.")
    add(("Hale", "Hale"))
    assert ["Ana Hale"] * 40 + ["Hale"] in groups(database)


def test_a_surname_in_a_year_of_few_articles_is_whom_all_years_tell(database: Database, add: Add) -> None:
    for _ in range(40):
        add(("Ana Hale", "Ana Hale"))
    add(("Bert Hale", "Bert Hale"))
    add(("Ana Hale", "Ana Hale"), day=date(2011, 3, 1))
    add(("Hale", "Hale"), day=date(2011, 4, 1))
    add(("Hale", "Hale"), day=date(2003, 3, 1))
    assert groups(database) == [["Ana Hale"] * 41 + ["Hale"], ["Bert Hale"], ["Hale"]]


def test_a_slip_in_a_name_that_nobody_else_has_is_one(database: Database, add: Add) -> None:
    for _ in range(5):
        add(("Mariana Tor", "Mariana Tor"))
        add(("Robert Quill", "Robert Quill"))
    add(("Marianna Tor", "Marianna Tor"))
    add(("Bob Quill", "Bob Quill"))
    add(("Ida Quill", "Ida Quill"))  # so the surname does not tell
    assert groups(database) == [
        ["Bob Quill"], ["Ida Quill"], ["Mariana Tor"] * 5 + ["Marianna Tor"], ["Robert Quill"] * 5,
    ]  # fmt: skip


def test_a_nickname_needs_no_more_where_hardly_anybody_has_the_surname(database: Database, add: Add) -> None:
    add(("Robert Quayside", "Robert Quayside"))
    add(("Bob Quayside", "Bob Quayside"))
    add(("Ana Marsh Tor", "Ana Marsh Tor"))
    add(("Ana Tor", "Ana Tor"), text="Ana Tor, author of a book, spoke.")
    add(("Ana Tor", "Sen. Ana Tor"))
    assert groups(database) == [["Ana Marsh Tor", "Ana Tor", "Ana Tor"], ["Bob Quayside", "Robert Quayside"]]
    add(("Ida Quayside", "Ida Quayside"))
    assert ["Bob Quayside"] in groups(database)


def test_a_middle_name_that_stands_once_is_no_second_person(database: Database, add: Add) -> None:
    for _ in range(9):
        add(("Ana M. Hale", "Ana M. Hale"))
    add(("Ana R. Hale", "Ana R. Hale"))
    add(("Ana Hale", "Ana Hale"))
    assert groups(database) == [["Ana Hale"] + ["Ana M. Hale"] * 9, ["Ana R. Hale"]]


def register(database: Database, folder: Path) -> None:
    """Bring the register in."""
    path = folder / "register.csv"
    path.write_text(REGISTER.strip(), encoding="utf-8")
    import_people(database, path)


def test_a_register_knows_who_somebody_is(database: Database, add: Add, tmp_path: Path) -> None:
    add(("Anabel Hale", "Sen. Anabel Hale"), text="Sen. Anabel Hale (D-Ohio) spoke.")
    add(("Hale", "Sen. Hale"), text="Sen. Hale of Ohio spoke.")
    add(
        ("the senator from Ohio", "The senator from Ohio"),
        text="The senator from Ohio said so.",
        day=date(2018, 1, 1),
    )
    add(("the Ohio Democrat", "The Ohio Democrat"), ("Ana Hale", "Sen. Ana Hale"),
        text="Sen. Ana Hale (D-Ohio) left. The Ohio Democrat was late.")  # fmt: skip
    register(database, tmp_path)
    assert not is_identified(database)
    ana = person(database, "Ana Hale")
    assert (ana.id, ana.name, ana.party) == ("wikidata:Q1", "Ana Hale", "democrat")
    assert ana.offices == ("senator, Ohio, 2013–2019",)
    assert sorted(e.name for e in entities_of(database, "Ana Hale")) == [
        "Ana Hale", "Anabel Hale", "Hale", "the Ohio Democrat",
    ]  # fmt: skip


def test_a_form_that_the_register_lacks_is_shown_if_articles_have_no_other(
    database: Database, add: Add, tmp_path: Path
) -> None:
    register(database, tmp_path)
    add(("Ana P. Hale", "Sen. Ana P. Hale"), text="Sen. Ana P. Hale (D-Ohio) spoke.")
    assert person(database, "wikidata:Q1").name == "Ana P. Hale"
    add(("Ana Hale", "Sen. Ana Hale"), text="Sen. Ana Hale (D-Ohio) sang.")
    assert person(database, "wikidata:Q1").name == "Ana Hale"


def test_who_was_president_is_still_called_so(database: Database, add: Add, tmp_path: Path) -> None:
    register(database, tmp_path)
    add(("Peake", "President Peake"), day=date(2019, 1, 1))
    add(("Peake", "President Peake"), day=date(2008, 1, 1))  # nobody knew yet
    assert [e.day for e in entities_of(database, "Jon Peake")] == [date(2019, 1, 1)]


def test_all_names_of_a_register_need_nothing_besides(database: Database, add: Add, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("name,office,state,start,wikidata\nAna Marsh Hale,senator,Ohio,2013-01-03,Q5\n", "utf-8")
    import_people(database, path)
    add(("Ana Marsh Hale", "Ana Marsh Hale"))
    add(("Ana Hale", "Ana Hale"))
    assert person(database, "Ana Marsh Hale").id == "wikidata:Q5"
    assert person(database, "Ana Marsh Hale").articles == 1


def test_a_description_is_nobody_where_two_hold_the_office(
    database: Database, add: Add, tmp_path: Path
) -> None:
    register(database, tmp_path)
    add(("the Ohio senator", "The Ohio senator"), text="The Ohio senator said so.")
    add(
        ("the Utah senator", "The Utah senator"), text="The Utah senator said so."
    )  # the register lacks one of two
    add(("the president of the United States", "The president of the United States"),
        text="The president of the United States said so.")  # fmt: skip
    found = {tuple(group) for group in groups(database)}
    assert ("the Ohio senator",) in found
    identified = {e.name for e in entities_of(database, "Jon Peake")}
    assert identified == {"the president of the United States"}
    with pytest.raises(UnknownPersonError):
        person(database, "Ilse Berg")


def test_a_namesake_of_another_state_is_not_the_registers(
    database: Database, add: Add, tmp_path: Path
) -> None:
    register(database, tmp_path)
    add(("Ana Hale", "Rep. Ana Hale"), text="Rep. Ana Hale (R-Utah) spoke.")
    assert person(database, "Ana Hale").id.startswith("en1-")


def test_a_namesake_before_the_registers_person_took_the_seat_is_another(
    database: Database, add: Add, tmp_path: Path
) -> None:
    register(database, tmp_path)
    for day in (date(2009, 1, 1), date(2010, 1, 1)):
        add(("Tomas Quill", "Sen. Tomas Quill"), text="Sen. Tomas Quill (R-Ohio) spoke.", day=day)
    assert person(database, "Tomas Quill").id.startswith("en1-")
    for _ in range(3):
        add(("Tomas Quill", "Sen. Tomas Quill"), text="Sen. Tomas Quill (R-Ohio) spoke.")
    assert person(database, "Tomas Quill").id == "wikidata:Q2"


def test_who_is_always_called_by_a_middle_name_is_not_the_one_without(database: Database, add: Add) -> None:
    for _ in range(3):
        add(("Ana Marsh Hale", "Ana Marsh Hale"))
    add(("Ana Hale", "Ana Hale"))
    assert ["Ana Hale"] in groups(database)


def test_who_is_called_by_a_middle_name_in_few_articles_is_not_the_one_without_in_many(
    database: Database, add: Add
) -> None:
    for _ in range(3):
        add(("Ana Hale", "Ana Hale"))
    add(("Ana Marsh Hale", "Ana Marsh Hale"))
    add(("Bert Hale", "Bert Hale"))
    assert ["Ana Marsh Hale"] in groups(database)


def test_a_double_surname_is_the_one_who_has_it(database: Database, add: Add) -> None:
    for _ in range(2):
        add(("Ana Marsh Hale", "Ana Marsh Hale"))
    add(("Marsh Hale", "Senator Marsh Hale"))
    add(("Chris Van Dorn", "Chris Van Dorn"), ("Van Dorn", "Senator Van Dorn"))
    assert groups(database) == [
        ["Ana Marsh Hale", "Ana Marsh Hale", "Marsh Hale"],
        ["Chris Van Dorn", "Van Dorn"],
    ]


def test_a_double_surname_is_the_one_whom_its_article_names_in_full(database: Database, add: Add) -> None:
    add(("Ana Marsh Hale", "Ana Marsh Hale"), ("Marsh Hale", "Senator Marsh Hale"))
    add(("Ole Rey Brown", "Ole Rey Brown"))
    add(("Rey Brown", "Rey Brown"))
    assert groups(database) == [["Ana Marsh Hale", "Marsh Hale"], ["Ole Rey Brown"], ["Rey Brown"]]


def test_a_son_is_not_whom_the_surname_means(database: Database, add: Add) -> None:
    add(("Tomas Quill", "Tomas Quill"), ("Quill Jr", "Quill Jr"))
    assert groups(database) == [["Quill Jr"], ["Tomas Quill"]]


def test_people_are_listed_without_leftovers(database: Database, add: Add) -> None:
    add(
        ("Ana Hale", "Ana Hale"),
        ("Getty Images", "Getty Images"),
        ("Quill", "Quill"),
        ("Read More", "Read More"),
    )
    add(("Ana Hale", "Mr. Ana Hale"), ("Mr. Jon Berg", "Mr. Jon Berg"))
    assert [found.name for found in people(database)] == ["Ana Hale", "Jon Berg"]
    assert [found.name for found in people(database, "hale")] == ["Ana Hale"]
    assert people(database, limit=1)[0].articles == 2
    with pytest.raises(QueryError, match="limit 0"):
        people(database, limit=0)


def test_who_took_the_pictures_is_not_on_record(database: Database, add: Add) -> None:
    add(
        ("Ana Hale", "Ana Hale"),
        ("Ida Tor", "Ida Tor"),
        ("Bo Tor", "Bo Tor"),
        text="Ana Hale spoke. (Ida Tor/QPA)\n\nBo Tor via Quay Images\n\nBo Tor took it.",
    )
    add(("Bo Tor", "Bo Tor"), text="The pier. (Bo Tor/QPA)")
    assert {found.name for found in people(database)} == {"Ana Hale", "Bo Tor"}
    assert person(database, "Bo Tor").articles == 1


def test_a_name_that_fits_several_gives_them_all(database: Database, add: Add) -> None:
    add(("Ana Hale", "Ana Hale"), ("Bert Hale", "Bert Hale"), ("Tomas Quill", "Tomas Quill"))
    with pytest.raises(AmbiguousNameError, match=r"(?s)Ana Hale.*Bert Hale|Bert Hale.*Ana Hale"):
        person(database, "Hale")
    assert person(database, "Hale, Ana").name == "Ana Hale"
    assert person(database, "Sen. Quill").name == "Tomas Quill"
    with pytest.raises(UnknownPersonError, match="did you mean Tomas Quill"):
        person(database, "Tomas Quil")
    with pytest.raises(UnknownPersonError):
        person(database, "")


def test_ids_and_their_beginnings_are_found(database: Database, add: Add) -> None:
    add(("Ana Hale", "Ana Hale"))
    (ana,) = people(database)
    assert person(database, ana.id) == ana
    assert person(database, ana.id[:12]) == ana
    assert person(database, ana.id.removeprefix("en1-")[:8]) == ana
    assert resolve(database, ana.id) == [ana.id]
    assert entity_numbers(database, "Ana Hale") == [1]


def test_statements_and_days_are_counted(record: Record, make: Make) -> None:
    who = (("Ilse Marchetti", "person", ("Ilse Marchetti",)),)
    record.add(make(who=who))
    record.add(make(who=who, address="https://news.example/2", published=date(2026, 4, 1)))
    ilse = person(record._database, "Ilse Marchetti")
    assert (ilse.articles, ilse.statements, ilse.mentions) == (2, 2, 2)
    assert (ilse.first_seen, ilse.last_seen) == (date(2026, 3, 1), date(2026, 4, 1))


def test_a_record_that_cannot_be_written_to_is_answered_from_memory(
    record: Record, add: Add, path: Path
) -> None:
    add(("Ana Hale", "Ana Hale"))
    add(("Ana Hale", "Ana Hale"))
    with open_record(path, readonly=True) as reading:
        assert person(reading._database, "Ana Hale").articles == 2
        add(("Ana Hale", "Ana Hale"))
        assert person(reading._database, "Ana Hale").articles == 3
    assert judgements(record._database, automatic=True) == []


def test_a_reader_is_answered_where_working_it_out_was_cut_short(
    record: Record, database: Database, add: Add, path: Path
) -> None:
    add(("Ana Hale", "Ana Hale"))
    identify(database)
    database.run("DELETE FROM persons")  # as between judging and what follows from it
    database.run("UPDATE identity_state SET fingerprint = '' WHERE what = 'derived'")
    with open_record(path, readonly=True) as reading:
        assert [found.name for found in reading.people()] == ["Ana Hale"]
        assert person(reading._database, "Ana Hale").articles == 1


def test_identifying_again_gives_the_same(database: Database, add: Add) -> None:
    add(("Ana Hale", "Ana Hale"), ("Hale", "Hale"))
    add(("Ana Hale", "Ana Hale"))
    assert identify(database) == identify(database) == 2
    made = judgements(database, automatic=True)
    assert {judgement.author for judgement in made} == {"onrecord"}
    assert {judgement.reason for judgement in made} == {
        "same full name",
        "the only one of that name in the article",
    }


@pytest.mark.parametrize(
    ("kind", "left", "right", "same"),
    [
        ("organisation", "the Harbour Trust", "Harbour Trust", True),
        ("organisation", "the committee", "the committee", False),
        ("organisation", "Senate", "the Senate", True),
        ("party", "GOP", "Republican Party", True),
        ("country", "U.S.", "United States", True),
        ("place", "Port Ellis", "Port Ellis", True),
        ("law", "Harbour Act", "the Harbour Act", True),
        ("contest", "Ohio primary", "Ohio primary", True),
        ("office", "mayor", "mayor", False),
        ("group", "sailors", "sailors", False),
    ],
)
def test_things_are_one_by_name(
    database: Database, add: Add, kind: str, left: str, right: str, same: bool
) -> None:
    add((left, left), kind=kind, text=f"In Ohio they spoke of {left}.")
    add((right, right), kind=kind, text=f"In Ohio they wrote of {right}.")
    identify(database)
    assert len({row[0] for row in database.rows("SELECT person FROM identities")}) == (
        1 if same else 0 if kind == "group" else 2
    )


def test_an_acronym_is_the_name_it_stands_for_in_an_article(database: Database, add: Add) -> None:
    add(("Harbour Workers Union", "Harbour Workers Union"), ("HWU", "HWU"), kind="organisation")
    add(("HWU", "HWU"), kind="organisation")
    assert groups(database, "organisation") == [["HWU", "HWU", "Harbour Workers Union"]]
    assert [found.name for found in people(database, kind="organisation")] == ["HWU"]


def test_a_name_that_one_reading_of_many_gives_a_body_is_not_its(record: Record, make: Make) -> None:
    names = ("Harbour League", "Ferry Party")
    for number in range(12):
        league = ("Harbour League", "organisation", names if number == 0 else names[:1])
        text = f"The Harbour League met on day {number} as the Ferry Party. The Harbour League is old."
        reading = make(text, (), who=(league,), address=f"https://news.example/{number}")
        named = tuple(dataclasses.replace(mention, form=Form.NAME) for mention in reading.mentions)
        record.add(dataclasses.replace(reading, mentions=named))
    assert record.person("Harbour League").articles == 12
    assert not record.bearers("Ferry Party")


def test_a_contest_of_another_season_is_another(database: Database, add: Add) -> None:
    add(("Ohio primary", "Ohio primary"), kind="contest", day=date(2012, 3, 1))
    add(("Ohio primary", "Ohio primary"), kind="contest", day=date(2016, 3, 1))
    assert len(groups(database, "contest")) == 2


def test_who_moved_to_another_state_is_one_and_two_at_once_are_two(database: Database, add: Add) -> None:
    for name, second in (("Ana Hale", date(2020, 3, 1)), ("Ilse Berg", date(2015, 4, 1))):
        add((name, f"Gov. {name}"), text=f"Ohio Gov. {name} spoke.")
        add((name, f"Sen. {name}"), text=f"Sen. {name} (R-Utah) spoke.", day=second)
    assert groups(database) == [["Ana Hale", "Ana Hale"], ["Ilse Berg"], ["Ilse Berg"]]


def test_a_state_that_stands_once_beside_a_name_is_a_slip(database: Database, add: Add) -> None:
    for _ in range(5):
        add(("Ana Hale", "Sen. Ana Hale"), text="Sen. Ana Hale (R-Ohio) spoke.")
    add(("Ana Hale", "Senator Ana Hale"), text="The Utah Senator Ana Hale met spoke.")
    add(("Ana Hale", "Ana Hale"))
    assert len(groups(database)) == 1


def test_a_middle_name_in_the_same_state_needs_no_more(database: Database, add: Add) -> None:
    add(("Ana Hale", "Sen. Ana Hale"), text="Sen. Ana Hale (R-Ohio) spoke.")
    add(("Ana M. Hale", "Sen. Ana M. Hale"), text="Sen. Ana M. Hale (R-Ohio) spoke.")
    add(("Ana R. Hale", "Ana R. Hale"))
    assert groups(database) == [["Ana Hale", "Ana M. Hale"], ["Ana R. Hale"]]


def test_a_hyphen_makes_no_other_person(database: Database, add: Add) -> None:
    add(("Ana Rey-Hale", "Ana Rey-Hale"))
    add(("Ana Rey Hale", "Ana Rey Hale"))
    assert groups(database) == [["Ana Rey Hale", "Ana Rey-Hale"]]


def test_a_pastor_is_not_the_representative_of_that_name(database: Database, add: Add) -> None:
    add(("Ana Hale", "Rep. Ana Hale"), text="Rep. Ana Hale (R-Ohio) spoke.")
    add(
        ("Ana Hale", "Ana Hale"),
        ("Hale", "Rev. Hale"),
        text="Ana Hale, pastor of a church, spoke. Rev. Hale sang.",
    )
    add(("Ana Hale", "Ana Hale"))
    assert groups(database) == [["Ana Hale", "Ana Hale"], ["Ana Hale", "Hale"]]


def test_a_representative_who_is_once_called_a_nurse_is_one(database: Database, add: Add) -> None:
    add(("Ana Hale", "Rep. Ana Hale"), text="Rep. Ana Hale (R-Ohio) spoke.")
    add(("Ana Hale", "Ana Hale"), text="Ana Hale spoke. Ana Hale, a nurse, sang. Ana Hale left.")
    assert groups(database) == [["Ana Hale", "Ana Hale"]]


def test_a_surname_beside_a_relative_in_full_is_nobody_unless_more_is_said(
    database: Database, add: Add
) -> None:
    for _ in range(21):
        add(("Jon Peake", "President Jon Peake"))
    add(("Ida Peake", "Ida Peake"), ("Peake", "Peake"), text="Ida Peake waved. Peake did not.")
    add(
        ("Ida Peake", "Ida Peake"),
        ("Peake", "President Peake"),
        text="Ida Peake waved. President Peake sang.",
    )
    add(("Ida Peake", "Ida Peake"), text="Mrs. Ida Peake sang.")
    found = groups(database)
    assert ["Ida Peake", "Ida Peake", "Ida Peake"] in found
    assert ["Peake"] in found
    assert ["Jon Peake"] * 21 + ["Peake"] in found


def test_one_article_calls_one_person_by_a_surname_alone(database: Database, add: Add) -> None:
    add(("Hale", "Hale"), ("HALE", "HALE"), text="Hale spoke. HALE SANG.")
    add(("Tor", "Mr. Tor"), ("TOR", "TOR"), text="Mr. Tor spoke to Mrs. TOR.")
    assert groups(database) == [["HALE", "Hale"], ["TOR"], ["Tor"]]


def test_what_most_articles_take_for_a_thing_is_nobody(database: Database, add: Add) -> None:
    for _ in range(4):
        add(("Holm Ferries", "Holm Ferries"), kind="organisation", text="They sold Holm Ferries.")
    add(("Holm Ferries", "Holm Ferries"))
    add(("Ana Hale", "Ana Hale"))
    assert [found.name for found in people(database)] == ["Ana Hale"]


def test_no_president_is_nobody(database: Database, add: Add, tmp_path: Path) -> None:
    register(database, tmp_path)
    for words in (
        "no president",
        "a female president of the United States",
        "the next president",
        "the president of the United States and Ida Tor",
    ):
        add((words, words), text=f"It was {words}.")
    identify(database)
    with pytest.raises(UnknownPersonError):
        person(database, "Jon Peake")


def test_offices_are_told_once_and_with_their_state(database: Database, add: Add) -> None:
    add(("Ana Hale", "Sen. Ana Hale"), text="Sen. Ana Hale (R-Ohio) spoke.")
    add(("Ana Hale", "Sen. Ana Hale"), ("Hale", "President Hale"), text="Sen. Ana Hale met President Hale.")
    assert person(database, "Ana Hale").offices == ("senator, Ohio",)


def test_parties_are_looked_up_by_their_whole_names(record: Record, make: Callable[..., Reading]) -> None:
    """What is a title before somebody's name tells two parties apart."""
    for number, name in enumerate(("Republican Party", "Democratic Party")):
        who = ((name, "party", (name,)),)
        record.add(make(f"The {name} met.", (), who=who, address=f"https://news.example/{number}"))
    assert record.person("the Republican Party").name == "Republican Party"
    assert record.person("Democratic Party").name == "Democratic Party"
    assert [one.name for one in record.people("republican party", kind="organisation")] == [
        "Republican Party"
    ]


def test_a_body_goes_before_somebody_with_its_name_in_his(
    record: Record, make: Callable[..., Reading]
) -> None:
    bureau, clerk = ("FBQ", "organisation", ("FBQ",)), ("FBQ Clerk", "person", ("FBQ Clerk",))
    for number in range(10):
        who = (bureau, clerk) if number == 0 else (bureau,)
        text = f"The FBQ met on day {number}. FBQ Clerk came."
        record.add(make(text, (), who=who, address=f"https://news.example/{number}"))
    assert record.person("FBQ").type == "organisation"
