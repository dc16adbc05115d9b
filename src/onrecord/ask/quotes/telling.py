"""The answer to a question about a quotation."""

from collections.abc import Sequence

from onrecord.ask.quotes.answer import QuoteAnswer
from onrecord.ask.quotes.evidence import evidence_of
from onrecord.ask.quotes.judging import Judged
from onrecord.ask.quotes.question import Question
from onrecord.ask.quotes.remarks import remarks_on
from onrecord.ask.quotes.sentences import sentence_of
from onrecord.ask.quotes.showing import APART, rest_of, segments_of, segments_of_parts, utterances_of
from onrecord.ask.quotes.speakers import speaker_of
from onrecord.ask.quotes.utterances import Utterance
from onrecord.record import RecordReader, Who


def answered(
    record: RecordReader, question: Question, found: Judged, utterances: Sequence[Utterance]
) -> QuoteAnswer:
    """Return the answer.

    Args:
        record: the open record.
        question: what is asked.
        found: what the record says of it.
        utterances: all that was looked at.
    """
    evidence = evidence_of(found)
    said, before, after = _said(found)
    segments = segments_of(question, found.best) if found.best else segments_of_parts(question, found.parts)
    return QuoteAnswer(
        asked=question.asked,
        verdict=found.verdict,
        sentence=sentence_of(question, found, evidence),
        evidence=evidence,
        state=record.state(question.on),
        remarks=tuple(remarks_on(question, found, utterances)),
        words=question.text,
        by=question.by.who or (Who(name=question.by.given) if question.by.given else None),
        speaker=_speaker(found),
        said=said,
        before=before,
        after=after,
        segments=tuple(segments),
    )


def _speaker(found: Judged) -> Who | None:
    if found.best:
        return speaker_of(found.best.utterance)
    who = {speaker.key: speaker for part in found.parts if (speaker := speaker_of(part.utterance))}
    return next(iter(who.values())) if len(who) == 1 else None


def _said(found: Judged) -> tuple[str, str, str]:
    """Return what was said, whole, and what stands before and after what was asked about."""
    if found.best:
        utterance = found.best.utterance
        return utterance.shown(), *rest_of(utterance, found.best.comparison.said)
    if not found.parts:
        return "", "", ""
    first, last = found.parts[0], found.parts[-1]
    whole = APART.join(one.shown() for one in utterances_of(found.parts))
    return whole, rest_of(first.utterance, first.said)[0], rest_of(last.utterance, last.said)[1]
