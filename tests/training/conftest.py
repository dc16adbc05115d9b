"""A very small encoder and a few annotated sentences, for the tests that need torch."""

from pathlib import Path

import pytest

from onrecord import model
from onrecord.spans import spans_of
from onrecord.training.corpora import Example, GoldAttribution

SENTENCES = (
    ("Marta Okafor", "said", "the bridge would open in June"),
    ("Governor Delgado", "denied", "that the port was for sale"),
    ("The clerk", "wrote", "“two thousand ballots were late”"),
    ("Ruth Varga", "promised", "to keep her seat"),
)


def example(name: str, shift: int) -> Example:
    text, gold = "", []
    for i in range(8):
        source, cue, content = SENTENCES[(i + shift) % len(SENTENCES)]
        places = []
        for part in (source, cue, content):
            places.append([len(text), len(text) + len(part)])
            text += part + " "
        text = text.rstrip() + ".\n\n"
        gold.append(
            GoldAttribution(
                source=spans_of([places[0]]), cue=spans_of([places[1]]), content=spans_of([places[2]])
            )
        )
    return Example(id=name, text=text, annotations=(tuple(gold),))


@pytest.fixture
def examples() -> list[Example]:
    return [example(f"article-{i}", i) for i in range(6)]


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an untrained BERT, 2 layers and 16 wide, with the shipped vocabulary."""
    pytest.importorskip("torch", reason="torch is missing: make test-system")
    transformers = pytest.importorskip("transformers", reason="transformers is missing: make test-system")
    folder = tmp_path_factory.mktemp("encoder")
    vocabulary = (Path(model.__file__).parent / "bundle" / "vocab.txt").read_text(encoding="utf-8")
    (folder / "vocab.txt").write_text(vocabulary, encoding="utf-8")
    config = transformers.BertConfig(
        vocab_size=vocabulary.count("\n"),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
    )
    transformers.BertModel(config).save_pretrained(folder)
    return folder
