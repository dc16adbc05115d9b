"""The day on which a page was published: not the day of its last change, and never today."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from htmldate import find_date
from lxml.html import HtmlElement

from onrecord.sources.dates import LAST_YEAR, day_in_address, day_of, moment_of
from onrecord.sources.pages.head import Metas
from onrecord.sources.pages.linked import Node
from onrecord.sources.pages.tree import marks_of, words_of

_METAS = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "dcterms.issued", "ptime", "pubdate", "pdate",
    "publishdate", "publish-date", "publish_date", "published_time", "publication_date",
    "publication-date", "published-date", "cxenseparse:recs:publishtime", "date",
    "article_date_original", "originalpublicationdate", "rnews:datepublished", "displaydate",
    "og:pubdate", "utime", "created",
)  # fmt: skip
_CHANGED = re.compile(r"updat|modif|changed|revis|edited")
_DATED = re.compile(
    r"publish|pub-?date|dateline|timestamp|(?:^|[\s-])(?:date|time|posted|published|entry-date|post-date)(?:$|[\s-])|byline|meta"
)
_DAY_FIRST = re.compile(
    r"(?:(?:first\s+|originally\s+)?(?:published|posted|filed)\s*(?:on|at|:)?\s*)?(?:[a-z]{3,9}day,?\s+|[a-z]{3},\s+)?"
    r"(?:\d{1,4}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)",
    re.IGNORECASE,
)
_LISTED = frozenset(
    {
        "BlogPosting",
        "Comment",
        "VideoObject",
        "ImageObject",
        "Review",
        "NewsArticle",
        "Article",
        "PodcastEpisode",
    }
)
"""Kinds of JSON-LD that a page may hold of others: what it recommends, or what readers wrote."""

_ARTICLE = frozenset({"article", "main"})
_FRAME = frozenset({"header", "nav", "aside", "footer"})
_SAME = timedelta(minutes=10)


def published_of(tree: HtmlElement, metas: Metas, nodes: list[Node], node: Node, address: str) -> date | None:
    """Return the day of publication in the time zone that the page itself writes it in, or None.

    Args:
        tree: the page.
        metas: its meta tags.
        nodes: all of its JSON-LD.
        node: the article's part of it.
        address: the page's web address, which often carries the day.
    """
    given = list(_given(tree, metas, [node, *nodes]))
    first = next((each for each in given if day_of(each)), None)
    if first is not None:
        return _local(first, given)
    beside = (time for time in tree.iter("time") if not _in_frame(time))
    return day_in_address(address) or _timed(beside) or _shown(tree) or _guessed(tree, address)


def _in_frame(element: HtmlElement) -> bool:
    """Tell whether an element belongs to the page's frame, where today's date often stands."""
    tags = {each.tag for each in element.iterancestors()}
    return _ARTICLE.isdisjoint(tags) and not _FRAME.isdisjoint(tags)


def _given(tree: HtmlElement, metas: Metas, nodes: list[Node]) -> Iterator[str]:
    """Yield what is written for machines, the surest first."""
    for name in ("datePublished", "dateCreated"):
        yield from _strings(nodes[0].get(name))
    for name in _METAS:
        yield from metas.get(name, ())
    for node in nodes[1:]:
        if not _LISTED.intersection(_strings(node.get("@type"))):
            yield from _strings(node.get("datePublished"))
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        yield element.get("content") or element.get("datetime") or words_of(element)[:100]
    for frame in ("article", "main"):
        yield from _times(tree.iterfind(f".//{frame}//time"))


def _strings(value: object) -> list[str]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def _times(elements: Iterable[HtmlElement]) -> Iterator[str]:
    """Yield what <time> elements say, but for those of a change."""
    for time in elements:
        if not _CHANGED.search(_surroundings(time)):
            yield time.get("datetime") or words_of(time)[:100]


def _timed(elements: Iterable[HtmlElement]) -> date | None:
    return next(filter(None, map(day_of, _times(elements))), None)


def _local(first: str, given: list[str]) -> date | None:
    """Return the day of the first account, or that of the same moment as told with a local offset."""
    moment = moment_of(first)
    if moment and not moment.utcoffset():
        for other in filter(None, map(moment_of, given)):
            if other.utcoffset() and abs(other - moment) <= _SAME:
                return day_of(other)
    return day_of(first)


def _surroundings(element: HtmlElement) -> str:
    parent = element.getparent()
    near = f"{marks_of(element)} {element.get('itemprop') or ''} {(element.text or '')[:40]}"
    if parent is not None:
        near += f" {marks_of(parent)} {(parent.text or '')[-40:]}"
    return near.lower()


def _shown(tree: HtmlElement) -> date | None:
    """Return the first day in a short element that is marked as a date or begins like one."""
    for element in tree.iter(
        "p", "span", "div", "li", "small", "em", "i", "b", "strong", "h4", "h5", "h6", "td"
    ):
        marks = marks_of(element)
        dated = _DATED.search(marks) is not None
        if not (dated or (element.text or "").strip()):
            continue
        text = words_of(element)
        if len(text) > (160 if dated else 70) or _CHANGED.match(text.lower()) or _CHANGED.search(marks):
            continue
        if (dated or _DAY_FIRST.match(text)) and (found := day_of(text)) and not _in_frame(element):
            return found
    # Older pages set a head apart with nothing but line breaks.
    lines = ((br.tail or "").strip() for br in tree.iter("br"))
    days = (day_of(line) for line in lines if len(line) <= 70 and _DAY_FIRST.match(line))
    return next(filter(None, days), None)


def _guessed(tree: HtmlElement, address: str) -> date | None:
    """Ask htmldate, with a fixed last day: its default is the machine's own."""
    found = find_date(
        tree, extensive_search=False, original_date=True, url=address or None, max_date=f"{LAST_YEAR}-12-31"
    )
    return day_of(found)
