"""What a mail's HTML shows: hidden words are left out, and the words of its pictures are told apart."""

import re

from lxml.html import HtmlElement

from onrecord.errors import EmptyError
from onrecord.sources.limits import Limits
from onrecord.sources.pages.tree import first_of, parse, words_of

_HIDDEN = re.compile(
    r"(?<![-\w])(?:display:none|visibility:hidden|max-height:0(?![.\d]*[1-9])|mso-hide:all|opacity:0(?![.\d]*[1-9]))"
)
_SIZE = re.compile(r"font-size:(?P<size>[\d.]+)")
_PIXEL = re.compile(r"^\s*[01](?:px)?\s*$")
_PICTURES = ("img", "area", "input", "image")


def drop_unseen(tree: HtmlElement) -> None:
    """Take out of a mail's tree what it does not show: preheaders repeat or invent a beginning."""
    for element in list(tree.iter("script", "style", "title", "head", "noscript", "template")):
        _drop(element)
    for element in [each for each in tree.iter() if isinstance(each.tag, str) and _is_hidden(each)]:
        _drop(element)


def pictures_of(html: str, limits: Limits) -> tuple[str, ...]:
    """Return the `alt` texts and titles of a mail's pictures, in order, one picture's each once.

    A picture of one pixel is there to count readers, and shows nothing.

    Args:
        html: the mail's HTML.
        limits: how many elements, and how deep.
    """
    try:
        tree = parse(html, limits)
    except EmptyError:
        return ()
    drop_unseen(tree)
    found: dict[str, None] = {}
    for picture in tree.iter(*_PICTURES):
        if not any(_PIXEL.match(picture.get(side) or "") for side in ("width", "height")):
            texts = (" ".join((picture.get(name) or "").split()) for name in ("alt", "title"))
            found.update(dict.fromkeys(filter(None, texts)))
    return tuple(found)


def heading_of(html: str, limits: Limits) -> str:
    """Return the title in a mail's HTML; may be ""."""
    try:
        tree = parse(html, limits)
    except EmptyError:
        return ""
    return first_of(words_of(title) for title in tree.iter("title"))


def _is_hidden(element: HtmlElement) -> bool:
    style = _style(element)
    return element.get("hidden") is not None or bool(_HIDDEN.search(style)) or _is_sizeless(element, style)


def _is_sizeless(element: HtmlElement, style: str) -> bool:
    """Tell whether an element's letters have no size; layouts set it on boxes whose insides set their own."""
    size = _SIZE.search(style)
    if size is None or size["size"].strip("0."):
        return False
    return all(not _SIZE.search(_style(each)) and each.tag != "img" for each in element.iterdescendants())


def _style(element: HtmlElement) -> str:
    return re.sub(r"\s", "", (element.get("style") or "").lower())


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
