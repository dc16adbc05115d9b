"""The corpora as they lie in a folder, read into plain examples."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from onrecord.spans import Spans, spans_of


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAttribution:
    """An attribution as an annotator marked it: spans, nothing more. In 0.2 % there is no cue."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article with the attributions of each annotator who read it; none where it is unlabelled."""

    id: str
    text: str
    annotations: tuple[tuple[GoldAttribution, ...], ...] = ()


def read_polnear(path: Path) -> list[Example]:
    """Read a split of PolNeAR 1.0 (Newell, Margolin & Ruths, LREC 2018).

    The few attributions without a content say nothing, and are left out.
    """
    examples = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            annotations = tuple(
                tuple(
                    GoldAttribution(
                        source=spans_of(a["source"]),
                        cue=spans_of(a["cue"]),
                        content=spans_of(a["content"]),
                    )
                    for a in attributions
                    if a["content"]
                )
                for attributions in row["annotators"].values()
            )
            examples.append(Example(id=row["id"], text=row["text"], annotations=annotations))
    return examples


def read_news(path: Path) -> list[Example]:
    """Read unlabelled articles from gzipped JSONL."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        return [Example(id=str(row["id"]), text=row["text"]) for row in rows if row["text"].strip()]
