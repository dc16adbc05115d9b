"""Expressions of time in TimeML news, as TempEval-3 counts them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from lxml import etree

from bench.extracting import extracted
from bench.names import f1
from onrecord.spans import Span
from onrecord.timex import Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An expression as annotators marked it; their values do not always keep to TIMEX3's own grammar."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A document: its words, its day, and the expressions in it."""

    name: str
    text: str
    published: date
    dates: tuple[Annotated, ...]


def read_timeml(path: Path) -> Dated:
    """Read one TimeML document: the text without its headers, and the day it was made."""
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    body, pieces, found, length = root.find(".//TEXT"), [], [], 0
    opened: list[tuple[etree._Element, int]] = []
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            opened.append((node, length))
            words = node.text or ""
        else:
            _, start = opened.pop()
            if node.tag == "TIMEX3":
                found.append(
                    Annotated(span=Span(start, length), type=node.get("type"), value=node.get("value"))
                )
            words = "" if node is body else node.tail or ""
        pieces.append(words)
        length += len(words)
    made = root.find(".//DCT/TIMEX3").get("value")
    return Dated(
        name=path.name, text="".join(pieces), published=date.fromisoformat(made[:10]), dates=tuple(found)
    )


def read_timeml_folder(folder: Path) -> Iterator[Dated]:
    """Yield the documents of a folder in the order of their names."""
    for path in sorted(folder.glob("*.tml")):
        yield read_timeml(path)


def pairs(gold: Iterable[Annotated], found: Iterable[Date]) -> Iterator[tuple[Annotated, Date]]:
    """Yield each annotated expression with the found one of the same span, else the first to overlap it."""
    left = list(found)
    waiting = []
    for expected in gold:
        same = next((one for one in left if one.span == expected.span), None)
        if same:
            left.remove(same)
            yield expected, same
        else:
            waiting.append(expected)
    for expected in waiting:
        near = next((one for one in left if one.span.overlaps(expected.span)), None)
        if near:
            left.remove(near)
            yield expected, near


def score_dates(documents: Iterable[tuple[Dated, tuple[Date, ...]]]) -> dict[str, Any]:
    """Return strict and relaxed F1, and relaxed F1 times the share whose value or type is right.

    These are TempEval-3's figures (UzZaman et al., 2013). The day of publication is given, and not counted.
    """
    counts: Counter[str] = Counter()
    for document, found in documents:
        counts["gold"] += len(document.dates)
        counts["found"] += len(found)
        for expected, one in pairs(document.dates, found):
            counts["relaxed"] += 1
            counts["strict"] += expected.span == one.span
            counts["value"] += expected.value == one.value
            counts["type"] += expected.type == one.type
    gold, predicted = counts["gold"], counts["found"]
    return {
        "strict F1": f1(counts["strict"], gold, predicted),
        "strict precision": round(100 * counts["strict"] / max(1, predicted), 2),
        "strict recall": round(100 * counts["strict"] / max(1, gold), 2),
        "relaxed F1": f1(counts["relaxed"], gold, predicted),
        "value F1": f1(counts["value"], gold, predicted),
        "type F1": f1(counts["type"], gold, predicted),
        "expressions": gold,
    }


def is_read(document: Dated) -> bool:
    """Tell whether a document is of the half whose errors were read; the other half was only counted."""
    return sha256(document.name.encode()).digest()[0] % 2 == 0


def measure_dates(corpora: Path) -> dict[str, Any]:
    """Measure on AQUAINT TimeML: all of it, the half whose errors were read, and the other."""
    documents = list(read_timeml_folder(corpora / "timeml" / "aquaint"))
    texts = {document.name: document.text for document in documents}
    found, _ = extracted(texts, {document.name: document.published for document in documents})
    scored = [(document, found[document.name].dates) for document in documents]
    halves = {
        "read": [pair for pair in scored if is_read(pair[0])],
        "unread": [pair for pair in scored if not is_read(pair[0])],
    }
    return score_dates(scored) | {name: score_dates(half) for name, half in halves.items()}
