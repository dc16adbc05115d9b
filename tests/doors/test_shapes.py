"""What the doors print of a reading: JSON, and a line for each statement."""

import dataclasses
from collections.abc import Callable

from onrecord.article import Failure
from onrecord.chains import Chain, Link, Medium, Step
from onrecord.doors.extracting import as_json
from onrecord.doors.printing import statement_line
from onrecord.doors.shapes import reading_as_dict
from onrecord.events import Event, EventType, Participant, Role
from onrecord.reading import Reading
from onrecord.spans import Span
from onrecord.stances import Attitude, DirectedStance
from onrecord.timex import Date, DateType

Make = Callable[..., Reading]
TEXT = "Mayor Ada Lund spoke on Monday. She said the bridge was safe. Bo Frey, her spokesman, said no more."
WHO = (("Ada Lund", "politician", ("Mayor Ada Lund", "She")), ("Bo Frey", "person", ("Bo Frey",)))
PARTS = (("She", "said", "the bridge was safe"), ("Bo Frey", "said", "no more"))


def reading_of(make: Make) -> Reading:
    reading = make(TEXT, PARTS, who=WHO, behalf={"Bo Frey": "Ada Lund"}, key="row-1")
    monday = Date(span=Span(24, 30), type=DateType.DATE, value="2026-02-23")
    event = Event(
        type=EventType.RESIGNATION,
        participants=(Participant(role=Role.PERSON, span=Span(6, 14), entity=0),),
        evidence=(Span(0, 30),),
        date=monday,
        voice=1,
    )
    stance = DirectedStance(
        holder=1, target=0, attitude=Attitude.SUPPORTS, score=0.9, span=Span(0, 30), voice=1
    )
    letter = Link(step=Step.MEDIUM, span=Span(14, 19), value=Medium.LETTER)
    told = Link(step=Step.GIVEN_TO, span=Span(6, 14), entity=0)
    chain = Chain(links=(letter, told), statement=1)
    return dataclasses.replace(reading, dates=(monday,), events=(event,), stances=(stance,), chains=(chain,))


def test_extract_tells_mentions_entities_speakers_and_dates(make: Make) -> None:
    line = as_json(reading_of(make))
    assert list(line) == [
        "id",
        "attributions",
        "mentions",
        "entities",
        "dates",
        "events",
        "stances",
        "chains",
    ]
    assert line["id"] == "row-1"
    assert line["entities"] == [
        {"id": "e1", "name": "Ada Lund", "type": "politician"},
        {"id": "e2", "name": "Bo Frey", "type": "person"},
    ]
    first = line["mentions"][0]
    assert first == {"span": [6, 14], "phrase": [0, 14], "type": "politician", "form": "name", "entity": "e1"}
    assert [(m["form"], m["entity"]) for m in line["mentions"][1:]] == [("pronoun", "e1"), ("name", "e2")]
    assert [(a["speaker"], a["on_behalf_of"]) for a in line["attributions"]] == [("e1", None), ("e2", "e1")]
    assert line["dates"] == [{"span": [24, 30], "type": "DATE", "value": "2026-02-23"}]
    assert TEXT[24:30] == "Monday"


def test_extract_tells_events(make: Make) -> None:
    [event] = as_json(reading_of(make))["events"]
    assert (event["type"], event["status"], event["voice"]) == ("resignation", None, 1)
    assert event["participants"] == [{"role": "person", "span": [6, 14], "entity": "e1", "value": None}]
    assert (event["date"], event["evidence"]) == ({"span": [24, 30], "value": "2026-02-23"}, [[0, 30]])


def test_extract_tells_stances_and_chains(make: Make) -> None:
    line = as_json(reading_of(make))
    stance = {"holder": "e2", "target": "e1", "stance": "supports", "score": 0.9, "span": [0, 30], "voice": 1}
    assert line["stances"] == [stance]
    links = [
        {"step": "medium", "span": [14, 19], "entity": None, "value": "letter"},
        {"step": "given to", "span": [6, 14], "entity": "e1", "value": ""},
    ]
    assert line["chains"] == [{"statement": 1, "event": None, "links": links}]


def test_extract_of_nobody_has_the_same_keys(make: Make) -> None:
    line = as_json(make())
    assert (line["mentions"], line["entities"], line["dates"], line["events"]) == ([], [], [], [])
    assert {a["speaker"] for a in line["attributions"]} == {None}
    assert set(as_json(Failure(address="a", kind="EmptyError", message="b"))) == {"id", "error"}


def test_show_gives_the_same_shapes(make: Make) -> None:
    reading = reading_of(make)
    shown, line = reading_as_dict(reading), as_json(reading)
    assert shown["mentions"] == line["mentions"]
    assert shown["entities"] == line["entities"]
    assert shown["dates"] == line["dates"]
    assert shown["events"] == line["events"]
    assert (shown["stances"], shown["chains"]) == (line["stances"], line["chains"])
    without_ids = [{k: v for k, v in s.items() if k != "id"} for s in shown["statements"]]
    assert without_ids == line["attributions"]


def test_a_speaker_is_shown_where_the_source_does_not_name_him(make: Make) -> None:
    reading = reading_of(make)
    first, second = (statement_line(1, a, reading).plain for a in reading.attributions)
    assert first.startswith("  1. She → Ada Lund said the bridge")
    assert second.startswith("  1. Bo Frey (for Ada Lund) said no more")
    assert "→" not in statement_line(1, make().attributions[0], make()).plain
