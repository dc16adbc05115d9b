"""Pages: the golden ones beside what they say, and the traps that no golden page sets."""

import json
from datetime import date
from pathlib import Path

import pytest

from onrecord.article import Article
from onrecord.errors import EmptyError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.pages import from_raw

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "pages"
SENTENCE = "The mayor said on Monday that she would veto the bill, and thanked the people of the harbor. "


def read(
    html: str | bytes, limits: Limits = DEFAULT_LIMITS, *, address: str = "", fetched: bool = False
) -> Article:
    data = html.encode() if isinstance(html, str) else html
    return from_raw(Raw(data=data, address=address, fetched=fetched), limits)


def page(head: str = "", body: str = "", text: str = f"<p>{SENTENCE * 3}</p>") -> str:
    start = "<!doctype html><html><head><meta charset=utf-8>"
    return f"{start}{head}</head><body>{body}<article>{text}</article></body></html>"


def linked(**properties: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **properties}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.html")))
def test_a_golden_page_reads_as_its_json_says(name: str) -> None:
    expected = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    data = (GOLDEN / f"{name}.html").read_bytes()
    if expected["text"] is None:
        with pytest.raises(EmptyError, match="no article"):
            read(data)
        return
    article = read(data)
    assert article.text == expected["text"]
    assert article.title == expected["title"]
    assert list(article.authors) == expected["authors"]
    assert article.publisher == expected["publisher"]
    assert article.published == (date.fromisoformat(expected["published"]) if expected["published"] else None)
    assert article.address == expected["address"]


def test_there_are_golden_pages_of_every_kind() -> None:
    assert len(list(GOLDEN.glob("*.html"))) >= 12


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Ferry sails | Bay Monitor</title>", "", "Ferry sails"),
        ("<title>Ferry sails - Bay Herald</title>", "", "Ferry sails"),
        ("<title>Ferry sails - at last - to the north</title>", "", "Ferry sails - at last - to the north"),
        ('<meta property="og:title" content="Ferry sails | CNW Politics">', "", "Ferry sails"),
        ("<title>x</title>", "<h1>The ferry sails again</h1>", "The ferry sails again"),
        ("<title>Ferry sails again - The Bay</title>", "<h1>The Bay</h1>", "Ferry sails again"),
        (
            '<meta property="og:title" content="Ferry sails again">',
            "<h1>Bay Monitor</h1>",
            "Ferry sails again",
        ),
        (
            '<meta property="og:title" content="The ferry sails again">',
            "<h1><span>Opinion</span> The ferry sails again</h1>",
            "The ferry sails again",
        ),
        ('<meta property="og:title" content="Ferry sails">', "<h1>FERRY SAILS</h1>", "Ferry sails"),
        (linked(headline="Ferry &amp; toll: &quot;no&quot;"), "", 'Ferry & toll: "no"'),
    ],
)
def test_a_title_is_the_headline_without_the_sites_name(head: str, body: str, title: str) -> None:
    assert read(page(head, body)).title == title


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (linked(author="By Marta Quill and Tobias Engel"), "", ["Marta Quill", "Tobias Engel"]),
        (
            linked(author={"@type": "Person", "name": ["Marta Quill", "Tobias Engel"]}),
            "",
            ["Marta Quill", "Tobias Engel"],
        ),
        (linked(author=[{"name": "Marta Quill"}, {"name": "marta quill"}]), "", ["Marta Quill"]),
        (linked(author={"name": "Bay Monitor"}, publisher={"name": "Bay Monitor"}), "", []),
        (
            linked(author={"name": "Bay Monitor"}, publisher={"name": "Bay Monitor"}),
            '<p class="byline">By Marta Quill, Staff Writer</p>',
            ["Marta Quill"],
        ),
        ('<meta name="author" content="@baymonitor">', "", []),
        ('<meta property="article:author" content="https://social.example/marta">', "", []),
        ('<meta name="byl" content="By MARTA QUILL">', "", ["Marta Quill"]),
        ('<meta name="author" content="Northern Wire Service">', "", ["Northern Wire Service"]),
        ("", '<a rel="author" href="/a/mq">Marta Quill</a>', ["Marta Quill"]),
        (
            "",
            '<div itemprop="author"><span itemprop="name">Marta Quill</span>, reporter</div>',
            ["Marta Quill"],
        ),
        ("", "<p>By Marta Quill, Jr.</p>", ["Marta Quill, Jr."]),
    ],
)
def test_authors_are_people_or_agencies_not_handles_or_the_house(
    head: str, body: str, authors: list[str]
) -> None:
    assert list(read(page(head, body)).authors) == authors


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (linked(datePublished="2026-05-11T23:50:00-07:00", dateModified="2026-05-13"), "", date(2026, 5, 11)),
        (
            linked(datePublished="2026-05-12T02:40:00Z")
            + '<meta property="article:published_time" content="2026-05-11T22:40:00-04:00">',
            "",
            date(2026, 5, 11),
        ),
        (
            '<meta property="article:modified_time" content="2026-05-12">',
            "<p>May 11, 2026</p>",
            date(2026, 5, 11),
        ),
        ('<link rel="canonical" href="https://bay.example/2026/05/11/ferry">', "", date(2026, 5, 11)),
        ("", '<span class="pub-date">Published Mon., Sept. 7th, 2026, 9 a.m.</span>', date(2026, 9, 7)),
        (
            "",
            '<time class="updated" datetime="2026-05-12">12 May</time>'
            '<time datetime="2026-05-11">11 May</time>',
            date(2026, 5, 11),
        ),
        ("", "<header><time>May 30, 2026</time></header><p>Posted: May 11, 2026</p>", date(2026, 5, 11)),
        ('<meta name="date" content="0026-05-11">', "", None),
        ("", "", None),
    ],
)
def test_the_day_is_the_pages_own_and_not_of_a_change(head: str, body: str, day: date | None) -> None:
    assert read(page(head, body)).published == day


