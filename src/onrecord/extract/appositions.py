"""Names with their appositions: "Ana Delgado, the mayor of Harbour," is one mention, not two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.agreement import Booleans
from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import GOES_ON, Found
from onrecord.extract.tags import tag_end
from onrecord.extract.words import PRONOUNS, TITLES

_AGE = re.compile(r", \d{1,3}(?=[,.;)]|$)", re.MULTILINE)
_ACRONYM = re.compile(r" [(\[][A-Z][A-Za-z.&0-9]{1,9}[)\]]")
_ENDS = re.compile(r"[,.;:)\]!?\n]|$| [-–—]")
_GOES_ON = re.compile(r",? (?:and|or) |, (?:[A-Z][\w.]* ?)+(?:,| and)")
_OFFICE = re.compile(r"(?:President|Chair|Director|Head|Secretary|Minister|Senator|Governor|Professor|CEO)\b")
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
    found, people = list(gathered.found), gathered.people
    taken: set[int] = set()
    for i, person in enumerate(people.tolist()):
        if found[i].name and i not in taken:
            tag = _tag(i, found, text) if person else None
            if tag is not None:
                found[i] = replace(found[i], end=max(tag, found[i].end))
                taken.update(k for k in range(i + 1, min(i + _NEAR, len(found))) if found[k].end <= tag)
                continue
            behind = _behind(i, found, text) if person else None
            before = _before(i, found, people, text) if person else None
            end = _plain_end(found[i], text, person=person) if behind is None else found[behind].end
            found[i] = replace(found[i], start=found[i if before is None else before].start, end=end)
            taken.update(k for k in (behind, before) if k is not None)
            taken.update(_told_twice(i, found, text) if person else ())
    kept = sorted(set(range(len(found))) - taken, key=lambda k: (found[k].start, -found[k].end))
    return Gathered(
        found=tuple(found[k] for k in kept), states=gathered.states[kept], types=gathered.types[kept]
    )


def _told_twice(i: int, found: Sequence[Found], text: str) -> list[int]:
    """Return the descriptions that open what a name's phrase has behind a comma: "a nurse" from Ellery."""
    name = found[i].name
    if name is None or text[name[1] : name[1] + 2] != ", ":
        return []
    here = (k for k in range(i + 1, min(i + _NEAR, len(found))) if found[k].start == name[1] + 2)
    same = (k for k in here if not found[k].name or _ONE_OF.match(text, found[k].start))
    end = found[i].end
    return [k for k in same if found[k].end == end or GOES_ON.match(text, found[k].end, end)]


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
    if not _ENDS.match(text, name.end) or _GOES_ON.match(text, name.end):
        return None
    here = [k for k in range(max(0, i - _NEAR), i) if found[k].end == name.start - 2 and not found[k].name]
    longest = min(here, key=lambda k: found[k].start, default=None)
    if longest is None or not people[longest]:
        return None
    words = text[found[longest].start : found[longest].end].lower().split()
    defined = words[0] == "the" or (words[0] in PRONOUNS and len(words) > 1)
    return longest if defined and not words[-1].endswith("s") else None
