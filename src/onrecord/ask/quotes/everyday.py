"""Words that everybody uses, which tell nothing of what was said."""

from collections.abc import Iterable

from onrecord.ask.quotes.word import Word

_WORDS = """
    a about after again all also am an and any are as at back be because been before being but by can could
    'd did do does doing done down even ever every for from get gets getting go goes going got had has have
    having he her here hers him his how i if in into is it its just know let like made make makes many may
    me might more most much must my no not now of off on one only or other our out over own really right
    said say saying says see she should so some something still such than that the their them then there
    these they thing things think this those through to too up us very want was way we well were what when
    where which while who why will with would yes you your 's 1
"""
_EVERYDAY = frozenset(_WORDS.split())


def telling(words: Iterable[Word]) -> list[Word]:
    """Return the words that tell what was said."""
    return [word for word in words if word.key not in _EVERYDAY]
