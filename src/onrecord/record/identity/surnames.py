"""How many people have a surname, whoever is on record."""

from functools import cache
from pathlib import Path

import names

RARE = 0.01
"""With a smaller share of all people, in per cent, two of one first name and surname are hardly ever two."""


@cache
def _shares() -> dict[str, float]:
    lines = Path(names.FILES["last"]).read_text(encoding="ascii").splitlines()
    return {name.lower(): float(share) for name, share, *_ in map(str.split, lines)}


def is_rare(last: str) -> bool:
    """Tell whether so few people have a surname that a namesake would be a surprise.

    Shares are those of the US census of 1990, which the package `names` holds; one that it lacks is rare.

    Args:
        last: the surname, folded.
    """
    return _shares().get(last, 0.0) < RARE
