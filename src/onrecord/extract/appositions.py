"""Names with their appositions: "Ana Delgado, the mayor of Harbour," is one mention, not two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.agreement import Booleans
from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import GOES_ON, Found
from onrecord.extract.tags import tag_end
from onrecord.extract.words import PRONOUNS, TITLES
from onrecord.model.types import TYPES

_AGE = re.compile(r", \d{1,3}(?=[,.;)]|$)", re.MULTILINE)
_ACRONYM = re.compile(r" [(\[][A-Z][A-Za-z.&0-9]{1,9}[)\]]")
_ENDS = re.compile(r"[,.;:)\]!?\n]|$| [-–—]")
_GOES_ON = re.compile(r",? (?:and|or) |, (?:[A-Z][\w.]* ?)+(?:,| and)")
_AND_ANOTHER = re.compile(r", and (?:the|his|her|their) [a-z’' -]+, [A-Z]\w+ [A-Z]")
"""Behind a description and a name these are another two: "and the sheriff, Ana Delgado"."""
_OFFICE = re.compile(r"(?:President|Chair|Director|Head|Secretary|Minister|Senator|Governor|Professor|CEO)\b")
_TITLE = re.compile(
    r"(?:\b(?:[Ff]ormer|then|[Ll]ate|U\.S\.|State|Lt\.|Deputy|Vice) )*"
    r"\b(?:Sen|Rep|Gov|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|President|Senator|Representative|Governor|Mayor|Judge|Justice|Minister|"
    r"Secretary|Attorney General|Chancellor|Sheriff|Treasurer|Professor|Congress(?:man|woman)|Councill?or|"
    r"Council(?:man|woman|member)|Speaker|Ambassador|Senator)\.? $"
)
"""What right before a name is its bearer's."""
_LONGEST_TITLE = 40
_PLACES = (TYPES.index("country"), TYPES.index("place"))
_ONE_OF = re.compile(r"an? ")
"""Behind these a name is of many: "a Socialist"."""
_NEAR = 40
"""Mentions around a name among which its description is looked for."""


def with_appositions(gathered: Gathered, text: str) -> Gathered:
    """Return an article's mentions with the phrases of names widened over what only describes them.

    That is an age or a description behind a comma, a description before one, and an acronym in brackets;
    descriptions that a name takes in are no mentions any more.

    Args:
        gathered: the n mentions of a whole article.
        text: its text.
    """
    found, people, kinds = list(gathered.found), gathered.people, gathered.kinds.tolist()
    taken: set[int] = set()
    for i, person in enumerate(people.tolist()):
        if found[i].name and i not in taken:
            tag = _tag(i, found, text) if person else None
            if tag is not None:
                found[i] = _with_title(found[i], text)
                found[i] = replace(found[i], end=max(tag, found[i].end))
                taken.update(k for k in range(i + 1, min(i + _NEAR, len(found))) if found[k].end <= tag)
                continue
            found[i] = _with_title(found[i], text) if person else found[i]
            behind = _behind(i, found, text) if person else None
            before = _before(i, found, people, text) if person else None
            end = _plain_end(found[i], text, person=person) if behind is None else found[behind].end
            start = found[i if before is None else before].start
            if (start, end) != (found[i].start, found[i].end):
                found[i] = replace(found[i], start=start, end=end)
            taken.update(k for k in (behind, before) if k is not None)
            if person:
                found[i] = _of_place(i, found, kinds, text)
                taken.update((*_told_twice(i, found, text), *_told_before(i, found, text)))
    kept = sorted(set(range(len(found))) - taken, key=lambda k: (found[k].start, -found[k].end))
    return Gathered(
        found=tuple(found[k] for k in kept), states=gathered.states[kept], types=gathered.types[kept]
    )


def _with_title(found: Found, text: str) -> Found:
    """Return a name with the titles that stand right before it in its phrase: "former Mayor Ana Delgado"."""
    if found.name is None or found.start != found.name[0]:
        return found
    title = _TITLE.search(text, max(0, found.start - _LONGEST_TITLE), found.start)
    return replace(found, start=title.start()) if title else found


