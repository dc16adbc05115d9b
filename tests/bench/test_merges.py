"""Which merges are drawn, and how answers are counted."""

import json
import random
from pathlib import Path
from typing import Any

from bench.merges import Who, app, draw_merges, draw_others, scored, who_is_who
from typer.testing import CliRunner

from onrecord.article import Article
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.reading import Reading
from onrecord.record import open_record
from onrecord.spans import Span

WHO = Who(
    person={
        "en1-1": "en1-1",
        "en1-2": "en1-1",
        "en1-3": "en1-3",
        "en1-4": "Q1",
        "Q1": "Q1",
        "en1-5": "en1-5",
    },
    surname={"en1-1": "hale", "en1-2": "hale", "en1-3": "hale", "en1-4": "tor", "en1-5": ""},
)


def test_a_merge_is_two_of_one_person_and_a_register_is_one_of_them() -> None:
    assert set(draw_merges(WHO, random.Random(1), 10)) == {("en1-1", "en1-2"), ("Q1", "en1-4")}
    assert len(draw_merges(WHO, random.Random(1), 1)) == 1


def test_a_non_merge_is_two_of_one_surname_who_are_not_one() -> None:
    assert set(draw_others(WHO, random.Random(1), 10)) == {("en1-1", "en1-3"), ("en1-2", "en1-3")}


def test_one_seed_draws_the_same_pairs() -> None:
    assert draw_merges(WHO, random.Random(3), 5) == draw_merges(WHO, random.Random(3), 5)


def test_answers_are_held_against_what_the_record_has_now() -> None:
    answers: list[dict[str, Any]] = [
        {"left": "en1-1", "right": "en1-2", "one": True},
        {"left": "en1-4", "right": "Q1", "one": False},
        {"left": "en1-1", "right": "en1-3", "one": False},
        {"left": "en1-2", "right": "en1-3", "one": None},
        {"left": "en1-1", "right": "en1-9", "one": True},
    ]
    assert scored(answers, WHO.person) == {
        "merges": {"right": 1, "of": 2, "percent": 50.0},
        "non-merges": {"right": 1, "of": 1, "percent": 100.0},
        "not answered": 1,
        "no longer on record": 1,
    }
    assert scored([], WHO.person)["merges"]["percent"] is None


def reading(name: str, number: int) -> Reading:
    """Return the reading of an article that names one person."""
    article = Article(text=f"{name} spoke {number} times.", address=f"a{number}", title="Spoken")
    span = Span(0, len(name))
    mention = Mention(span=span, phrase=span, type=EntityType.PERSON, form=Form.NAME, entity=0)
    entities = (Entity(name=name, type=EntityType.PERSON),)
    return Reading(article=article, model="m1", attributions=(), mentions=(mention,), entities=entities)


def test_a_sheet_shows_names_where_they_stand_and_answers_hold_ids_alone(tmp_path: Path) -> None:
    path, out = tmp_path / "news.db", tmp_path / "sheet"
    with open_record(path) as record:
        for number, name in enumerate(("Ana Hale", "Ana Hale", "Bert Hale")):
            record.add(reading(name, number))
        assert len(set(who_is_who(record).person.values())) == 2
    run = CliRunner()
    drawn = run.invoke(app, ["sheet", "--record", str(path), "--out", str(out), "--count", "9"])
    assert json.loads(drawn.stdout) == {"merge": 1, "non-merge": 2}
    assert "[[Ana Hale]] spoke 1 times." in (out / "sheet.txt").read_text(encoding="utf-8")
    answers = out / "answers.jsonl"
    assert "Hale" not in answers.read_text(encoding="utf-8")
    answers.write_text(answers.read_text(encoding="utf-8").replace("null", "true", 1), encoding="utf-8")
    told = run.invoke(app, ["score", "--record", str(path), "--answers", str(answers)])
    assert json.loads(told.stdout)["merges"] == {"right": 1, "of": 1, "percent": 100.0}
