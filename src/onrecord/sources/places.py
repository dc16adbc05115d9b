"""From what a user names to places: files, folders, web addresses, standard input."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.article import Failure
from onrecord.errors import FormatError, NotFoundError, SourceError, TooLargeError
from onrecord.sources.limits import DEFAULT_LIMITS, Limits
from onrecord.sources.sniffing import SNIFFED, SUFFIXES, Kind, kind_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere that holds articles.

    Args:
        address: a file's (file:///home/…) or a web address; "" for standard input.
        kind: how it is read: text, html, mail, pdf, jsonl, web or stdin.
        path: the file, if it is one.
    """

    address: str
    kind: Kind
    path: Path | None = None


def find(paths: Iterable[str], limits: Limits = DEFAULT_LIMITS) -> list[Place | Failure]:
    """Return the places that some paths name, in order; a folder gives its known files, then its folders.

    "-" is standard input, and what begins with http:// or https:// a web address; nothing is fetched here. In
    a folder, hidden files and files with other suffixes than those of `SUFFIXES` are passed over; a file that
    is named itself is read whatever its suffix, if it is text.

    Args:
        paths: files, folders, web addresses, or "-".
        limits: how many files, and how deep.
    """
    found: list[Place | Failure] = []
    for path in paths:
        found += _named(path, limits)
    return found


def is_web(path: str) -> bool:
    """Tell whether a string is a web address."""
    return path.lower().startswith(("http://", "https://")) and not any(map(str.isspace, path))


def file_place(path: Path) -> Place:
    """Return the place that one file is.

    Raises:
        NotFoundError: there is no such file, or it may not be read.
        FormatError: it is no regular file.
    """
    address = path.absolute().as_uri()
    try:
        if not path.exists():
            raise NotFoundError(f"no file or folder {str(path)!r}: check the spelling")
        if path.is_dir():
            raise FormatError(f"{str(path)!r} is a folder: name one file in it")
        if not path.is_file():
            raise FormatError(
                f"{str(path)!r} is neither a file nor a folder (a device or a pipe?): use - to read a pipe"
            )
        kind = SUFFIXES.get(path.suffix.lower()) or _sniffed(path)
    except (OSError, ValueError) as error:
        raise NotFoundError(f"cannot open {str(path)!r}: {error}") from error
    return Place(address=address, kind=kind, path=path)


def _sniffed(path: Path) -> Kind:
    with path.open("rb") as file:
        return kind_of(file.read(SNIFFED))


def _named(path: str, limits: Limits) -> Iterable[Place | Failure]:
    if path == "-":
        return [Place(address="", kind="stdin")]
    if is_web(path):
        return [Place(address=path, kind="web")]
    try:
        if Path(path).is_dir():
            return _below(Path(path), limits)
        return [file_place(Path(path))]
    except SourceError as error:
        return [Failure.of(Path(path).absolute().as_uri(), error)]
    except (OSError, ValueError) as error:
        return [Failure(address=path, kind="NotFoundError", message=f"cannot open {path!r}: {error}")]


def _below(folder: Path, limits: Limits) -> Iterator[Place | Failure]:
    """Yield the known files in a folder and below it, each folder once however often links lead to it."""
    waiting, seen, files = [(folder, 0)], set[str](), 0
    while waiting:
        here, depth = waiting.pop()
        real = os.path.realpath(here)
        if real in seen:
            continue
        seen.add(real)
        try:
            inside = sorted(each for each in here.iterdir() if not each.name.startswith("."))
        except OSError as error:
            problem = NotFoundError(f"cannot list the folder {str(here)!r}: {error.strerror}")
            yield Failure.of(here.absolute().as_uri(), problem)
            continue
        known = [each for each in inside if each.suffix.lower() in SUFFIXES and each.is_file()]
        files += len(known)
        if files > limits.folder_files or depth > limits.folder_depth:
            limit = (
                f"more than {limits.folder_files:,} files, or folders more than {limits.folder_depth} deep"
            )
            yield Failure.of(here.absolute().as_uri(), TooLargeError(f"{limit}: name the folders one by one"))
            return
        for each in known:
            yield Place(address=each.absolute().as_uri(), kind=SUFFIXES[each.suffix.lower()], path=each)
        waiting += [(each, depth + 1) for each in reversed(inside) if each.is_dir()]
