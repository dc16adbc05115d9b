"""The commands that put questions to a record, with answers made by hand."""

import builtins
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.doors.reports import making

from onrecord.ask import Answer, Questions
from onrecord.errors import AmbiguousNameError, QueryError
from onrecord.record import open_record

Run = Callable[..., Any]


@dataclass
class Asked:
    """What was asked of the record."""

    questions: list[tuple[Any, ...]] = field(default_factory=list)
    error: Exception | None = None

    def answer(self, answer: Answer) -> Callable[..., Answer]:
        """Return a question that keeps what it was asked and gives an answer."""

        def put(_: Questions, *given: object, **options: object) -> Answer:
            self.questions.append((*given, options))
            if self.error:
                raise self.error
            return answer

        return put


@pytest.fixture
def asked(people: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asked:
    """Return what is asked of a record whose answers are made by hand."""
    questions = Asked()
    for name in ("quote", "endorsement", "mailing", "relation"):
        monkeypatch.setattr(Questions, name, questions.answer(making.all_kinds()[name]))
    monkeypatch.chdir(tmp_path)
    return questions


COMMANDS: dict[str, tuple[object, ...]] = {
    "quote": ("ask", "quote", "The ferry is for sale"),
    "endorsement": ("ask", "endorsement", "--of", "Vick"),
    "mailing": ("ask", "mailing", "letter.eml"),
    "relation": ("ask", "relation", "Delgado", "Lindqvist"),
}
every_command = pytest.mark.parametrize("name", COMMANDS)


def test_the_options_are_what_is_asked(run: Run, asked: Asked) -> None:
    day = date(2026, 6, 1)
    for command in (
        ("quote", "Not for sale", "--by", "Ana Delgado", "--on", day),
        ("endorsement", "--of", "Vick", "--by", "Ana", "--on", day, "--hindsight"),
        ("mailing", "letter.eml", "--on", day),
        ("relation", "Ana", "Bo", "--on", day),
    ):
        assert run("ask", *command).code == 0
    assert asked.questions == [
        ("Not for sale", {"by": "Ana Delgado", "on": day}),
        ({"of": "Vick", "by": "Ana", "on": day, "hindsight": True},),
        (Path("letter.eml"), {"on": day}),
        ("Ana", "Bo", {"on": day}),
    ]


@every_command
def test_an_answer_is_text_and_exit_code_0_whatever_the_verdict(run: Run, asked: Asked, name: str) -> None:
    done = run(*COMMANDS[name])
    answer = making.all_kinds()[name]
    assert (done.code, done.err) == (0, "")
    assert answer.verdict.value.upper() in done.out
    assert answer.sentence in done.out
    assert "It says what is on record, never what is true." in done.out


@every_command
def test_json_is_the_one_shape(run: Run, asked: Asked, name: str) -> None:
    assert json.loads(run(*COMMANDS[name], "--json").out) == making.all_kinds()[name].to_dict()


@every_command
def test_every_other_form_is_printed_too(
    run: Run, asked: Asked, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_matplotlib(monkeypatch)
    assert run(*COMMANDS[name], "--html").out.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert run(*COMMANDS[name], "--markdown").out.startswith("# ")
    assert isinstance(json.loads(run(*COMMANDS[name], "--jsonld").out), list)


@pytest.mark.parametrize(
    ("file", "option", "beginning"),
    [
        ("a.html", "", "<!DOCTYPE html>"),
        ("a.md", "", "# "),
        ("a.json", "", "{"),
        ("a.jsonld", "", "["),
        ("a.txt", "", "QUOTATION\n"),
        ("a", "", "QUOTATION\n"),
        ("a.txt", "--markdown", "# "),
    ],
)
def test_a_file_has_the_form_that_is_named_or_that_its_ending_tells(
    run: Run, asked: Asked, tmp_path: Path, file: str, option: str, beginning: str
) -> None:
    done = run(*COMMANDS["quote"], "--out", file, *option.split())
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("altered: ")
    assert file in done.err
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(beginning)


def test_a_text_in_a_file_has_no_colours(
    run: Run, asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    run(*COMMANDS["quote"], "--out", "a.txt")
    assert "\x1b" not in (tmp_path / "a.txt").read_text()


def test_two_forms_at_once_are_refused_before_anything_is_asked(run: Run, asked: Asked) -> None:
    done = run(*COMMANDS["quote"], "--json", "--html")
    assert done.code == 2
    assert done.err == (
        "onrecord: --json and --html are different forms: choose one, and run it again for the other\n"
    )
    assert not asked.questions


def test_a_file_that_cannot_be_written_is_an_error(run: Run, asked: Asked) -> None:
    done = run(*COMMANDS["quote"], "--out", "no-such-folder/a.html")
    assert done.code == 2
    assert done.err == (
        "onrecord: no-such-folder/a.html cannot be written: No such file or directory; choose another path\n"
    )


@pytest.mark.parametrize("error", [QueryError("there is no word in it"), AmbiguousNameError("several: a, b")])
def test_a_question_that_cannot_be_asked_is_one_line_and_exit_code_2(
    run: Run, asked: Asked, error: Exception
) -> None:
    asked.error = error
    done = run(*COMMANDS["quote"])
    assert (done.code, done.out, done.err) == (2, "", f"onrecord: {error}\n")


def test_a_day_that_is_none_is_refused(run: Run, asked: Asked) -> None:
    assert run(*COMMANDS["quote"], "--on", "yesterday").code == 2
    assert run("ask", "endorsement").code == 2
    assert not asked.questions


def _without_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    importing = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("matplotlib"):
            raise ImportError(name)
        return importing(name, *rest, **more)

    for module in ("onrecord.doors.picturing", "onrecord.doors.picturing_relations"):
        monkeypatch.delitem(sys.modules, module, raising=False)
        monkeypatch.delattr(module, raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)


def test_a_relation_is_drawn_into_files_and_into_its_report(run: Run, asked: Asked, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    assert run(*COMMANDS["relation"], "--svg", "a.svg", "--png", "a.png").code == 0
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert '<img src="data:image/svg+xml;base64,' in run(*COMMANDS["relation"], "--html").out
    assert run(*COMMANDS["relation"], "--svg", "no-such-folder/a.svg").code == 2


def test_without_matplotlib_a_report_has_no_picture_and_says_so(
    run: Run, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_matplotlib(monkeypatch)
    done = run(*COMMANDS["relation"], "--html")
    assert done.code == 0
    assert "<img" not in done.out
    assert "the report has no picture: a picture needs matplotlib" in done.err
    assert run(*COMMANDS["relation"], "--svg", "both.svg").code == 2


def test_a_quotation_is_looked_for_in_the_record(run: Run, people: Path) -> None:
    done = run("ask", "quote", "She is wrong about Delgado Street", "--by", "Bo Delgado", "--json")
    told = json.loads(done.out)
    assert (done.code, told["verdict"]) == (0, "verbatim")
    assert told["evidence"][0]["passage"]["address"] == "https://news.example/march"
    assert (
        run("ask", "quote", "She is wrong about Delgado Street", "--on", "2026-02-01").out.count(
            "NOT ON RECORD"
        )
        == 1
    )


def test_an_endorsement_is_looked_for_in_the_record(run: Run, people: Path) -> None:
    done = run("ask", "endorsement", "--of", "Ana Delgado", "--by", "Tomas Rehn")
    assert done.code == 0
    assert "NOT ON RECORD" in done.out
    assert "The record: 3 articles, published 2026-03-01 to 2026-05-01" in done.out


def test_a_mailing_that_is_not_there_is_an_error(run: Run, people: Path) -> None:
    done = run("ask", "mailing", "no-such-letter.eml")
    assert (done.code, done.out) == (2, "")
    assert "no-such-letter.eml" in done.err


def test_a_record_that_is_not_there_is_an_error_and_none_is_made(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    assert run("ask", "quote", "Not for sale", "--record", path).code == 2
    assert not path.exists()


def test_a_record_that_was_added_to_is_brought_up_to_date_first(
    run: Run, people: Path, make: Callable[..., Any]
) -> None:
    who = (("Ana Delgado", "politician", ("Ana Delgado",)),)
    with open_record(people) as record:
        record.add(
            make(
                "Ana Delgado said the pier was old.",
                (("Ana Delgado", "said", "the pier was old"),),
                who=who,
                address="x",
            )
        )
    done = run("ask", "quote", "the pier was old", "--by", "Ana Delgado", "--json")
    assert "working out who is who" in done.err
    assert json.loads(done.out)["verdict"] == "reported"
