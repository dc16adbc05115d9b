"""What stances are learned from, drawn once and kept in a folder as stocks of pairs."""

import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.model.wordpiece import WordPiece
from onrecord.spans import Span
from onrecord.training.corpora import Example, read_polnear
from onrecord.training.stance_names import read_pool, renamed
from onrecord.training.stance_pairs import Named, pairs_of, without
from onrecord.training.stance_places import Found, Places
from onrecord.training.stance_windows import stock_of
from onrecord.training.stances import Pair, in_whole_words, read_directed, read_targets

READINGS = 4
"""Sets of other names under which a pair of people can be read."""

PAIRS = 120_000
"""Pairs that nobody labelled, half or so of them from news, the rest from PolNeAR."""

_KINDS = {"PERSON": "person", "ORGANIZATION": "organisation"}

PLACES = "places.npz"
"""The file that says where those pairs stand in their articles."""

Names = Callable[[Sequence[str]], Iterable[Sequence[Named]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where pairs are drawn from.

    Args:
        corpora: folder that holds `directed-sentiment`, `newsmtsc`, `legislators` and `polnear`.
        news: texts of articles that nobody labelled, without lists of links.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Pairs of one kind.

    Args:
        pairs: all readings of them.
        examples: which each is a reading of; by default they are one each.
        places: where the examples stand in articles, if they do.
    """

    pairs: Sequence[Pair]
    examples: Sequence[int] | None = None
    places: Places | None = None


def write_stocks(sources: Sources, folder: Path) -> Iterator[str]:
    """Write `gold.npz`, `targets.npz` and `pairs.npz`, yielding the name of each; one that is there is left.

    Nothing of the split that stances are measured on stands in the last two. Where the last ones stand in
    their articles is written beside them, to `places.npz`.

    Args:
        sources: where they come from.
        folder: where to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    held = [pair.text for pair in read_split(sources.corpora, "valid")]
    makers: dict[str, Callable[[], Drawn]] = {
        "gold": lambda: _gold(sources),
        "targets": lambda: _targets(sources, held),
        "pairs": lambda: _unlabelled(sources, held),
    }
    for name, make in makers.items():
        path, part = folder / f"{name}.npz", folder / f"{name}.part.npz"
        if not path.exists():
            drawn = make()
            stock_of(drawn.pairs, sources.vocabulary, drawn.examples).save(part)
            if drawn.places is not None:
                drawn.places.save(folder / PLACES)
            part.replace(path)
        yield name


def _targets(sources: Sources, held: Sequence[str]) -> Drawn:
    return Drawn(pairs=list(without(read_targets(sources.corpora / "newsmtsc/train.jsonl"), held)))


def _gold(sources: Sources) -> Drawn:
    """Return the labelled pairs, with all their readings."""
    gold = read_split(sources.corpora, "train")
    names = sources.names([pair.text for pair in gold])
    return _readings([_with_people(p, found) for p, found in zip(gold, names, strict=True)], sources)


def _readings(own: Sequence[Pair], sources: Sources, places: Places | None = None) -> Drawn:
    """Return pairs, then each under other names, where people are marked."""
    pool, draw = read_pool(sources.corpora / "legislators"), random.Random(sources.seed)
    other = [(n, renamed(p, pool, draw)) for _ in range(READINGS) for n, p in enumerate(own)]
    kept = [(n, pair) for n, pair in other if pair is not own[n]]
    return Drawn(
        pairs=[*own, *(pair for _, pair in kept)],
        examples=[*range(len(own)), *(n for n, _ in kept)],
        places=places,
    )


def _with_people(pair: Pair, names: Iterable[Named]) -> Pair:
    """Return a pair that says which of its mentions are names of persons."""
    persons = [name.span for name in names if name.kind in ("person", "politician")]

    def is_person(mention: Span | None) -> bool:
        return mention is not None and any(map(in_whole_words(pair.text, mention).overlaps, persons))

    return replace(pair, people=(is_person(pair.p), is_person(pair.q)))


def articles_of(sources: Sources) -> list[str]:
    """Return the texts that pairs without a label are drawn from: the news, then PolNeAR's."""
    return [*sources.news, *(example.text for example in _polnear(sources))]


def _polnear(sources: Sources) -> list[Example]:
    return read_polnear(sources.corpora / "polnear" / "train.jsonl")


def _unlabelled(sources: Sources, held: Sequence[str]) -> Drawn:
    draw = random.Random(sources.seed)
    both = [*_of_news(sources, draw), *_of_polnear(sources, draw)]
    allowed = set(without((found.pair for found in both), held))
    different = {(f.pair.text, f.pair.p, f.pair.q): f for f in both if f.pair in allowed}
    found = list(different.values())
    draw.shuffle(found)
    found = found[:PAIRS]
    return _readings([f.pair for f in found], sources, Places.of(found))


def _of_news(sources: Sources, draw: random.Random) -> Iterator[Found]:
    named = zip(sources.news, sources.names(sources.news), strict=True)
    for number, (text, names) in enumerate(named):
        for sentence, pair in pairs_of(text, names, draw):
            yield Found(article=number, sentence=sentence, pair=pair)


def _of_polnear(sources: Sources, draw: random.Random) -> Iterator[Found]:
    """Yield pairs of the people and organisations that CoreNLP found, in its sentences."""
    known = {e.id: (n, e.text) for n, e in enumerate(_polnear(sources), len(sources.news))}
    path = sources.corpora / "polnear" / "train.corenlp.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            number, text = known[row["id"]]
            names = [
                Named(Span(a, b), _KINDS[kind], text[a:b].split()[-1])
                for a, b, kind, *_ in row["entities"]
                if kind in _KINDS
            ]
            whole = [Span(a, b) for a, b in row.get("sentences", ()) if "\n\n" not in text[a:b]]
            for sentence, pair in pairs_of(text, names, draw, whole or None):
                yield Found(article=number, sentence=sentence, pair=pair)
