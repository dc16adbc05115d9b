"""Answers in the words of others: schema.org's endorsements and reviews of claims, the W3C's annotations."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from onrecord.doors.reports.inert import link

if TYPE_CHECKING:
    from onrecord.ask import EndorsementAnswer, Evidence, Passage, QuoteAnswer, Standing
    from onrecord.doors.reports.document import Document
    from onrecord.record import Who

Linked = dict[str, Any]

SCHEMA = "https://schema.org"
ANNOTATION = "http://www.w3.org/ns/anno.jsonld"


def claim_review(answer: "QuoteAnswer") -> Linked:
    """Return the draft of a schema.org `ClaimReview` of a quotation: of its wording, with no rating.

    Whoever publishes it adds who reviews it, where, and when.
    """
    claim: Linked = {"@type": "Claim", "text": answer.words}
    if answer.by:
        claim["author"] = _named(answer.by)
    return {
        "@context": SCHEMA,
        "@type": "ClaimReview",
        "creativeWorkStatus": "Draft",
        "claimReviewed": answer.words,
        "itemReviewed": claim,
        "reviewAspect": "the wording of the quotation, and whose it is, by what is on record",
        "reviewBody": answer.sentence,
        "isBasedOn": list(_sources(answer.evidence)),
    }


def endorse_actions(answer: "EndorsementAnswer") -> list[Linked]:
    """Return an answer's endorsements as schema.org's `EndorseAction`s; a withdrawn one has an `endTime`.

    What is only claimed, denied, or opposed is no act of endorsing and gives none.
    """
    found = (_action(standing, answer.of) for standing in answer.standings)
    return [action for action in found if action]


def _action(standing: "Standing", candidate: "Who") -> Linked | None:
    verdict = standing.verdict.value
    whom = {"endorses": candidate, "withdrawn": candidate, "endorses another": standing.rival}.get(verdict)
    if whom is None:
        return None
    when = "endTime" if verdict == "withdrawn" else "startTime"
    return {
        "@context": SCHEMA,
        "@type": "EndorseAction",
        "agent": _named(standing.who),
        "object": _named(whom),
        "endorsee": _named(whom),
        **({when: standing.since.isoformat()} if standing.since else {}),
        "subjectOf": list(_sources(standing.evidence)),
    }


def _named(who: "Who") -> Linked:
    """Return somebody as schema.org has them; the record's answers do not tell a person from a body."""
    return {"@type": "Thing", "name": who.name, **({"identifier": who.id} if who.id else {})}


def _sources(evidence: "Iterable[Evidence]") -> Iterator[Linked]:
    """Yield each article once that evidence stands in."""
    seen: set[str] = set()
    for one in evidence:
        if one.passage and one.passage.article not in seen:
            seen.add(one.passage.article)
            yield _article(one.passage)


def _article(passage: "Passage") -> Linked:
    known: Linked = {
        "identifier": passage.article,
        "url": link(passage.address),
        "headline": passage.title,
        "datePublished": _iso(passage.published),
        "publisher": passage.publisher and {"@type": "Organization", "name": passage.publisher},
    }
    return {"@type": "CreativeWork", **{name: value for name, value in known.items() if value}}


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def annotations(document: "Document") -> list[Linked]:
    """Return where each piece of evidence stands as annotations of the W3C's Web Annotation Data Model."""
    return [
        {
            "@context": ANNOTATION,
            "type": "Annotation",
            "motivation": "identifying",
            "body": {"type": "TextualBody", "value": one.tells, "format": "text/plain"},
            "target": {
                "source": link(one.passage.address) or f"urn:onrecord:{one.passage.article}",
                "selector": one.passage.selectors(),
            },
        }
        for one in document.evidence()
        if one.passage
    ]


def as_jsonld(document: "Document") -> str:
    """Return a report's JSON-LD: what it says in schema.org's words, then its annotations."""
    found = [*document.linked, *annotations(document)]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
