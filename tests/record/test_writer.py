"""What adding does, and what it leaves alone."""

import dataclasses
from collections.abc import Callable

import pytest

from onrecord.article import Article, Failure
from onrecord.errors import ArticleError
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.record import Filters, Record
from onrecord.record.rows import entity_ids
from onrecord.spans import Span

Make = Callable[..., Reading]
FERRY_WHO = (
    ("Ilse Marchetti", "person", ("Ilse Marchetti",)),
    ("harbour board", "organisation", ("the harbour board",)),
    ("Tomas Peña", "politician", ("Councillor Tomas Peña",)),
)


def test_a_reading_comes_back_as_it_was_added(record: Record, make: Make) -> None:
    reading = make()
    assert record.add(reading)
    assert record.reading(reading.article.id) == reading
    assert record.has(reading.article.id, reading.model)
    assert not record.has(reading.article.id, "m2")


def test_mentions_entities_and_speakers_come_back(record: Record, ferry: Reading) -> None:
    record.add(ferry)
    assert record.reading(ferry.article.id) == ferry
    assert [s.speaker for s in record.statements()] == ["Ilse Marchetti", "Tomas Peña", "harbour board"]
    first = next(record.statements())
    assert (first.speaker_id, first.on_behalf_of) == (entity_ids(ferry)[0], "harbour board")
    assert record.verify() == []


def test_dates_come_back(record: Record, dated: Reading) -> None:
    assert record.add(dated)
    assert not record.add(dated)
    assert record.reading(dated.article.id) == dated
    assert record.info().dates == 3
    assert record.verify() == []


def test_events_stances_and_chains_come_back(record: Record, eventful: Reading, ferry: Reading) -> None:
    record.add(ferry)
    assert record.add(eventful)
    before = record.info()
    assert not record.add(eventful)
    assert dataclasses.replace(record.info(), size=before.size) == before
    assert record.reading(eventful.article.id) == eventful
    assert (before.events, before.stances, before.chains) == (2, 2, 3)
    assert record.verify() == []


def test_what_cannot_be_stored_of_an_event_leaves_nothing_behind(record: Record, eventful: Reading) -> None:
    first, *others = eventful.events
    broken = dataclasses.replace(
        first, participants=(dataclasses.replace(first.participants[0], value="\ud800"),)
    )
    with pytest.raises(ArticleError, match="surrogate"):
        record.add(dataclasses.replace(eventful, events=(broken, *others)))
    info = record.info()
    assert (info.articles, info.readings, info.events, info.stances) == (0, 0, 0, 0)
    assert record.add(eventful)


def test_an_entitys_id_is_of_its_article_and_name(make: Make) -> None:
    one = make(who=FERRY_WHO)
    other = make(who=(("tomas  PEÑA", "person", ()), ("Tomas Peña", "person", ())), model="m2")
    ids = entity_ids(one)
    assert entity_ids(other)[0] == ids[2]
    assert entity_ids(other)[1] not in ids  # a second one of that name is another
    assert not set(entity_ids(make(who=FERRY_WHO, address="elsewhere"))) & set(ids)


def test_adding_again_changes_nothing(record: Record, make: Make) -> None:
    assert record.add(make())
    before = record.info()
    assert not record.add(make())
    assert dataclasses.replace(record.info(), size=before.size) == before


def test_the_first_of_two_readings_by_one_model_stays(record: Record, make: Make) -> None:
    record.add(make())
    assert not record.add(make(parts=()))
    assert len(list(record.statements())) == 3


def test_a_changed_text_is_a_new_version(record: Record, make: Make) -> None:
    record.add(make())
    record.add(make("The story was taken down.", ()))
    versions = record.versions("https://news.example/ferry")
    assert [stored.version for stored in versions] == [1, 2]
    assert record.article("https://news.example/ferry") == versions[1]
    assert not record.add(make())  # the first text again is known, not a third version
    assert len(record.versions("https://news.example/ferry")) == 2


def test_articles_without_an_address_are_not_versions(record: Record, make: Make) -> None:
    record.add(make(address=""))
    record.add(make("Another text altogether.", (), address=""))
    assert [stored.version for stored in record.articles()] == [1, 1]
    assert record.versions("") == []


def test_the_latest_models_reading_is_the_one_listed(record: Record, make: Make) -> None:
    first, second = make(), make(parts=(("Ilse Marchetti", "told", "The ferry"),), model="m2-second")
    assert record.add(first)
    assert record.add(second)
    assert [statement.model for statement in record.statements()] == ["m2-second"]
    assert len(record.search(filters=Filters(model="m1-first"))) == 3
    assert record.reading(first.article.id) == second
    assert record.reading(first.article.id, "m1-first") == first
    assert not record.add(first)
    assert record.reading(first.article.id) == second


def test_a_success_clears_the_failure_at_its_address(record: Record, make: Make) -> None:
    failure = Failure(address="https://news.example/ferry", kind="FetchError", message="503")
    other = Failure(address="https://news.example/other", kind="FetchError", message="503")
    record.add_failure(failure)
    record.add_failure(other)
    record.add(make())
    assert [row.failure for row in record.failures()] == [other]
    record.add_failure(failure)
    assert not record.add(make())
    assert [row.failure for row in record.failures()] == [other]


def test_a_retry_counts_on_and_tells_the_last_error(record: Record) -> None:
    record.add_failure(Failure(address="a.txt", kind="EmptyError", message="no text"))
    record.add_failure(Failure(address="a.txt", kind="FormatError", message="not text"))
    (row,) = record.failures()
    assert (row.tries, row.failure.kind, row.failure.message) == (2, "FormatError", "not text")
    assert row.first_tried <= row.last_tried


def test_a_failure_with_a_broken_file_name_is_kept(record: Record) -> None:
    record.add_failure(Failure(address="caf\udce9.txt", kind="FormatError", message="\udce9"))
    (row,) = record.failures()
    assert row.failure.address == "caf\\udce9.txt"
    assert record.verify() == []


def test_a_surrogate_is_refused_and_leaves_nothing_behind(record: Record, make: Make) -> None:
    with pytest.raises(ArticleError, match="surrogate"):
        record.add(make(title="\ud800"))
    assert record.info().articles == 0
    assert record.add(make())


def test_fragments_gaps_duplicates_and_order_are_kept(record: Record) -> None:
    text = "He said one. Two."
    content = (Span(13, 16), Span(3, 7), Span(3, 7))
    twice = Attribution(source=(), cue=(), content=content, form=Form.MIXED, score=1)
    reading = Reading(article=Article(text=text), model="", attributions=(twice, twice))
    record.add(reading)
    assert record.reading(reading.article.id) == reading
    first, second = record.statements()
    assert first.id == second.id
    assert (first.source, first.content, second.position) == ("", "Two … said … said", 1)
    assert record.verify() == []
