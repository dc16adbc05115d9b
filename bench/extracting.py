"""What `onrecord extract` finds, read back from its output: every figure here goes through the command."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from onrecord.chains import Chain, Link, Step
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.quotation import Form as QuotationForm
from onrecord.reading import Attribution
from onrecord.spans import Span, Spans, spans_of
from onrecord.timex import Date, DateType

ONRECORD = [sys.executable, "-m", "onrecord"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in one article."""

    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    chains: tuple[Chain, ...] = ()


def extracted(
    texts: Mapping[str, str], published: Mapping[str, date] | None = None
) -> tuple[dict[str, Found], float]:
    """Return what the command finds in each text, by its id, and the most memory it held, in MB.

    Args:
        texts: by id.
        published: days of publication, by id.
    """
    rows = "".join(_row(key, text, (published or {}).get(key)) for key, text in texts.items())
    # From a file, since a pipe that is written whole before the first line is read would fill up and wait.
    with TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text(rows, encoding="utf-8")
        return _watched([*ONRECORD, "extract", str(file)])


def _row(key: str, text: str, published: date | None) -> str:
    row = {"id": key, "text": text, "published": published.isoformat() if published else None}
    return json.dumps(row) + "\n"


def _watched(command: list[str]) -> tuple[dict[str, Found], float]:
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        watched, most, found = psutil.Process(process.pid), 0, {}
        for line in process.stdout:
            row = json.loads(line)
            found[row["id"]] = found_of(row)
            most = max(most, watched.memory_info().rss)
    return found, most / 2**20


def found_of(row: Mapping[str, Any]) -> Found:
    """Return one line of the command's output as what it says.

    Raises:
        KeyError: the line tells of an error, or lacks a field.
    """
    mentions = (
        Mention(
            span=Span(*m["span"]),
            phrase=Span(*m["phrase"]),
            type=EntityType(m["type"]),
            form=Form(m["form"]),
            entity=_number(m["entity"]) or 0,
        )
        for m in row["mentions"]
    )
    return Found(
        attributions=tuple(_attribution(a) for a in row["attributions"]),
        mentions=tuple(mentions),
        entities=tuple(Entity(name=e["name"], type=EntityType(e["type"])) for e in row["entities"]),
        dates=tuple(
            Date(span=Span(*d["span"]), type=DateType(d["type"]), value=d["value"]) for d in row["dates"]
        ),
        events=tuple(_event(event, row) for event in row["events"]),
        chains=tuple(map(_chain, row["chains"])),
    )


def _event(event: Mapping[str, Any], row: Mapping[str, Any]) -> Event:
    """Return an event; its date is the expression of time at the same place."""
    types = {tuple(d["span"]): DateType(d["type"]) for d in row["dates"]}
    day = event["date"]
    return Event(
        type=EventType(event["type"]),
        status=Status(event["status"]) if event["status"] else None,
        participants=tuple(
            Participant(
                role=Role(one["role"]),
                span=Span(*one["span"]),
                entity=_number(one["entity"]),
                value=one["value"],
            )
            for one in event["participants"]
        ),
        evidence=spans_of(event["evidence"]),
        date=day and Date(span=Span(*day["span"]), type=types[tuple(day["span"])], value=day["value"]),
    )


def _chain(row: Mapping[str, Any]) -> Chain:
    links = (
        Link(
            step=Step(link["step"]),
            span=Span(*link["span"]),
            entity=_number(link["entity"]),
            value=link["value"],
        )
        for link in row["links"]
    )
    return Chain(links=tuple(links), statement=row["statement"], event=row["event"])


def _number(entity: str | None) -> int | None:
    """Return an entity's place among the article's: "e1" is the first."""
    return None if entity is None else int(entity.removeprefix("e")) - 1


def _attribution(row: Mapping[str, Any]) -> Attribution:
    return Attribution(
        source=spans_of(row["source"]),
        cue=spans_of(row["cue"]),
        content=spans_of(row["content"]),
        form=QuotationForm(row["form"]),
        score=row["score"],
        speaker=_number(row["speaker"]),
        on_behalf_of=_number(row["on_behalf_of"]),
    )


def overlap(one: Spans, other: Spans) -> int:
    """Count the characters that stand in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def closest(spans: Spans, found: Found) -> Attribution | Mention | None:
    """Return the attribution whose source overlaps most with some spans, or the nearest mention if none does.

    Of equal overlaps the one with the least beside it counts.
    """

    def fit(own: Spans) -> tuple[int, int]:
        return overlap(own, spans), -sum(map(len, own))

    attribution = max(found.attributions, key=lambda a: fit(a.source), default=None)
    if attribution and overlap(attribution.source, spans):
        return attribution
    mention = max(found.mentions, key=lambda m: fit((m.phrase,)), default=None)
    return mention if mention and overlap((mention.phrase,), spans) else None


def speaker_of(one: Attribution | Mention | None) -> int | None:
    """Return who speaks, or is mentioned: an entity's place among the article's."""
    return one.speaker if isinstance(one, Attribution) else one.entity if one else None
