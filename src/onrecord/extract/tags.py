"""A party and a place behind a politician's name: ", S-Ellery," or "(S-Ellery)"."""

import re

_PLACE = r"(?:(?:[A-Z]\.)+|[A-Z][a-z]+(?:\.(?=[,)]))?)"
_TAG = re.compile(rf"(?:, | \()[A-Z]{{1,4}}-{_PLACE}(?: {_PLACE}){{0,2}}\)?(?=[\s,.;:]|$)")


def tag_end(text: str, start: int, end: int | None = None) -> int | None:
    """Return where the tag behind a name ends, if there is one.

    Args:
        text: the article's text.
        start: where the name ends.
        end: how far to look; to the end of the text by default.
    """
    tag = _TAG.match(text, start, len(text) if end is None else end)
    return tag.end() if tag else None
