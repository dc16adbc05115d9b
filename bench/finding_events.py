"""Events that `onrecord extract` finds in the annotated articles, held against the annotation."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.event_labels import SAMPLES, Told, read_labels
from bench.events import by_article, score_events
from bench.extracting import Found, extracted
from onrecord.events import Event, Participant, Role
from onrecord.spans import Spans

_ROLES = {Role.CANDIDATE: "candidates", Role.PARTY: "parties"}
"""What the annotation calls the roles of a contest, a result and a poll; all others have the same name."""

_SEVERAL = ("contest", "result", "poll")
_FIGURES = (Role.SHARE, Role.LEAD, Role.TIE)
_VALUES = (Role.KIND, Role.FROM, Role.TO, Role.SAMPLE, Role.MARGIN)
_LEFT_OUT = (Role.DURATION, Role.VOTES)


def told_of(event: Event, found: Found) -> Told:
    """Return an event as the scorer takes it: each participant with all the spans that name it."""
    roles: dict[str, list[Spans]] = {}
    values: dict[str, Any] = {"date": event.date.value[:10]} if event.date else {}
    for one in event.participants:
        if one.role in _FIGURES:
            _figure(one, found, roles, values)
        elif one.role in _VALUES:
            values[str(one.role)] = one.value
        elif one.role not in _LEFT_OUT:
            name = _ROLES.get(one.role, str(one.role)) if event.type in _SEVERAL else str(one.role)
            _put(roles.setdefault(name, []), _spans(one, found))
    return Told(
        type=str(event.type),
        status=str(event.status) if event.status else None,
        roles={name: tuple(some) for name, some in roles.items()},
        values=values,
    )


def _figure(one: Participant, found: Found, roles: dict[str, list[Spans]], values: dict[str, Any]) -> None:
    """Add a share, a lead or a tie of a poll."""
    whose = None if one.entity is None else _spans(one, found)
    if one.role is Role.TIE:
        values["tie"] = True
    elif whose is not None and one.value is not None:
        place = _put(roles.setdefault("candidates", []), whose)
        if one.role is Role.SHARE:
            values.setdefault("share", {})[str(place)] = float(one.value)
        else:
            roles["leader"], values["lead"] = [whose], float(one.value)


def _put(some: list[Spans], spans: Spans) -> int:
    """Add a participant that is not there yet, and return its place."""
    if spans not in some:
        some.append(spans)
    return some.index(spans)


def _spans(one: Participant, found: Found) -> Spans:
    """Return all that names a participant: the mentions of its entity, or the words that tell it."""
    if one.entity is None:
        return (one.span,)
    return tuple(m.span for m in found.mentions if m.entity == one.entity)


Key = tuple[str, str]
"""A corpus, and an article's id in it."""


def measure_events(corpora: Path) -> dict[str, Any]:
    """Measure on the articles that were annotated by hand: each sample, and both together."""
    samples = {name: by_article(read_labels(path)) for name, path in SAMPLES.items()}
    told = _told(corpora, frozenset().union(*samples.values()))
    return {name: score_events(pairs) for name, pairs in held_against(samples, told).items()}


def held_against(
    samples: Mapping[str, Mapping[Key, Sequence[Told]]], told: Mapping[Key, Sequence[Told]]
) -> dict[str, list[tuple[Sequence[Told], Sequence[Told]]]]:
    """Return what is annotated and what is found in the articles of each sample, and of all as "both".

    Args:
        samples: by name, the annotated events of each article.
        told: the found events of each article.
    """
    pairs = {name: [(some, told[key]) for key, some in gold.items()] for name, gold in samples.items()}
    return {**pairs, "both": [pair for some in pairs.values() for pair in some]}


def _told(corpora: Path, keys: frozenset[Key]) -> dict[Key, list[Told]]:
    """Return what is found in some articles."""
    articles = {(corpus, row["id"]): row for corpus, row in rows_of(corpora) if (corpus, row["id"]) in keys}
    texts = {"/".join(key): row["text"] for key, row in articles.items()}
    days = {"/".join(key): day for key, row in articles.items() if (day := day_of(row["published"]))}
    found, _ = extracted(texts, days)
    return {
        key: [told_of(event, found["/".join(key)]) for event in found["/".join(key)].events] for key in keys
    }


def rows_of(corpora: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the articles of PolNeAR dev and of the news, each with the name of its corpus."""
    with (corpora / "polnear" / "dev.jsonl").open(encoding="utf-8") as lines:
        yield from (("polnear", json.loads(line)) for line in lines)
    with gzip.open(corpora / "news" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield "news", {**row, "id": str(row["id"])}


def day_of(published: str) -> date | None:
    """Return a day of publication; some of the corpora's are none."""
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
