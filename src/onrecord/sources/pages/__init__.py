"""HTML pages into articles: the main text, and what they say of headline, authors, publisher and day."""

import re
from datetime import date

from lxml.html import HtmlElement

from onrecord.article import Article
from onrecord.errors import EmptyError, FormatError, SourceError
from onrecord.sources.decoding import to_text
from onrecord.sources.limits import Limits, Raw
from onrecord.sources.pages.blocks import Block, as_text, blocks_of
from onrecord.sources.pages.body import main_blocks
from onrecord.sources.pages.bylines import authors_of
from onrecord.sources.pages.cleaning import cleaned
from onrecord.sources.pages.dating import published_of
from onrecord.sources.pages.head import address_of, is_front_page, metas_of
from onrecord.sources.pages.linked import article_of, nodes_of
from onrecord.sources.pages.pruning import quote_marks, split_breaks, unwrap_tables
from onrecord.sources.pages.seen import drop_unseen
from onrecord.sources.pages.titles import hint_of, publisher_of, title_of
from onrecord.sources.pages.tree import parse

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_FEWEST_WORDS = 8
_NO_ARTICLE = "no article in this page: {}; if a browser shows one, save the page from there"


def from_raw(raw: Raw, limits: Limits) -> Article:
    """Return the article in a page. Nothing that the page refers to is ever loaded.

    Raises:
        EmptyError: there is no article: a front page, a form, a page that scripts would fill.
        TooLargeError: the page is over a limit.
        FormatError: it is no HTML, or breaks the libraries that read it.
    """
    html = html_of(raw, limits)
    try:
        return _article(parse(html, limits), raw)
    except SourceError:
        raise
    except Exception as error:  # the one boundary to lxml, trafilatura and htmldate, which may raise anything
        raise FormatError(
            f"the page breaks the HTML reader ({type(error).__name__}: {error}); please report it"
        ) from error


def html_of(raw: Raw, limits: Limits) -> str:
    """Return a page's source, in the encoding that came with it or that it names."""
    declared = _CHARSET.search(raw.data[:4096])
    charset = raw.charset or (declared[1].decode() if declared else "")
    return to_text(Raw(data=raw.data, charset=charset), limits)


def mail_text(html: str, limits: Limits) -> str:
    """Return the words of a mail's HTML part, all of them: a mail is no web page with boxes to lose.

    Args:
        html: the part's source.
        limits: how many elements, and how deep.
    """
    try:
        tree = parse(html, limits)
    except EmptyError:
        return ""
    drop_unseen(tree)
    unwrap_tables(tree, every=True)
    quote_marks(tree)
    split_breaks(tree)
    return as_text(blocks_of(tree))


def _article(tree: HtmlElement, raw: Raw) -> Article:
    metas, nodes = metas_of(tree), nodes_of(tree)
    node = article_of(nodes, hint_of(tree, metas))
    if not node and is_front_page(tree, metas):
        raise EmptyError(_NO_ARTICLE.format("it says that it is a site's front page"))
    address = address_of(tree, metas, node, raw.address if raw.fetched else "")
    title = title_of(tree, metas, node)
    publisher = publisher_of(tree, metas, node)
    authors = authors_of(tree, metas, nodes, node, publisher)
    published: date | None = published_of(tree, metas, nodes, node, address or raw.address)
    found = main_blocks(tree, node)
    if not node and published is None and _only_teases(found):
        raise EmptyError(_NO_ARTICLE.format("it is a list of links to others"))
    blocks = cleaned(found, title, authors)
    _require_article(blocks)
    return Article(
        text=as_text(blocks),
        address=address or raw.address,
        title=title,
        authors=authors,
        publisher=publisher,
        published=published,
    )


def _only_teases(blocks: list[Block]) -> bool:
    """Tell whether every few paragraphs have a heading that leads elsewhere."""
    teasers = sum(block.kind == "head" and 5 * block.linked >= 4 * len(block.words) for block in blocks)
    return teasers >= 3 and 3 * teasers >= len(blocks)


def _require_article(blocks: list[Block]) -> None:
    sentences = [b for b in blocks if len(b.words.split()) >= _FEWEST_WORDS and 2 * b.linked < len(b.words)]
    if not sentences:
        raise EmptyError(_NO_ARTICLE.format("it has no paragraph of running text"))
