"""How much of anything a reader takes in: input is hostile until shown otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a reader refuses to go beyond; everything over it is a failure, never a part read in silence.

    Args:
        max_bytes: of one file, page, mail or JSONL row; a JSONL file is streamed and may be of any size.
        max_characters: of one article's text.
        html_elements: elements of one page.
        html_depth: how deep they may be nested; the parser itself gives up a little above 250.
        mail_parts: parts of one mail, those inside others included.
        mail_depth: how deep they may be nested.
        pdf_pages: pages of one PDF.
        pdf_page_bytes: what one page of it may unfold to.
        pdf_seconds: for the text of one PDF.
        folder_files: files found in one folder and all below it.
        folder_depth: how deep folders may be nested.
        fetch_seconds: for one web address, redirects included.
        redirects: followed from one web address.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 10_000_000
    html_elements: int = 150_000
    html_depth: int = 240
    mail_parts: int = 500
    mail_depth: int = 20
    pdf_pages: int = 500
    pdf_page_bytes: int = 20_000_000
    pdf_seconds: float = 30.0
    folder_files: int = 2_000_000
    folder_depth: int = 64
    fetch_seconds: float = 30.0
    redirects: int = 5


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes as they came, with what is known of where they came from.

    Args:
        data: the bytes.
        address: what the article's address is if the text itself names none.
        charset: the encoding that came with them (a web server's header); may be "".
        name: the file's name, for messages; may be "".
        fetched: whether they came over the network from `address`.
    """

    data: bytes
    address: str = ""
    charset: str = ""
    name: str = ""
    fetched: bool = False
