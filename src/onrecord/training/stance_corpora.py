"""What stances are learned from, drawn once and kept in a folder as stocks of pairs."""

import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.corpora import read_polnear
from onrecord.training.stance_names import Pool, read_pool, renamed
from onrecord.training.stance_pairs import Named, pairs_of, without
from onrecord.training.stance_windows import stock_of
from onrecord.training.stances import Pair, in_whole_words, read_directed, read_targets

READINGS = 4
"""Sets of other names under which a labelled pair of people can be read."""

PAIRS = 120_000
"""Pairs that nobody labelled, half or so of them from news, the rest from PolNeAR."""

_KINDS = {"PERSON": "person", "ORGANIZATION": "organisation"}

Drawn = tuple[Sequence[Pair], Sequence[int] | None]
"""Pairs, and the examples that they are readings of, if they are several readings of some."""

Names = Callable[[Sequence[str]], Iterable[Sequence[Named]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where pairs are drawn from.

    Args:
        corpora: folder that holds `directed-sentiment`, `newsmtsc`, `legislators` and `polnear`.
        news: texts of articles that nobody labelled.
        names: finds the names in texts.
        vocabulary: cuts texts into pieces.
        seed: of the draws.
    """

    corpora: Path
    news: Sequence[str]
    names: Names
    vocabulary: WordPiece
    seed: int


def read_split(corpora: Path, split: str) -> list[Pair]:
    """Read a split of directed-sentiment: "train" or "valid"."""
    return read_directed(corpora / "directed-sentiment" / f"{split}.txt")


def write_stocks(sources: Sources, folder: Path) -> Iterator[str]:
    """Write `gold.npz`, `targets.npz` and `pairs.npz`, yielding the name of each; one that is there is left.

    Nothing of the split that stances are measured on stands in the last two.

    Args:
        sources: where they come from.
        folder: where to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = [pair.text for pair in read_split(sources.corpora, "valid")]
    makers: dict[str, Callable[[], Drawn]] = {
        "gold": lambda: _gold(sources),
        "targets": lambda: _plain(without(read_targets(sources.corpora / "newsmtsc/train.jsonl"), held)),
        "pairs": lambda: _plain(_unlabelled(sources, held)),
    }
    for name, make in makers.items():
        path, part = folder / f"{name}.npz", folder / f"{name}.part.npz"
        if not path.exists():
            pairs, examples = make()
            stock_of(pairs, sources.vocabulary, examples).save(part)
            part.replace(path)
        yield name


def _plain(pairs: Iterable[Pair]) -> Drawn:
    return list(pairs), None


def _gold(sources: Sources) -> Drawn:
    """Return the labelled pairs, then each under other names, with the numbers of their examples."""
    gold = read_split(sources.corpora, "train")
    names = sources.names([pair.text for pair in gold])
    own = [_with_people(pair, found) for pair, found in zip(gold, names, strict=True)]
    pool, draw = read_pool(sources.corpora / "legislators"), random.Random(sources.seed)
    other = [(n, _other(p, pool, draw)) for _ in range(READINGS) for n, p in enumerate(own)]
    kept = [(n, pair) for n, pair in other if pair is not None]
    return [*own, *(pair for _, pair in kept)], [*range(len(own)), *(n for n, _ in kept)]


def _other(pair: Pair, pool: Pool, draw: random.Random) -> Pair | None:
    other = renamed(pair, pool, draw)
    return None if other is pair else other


def _with_people(pair: Pair, names: Iterable[Named]) -> Pair:
    """Return a pair that says which of its mentions are names of persons."""
    persons = [name.span for name in names if name.kind in ("person", "politician")]

    def is_person(mention: Span | None) -> bool:
        return mention is not None and any(map(in_whole_words(pair.text, mention).overlaps, persons))

    return replace(pair, people=(is_person(pair.p), is_person(pair.q)))


def _unlabelled(sources: Sources, held: Sequence[str]) -> Sequence[Pair]:
    draw = random.Random(sources.seed)
    found = without([*_of_news(sources, draw), *_of_polnear(sources.corpora / "polnear", draw)], held)
    pairs = list({(pair.text, pair.p, pair.q): pair for pair in found}.values())
    draw.shuffle(pairs)
    return pairs[:PAIRS]


def _of_news(sources: Sources, draw: random.Random) -> Iterator[Pair]:
    for text, names in zip(sources.news, sources.names(sources.news), strict=True):
        yield from pairs_of(text, names, draw)


def _of_polnear(folder: Path, draw: random.Random) -> Iterator[Pair]:
    """Yield pairs of the people and organisations that CoreNLP found, in its sentences."""
    texts = {example.id: example.text for example in read_polnear(folder / "train.jsonl")}
    with gzip.open(folder / "train.corenlp.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = texts[row["id"]]
            names = [
                Named(Span(a, b), _KINDS[kind], text[a:b].split()[-1])
                for a, b, kind, *_ in row["entities"]
                if kind in _KINDS
            ]
            whole = [Span(a, b) for a, b in row.get("sentences", ()) if "\n\n" not in text[a:b]]
            yield from pairs_of(text, names, draw, whole or None)
