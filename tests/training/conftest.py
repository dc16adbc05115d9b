"""A very small encoder and network, and small corpora of invented people in the shape of the real ones."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from onrecord import model
from onrecord.model.wordpiece import WordPiece, read_vocabulary
from onrecord.spans import Span, spans_of
from onrecord.training.corpora import Example, GoldAttribution
from onrecord.training.stance_pairs import Named

SHIPPED = Path(model.__file__).parent / "bundle"

SENTENCES = (
    ("Marta Okafor", "said", "the bridge would open in June"),
    ("Governor Delgado", "denied", "that the port was for sale"),
    ("The clerk", "wrote", "“two thousand ballots were late”"),
    ("Ruth Varga", "promised", "to keep her seat"),
)

# A token is word/tag, or word/tag|misc; a line is a sentence, an empty one ends a paragraph.
GUM = {
    "GUM_news_harbor": """
Governor/NNP|Entity=(1-person-new Ilse/NNP Marant/NNP|Entity=1) visited/VBD Port/NNP|Entity=(2-place Brandt/NNP|Entity=2) on/IN Monday/NNP|Entity=(3-time)|SpaceAfter=No ./.
She/PRP|Entity=(1-person-giv) met/VBD the/DT|Entity=(5-person(4-object ferry/NN|SpaceAfter=No 's/POS|Entity=4) owner/NN|Entity=5)|SpaceAfter=No ./.

She/PRP|Entity=(1-person-giv) left/VBD for/IN Canada/NNP|Entity=(6-place)|SpaceAfter=No ./.
""",
    "GUM_fiction_lantern": """
Old/JJ|Entity=(1-person Tam/NNP|Entity=1) lit/VBD the/DT|Entity=(2-object lantern/NN|Entity=2) ./.
He/PRP|Entity=(1-person) put/VBD it/PRP|Entity=(2-object) down/RB ./.
""",
}
ONTOGUM = {
    "GUM_news_harbor": """
Governor/NNP|Entity=(1 Ilse/NNP Marant/NNP|Entity=1) visited/VBD Port/NNP Brandt/NNP on/IN Monday/NNP|SpaceAfter=No ./.
She/PRP|Entity=(1) met/VBD the/DT ferry/NN|Entity=(8)|SpaceAfter=No 's/POS owner/NN|SpaceAfter=No ./.

She/PRP|Entity=(1) left/VBD for/IN Canada/NNP|SpaceAfter=No ./.
""",
    "GUM_fiction_lantern": """
Old/JJ|Entity=(1 Tam/NNP|Entity=1) lit/VBD the/DT|Entity=(2 lantern/NN|Entity=2) ./.
He/PRP|Entity=(1) put/VBD it/PRP|Entity=(2) down/RB ./.
""",
}
CROSSNER = (
    "Ilse/B-politician Marant/I-politician joined/O the/O Harbour/B-politicalparty Party/I-politicalparty ./O",
    "Voters/O in/O Brandt/B-location chose/O Tam/B-person Oslow/I-person (/O again/O )/O ./O",
    "No/O one/O came/O ./O",
    "Ruth/B-politician Varga/I-politician 's/O seat/O is/O in/O Canada/B-country ./O",
    "The/O Brandt/B-election recount/I-election cost/O Hale/B-politician ,/O Vick/B-person and/O Pruitt/B-person dear/O ./O",
    "Okafor/B-person '/O s/O boat/O sank/O ./O",
)
GAP = (
    ("Hale met Vick before she left for Brandt.", "she", ("Hale", True), ("Vick", False)),
    ("Once he had lost, Oslow blamed Pruitt.", "he", ("Oslow", True), ("Pruitt", False)),
    ("Ilse saw Ruth, and nobody knew her there.", "her", ("Ilse", False), ("Ruth", False)),
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


def as_conllu(documents: dict[str, str]) -> str:
    lines = []
    for name, text in documents.items():
        lines.append(f"# newdoc id = {name}")
        for paragraph in text.strip().split("\n\n"):
            lines.append("# newpar")
            for sentence in paragraph.split("\n"):
                for number, token in enumerate(sentence.split(), 1):
                    word, _, rest = token.partition("/")
                    tag, _, misc = rest.partition("|")
                    lines.append(
                        "\t".join((str(number), word, "_", "_", tag, "_", "_", "_", "_", misc or "_"))
                    )
                lines.append("")
    return "\n".join(lines) + "\n"


def as_gap() -> str:
    columns = ("Pronoun", "Pronoun-offset", "A", "A-offset", "A-coref", "B", "B-offset", "B-coref")
    lines = ["\t".join(("ID", "Text", *columns, "URL"))]
    for number, (text, pronoun, *names) in enumerate(GAP):
        row = [f"invented-{number}", text, pronoun, text.index(f" {pronoun} ") + 1]
        for name, same in names:
            row += [name, text.index(name), str(same).upper()]
        lines.append("\t".join(map(str, (*row, "https://x.example"))))
    return "\n".join(lines) + "\n"


def write_polnear(folder: Path, examples: Sequence[Example]) -> None:
    rows, layer = [], []
    for e in examples:
        marked = [
            {role: [[s.start, s.end] for s in getattr(a, role)] for role in ("source", "cue", "content")}
            for a in e.annotations[0]
        ]
        rows.append(json.dumps({"id": e.id, "text": e.text, "annotators": {"one": marked}}) + "\n")
        places = [a.source[0] for a in e.annotations[0]]
        layer.append(
            json.dumps({"id": e.id, "entities": [[s.start, s.end, "PERSON"] for s in places]}) + "\n"
        )
    for name in ("polnear", "news"):
        (folder / name).mkdir(parents=True)
    for name in ("train", "dev"):
        (folder / "polnear" / f"{name}.jsonl").write_text("".join(rows), encoding="utf-8")
    for path, lines in (("polnear/train.corenlp.jsonl.gz", layer), ("news/articles.jsonl.gz", rows)):
        (folder / path).write_bytes(gzip.compress("".join(lines).encode()))


STANCES = (
    ("[Marta Okafor] praised [Ruth Varga].", 1),
    ("[Governor Delgado] was thanked by [Ruth Varga].", 2),
    ("[Marta Okafor] called [Tam Oslow] a liar.", 3),
    ("[Hale] lost the boats that [Vick] wanted.", 4),
    ("[Hale] met [Ruth Varga] in June.", 0),
    ("[The clerk] wrote to [Vick].", 0),
)
MEMBERS = (
    ("Ada", "Quist", "F", "Democrat"),
    ("Amos", "Brandt", "M", "Republican"),
    ("Ilse", "Lund", "F", ""),
    ("Otto", "Penn", "M", "Democrat"),
    ("Wanda", "Reyes", "F", "Republican"),
)


def write_stances(folder: Path) -> None:
    for name in ("directed-sentiment", "newsmtsc", "legislators"):
        (folder / name).mkdir()
    for split, repeated in (("train", 2), ("valid", 1)):
        lines = [
            "\t".join((text.replace("June", f"May {n}"), *re.findall(r"\[(.*?)\]", text), str(label)))
            for n in range(repeated)
            for text, label in STANCES
        ]
        path = folder / "directed-sentiment" / f"{split}.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    target = {"from": 0, "to": 10, "polarity": 2.0}
    row = {
        "sentence_normalized": "Tam Oslow sank the ferry and then the whole harbour too.",
        "targets": [target],
    }
    (folder / "newsmtsc" / "train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    members = [
        {
            "name": {"first": first, "last": last},
            "bio": {"gender": sex},
            "terms": [{"type": "rep", "party": party, "end": "2020-01-03"}],
        }
        for first, last, sex, party in MEMBERS
    ]
    for name in ("legislators-current", "executive"):
        (folder / "legislators" / f"{name}.yaml").write_text(json.dumps(members), encoding="utf-8")


@pytest.fixture
def corpora(tmp_path: Path, examples: list[Example]) -> Path:
    """The folder of all corpora, a few documents each."""
    folder = tmp_path / "corpora"
    write_polnear(folder, examples)
    write_stances(folder)
    crossner = "\n\n".join(s.replace(" ", "\n").replace("/", "\t") for s in CROSSNER)
    for path, content in (
        ("gum/train.conllu.gz", gzip.compress(as_conllu(GUM).encode())),
        ("ontogum/train.conllu.gz", gzip.compress(as_conllu(ONTOGUM).encode())),
        ("gap/gap-development.tsv", as_gap().encode()),
        ("crossner-politics/train.txt", crossner.encode()),
    ):
        (folder / path).parent.mkdir()
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def vocabulary() -> WordPiece:
    """The shipped vocabulary, whatever format the bundle has."""
    return WordPiece(read_vocabulary(SHIPPED))


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an untrained BERT, 5 layers and 16 wide, with the shipped vocabulary."""
    torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
    transformers = pytest.importorskip("transformers", reason="transformers is missing: make test-system")
    folder = tmp_path_factory.mktemp("encoder")
    pieces = (SHIPPED / "vocab.txt").read_text(encoding="utf-8")
    (folder / "vocab.txt").write_text(pieces, encoding="utf-8")
    config = transformers.BertConfig(
        vocab_size=pieces.count("\n"),
        hidden_size=16,
        num_hidden_layers=5,
        num_attention_heads=2,
        intermediate_size=32,
    )
    torch.manual_seed(2)
    transformers.BertModel(config).save_pretrained(folder)
    return folder


@pytest.fixture
def tiny_network(tiny_encoder: Path) -> Any:
    """An untrained network around the tiny encoder, without dropout."""
    torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
    network: Any = pytest.importorskip("onrecord.training.network")
    torch.manual_seed(3)
    return network.load_network(network.Shape(encoder=tiny_encoder, width=8, dropout=0.0, hidden_dropout=0.0))


@pytest.fixture
def outspoken(tiny_network: Any) -> Any:
    """The same in evaluation mode; no two of its weights are alike, and its heads say something clearly."""
    head = tiny_network.mentions
    loud = [tiny_network.tags, tiny_network.arguments.roles, head.pointers, head.types, head.states]
    loud += [tiny_network.glances, tiny_network.proposals.mention, tiny_network.proposals.out]
    return raised(tiny_network, [*tiny_network.features, *loud])


@pytest.fixture
def pairs_reader(outspoken: Any) -> Any:
    """What goes on from the middle of the outspoken network, as outspoken, with weights of its own."""
    torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
    module: Any = pytest.importorskip("onrecord.training.pairs_reader")
    torch.manual_seed(4)
    network = module.PairsReader.after(outspoken)
    return raised(network, [network.marks, network.stance.out])


def raised(network: Any, loud: Sequence[Any]) -> Any:
    """Make a network say something clearly: all that can learn is moved a little, some of its layers much."""
    torch: Any = pytest.importorskip("torch", reason="torch is missing: make test-system")
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.requires_grad:
                parameter.add_(torch.randn_like(parameter) * 0.05)
        for layer in loud:
            layer.weight.normal_()
    return network.eval()


@pytest.fixture
def recipe_of(tiny_encoder: Path, corpora: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what makes a recipe of a few steps with the tiny encoder, from other parts of a plan."""
    module: Any = pytest.importorskip("onrecord.training.recipe")
    monkeypatch.setattr(module, "small_encoder", lambda: tiny_encoder)
    monkeypatch.setattr(module, "large_encoder", lambda _: tiny_encoder)
    teaching: Any = pytest.importorskip("onrecord.training.stance_teaching")
    monkeypatch.setattr(teaching, "TEACHERS", 2)
    lessons: Any = pytest.importorskip("onrecord.training.stance_lessons")
    monkeypatch.setattr(lessons, "MADE", 12)
    monkeypatch.setattr(module, "VOICES", 0)  # a made page needs more quotations than these examples have

    def make(**parts: Any) -> Any:
        few = {"runs": tmp_path / "runs", "teacher_steps": 3, "student_steps": 4, "joint_steps": 3}
        few |= {"finish_steps": 2, "tutor_steps": 2, "tutored": 3, "stance_steps": 2}
        few |= {"teacher_steps": 0} if "start" in parts else {}
        return module.Recipe(module.Plan(corpora=corpora, **{**few, **parts}))

    return make


def capitalised(_network: object, texts: Sequence[str], _vocabulary: object, *, bf16: bool) -> Iterator[Any]:
    """Yield capitalised words as the names of persons."""
    for text in texts:
        words = dict.fromkeys(word for word in re.findall(r"\w+", text) if word[0].isupper())
        places = (Span(text.index(word), text.index(word) + len(word)) for word in words)
        yield [Named(place, "person", place.of(text)) for place in places]


@pytest.fixture
def stances(recipe_of: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The stage with two teachers, where capitalised words are people, prepared."""
    teaching: Any = pytest.importorskip("onrecord.training.stance_teaching")
    monkeypatch.setattr(teaching, "named", capitalised)
    made = teaching.Stances(recipe_of(), lambda: None)
    assert list(made.prepare()) == ["gold", "targets", "pairs"]
    return made


@pytest.fixture
def start(recipe_of: Any, tmp_path: Path) -> Path:
    """The folder of a bundle to start from."""
    export: Any = pytest.importorskip("onrecord.training.export")
    recipe, card = recipe_of(), {"format": 2, "id": "attribution-en-2"}
    network = recipe.small()
    export.write_bundle(network, recipe.pairs_reader(network), tmp_path / "start", card)
    return tmp_path / "start"
