"""What must hold of every record and every quotation."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.quotes import quote
from onrecord.reading import Reading
from onrecord.record import open_record

Make = Callable[..., Reading]
NAMES = ("Ana Delgado", "Tomas Peña", "Ilse Roth")
SPEECH = st.lists(
    st.sampled_from(
        [
            "the",
            "ferry",
            "harbour",
            "gull",
            "of",
            "tide",
            "pier",
            "is",
            "salt",
            "rope",
            "we",
            "net",
            "oar",
            "not",
            "mast",
            "will",
            "keel",
        ]
    ),
    min_size=4,
    max_size=14,
)
SAYINGS = st.lists(st.tuples(st.sampled_from(NAMES), SPEECH), min_size=1, max_size=5)
FIRST = date(2026, 3, 1)
numbers = count()


def readings(make: Make, sayings: list[tuple[str, list[str]]]) -> list[Reading]:
    """Return a reading for each saying, a day after each other."""
    made = []
    for place, (name, words) in enumerate(sayings):
        said = f"“{' '.join(words)},”"
        text = f"{said} {name} said."
        made.append(
            make(
                text,
                ((name, "said", said),),
                who=((name, "politician", (name,)),),
                address=f"https://news.example/{place}",
                published=FIRST + timedelta(days=place),
            )
        )
    return made


tries = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@tries
@given(SAYINGS, st.data())
def test_a_part_of_what_was_said_is_on_record_whatever_the_order_of_adding(
    tmp_path: Path, make: Make, sayings: list[tuple[str, list[str]]], data: st.DataObject
) -> None:
    name, words = sayings[0]
    start = data.draw(st.integers(0, len(words) - 3))
    part = words[start : data.draw(st.integers(start + 3, len(words)))]
    told = []
    made = readings(make, sayings)
    for order in (made, random.Random(1).sample(made, len(made))):
        with open_record(tmp_path / f"{next(numbers)}.db") as record:
            for reading in order:
                record.add(reading)
            answer = quote(record, " ".join(part), by=name)
            told.append({**answer.to_dict(), "speaker": answer.speaker.name if answer.speaker else None})
            assert answer.verdict in (QuoteVerdict.VERBATIM, QuoteVerdict.TRIMMED)
            before = quote(record, " ".join(part), on=FIRST - timedelta(days=1))
            assert (before.verdict, before.evidence) == (QuoteVerdict.NOT_ON_RECORD, ())
            until = quote(record, " ".join(part), on=FIRST)
            assert all(one.day == FIRST for one in until.evidence)
    assert told[0] == told[1]


@tries
@given(SPEECH, st.data())
def test_a_changed_word_is_never_verbatim(
    tmp_path: Path, make: Make, words: list[str], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:place], "lighthouse", *words[place + 1 :]]
    with open_record(tmp_path / f"{next(numbers)}.db") as record:
        for reading in readings(make, [("Ana Delgado", words)]):
            record.add(reading)
        verdict = quote(record, " ".join(changed)).verdict
        assert verdict in (QuoteVerdict.ALTERED, QuoteVerdict.NOT_ON_RECORD)
