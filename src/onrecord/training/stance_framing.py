"""Frames: sentences with slots that look like a stance or tell one, and what may fill the slots."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.errors import FormatError
from onrecord.stances import EXCHANGED, NEUTRAL, P_OPPOSES, P_SUPPORTS, Q_OPPOSES, Q_SUPPORTS

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

PERSON = re.compile(r"([HTXht])(?:\.(\w+))?")
"""A person's slot: whose it is, marked where it is H or T, and in which form."""

_SLOT = re.compile(r"\{([^{}]*)\}")

Chances = tuple[float, float, float, float, float]
"""Of the five classes, by their numbers."""


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
        if self.kind not in (*LOOKS, *PLAIN):
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
    form = (match := PERSON.fullmatch(slot)) and (match[2] or "name").lower()
    return bool(form) and (form in PRONOUNS or form in (*NAMED, "name"))
