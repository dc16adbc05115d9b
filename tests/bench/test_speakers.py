"""Speakers against labels by hand."""

from bench.extracting import Found
from bench.speakers import Label, judged, on_behalf_right, read_labels, score_speakers

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.spans import Span


def label(text: str, words: str, speaker: str, on_behalf_of: str | None = None) -> Label:
    start = text.index(words)
    source = (Span(start, start + len(words)),)
    return Label(article="1", source=source, kind="pronoun", speaker=speaker, on_behalf_of=on_behalf_of)


def test_a_pronoun_is_right_wrong_or_too_much(found: Found, text: str) -> None:
    assert judged(label(text, "She", "Mara Hale"), found, text) == "right"
    assert judged(label(text, "She", "Nora Vick"), found, text) == "wrong person"
    assert judged(label(text, "She", ""), found, text) == "wrong person"


def test_a_description_resolves_nobody(found: Found, text: str) -> None:
    assert judged(label(text, "Pruitt’s aide", "Nora Vick"), found, text) == "unresolved"
    assert judged(label(text, "Pruitt’s aide", ""), found, text) == "right"
    assert judged(label(text, "critics", ""), found, text) == "right"


def test_nothing_found_is_unresolved(text: str) -> None:
    assert judged(label(text, "She", "Mara Hale"), Found(), text) == "unresolved"
    assert judged(label(text, "She", ""), Found(), text) == "right"


def test_an_organisation_in_the_source_s_own_words_is_no_wrong_person(found: Found, text: str) -> None:
    assert judged(label(text, "critics of the Ferry Board", ""), found, text) == "right"
    assert judged(label(text, "Ferry Board", "Ferry Board"), found, text) == "right"
    assert judged(label(text, "Ferry Board", "Brandt Herald"), found, text) == "unresolved"


def test_a_group_with_a_name_is_nobody_in_particular() -> None:
    text = "The Greens said so."
    span = Span(4, 10)
    named = Mention(span=span, phrase=span, type=EntityType.GROUP, form=Form.NAME, entity=0)
    found = Found(mentions=(named,), entities=(Entity(name="Green Alliance", type=EntityType.GROUP),))
    assert judged(label(text, "The Greens", ""), found, text) == "right"


def test_whom_somebody_speaks_for(found: Found, text: str) -> None:
    assert on_behalf_right(label(text, "Pruitt’s aide", "", "Lee Pruitt"), found)
    assert not on_behalf_right(label(text, "Pruitt’s aide", "", "Mara Hale"), found)


def test_shares_are_of_all_sources(found: Found, text: str) -> None:
    labels = [
        label(text, "She", "Mara Hale"),
        label(text, "She", ""),
        label(text, "Pruitt’s aide", "Nora Vick"),
    ]
    figures = score_speakers((one, found, text) for one in labels)
    assert (figures["sources"], figures["accuracy"], figures["wrong person"]) == (3, 33.33, 33.33)
    assert figures["by kind"]["pronoun, somebody"] == {"right": 1, "unresolved": 1}
    assert figures["by kind"]["pronoun, nobody"] == {"wrong person": 1}


def test_the_labels_are_three_hundred_offsets_and_names() -> None:
    labels = read_labels()
    assert len({(one.article, one.source) for one in labels}) == len(labels) == 300
    assert {one.kind for one in labels} == {"pronoun", "short name", "description"}
    names = [one.speaker for one in labels] + [one.on_behalf_of or "" for one in labels]
    assert all(name == name.strip() and len(name) < 60 for name in names)
