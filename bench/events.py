"""Events against those annotated by hand: which are found with the right people in them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from bench.event_labels import NEEDED, Label, Told
from bench.extracting import overlap
from bench.names import f1
from onrecord.spans import Spans

Judge = Callable[[Told, Told], bool]
_ROUNDING = 0.05
_DATES = ("date", "from", "to")
_SEVERAL = frozenset({"contest", "result", "poll"})
"""Types whose roles hold several at once; of the others, each pair of people is an event."""


def is_same(one: Spans, other: Spans) -> bool:
    """Tell whether two participants are one: a span of each shares half of the shorter with the other's."""
    return any(2 * overlap((a,), (b,)) >= min(len(a), len(b)) for a in one for b in other)


def _meet(gold: Told, found: Told, role: str) -> bool:
    """Tell whether both have somebody in a role who is the same."""
    some = product(gold.roles.get(role, ()), found.roles.get(role, ()))
    return any(is_same(one, other) for one, other in some)


def _differ(gold: Told, found: Told, role: str) -> bool:
    return role in gold.roles and role in found.roles and not _meet(gold, found, role)


def _dates_fit(gold: Told, found: Told, name: str, digits: int | None = None) -> bool:
    """Tell whether two dates are the same as far as both are told, to so many digits."""
    one, other = (str(told.values.get(name, ""))[:digits] for told in (gold, found))
    vague = not (one[:4].isdigit() and other[:4].isdigit())
    return vague or one.startswith(other) or other.startswith(one)


def _contest_fits(gold: Told, found: Told) -> bool:
    """Tell whether nothing that both tell of a contest differs: its kind, place and year."""
    kinds = not gold.kinds or not found.kinds or gold.kinds & found.kinds
    return bool(kinds) and not _differ(gold, found, "place") and _dates_fit(gold, found, "date", 4)


def _people_right(gold: Told, found: Told) -> bool:
    met = all(_meet(gold, found, role) for group in NEEDED[gold.type] for role in group)
    return met and all(_dates_fit(gold, found, name) for name in ("from", "to"))


def _contest_right(gold: Told, found: Told) -> bool:
    told = any(_meet(gold, found, role) for role in ("office", "place", "candidates"))
    return told and bool(found.kinds) and _contest_fits(gold, found)


def _result_right(gold: Told, found: Told) -> bool:
    return _meet(gold, found, "winner" if "winner" in gold.roles else "loser") and _contest_fits(gold, found)


def _shares_right(gold: Told, found: Told) -> bool:
    """Tell whether the same candidates have the same shares, and nobody else has any."""
    ours, theirs, told = gold.roles["candidates"], found.roles.get("candidates", ()), found.shares
    right = [
        any(
            is_same(ours[i], theirs[j]) and abs(share - other) < _ROUNDING
            for j, other in found.shares.items()
        )
        for i, share in gold.shares.items()
    ]
    return all(right) and len(right) == len(told)


def _lead_right(gold: Told, found: Told) -> bool:
    if "lead" not in gold.values:
        return True
    points = abs(gold.values["lead"] - found.values.get("lead", -1))
    return points < _ROUNDING and _meet(gold, found, "leader")


def _tie_right(gold: Told, found: Told) -> bool:
    if not gold.values.get("tie"):
        return True
    theirs = found.roles.get("candidates", ())
    all_in_it = all(any(is_same(one, other) for other in theirs) for one in gold.roles["candidates"])
    return bool(found.values.get("tie")) and all_in_it


def _poll_right(gold: Told, found: Told) -> bool:
    pollster = "pollster" not in gold.roles or _meet(gold, found, "pollster")
    figures = _shares_right(gold, found) and _lead_right(gold, found) and _tie_right(gold, found)
    return pollster and figures and not _differ(gold, found, "place")


_RIGHT: Mapping[str, Judge] = {
    "contest": _contest_right,
    "result": _result_right,
    "poll": _poll_right,
}


