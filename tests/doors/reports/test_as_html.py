"""A report as HTML: valid, whole, and inert whatever an article says."""

import json
import re
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.doors.reports import making

from onrecord.ask import Answer
from onrecord.doors.reports import as_html, compose
from onrecord.doors.reports.inert import flat

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(5)</script></svg>'
ALLOWED = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "script",
        "body",
        "header",
        "main",
        "footer",
        "section",
        "article",
    ),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "p",
        "div",
        "span",
        "strong",
        "bdi",
        "cite",
        "time",
        "a",
        "mark",
        "ins",
        "del",
        "img",
    ),
    *(
        "blockquote",
        "dl",
        "dt",
        "dd",
        "ol",
        "ul",
        "li",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ),
}


def page(answer: Answer, svg: str = "") -> Element:
    """Return a report's page, read as strictly as HTML can be."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(as_html(compose(answer, svg)))
    return root


def words(element: Element) -> str:
    """Return what an element shows, in one line."""
    return " ".join("".join(element.itertext()).split())


def linked(root: Element) -> list[Any]:
    """Return all JSON-LD of a page."""
    return [one for script in root.iter("script") for one in json.loads(script.text or "")]


@pytest.mark.parametrize("name", making.all_kinds())
def test_every_kind_of_answer_is_strict_html_with_verdict_sentence_evidence_and_record(name: str) -> None:
    answer = making.all_kinds()[name]
    root = page(answer)
    shown = words(next(root.iter("body")))
    assert answer.sentence in shown
    assert next(one.text for one in root.iter("strong")) == answer.verdict.value
    assert all(one.tells in shown for one in answer.evidence)
    foot = words(next(root.iter("footer")))
    assert "3,127 articles, published 2024-01-03 to 2026-09-30, read by m1-4f0c9a1e77d0" in foot
    assert "never what is true" in foot


def test_headings_go_down_one_step_at_a_time_and_there_is_one_first() -> None:
    for answer in making.all_kinds().values():
        levels = [int(one.tag[1]) for one in page(answer).iter() if re.fullmatch(r"h\d", str(one.tag))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nothing_can_run_or_be_loaded() -> None:
    root = page(making.relation(), SVG)
    policy = next(meta.get("content", "") for meta in root.iter("meta") if meta.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert {script.get("type") for script in root.iter("script")} == {"application/ld+json"}
    (image,) = root.iter("img")
    assert image.get("src", "").startswith("data:image/svg+xml;base64,")
    assert image.get("alt")


def test_differences_are_marked_by_elements_and_named() -> None:
    root = page(making.quote())
    sides = [section for section in root.iter("section") if section.get("class") in ("asked", "said")]
    assert [[one.text for one in side.iter("ins")] for side in sides] == [["so", "14"], []]
    assert [[one.text for one in side.iter("del")] for side in sides] == [[], ["not", "neither", "forty"]]
    assert [one.text for one in sides[1].iter("strong")] == ["negation", "number"]
    assert "As long as I sit in this office," in words(sides[1])


def test_links_are_of_the_web_and_tell_nobody_where_they_stood() -> None:
    links = list(page(making.quote()).iter("a"))
    assert len(links) == 3
    assert all(one.get("rel") == "noopener noreferrer nofollow" for one in links)
    assert all(one.get("href", "").startswith("https://") for one in links)


def test_evidence_has_its_annotations() -> None:
    found = [one for one in linked(page(making.quote())) if one.get("type") == "Annotation"]
    passages = [one.passage for one in making.quote().evidence if one.passage]
    assert [one["target"]["selector"] for one in found] == [passage.selectors() for passage in passages]
    assert found[0]["target"]["source"] == "https://post.example/2026/03/03/ferry-questions"


@pytest.mark.parametrize("answer", making.hostile())
def test_a_hostile_article_is_text(answer: Answer) -> None:
    root = page(answer, SVG)
    assert {str(one.tag) for one in root.iter()} <= ALLOWED
    for one in root.iter():
        assert not [name for name in one.attrib if name.startswith("on")]
        assert one.get("href", "https://").startswith("https://")
    linked(root)  # every script's text is whole JSON: none was ended by what is in it
    shown = words(next(root.iter("body")))
    if answer.remarks:
        assert all(flat(hostile) in shown for hostile in making.HOSTILE)
    assert "\u202e" not in as_html(compose(answer))


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1), st.text(alphabet="<>/!-\"'&;=sctyle{}%#"))
def test_any_words_are_shown_as_they_are_and_the_page_stays_strict(text: str, markup: str) -> None:
    hostile = f"x{text}{markup}</style></script></title>"
    root = page(making.quote(sentence=hostile, words=hostile, remarks=(hostile,), asked=(("by", hostile),)))
    (title,) = root.iter("title")
    assert flat(hostile) in " ".join((title.text or "").split())
    assert flat(hostile) in words(next(root.iter("main")))
    assert linked(root)[0]["reviewBody"] == hostile
