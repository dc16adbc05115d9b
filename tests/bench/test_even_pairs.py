"""The five hundred sentences are found again where the numbers say they stand."""

import json
from collections import Counter
from pathlib import Path

from bench.even_pairs import SENTENCES, read_pairs

from onrecord.spans import Span

TEXT = "Hale left.\n\nHale praised Vick."


def test_they_are_five_hundred_different_ones_and_hold_numbers_and_ids_alone() -> None:
    rows = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows) == 500
    assert Counter(row["corpus"] for row in rows)["directed-sentiment"] == 190
    for row in rows:
        assert set(row) <= {"corpus", "line", "article", "sentence", "p", "q"}
        if row["corpus"] != "directed-sentiment":
            assert not Span(*row["p"]).overlaps(Span(*row["q"]))


def test_sentences_come_from_all_three_corpora(tmp_path: Path) -> None:
    for name in ("directed-sentiment", "newsmtsc", "polnear"):
        (tmp_path / name).mkdir()
    (tmp_path / "directed-sentiment" / "valid.txt").write_text("[Lund] met [Frey].\tFrey\tLund\t0\n")
    target = {"sentence_normalized": "Quist met Marant."}
    (tmp_path / "newsmtsc" / "dev-mt.jsonl").write_text(json.dumps(target) + "\n")
    article = {"id": "a", "text": TEXT, "annotators": {}}
    (tmp_path / "polnear" / "dev.jsonl").write_text(json.dumps(article) + "\n")
    rows = [
        {"corpus": "directed-sentiment", "line": 1},
        {"corpus": "newsmtsc", "line": 1, "p": [0, 5], "q": [10, 16]},
        {"corpus": "polnear", "article": "a", "sentence": [12, 30], "p": [12, 16], "q": [25, 29]},
    ]
    (tmp_path / "where.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    pairs = read_pairs(tmp_path, tmp_path / "where.jsonl")
    assert [[span.of(one.text) for span in one.spans] for one in pairs] == [
        ["Frey", "Lund"],
        ["Quist", "Marant"],
        ["Hale", "Vick"],
    ]
    assert all(one.people == (True, True) for one in pairs)
