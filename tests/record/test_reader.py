"""Finding articles, readings and statements again."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.errors import QueryError, UnknownArticleError
from onrecord.reading import Reading
from onrecord.record import Filters, Record
from onrecord.record.migrations import MIGRATIONS

Make = Callable[..., Reading]


@pytest.mark.parametrize("of", [lambda i: i, lambda i: i[:9], lambda i: i[3:9], lambda i: "row-7"])
def test_an_article_is_found_by_id_beginning_and_key(
    record: Record, make: Make, of: Callable[[str], str]
) -> None:
    reading = make(key="row-7")
    record.add(reading)
    assert record.article(of(reading.article.id)).article == reading.article


@pytest.mark.parametrize("wanted", ["", "a", "a1-", "nowhere", "%", "a1-zzzz", "\ud800"])
def test_an_unknown_article_is_refused(record: Record, wanted: str) -> None:
    with pytest.raises(QueryError):
        record.article(wanted)


def test_an_ambiguous_beginning_names_the_choices(record: Record, make: Make) -> None:
    for number in range(7):
        record.add(make(address=f"https://news.example/{number}", title=f"Ferry {number}"))
    with pytest.raises(UnknownArticleError, match=r"(?s)several.*a1-.*Ferry.*…"):
        record.article("a1-")


def test_a_model_that_did_not_read_it_is_named(record: Record, make: Make) -> None:
    record.add(make())
    with pytest.raises(QueryError, match=r"not read by m9.*m1-first"):
        record.reading("https://news.example/ferry", "m9")


def test_articles_are_listed_by_day(record: Record, make: Make) -> None:
    for day in (1, 2, 3):
        record.add(make(address=f"https://news.example/{day}", published=date(2026, 3, day)))
    record.add(make(address="https://news.example/undated", published=None))
    assert len(list(record.articles())) == 4
    assert [stored.article.published for stored in record.articles(since=date(2026, 3, 2), limit=1)] == [
        date(2026, 3, 2)
    ]
    assert len(list(record.articles(until=date(2026, 3, 2)))) == 2
    with pytest.raises(QueryError, match="exchange"):
        record.articles(since=date(2026, 3, 2), until=date(2026, 3, 1))


def test_adding_while_listing_is_safe(record: Record, make: Make) -> None:
    for number in range(250):
        record.add(make(address=f"https://news.example/{number}"))
    seen = 0
    for stored in record.articles(limit=300):
        seen += 1
        record.add(make(address=f"{stored.article.address}/copy"))
        assert record.has(stored.id, "m1-first")
    assert seen == 300
    assert len(list(record.statements())) == 550 * 3


def test_statements_come_in_article_order(record: Record, make: Make) -> None:
    record.add(make())
    record.add(make(address="https://news.example/b"))
    record.add(make(model="m2"))  # a later reading of the first article
    listed = [(s.address[-5:], s.position) for s in record.statements()]
    assert listed == [("ferry", 0), ("ferry", 1), ("ferry", 2), ("ple/b", 0), ("ple/b", 1), ("ple/b", 2)]
    by_source = record.statements(Filters(source="harbour board", form=None))
    assert [s.address[-5:] for s in by_source] == ["ferry", "ple/b"]
    assert [s.position for s in record.statements(Filters(limit=2))] == [0, 1]
    assert list(record.statements(Filters(source="!"))) == []


def test_a_statement_tells_all_there_is_in_one_shape(record: Record, make: Make) -> None:
    reading = make(title="Ferry stays", publisher="The Quay")
    record.add(reading)
    first = next(iter(record.statements()))
    assert record.statement(first.id) == first
    assert first.to_dict() == {
        "id": reading.statement_id(reading.attributions[0]),
        "article": reading.article.id,
        "title": "Ferry stays",
        "publisher": "The Quay",
        "published": "2026-03-01",
        "address": "https://news.example/ferry",
        "version": 1,
        "model": "m1-first",
        "position": 0,
        "source": "Ilse Marchetti",
        "cue": "told",
        "content": "“The ferry will run in winter,”",
        "source_spans": [[32, 46]],
        "cue_spans": [[47, 51]],
        "content_spans": [[0, 31]],
        "form": "direct",
        "score": 0.75,
        "speaker": None,
        "speaker_id": None,
        "on_behalf_of": None,
    }
    with pytest.raises(QueryError, match="no statement"):
        record.statement("s1-nothing")


def test_info_counts(record: Record, make: Make) -> None:
    record.add(make())
    record.add(make(model="m2", who=(("harbour board", "organisation", ("the harbour board",)),)))
    info = record.info()
    assert (info.articles, info.readings, info.statements, info.failures) == (1, 2, 6, 0)
    assert (info.entities, info.mentions, info.dates) == (1, 2, 0)
    assert info.models == {"m1-first": 1, "m2": 1}
    assert info.earliest == info.latest == date(2026, 3, 1)
    assert info.size > 4096
    assert info.migrations == tuple(migration.name for migration in MIGRATIONS)


@pytest.mark.parametrize(
    "fields",
    [{"limit": 0}, {"form": "loud"}, {"since": date(2026, 2, 2), "until": date(2026, 2, 1)}],
)
def test_impossible_filters_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(QueryError):
        Filters(**fields)  # type: ignore[arg-type]
