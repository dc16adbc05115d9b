"""Many articles: in order, each once, failures kept, and a stop at any point."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.article import Article, Failure
from onrecord.errors import ModelError
from onrecord.intake import Summary, local, ordered, read_all, read_into
from onrecord.model import Reader
from onrecord.reading import Reading
from onrecord.record import open_record

READER = Reader(threads=1)


def articles(count: int) -> list[Article]:
    return [
        Article(text=f"Speaker number {i} said the ferry would sail on day {i}.", address=f"test:{i}")
        for i in range(count)
    ]


def test_readings_come_in_the_order_of_their_articles() -> None:
    failure = Failure(address="test:x", kind="EmptyError", message="empty")
    items: list[Article | Failure] = [*articles(5), failure, *articles(3)]
    results = list(read_all(items, READER, workers=3))
    assert [r.article if isinstance(r, Reading) else r for r in results] == items


def test_what_breaks_on_one_text_is_kept_and_the_run_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(article: Article, reader: Reader) -> Reading:
        if "number 1 " in article.text:
            raise RuntimeError("broken")
        return Reading(article=article, model="m", attributions=())

    monkeypatch.setattr(local, "read_article", breaks)
    kinds = [r.kind if isinstance(r, Failure) else "" for r in read_all(articles(3), READER, workers=2)]
    assert kinds == ["", "RuntimeError", ""]


def test_articles_are_taken_a_few_ahead_only() -> None:
    taken = 0

    def counted() -> Iterator[Article]:
        nonlocal taken
        for article in articles(50):
            taken += 1
            yield article

    run = read_all(counted(), READER, workers=2)
    next(run)
    assert taken <= 2 * ordered.AHEAD + 1
    run.close()


def test_a_second_run_adds_nothing(tmp_path: Path) -> None:
    failure = Failure(address="test:x", kind="EmptyError", message="empty")
    items: list[Article | Failure] = [*articles(4), failure]
    with open_record(tmp_path / "r.db") as record:
        first, second = Summary(), Summary()
        for summary in (first, second):
            for outcome in read_into(record, items, READER, workers=2):
                summary.add(outcome)
        assert (first.read, first.known, len(first.failures)) == (4, 0, 1)
        assert (second.read, second.known, len(second.failures)) == (0, 4, 1)
        assert first.statements >= 3
        assert second.statements == 0
        assert not list(record.verify())


def test_a_stopped_run_is_taken_up_where_it_ended(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record:
        run = read_into(record, articles(6), READER, workers=2)
        done = {next(run).address, next(run).address}
        run.close()
        kinds = {o.address: o.kind for o in read_into(record, articles(6), READER, workers=2)}
        assert {address for address, kind in kinds.items() if kind == "known"} >= done
        assert len(kinds) == 6


def test_a_missing_bundle_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="install onrecord again"):
        Reader(tmp_path)
