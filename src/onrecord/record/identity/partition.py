"""Sets that are joined, and what keeps them apart."""

from collections import defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Sets(Generic[Item]):
    """Disjoint sets; an item that was never heard of is a set of its own."""

    def __init__(self) -> None:
        self._parent: dict[Item, Item] = {}
        self._size: dict[Item, int] = {}

    def root(self, item: Item) -> Item:
        """Return the item that stands for the set of an item."""
        parent = self._parent
        top = item
        while (above := parent.get(top, top)) != top:
            top = above
        while (above := parent.get(item, top)) != top:
            parent[item] = top
            item = above
        return top

    def items(self) -> list[Item]:
        """Return the items that were joined with another."""
        return list(self._parent.keys() | self._size.keys())

    def join(self, left: Item, right: Item) -> Item:
        """Make one set of those of two items, and return its root."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return one
        if self._size.get(one, 1) < self._size.get(other, 1):
            one, other = other, one
        self._parent[other] = one
        self._size[one] = self._size.get(one, 1) + self._size.get(other, 1)
        return one


class ApartSets(Sets[Item]):
    """Disjoint sets of which some may never become one."""

    def __init__(self) -> None:
        super().__init__()
        self._foes: defaultdict[Item, set[Item]] = defaultdict(set)

    def part(self, left: Item, right: Item) -> bool:
        """Keep the sets of two items apart from now on; return False where they are one already."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return False
        self._foes[one].add(other)
        self._foes[other].add(one)
        return True

    def join_unless_apart(self, left: Item, right: Item) -> bool:
        """Make one set of those of two items if nothing keeps them apart; return whether they are one."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return True
        if other in self._foes.get(one, ()):
            return False
        top = self.join(one, other)
        below = other if top == one else one
        for foe in self._foes.pop(below, set()):
            self._foes[foe].discard(below)
            self._foes[foe].add(top)
            self._foes[top].add(foe)
        return True
