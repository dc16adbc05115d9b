"""Who supports or opposes whom in an article: pairs that the ordinary pass proposes, read marked."""

import heapq
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.entities import Entity, Mention
from onrecord.extract.glances import Glances
from onrecord.extract.stances.pairing import Candidate, Voices, candidates
from onrecord.model import Middles, Reader
from onrecord.reading import Attribution
from onrecord.spans import Span
from onrecord.stances import (
    NEUTRAL,
    P_OPPOSES,
    P_SUPPORTS,
    Q_OPPOSES,
    Q_SUPPORTS,
    Attitude,
    DirectedStance,
)

__all__ = ["Finding", "find_stances"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The few numbers that stances leave open, chosen on dev (docs/stance.md).

    Args:
        worth: the least logit with which a pair is read at all; 0 is as likely as not to tell a stance.
        worth_alone: likewise of a mention alone, in the words of somebody who is not in the sentence.
        sure: the least chance of a stance between two mentions.
        judged: the least chance of one of a mention alone.
        most: pairs of a sentence that are read, the likeliest ones.
        beside: word pieces before the first mention and behind the last one that are read.
    """

    worth: float = 0.0
    worth_alone: float = 1.5
    sure: float = 0.5
    judged: float = 0.9
    most: int = 6
    beside: int = 16


@dataclass(frozen=True, slots=True)
class Seen:
    """What the ordinary pass saw of an article.

    Args:
        glances: at its pieces, from which pairs are proposed.
        middles: their states halfway through, off which pairs are read; None for an article so long that they
            were not kept.
    """

    glances: Glances
    middles: Middles | None


@dataclass(frozen=True, slots=True)
class Said:
    """What an article says, as far as stances need it.

    Args:
        text: its words.
        mask: the text's `quotation_mask`.
        mentions: of whom and what it talks about, in its order.
        entities: what they refer to.
        attributions: who says what in it.
        seen: by the ordinary pass.
    """

    text: str
    mask: bytearray
    mentions: Sequence[Mention]
    entities: Sequence[Entity]
    attributions: Sequence[Attribution]
    seen: Seen


def find_stances(said: Said, reader: Reader, finding: Finding) -> tuple[DirectedStance, ...]:
    """Return who supports or opposes whom by what an article says, in the order of its sentences.

    Args:
        said: the article.
        reader: a loaded bundle.
        finding: thresholds.
    """
    voices = Voices(said.text, said.mask, said.attributions)
    pairs = list(candidates(said.text, said.mentions, said.entities, voices))
    found = []
    for sentence, some in itertools.groupby(_worth(pairs, said.seen.glances, reader, finding), _sentence):
        middles = said.seen.middles or reader.middles(said.text, sentence)
        for pair in some:
            q = pair.q.span if pair.q else None
            answer = reader.stance_in(middles, pair.p.span, q, within=sentence, beside=finding.beside)
            stance = _directed(pair, answer.number, max(answer.probabilities), voices)
            if stance is not None and stance.score >= (finding.sure if pair.q else finding.judged):
                found.append(stance)
    return tuple(found)


def _sentence(pair: Candidate) -> Span:
    return pair.sentence


def _worth(
    pairs: Sequence[Candidate], glances: Glances, reader: Reader, finding: Finding
) -> Iterator[Candidate]:
    """Yield the pairs that are worth a pass of their own, sentence by sentence."""
    if not pairs:
        return
    number: dict[Span, int] = {}
    rows = np.array([[number.setdefault(s, len(number)) for s in _spans(pair)] for pair in pairs])
    p, q, sentence = glances.means(list(number))[rows].swapaxes(0, 1)
    logits = reader.session.proposals(p, q, sentence, np.array([pair.q is None for pair in pairs]))
    above = logits - [finding.worth if pair.q else finding.worth_alone for pair in pairs]
    worth = (n for n in range(len(pairs)) if above[n] > 0)
    for _, some in itertools.groupby(worth, lambda n: pairs[n].sentence):
        for n in heapq.nlargest(finding.most, some, key=above.__getitem__):
            yield pairs[n]


def _spans(pair: Candidate) -> tuple[Span, Span, Span]:
    return pair.p.span, (pair.q or pair.p).span, pair.sentence


_ATTITUDES = {
    P_SUPPORTS: Attitude.SUPPORTS,
    Q_SUPPORTS: Attitude.SUPPORTS,
    P_OPPOSES: Attitude.OPPOSES,
    Q_OPPOSES: Attitude.OPPOSES,
}


def _directed(pair: Candidate, number: int, score: float, voices: Voices) -> DirectedStance | None:
    """Return the stance that a class stands for; None where it is neutral."""
    if number == NEUTRAL:
        return None
    p, q = pair.p.entity, pair.q.entity if pair.q else pair.speaker
    holds = number in (P_SUPPORTS, P_OPPOSES)
    target = pair.q if holds and pair.q else pair.p
    return DirectedStance(
        holder=p if holds else q,
        target=target.entity,
        attitude=_ATTITUDES[number],
        score=score,
        span=pair.sentence,
        voice=voices.at(target.span),
    )
