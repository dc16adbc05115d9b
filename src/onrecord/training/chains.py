"""Antecedents learned where only some mentions are known: the way to them may lead over unknown ones."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from onrecord.extract.coreference import Integers
from onrecord.extract.mentions import Found
from onrecord.spans import Span
from onrecord.training.documents import Choice, Document
from onrecord.training.ranking import at

UNKNOWN = -1
"""Nobody says whom a mention refers to."""

ELSE = 1_000_000
"""A name of somebody else than those who are asked for, or of no person."""

LEAST = 1e-6
"""Added to every probability: a loss stays finite, and what is as good as impossible can still be learned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of n mentions.

    Args:
        referent: the number of each one's referent, `UNKNOWN` or `ELSE`, (n,).
        asked: the mentions that should be led to their referent, (n,).
        barred: referents that mentions which are asked and unknown do not have.
    """

    referent: Integers
    asked: NDArray[np.bool_]
    barred: frozenset[int] = frozenset()


def chain_loss(scores: Tensor, later: Integers, earlier: Integers, known: Known) -> Tensor:
    """Return how unlikely it is that the asked mentions lead to a mention of their referent.

    A mention leads to an antecedent with a probability, that one to its own, and so on to the first one that
    is known: the sum over all ways is one triangular system. What has no known mention before it should lead
    to no other referent's. (The marginal likelihood of Lee et al. 2017, arXiv:1707.07045, over whole chains.)

    Args:
        scores: of the pairs; 0 is as likely as no antecedent, (p,).
        later: the later mention of each pair, (p,).
        earlier: the earlier one, (p,).
        known: what is known of the mentions.
    """
    if not known.asked.any():
        return scores.sum() * 0
    count = len(known.referent)
    table = scores.new_full((count, count + 1), -1e4)
    table[:, 0] = 0.0
    table = table.index_put((torch.from_numpy(later), torch.from_numpy(earlier + 1)), scores)
    step = table.softmax(-1)[:, 1:]
    numbers = np.unique(known.referent[known.referent != UNKNOWN])
    is_one = known.referent[:, None] == numbers  # (n, referents)
    unknown = torch.from_numpy(known.referent == UNKNOWN).to(step)
    ways = torch.eye(count).to(step) - step * unknown[:, None]
    ends = torch.from_numpy(is_one).to(step)
    reached = step @ torch.linalg.solve_triangular(ways, ends, upper=False, unitriangular=True)
    return _lost(reached, is_one, numbers, known).mean()


def _lost(reached: Tensor, is_one: NDArray[np.bool_], numbers: Integers, known: Known) -> Tensor:
    """Return what each asked mention loses, from how likely it reaches each referent, (asked,)."""
    before = np.cumsum(is_one, 0) - is_one > 0
    right = is_one & before
    some = right.sum(1) > 0
    wrong = np.where(
        (known.referent == UNKNOWN)[:, None], np.isin(numbers, sorted(known.barred)), ~is_one & ~some[:, None]
    )
    hit = (reached * torch.from_numpy(right).to(reached)).sum(1)
    missed = (reached * torch.from_numpy(wrong).to(reached)).sum(1)
    chance = torch.where(torch.from_numpy(some).to(reached.device), hit, 1 - missed)
    return -(chance[torch.from_numpy(known.asked)].clamp(min=0.0) + LEAST).log()


def known_of(document: Document, found: Sequence[Found]) -> Known | None:
    """Return what a document says of its mentions, where it says it of some only."""
    if document.choice is not None:
        return known_of_choice(document.choice, found, document.text)
    if document.people is not None:
        return known_of_people(document, found)
    return None


def known_of_choice(choice: Choice, found: Sequence[Found], text: str) -> Known:
    """Return what GAP says of a snippet: two names, and those like them, are the pronoun or not."""
    referent, asked = np.full(len(found), UNKNOWN), np.zeros(len(found), np.bool_)
    pronoun = at(choice.pronoun, found)
    wanted = [_words(span.of(text)) for span in choice.names]
    for i, mention in enumerate(found):
        if mention.name is not None and i != pronoun:
            referent[i] = _one_of(wanted, _words(text[slice(*mention.name)]))
    for number, span in enumerate(choice.names):
        if (place := at(span, found)) != pronoun:
            referent[place], asked[place] = number, True
    own = [number for number, same in enumerate(choice.same) if same]
    asked[pronoun] = True
    referent[pronoun] = own[0] if own else UNKNOWN
    barred = frozenset(number for number, same in enumerate(choice.same) if not same)
    return Known(referent=referent, asked=asked, barred=barred)


def _one_of(wanted: Sequence[Set[str]], words: Set[str]) -> int:
    """Return which of two names some words are a part or a longer form of, if of one alone."""
    hits = [number for number, name in enumerate(wanted) if words <= name or name <= words]
    return hits[0] if len(hits) == 1 else UNKNOWN if hits else ELSE


def known_of_people(document: Document, found: Sequence[Found]) -> Known:
    """Return what is known of mentions where some spans are known to be some people."""
    own = {span: number for number, spans in enumerate(document.people or ()) for span in spans}
    theirs = {word for span in own for word in _words(span.of(document.text))}
    referent, asked = np.full(len(found), UNKNOWN), np.zeros(len(found), np.bool_)
    for i, mention in enumerate(found):
        start, end = mention.name or (mention.start, mention.end)
        number = own.get(Span(start, end))
        if number is not None:
            referent[i], asked[i] = number, True
        elif mention.name is not None and not _words(document.text[start:end]) & theirs:
            referent[i] = ELSE
    return Known(referent=referent, asked=asked)


def _words(name: str) -> frozenset[str]:
    bare = name.lower().replace("’", "'")
    return frozenset(word.removesuffix("'s").strip(".,'") for word in bare.split())
