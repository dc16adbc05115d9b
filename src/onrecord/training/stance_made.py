"""Made sentences of politicians: what looks like a stance and is none, and as many plain ones in the same words."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.errors import FormatError
from onrecord.spans import Span
from onrecord.stances import EXCHANGED, NEUTRAL, P_OPPOSES, P_SUPPORTS, Q_OPPOSES, Q_SUPPORTS
from onrecord.training.stance_names import Pool
from onrecord.training.stances import Pair

FOLDER = Path(__file__).with_name("stance_frames")
"""Where the frames lie, and the words for their slots."""

LOOKS = tuple(
    f"{kind} {way}"
    for kind in ("negation", "denial", "irony", "claim", "hypothetical")
    for way in ("support", "opposition")
)
"""Kinds of frames that look like a stance."""

PLAIN = ("plain support", "plain opposition", "plain neutral")
"""Kinds of frames that mean what they say."""

DECK = (*LOOKS, *PLAIN[:2] * 4, *PLAIN[2:] * 2)
"""How often each kind is drawn: half of it looks like a stance, half is plain."""

CLASSES = {
    "neutral": NEUTRAL,
    "h supports t": P_SUPPORTS,
    "t supports h": Q_SUPPORTS,
    "h opposes t": P_OPPOSES,
    "t opposes h": Q_OPPOSES,
}
"""The classes of a frame, where h is p."""

PRONOUNS = {
    "he": ("he", "she"),
    "him": ("him", "her"),
    "his": ("his", "her"),
    "himself": ("himself", "herself"),
}
"""Forms of a person's slot that refer back, for men and women."""

NAMED = ("full", "last", "title")
"""How a person may be called: first and last name, the last alone, the last behind a title."""

LONGER = 0.4
"""Share of sentences with something before or after them; all that are shorter than `SHORT` words have."""

SHORT = 8

BARE_END = 0.15
"""Share of sentences without their full stop."""

_SLOT = re.compile(r"\{([^{}]*)\}")
_PERSON = re.compile(r"([HTXht])(?:\.(\w+))?")
_VOWEL = re.compile(r"(?!one\b|once|uni|use|eu)[aeiou]|hour|honest|honou?r|heir", re.IGNORECASE)

Chances = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with slots, and who supports or opposes whom in it.

    Args:
        kind: one of `LOOKS` or `PLAIN`.
        chances: of the five classes, where the person of slot H is p.
        parts: text and slots in turn, beginning and ending with text.

    Raises:
        ValueError: the kind is unknown, the chances do not sum to 1, or H or T is not marked just once.
    """

    kind: str
    chances: Chances
    parts: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.kind not in DECK:
            raise ValueError(f"kind {self.kind!r} is none of {', '.join((*LOOKS, *PLAIN))}")
        if abs(sum(self.chances) - 1) > 1e-9:
            raise ValueError(f"chances {self.chances} sum to {sum(self.chances)}, not 1")
        marked = sorted(slot[0] for slot in self.parts[1::2] if re.fullmatch(r"[HT](\.\w+)?", slot))
        if marked != ["H", "T"]:
            raise ValueError(f"slots {marked} are marked, not H and T once each")

    def is_referred_to(self, person: str) -> bool:
        """Tell whether a pronoun stands for a person, so that a first name might tell another sex."""
        forms = {slot.partition(".")[::2] for slot in self.parts[1::2]}
        return any(who.lower() == person and form.lower() in PRONOUNS for who, form in forms)


@cache
def frames() -> Mapping[str, Sequence[Frame]]:
    """Return the frames of each kind.

    Raises:
        FormatError: a line is no frame, or has a slot that nothing fills.
    """
    found: dict[str, list[Frame]] = {kind: [] for kind in (*LOOKS, *PLAIN)}
    for path in sorted(FOLDER.glob("*.txt")):
        if path.name not in ("words.txt", "around.txt"):
            for number, cells in _rows(path):
                try:
                    frame = _frame(*cells)
                except (ValueError, KeyError, TypeError) as problem:
                    raise FormatError(f"{path.name}, line {number}: {problem}") from problem
                found[frame.kind].append(frame)
    return found


@cache
def words() -> Mapping[str, Sequence[str]]:
    """Return what may stand in each slot that is not a person's."""
    return {name: held.split(", ") for _, (name, held) in _rows(FOLDER / "words.txt")}


