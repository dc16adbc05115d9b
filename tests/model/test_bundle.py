"""The bundle's folder: what is missing or of another format is refused, with what to do about it."""

import json
import shutil
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.model.bundle import FORMAT, Bundle, find_bundle
from onrecord.model.session import Session

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "harbour"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a bundle's folder with a card and a vocabulary, but without graphs."""
    (tmp_path / "card.json").write_text(
        json.dumps({"format": FORMAT, "id": "m1-test", "seed": 3}), encoding="utf-8"
    )
    (tmp_path / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    return tmp_path


def test_a_bundle_is_its_folder_and_its_card(folder: Path) -> None:
    bundle = find_bundle(folder)
    assert (bundle.folder, bundle.id, bundle.card["seed"]) == (folder, "m1-test", 3)
    assert [row[0] for row in bundle.vocabulary()("harbour").tolist()] == [4]


@pytest.mark.parametrize(
    "card", ["", "[]", "{", '"x"', "{}", json.dumps({"format": FORMAT}), json.dumps({"id": "a"})]
)
def test_a_damaged_card_is_told_of(folder: Path, card: str) -> None:
    (folder / "card.json").write_text(card, encoding="utf-8")
    with pytest.raises(ModelError, match=r"card\.json.*install onrecord again"):
        find_bundle(folder)


def test_a_missing_folder_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nowhere"):
        find_bundle(tmp_path / "nowhere")


@pytest.mark.parametrize("found", [FORMAT - 1, FORMAT + 1, str(FORMAT)])
def test_another_format_is_refused_with_both_told(folder: Path, found: object) -> None:
    (folder / "card.json").write_text(json.dumps({"format": found, "id": "m"}), encoding="utf-8")
    with pytest.raises(ModelError, match=rf"has format {found}, and this onrecord reads {FORMAT}"):
        find_bundle(folder)


@pytest.mark.parametrize("words", [None, "[CLS]\n[UNK]\n", ""])
def test_a_missing_or_damaged_vocabulary_is_told_of(folder: Path, words: str | None) -> None:
    (folder / "vocab.txt").unlink()
    if words is not None:
        (folder / "vocab.txt").write_text(words, encoding="utf-8")
    with pytest.raises(ModelError, match="no usable vocabulary"):
        find_bundle(folder).vocabulary()


def test_a_bundle_without_its_words_is_told_of(tmp_path: Path) -> None:
    shutil.copytree(find_bundle().folder, tmp_path / "bundle", ignore=shutil.ignore_patterns("words.bin"))
    with pytest.raises(ModelError, match=r"(?s)cannot load .*encoder\.onnx.*words\.bin"):
        Session(find_bundle(tmp_path / "bundle"), threads=1)


@pytest.mark.parametrize("graph", [None, b"", b"no graph"])
def test_a_missing_or_damaged_graph_is_told_of(folder: Path, graph: bytes | None) -> None:
    if graph is not None:
        (folder / "encoder.onnx").write_bytes(graph)
    with pytest.raises(ModelError, match=r"(?s)cannot load .*encoder\.onnx.*install onrecord again"):
        Session(Bundle(folder=folder, id="m", card={}), threads=1)
