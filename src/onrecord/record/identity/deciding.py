"""Who is who, as it follows from judgements: by hand first, then automatic ones."""

from collections.abc import Iterable, Sequence

from onrecord.record.identity.partition import ApartSets

Pair = tuple[str, str]
Judged = tuple[str, str, bool]
"""Two ids, and whether they are the same."""

Scored = tuple[float, str, str]
"""How sure it is that two ids are the same, and the two."""


def decide(ids: Iterable[str], by_hand: Sequence[Judged], automatic: Iterable[Scored]) -> dict[str, str]:
    """Return for each id the id of who it is.

    A judgement by hand holds against any number of automatic ones, and against older ones by hand. Of the
    automatic ones the surest come first, and one that would join what is kept apart is passed over; so is one
    that would make two people of a register one.

    Args:
        ids: of all entities.
        by_hand: the judgements that people made, oldest first.
        automatic: those made by rule, all of them "same", in any order.

    Returns:
        The register's id where an entity is tied to one, or else the smallest id of the set.
    """
    wanted = set(ids)
    sets: ApartSets[str] = ApartSets()
    for left, right, same in reversed(by_hand):
        if same:
            sets.join_unless_apart(left, right)
        else:
            sets.part(left, right)
    _join_automatic(sets, [(one, two) for one, two, _ in by_hand], automatic)
    return _named(sets, wanted, [id_ for one, two, _ in by_hand for id_ in (one, two)])


def _join_automatic(sets: ApartSets[str], known: Sequence[Pair], automatic: Iterable[Scored]) -> None:
    official = {sets.root(id_): id_ for pair in known for id_ in pair if not is_entity(id_)}
    for _, left, right in sorted(automatic, key=lambda link: (-link[0], link[1], link[2])):
        one, two = sets.root(left), sets.root(right)
        labels = {
            label
            for root, id_ in ((one, left), (two, right))
            if (label := official.get(root) or ("" if is_entity(id_) else id_))
        }
        if one != two and len(labels) <= 1 and sets.join_unless_apart(one, two) and labels:
            official[sets.root(one)] = labels.pop()


def _named(sets: ApartSets[str], wanted: set[str], judged: Iterable[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for id_ in sorted({*wanted, *judged, *sets.items()}, key=lambda id_: (is_entity(id_), id_)):
        if id_ in wanted or not is_entity(id_):
            names.setdefault(sets.root(id_), id_)
    return {id_: names[sets.root(id_)] for id_ in wanted}


def is_entity(id_: str) -> bool:
    """Tell whether an id is an entity's, and not that of a person of a register."""
    return id_.startswith("en1-")
