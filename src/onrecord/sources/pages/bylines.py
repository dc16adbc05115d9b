"""Who wrote a page."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.sources.names import key_of, names_in
from onrecord.sources.pages.head import Metas
from onrecord.sources.pages.linked import Node, plain, resolved
from onrecord.sources.pages.tree import marks_of, words_of

_METAS = (
    "byl", "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "article:author_name", "authors", "byline", "cxenseparse:author", "creator", "article:author",
    "og:article:author",
)  # fmt: skip
_BYLINE = re.compile(
    r"(?:^|[\s-])(?:by-?line|authors?|author-?name|contributors?|writer|entry-author|post-author)(?:$|[\s-])|byline|authorname"
)
_NOT_BYLINE = re.compile(
    r"bio|related|comment|avatar|image|photo|more-from|social|follow|date|time|box|footer|(?<!v)card"
)
_LONGEST = 200
_GENERIC = re.compile(
    r"^(?:the\s+)?(?:editorial\s+)?(?:staff|editors?|news\s*room|web\s+(?:team|staff|desk)|news\s+desk)$",
    re.I,
)


def authors_of(
    tree: HtmlElement, metas: Metas, nodes: list[Node], node: Node, publisher: str
) -> tuple[str, ...]:
    """Return the authors: JSON-LD's, else the head's, else the byline's.

    The publisher's own name counts as an author only where nobody else is named and the byline shows it.

    Args:
        tree: the page.
        metas: its meta tags.
        nodes: all of its JSON-LD.
        node: the article's part of it.
        publisher: the name of the site.
    """
    own = {key_of(publisher)} | {key_of(name) for name in metas.get("og:site_name", [])}
    shown = _shown(tree)
    accounts = [
        _linked(nodes, node),
        *(names_in([plain(each) for each in metas.get(name, [])]) for name in _METAS),
        *shown,
    ]
    for account in accounts:
        people = tuple(name for name in account if key_of(name) not in own and not _GENERIC.match(name))
        if people:
            return people
    house = [name for account in shown for name in account]
    return tuple(house[:1])


def _linked(nodes: list[Node], node: Node) -> tuple[str, ...]:
    given = resolved(nodes, node.get("author") or node.get("creator"))
    given = given if isinstance(given, list) else [given]
    return names_in([_plain_name(each) for each in given])


def _plain_name(value: object) -> object:
    name = value.get("name") if isinstance(value, dict) else value
    if isinstance(name, list):
        return [_plain_name(each) for each in name]
    return plain(name) if isinstance(name, str) else None


def _shown(tree: HtmlElement) -> list[tuple[str, ...]]:
    """Return the names in the places where pages show a byline, the surest first."""
    body = tree.find(".//body")
    page = body if body is not None else tree
    ways = (_related(page), _properties(page), _marked(page), _written(page))
    return [names for way in ways if (names := names_in(list(way)))]


def _related(page: HtmlElement) -> Iterator[str]:
    for link in page.iterfind(".//a[@rel]"):
        if "author" in (link.get("rel") or "").split():
            yield words_of(link)[:_LONGEST]


def _properties(page: HtmlElement) -> Iterator[str]:
    for element in page.iterfind(".//*[@itemprop='author']"):
        name = element.find(".//*[@itemprop='name']")
        yield words_of(element if name is None else name)[:_LONGEST]


def _marked(page: HtmlElement) -> Iterator[str]:
    """Yield the text of the first element whose class says byline or author; its links alone, if any."""
    found = 0
    for element in page.iter("a", "span", "div", "p", "address", "li", "h3", "h4", "h5", "section"):
        marks = marks_of(element)
        if not _BYLINE.search(marks) or _NOT_BYLINE.search(marks):
            continue
        text = words_of(element)
        if not 3 <= len(text) <= _LONGEST:
            continue
        links = [words_of(link) for link in element.iterfind(".//a") if "/" in (link.get("href") or "")]
        yield from [link for link in links if names_in(link)] or [text]
        found += 1
        if found == 1:
            return


def _written(page: HtmlElement) -> Iterator[str]:
    """Yield the first short line that begins with "By" and a capital."""
    for element in page.iter("p", "span", "div", "strong", "em", "b", "i", "font", "small", "h4", "h5", "h6"):
        text = (element.text or "").strip() and words_of(element)
        if text and len(text) <= 120 and re.match(r"(?:By|BY)\s+[A-Z]", text):
            yield re.split(r"\s+[|·•–—]\s+|,\s+(?=[A-Z]+$)", text)[0]
            return
