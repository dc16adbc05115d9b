"""PDF: the words of its pages, as text; what is only a picture of words is none."""

import logging
from collections.abc import Callable, Iterator
from io import BytesIO
from time import monotonic
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import FileNotDecryptedError

from onrecord.article import Article
from onrecord.errors import EmptyError, FormatError, SourceError, TooLargeError
from onrecord.sources import plain
from onrecord.sources.limits import Limits, Raw
from onrecord.sources.wrapping import joined

# The library writes a warning for every flaw that it repairs; what cannot be repaired is raised here.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_FEWEST_LETTERS = 20
"""Letters that a PDF has at least: a scan often carries a stamp's few."""


def from_raw(raw: Raw, limits: Limits) -> Article:
    """Return the text of a PDF as an article; its head is read like a text file's.

    Raises:
        EmptyError: it holds no text: a scan, or nothing at all.
        TooLargeError: it has too many pages, one of them is too large, or reading takes too long.
        FormatError: it is encrypted, damaged, or no PDF.
    """
    text = text_of(raw.data, limits)
    return plain.from_raw(Raw(data=text.encode("utf-8", "replace"), address=raw.address), limits)


def text_of(data: bytes, limits: Limits) -> str:
    """Return the words of a PDF, page by page, lines joined to paragraphs where they go on.

    Args:
        data: the file.
        limits: of pages, of a page, and of time.

    Raises:
        SourceError: as `from_raw` says.
    """
    try:
        text = "\n\n".join(filter(None, map(joined, _pages(data, limits))))
    except SourceError:
        raise
    except FileNotDecryptedError as error:
        raise FormatError("the PDF is encrypted: save it again without a password") from error
    except RecursionError as error:
        raise TooLargeError("the PDF nests its parts too deeply") from error
    except Exception as error:  # the one boundary to pypdf, which on damage may raise anything
        raise FormatError(f"not a PDF that can be read ({type(error).__name__}: {error})") from error
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        raise EmptyError("the PDF holds no text: it is a scan, or a picture; recognise its text (OCR) first")
    return text


def _pages(data: bytes, limits: Limits) -> Iterator[str]:
    pdf = PdfReader(BytesIO(data), strict=False)
    if pdf.is_encrypted and not pdf.decrypt(""):
        raise FormatError("the PDF is encrypted: save it again without a password")
    if len(pdf.pages) > limits.pdf_pages:
        raise TooLargeError(f"{len(pdf.pages):,} pages; at most {limits.pdf_pages} are read: split it")
    watch = _watch(limits.pdf_seconds)
    for page in pdf.pages:
        watch()
        yield _words(page, watch, limits)


def _words(page: PageObject, watch: Callable[..., None], limits: Limits) -> str:
    content = page.get_contents()
    if content is None:
        return ""
    size = len(content.get_data())
    if size > limits.pdf_page_bytes:
        most = limits.pdf_page_bytes
        raise TooLargeError(f"a page of the PDF unfolds to {size:,} bytes; at most {most:,} are read")
    return page.extract_text(visitor_operand_before=watch)


def _watch(seconds: float) -> Callable[..., None]:
    """Return what stops the reading when its time is over; the library calls it at every operation."""
    last = monotonic() + seconds

    def watch(*_: Any) -> None:
        if monotonic() > last:
            raise TooLargeError(f"reading the PDF takes more than {seconds:g} seconds: split it")

    return watch
