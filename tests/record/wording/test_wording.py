"""Statements and articles that have some of the words that are looked for."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.reading import Reading
from onrecord.record import Record, open_record
from onrecord.record.wording import finding

Make = Callable[..., Reading]
SAID = "“The lighthouse keeper of Lund is paid in salted herring,”"


@pytest.fixture
def kept(tmp_path: Path, make: Make) -> Iterator[Record]:
    """Return a record with one statement about a lighthouse keeper, and many about nothing much."""
    with open_record(tmp_path / "news.db") as record:
        for day in range(1, 25):
            said = f"“We are going to do it on day {day},”"
            text = f"{said} Ana Delgado said. {SAID if day == 7 else said} Ilse Roth said."
            parts = (("Ana Delgado", "said", said), ("Ilse Roth", "said", SAID if day == 7 else said))
            who = (("Ana Delgado", "person", ("Ana Delgado",)), ("Ilse Roth", "person", ("Ilse Roth",)))
            record.add(
                make(text, parts, who=who, address=f"https://n.example/{day}", published=date(2026, 3, day))
            )
        yield record


def test_a_changed_word_does_not_hide_the_others(kept: Record) -> None:
    near = kept.wording.near(
        ["The", "lighthouse", "keeper", "of", "Lund", "is", "paid", "in", "smoked", "herring"]
    )
    assert near[0].content == SAID
    assert near[0].weight > near[-1].weight or len(near) == 1


def test_only_what_was_out_by_a_day_is_near(kept: Record) -> None:
    words = ["lighthouse", "keeper", "of", "Lund"]
    assert kept.wording.near(words, on=date(2026, 3, 6)) == []
    assert len(kept.wording.near(words, on=date(2026, 3, 7))) == 1


def test_runs_of_words_that_everybody_uses_are_found(kept: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "COMMON", 5)
    near = kept.wording.near(["we", "are", "going", "to", "do", "it"])
    assert len(near) >= 24
    assert all("going to do it" in one.content for one in near[:24])


def test_statements_come_with_their_articles_and_speakers(kept: Record) -> None:
    (found,) = kept.wording.worded([kept.wording.near(["herring"])[0].number])
    assert found.speaker
    assert (found.speaker.name, found.statement.content) == ("Ilse Roth", SAID)
    assert found.speaker.id == kept.person("Ilse Roth").id
    assert found.article.published == date(2026, 3, 7)
    assert kept.wording.articles_naming([found.statement.article_id], found.speaker.id) == {
        found.statement.article_id
    }


def test_articles_are_found_by_runs_those_with_most_first(kept: Record) -> None:
    runs, articles = kept.wording.texts_with(
        ["lighthouse", "keeper", "of", "Lund", "is", "paid", "in", "gold"]
    )
    assert [article.published for article in articles] == [date(2026, 3, 7)]
    assert all(len(run) == finding.RUN for run in runs)


def test_a_superseded_reading_is_not_near(kept: Record, make: Make) -> None:
    text = kept.article("https://n.example/7").article.text
    kept.add(make(text, (), model="m1-second", address="https://n.example/7", published=date(2026, 3, 7)))
    assert kept.wording.near(["lighthouse", "herring"]) == []


def test_what_would_be_an_operator_is_a_word(kept: Record) -> None:
    for words in (['"', "OR", "herring"], ["*", "NEAR("], ["content", ":", "x"], ["a\0b"]):
        kept.wording.near(words)
        kept.wording.texts_with(words)


def test_models_until_tells_each_model_whose_reading_is_the_latest(kept: Record, make: Make) -> None:
    kept.add(
        make(
            "A gull cried.",
            (),
            model="m1-second",
            address="https://n.example/gull",
            published=date(2026, 5, 1),
        )
    )
    assert kept.state().models == ("m1-first", "m1-second")
    assert kept.state(date(2026, 3, 2)).models == ("m1-first",)
    assert kept.state(date(2020, 1, 1)).models == ()
