"""Letters inside letters: what was forwarded, with the head that mail programs print above it."""

import re

_MARK = re.compile(
    r"^[>\s]*(?:[-_*]{2,}\s*)?(?:(?:begin )?forwarded message|original message)\s*:?(?:\s*[-_*]{2,})?\s*$",
    re.IGNORECASE,
)
_FIELD = re.compile(r"^\*?(from|date|sent|subject|to|cc|reply-to)\*?:\*?\s*(.*)$", re.IGNORECASE)
_QUOTED = re.compile(r"^(?:> ?)+")
_FEWEST_FIELDS = 2


def without_forwarding(text: str) -> tuple[dict[str, str], str]:
    """Return the printed head of the innermost letter, by field, and its words.

    Args:
        text: of a letter; without a printed head it comes back as it is.
    """
    lines = text.split("\n")
    marks = [place for place, line in enumerate(lines) if _MARK.match(line)]
    below = lines[marks[-1] + 1 :] if marks else lines
    if marks and _mostly_quoted(below):
        below = [_QUOTED.sub("", line) for line in below]
    fields, rest = _head(below)
    if len(fields) < _FEWEST_FIELDS or "from" not in fields:
        return {}, text
    return fields, "\n".join(rest).strip("\n")


def _mostly_quoted(lines: list[str]) -> bool:
    said = [line for line in lines if line.strip()]
    return sum(line.startswith(">") for line in said) > len(said) / 2


def _head(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Split the fields off lines that begin with some; a long field goes on in the next line."""
    fields: dict[str, str] = {}
    place, last = 0, ""
    while place < len(lines) and not lines[place].strip():
        place += 1
    while place < len(lines):
        line = lines[place].strip()
        field = _FIELD.match(line)
        if field:
            last = field[1].lower()
            fields.setdefault(last, field[2].strip())
        elif last in {"to", "cc"} and line and "@" in line:
            pass
        else:
            break
        place += 1
    return fields, lines[place:]
