"""Whether two names may be one person's or one organisation's, when what is right is known."""

import re
import unicodedata

_TITLES = """
mr mrs ms miss dr sir lord lady dame prof professor rev reverend sen senator rep representative gov governor
president vice secretary mayor judge justice gen general lt col adm capt
"""
_BESIDE = frozenset([*_TITLES.split(), "the", "a", "an", "jr", "sr", "ii", "iii", "iv"])


def words_of(name: str) -> list[str]:
    """Return a name's words in lower case, without accents, titles, possessives and punctuation."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    kept = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    words = re.findall(r"\w+", re.sub(r"'s\b|\.|'", "", kept.replace("-", " ")))
    return [w for w in words if w not in _BESIDE] or words


def agree(one: str, other: str) -> bool:
    """Tell whether two names agree: the last word is the same and no first word differs, or one is initials.

    Case, accents and titles do not count. "Hale" and "M. Hale" agree with "Mara Hale"; "Lee Hale" does not.
    """
    left, right = words_of(one), words_of(other)
    if not left or not right:
        return False
    if left[-1] != right[-1]:
        return _initials(left, right) or _initials(right, left)
    before, after = left[:-1], right[:-1]
    if not before or not after or set(before) <= set(after) or set(after) <= set(before):
        return True
    a, b = before[0], after[0]
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _initials(short: list[str], long: list[str]) -> bool:
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(w[0] for w in long if w != "of")


def is_given_name(short: str, full: str) -> bool:
    """Tell whether a name is the first word of another, each of whose words has a capital letter."""
    one, whole = words_of(short), words_of(full)
    return len(one) == 1 < len(whole) and one[0] == whole[0] and all(w[0].isupper() for w in full.split())
