"""How a reading looks in JSON, as docs/json.md has it."""

from typing import Any

from onrecord.article import Failure
from onrecord.reading import Attribution, Reading
from onrecord.spans import pairs_of


def reading_as_dict(reading: Reading) -> dict[str, Any]:
    """Return an article, its statements, whom and what it talks about, when, and what happened."""
    article = reading.article
    return {
        "article": {
            "id": article.id,
            "address": article.address,
            "title": article.title,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "published": article.published.isoformat() if article.published else None,
            "text": article.text,
        },
        "model": reading.model,
        "statements": [
            {"id": reading.statement_id(attribution), **attribution_as_dict(attribution)}
            for attribution in reading.attributions
        ],
        "mentions": mentions_as_list(reading),
        "entities": entities_as_list(reading),
        "dates": dates_as_list(reading),
        "events": events_as_list(reading),
        "stances": stances_as_list(reading),
        "chains": chains_as_list(reading),
    }


def failure_as_line(failure: Failure) -> dict[str, Any]:
    """Return the line of output of a row that could not be read."""
    return {"id": failure.address, "error": {"kind": failure.kind, "message": failure.message}}


def attribution_as_dict(attribution: Attribution) -> dict[str, Any]:
    """Return an attribution: spans, form, score, and the keys of speaker and principal among the entities."""
    return {
        "source": pairs_of(attribution.source),
        "cue": pairs_of(attribution.cue),
        "content": pairs_of(attribution.content),
        "form": attribution.form.value,
        "score": attribution.score,
        "speaker": _key(attribution.speaker),
        "on_behalf_of": _key(attribution.on_behalf_of),
    }


def mentions_as_list(reading: Reading) -> list[dict[str, Any]]:
    """Return a reading's mentions, each with the key of its entity."""
    return [
        {
            "span": mention.span.as_pair(),
            "phrase": mention.phrase.as_pair(),
            "type": mention.type.value,
            "form": mention.form.value,
            "entity": _key(mention.entity),
        }
        for mention in reading.mentions
    ]


def entities_as_list(reading: Reading) -> list[dict[str, Any]]:
    """Return a reading's entities, each with its key in this article: "e1", "e2" and so on."""
    return [
        {"id": _key(place), "name": entity.name, "type": entity.type.value}
        for place, entity in enumerate(reading.entities)
    ]


def dates_as_list(reading: Reading) -> list[dict[str, Any]]:
    """Return a reading's expressions of time."""
    return [
        {"span": date.span.as_pair(), "type": date.type.value, "value": date.value} for date in reading.dates
    ]


def events_as_list(reading: Reading) -> list[dict[str, Any]]:
    """Return a reading's events; a voice is the place of an attribution among them, from 0."""
    return [
        {
            "type": event.type.value,
            "status": event.status.value if event.status else None,
            "participants": [
                {
                    "role": participant.role.value,
                    "span": participant.span.as_pair(),
                    "entity": _key(participant.entity),
                    "value": participant.value,
                }
                for participant in event.participants
            ],
            "date": {"span": event.date.span.as_pair(), "value": event.date.value} if event.date else None,
            "evidence": pairs_of(event.evidence),
            "voice": event.voice,
        }
        for event in reading.events
    ]


def stances_as_list(reading: Reading) -> list[dict[str, Any]]:
    """Return a reading's stances; a holder that is None is the article itself."""
    return [
        {
            "holder": _key(stance.holder),
            "target": _key(stance.target),
            "stance": stance.attitude.value,
            "score": stance.score,
            "span": stance.span.as_pair(),
            "voice": stance.voice,
        }
        for stance in reading.stances
    ]


def chains_as_list(reading: Reading) -> list[dict[str, Any]]:
    """Return a reading's chains; one of neither a statement nor an event is of the whole article."""
    return [
        {
            "statement": chain.statement,
            "event": chain.event,
            "links": [
                {
                    "step": link.step.value,
                    "span": link.span.as_pair(),
                    "entity": _key(link.entity),
                    "value": link.value,
                }
                for link in chain.links
            ],
        }
        for chain in reading.chains
    ]


def _key(place: int | None) -> str | None:
    return None if place is None else f"e{place + 1}"
