"""HTML to a tree, within limits, and what the other modules ask of a tree."""

import re
from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from onrecord.errors import EmptyError, FormatError, TooLargeError
from onrecord.sources.limits import Limits

# A declaration would make lxml refuse a decoded string, and a page's own is no longer true of it.
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)


def parse(html: str, limits: Limits) -> HtmlElement:
    """Return the tree of a page.

    Args:
        html: the page's source.
        limits: how many elements, and how deep.

    Raises:
        EmptyError: there is no element at all.
        TooLargeError: there are too many, or they are nested too deeply.
        FormatError: the parser gives up.
    """
    # huge_tree stays off: it is libxml2's own guard against deep and endless input.
    parser = HTMLParser(collect_ids=False, remove_comments=True, remove_pis=True, huge_tree=False)
    source = _DECLARATION.sub("", html, count=1)
    if not source.strip():
        raise EmptyError("the page is empty")
    try:
        tree = document_fromstring(source.encode(), parser=_utf8(parser))
    except etree.ParserError as error:
        raise EmptyError("the page is empty: it holds no element") from error
    except etree.LxmlError as error:
        raise FormatError(f"not HTML that can be read: {error}") from error
    _check(tree, limits)
    return tree


def _utf8(_parser: HTMLParser) -> HTMLParser:
    return HTMLParser(
        collect_ids=False, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )


def _check(tree: HtmlElement, limits: Limits) -> None:
    elements = depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        deepest = max(deepest, depth)
        if elements > limits.html_elements or deepest > limits.html_depth:
            raise TooLargeError(
                f"the page has more than {limits.html_elements:,} elements or nests them more than "
                f"{limits.html_depth} deep: no article looks like that"
            )


def words_of(element: HtmlElement) -> str:
    """Return the text of an element, with white space made single."""
    return " ".join("".join(element.itertext()).split())


def marks_of(element: HtmlElement) -> str:
    """Return the class, id and similar attributes of an element, in lower case with dashes."""
    marks = " ".join(
        element.get(name) or "" for name in ("class", "id", "data-testid", "data-component", "role")
    )
    return marks[:500].lower().replace("_", "-")


def first_of(values: Iterable[str]) -> str:
    """Return the first value that is not blank, or ""."""
    return next((value.strip() for value in values if value and value.strip()), "")
