"""JSON-LD: what the page says of itself to machines."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

Node = dict[str, Any]

_KINDS = re.compile(r"(?:Article|BlogPosting|Report|Reportage|LiveBlogPosting|OpinionPiece|Review)$")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
_MOST_NODES = 2_000
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_TRAILING = re.compile(r",\s*([}\]])")
_TAG = re.compile(r"<[^>]{0,300}>")


def nodes_of(tree: HtmlElement) -> list[Node]:
    """Return the objects at the top of a page's JSON-LD, in lists and graphs too; broken ones are skipped."""
    found: list[Node] = []
    for script in tree.iterfind(".//script"):
        if "ld+json" in (script.get("type") or "").lower():
            found += _flat(_loaded(script.text or ""), 0)
        if len(found) > _MOST_NODES:
            break
    return found[:_MOST_NODES]


def article_of(nodes: list[Node], hint: str) -> Node:
    """Return the node of the page's own article, or an empty one.

    Args:
        nodes: what `nodes_of` gave.
        hint: the headline by other accounts; it tells the article from teasers of others.
    """
    articles = [node for node in nodes if _is_article(node)]
    wanted = key_of(hint)
    same = [node for node in articles if wanted and key_of(text_in(node, "headline", "name")) in wanted]
    named = [node for node in same if text_in(node, "headline", "name")]
    return max(
        named or articles,
        key=lambda node: ("articleBody" in node) + 2 * ("datePublished" in node),
        default={},
    )


def text_in(node: Node, *names: str) -> str:
    """Return the first of some properties that is a string, without markup; or ""."""
    for name in names:
        value = node.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("name") or value.get("@id") or value.get("@value")
        if isinstance(value, str) and value.strip():
            return plain(value)
    return ""


def plain(value: str) -> str:
    """Return a string with its entities resolved (twice, as CMSs write them) and its tags dropped."""
    return " ".join(_TAG.sub(" ", html.unescape(html.unescape(value))).split())


def key_of(title: str) -> str:
    """Return what two spellings of a headline share: its letters and digits."""
    return "".join(character for character in title.casefold() if character.isalnum())


def resolved(nodes: list[Node], value: object) -> object:
    """Return a property's value with references ({"@id": …}) replaced by the nodes that they name."""
    if isinstance(value, list):
        return [resolved(nodes, each) for each in value[:50]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return next((node for node in nodes if node.get("@id") == value["@id"] and "name" in node), value)
    return value


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _KINDS.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _loaded(script: str) -> object:
    text = (
        script.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .strip()
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
    )
    for attempt in (
        text,
        _TRAILING.sub(r"\1", _CONTROLS.sub(" ", text)),
        html.unescape(_CONTROLS.sub(" ", text)),
    ):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: object, depth: int) -> Iterator[Node]:
    if depth > 6:
        return
    if isinstance(value, list):
        for each in value[:200]:
            yield from _flat(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in _INSIDE:
            yield from _flat(value.get(name), depth + 1)
