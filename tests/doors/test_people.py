"""The commands about people, run in this process."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.record import open_record
from onrecord.record.database import connect
from onrecord.record.migrations import MIGRATIONS, migrate

WHO_SAID_SO = (("Ida Holm", "person", ("Ida Holm",)),)
Run = Callable[..., Any]


def told(run: Run, *arguments: object) -> Any:
    done = run(*arguments, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def names(run: Run, *arguments: object) -> set[str]:
    return {person["name"] for person in told(run, "people", *arguments)}


def test_people_lists_who_is_on_record(run: Run, people: Path) -> None:
    listed = {person["name"]: person for person in told(run, "people")}
    assert set(listed) == {"Ana Delgado", "Bo Delgado", "Tomas Rehn", "Per Aho", "Ana Delgado-Rey"}
    ana = listed["Ana Delgado"]
    assert (ana["articles"], ana["statements"], ana["mentions"]) == (2, 1, 5)
    assert (ana["first_seen"], ana["last_seen"]) == ("2026-03-01", "2026-04-01")
    table = run("people", "delgado").out
    assert "Ana Delgado" in table
    assert "2026-03-01 to 2026-04-01" in table
    assert "Rehn" not in table
    assert "Nobody on record" in run("people", "Zyzzyva").out
    assert len(told(run, "people", "--limit", 2)) == 2
    assert told(run, "people", "--kind", "organisation") == []


def test_a_person_shows_what_is_said_by_and_of_her(run: Run, people: Path) -> None:
    ana = told(run, "person", "Ana Delgado")
    assert [s["content"] for s in ana["said"]] == ["the ferry would run all winter"]
    contents = {s["content"] for s in ana["said_of"]}
    assert contents == {
        "“She is wrong about Delgado Street,”",
        "Ana Delgado had sold the ferry",
        "she had not",
    }
    assert ana["person"]["name"] == "Ana Delgado"
    assert told(run, "person", ana["person"]["id"])["person"] == ana["person"]
    shown = run("person", "Mayor Ana Delgado").out
    assert shown.index("the ferry would run") < shown.index("Said of this person") < shown.index("had sold")
    assert "Per Aho (for Ana Delgado)" in shown


def test_who_is_who_is_worked_out_when_it_is_due(run: Run, people: Path, make: Callable[..., Any]) -> None:
    with open_record(people) as record:
        record.add(make("Ida Holm said so.", (("Ida Holm", "said", "so"),), who=WHO_SAID_SO))
    done = run("person", "Ida Holm")
    assert (done.code, done.err) == (0, "onrecord: working out who is who …\n")
    assert run("person", "Ida Holm").err == ""


def test_entities_are_listed_with_the_ids_that_split_takes(run: Run, people: Path) -> None:
    found = told(run, "person", "Ana Delgado", "--entities")["entities"]
    assert [entity["day"] for entity in found] == ["2026-03-01", "2026-04-01"]
    assert all(entity["id"].startswith("en1-") for entity in found)
    assert found[0]["id"] in run("person", "Ana Delgado", "--entities").out


@pytest.mark.parametrize("command", [["person"], ["search", "--speaker"], ["search", "--about"]])
def test_a_name_that_fits_several_gives_the_list(run: Run, people: Path, command: list[str]) -> None:
    done = run(*command, "Delgado")
    assert done.code == 2
    assert done.err.startswith("onrecord: 'Delgado' may be several people")
    assert "Ana Delgado" in done.err
    assert "Bo Delgado" in done.err
    unknown = run(*command, "Zyzzyva")
    assert (unknown.code, unknown.out) == (2, "")
    assert "Zyzzyva" in unknown.err


def test_search_by_speaker_resolves_names_across_articles(run: Run, people: Path) -> None:
    assert [s["source"] for s in told(run, "search", "--speaker", "ana delgado")] == ["Mayor Ana Delgado"]
    assert told(run, "search", "harbour", "--speaker", "Ana Delgado") == []
    assert len(told(run, "search", "ferry", "--about", "Ana Delgado")) == 1
    assert len(told(run, "search", "--speaker", "Tomas Rehn", "--about", "Ana Delgado")) == 1
    assert told(run, "search", "--speaker", "Tomas Rehn", "--about", "Bo Delgado") == []
    assert told(run, "search", "--speaker", "Tomas Rehn", "--until", "2026-03-31") == []


def test_merge_and_undo_and_split(run: Run, people: Path) -> None:
    before = told(run, "people")
    made = told(
        run, "merge", "Ana Delgado", "Ana Delgado-Rey", "--because", "her name now", "--author", "Nora"
    )
    assert (made["verdict"], made["author"], made["automatic"]) == ("same", "Nora", False)
    assert made["left_name"] == "Ana Delgado"
    assert "Ana Delgado-Rey" not in names(run)
    assert len(told(run, "search", "--speaker", "Ana Delgado")) == 2
    assert "her name now" in run("judgements").out
    undone = run("undo", made["id"][:8])
    assert undone.out.startswith("Undone: Ana Delgado")
    assert told(run, "people") == before
    one, other = (e["id"] for e in told(run, "person", "Ana Delgado", "--entities")["entities"])
    parted = run("split", one, other, "--because", "mother and daughter")
    assert "are not one" in parted.out
    assert [p["name"] for p in told(run, "people", "ana delgado")].count("Ana Delgado") == 2
    assert run("undo").code == 0
    assert told(run, "people") == before
    assert [j["undone_at"] is not None for j in told(run, "judgements")] == [True, True]
    assert told(run, "judgements", "--automatic", "--limit", 3)[-1]["automatic"]


def test_judgements_leave_the_evidence_alone(run: Run, people: Path) -> None:
    before = {what: run("export", what).out for what in ("statements", "mentions", "entities")}
    run("merge", "Bo Delgado", "Per Aho", "--because", "a pen name")
    assert {what: run("export", what).out for what in before} == before
    assert run("verify").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("merge", "Delgado", "Per Aho", "--because", "x"), "may be several people"),
        (("merge", "Per Aho", "Per Aho", "--because", "x"), "one already"),
        (("merge", "Per Aho", "Bo Delgado", "--because", " "), "reason"),
        (("split", "Per Aho", "Per Aho", "--because", "x"), "Per Aho"),
        (("undo", "j1-0000"), "no judgement"),
        (("undo",), "no judgement"),
        (("import", "people", "nowhere.csv"), "nowhere.csv"),
        (("people", "--record", "nowhere.db"), "nowhere.db"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, people: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.err.startswith("onrecord: ")
    assert said in done.err


def test_a_merge_needs_a_reason(run: Run, people: Path) -> None:
    done = run("merge", "Per Aho", "Bo Delgado")
    assert done.code == 2
    assert "--because" in done.err


def test_nothing_was_judged_yet(run: Run, people: Path) -> None:
    assert "Nothing was judged by hand" in run("judgements").out


def test_a_register_names_who_holds_an_office(run: Run, people: Path, tmp_path: Path) -> None:
    path = tmp_path / "council.csv"
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "office", "state", "party", "start", "end"])
        rows.writerow(["Ana Delgado", "mayor", "", "Harbour", "2024-01-01", ""])
        rows.writerow(["Tomas Rehn", "councillor", "", "Quay", "soon", ""])
    summary = told(run, "import", "people", path)
    assert (summary["people"], summary["added"], len(summary["troubles"])) == (1, 1, 1)
    assert "0 new" in run("import", "people", path).out
    assert "row 3" in run("import", "people", path).out
    ana = told(run, "person", "Ana Delgado")["person"]
    assert ana["party"] == "harbour"
    assert ana["offices"] == ["mayor, 2024–"]


def test_every_key_about_people_is_documented(run: Run, people: Path, tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text("name,office,start\nAna Delgado,mayor,2024\nTomas Rehn,councillor,soon\n")
    run("merge", "Bo Delgado", "Per Aho", "--because", "a pen name")
    shown = [
        told(run, "import", "people", register),
        told(run, "people"),
        told(run, "person", "Ana Delgado"),
        told(run, "person", "Ana Delgado", "--entities"),
        told(run, "judgements", "--automatic"),
    ]
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    found = keys(shown)
    assert {"aliases", "said_of", "entities", "left_name", "troubles", "where"} <= found
    assert not sorted(key for key in found if f"`{key}`" not in page and f'"{key}"' not in page)


def keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(keys, value))
    return set(value).union(*map(keys, value.values())) if isinstance(value, dict) else set()


def test_an_earlier_record_is_brought_up_to_date_by_looking(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    database = connect(path, create=True, readonly=False, wait=1)
    migrate(database, MIGRATIONS[:3])
    database.close()
    assert run("search", "ferry", "--record", path).out == "Nothing on record for that.\n"
    assert told(run, "people", "--record", path) == []
