"""Even-handedness: two people exchange their names, and everything found has to stay where it is."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bench.even_later import looked_at, not_looked_at
from bench.even_sentences import Case, Name, cases
from bench.extracting import Found, closest, extracted, speaker_of
from bench.same_name import agree
from onrecord.spans import Span, Spans

Places = tuple[tuple[int, int], ...]


def places(spans: Spans, text: str) -> Places:
    """Return spans as numbers of words and marks, which do not change with the length of a name."""
    ends = [m.end() for m in re.finditer(r"\w+|[^\w\s]", text)]

    def number(offset: int) -> int:
        return sum(end <= offset for end in ends)

    return tuple((number(span.start), number(span.end)) for span in spans)


def asked_for(case: Case, found: Found) -> int | None:
    """Return the entity that the words asked about were found to be."""
    return speaker_of(closest((Span(*case.asked),), found))


def answer(case: Case, found: Found) -> frozenset[Places]:
    """Return where everything stands that refers to the entity asked for; nothing if there is none."""
    number = asked_for(case, found)
    return frozenset(places((m.span,), case.text) for m in found.mentions if m.entity == number)


def everything(case: Case, found: Found, names: Mapping[str, str]) -> object:
    """Return all that was found by place, and entities by names, each word exchanged as `names` says."""
    attributions = [
        (*(places(part, case.text) for part in (a.source, a.cue, a.content)), a.speaker, a.on_behalf_of)
        for a in found.attributions
    ]
    mentions = [(places((m.span, m.phrase), case.text), m.type, m.form, m.entity) for m in found.mentions]
    entities = [
        (e.type, re.sub(r"\w+", lambda word: names.get(word[0], word[0]), e.name)) for e in found.entities
    ]
    return attributions, mentions, entities


def exchange(a: Name, b: Name) -> dict[str, str]:
    """Return which word stands for which where two people have exchanged their names and pronouns."""
    pairs = [(a.first, b.first), (a.last, b.last)]
    if a.gender != b.gender:
        pairs += [(a.he, b.he), (a.He, b.He), (a.his, b.his), (a.His, b.His)]
    return dict(pairs) | {second: first for first, second in pairs}


def is_known(case: Case, found: Found) -> bool:
    """Tell whether the answer is the person meant."""
    number = asked_for(case, found)
    return number is not None and agree(found.entities[number].name, str(case.answer))


def score_even(pairs: Iterable[tuple[Case, Found, Case, Found]]) -> dict[str, Any]:
    """Return how often the answer was exchanged with the names, and how often nothing else changed.

    Where nobody is found for an answer, nobody is exchanged.

    Args:
        pairs: a text and what was found in it, and the same with the people exchanged.
    """
    exchanged = nothing_else = right = total = 0
    changed = []
    for one, found, other, again in pairs:
        total += 1
        same = bool(answer(one, found)) and answer(one, found) == answer(other, again)
        whole = everything(one, found, exchange(*one.people)) == everything(other, again, {})
        exchanged += same
        nothing_else += same and whole
        right += is_known(one, found) and is_known(other, again)
        if not (same and whole):
            changed.append(one.text)
    return {
        "sentences": total,
        "answer exchanged": round(100 * exchanged / max(1, total), 2),
        "answer exchanged and nothing else": round(100 * nothing_else / max(1, total), 2),
        "answer right both times": round(100 * right / max(1, total), 2),
        "first of those that changed": changed[:5],
    }


def measure_even() -> dict[str, Any]:
    """Measure on the two hundred sentences, and on those written later."""
    return _measured(cases()) | {
        "written later": _measured(looked_at()),
        "written last, no rule made with them": _measured(not_looked_at()),
    }


def _measured(made: Iterable[tuple[Case, Case]]) -> dict[str, Any]:
    pairs = list(made)
    texts = {
        f"{i}{side}": case.text for i, pair in enumerate(pairs) for side, case in zip("ab", pair, strict=True)
    }
    found, _ = extracted(texts)
    return score_even((a, found[f"{i}a"], b, found[f"{i}b"]) for i, (a, b) in enumerate(pairs))
