"""Where a row that another one names by its number stands in its reading."""

from collections.abc import Iterable, Mapping

from onrecord.record.database import Row

Places = Mapping[int, int]
"""Of each row's number, its place among the rows of its kind in the reading, from 0."""


def places_of(rows: Iterable[Row]) -> Places:
    """Return where each row's number stands among rows that are given in their order."""
    return {row["number"]: place for place, row in enumerate(rows)}


def place_in(places: Places, number: int | None, told: str) -> int | None:
    """Return the place of a number, or None for none.

    Args:
        places: of the reading.
        number: that a row names.
        told: what it is to the row, and what kind of row it is: "speaker, entity".

    Raises:
        ValueError: the reading has no such row.
    """
    if number is None:
        return None
    if number not in places:
        raise ValueError(f"its {told} number {number}, is none of this reading's")
    return places[number]
