"""Bytes to text, once: every offset counts characters of what is returned here.

The policy: a byte-order mark decides; then the declared encoding; then UTF-8; then a guess. Bytes that are
broken UTF-8 become U+FFFD, which shows, and a text with many of them is refused. Stray control characters
(NUL above all) are dropped, and a text with many of them is refused as binary.
"""

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import FormatError, TooLargeError
from onrecord.sources.limits import Limits, Raw

MOST_BROKEN = 0.01
"""The share of broken bytes or control characters above which a text is refused."""

GUESSED_FROM = 100_000
"""Bytes that the encoding is guessed from; more takes seconds and changes nothing."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMPRESSED = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"(\xb5/\xfd": "zstd",
    b"PK\x03\x04": "zip",
}
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# What pages call Latin-1 or ASCII is Windows-1252 wherever the two differ; the WHATWG standard says the same.
_REALLY_1252 = {"iso8859-1", "ascii", "iso-8859-1", "latin-1", "cp1252"}
_CP1252_WORDS = re.compile(rb"[\x85\x91-\x97\xa0-\xff]")


def to_text(raw: Raw, limits: Limits) -> str:
    """Return the text that some bytes stand for, with lines ended by a line feed alone.

    Args:
        raw: the bytes, and the encoding declared for them.
        limits: how many characters there may be.

    Raises:
        FormatError: the bytes are no text, or too much of it is broken.
        TooLargeError: there are more characters than allowed.
    """
    text = _without_controls(_decoded(raw.data, raw.charset))
    if len(text) > limits.max_characters:
        raise TooLargeError(f"{len(text):,} characters; at most {limits.max_characters:,} are read: split it")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, charset: str) -> str:
    for magic, name in _COMPRESSED.items():
        if data.startswith(magic):
            raise FormatError(f"{name} data, not text: decompress it first")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data, encoding).removeprefix("\ufeff")
    declared = _known(charset)
    if declared and declared != "utf-8":
        return _lenient(data, "cp1252" if declared in _REALLY_1252 and not _is_utf8(data) else declared)
    return data.decode() if _is_utf8(data) else _guessed(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _known(charset: str) -> str:
    """Return an encoding's own name, or "" where Python has no text encoding of that name."""
    name = charset.strip("\"' ")
    try:
        "a".encode(name)  # refuses base64, zip and their like, which are codecs but no text encodings
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    # UTF-7 lets plain ASCII hide markup; the other two are for host names.
    return "" if known in {"utf-7", "idna", "punycode"} else known


def _lenient(data: bytes, encoding: str) -> str:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if broken > 3 and broken > MOST_BROKEN * len(text):
        raise FormatError(
            f"{broken:,} of {len(text):,} characters are broken {encoding}: no text, or in another encoding; "
            "convert it to UTF-8"
        )
    return text


def _guessed(data: bytes) -> str:
    """Decode what is not UTF-8: damaged UTF-8, else Windows-1252 where it reads so, else the best guess."""
    if b"\x00" in data[:GUESSED_FROM]:
        raise FormatError("binary data, not text")
    lenient = data.decode("utf-8", "replace")
    broken, high = lenient.count("\ufffd"), sum(byte > 0x7F for byte in data)
    # Sequences that UTF-8 allows hardly ever arise by chance in other encodings.
    if sum(character > "\x7f" for character in lenient) - broken >= broken / 2:
        return _lenient(data, "utf-8")
    if high <= 0.1 * len(data) and len(_CP1252_WORDS.findall(data)) == high:
        return data.decode("cp1252", "replace")
    best = from_bytes(data[:GUESSED_FROM]).best()
    if best is None:
        raise FormatError("neither UTF-8 nor any other encoding that could be guessed: convert it to UTF-8")
    return _lenient(data, best.encoding)


def _without_controls(text: str) -> str:
    stray = len(_CONTROLS.findall(text))
    if stray > 3 and stray > MOST_BROKEN * len(text):
        raise FormatError(
            f"{stray:,} of {len(text):,} characters are control characters: binary data, not text"
        )
    return _CONTROLS.sub("", text) if stray else text