def is_right(gold: Told, found: Told) -> bool:
    """Tell whether a found event is an annotated one: type, status and all that the type needs are the same.

    - People: each role that the type needs has the same one in it; a tenure's years, where told, agree.
    - Contest: the kind is one that fits, the office, the place or a candidate is the same, and neither place
      nor year differs where both tell it.
    - Result: the winner is the same, or the loser where only that is told; no kind, place or year differs.
    - Poll: the pollster is the same; the same candidates have the same shares, and nobody else has any; the
      same one leads by as many points where a lead is told; all who are tied are found to be. A lead that is
      found besides shares does not count.
    """
    if (gold.type, gold.status) != (found.type, found.status):
        return False
    return _RIGHT.get(gold.type, _people_right)(gold, found)


def _each(told: Told) -> Iterator[Told]:
    """Yield an event for each pair of people: two who endorse one are two events."""
    roles = (
        [] if told.type in _SEVERAL else [group[0] for group in NEEDED[told.type] if group[0] in told.roles]
    )
    for chosen in product(*(told.roles[role] for role in roles)):
        alone = {role: (one,) for role, one in zip(roles, chosen, strict=True)}
        yield replace(told, roles={**told.roles, **alone})


def _fitting(gold: Sequence[Told], found: Told) -> list[int]:
    """Return the places of those that a found event is right for, first where its place and values agree."""
    right = [j for j, one in enumerate(gold) if is_right(one, found)]
    return sorted(right, key=lambda j: (not _meet(gold[j], found, "place"), gold[j].values != found.values))


def pairs(gold: Sequence[Told], found: Iterable[Told]) -> list[tuple[Told, Told]]:
    """Return as many annotated events with a found one that is right as there can be, each used once."""
    all_found = [one for told in found for one in _each(told)]
    fits = [_fitting(gold, other) for other in all_found]
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in fits[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(all_found)):
        place(i, set())
    return [(gold[j], all_found[i]) for j, i in sorted(taken.items())]


def figures(right: int, gold: int, found: int) -> dict[str, Any]:
    """Return F1, precision and recall of so many right ones, annotated ones and found ones."""
    return {
        "F1": f1(right, gold, found),
        "precision": round(100 * right / max(1, found), 2),
        "recall": round(100 * right / max(1, gold), 2),
        "right": right,
        "annotated": gold,
        "found": found,
    }


def score_events(articles: Iterable[tuple[Sequence[Told], Sequence[Told]]]) -> dict[str, Any]:
    """Return precision, recall and F1 of all events, of polls alone, of the others, and by type.

    Args:
        articles: the annotated and the found events of each.
    """
    gold, found, right, dates = Counter[str](), Counter[str](), Counter[str](), Counter[bool]()
    for known, told in articles:
        gold.update(one.type for one in known)
        found.update(one.type for whole in told for one in _each(whole))
        for one, other in pairs(known, told):
            right[one.type] += 1
            dates.update(
                one.values[n] == other.values.get(n) for n in ("date", "from", "to") if n in one.values
            )
    types = [kind for kind in NEEDED if kind in gold or kind in found]
    totals = [counts.total() for counts in (right, gold, found)]
    polls = [counts["poll"] for counts in (right, gold, found)]
    others = [total - poll for total, poll in zip(totals, polls, strict=True)]
    return {
        **figures(*totals),
        "polls": figures(*polls),
        "without polls": figures(*others),
        "by type": {kind: figures(right[kind], gold[kind], found[kind]) for kind in types},
        "dates of the right ones": f"{dates[True]} of {dates.total()}",
    }


def by_article(labels: Iterable[Label]) -> dict[tuple[str, str], list[Told]]:
    """Return the annotated events by corpus and article; articles without any have an empty list."""
    events: dict[tuple[str, str], list[Told]] = {}
    for label in labels:
        told = events.setdefault((label.corpus, label.article), [])
        if label.told:
            told.append(label.told)
    return events
