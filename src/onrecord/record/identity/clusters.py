"""Groups of appearances that are taken for one person, and what they tell of that person."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.record.identity.appearances import Appearance
from onrecord.record.identity.names import PersonName

NOISE = 0.05
"""What a smaller share than this says of someone is taken for a slip of reading."""


SEXES_NOISE = 0.25
"""The same for honorifics, as husband and wife are taken for each other more often."""

ELECTED = frozenset(("senator", "representative", "governor", "president", "vice president", "speaker"))
"""Offices whose holders are introduced by them."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two ids that are taken for the same, and why.

    Args:
        left: an entity's id.
        right: an entity's id, or that of a person of a register.
        reason: why, in words.
        score: how sure that is, from 0 to 1.
    """

    left: str
    right: str
    reason: str
    score: float


@dataclass(slots=True)
class Cluster:
    """Appearances under names that can be one person's.

    Args:
        names: the names, each with how many appearances have it.
        members: the appearances.
    """

    names: Counter[PersonName]
    members: list[Appearance]
    states: Counter[str] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    sexes: Counter[str] = field(default_factory=Counter)
    official: str = ""
    _hub: str = ""

    @classmethod
    def of(cls, name: PersonName, members: list[Appearance]) -> "Cluster":
        """Return the cluster of some appearances under one name."""
        made = cls(names=Counter({name: len(members)}), members=members)
        for member in members:
            made._take(member)
        return made

    def _take(self, member: Appearance) -> None:
        self.states.update(member.states)
        self.parties.update(member.parties)
        self.offices.update(member.offices)
        self.sexes.update(member.sexes)

    @property
    def hub(self) -> str:
        """The id that the others are tied to: the smallest."""
        if not self._hub:
            self._hub = min(member.id for member in self.members)
        return self._hub

    @property
    def size(self) -> int:
        """How many appearances there are."""
        return len(self.members)

    @property
    def name(self) -> PersonName:
        """The most frequent name."""
        return min(self.names, key=lambda name: (-self.names[name], -name.words, name.first, name.middle))

    @property
    def is_private(self) -> bool:
        """Whether every article introduces the person by an occupation that is no office."""
        return all(member.private for member in self.members)

    @property
    def is_seated(self) -> bool:
        """Whether an article gives the person a seat, or an office that is an elected one."""
        return bool(self.states or ELECTED & set(self.offices))

    def join(self, other: "Cluster") -> None:
        """Take in all of another cluster."""
        self.names += other.names
        self._hub = min(self.hub, other.hub)
        self.members = self.members + other.members
        for mine, theirs in zip(self._told(), other._told(), strict=True):
            mine.update(theirs)

    def _told(self) -> tuple[Counter[str], ...]:
        return self.states, self.parties, self.offices, self.sexes

    def add(self, member: Appearance) -> None:
        """Take in one more appearance, under whatever name."""
        self._hub = min(self.hub, member.id)
        self.members.append(member)
        self._take(member)


def firm(told: Counter[str], noise: float = NOISE) -> set[str]:
    """Return what is said often enough not to be a slip.

    Args:
        told: what is said, each with how often.
        noise: a smaller share than this is a slip.
    """
    total = sum(told.values())
    return {value for value, times in told.items() if times >= total * noise}


def conflict(left: Cluster, right: Cluster) -> bool:
    """Tell whether what is known of two clusters cannot be true of one person.

    Other states conflict, since a seat is of one state. Other parties conflict only where no state says
    otherwise, as people change parties. Who is always introduced by an occupation is no office holder.
    """
    if (left.is_private and right.is_seated) or (right.is_private and left.is_seated):
        return True
    one, other = firm(left.states), firm(right.states)
    if one and other:
        return not one & other
    sexes = firm(left.sexes), firm(right.sexes)
    if sexes[0] and sexes[1] and not sexes[0] & sexes[1]:
        return True
    parties = firm(left.parties), firm(right.parties)
    return bool(parties[0] and parties[1] and not parties[0] & parties[1])


def links_of(members: list[Appearance], reason: str, score: float) -> list[Link]:
    """Return what ties members to the smallest id among them."""
    ids = sorted({member.id for member in members})
    return [Link(id_, ids[0], reason, score) for id_ in ids[1:]]
