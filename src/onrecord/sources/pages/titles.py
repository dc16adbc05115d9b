"""A page's headline, without the site's name, and the site's name."""

import re
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from onrecord.sources.pages.head import Metas, first
from onrecord.sources.pages.linked import Node, key_of, plain, text_in
from onrecord.sources.pages.tree import marks_of, words_of

_JOINT = re.compile(r"\s+[|·•»«–—‹›:-]{1,2}\s+|\s*[|»]\s*|\s+::\s+")
_PAPER = re.compile(
    r"""^(?:the\s+)?(?:[A-Z][\w.&'’-]*\s+){1,4}(?:News|Times|Post|Herald|Journal|Tribune|Gazette|Courier|Press|Daily|Chronicle|Observer
    |Standard|Register|Ledger|Globe|Today|Magazine|Radio|TV|Online|Examiner|Inquirer|Dispatch|Bee|Review)$|\.(?:com|org|net|tv)$""",
    re.VERBOSE,
)
_ENTRY = re.compile(r"headline|(?:entry|post|article|story)-?title")
_LONGEST = 400


def title_of(tree: HtmlElement, metas: Metas, node: Node) -> str:
    """Return the headline that readers see: the h1 that other accounts bear out, else theirs.

    Args:
        tree: the page.
        metas: its meta tags.
        node: its JSON-LD article.
    """
    sites = _sites(tree, metas, node)
    told = [_without_site(title, sites) for title in _told(tree, metas, node)]
    told = [title for title in told if title and key_of(title) not in sites]
    shown = _headings(tree, sites)
    best = max(shown, key=lambda heading: _likeness(heading, told), default="")
    if not told:
        return shown[0] if shown else ""
    if shown and len(told) == 1 and told[0] == _without_site(_page_title(tree), sites):
        # Nothing but <title>, which on some sites is the same for every page.
        return best or shown[0]
    first = _untruncated(told)
    kicker = len(best.split()) - len(first.split())
    with_kicker = 0 < kicker <= 3 and key_of(best).endswith(key_of(first))
    # Headlines for search engines and for readers differ; two that share nothing are not of one article.
    least = 0.2 if len(best.split()) >= 4 else 0.5
    if not best or with_kicker or _likeness(best, told) < least:
        return first
    # Capitals are the layout's where another account has none.
    return next((title for title in told if best.isupper() and key_of(title) == key_of(best)), best)


def hint_of(tree: HtmlElement, metas: Metas) -> str:
    """Return every headline that the page shows or its head names, to tell its article from teasers."""
    return " ".join([*_told(tree, metas, {}), *map(words_of, tree.iterfind(".//h1"))])


def publisher_of(tree: HtmlElement, metas: Metas, node: Node) -> str:
    """Return the name of the site or its publisher, or ""."""
    publisher = node.get("publisher")
    named = text_in({"publisher": publisher}, "publisher") if publisher else ""
    if named.startswith("http") or named.startswith("#"):
        named = ""
    site = first(
        metas, "og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title"
    )
    return named or site or _from_title(tree, metas)


def _from_title(tree: HtmlElement, metas: Metas) -> str:
    """Return what stands behind the headline in <title> if the rest is the h1 or og:title."""
    pieces = _JOINT.split(_page_title(tree))
    headline = key_of(first(metas, "og:title")) or key_of(next(map(words_of, tree.iterfind(".//h1")), ""))
    fits = len(pieces) > 1 and key_of("".join(pieces[:-1])) == headline
    fits = fits or (len(pieces) > 1 and _PAPER.search(pieces[-1]) is not None)
    return pieces[-1] if fits and len(pieces[-1].split()) <= 6 else ""


def _told(tree: HtmlElement, metas: Metas, node: Node) -> list[str]:
    names = (
        "og:title",
        "twitter:title",
        "parsely-title",
        "sailthru.title",
        "dc.title",
        "dcterms.title",
        "headline",
        "hdl",
    )
    titles = [text_in(node, "headline"), *(first(metas, name) for name in names)]
    titles.append(_page_title(tree))
    return [title for title in titles if title and len(title) <= _LONGEST]


