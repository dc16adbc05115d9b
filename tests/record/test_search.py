"""Words as people type them."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.quotation import Form
from onrecord.reading import Reading
from onrecord.record import Filters, Order, Record
from onrecord.record.search import expression, terms

Make = Callable[..., Reading]


@pytest.fixture
def filled(record: Record, make: Make) -> Record:
    record.add(make())
    record.add(
        make(
            "Ilse Marchetti said the winter was mild, and the ferry empty.",
            (("Ilse Marchetti", "said", "the winter was mild|the ferry empty"),),
            address="https://news.example/winter",
            published=date(2026, 4, 1),
        )
    )
    record.add(make(address="https://news.example/undated", published=None))
    return record


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("ferry", 3),
        ("FERRY winter", 3),
        ("ferry fare", 0),  # all must occur in one statement
        ("marchetti mild", 1),  # in source and content together
        ('"winter was"', 1),
        ("“winter was”", 1),
        ('"was winter"', 0),
        ("win*", 3),
        ('"the fe"*', 3),
        ("pena", 2),
        ("Peña's", 0),
        ('"winter was', 1),  # an unpaired quote is ignored
        ("winter AND mild", 0),  # AND is a word like any other
        ("winter NOT mild", 0),
        ("-winter", 3),
        ("source:ferry", 0),
        ("NEAR(ferry winter)", 0),
        ("***", 0),
        ('""', 0),
        ("—", 0),
        ("", 7),
        ("   ", 7),
    ],
)
def test_words_mean_what_they_say(filled: Record, words: str, count: int) -> None:
    assert len(filled.search(words)) == count


def test_words_are_quoted_for_fts() -> None:
    assert terms('tax* OR "not for sale"* "half') == ('"tax*" *', '"OR"', '"not for sale" *', '"half"')
    assert expression("tax", "Delgado Rey") == '("tax") AND source : ("Delgado" "Rey")'
    assert expression("") == ""
    assert expression("?!") is None


@pytest.mark.parametrize(
    "words", ["word " * 20_000, " ".join(f"w{i}" for i in range(5_000)), "x" * 1_000_000]
)
def test_a_very_long_search_finds_nothing_and_does_not_fail(filled: Record, words: str) -> None:
    assert filled.search(words) == []


def test_filters_narrow(filled: Record) -> None:
    def count(words: str = "", **fields: object) -> int:
        return len(filled.search(words, filters=Filters(**fields)))  # type: ignore[arg-type]

    assert count(source="marchetti") == 3
    assert count(source="") == 7
    assert count("ferry", source="Ilse") == 3
    assert count(source='" OR *') == 0
    assert count(form=Form.DIRECT) == 2
    assert count(since=date(2026, 3, 1), until=date(2026, 3, 1)) == 3
    assert count(since=date(2026, 3, 2)) == 1
    assert count(article="https://news.example/winter") == 1
    assert count("ferry", article="https://news.example/ferry", form=Form.INDIRECT) == 0
    assert count(limit=2) == 2
    assert count(model="unknown") == 0


def test_the_order_is_the_one_asked_for(filled: Record) -> None:
    def days(words: str, order: Order) -> list[date | None]:
        return [statement.published for statement in filled.search(words, order=order)]

    march, april = date(2026, 3, 1), date(2026, 4, 1)
    assert days("ferry", Order.OLDEST) == [march, april, None]
    assert days("ferry", Order.NEWEST) == [april, march, None]
    assert days("", Order.BEST)[0] == april
    # a word that fills more of a statement, and both words rather than parts of a long one, come first
    assert days("winter mild", Order.BEST) == [april]


def test_articles_are_searched_by_title_and_text(record: Record, make: Make) -> None:
    record.add(make(title="A quiet season"))
    assert [stored.article.title for stored in record.search_articles("quiet petition")] == ["A quiet season"]
    assert (
        record.search_articles("regatta") == record.search_articles("") == record.search_articles("*") == []
    )
