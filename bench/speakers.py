"""Speakers of 300 sources in PolNeAR dev, labelled by hand in `bench/data/speakers.jsonl`.

The sources were drawn at random (seed 5) from the different ones that the first annotator of each article
marked, in the proportions in which they occur, without those where there is nothing to resolve: people with
first and last name, organisations, parties and countries by name, and slips (a verb, half a headline). One
reader read each article around them, once, and wrote down who it is:

- A person or an organisation by the fullest name that the article has. Two whom everybody knows are called by
  their full name where the article has the surname alone ("Mr. Obama").
- Nobody ("") where the source is plural, collective, generic, without a name in the article or not decidable:
  critics, police, "Many Democrats", two people joined by "and", "you", a poll, a study, a document, an event.
- "We" is nobody, unless one person clearly means himself. "I" is whoever speaks; the writer, where the text
  names him; the one who signs, in a letter. "Who" and "which" are what they stand for.
- An organisation that speaks is itself the speaker: "the campaign", "the union", "it".
- `on_behalf_of` names whom the source's own words say it speaks for, or who wrote the document: "Vick's
  lawyer", "a campaign aide", "the statement".
- Kinds: a pronoun is personal, possessive or relative. A short name is one without what tells it apart,
  whatever stands beside it ("Hale, 56, a lawyer"). All else is a description, with or without a name in it.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.extracting import Found, closest, speaker_of
from bench.same_name import agree, is_given_name, words_of
from onrecord.entities import Entity, EntityType, Form
from onrecord.reading import Attribution
from onrecord.spans import Spans, spans_of, text_of

LABELS = Path(__file__).parent / "data" / "speakers.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Who a source is, as somebody read it.

    Args:
        article: its id in PolNeAR.
        source: where it stands.
        kind: pronoun, short name or description.
        speaker: a full name; empty for nobody in particular.
        on_behalf_of: whom the speaker speaks for, if that is said.
    """

    article: str
    source: Spans
    kind: str
    speaker: str
    on_behalf_of: str | None = None


def read_labels(path: Path = LABELS) -> list[Label]:
    """Read the labels."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Label(
            article=row["id"],
            source=spans_of(row["source"]),
            kind=row["kind"],
            speaker=row["speaker"],
            on_behalf_of=row.get("on_behalf_of"),
        )
        for row in rows
    ]


def is_named(number: int, found: Found, source: str) -> bool:
    """Tell whether an entity names somebody: not a description, a pronoun, a group or the source's own words.

    "Democrats" found for "Many Democrats" is a group by whatever type, and no wrong speaker; a person who is
    named in the source ("Hale and Pruitt") is one.
    """
    entity = found.entities[number]
    own = not entity.type.is_person and set(words_of(entity.name)) <= set(words_of(source))
    by_name = any(m.form is Form.NAME for m in found.mentions if m.entity == number)
    return by_name and entity.type is not EntityType.GROUP and not own


def is_right(entity: Entity, name: str) -> bool:
    """Tell whether an entity's name agrees with a label's."""
    return agree(entity.name, name) or (entity.type.is_person and is_given_name(entity.name, name))


def judged(label: Label, found: Found, text: str) -> str:
    """Return "right", "wrong person" or "unresolved"."""
    number = speaker_of(closest(label.source, found))
    if number is None:
        return "unresolved" if label.speaker else "right"
    if label.speaker and is_right(found.entities[number], label.speaker):
        return "right"
    if is_named(number, found, text_of(label.source, text)):
        return "wrong person"
    return "unresolved" if label.speaker else "right"


def on_behalf_right(label: Label, found: Found) -> bool:
    """Tell whether it was found whom a source speaks for, as that or as the speaker of a document."""
    one = closest(label.source, found)
    numbers = [speaker_of(one), one.on_behalf_of if isinstance(one, Attribution) else None]
    return any(n is not None and agree(found.entities[n].name, label.on_behalf_of or "") for n in numbers)


def score_speakers(labelled: Iterable[tuple[Label, Found, str]]) -> dict[str, Any]:
    """Return the shares of right and wrong speakers, and what became of each kind of source.

    Args:
        labelled: a label, what was found in its article, and the article's text.
    """
    table: dict[str, Counter[str]] = defaultdict(Counter)
    behalf: list[bool] = []
    for label, found, text in labelled:
        who = "somebody" if label.speaker else "nobody"
        table[f"{label.kind}, {who}"][judged(label, found, text)] += 1
        if label.on_behalf_of:
            behalf.append(on_behalf_right(label, found))
    everything = sum(table.values(), Counter[str]())
    total = max(1, everything.total())
    return {
        "sources": everything.total(),
        "accuracy": round(100 * everything["right"] / total, 2),
        "wrong person": round(100 * everything["wrong person"] / total, 2),
        "by kind": {kind: dict(sorted(table[kind].items())) for kind in sorted(table)},
        "on behalf of": f"{sum(behalf)} of {len(behalf)}",
    }


def measure_speakers(texts: Mapping[str, str], found: Mapping[str, Found]) -> dict[str, Any]:
    """Measure on the labels, from what was found in the articles of PolNeAR dev."""
    return score_speakers((label, found[label.article], texts[label.article]) for label in read_labels())
