"""Authors' names, as bylines write them."""

import re
from collections.abc import Iterable

_LONGEST = 80
_BY = re.compile(
    r"^\s*(?:(?:story|text|words|written|posted|report(?:ed|ing)?|analysis|opinion|perspective|commentary)\s+)?by[:\s]+",
    re.I,
)
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\.com\b|\.html?\b|[<>{}\[\]|#]|\d{2,}|^\W*$")
_SPLIT = re.compile(r"\s*(?:;|\||\s/\s|•|·|\n|\s+&\s+|,?\s+and\s+|\s+with\s+)\s*", re.IGNORECASE)
_ROLE = re.compile(
    r"""\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing|producers?|bureau
    |chief|staff|fellow|published|updated|posted|est|edt|pdt|pst|minutes?|hours?|ago|min\ read|follow|email
    |author|guest|opinion|politics|senior|national|special\ to|for\ the|photographer|analyst|intern)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What follows a person's name and is whom they work for; alone it is a byline ("Associated Press").
_HOUSE = re.compile(
    r"""^(?:ap|afp|cnn|npr|nbc|abc|cbs|pbs|upi|bbc|reuters|bloomberg|politico|mcclatchy|usa\ today)\b
    |\b(?:news|press|times|post|herald|journal|tribune|gazette|courier|service|network|today|magazine
    |chronicle|register|ledger|media)$""",
    re.IGNORECASE | re.VERBOSE,
)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq)\.?$", re.IGNORECASE)
_NOBODY = frozenset(
    [
        "admin",
        "administrator",
        "staff",
        "editor",
        "editors",
        "author",
        "authors",
        "none",
        "null",
        "unknown",
        "by",
        "guest",
        "webmaster",
        "user",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")


def names_in(value: object) -> tuple[str, ...]:
    """Return the names in a byline, each once, in order.

    Args:
        value: a string ("By Jane Doe and John Roe, Staff Writers"), a list of them, or JSON-LD's objects with
            a "name"; anything else holds none.
    """
    found: dict[str, str] = {}
    for text in _strings(value):
        for name in _names(text):
            found.setdefault(key_of(name), name)
    return tuple(found.values())


def key_of(name: str) -> str:
    """Return what two spellings of a name share: its letters."""
    return "".join(_WORD.findall(name)).casefold()


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(value.get("name"))
    elif isinstance(value, list | tuple):
        for item in value[:50]:
            yield from _strings(item)


def _names(text: str) -> Iterable[str]:
    if len(text) > 1000:
        return
    for position, part in enumerate(_SPLIT.split(_BY.sub("", " ".join(text.split())))):
        if position == 0 or not _ROLE.search(part) or "," in part:
            yield from filter(None, map(_name, _comma_parts(part)))


def _comma_parts(part: str) -> list[str]:
    """Split "Jane Doe, John Roe" but not "Jane Doe, Jr."; drop what follows a name and is a role."""
    pieces: list[str] = []
    for piece in (piece.strip() for piece in part.split(",")):
        if pieces and _SUFFIX.match(piece):
            pieces[-1] = f"{pieces[-1]}, {piece}"
        elif not (_ROLE.search(piece) and (pieces or "," in part)) and not (pieces and _HOUSE.search(piece)):
            pieces.append(piece)
    return pieces


def _name(piece: str) -> str:
    name = re.sub(r"\s*\([^)]*\)\s*", " ", _BY.sub("", piece)).strip(' \t.,:;-–—/"“”')
    name = re.sub(r"\s+(?:[-–—/]|for|in)\s+.*$", "", name) if len(name.split()) > 3 else name
    if name.endswith((" Jr", " Sr")):
        name += "."
    if not name or len(name) > _LONGEST or _NOT_A_NAME.search(name) or name.casefold() in _NOBODY:
        return ""
    return _uncapitalised(name) if len(name.split()) <= 6 else ""


def _uncapitalised(name: str) -> str:
    """Return "Jane McDoe" for "JANE MCDOE"; a short word alone ("AFP") is an agency and stays."""
    words = name.split()
    if (
        not name.isupper()
        or len(words) < 2
        or any(word in {"USA", "AP", "AFP", "NPR", "CNN", "ABC", "NBC", "CBS"} for word in words)
    ):
        return name
    spelled = re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), name)
    spelled = re.sub(r"\b(Mc)([a-z])", lambda match: match[1] + match[2].upper(), spelled)
    return re.sub(r"\b(Ii|Iii|Iv)\b", lambda match: match[0].upper(), spelled)
