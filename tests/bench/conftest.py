"""What a command could have printed about a few sentences on invented people."""

import pytest
from bench.extracting import Found

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.quotation import Form as QuotationForm
from onrecord.reading import Attribution
from onrecord.spans import Span

TEXT = "Mara Hale met Lee Pruitt. She said critics of the Ferry Board were wrong, Pruitt’s aide wrote."


def span(words: str, text: str = TEXT) -> Span:
    """Return where some words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def mention(words: str, entity: int, form: Form = Form.NAME, kind: EntityType = EntityType.PERSON) -> Mention:
    """Return a mention whose phrase is the span itself."""
    return Mention(span=span(words), phrase=span(words), type=kind, form=form, entity=entity)


def said(source: str, speaker: int | None, on_behalf_of: int | None = None) -> Attribution:
    """Return an attribution to some source."""
    return Attribution(
        source=(span(source),),
        cue=(span("said"),),
        content=(span("were wrong"),),
        form=QuotationForm.INDIRECT,
        score=0.9,
        speaker=speaker,
        on_behalf_of=on_behalf_of,
    )


@pytest.fixture
def text() -> str:
    """The sentences."""
    return TEXT


@pytest.fixture
def found() -> Found:
    """What is found in them: two people, "critics", a board, an aide who is found to be nobody."""
    return Found(
        attributions=(said("She", 0), said("Pruitt’s aide", 4, on_behalf_of=1)),
        mentions=(
            mention("Mara Hale", 0),
            mention("Lee Pruitt", 1),
            mention("She", 0, Form.PRONOUN),
            mention("critics", 2, Form.DESCRIPTION, EntityType.GROUP),
            mention("Ferry Board", 3, kind=EntityType.ORGANISATION),
            mention("Pruitt’s aide", 4, Form.DESCRIPTION),
        ),
        entities=(
            Entity(name="Mara Hale", type=EntityType.POLITICIAN),
            Entity(name="Lee Pruitt", type=EntityType.PERSON),
            Entity(name="critics", type=EntityType.GROUP),
            Entity(name="Ferry Board", type=EntityType.ORGANISATION),
            Entity(name="Pruitt’s aide", type=EntityType.PERSON),
        ),
    )
