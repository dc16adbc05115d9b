"""The answer about a quotation in one sentence that can be printed."""

from collections.abc import Sequence

from onrecord.ask.answers import QuoteVerdict, day_in_words
from onrecord.ask.evidence import Evidence, Side
from onrecord.ask.quotes.answer import Called, Edit
from onrecord.ask.quotes.evidence import TOLD, TURNED
from onrecord.ask.quotes.judging import Judged
from onrecord.ask.quotes.places import Place
from onrecord.ask.quotes.question import Question
from onrecord.ask.quotes.speakers import Bond, speaker_of
from onrecord.ask.quotes.utterances import Utterance


def sentence_of(question: Question, found: Judged, evidence: Sequence[Evidence]) -> str:
    """Return the sentence: who said it, how it differs, and where it stands first."""
    if found.verdict is QuoteVerdict.NOT_ON_RECORD:
        by = f" as words of {question.by.name}" if question.by.given else ""
        by_day = f" by {day_in_words(question.on)}" if question.on else ""
        return f"These words are not on record{by}{by_day}."
    sayings = [found.best.utterance] if found.best else [part.utterance for part in found.parts]
    who = " and ".join(dict.fromkeys(called_by(one) for one in sayings))
    if found.verdict is QuoteVerdict.MISATTRIBUTED:
        told = _misattributed(question, found, who)
    else:
        told = _told(found, who)
    return f"{told}{_where(_of_one_voice(question, found, evidence))}{_differing(found)}."


def _of_one_voice(question: Question, found: Judged, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return what has the words as the best place has them, and as words of the same one.

    Short words are many people's: where others had them first, that is not where this one's stand.
    """
    best = found.best
    if best is None:
        return list(evidence)
    hers = bool(question.by.given) and bond_of(found, best) is Bond.OWN
    voice = _voice(best.utterance)
    same = {
        (place.utterance.article_id, place.span)
        for place, bond in zip(found.places, found.bonds, strict=True)
        if (bond is Bond.OWN if hers else _voice(place.utterance) == voice)
    }
    how = TOLD[best.verdict]
    return [
        one
        for one in evidence
        if one.tells.endswith(how) and one.passage and (one.passage.article, one.passage.span) in same
    ]


def _voice(utterance: Utterance) -> str:
    speaker = speaker_of(utterance)
    return speaker.key if speaker else called_by(utterance)


def _differing(found: Judged) -> str:
    """Return which other reports have the words with their sense turned."""
    turned = [place for place in found.places if found.turned(place)]
    if not turned:
        return ""
    first = min(turned, key=lambda place: place.utterance.came_out)
    article = first.utterance.article
    day = day_in_words(article.published) if article.published else ""
    where = " of ".join(filter(None, (article.publisher, day)))
    how = " and ".join(TURNED[one] for one in Called if one in first.comparison.callings)
    return f"; reports differ: {f'in {where} ' if where else 'in another one '}{how}"


def called_by(utterance: Utterance) -> str:
    """Return what the one who said something is called: the name, or else the article's words."""
    speaker = speaker_of(utterance)
    if speaker:
        return speaker.name
    source = utterance.worded.statement.source if utterance.worded else ""
    return (
        f"the one whom the article calls “{source}”" if source else "somebody whom the record does not know"
    )


def _misattributed(question: Question, found: Judged, who: str) -> str:
    by = question.by.name
    if found.best and bond_of(found, found.best) is Bond.SPOKEN_FOR:
        return f"These words are on record as said by {who} for {by}, not by {by}"
    if found.best and found.best.likeness < 1:
        return f"Words like these are on record as said by {who}, not by {by}"
    return f"These words are on record as said by {who}, not by {by}{' alone' if by in who else ''}"


def bond_of(found: Judged, place: Place) -> Bond:
    """Return how a place is tied to the one who is asked about."""
    return found.bonds[found.places.index(place)]


def _told(found: Judged, who: str) -> str:
    best = found.best
    if best is None:
        return f"These words are put together from {len(found.parts)} parts of what {who} said"
    if found.verdict is QuoteVerdict.VERBATIM:
        return f"These are the words of {who}"
    if found.verdict is QuoteVerdict.TRIMMED:
        return f"These are words of {who}, cut out of more that was said"
    if found.verdict is QuoteVerdict.SPLICED:
        left = sum(step.edit is Edit.LEFT_OUT for step in best.comparison.steps)
        return f"These are words of {who}, with words left out in {left} {'place' if left == 1 else 'places'}"
    if found.verdict is QuoteVerdict.REPORTED:
        return f"These words are on record only as a report of what {who} said, not in quotation marks"
    return f"These are not the words of {who}, who said something like them: {_changes(best)}"


def _changes(best: Place) -> str:
    changed = [s for s in best.comparison.steps if s.edit in (Edit.INSERTED, Edit.DELETED, Edit.REPLACED)]
    count = f"{len(changed)} {'change' if len(changed) == 1 else 'changes'}"
    return ", ".join((count, *(TURNED[one] for one in Called if one in best.comparison.callings)))


def _where(evidence: Sequence[Evidence]) -> str:
    """Return where it stands first, and how many reports have it."""
    sides = (Side.FOR, Side.AGAINST, Side.BESIDE)
    told = next((some for side in sides if (some := [one for one in evidence if one.side is side])), [])
    if not told or told[0].passage is None:
        return ""
    passage = told[0].passage
    day = f" on {day_in_words(passage.published)}" if passage.published else ""
    publisher = f" in {passage.publisher}" if passage.publisher else ""
    first = f"{publisher}{day}" or " in an article without publisher or day"
    return f"; first{first}, in {len(told)} {'report' if len(told) == 1 else 'reports'}"
