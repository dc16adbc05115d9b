"""Annotated reporting chains: what is refused, and that the file holds no words."""

import json
from pathlib import Path

import pytest
from bench.chain_labels import LABELS, SAMPLES, Label, read_labels

from onrecord.errors import ArticleError


def row(**changed: object) -> dict[str, object]:
    """Return a line: a statement made in a letter, unless it is changed."""
    whole: dict[str, object] = {"corpus": "news", "article": "1", "sample": "before", "step": "medium"}
    return whole | {"value": "letter", "span": [3, 9], "of": "statement", "told": [20, 30]} | changed


def read(folder: Path, *rows: dict[str, object]) -> list[Label]:
    """Write lines, and read them back."""
    path = folder / "chains.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return read_labels(path)


def test_a_line_is_read_and_an_empty_article_has_no_link(tmp_path: Path) -> None:
    nothing: dict[str, object] = {"corpus": "polnear", "article": "2", "sample": "before", "step": "none"}
    one, none = read(tmp_path, row(), nothing)
    assert one.told
    assert (one.told.of, len(one.told.where), none.told) == ("statement", 1, None)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"value": "drum"}, "drum"),
        ({"of": "rumour"}, "one of statement, event, article"),
        ({"told": None}, "has words unless"),
        ({"of": "article"}, "has words unless"),
        ({"sample": "beside"}, "beside"),
        ({"sample": "told"}, "not annotated in 'told'"),
        ({"step": "given to"}, "no value of given to"),
    ],
)
def test_a_line_that_is_no_link_is_refused(changed: dict[str, object], message: str, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, row(**changed))


def test_the_file_holds_a_hundred_articles_and_no_words() -> None:
    labels = read_labels()
    articles = {(label.sample, label.article) for label in labels}
    assert [sum(sample == one for sample, _ in articles) for one in SAMPLES] == [40, 20, 40]
    known = {"corpus", "article", "sample", "step", "value", "span", "of", "told"}
    assert all(json.loads(line).keys() <= known for line in LABELS.read_text(encoding="utf-8").splitlines())
