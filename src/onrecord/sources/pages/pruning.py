"""What is taken out of a page before its main text is looked for, and what is put in its place."""

import re
from collections.abc import Iterator

from lxml.html import Element, HtmlElement

from onrecord.sources.pages.tree import marks_of, words_of

_ALWAYS = (
    "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "video",
    "audio", "picture", "button", "select", "textarea", "input", "dialog", "figcaption", "nav", "map",
    "amp-ad", "amp-sidebar", "amp-embed",
)  # fmt: skip
_UNWANTED = re.compile(
    r"""(?:^|[\s-])(?:related|recirc\w*|newsletters?|promos?|promoted|sponsored|outbrain|taboola|adverts?|advertisement
    |ad-(?:slot|unit|container|wrapper)|share|sharing|social(?:-share|-links|-media)?|comments?|disqus|breadcrumbs?
    |captions?|wp-caption-text|photo-credit|credits?|read-?more|more-(?:on|from|stories|news|coverage)|most-(?:read|popular|viewed)|trending
    |recommended|also-like|you-may|subscribe|subscription-(?:box|offer)|paywall-(?:box|prompt|message|banner)|signup|sign-up|tags|tag-list|author-bio
    |about-(?:the-)?author|bio-box|cookie\S*|consent|gdpr|correction-form|print-only|visually-hidden|sr-only|screen-reader-text
    |byline|dateline-info|entry-meta|post-meta|article-meta|inline-video|video-player|jump-link|skip-link|see-also|read-next|up-next
    |jp-relatedposts|sharedaddy|addtoany\w*|mc-embed\w*|tooltip|teaser|teasers|sidebar|(?:left|right)-(?:rail|column|sidebar)|rail)(?:$|[\s-])""",
    re.VERBOSE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_LOST = 0.3
"""The share of the page's paragraphs above which an element is the article, whatever its class says."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tr",
        "ul",
    ]
)


def prune(tree: HtmlElement) -> None:
    """Take out of a tree what is no part of any article: scripts, forms, boxes, captions, what is hidden.

    An element that holds much of the page's running text stays: classes lie ("sidebar" on the body).
    """
    for element in list(tree.iter(*_ALWAYS)):
        _drop(element)
    total = _running(tree)
    for element in list(
        tree.iter(
            "div",
            "section",
            "aside",
            "ul",
            "ol",
            "p",
            "span",
            "figure",
            "footer",
            "form",
            "header",
            "a",
            "h2",
            "h3",
            "h4",
            "table",
            "li",
            "blockquote",
            "amp-img",
            "small",
        )
    ):
        if (
            _is_unwanted(element)
            and element.getparent() is not None
            and _running(element) <= _MOST_LOST * total
        ):
            _drop(element)


def _is_unwanted(element: HtmlElement) -> bool:
    if element.tag in {"aside", "form", "figure", "footer"}:
        return True
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return (
        hidden
        or bool(_HIDDEN.search(element.get("style") or ""))
        or bool(_UNWANTED.search(marks_of(element)))
    )


def _running(element: HtmlElement) -> int:
    """Return how many characters of running text are in an element, its own direct text included."""
    return sum(len(run) for run in element.itertext() if len(run) >= 40)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def quote_marks(tree: HtmlElement) -> None:
    """Give every <q> the marks that a browser would draw around it, unless it has its own."""
    for quotation in list(tree.iter("q")):
        words = words_of(quotation)
        if words and words[0] not in "\"“‘'":
            inner = list(quotation.iterancestors("q"))
            opening, closing = ("‘", "’") if len(inner) % 2 else ("“", "”")
            quotation.text = opening + (quotation.text or "").lstrip()
            if len(quotation):
                quotation[-1].tail = (quotation[-1].tail or "").rstrip() + closing
            else:
                quotation.text = quotation.text.rstrip() + closing
        quotation.tag = "span"


def unwrap_tables(tree: HtmlElement, *, every: bool = False) -> None:
    """Make plain boxes of the tables that only lay a page out, as pages did for twenty years.

    Args:
        tree: the page; it is changed.
        every: take all tables for such, as mails use them.
    """
    for table in list(tree.iter("table")):
        lays_out = (
            table.find(".//p") is not None or table.find(".//table") is not None or _running(table) >= 400
        )
        if every or lays_out:
            for element in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
                element.tag = "div"


def split_breaks(tree: HtmlElement) -> None:
    """Make paragraphs of what two line breaks in a row separate, as browsers show it."""
    parents = {each.getparent() for each in tree.iter("br") if _breaks_twice(each)}
    for parent in parents:
        if parent is not None and parent.tag not in {"pre", "span", "a", "b", "i", "em", "strong", "font"}:
            _split(parent)


def _breaks_twice(element: HtmlElement) -> bool:
    following = element.getnext()
    return following is not None and following.tag == "br" and not (element.tail or "").strip()


def _split(parent: HtmlElement) -> None:
    """Wrap the runs of inline content in <p>; a paragraph that is split becomes a <div> of paragraphs."""
    runs = list(_runs(parent))
    for child in list(parent):
        parent.remove(child)
    parent.text = None
    if parent.tag == "p":
        parent.tag = "div"
    for run in runs:
        parent.append(run)


def _runs(parent: HtmlElement) -> Iterator[HtmlElement]:
    run = Element("p")
    run.text, breaks = parent.text, 0
    for child in list(parent):
        tail, child.tail = child.tail, None
        if child.tag == "br":
            breaks += 1
            if breaks == 2:
                yield run
                run = Element("p")
            elif breaks == 1:
                run.append(child)
        elif child.tag in _BLOCKS:
            yield run
            yield child
            run, breaks = Element("p"), 0
        else:
            run.append(child)
            breaks = 0
        if tail and tail.strip():
            breaks = 0
        _add_text(run, tail)
    yield run


def _add_text(element: HtmlElement, text: str | None) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (text or "")
    else:
        element.text = (element.text or "") + (text or "")
