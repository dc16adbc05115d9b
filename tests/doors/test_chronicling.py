"""The commands that tell what happened and who backs whom, run in this process."""

import builtins
import json
import re
import shlex
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Happened, Stood

from onrecord.record import open_record

Run = Callable[..., Any]

ANA = ("Ana Delgado", "politician", ("Ana Delgado", "Mayor Ana Delgado"))
BO = ("Bo Delgado", "politician", ("Bo Delgado",))
PARTY = ("Harbour Party", "party", ("Harbour Party",))
QUAY = ("Quay College", "organisation", ("Quay College",))
OFFICE = ("harbour mayor", "office", ("harbour mayor",))
ENDORSED = {"endorser": "Ana Delgado", "endorsed": "Bo Delgado"}
REGISTER = (
    "endorser,candidate,contest,date\nHarbour League,Ana Delgado,Kelpport mayor primary 2026,2026-02-01\n"
)


@pytest.fixture
def town(tmp_path: Path, tell: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a record of a town; the commands use it where they name none."""
    path, register = tmp_path / "town.db", tmp_path / "some.csv"
    register.write_text(REGISTER)
    given = Happened(
        type="endorsement given", roles=ENDORSED, told="is for", date="May 4=2026-05-04", voice=0
    )
    denied = Happened(type="endorsement denied", roles=ENDORSED, told="no endorsement")
    poll = Happened(
        type="poll",
        roles={
            "pollster": "Quay College",
            "share": "Ana Delgado:48=48|Bo Delgado:44=44",
            "lead": "Ana Delgado:4=4",
            "sample": "900=900",
            "margin": "3=3",
        },
        told="poll",
    )
    against = Stood(holder="Bo Delgado", attitude="opposes", target="Ana Delgado", words="is wrong", voice=1)
    backs = Stood(
        holder="Harbour Party", attitude="supports", target="Ana Delgado", words="stands by", score=0.8
    )
    parts = (("Ana Delgado", "said", "she is for Bo Delgado"), ("Bo Delgado", "said", "Ana Delgado is wrong"))
    with open_record(path) as record:
        record.add(
            tell(
                "Ana Delgado said she is for Bo Delgado, on May 4. Bo Delgado said Ana Delgado is wrong.",
                (ANA, BO),
                given,
                stances=[against],
                parts=parts,
                published=date(2026, 5, 5),
                title="For Bo [bold]",
                publisher="Quay Post",
            )
        )
        record.add(
            tell(
                "There is no endorsement of Bo Delgado by Ana Delgado. Harbour Party stands by Ana Delgado.",
                (ANA, BO, PARTY),
                denied,
                stances=[backs],
                published=date(2026, 6, 1),
            )
        )
        record.add(
            tell(
                "In a poll of 900 by Quay College, Ana Delgado has 48, Bo Delgado 44 for harbour mayor, 4 apart, give or take 3.",
                (ANA, BO, QUAY, OFFICE),
                poll,
                published=date(2026, 6, 2),
            )
        )
        record.import_endorsements(register)
        record.identify()
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    monkeypatch.chdir(tmp_path)
    return path


def told(run: Run, *arguments: object) -> Any:
    done = run(*arguments, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_backing_shows_the_four_lists_with_evidence(run: Run, town: Path) -> None:
    shown = run("backing", "Ana Delgado").out
    order = [
        "Supported by",
        "Harbour League",
        "Harbour Party",
        "Opposed by",
        "Bo Delgado",
        "Supports",
        "Opposes",
    ]
    places = [
        shown.index(f"\n{'' if title[-1] in 'sy' and title[0] in 'SO' else '  '}{title}") for title in order
    ]
    assert places == sorted(places)
    assert (
        "2026-02-01  register: Harbour League endorsed Ana Delgado, Kelpport mayor primary 2026 (some.csv, line 2)"
        in shown
    )
    assert "told 1 time in 1 article, 1 in their own words  2026-05-05" in shown
    assert "2026-05-05 · Quay Post · For Bo [bold] · a1-" in shown
    assert "Opposes  nobody on record" in shown
    by = told(run, "backing", "Bo Delgado")["supported_by"]
    assert [(one["name"], one["status"], one["word"]) for one in by] == [("Ana Delgado", "given", "own")]


def test_long_lists_are_cut_and_that_is_said(run: Run, town: Path) -> None:
    done = run("backing", "Ana Delgado", "--limit", 1, "--json")
    assert [len(json.loads(done.out)[side]) for side in ("supported_by", "opposed_by")] == [1, 1]
    assert done.err == "onrecord: the first 1 of a list; --limit takes more\n"
    assert run("backing", "Ana Delgado", "--limit", 2).err == ""
    assert run("polls", "mayor", "--limit", 0).code == 2


def test_backing_on_a_day(run: Run, town: Path) -> None:
    assert told(run, "backing", "Ana Delgado", "--on", "2026-01-31")["supported_by"] == []
    february = told(run, "backing", "Ana Delgado", "--on", "2026-02-01")
    assert [one["name"] for one in february["supported_by"]] == ["Harbour League"]
    assert february["on"] == "2026-02-01"
    assert "Ana Delgado" in run("backing", "Bo Delgado", "--on", "2026-05-05").out
    assert run("backing", "Bo Delgado", "--on", "May").code == 2


def test_events_are_listed_the_earliest_first(run: Run, town: Path) -> None:
    found = told(run, "events")
    assert [(event["type"], event["status"], event["first_day"], event["told_on"]) for event in found] == [
        ("endorsement", "given", "2026-05-04", "2026-05-05"),
        ("endorsement", "denied", None, "2026-06-01"),
        ("poll", None, None, "2026-06-02"),
    ]
    shown = run("events").out
    assert "2026-05-04  endorsement given  endorser Ana Delgado · endorsed Bo Delgado" in shown
    assert "told on 2026-06-01  endorsement denied" in shown
    assert "Ana Delgado: Ana Delgado said she is for Bo Delgado, on May 4." in shown
    assert len(told(run, "events", "--type", "poll", "--who", "Bo Delgado")) == 1
    assert told(run, "events", "--since", "2026-06-03") == []
    assert "Nothing on record" in run("events", "--until", "2020-01-01").out
    few = run("events", "--limit", 2, "--json")
    assert (len(json.loads(few.out)), few.err) == (2, "onrecord: the first 2 events; --limit takes more\n")


def test_polls_are_listed(run: Run, town: Path) -> None:
    (poll,) = told(run, "polls", "mayor", "harbour")
    assert [(share["name"], share["percent"]) for share in poll["shares"]] == [
        ("Ana Delgado", 48),
        ("Bo Delgado", 44),
    ]
    assert (poll["sample"], poll["margin"], poll["lead"], poll["leader"]["name"]) == (
        900,
        3,
        4,
        "Ana Delgado",
    )
    shown = run("polls", "harbour mayor").out
    assert "told on 2026-06-02  Quay College  of 900, margin of error 3" in shown
    assert "48 %  Ana Delgado" in shown
    assert "Ana Delgado leads by 4" in shown
    assert "No poll on record" in run("polls", "Ohio").out
    assert run("polls").code == 2
    assert "has no word in it" in run("polls", "??").err


def test_a_timeline_of_one_and_of_two(run: Run, town: Path) -> None:
    one = run("timeline", "Ana Delgado").out
    assert one.index("2026-02\n") < one.index("2026-05\n") < one.index("2026-06\n")
    assert "1 statement by Ana Delgado" in one
    two = run("timeline", "Bo Delgado", "Ana Delgado").out
    assert "1 statement by Bo Delgado about Ana Delgado" in two
    assert "2026-05-05  Bo Delgado opposes Ana Delgado: is wrong  (0.90)" in two
    assert "register" not in two
    found = told(run, "timeline", "Ana Delgado", "Bo Delgado")
    assert (found["who"]["name"], found["other"]["name"]) == ("Ana Delgado", "Bo Delgado")
    assert [period["period"] for period in found["periods"]] == ["2026-05", "2026-06"]
    assert "Nothing on record" in run("timeline", "Quay College", "Harbour Party").out


@pytest.mark.parametrize(
    "names", [("Ana Delgado",), ("Ana Delgado", "Bo Delgado"), ("Quay College", "Harbour Party")]
)
def test_a_timeline_is_drawn(run: Run, town: Path, tmp_path: Path, names: tuple[str, ...]) -> None:
    pytest.importorskip("matplotlib")
    png, svg = tmp_path / "a.png", tmp_path / "a.svg"
    done = run("timeline", *names, "--png", png, "--svg", svg)
    assert (done.code, f"{' and '.join(names)} in {svg}" in done.err) == (0, True)
    assert names[0] in done.out
    assert png.read_bytes().startswith(b"\x89PNG")
    first = svg.read_bytes()
    run("timeline", *names, "--svg", svg)
    assert svg.read_bytes() == first
    assert b"<dc:date>" not in first
    assert run("timeline", *names, "--png", tmp_path / "no" / "a.png").err.startswith("onrecord: ")


def test_hostile_names_are_drawn_too(run: Run, tell: Callable[..., Any], tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    name = "Ada $x_{2 <Lund> & --\u202e漢"
    path, svg = tmp_path / "bad.db", tmp_path / "bad.svg"
    long_ago = Happened(type="resignation", roles={"person": name}, told="quit", date="then=0001-01-01")
    with open_record(path) as record:
        record.add(tell(f"{name} quit then.", ((name, "organisation", (name,)),), long_ago))
        (entity,) = record.people(kind="organisation")
    done = run("timeline", entity.id, "--svg", svg, "--record", path)
    assert (done.code, done.err) == (0, f"{entity.name} in {svg}\n")
    assert svg.read_text().startswith("<?xml")


def test_a_picture_without_matplotlib_says_how_to_get_it(
    run: Run, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name.partition(".")[0] == "matplotlib":
            raise ImportError(name)
        return really(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "onrecord.doors.picturing", raising=False)
    monkeypatch.delattr("onrecord.doors.picturing", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    done = run("timeline", "Ana Delgado", "--png", tmp_path / "a.png")
    assert done.code == 2
    assert 'pip install "onrecord[pictures]"' in done.err
    assert run("timeline", "Ana Delgado").code == 0


@pytest.mark.parametrize(
    "command", [("backing",), ("timeline",), ("timeline", "Ana Delgado"), ("events", "--who")]
)
def test_a_name_that_fits_several_or_nobody(run: Run, town: Path, command: tuple[str, ...]) -> None:
    several = run(*command, "Delgado")
    assert several.code == 2
    assert several.err.startswith("onrecord: 'Delgado' may be several people")
    assert "Bo Delgado" in several.err
    nobody = run(*command, "Zyzzyva")
    assert (nobody.code, nobody.out) == (2, "")
    assert "Zyzzyva" in nobody.err


@pytest.mark.parametrize("command", ["backing x", "events", "polls x", "timeline x"])
def test_there_is_no_record(run: Run, tmp_path: Path, command: str) -> None:
    done = run(*command.split(), "--record", tmp_path / "no.db")
    assert done.code == 2
    assert "no.db" in done.err


@pytest.mark.parametrize("command", ["backing", "events", "polls", "timeline"])
def test_the_examples_of_the_help_run(run: Run, town: Path, command: str) -> None:
    examples = re.findall(rf"(?m)^ +onrecord ({command}\b.*)$", run(command, "--help").out)
    assert examples
    for example in examples:
        if "--svg" in example:
            pytest.importorskip("matplotlib")
        done = run(*shlex.split(example))
        assert done.code == 0, (example, done.err)


def test_every_key_is_documented(run: Run, town: Path) -> None:
    shown = [
        told(run, "backing", "Ana Delgado"),
        told(run, "backing", "Bo Delgado"),
        told(run, "events"),
        told(run, "polls", "mayor"),
        told(run, "timeline", "Ana Delgado", "Bo Delgado"),
    ]
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    found = keys(shown)
    assert {"supported_by", "told_on", "percent", "periods", "best", "passage"} <= found
    assert not sorted(key for key in found if f"`{key}`" not in page and f'"{key}"' not in page)


def keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(keys, value))
    return set(value).union(*map(keys, value.values())) if isinstance(value, dict) else set()
