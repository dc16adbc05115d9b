"""Hostile words are made harmless, and only web addresses become links."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.doors.reports import making

from onrecord.doors.reports.inert import context, flat, link, link_to, visible
from onrecord.spans import Span

UNSEEN = (
    "\u202e\u202d\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\x00\x07\x1b\x7f\x9b\U000e0041"
)


@pytest.mark.parametrize("sign", UNSEEN)
def test_a_sign_that_is_not_seen_is_shown(sign: str) -> None:
    assert visible(f"a{sign}b") == f"a⟨U+{ord(sign):04X}⟩b"


@given(st.text())
def test_nothing_that_is_shown_can_turn_the_order_of_writing_or_end_a_line(text: str) -> None:
    kinds = {
        unicodedata.category(sign) for sign in visible(text).translate(dict.fromkeys((0x200C, 0x200D, 0xAD)))
    }
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def test_letters_of_every_script_and_joined_emoji_stay_as_they_are() -> None:
    kept = "Ærøskøbing, Πέτρος, شارع، नमस्ते, 👩‍🚒 café"
    assert visible(kept) == kept
    assert flat("  two\n\u2028 lines\t") == "two lines"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://news.example/",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//news.example/",
        "https:news.example",
        "https:///path",
        "https://user:secret@news.example/",
        "https://[bad",
        "https://news.example/\u202efdp.exe",
        "rows.jsonl#17",
        "",
    ],
)
def test_what_is_no_plain_web_address_becomes_no_link(address: str) -> None:
    assert link(address) == ""


def test_a_link_keeps_its_address_and_nothing_that_could_end_an_attribute() -> None:
    assert link("https://news.example/a%20b?q=1&r=2#top") == "https://news.example/a%20b?q=1&r=2#top"
    assert link("HTTP://news.example/") == "HTTP://news.example/"
    assert link('https://news.example/"><b>`') == "https://news.example/%22%3E%3Cb%3E%60"
    assert link("https://news.example/é") == "https://news.example/%C3%A9"


def test_a_link_leads_to_the_very_words() -> None:
    assert link_to(making.passage("not for sale")).endswith("/ferry-questions#:~:text=not%20for%20sale")
    long = making.passage("and neither are the forty people who run it,”")
    assert link_to(long).endswith("#:~:text=and%20neither%20are%20the,people%20who%20run%20it%2C%E2%80%9D")
    assert link_to(making.passage(address="https://news.example/a#b")) == "https://news.example/a#b"
    assert link_to(making.passage(address="rows.jsonl#17")) == ""


def test_what_stands_around_some_words_is_shown_in_whole_words() -> None:
    assert context(making.passage("the ferry is not for sale")) == (
        "… long as I sit in this office, ",
        ", and neither are the forty …",
    )
    text = "She said no."
    assert context(making.passage("no", text)) == ("She said ", ".")
    assert context(making.passage("She", text)) == ("", " said no.")


def test_a_long_word_around_some_words_is_cut() -> None:
    cut = replace(making.passage("no", "She said no."), prefix="x" * 32, suffix="y" * 32, span=Span(90, 92))
    assert context(cut) == (f"… {'x' * 32}", f"{'y' * 32} …")
