"""CoNLL-U as running text: spaces, paragraphs, words cut in two, and marks that nest and open again."""

import gzip
from pathlib import Path

import pytest

from onrecord.training.conllu import Annotated, read_conllu


def read(folder: Path, rows: str) -> list[Annotated]:
    path = folder / "some.conllu.gz"
    path.write_bytes(gzip.compress(rows.encode()))
    return read_conllu(path)


def row(number: str, word: str, misc: str = "_", tag: str = "NN") -> str:
    return "\t".join((number, word, "_", "_", tag, "_", "_", "_", "_", misc)) + "\n"


HEAD = "# newdoc id = GUM_news_quay\n# newpar\n# newpar_block = p (2 s)\n"


def test_spaces_stand_where_the_corpus_says_and_paragraphs_are_apart(tmp_path: Path) -> None:
    rows = HEAD + row("1", "Hale", tag="NNP") + row("2", "left", "SpaceAfter=No") + row("3", ".") + "\n"
    rows += row("1", "Alone", "SpaceAfter=No") + "\n# newpar\n# text = So\n" + row("1", "So") + "\n"
    [document] = read(tmp_path, rows)
    assert (document.id, document.text) == ("GUM_news_quay", "Hale left. Alone\n\nSo")
    assert [document.text[t.start : t.end] for t in document.tokens] == [t.word for t in document.tokens]
    assert [t.tag for t in document.tokens[:2]] == ["NNP", "NN"]


@pytest.mark.parametrize(
    ("misc", "expected"), [("_", "They can't go on"), ("SpaceAfter=No", "They can'tgo on")]
)
def test_a_word_cut_in_two_stands_together_and_what_is_left_out_stands_nowhere(
    tmp_path: Path, misc: str, expected: str
) -> None:
    parts = (("1", "They"), ("2", "ca"), ("3", "n't"), ("3.1", "ever"), ("4", "go"), ("5", "on"))
    rows = [row(*part) for part in parts]
    rows.insert(1, row("2-3", "can't", misc))
    [document] = read(tmp_path, HEAD + "".join(rows))
    assert document.text == expected
    assert [t.word for t in document.tokens] == ["They", "ca", "n't", "go", "on"]


def test_marks_nest_end_together_and_open_again_while_they_are_open(tmp_path: Path) -> None:
    rows = HEAD + row("1", "Hale", "Entity=(1-person(2-object-new") + row("2", "'s", "Entity=2)")
    rows += row("3", "old", "X=y|Entity=(1-person") + row("4", "friend", "Entity=1)1)(3-person)")
    [document] = read(tmp_path, rows)
    marked = [(mark.label[:2], document.span(mark).of(document.text)) for mark in document.marks]
    assert marked == [
        (("2", "object"), "Hale 's"),
        (("1", "person"), "old friend"),  # the one that was opened last ends first
        (("1", "person"), "Hale 's old friend"),
        (("3", "person"), "friend"),
    ]
    spans = [[span.of(document.text) for span in spans] for spans in document.referents()]
    assert spans == [["Hale 's"], ["old friend", "Hale 's old friend"], ["friend"]]


def test_a_mark_ends_with_its_document_at_the_latest(tmp_path: Path) -> None:
    rows = HEAD + row("1", "Hale", "Entity=(1-person") + "\n# newdoc id = GUM_news_pier\n# newpar\n"
    first, second = read(tmp_path, rows + row("1", "Vick", "Entity=1)"))
    assert first.marks == second.marks == ()
    assert second.text == "Vick"