def _told_twice(i: int, found: Sequence[Found], text: str) -> list[int]:
    """Return the descriptions that open what a name's phrase has behind a comma: "a nurse" from Ellery."""
    name = found[i].name
    if name is None or text[name[1] : name[1] + 2] != ", ":
        return []
    here = (k for k in range(i + 1, min(i + _NEAR, len(found))) if found[k].start == name[1] + 2)
    same = (k for k in here if not found[k].name or _ONE_OF.match(text, found[k].start))
    end = found[i].end
    return [k for k in same if found[k].end == end or GOES_ON.match(text, found[k].end, end)]


def _told_before(i: int, found: Sequence[Found], text: str) -> list[int]:
    """Return the mentions before a name in its phrase: a title, a description; and the whole of it."""
    name, start, end = found[i].name, found[i].start, found[i].end
    if name is None:
        return []
    near = range(max(0, i - _NEAR), min(i + _NEAR, len(found)))
    inside = (k for k in near if found[k].start >= start and k != i and not found[k].name)
    return [
        k
        for k in inside
        if _describes(found[k], name[0], text) or (start, end) == (found[k].start, found[k].end)
    ]


def _describes(found: Found, name: int, text: str) -> bool:
    """Tell whether a mention only describes the name that begins behind it: "Mayor", "the mayor, "."""
    if not 0 < name - found.end <= 2:
        return False
    between = text[found.end : name]
    if between not in (" ", ". "):
        return between == ", "
    return all(word.strip(".").lower() in TITLES for word in text[found.start : found.end].split())


def _of_place(i: int, found: Sequence[Found], kinds: Sequence[int], text: str) -> Found:
    """Return a name behind a title with the place that its bearer is of: "Sen. Ana Delgado of Harbour"."""
    name = found[i]
    if name.name is None or name.start == name.name[0] or name.end != name.name[1]:
        return name
    if not _TITLE.search(text, name.start, name.name[0]) or not text.startswith(" of ", name.end):
        return name
    here = range(i + 1, min(i + _NEAR, len(found)))
    ends = (
        found[k].end for k in here if found[k].start == name.end + 4 and found[k].name and kinds[k] in _PLACES
    )
    return replace(name, end=max(ends, default=name.end))


def _tag(i: int, found: Sequence[Found], text: str) -> int | None:
    """Return where the party's tag behind a name ends: "Ana Delgado, H-Ellery"."""
    name = found[i].name
    return tag_end(text, name[1]) if name else None


def _plain_end(found: Found, text: str, *, person: bool) -> int:
    """Return where a name ends with the age or the acronym right behind it: "Ana Delgado, 42"."""
    assert found.name is not None
    more = found.end == found.name[1] and (_AGE if person else _ACRONYM).match(text, found.end)
    return more.end() if more else found.end


def _behind(i: int, found: Sequence[Found], text: str) -> int | None:
    """Return the longest description behind a name and a comma, if it tells of the same: ", the mayor"."""
    name = found[i]
    start = name.end + 2
    vocative = all(word.strip(".,").lower() in TITLES for word in text[name.start : name.end].split())
    if name.name is None or name.end != name.name[1] or text[name.end : start] != ", " or vocative:
        return None
    here = [k for k in range(i + 1, min(i + _NEAR, len(found))) if found[k].start == start]
    telling_what = (k for k in here if not found[k].name or _ONE_OF.match(text, start))
    longest = max(telling_what, key=lambda k: found[k].end, default=None)
    if longest is None:
        return None
    end = found[longest].end
    telling = text[start].islower() or _OFFICE.match(text, start) is not None
    alone = _ENDS.match(text, end) is not None and not text.startswith((" and ", " or "), end)
    return longest if telling and alone and text[start:end].lower() not in PRONOUNS else None


def _before(i: int, found: Sequence[Found], people: Booleans, text: str) -> int | None:
    """Return the longest description of one before a comma and a name: "her successor, Ana Delgado,"."""
    name = found[i]
    if name.name is None or name.start != name.name[0] or text[name.start - 2 : name.start] != ", ":
        return None
    goes_on = _GOES_ON.match(text, name.end) and not _AND_ANOTHER.match(text, name.end)
    if not _ENDS.match(text, name.end) or goes_on:
        return None
    here = [k for k in range(max(0, i - _NEAR), i) if found[k].end == name.start - 2 and not found[k].name]
    longest = min(here, key=lambda k: found[k].start, default=None)
    if longest is None or not people[longest]:
        return None
    words = text[found[longest].start : found[longest].end].lower().split()
    defined = words[0] == "the" or (words[0] in PRONOUNS and len(words) > 1)
    return longest if defined and not words[-1].endswith("s") else None
