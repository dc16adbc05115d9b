"""How a party stands beside a name: in a word before it: "Socialist Ana Delgado"."""

from dataclasses import replace

from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import Found
from onrecord.model.types import TYPES

_PARTY, _OTHER = TYPES.index("party"), TYPES.index("other")


def with_members(gathered: Gathered, text: str) -> Gathered:
    """Return an article's mentions with "Socialist" in the phrase of "Socialist Ana Delgado".

    Such a word is of the type of names that are no party's, since it tells what she is.

    Args:
        gathered: the mentions of a whole article.
        text: its text.
    """
    found, types = list(gathered.found), gathered.types.copy()
    kinds, people = gathered.kinds.tolist(), gathered.people.tolist()
    words = {f.end: k for k, f in enumerate(found) if kinds[k] in (_PARTY, _OTHER) and _is_word(f, text)}
    for i, name in enumerate(gathered.found):
        word = words.get(name.name[0] - 1) if name.name and people[i] else None
        if word is not None:
            types[word, _PARTY], types[word, _OTHER] = sorted((types[word, _PARTY], types[word, _OTHER]))
            found[i] = replace(name, start=min(name.start, found[word].start))
    order = sorted(range(len(found)), key=lambda k: (found[k].start, -found[k].end))
    return Gathered(found=tuple(found[k] for k in order), states=gathered.states[order], types=types[order])


def _is_word(found: Found, text: str) -> bool:
    """Tell whether a mention is a name of one word, with a space and no mark behind it."""
    words = text[found.start : found.end]
    return (
        found.name == (found.start, found.end) and words.isalpha() and text[found.end : found.end + 1] == " "
    )
