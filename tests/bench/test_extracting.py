"""The command's output read back, and the choice of what was found nearest."""

from datetime import date

from bench.extracting import Found, closest, extracted, found_of, speaker_of

from onrecord.entities import EntityType, Form, Mention
from onrecord.events import Role
from onrecord.reading import Attribution
from onrecord.spans import Span

ROW = {
    "id": "1",
    "attributions": [
        {
            "source": [[0, 3]],
            "cue": [[4, 8]],
            "content": [[9, 20]],
            "form": "indirect",
            "score": 0.8,
            "speaker": "e2",
            "on_behalf_of": None,
        }
    ],
    "mentions": [{"span": [0, 3], "phrase": [0, 3], "type": "person", "form": "pronoun", "entity": "e2"}],
    "entities": [
        {"id": "e1", "name": "Brandt", "type": "place"},
        {"id": "e2", "name": "Hale", "type": "person"},
    ],
    "dates": [{"span": [9, 13], "type": "DURATION", "value": "P2D"}],
    "events": [
        {
            "type": "resignation",
            "status": None,
            "participants": [{"role": "person", "span": [4, 8], "entity": "e2", "value": None}],
            "date": {"span": [9, 13], "value": "P2D"},
            "evidence": [[0, 13]],
            "voice": None,
        }
    ],
    "chains": [
        {
            "statement": 0,
            "event": None,
            "links": [{"step": "given to", "span": [9, 13], "entity": "e1", "value": ""}],
        }
    ],
}


def test_ids_are_places_among_the_entities() -> None:
    found = found_of(ROW)
    assert (found.attributions[0].speaker, found.attributions[0].on_behalf_of) == (1, None)
    assert found.entities[found.mentions[0].entity].name == "Hale"
    assert (found.mentions[0].form, found.mentions[0].type) == (Form.PRONOUN, EntityType.PERSON)
    assert [(one.span, one.value) for one in found.dates] == [(Span(9, 13), "P2D")]
    assert found.events[0].entities(Role.PERSON) == (1,)
    assert found.events[0].date == found.dates[0]
    assert (found.chains[0].statement, found.chains[0].links[0].entity) == (0, 0)


def test_a_day_of_publication_reaches_the_command() -> None:
    texts = {"a": "Hale won on Tuesday.", "b": "Hale lost on Tuesday."}
    found, _ = extracted(texts, {"a": date(2018, 10, 17)})
    assert {key: [one.value for one in some.dates] for key, some in found.items()} == {
        "a": ["2018-10-16"],
        "b": ["XXXX-WXX-2"],
    }


def test_an_attribution_comes_before_a_mention_that_fits_better(found: Found, text: str) -> None:
    start = text.index("aide")
    nearest = closest((Span(start, start + 4),), found)
    assert isinstance(nearest, Attribution)
    assert speaker_of(nearest) == 4


def test_a_source_without_attribution_falls_back_on_a_mention(found: Found, text: str) -> None:
    nearest = closest((Span(0, 4),), found)
    assert isinstance(nearest, Mention)
    assert speaker_of(nearest) == 0


def test_nothing_near_is_nobody(found: Found, text: str) -> None:
    start = text.index("wrong")
    assert speaker_of(closest((Span(start, start + 5),), found)) is None
    assert closest((Span(0, 4),), Found()) is None
