"""First names and what they are short for."""

from functools import cache, lru_cache

from nicknames import NickNamer


@cache
def _table() -> dict[str, set[str]]:
    """Return the long names of each short one; read when first asked for, as few commands compare names."""
    return NickNamer().canonical_lookup


@lru_cache(maxsize=100_000)
def formal(first: str) -> frozenset[str]:
    """Return the names that a first name may be short for, and itself.

    The table also has short names as if they were long ("Bill" for "Robert"), which would tie Robert to
    William.

    Args:
        first: the name, folded.
    """
    return frozenset(name for name in _table().get(first, ()) if len(name) >= len(first)) | {first}