@cache
def around() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return what may stand before or after a frame or lead into it, each as a frame's parts."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for _, (place, sentence) in _rows(FOLDER / "around.txt"):
        found.setdefault(place, []).append(tuple(_SLOT.split(sentence)))
    return found


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                yield number, line.rstrip("\n").split("\t")


def _frame(kind: str, label: str, sentence: str) -> Frame:
    """Return the frame of a line's three cells."""
    chances = [0.0] * len(EXCHANGED)
    for part in label.split(", "):
        name, chance = re.fullmatch(r"(.*?)(?: ([\d.]+))?", part).groups()  # type: ignore[union-attr]
        chances[CLASSES[name]] += float(chance or 1)
    parts = tuple(_SLOT.split(sentence))
    for slot in parts[1::2]:
        if slot not in words() and not _is_person(slot):
            raise ValueError(f"nothing fills the slot {{{slot}}}")
    return Frame(kind, (chances[0], chances[1], chances[2], chances[3], chances[4]), parts)


def _is_person(slot: str) -> bool:
    form = (match := _PERSON.fullmatch(slot)) and (match[2] or "name").lower()
    return bool(form) and (form in PRONOUNS or form in (*NAMED, "name"))


def made(pool: Pool, draw: random.Random, count: int) -> Iterator[tuple[Pair, Chances]]:
    """Yield made sentences, no two alike, with the chances of the five classes in each.

    Args:
        pool: names to give; a person that a pronoun refers to gets no first name.
        draw: of everything: the same sentences come from the same state.
        count: how many.
    """
    seen, deck = set[str](), list[str]()
    for _ in range(count):
        deck = deck or draw.sample(DECK, len(DECK))
        kind = deck.pop()
        pair, chances = filled(draw.choice(frames()[kind]), pool, draw)
        while pair.text in seen:
            pair, chances = filled(draw.choice(frames()[kind]), pool, draw)
        seen.add(pair.text)
        yield pair, chances


def filled(frame: Frame, pool: Pool, draw: random.Random) -> tuple[Pair, Chances]:
    """Return a frame's sentence with drawn names and words, p and q in either order, and its chances."""
    called = _people(frame, pool, draw)
    parts = _longer(frame.parts, draw)
    text, spans = parts[0], dict[str, Span]()
    for slot, after in zip(parts[1::2], parts[2::2], strict=True):
        person = _PERSON.fullmatch(slot) if slot not in words() else None
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


def _longer(parts: tuple[str, ...], draw: random.Random) -> tuple[str, ...]:
    """Return a frame's parts with, often, those of something that stands around it."""
    if draw.random() >= LONGER and len("x".join(parts[::2]).split()) >= SHORT:
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
        first, last = pool.draw(draw, other_than=taken)
        while {last, first} & taken:
            first, last = pool.draw(draw, other_than=taken)
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
    """Return a text and what follows it, with the article before it right and a sentence's first letter large."""
    if re.search(r"\b[Aa] $", text) and _VOWEL.match(word):
        text = f"{text[:-1]}n "
    if not text or re.search(r'(^|[.?!] )"?$', text):
        word = word[0].upper() + word[1:]
    return text + word


def _typed(text: str, draw: random.Random) -> str:
    """Return a text as another typist might have left it, every character where it was."""
    if draw.random() < 0.5:
        text = re.sub(r'(?<![^\s(])"', "“", text).replace('"', "”").replace("'", "’")
    return text[:-1] if text.endswith(".") and draw.random() < BARE_END else text
