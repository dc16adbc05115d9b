"""A report as Markdown, read back by a parser of CommonMark and GitHub's tables."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.doors.reports import making

from onrecord.ask import Answer
from onrecord.doors.reports import as_markdown, compose
from onrecord.doors.reports.as_markdown import escape
from onrecord.doors.reports.inert import flat

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens(text: str) -> Iterator[Token]:
    """Yield a page's tokens, and those within its lines."""
    for token in PARSER.parse(text):
        yield token
        yield from token.children or ()


def words(text: str) -> str:
    """Return what a page shows."""
    return " ".join(token.content for token in tokens(text) if token.type in ("text", "text_special"))


@pytest.mark.parametrize("name", making.all_kinds())
def test_every_kind_of_answer_has_its_verdict_sentence_and_evidence(name: str) -> None:
    answer = making.all_kinds()[name]
    shown = " ".join(words(as_markdown(compose(answer))).split())
    assert answer.verdict.value.upper() in shown
    assert answer.sentence in shown
    assert all(one.tells in shown for one in answer.evidence)
    assert "It says what is on record, never what is true." in shown


def test_tables_and_links_are_read_as_such() -> None:
    found = list(tokens(as_markdown(compose(making.endorsers()))))
    links = [token.attrGet("href") for token in found if token.type == "link_open"]
    assert links
    assert all(
        str(link).startswith("https://post.example/2026/03/03/ferry-questions#:~:text=") for link in links
    )
    assert sum(token.type == "tr_open" for token in found) == 4
    assert sum(token.type in ("td_open", "th_open") for token in found) == 4 * 5


@pytest.mark.parametrize("answer", making.hostile())
def test_a_hostile_article_makes_no_link_no_markup_and_no_break_of_a_table(answer: Answer) -> None:
    page = as_markdown(compose(answer))
    found = list(tokens(page))
    assert not [
        token
        for token in found
        if token.type in ("html_block", "html_inline", "image", "fence", "code_block")
    ]
    links = [str(token.attrGet("href")) for token in found if token.type == "link_open"]
    assert all(link.startswith(("https://news.example/%22%3E", "https://post.example/")) for link in links)
    rows = [token for token in found if token.type == "tr_open"]
    cells = [token for token in found if token.type in ("td_open", "th_open")]
    assert not rows or len(cells) % len(rows) == 0 or answer.KIND == "relation"
    assert all(sign.isprintable() or sign == "\n" for sign in page)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_escaped_words_are_shown_to_the_letter(text: str) -> None:
    opened, inline, _ = PARSER.parse(escape(text)) or (None, None, None)
    if inline is None:
        assert not flat(text)
        return
    assert opened is not None
    assert opened.type == "paragraph_open"
    assert "".join(child.content for child in inline.children or ()) == flat(text)


@given(
    st.lists(st.sampled_from([*"-+=.)(*_~`#<>[]|!&;:/\\1a ", "www.", "http://", "&lt;", "1."]), max_size=12)
)
def test_escaped_markup_is_no_markup(parts: list[str]) -> None:
    text = "".join(parts)
    kinds = {token.type for token in tokens(escape(text))}
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}


@pytest.mark.parametrize(
    "text", ["https://evil.example", "www.evil.example", "HTTP://evil.example", "WWW.evil.example"]
)
def test_what_looks_like_an_address_is_broken_where_github_would_link_it(text: str) -> None:
    assert not re.search(r"(?i)(?<!\\)://|www\.", escape(text))
