"""CrossNER's types and ours, both ways, and the corpora of names and coreference that bench measures on."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from onrecord.entities import EntityType
from onrecord.spans import Span
from onrecord.training.conllu import read_conllu

CROSSNER_OF: Mapping[EntityType, str] = MappingProxyType(
    {
        EntityType.POLITICIAN: "politician",
        EntityType.PERSON: "person",
        EntityType.ORGANISATION: "organisation",
        EntityType.OUTLET: "organisation",
        EntityType.PARTY: "politicalparty",
        EntityType.COUNTRY: "country",
        EntityType.PLACE: "location",
        EntityType.CONTEST: "election",
        EntityType.EVENT: "event",
        EntityType.LAW: "misc",
        EntityType.OFFICE: "misc",
        EntityType.GROUP: "misc",
        EntityType.OTHER: "misc",
    }
)
"""CrossNER politics (Liu et al., AAAI 2021) for each of our types."""

OURS_OF_CROSSNER: Mapping[str, EntityType] = MappingProxyType(
    {
        "politician": EntityType.POLITICIAN,
        "person": EntityType.PERSON,
        "organisation": EntityType.ORGANISATION,
        "politicalparty": EntityType.PARTY,
        "country": EntityType.COUNTRY,
        "location": EntityType.PLACE,
        "election": EntityType.CONTEST,
        "event": EntityType.EVENT,
        "misc": EntityType.OTHER,
    }
)
"""Ours for each of CrossNER's: the widest, where several of ours are one of theirs."""

CROSSNER_PEOPLE = frozenset({"politician", "person"})
SPOKEN_AND_NEWS = ("news", "interview", "speech")
"""The genres of OntoGUM that are nearest to what is read here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedText:
    """A sentence and its names, each with its type in CrossNER."""

    text: str
    names: frozenset[tuple[Span, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A text, a pronoun in it, and two names with whether it means them."""

    text: str
    pronoun: Span
    names: tuple[tuple[Span, bool], tuple[Span, bool]]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusteredText:
    """A document and its clusters of mentions, of two or more."""

    id: str
    text: str
    clusters: tuple[frozenset[Span], ...]


def read_crossner_names(path: Path) -> list[NamedText]:
    """Read a split of CrossNER, one sentence a text, its words joined by single spaces."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [_named([tuple(line.split("\t")[:2]) for line in b.splitlines() if "\t" in line]) for b in blocks]


def _named(rows: list[tuple[str, ...]]) -> NamedText:
    names: list[tuple[int, int, str]] = []
    start, before = 0, "O"
    for word, tag in rows:
        end, kind = start + len(word), tag[2:]
        if tag.startswith("I-") and before == kind:
            names[-1] = (names[-1][0], end, kind)
        elif kind:
            names.append((start, end, kind))
        start, before = end + 1, kind
    text = " ".join(word for word, _ in rows)
    return NamedText(text=text, names=frozenset((Span(a, b), kind) for a, b, kind in names))


def read_gap_pronouns(path: Path) -> list[Pronoun]:
    """Read a split of GAP (Webster et al., TACL 2018)."""

    def span(row: dict[str, str], column: str) -> Span:
        start = int(row[f"{column}-offset"])
        return Span(start, start + len(row[column]))

    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Pronoun(
            id=row["ID"],
            text=row["Text"],
            pronoun=span(row, "Pronoun"),
            names=((span(row, "A"), row["A-coref"] == "TRUE"), (span(row, "B"), row["B-coref"] == "TRUE")),
        )
        for row in rows
    ]


def read_ontogum_clusters(path: Path, genres: tuple[str, ...] = SPOKEN_AND_NEWS) -> list[ClusteredText]:
    """Read the documents of some genres of a split of OntoGUM (Zhu et al., ACL 2021), without singletons."""
    documents = []
    for document in read_conllu(path):
        if document.id.split("_")[1] not in genres:
            continue
        clusters = tuple(cluster for cluster in map(frozenset, document.referents()) if len(cluster) > 1)
        documents.append(ClusteredText(id=document.id, text=document.text, clusters=clusters))
    return documents
