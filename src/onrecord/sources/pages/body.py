"""The main text of a page: by trafilatura, with a plainer reading and the page's own JSON-LD to check it."""

import html
import re
from collections import Counter
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from onrecord.sources.pages.blocks import Block, blocks_of
from onrecord.sources.pages.linked import Node
from onrecord.sources.pages.pruning import prune, quote_marks, split_breaks, unwrap_tables
from onrecord.sources.pages.tree import words_of

LARGE = 40_000
"""Elements above which trafilatura, whose passes are many, is left out; no article has a tenth of that."""

_MOST_COMPARED = 1_000_000
"""Links times blocks up to which the one are looked for in the other."""

_TAG = re.compile(r"<(?:/?p|br|/?div|/?li|/?h\d)\b[^>]{0,300}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]{0,300}>")
_WORD = re.compile(r"\w+")
_TELLING = 60
"""Words that a JSON-LD body has at least to be a body and no teaser."""


def main_blocks(tree: HtmlElement, node: Node) -> list[Block]:
    """Return the blocks of a page's article.

    Args:
        tree: the page; it is not changed.
        node: its JSON-LD article, whose body tells which reading of the page is the better.
    """
    page = deepcopy(tree)
    unwrap_tables(page)
    prune(page)
    quote_marks(page)
    split_breaks(page)
    plainer = _densest(page)
    extracted = _extracted(page)
    told = _told(node)
    if len(_WORD.findall(" ".join(told))) >= _TELLING:
        chosen = _checked(extracted, plainer, told)
    else:
        chosen = plainer if _lost_much(extracted, plainer) else extracted
    return _with_links(chosen, page)


def _with_links(blocks: list[Block], page: HtmlElement) -> list[Block]:
    """Tell for each block how much of it is links, which trafilatura forgets."""
    texts = {words for link in page.iter("a") if len(words := words_of(link)) >= 8}
    if len(texts) * len(blocks) > _MOST_COMPARED:
        return blocks
    return [
        replace(block, linked=max(block.linked, sum(len(text) for text in texts if text in block.words)))
        for block in blocks
    ]


def _extracted(page: HtmlElement) -> list[Block]:
    if sum(1 for _ in page.iter()) > LARGE:
        return []
    document = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(document, "body", None)
    return blocks_of(body) if body is not None else []


def _densest(page: HtmlElement) -> list[Block]:
    """Return the blocks of the element that holds most of the page's paragraphs, as their parents tell."""
    scores: Counter[HtmlElement] = Counter()
    for paragraph in page.iter("p"):
        size = len("".join(paragraph.itertext()).strip())
        links = sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
        parent = paragraph.getparent()
        if size < 40 or 2 * links > size or parent is None:
            continue
        scores[parent] += size
        above = parent.getparent()
        if above is not None:
            scores[above] += size // 2
    if not scores:
        return []
    best = scores.most_common(1)[0][0]
    return [
        block for block in blocks_of(best) if not (block.kind != "p" and 2 * block.linked > len(block.words))
    ]


def _told(node: Node) -> list[str]:
    """Return the paragraphs of the JSON-LD body; of a live blog, those of its posts."""
    body = node.get("articleBody")
    if not isinstance(body, str):
        updates = node.get("liveBlogUpdate")
        bodies = (
            [each.get("articleBody") for each in updates if isinstance(each, dict)]
            if isinstance(updates, list)
            else []
        )
        body = "\n".join(each for each in bodies if isinstance(each, str))
    text = _ANY_TAG.sub("", _TAG.sub("\n", html.unescape(html.unescape(body))))
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _lost_much(extracted: list[Block], plainer: list[Block]) -> bool:
    mine, other = _size(extracted), _size(plainer)
    if len(extracted) == 1 and 2 * other >= mine:
        # Its last resort: the whole page in one piece.
        return True
    return other > 1.6 * mine and other >= 60


def _checked(extracted: list[Block], plainer: list[Block], told: list[str]) -> list[Block]:
    """Return the reading nearest to what the page tells machines; what it tells, if neither is near."""
    body = _words(" ".join(told))
    extracted_score, plainer_score = (_agreement(each, body) for each in (extracted, plainer))
    best = plainer if plainer_score > extracted_score + 0.02 else extracted
    score = max(extracted_score, plainer_score)
    if score >= 0.8:
        return _borne_out(best, told)
    shared = (_words(" ".join(block.words for block in best)) & body).total()
    if shared < body.total() / 2:
        return [Block(paragraph) for paragraph in told]
    # A body shorter than the page is a teaser, or the page's own limit on it: believe the page.
    return [Block(paragraph) for paragraph in told] if body.total() > 1.25 * _size(best) else best


def _borne_out(blocks: list[Block], told: list[str]) -> list[Block]:
    """Drop short blocks that the page's own body does not have, if that body has nearly all of the rest."""
    body = _letters(" ".join(told))
    # Such bodies often lack headings, lists and embedded posts, which are the article's all the same.
    short = [block for block in blocks if block.kind == "p" and len(block.words) < 300]
    strange = [block for block in short if _letters(block.words) not in body]
    lost = sum(len(block.words) for block in strange)
    if lost > 0.2 * sum(len(block.words) for block in blocks):
        return blocks
    return [block for block in blocks if block not in strange]


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _size(blocks: list[Block]) -> int:
    return sum(len(_WORD.findall(block.words)) for block in blocks)


def _agreement(blocks: list[Block], body: Counter[str]) -> float:
    mine = _words(" ".join(block.words for block in blocks))
    shared = (mine & body).total()
    return 2 * shared / max(mine.total() + body.total(), 1)
