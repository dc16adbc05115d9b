"""What a page's head says: its meta tags and links."""

from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from onrecord.sources.pages.linked import Node, plain, text_in
from onrecord.sources.pages.tree import first_of

Metas = dict[str, list[str]]

_LONGEST = 5_000


def metas_of(tree: HtmlElement) -> Metas:
    """Return the contents of the meta tags by their name, property or itemprop, in lower case."""
    found: Metas = {}
    for meta in tree.iterfind(".//meta"):
        content = (meta.get("content") or meta.get("value") or "").strip()
        if not content or len(content) > _LONGEST:
            continue
        for attribute in ("property", "name", "itemprop"):
            for name in (meta.get(attribute) or "").lower().split():
                found.setdefault(name, []).append(plain(content))
    return found


def first(metas: Metas, *names: str) -> str:
    """Return the first content of the first of these meta tags that there is, or ""."""
    return first_of(value for name in names for value in metas.get(name, ()))


def address_of(tree: HtmlElement, metas: Metas, node: Node, base: str) -> str:
    """Return the address that a page gives as its own, or "".

    Args:
        tree: the page.
        metas: its meta tags.
        node: its JSON-LD article.
        base: where it was fetched from, if it was; a page there may not claim to stand on another site.
    """
    links = (
        link for link in tree.iterfind(".//link") if "canonical" in (link.get("rel") or "").lower().split()
    )
    claims = [link.get("href") or "" for link in links]
    claims += [first(metas, "og:url"), text_in(node, "url"), text_in(node, "mainEntityOfPage", "@id")]
    for claim in claims:
        address = _absolute(base, claim.strip())
        if address and (not base or _site(address) == _site(base)):
            return address
    return ""


def is_front_page(tree: HtmlElement, metas: Metas) -> bool:
    """Tell whether a page says that it is the root of its site, and not an article."""
    links = [link.get("href") or "" for link in tree.iterfind(".//link") if link.get("rel") == "canonical"]
    address = first_of([*links, first(metas, "og:url")])
    try:
        is_root = (
            address.startswith("http") and urlsplit(address).path in {"", "/"} and not urlsplit(address).query
        )
    except ValueError:
        return False
    return is_root and first(metas, "og:type").lower() != "article"


def _absolute(base: str, claim: str) -> str:
    try:
        address = urljoin(base, claim) if base else claim
        parts = urlsplit(address)
    except ValueError:
        return ""
    named = (
        parts.scheme in {"http", "https"} and "." in parts.netloc and (parts.path.strip("/") or parts.query)
    )
    return address if named and len(address) <= 2_000 and not any(map(str.isspace, address)) else ""


def _site(address: str) -> str:
    """Return the last two labels of an address's host: amp.news.example and www.news.example are one site."""
    return ".".join((urlsplit(address).hostname or "").split(".")[-2:])
