"""What to keep in mind about the answer to a question about a quotation."""

from collections.abc import Iterator, Sequence

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.quotes.answer import Called, Edit
from onrecord.ask.quotes.comparing import compare
from onrecord.ask.quotes.judging import Judged
from onrecord.ask.quotes.places import NO_DOUBT, Place
from onrecord.ask.quotes.question import Question
from onrecord.ask.quotes.seeking import PLACES
from onrecord.ask.quotes.sentences import bond_of, called_by
from onrecord.ask.quotes.speakers import Bond, speaker_of
from onrecord.ask.quotes.turning import negates
from onrecord.ask.quotes.utterances import Utterance

SHORT = 3
"""A quotation of so few words proves little."""

NAMED = 5
"""So many others who said the same are named."""

BESIDE = 2
"""A negation so many words before a quotation turns its sense."""


def remarks_on(question: Question, found: Judged, utterances: Sequence[Utterance]) -> Iterator[str]:
    """Yield the remarks."""
    yield from _on_who(question, found)
    yield from _on_words(question, found)
    if found.verdict is QuoteVerdict.NOT_ON_RECORD:
        yield from _on_nothing(question, found, utterances)


def _on_who(question: Question, found: Judged) -> Iterator[str]:
    by = question.by
    if by.unknown:
        near = f"; did you mean {' or '.join(by.near)}?" if by.near else ""
        yield f"nobody on record is called {by.given!r}{near}"
    best = found.best
    if best is None:
        return
    bond = bond_of(found, best)
    if by.given and bond is Bond.PERHAPS:
        yield f"the record does not know for certain whose words these are; the article names {by.name}"
    if bond is Bond.SPOKEN_FOR:
        yield f"{called_by(best.utterance)} spoke for {by.name}; that is no word of {by.name}'s own"
    worded = best.utterance.worded
    if bond is Bond.OWN and worded and worded.on_behalf_of:
        yield f"{called_by(best.utterance)} spoke for {worded.on_behalf_of.name}"
    if found.verdict is QuoteVerdict.MISATTRIBUTED and _is_reported_of(found):
        yield f"{by.name} is reported to have said as much, but not in quotation marks"
    if others := _others(question, found, best):
        more = f" and {len(others) - NAMED} more" if len(others) > NAMED else ""
        yield f"the same words are on record as said by {', '.join(others[:NAMED])}{more}"
    if len(found.places) >= PLACES:
        yield f"so many places have these words that only {len(found.places)} are told"


def _is_reported_of(found: Judged) -> bool:
    """Tell whether the one who is asked about is reported without quotation marks to have said the words."""
    return any(
        bond is Bond.OWN and place.verdict is QuoteVerdict.REPORTED and place.likeness >= NO_DOUBT
        for place, bond in zip(found.places, found.bonds, strict=True)
    )


def _others(question: Question, found: Judged, best: Place) -> list[str]:
    """Return who else is known to have said all the words, those whom the record knows first."""
    known = {who.key for who in (speaker_of(best.utterance), question.by.who) if who}
    said = {
        (one.id is None, one.name)
        for place in found.places
        if _has_all(place) and (one := speaker_of(place.utterance)) and one.key not in known
    }
    return list(dict.fromkeys(name for _, name in sorted(said)))


def _has_all(place: Place) -> bool:
    return place.likeness == 1 and place.verdict is not QuoteVerdict.ALTERED


def _on_words(question: Question, found: Judged) -> Iterator[str]:
    if len(question.words) < SHORT and found.verdict is not QuoteVerdict.NOT_ON_RECORD:
        yield "so few words are soon said by anybody; ask about more of them"
    best = found.best
    if best is None:
        return
    steps = best.comparison.steps
    if any(step.edit is Edit.LEFT_OUT and step.called is Called.NEGATION for step in steps):
        yield "a negation is among the words left out"
    before = best.utterance.words[: best.comparison.said.start]
    if negates(before[-BESIDE:]) and not best.utterance.words[best.comparison.said.start].opens:
        yield "a negation stands right before these words, and was cut off"
    words = best.utterance.words[best.comparison.said.start + 1 : best.comparison.said.stop]
    if any(word.elided for word in words):
        yield "the article prints an ellipsis among these words, so that some of what was said may be missing"
    if "[" in best.utterance.shown(best.comparison.said):
        yield "words in brackets are the article's, in place of what was said"


def _on_nothing(question: Question, found: Judged, utterances: Sequence[Utterance]) -> Iterator[str]:
    own = [one for one in utterances if not one.quoted and one.worded is None]
    told = {one.came_out: one for one in own if _has(question, one)}
    for _, one in sorted(told.items())[:3]:
        where = one.article.address or one.article.title or one.article_id
        yield f"the words stand in {where} as the article's own, not as what somebody said"
    if any(place.likeness >= NO_DOUBT and speaker_of(place.utterance) is None for place in found.places):
        yield "the words are on record in quotation marks, but the record does not know whose they are"
    elif found.places:
        nearest = found.places[0].utterance
        yield f"what comes nearest is by {called_by(nearest)}: “{nearest.shown()}”"


def _has(question: Question, utterance: Utterance) -> bool:
    comparison = compare(question.words, utterance.words)
    return comparison is not None and comparison.same == len(question.words)
