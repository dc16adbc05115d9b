"""Made sentences: what looks like a stance and is none, and as many plain ones in the same words."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.spans import Span
from onrecord.stances import EXCHANGED
from onrecord.training.stance_framing import (
    LOOKS,
    NAMED,
    PERSON,
    PLAIN,
    PRONOUNS,
    Chances,
    Frame,
    around,
    frames,
    words,
)
from onrecord.training.stance_names import Pool
from onrecord.training.stances import Pair

DECK = (*LOOKS, *PLAIN[:2] * 4, *PLAIN[2:] * 2)
"""How often each kind is drawn: half of it looks like a stance, half is plain."""

REFERRED = 0.15
"""Share of mentions that are moved from a name to a pronoun for it, where there is one."""

LONGER = 0.4
"""Share of sentences with something before or after them."""

SHORT, LONG = 8, 20
"""Words of a frame below which it never stands alone, and from which on it always does."""

BARE_END = 0.15
"""Share of sentences without their full stop."""

TRIES = 200
"""Draws of a name, or of a sentence, before it is given up that there is another one."""

_VOWEL = re.compile(r"(?!one\b|once|uni|use|eu)[aeiou]|hour|honest|honou?r|heir", re.IGNORECASE)


def made(pool: Pool, draw: random.Random, count: int) -> Iterator[tuple[Pair, Chances]]:
    """Yield made sentences, no two alike, with the chances of the five classes in each.

    Args:
        pool: names to give, of three people at least; whom a pronoun refers to gets no first name.
        draw: of everything: the same sentences come from the same state.
        count: how many.

    Raises:
        ValueError: there are too few names, or not so many sentences.
    """
    seen, deck = set[str](), list[str]()
    for _ in range(count):
        deck = deck or draw.sample(DECK, len(DECK))
        kind = deck.pop()
        drawn = (filled(draw.choice(frames()[kind]), pool, draw) for _ in range(TRIES))
        one = next((one for one in drawn if one[0].text not in seen), None)
        if one is None:
            raise ValueError(f"{count} sentences were asked for, and after {len(seen)} there are hardly more")
        seen.add(one[0].text)
        yield one


def filled(frame: Frame, pool: Pool, draw: random.Random) -> tuple[Pair, Chances]:
    """Return a frame's sentence with drawn names and words, p and q in either order, and its chances."""
    called = _people(frame, pool, draw)
    parts = _longer(_referred(frame.parts, draw), draw)
    text, spans = parts[0], dict[str, Span]()
    for slot, after in zip(parts[1::2], parts[2::2], strict=True):
        person = PERSON.fullmatch(slot) if slot not in words() else None
        if person:
            before, word = called[person[1].lower()].called(person[2] or "", draw)
        else:
            before, word = "", _other(words()[slot], text, draw)
        text = _joined(text, before + word)
        if person and person[1] in "HT":
            start = len(text) - len(word) - (len(before) if draw.random() < 0.5 else 0)
            spans[person[1]] = Span(start, len(text))
        text += after
    return _pair(frame, _typed(text, draw), spans, draw)


def _referred(parts: tuple[str, ...], draw: random.Random) -> tuple[str, ...]:
    """Return a frame's parts where, at times, a pronoun for H or T is marked in place of what was."""
    changed = list(parts)
    for who in "HT":
        one = next(k for k in range(1, len(parts), 2) if parts[k][0] == who)
        others = [
            k
            for k in range(1, len(parts), 2)
            if (person := PERSON.fullmatch(parts[k]))
            and person[1] == who.lower()
            and (person[2] or "").lower() in PRONOUNS
        ]
        if others and draw.random() < REFERRED:
            other = draw.choice(others)
            changed[one] = who.lower() + parts[one][1:]
            changed[other] = who + parts[other][1:]
    return tuple(changed)


def _longer(parts: tuple[str, ...], draw: random.Random) -> tuple[str, ...]:
    """Return a frame's parts with, often, those of something that stands around it."""
    size = len("x".join(parts[::2]).split())
    if size >= LONG or (draw.random() >= LONGER and size >= SHORT):
        return parts
    places = ["before", "after"]
    if not parts[0] and re.fullmatch(r"[HTXht](\.(name|full|last|title))?", parts[1]):
        places.append("lead")  # what begins with another word begins with a capital letter
    place = draw.choice(places)
    other = draw.choice(around()[place])
    one, two = (parts, other) if place == "after" else (other, parts)
    return (*one[:-1], f"{one[-1]} {two[0]}", *two[1:])


def _pair(frame: Frame, text: str, spans: Mapping[str, Span], draw: random.Random) -> tuple[Pair, Chances]:
    chances, order = frame.chances, "HT"
    if draw.random() < 0.5:
        c, order = chances, "TH"
        chances = (c[EXCHANGED[0]], c[EXCHANGED[1]], c[EXCHANGED[2]], c[EXCHANGED[3]], c[EXCHANGED[4]])
    p, q = (spans[who] for who in order)
    people = tuple(not _pronoun(span.of(text)) for span in (p, q))
    label = max(range(len(chances)), key=lambda k: chances[k])
    return Pair(text=text, p=p, q=q, label=label, people=(people[0], people[1])), chances


def _pronoun(word: str) -> bool:
    return any(word.lower() in forms for forms in PRONOUNS.values())


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody in a sentence.

    Args:
        first: the first name; "" where it must not be told.
        last: the surname.
        title: what may stand before it.
        sex: which of two pronouns is theirs.
    """

    first: str
    last: str
    title: str
    sex: int

    def called(self, form: str, draw: random.Random) -> tuple[str, str]:
        """Return a title with its space, or "", and the name or pronoun of a slot's form."""
        if form.lower() in PRONOUNS:
            word = PRONOUNS[form.lower()][self.sex]
            return "", word.capitalize() if form[0].isupper() else word
        if not form or form == "name":
            form = draw.choice(NAMED[:2] if form else NAMED)
        if form == "title":
            return f"{self.title} ", self.last
        return "", f"{self.first} {self.last}" if form == "full" and self.first else self.last


def _people(frame: Frame, pool: Pool, draw: random.Random) -> dict[str, _Person]:
    people = dict[str, _Person]()
    taken = set[str]()
    for who in "htx":
        drawn = (pool.draw(draw, other_than=taken) for _ in range(TRIES))
        first, last = next((name for name in drawn if not {*name} & taken), ("", ""))
        if not last:
            raise ValueError("three people of different names are needed, and the pool has hardly any")
        taken |= {last, first}
        people[who] = _Person(
            "" if frame.is_referred_to(who) else first,
            last,
            draw.choice(words()["title"]),
            draw.randrange(2),
        )
    return people


def _other(held: Sequence[str], text: str, draw: random.Random) -> str:
    """Return one of a slot's words that the text does not have yet, if there is one among a few."""
    drawn = [draw.choice(held) for _ in range(4)]
    return next((word for word in drawn if word not in text), drawn[0])


def _joined(text: str, word: str) -> str:
    """Return a text and what follows it, with the right article and a large letter to begin with."""
    if _VOWEL.match(word):
        text = re.sub(r'\b([Aa])( "?)$', r"\1n\2", text)
    if not text or re.search(r'(^|[.?!] )"?$', text):
        word = word[0].upper() + word[1:]
    return text + word


def _typed(text: str, draw: random.Random) -> str:
    """Return a text as another typist might have left it, every character where it was."""
    if draw.random() < 0.5:
        text = re.sub(r'(?<![^\s(])"', "“", text).replace('"', "”").replace("'", "’")
    return text[:-1] if text.endswith(".") and draw.random() < BARE_END else text
