"""From what a user names to articles: files, folders, standard input, single ones."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.article import Article, Failure
from onrecord.errors import EmptyError, FormatError, NotFoundError
from onrecord.sources import Limits, Place, article, count, find, from_text, read

TEXT = "Bridge opens\n\nIt opened on Friday, she said."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("z.txt", "b/a.MD", "b/c.jpg", ".hidden/x.txt", ".x.txt", "notes.db"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "rows.jsonl").write_text('{"text": "One."}\n\n{"text": ""}\n{"text": "Two."}\n')
    return tmp_path


def names(found: list[Place | Failure]) -> list[str]:
    return [item.path.name if isinstance(item, Place) and item.path else item.address for item in found]


def everything(found: list[Place | Failure]) -> list[Article | Failure]:
    return [item for place in found for item in (read(place) if isinstance(place, Place) else [place])]


def test_a_folder_gives_its_known_files_sorted_and_passes_over_the_rest(folder: Path) -> None:
    assert names(find([str(folder)])) == ["rows.jsonl", "z.txt", "a.MD"]


def test_links_in_a_circle_are_followed_once(folder: Path) -> None:
    (folder / "b" / "loop").symlink_to(folder)
    (folder / "dangling.txt").symlink_to(folder / "gone.txt")
    assert names(find([str(folder)])) == ["rows.jsonl", "z.txt", "a.MD"]


def test_a_folder_over_a_limit_is_a_failure(folder: Path) -> None:
    assert [item.kind for item in find([str(folder)], Limits(folder_files=1))] == ["TooLargeError"]
    last = find([str(folder)], Limits(folder_depth=0))[-1]
    assert last.kind == "TooLargeError"


def test_what_is_not_there_is_a_failure(tmp_path: Path) -> None:
    (item,) = find([str(tmp_path / "no such")])
    assert isinstance(item, Failure)
    assert item.kind == "NotFoundError"
    assert item.address.startswith("file:///")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5_000])
def test_an_impossible_name_is_a_failure(name: str) -> None:
    assert [item.kind for item in find([name])] == ["NotFoundError"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_a_failure(folder: Path) -> None:
    (folder / "z.txt").chmod(0)
    assert "NotFoundError" in [
        item.kind for item in everything(find([str(folder)])) if isinstance(item, Failure)
    ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Just words.", "text"),
        ("<!doctype html><html><body>", "html"),
        ("  <html>", "html"),
        ("From: a@b.example\nSubject: x\n\nHello", "mail"),
        ("From: what I saw\n\nwas enough", "text"),
        ('{"text": "x"}\n', "jsonl"),
        ('{"text": "' + "x" * 40_000 + '"}', "jsonl"),
        ("{ not json", "text"),
    ],
)
def test_a_named_file_of_unknown_suffix_is_sniffed(tmp_path: Path, content: str, kind: str) -> None:
    (tmp_path / "file.dat").write_text(content)
    (place,) = find([str(tmp_path / "file.dat")])
    assert place.kind == kind


def test_a_named_binary_file_is_a_format_failure(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert [
        item.kind for item in everything(find([str(tmp_path / "a.png")])) if isinstance(item, Failure)
    ] == ["FormatError"]


def test_web_addresses_and_standard_input_are_places_of_their_own() -> None:
    assert [item.kind for item in find(["https://bay.example/a", "HTTP://bay.example", "-"])] == [
        "web",
        "web",
        "stdin",
    ]


def test_count_is_of_rows_and_one_otherwise(folder: Path) -> None:
    assert [count(place) for place in find([str(folder)]) if isinstance(place, Place)] == [3, 1, 1]


def test_a_file_goes_on_after_a_bad_row(folder: Path) -> None:
    items = everything(find([str(folder / "rows.jsonl")]))
    assert [type(item).__name__ for item in items] == ["Article", "Failure", "Article"]
    assert items[1].address == "rows.jsonl#3"


def test_an_empty_file_is_a_failure_with_its_address(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (item,) = everything(find([str(tmp_path / "a.txt")]))
    assert isinstance(item, Failure)
    assert (item.kind, item.address) == ("EmptyError", (tmp_path / "a.txt").as_uri())


def test_a_file_that_went_away_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    found = find([str(tmp_path / "a.txt")])
    (tmp_path / "a.txt").unlink()
    assert [item.kind for item in everything(found) if isinstance(item, Failure)] == ["NotFoundError"]


def test_a_file_over_the_limit_is_refused_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (place,) = find([str(tmp_path / "a.txt")])
    assert isinstance(place, Place)
    (item,) = read(place, Limits(max_bytes=10))
    assert isinstance(item, Failure)
    assert item.kind == "TooLargeError"


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        ('\n{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (json.dumps({"text": "x" * 100_000}) + '\n{"text": "Two."}\n', ["x" * 100_000, "Two."]),
        (TEXT, [TEXT]),
        ("From: a@b.example\nSubject: x\n\nHello, friend.\n", ["Hello, friend."]),
    ],
)
def test_standard_input_is_rows_or_one_text(
    monkeypatch: pytest.MonkeyPatch, given: str, texts: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    assert [item.text for item in everything(find(["-"])) if isinstance(item, Article)] == texts


def test_empty_standard_input_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (item,) = everything(find(["-"]))
    assert isinstance(item, Failure)
    assert (item.kind, item.address) == ("EmptyError", "standard input")


def test_an_article_is_a_path_a_name_or_the_text_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    assert article(path) == article(str(path))
    assert article(path).address == path.as_uri()
    assert article("  He said so.\r\n").text == "  He said so.\r\n"
    assert article("He said so. See notes.txt").address == ""
    assert from_text("He said so.").text == "He said so."


def test_an_article_that_cannot_be_raises(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        article("missing.txt")
    with pytest.raises(NotFoundError):
        article(tmp_path / "missing")
    with pytest.raises(EmptyError):
        article(" ")
    with pytest.raises(FormatError, match="surrogate"):
        article("a \ud800")
    with pytest.raises(FormatError):
        article(tmp_path)
    (tmp_path / "r.jsonl").write_text('{"text": "One."}\n{"text": "Two."}')
    with pytest.raises(FormatError, match="several"):
        article(tmp_path / "r.jsonl")
    (tmp_path / "none.jsonl").write_text("\n")
    with pytest.raises(EmptyError):
        article(tmp_path / "none.jsonl")
    (tmp_path / "bad.jsonl").write_text('{"text": "\\ud800"}')
    with pytest.raises(FormatError):
        article(tmp_path / "bad.jsonl")


def test_loading_the_room_loads_no_html_library() -> None:
    heavy = {"lxml", "trafilatura", "httpx", "charset_normalizer"}
    code = f"import sys, onrecord.sources; print({heavy} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"
