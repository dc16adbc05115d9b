"""Five hundred sentences of dev sets in which two people are marked, by where they stand in the corpora.

`bench/data/even_stance.jsonl` holds ids and numbers alone: lines of directed-sentiment valid and of NewsMTSC
dev-mt (two of its targets), and sentences of PolNeAR dev as CoreNLP cut them. Of the valid split's pairs
about 200 are two people, as reader-en-6 found names, and 190 were fit; the rest is of the other two, in
random order (seed 6), first what tells no sex. Left out: first names alone, plurals, bands, figures of
fiction, two of one name, texts that hold both "he" and "she", and those where the surname stands with another
first name. The names were looked through by eye; what is said of them was not.
"""

import json
from pathlib import Path
from typing import Any

from onrecord.spans import Span
from onrecord.training.corpora import read_polnear
from onrecord.training.stances import Pair, read_directed

SENTENCES = Path(__file__).parent / "data" / "even_stance.jsonl"


def read_pairs(corpora: Path, sentences: Path = SENTENCES) -> list[Pair]:
    """Return the five hundred, p and q both marked as people.

    Args:
        corpora: the folder with `directed-sentiment`, `newsmtsc` and `polnear`.
        sentences: where they stand, a line each.
    """
    directed = read_directed(corpora / "directed-sentiment" / "valid.txt")
    targets = (corpora / "newsmtsc" / "dev-mt.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {one.id: one.text for one in read_polnear(corpora / "polnear" / "dev.jsonl")}

    def pair(row: dict[str, Any]) -> Pair:
        if row["corpus"] == "directed-sentiment":
            one = directed[row["line"] - 1]
            return Pair(text=one.text, p=one.p, q=one.q, people=(True, True))
        if row["corpus"] == "newsmtsc":
            text = json.loads(targets[row["line"] - 1])["sentence_normalized"]
            return _people(text, row, 0)
        start, end = row["sentence"]
        return _people(articles[row["article"]][start:end], row, start)

    with sentences.open(encoding="utf-8") as lines:
        return [pair(json.loads(line)) for line in lines]


def _people(text: str, row: dict[str, Any], start: int) -> Pair:
    p, q = (Span(a - start, b - start) for a, b in (row["p"], row["q"]))
    return Pair(text=text, p=p, q=q, people=(True, True))
