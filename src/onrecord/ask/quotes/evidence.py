"""Every place where a quotation, or something like it, stands, copies of one report counted once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.ask.answers import QuoteVerdict, in_order
from onrecord.ask.evidence import Evidence, Kind, Passage, Side
from onrecord.ask.quotes.copies import reports
from onrecord.ask.quotes.judging import Judged
from onrecord.ask.quotes.places import NO_DOUBT, Place
from onrecord.ask.quotes.speakers import Bond, speaker_of
from onrecord.ask.quotes.splicing import Part
from onrecord.ask.quotes.utterances import Utterance
from onrecord.spans import Span

_TOLD = {
    QuoteVerdict.VERBATIM: "in these words",
    QuoteVerdict.TRIMMED: "in these words, and more",
    QuoteVerdict.SPLICED: "in these words, with others between",
    QuoteVerdict.ALTERED: "in words like these",
    QuoteVerdict.REPORTED: "reported, not in quotation marks",
}
_SIDES = {
    Bond.OWN: Side.FOR,
    Bond.PERHAPS: Side.FOR,
    Bond.SPOKEN_FOR: Side.AGAINST,
    Bond.ANOTHERS: Side.AGAINST,
    Bond.UNKNOWN: Side.BESIDE,
}
UNKNOWN = "somebody whom the record does not know"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """Some words of an utterance, what they are to the quotation, and the evidence that they make."""

    utterance: Utterance
    evidence: Evidence


def evidence_of(judged: Judged) -> tuple[Evidence, ...]:
    """Return where the quotation stands, and the parts of one that is put together, the earliest first."""
    found = [_of_place(place, bond) for place, bond in _telling(judged)]
    side = Side.AGAINST if judged.verdict is QuoteVerdict.MISATTRIBUTED else Side.FOR
    found += [_of_part(part, side) for part in judged.parts]
    return in_order(_counted_once(found))


def _telling(judged: Judged) -> list[tuple[Place, Bond]]:
    """Return the places, without those that are far less like the quotation than the best."""
    if not judged.places:
        return []
    best = max(place.likeness for place in judged.places)
    least = NO_DOUBT if best >= NO_DOUBT else best - 0.1
    tied = zip(judged.places, judged.bonds, strict=True)
    return [(place, bond) for place, bond in tied if place.likeness >= least or place is judged.best]


def _of_place(place: Place, bond: Bond) -> _Found:
    return _Found(
        utterance=place.utterance,
        evidence=_evidence(place.utterance, place.span, _SIDES[bond], _TOLD[place.verdict]),
    )


def _of_part(part: Part, side: Side) -> _Found:
    span = part.utterance.span(part.said)
    evidence = _evidence(part.utterance, span, side, "a part of these words")
    return _Found(utterance=part.utterance, evidence=evidence)


def _evidence(utterance: Utterance, span: Span, side: Side, how: str) -> Evidence:
    worded, speaker = utterance.worded, speaker_of(utterance)
    source = worded.statement.source if worded else ""
    called = speaker.name if speaker else source or UNKNOWN
    return Evidence(
        kind=Kind.STATEMENT if worded else Kind.TEXT,
        side=side,
        tells=f"{called}, {how}",
        id=worded.statement.id if worded else utterance.article_id,
        day=utterance.article.published,
        said_by=speaker,
        on_behalf_of=worded.on_behalf_of if worded else None,
        passage=Passage.of(utterance.article, span),
    )


def _counted_once(found: Iterable[_Found]) -> list[Evidence]:
    """Return evidence with what other articles have of the same report as its copies."""
    ordered = sorted(found, key=_order)
    first = reports({one.utterance.article_id: one.utterance.article.text for one in ordered})
    kept: dict[tuple[str, str, int], Evidence] = {}
    nth: defaultdict[tuple[str, str], int] = defaultdict(int)
    for one in ordered:
        # The second place in a copy is a copy of the second place in the report.
        article, told = one.utterance.article_id, one.evidence.tells
        key = (first[article], told, nth[article, told])
        nth[article, told] += 1
        if key not in kept:
            kept[key] = one.evidence
        elif one.evidence.passage:
            kept[key] = replace(kept[key], copies=(*kept[key].copies, one.evidence.passage))
    return list(kept.values())


def _order(one: _Found) -> tuple[tuple[bool, str, str], int]:
    passage = one.evidence.passage
    return one.utterance.came_out, passage.span.start if passage else 0
