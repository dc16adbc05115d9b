"""A party and a place behind a politician's name: ", D-Ohio," or "(R-Utah)"."""

import re

_TAG = re.compile(r"(?:, | \()[A-Z]{1,4}-[A-Z][a-z.]*(?: [A-Z][a-z]+){0,2}\)?(?=[\s,.;:]|$)")


def tag_end(text: str, end: int) -> int | None:
    """Return where the tag behind a name ends, if there is one.

    Args:
        text: the article's text.
        end: where the name ends.
    """
    tag = _TAG.match(text, end)
    return tag.end() if tag else None
