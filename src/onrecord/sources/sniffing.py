"""What kind of text some bytes are, where no name tells."""

import json
import re
from typing import Literal

Kind = Literal["text", "html", "mail", "pdf", "jsonl", "web", "stdin"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "mail",
    ".pdf": "pdf",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""The file names that are known; in a folder, every other file is passed over."""

SNIFFED = 16_384
"""Bytes that tell what a text is."""

_HTML = re.compile(
    rb"^\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1)\b",
    re.I | re.S,
)
_MAIL = re.compile(
    rb"^(?:From |(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|X-[\w-]+):)",
    re.I,
)
_FROM = re.compile(rb"^(?:From|Sender):.*@", re.I | re.M)


def kind_of(head: bytes) -> Kind:
    """Return what bytes that begin like this are: pdf, html, mail, jsonl, or else text.

    Args:
        head: the first bytes, `SNIFFED` of them or all.
    """
    head = head.removeprefix(b"\xef\xbb\xbf")
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if _is_row(head):
        return "jsonl"
    if _HTML.match(head):
        return "html"
    headers = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return "mail" if _MAIL.match(headers) and _FROM.search(headers) else "text"


def _is_row(head: bytes) -> bool:
    first = head.lstrip().partition(b"\n")[0].strip()
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except RecursionError:
        return False
    except ValueError:
        # A row longer than what was read looks broken; its beginning must do.
        return b"\n" not in head.strip() and re.match(rb'\{\s*"[\w -]+"\s*:', first) is not None