def test_a_fetched_page_cannot_claim_to_stand_on_another_site() -> None:
    html = page('<link rel="canonical" href="https://famous.example/story">')
    assert read(html, address="https://www.small.test/a", fetched=True).address == "https://www.small.test/a"
    assert read(html, address="file:///a.html").address == "https://famous.example/story"


def test_an_amp_pages_canonical_address_on_its_own_site_is_taken() -> None:
    html = page('<link rel="canonical" href="/story">')
    assert (
        read(html, address="https://amp.small.test/amp/story", fetched=True).address
        == "https://amp.small.test/story"
    )


def test_a_canonical_address_that_is_a_front_page_is_not_the_articles() -> None:
    html = page(
        '<link rel="canonical" href="https://bay.example/"><meta property="og:type" content="article">'
    )
    assert read(html, address="file:///a.html").address == "file:///a.html"


def test_a_front_page_is_no_article() -> None:
    with pytest.raises(EmptyError, match="front page"):
        read(page('<link rel="canonical" href="https://bay.example/">'))


def test_a_teaser_body_in_json_ld_does_not_replace_the_page() -> None:
    paragraphs = [f"{chr(65 + number) * 9} {SENTENCE}".strip() for number in range(20)]
    html = page(
        linked(articleBody=" ".join(paragraphs[:5])), "", "".join(f"<p>{each}</p>" for each in paragraphs)
    )
    assert read(html).text == "\n\n".join(paragraphs)


def test_captions_scripts_and_hidden_text_are_left_out() -> None:
    extra = "<figure><img><figcaption>A caption of some length under it.</figcaption></figure>"
    extra += "<script>var hidden = 1</script><p style='display: none'>Hidden words.</p><p hidden>More.</p>"
    assert (
        read(page(text=f"<p>{SENTENCE * 3}</p>{extra}<p>She left.</p><p>The end came late.</p>")).text.count(
            "\n\n"
        )
        == 2
    )


def test_a_summary_and_a_byline_above_the_text_are_left_out() -> None:
    above = "<p>What the mayor wants, and why.</p><p>By Ida Moss</p><p>Published May 1, 2026 at 9 a.m.</p>"
    assert read(page("", "", f"{above}<p>{SENTENCE * 2}</p>")).text == (SENTENCE * 2).strip()


@pytest.mark.parametrize(
    "second", ["By Tuesday the vote was over.", "He was born on May 1, 1950.", "Updated plans differ."]
)
def test_a_short_sentence_that_looks_like_a_byline_stays(second: str) -> None:
    assert read(page("", "", f"<p>She won.</p><p>{second}</p><p>{SENTENCE * 2}</p>")).text.startswith(
        "She won.\n\n" + second
    )


def test_a_list_of_teasers_is_no_article() -> None:
    teasers = "".join(
        f"<h3><a href='/{n}'>What {n} people said of it</a></h3><p>{SENTENCE}{n}</p>" for n in range(6)
    )
    with pytest.raises(EmptyError, match="list of links"):
        read(page("<title>Politics</title>", "", teasers))


def test_a_link_that_stands_alone_is_no_paragraph() -> None:
    text = f"<p>{SENTENCE * 2}</p><p><a href='/x'>WHAT THE HARBOR COSTS, YEAR BY YEAR</a></p><p>She left at noon.</p>"
    assert read(page("", "", text)).text == f"{SENTENCE * 2}".strip() + "\n\nShe left at noon."
