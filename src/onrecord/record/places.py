"""Where a row that another one names by its number stands in its reading."""

from collections.abc import Iterable, Mapping

from onrecord.record.database import Row

Places = Mapping[int, int]
"""Of each row's number, its place among the rows of its kind in the reading, from 0."""


def places_of(rows: Iterable[Row]) -> Places:
    """Return where each row's number stands among rows that are given in their order."""
    return {row["number"]: place for place, row in enumerate(rows)}


def place_of(places: Places, number: int, told: str) -> int:
    """Return the place of a number that a row names.

    Args:
        places: of the reading.
        number: that the row names.
        told: what it is to the row, and what kind of row it is, for the message: "speaker, entity".

    Raises:
        ValueError: the reading has no such row.
    """
    if number not in places:
        raise ValueError(f"its {told} number {number}, is none of this reading's")
    return places[number]


def place_if_any(places: Places, number: int | None, told: str) -> int | None:
    """Return the place of a number as `place_of` does, or None for none.

    Raises:
        ValueError: the reading has no such row.
    """
    return None if number is None else place_of(places, number, told)
