"""Other names in place of those in a pair, so that a stance is read from what is said, not from who it is."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from onrecord.extract.words import TITLES
from onrecord.spans import Span
from onrecord.training.stances import Pair, in_whole_words

INVENTED = 0.4
"""Share of the names given that belong to nobody: a first name, and a surname put together of two others."""

GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})
"""What may stand behind a surname."""


@dataclass(frozen=True, slots=True)
class Name:
    """The name of somebody, and which of the groups that are drawn alike they are of (party and sex)."""

    first: str
    last: str
    group: str


class Pool:
    """Names to give: every group is drawn as often as any other, however large it is.

    Args:
        people: whose names they are.

    Raises:
        ValueError: there are fewer than two names.
    """

    def __init__(self, people: Iterable[Name]) -> None:
        groups: dict[str, list[Name]] = {}
        for name in people:
            groups.setdefault(name.group, []).append(name)
        if sum(map(len, groups.values())) < 2:
            raise ValueError("a pool needs at least two names")
        self._groups = [groups[key] for key in sorted(groups)]

    def draw(self, draw: random.Random, other_than: Iterable[str] = ()) -> tuple[str, str]:
        """Return a first name and a surname, one that is not among some others if a few draws find one."""
        taken = set(other_than)
        drawn = (self._name(draw) for _ in range(8))
        return next((name for name in drawn if name[1] not in taken), None) or self._name(draw)

    def _name(self, draw: random.Random) -> tuple[str, str]:
        group = draw.choice(self._groups)
        name = draw.choice(group)
        if draw.random() >= INVENTED:
            return name.first, name.last
        return name.first, blended(*(draw.choice(draw.choice(self._groups)).last for _ in range(2)))


def blended(one: str, other: str) -> str:
    """Return a name that begins as one does and ends as another: "Vargado", of Varga and Delgado."""
    begins, ends = one.split()[-1], other.split()[-1].lower()
    return begins[: (len(begins) + 1) // 2] + ends[len(ends) // 2 :]


def read_pool(legislators: Path) -> Pool:
    """Return the names of members of Congress, presidents and vice presidents since 1980.

    The groups are, of either party, the women of Congress, its men, and presidents and vice presidents.

    Args:
        legislators: the folder with unitedstates/congress-legislators' YAML files.
    """
    rows: list[Any] = []
    for name in ("legislators-current", "executive"):
        with (legislators / f"{name}.yaml").open(encoding="utf-8") as file:
            rows += yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return Pool(_names(rows))


def _names(rows: Iterable[Any]) -> Iterator[Name]:
    for row in rows:
        name, term = row["name"], row["terms"][-1]
        party = term.get("party", "")
        if party in ("Democrat", "Republican") and term["end"] >= "1980":
            famous = term["type"] in ("prez", "viceprez")
            group = "famous" if famous else row["bio"]["gender"]
            yield Name(name.get("nickname") or name["first"], name["last"], f"{party} {group}")


def renamed(pair: Pair, pool: Pool, draw: random.Random) -> Pair:
    """Return a pair whose persons have other names wherever they stand in the text; its label stays.

    Titles stay, and so does everybody else. Who has but one name gets but one. Where p and q share a word of
    their names ("Ann Hale", "Tom Hale"), or neither is known to be a person, the pair is returned as it is.

    Args:
        pair: whose `people` says which mentions are names of persons.
        pool: names to give, to women and men alike.
        draw: of the names.
    """
    old = [
        _words(in_whole_words(pair.text, span).of(pair.text))
        for span, person in zip(pair.spans, pair.people, strict=False)
        if person
    ]
    old = [words for words in old if words]
    if not old or (len(old) == 2 and set(old[0]) & set(old[1])):
        return pair
    new = dict[str, str]()
    for words in old:
        first, last = pool.draw(draw, other_than=new.values())
        whole = " ".join(words)
        new |= {whole: f"{first} {last}", words[0]: first} if len(words) > 1 else {}
        new[words[-1]] = last
    return _written(pair, new)


def _words(name: str) -> Sequence[str]:
    """Return the words of a name without the titles before it, or nothing if it isn't written as a name."""
    words = [word for word in name.split() if word.strip(".,") not in GENERATIONS]
    while words and words[0].strip(".").lower() in TITLES:
        words = words[1:]
    return words if words and all(word[0].isupper() for word in (words[0], words[-1])) else []


def _written(pair: Pair, new: dict[str, str]) -> Pair:
    """Return a pair in whose text some words have become others, with its mentions where they went."""
    longest = sorted(new, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    spans = [_covering(span, in_whole_words(pair.text, span)) for span in pair.spans]
    moved = [[span.start, span.end] for span in spans]
    parts, at, size = list[str](), 0, 0
    for match in pattern.finditer(pair.text):
        parts += [pair.text[at : match.start()], new[match[0]]]
        size += match.start() - at + len(new[match[0]])
        at = match.end()
        for span, place in zip(spans, moved, strict=True):
            if span.start > match.start():
                place[0] = size + (span.start - at if span.start >= at else -len(new[match[0]]))
            if span.end > match.start():
                place[1] = size + max(span.end - at, 0)
    text = "".join([*parts, pair.text[at:]])
    found = [Span(*place) for place in moved]
    return replace(pair, text=text, p=found[0], q=found[1] if len(found) > 1 else None)


def _covering(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
