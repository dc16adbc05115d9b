"""How two stand to each other, as a picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from tests.ask.relations.conftest import NAMES, Tell, Told, recorded

from onrecord.ask import RelationAnswer
from onrecord.ask.relations import relation
from onrecord.doors import picturing_relations as picturing
from onrecord.record import Who

ARTICLES = (
    Told(day=date(2025, 1, 5), stances=((0, "opposes", 0.9),), words="first"),
    Told(day=date(2025, 2, 5), stances=((0, "opposes", 0.9), (1, "supports", 0.8)), words="second"),
    Told(day=date(2025, 9, 5), event="given", date="2025-09-04", words="third"),
    Told(day=date(2025, 9, 9), event="appointment", words="fourth"),
    Told(day=None, event="dismissal", words="fifth"),
)


@contextmanager
def answered(tell: Tell, *articles: Told) -> Iterator[RelationAnswer]:
    with recorded(articles, tell) as record:
        yield relation(record, *NAMES)


def words_in(svg: str) -> list[str]:
    """Return the texts of an SVG, which must be well-formed."""
    tree = ElementTree.fromstring(svg)
    return [element.text or "" for element in tree.iter("{http://www.w3.org/2000/svg}text")]


def test_both_directions_turning_points_and_acts_are_drawn(tell: Tell) -> None:
    with answered(tell, *ARTICLES) as answer:
        svg = picturing.draw_relation(answer)
        assert picturing.draw_relation(answer) == svg
        assert picturing.draw_relation_png(answer).startswith(b"\x89PNG")
    words = words_in(svg)
    assert {"Ada Lund → Bo Frey", "Bo Frey → Ada Lund", "endorses", "appoints", "4 September 2025"} <= set(
        words
    )
    assert "dismisses" not in words
    assert svg.startswith("<svg")
    assert "<script" not in svg


def test_nothing_on_record_is_drawn_too(tell: Tell) -> None:
    with answered(tell, Told(day=date(2025, 1, 5))) as answer:
        words = words_in(picturing.draw_relation(answer))
    assert words.count("nothing on record") == 2


def test_names_are_escaped(tell: Tell) -> None:
    with answered(tell, *ARTICLES) as answer:
        bad = replace(answer, one=Who(name="<script>alert('&')</script> $x$", id=answer.one.id))
        svg = picturing.draw_relation(bad)
    assert "<script" not in svg
    assert any("<script>alert('&')</script> $x$" in words for words in words_in(svg))


def test_many_acts_of_one_time_leave_out_names_without_room(tell: Tell) -> None:
    many = [
        Told(day=date(2025, 1, 1 + n), event="appointment", date=f"2025-01-{n + 1:02}", words=f"act {n}")
        for n in range(9)
    ]
    with answered(tell, *many, Told(day=date(2026, 1, 1), stances=((0, "supports", 0.9),))) as answer:
        assert len(answer.acts) == 9
        assert words_in(picturing.draw_relation(answer)).count("appoints") == 3
