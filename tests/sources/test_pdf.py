"""PDF: the words of its pages, within limits, and clear errors for what gives none."""

import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

import onrecord
from onrecord.errors import EmptyError, FormatError, SourceError, TooLargeError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits, Raw
from onrecord.sources.pdf import from_raw
from onrecord.sources.sniffing import kind_of
from onrecord.sources.wrapping import joined

LINES = (
    "The harbor bill",
    "",
    "The council of Port Selwyn voted on Monday to dredge the har-",
    "bor, against the advice of its engineers, who had asked for a",
    "year more. Ottilie Brandt voted against it.",
)


def pdf(lines: tuple[str, ...] = LINES, pages: int = 1, stream: bytes = b"") -> bytes:
    """Return a PDF of some lines, the same on every page."""
    shown = "".join(f"1 0 0 1 60 {760 - 14 * n} Tm ({line or ' '}) Tj " for n, line in enumerate(lines))
    content = stream or f"BT /F1 11 Tf {shown}ET".encode("latin-1")
    extra = b"/Filter /FlateDecode " if stream else b""
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        b"<< %s/Length %d >>\nstream\n%s\nendstream" % (extra, len(content), content),
    ]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate([*objects, *[page] * pages], 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(places) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    return from_raw(Raw(data=data, address="file:///a.pdf"), limits).text


def test_the_words_are_read_with_lines_joined() -> None:
    article = from_raw(Raw(data=pdf(), address="file:///a.pdf"), DEFAULT_LIMITS)
    assert article.title == "The harbor bill"
    assert article.address == "file:///a.pdf"
    assert (
        "dredge the harbor, against the advice of its engineers, who had asked for a year more."
        in article.text
    )


def test_a_short_line_and_a_list_end_where_they_end() -> None:
    page = "SHE FOUGHT\nIn the winter of the flood she came to the dam\nand stayed.\n- Hale\n- Crane"
    assert (
        joined(page)
        == "SHE FOUGHT\nIn the winter of the flood she came to the dam and stayed.\n- Hale\n- Crane"
    )


def test_a_pdf_is_read_wherever_a_file_is(tmp_path: Path) -> None:
    assert kind_of(pdf()[:100]) == "pdf"
    for name in ("bill.pdf", "bill"):
        (tmp_path / name).write_bytes(pdf())
        assert "Ottilie Brandt" in onrecord.read(tmp_path / name).article.text


def test_an_encrypted_one_says_so_and_one_without_a_password_is_read() -> None:
    for password, wanted in (("secret", FormatError), ("", None)):
        writer, out = PdfWriter(clone_from=PdfReader(BytesIO(pdf()))), BytesIO()
        writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
        writer.write(out)
        if wanted is None:
            assert "Ottilie Brandt" in read(out.getvalue())
        else:
            with pytest.raises(wanted, match="encrypted"):
                read(out.getvalue())


def test_a_scan_says_that_it_holds_no_text() -> None:
    with pytest.raises(EmptyError, match="scan"):
        read(pdf(("9",)))


def test_limits_hold() -> None:
    with pytest.raises(TooLargeError, match="3 pages"):
        read(pdf(pages=3), Limits(pdf_pages=2))
    with pytest.raises(TooLargeError, match="seconds"):
        read(pdf(), Limits(pdf_seconds=-1))
    bomb = zlib.compress(b"BT ET " * 1_000_000)
    with pytest.raises(TooLargeError, match="unfolds"):
        read(pdf(stream=bomb), Limits(pdf_page_bytes=1_000_000))


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.4\n%%EOF", pdf()[:300], b"%PDF-" + b"<<" * 5_000])
def test_damage_is_told(data: bytes) -> None:
    with pytest.raises(SourceError):
        read(data)


@given(st.data())
def test_no_damage_breaks_the_reader(data: st.DataObject) -> None:
    whole = bytearray(pdf())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(SourceError):
        read(bytes(whole), Limits(pdf_seconds=5))
