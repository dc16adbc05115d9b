"""Which names of organisations, parties and places may be one's."""

from functools import lru_cache

Words = tuple[str, ...]

_SMALL = frozenset({"the", "of", "for", "and", "&", "on", "in", "at", "to", "a"})
_KINDS = frozenset(
    {
        *("party", "department", "committee", "council", "commission", "association", "union", "university"),
        *("court", "board", "agency", "office", "administration", "federation", "institute", "foundation"),
        *("center", "centre", "group", "service", "bureau", "fund", "bank", "county", "city", "state"),
        *("states", "republic", "kingdom", "national", "federal", "north", "south", "east", "west"),
        *("northern", "southern", "new"),
    }
)
"""Words that many names end or begin with: alone they make no two names alike."""

_SAME = (
    frozenset({"us", "u.s", "usa", "u.s.a", "america", "american", "united"}),
    frozenset({"uk", "u.k", "britain", "british", "england", "united"}),
    frozenset({"gop", "g.o.p", "republican", "republicans"}),
    frozenset({"eu", "e.u", "europe", "european"}),
    frozenset({"un", "u.n", "united"}),
)
"""What stands for one another and shares no beginning."""

_STEM = 4
"""So many letters tell a word and what is made of it: Iran, Iranians."""


@lru_cache(maxsize=8192)
def may_be_one(name: Words, other: Words) -> bool:
    """Tell whether two names may be one organisation's, party's or place's.

    They may where they share a word, or a beginning of one; where one is the other's initials; or where
    nothing is left of one but words of many names.

    Args:
        name: its words in lower case.
        other: likewise.
    """
    one, two = (_telling(words) for words in (name, other))
    if not one or not two or {w[:_STEM] for w in one} & {w[:_STEM] for w in two}:
        return True
    if any(one & same and two & same for same in _SAME):
        return True
    return _is_short_for(name, other) or _is_short_for(other, name)


def _telling(words: Words) -> frozenset[str]:
    return frozenset(words) - _SMALL - _KINDS


def _is_short_for(short: Words, long: Words) -> bool:
    """Tell whether a word begins with the first letters of another name's: FBI, DemSoc, NOAA."""
    letters = "".join(word[0] for word in long if word not in _SMALL)
    return any(word.replace(".", "").startswith(letters[:2]) for word in short) and len(letters) > 1
