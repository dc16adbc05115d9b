"""Files that are no records, full disks, other writers, and a process killed at any moment."""

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import onrecord.record
from onrecord.article import Failure
from onrecord.errors import BusyRecordError, NoRecordError, NotARecordError, RecordError
from onrecord.reading import Reading
from onrecord.record import Record, open_record

Make = Callable[..., Reading]
SOURCE = str(Path(onrecord.record.__file__).parents[2])

ADDER = """
import sys
from onrecord.article import Article
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.record import open_record
from onrecord.spans import Span

print("ready", flush=True)
path, start, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_record(path) as record:
    print("open", flush=True)
    for number in range(start, start + count):
        text = f"Ruth Varga said that item {number} was late. " * 40
        attribution = Attribution(
            source=(Span(0, 10),), cue=(Span(11, 15),), content=(Span(16, 30),), form=Form.INDIRECT, score=0.5
        )
        article = Article(text=text, address=f"https://news.example/{number}")
        record.add(Reading(article=article, model="m1", attributions=(attribution,) * 20))
"""


def adder(path: Path, start: int, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", ADDER, str(path), str(start), str(count)],
        env={**os.environ, "PYTHONPATH": SOURCE},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_record_is_made_and_opened_again(path: Path, make: Make) -> None:
    with open_record(path) as record:
        record.add(make())
    with open_record(str(path), create=False) as record:
        assert record.info().articles == 1
        assert record.path == path
    assert [file.name for file in path.parent.iterdir()] == ["news.db"]  # one file, when it is closed


@pytest.mark.parametrize("readonly", [True, False])
def test_a_missing_record_is_said(path: Path, readonly: bool) -> None:
    with pytest.raises(NoRecordError, match=r"news\.db"):
        open_record(path, create=False, readonly=readonly)
    path.touch()  # as one killed at its birth leaves it
    with pytest.raises(NoRecordError):
        open_record(path, create=False, readonly=readonly)
    open_record(path).close()
    open_record(path, create=False).close()


def test_a_place_that_can_hold_no_record_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotARecordError, match="folder"):
        open_record(tmp_path)
    with pytest.raises(NoRecordError, match="make it first"):
        open_record(tmp_path / "no" / "news.db")
    with pytest.raises(RecordError):
        open_record("a\0b.db")


def test_an_empty_database_becomes_a_record(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")  # killed before the first migration
    connection.close()
    with pytest.raises(NoRecordError, match="empty"):
        open_record(path, readonly=True)
    open_record(path).close()


def test_a_foreign_database_is_refused_and_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotARecordError, match="another program"):
        open_record(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Dear editor, " * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_of_another_kind_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotARecordError):
        open_record(path)
    assert path.read_bytes() == content


def test_a_cut_off_record_is_refused_or_found_out(path: Path, make: Make) -> None:
    with open_record(path) as record:
        for number in range(20):
            record.add(make(address=f"https://news.example/{number}"))
    whole = path.read_bytes()
    for size in (100, 4096, len(whole) // 2):
        path.write_bytes(whole[:size])
        assert not is_sound(path)


def is_sound(path: Path) -> bool:
    try:
        with open_record(path, readonly=True) as record:
            return record.verify() == []
    except NotARecordError:
        return False


def test_odd_file_names_work(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "who said? #1 100%.db"
    with open_record(path) as record:
        record.add(make())
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_readonly_record_cannot_be_written(path: Path, make: Make) -> None:
    with open_record(path) as record:
        record.add(make())
    with open_record(path, readonly=True) as record:
        assert len(record.search("ferry")) == 1
        assert not record.add(make())  # known, so there is nothing to write
        with pytest.raises(RecordError, match="reading only"):
            record.add(make(model="m2"))
        with pytest.raises(RecordError, match="reading only"):
            record.add_failure(Failure(address="a", kind="b", message="c"))
        assert record.verify() == []


def test_a_record_in_a_folder_without_write_permission_can_be_read(
    path: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_record(path) as record:
        record.add(make())
    monkeypatch.setattr(os, "access", lambda *_: False)  # the one who runs the tests may be root
    with open_record(path, readonly=True) as record:
        assert len(record.search("ferry")) == 1
        assert [file.name for file in path.parent.iterdir()] == ["news.db"]


def test_a_closed_record_and_another_thread_are_refused_clearly(record: Record) -> None:
    caught: list[Exception] = []

    def ask() -> None:
        try:
            record.info()
        except RecordError as error:
            caught.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])
    record.close()
    record.close()
    with pytest.raises(RecordError, match="closed"):
        record.info()


def test_a_reader_sees_whole_articles_while_another_writes(path: Path, make: Make) -> None:
    with open_record(path) as writer, open_record(path, readonly=True) as reader:
        writer.add(make())
        assert reader.info().statements == 3
        with writer._database.transaction():
            writer._database.run("DELETE FROM failures")
            assert reader.info().articles == 1  # not kept waiting
        assert reader.verify() == []


def test_a_second_writer_waits_and_then_says_who_is_to_blame(path: Path, make: Make) -> None:
    with open_record(path) as first, open_record(path, wait=0.1) as second:
        with first._database.transaction(), pytest.raises(BusyRecordError, match="another program"):
            second.add(make())
        assert second.add(make())
        with first._database.transaction():
            assert not second.add(make())  # what is known needs no lock
            with open_record(path, readonly=True) as reader:
                assert reader.verify() == []


def test_a_full_disk_keeps_nothing_of_the_article(path: Path, make: Make) -> None:
    with open_record(path) as record:
        record.add(make())
        pages = record._database.number("PRAGMA page_count")
        record._database.row(f"PRAGMA max_page_count = {pages + 4}")
        with pytest.raises(RecordError, match="free some space"):  # noqa: PT012  # which of them is the last?
            for number in range(100):
                record.add(make("Long words. " * 2000, (), address=f"https://news.example/{number}"))
        assert 1 <= record.info().articles < 100
        assert record.verify() == []
        record._database.row("PRAGMA max_page_count = 1000000")
        assert record.add(make(model="m2"))
        assert record.verify() == []


def test_several_programs_may_make_and_fill_one_record(path: Path) -> None:
    running = [adder(path, start, 30) for start in (0, 15, 30)]
    assert [program.wait(60) for program in running] == [0, 0, 0]
    for program in running:
        assert program.stdout
        program.stdout.close()
    with open_record(path) as record:
        assert record.info().articles == 60
        assert record.verify() == []


def test_a_program_killed_while_adding_leaves_whole_articles(path: Path) -> None:
    chance = random.Random(7)
    for turn in range(6):
        kill_after(adder(path, turn * 1000, 1000), "open", chance.uniform(0, 0.1))
    with open_record(path) as record:
        info = record.info()
        assert info.articles > 0
        assert info.statements == 20 * info.readings == 20 * info.articles
        assert record.verify() == []


def test_a_program_killed_while_making_a_record_leaves_one_that_opens(path: Path) -> None:
    chance = random.Random(8)
    for turn in range(6):
        made = path.with_name(f"{turn}.db")
        kill_after(adder(made, 0, 1000), "ready", chance.uniform(0, 0.01))
        with open_record(made) as record:
            assert record.verify() == []


def kill_after(program: "subprocess.Popen[str]", word: str, seconds: float) -> None:
    with program:
        assert program.stdout
        assert f"{word}\n" in iter(program.stdout.readline, "")
        time.sleep(seconds)
        program.kill()