def _page_title(tree: HtmlElement) -> str:
    title = tree.find(".//title")
    return plain(words_of(title)) if title is not None else ""


def _headings(tree: HtmlElement, sites: set[str]) -> list[str]:
    """Return the page's h1s that are no logo, those marked as headline first."""
    headings = [each for each in tree.iterfind(".//h1") if key_of(words_of(each)) not in {*sites, ""}][:20]
    headings = [each for each in headings if not _leads_home(each)]
    if not headings:
        headings = [each for each in tree.iter("h2", "h3") if _ENTRY.search(marks_of(each))][:1]
    headings += [
        each
        for each in tree.iterfind(".//*[@itemprop='headline']")
        if each.tag in {"h2", "h3", "div", "span"}
    ][:3]
    headings.sort(
        key=lambda each: not re.search("headline|title|entry", marks_of(each) + (each.get("itemprop") or ""))
    )
    return [words for each in headings if 3 <= len(words := words_of(each)) <= _LONGEST]


def _leads_home(heading: HtmlElement) -> bool:
    """Tell whether a heading is a logo: a link to the front page."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(
        re.fullmatch(r"(?:https?://[^/]+)?/?(?:index\.html?)?", link.get("href") or "#") for link in links
    )


def _sites(tree: HtmlElement, metas: Metas, node: Node) -> set[str]:
    """Return the keys of the names that the site goes by."""
    names = [
        text_in(node, "publisher"),
        first(metas, "og:site_name"),
        first(metas, "application-name"),
        first(metas, "twitter:site").lstrip("@"),
    ]
    links = [link.get("href") or "" for link in tree.iterfind(".//link[@rel='canonical']")]
    hosts = [_host(address) for address in (first(metas, "og:url"), *links)]
    labels = [
        label for host in hosts for label in host.split(".")[:-1] if label not in {"www", "m", "amp", "news"}
    ]
    # A logo is an h1 on many pages: it is what stands behind the headline in <title>.
    behind = {key_of(piece) for piece in _JOINT.split(_page_title(tree))[1:]}
    headings = list(tree.iterfind(".//h1"))
    logos = [words for h1 in headings if key_of(words := words_of(h1)) in behind or _leads_home(h1)]
    return {key for name in (*names, *labels, *hosts, *logos) if (key := key_of(name))}


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _without_site(title: str, sites: set[str]) -> str:
    """Take off the pieces at either end that are the site's name, with or without a section."""
    before, colon, rest = title.partition(": ")
    title = rest if colon and key_of(before) in sites else title
    pieces, joints = _JOINT.split(title), _JOINT.findall(title)
    while len(pieces) > 1 and _is_site(pieces[-1], joints[-1], sites):
        pieces.pop()
        joints.pop()
    while len(pieces) > 1 and key_of(pieces[0]) in sites:
        pieces.pop(0)
        joints.pop(0)
    rebuilt = pieces[0] + "".join(joint + piece for joint, piece in zip(joints, pieces[1:], strict=True))
    return rebuilt.strip(" |»·")


def _is_site(piece: str, joint: str, sites: set[str]) -> bool:
    key = key_of(piece)
    named = (
        any(
            (key in site and len(key) > 3) or key == site or (len(site) > 2 and site in key) for site in sites
        )
        and len(piece.split()) <= 6
    )
    named = named or (len(piece.split()) <= 5 and _PAPER.search(piece) is not None)
    # Nothing but a name ever stands behind a bar.
    return not key or named or (joint.strip() in {"|", "»"} and len(piece.split()) <= 5)


def _likeness(heading: str, told: list[str]) -> float:
    """Return the largest share of words that a heading has in common with a headline, either way round."""
    words = set(re.findall(r"\w+", heading.casefold()))
    others = [set(re.findall(r"\w+", title.casefold())) for title in told]
    return max((len(words & other) / max(len(words | other), 1) for other in others), default=0.0)


def _untruncated(told: list[str]) -> str:
    """Return the first headline, or the longer one that it is the cut-off beginning of."""
    stem = told[0].rstrip(".… ")
    return next((title for title in told[1:] if title.startswith(stem) and len(told[0]) >= 60), told[0])
