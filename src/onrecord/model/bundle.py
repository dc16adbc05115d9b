"""The model bundle: graphs, vocabulary and card, in one folder inside the package."""

import json
import math
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from onrecord.errors import ModelError
from onrecord.model.wordpiece import WordPiece, read_vocabulary

FORMAT = 7
"""The layout of a bundle that this code can read; its card says which one it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A folder with five graphs, `words.bin`, `vocab.txt` and `card.json`.

    The graphs are `encoder.onnx`, whose word embeddings lie in `words.bin`, `arguments.onnx`,
    `antecedents.onnx` and `proposals.onnx`, which read an article, and `stance.onnx`, which reads marked
    pairs from the middle of the first.

    Args:
        folder: where they lie.
        id: the name that readings carry, as in "attribution-en-2".
        card: everything the card says: data, seed, figures, licences.
    """

    folder: Path
    id: str
    card: dict[str, object]

    @property
    def temperature(self) -> float:
        """What the logits of stances are divided by, so that their probabilities mean what they say.

        Raises:
            ModelError: the card does not say.
        """
        told = self.card.get("stance")
        value = told.get("temperature") if isinstance(told, dict) else None
        if not isinstance(value, int | float) or not 0 < value < math.inf:
            raise ModelError(
                f'the card in {self.folder} has no "temperature" above 0 for "stance"; install onrecord again'
            )
        return float(value)

    def vocabulary(self) -> WordPiece:
        """Return what cuts words into the pieces that the graphs know.

        Raises:
            ModelError: the file is missing or damaged.
        """
        try:
            return WordPiece(read_vocabulary(self.folder))
        except (OSError, ValueError) as error:
            raise ModelError(
                f"no usable vocabulary in {self.folder}: {error}; install onrecord again"
            ) from error


def find_bundle(folder: Path | None = None) -> Bundle:
    """Return the bundle in a folder, or the one that is shipped.

    Raises:
        ModelError: there is none, or its card says another format.
    """
    folder = folder or Path(str(resources.files("onrecord.model") / "bundle"))
    path = folder / "card.json"
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
        found, name = card["format"], card["id"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"no usable model card at {path}: {error}; install onrecord again") from error
    if found != FORMAT:
        raise ModelError(
            f"the bundle in {folder} has format {found}, and this onrecord reads {FORMAT}: "
            "use the bundle that comes with it, or train one with it"
        )
    return Bundle(folder=folder, id=str(name), card=card)
