"""The entities of an article: mentions that refer to the same, with a name and a type."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import Integers, Told
from onrecord.extract.gathering import Gathered, likeliest
from onrecord.extract.mentions import Found
from onrecord.extract.officials import are_politicians, is_office
from onrecord.extract.standalone import worth_nothing
from onrecord.extract.typing import type_of
from onrecord.extract.words import DETERMINERS, KINDS, POSSESSIVES, TITLES
from onrecord.model import Floats
from onrecord.spans import Span

_NAME_BEHIND = re.compile(r"\.?\s+[A-Z]")

_FIRST_DESCRIPTION = KINDS.index("definite")
_FORMS = tuple(Form)
_MARKS = sorted(POSSESSIVES, key=len, reverse=True)
LONGEST = 6
"""Words; a longer name is taken for the fullest only where there is no shorter one."""


@dataclass(frozen=True, slots=True)
class Referents:
    """The mentions and entities of an article, and which of its found mentions became which.

    Args:
        mentions: those that are kept.
        entities: what they refer to.
        entity_of: for each found mention its entity's number, or -1 where it is not kept, (n,).
    """

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    entity_of: Integers


def build(
    gathered: Gathered, told: Told, clusters: Clusters, text: str, kept: Container[int] = ()
) -> Referents:
    """Return the entities that the clusters stand for.

    A pronoun that refers to nobody here is left out, and so is what is only ever described and is neither
    somebody nor something that acts.

    Args:
        gathered: the mentions that were found.
        told: what their words tell.
        clusters: which of them are one.
        text: the article's text.
        kept: numbers of mentions that are kept whatever they are.
    """
    forms = forms_of(gathered, told)
    nothing = worth_nothing(gathered.found, told, gathered.people, text)
    entity_of = [-1] * len(forms)
    entities: list[Entity] = []
    members = _members(clusters, forms)
    telling = [_telling(numbers, forms) for numbers in members]
    for numbers, best_told, kind in zip(members, telling, _kinds(telling, gathered.types), strict=True):
        best = forms[best_told[0]]
        entity = _entity([gathered.found[i] for i in best_told], best, kind, text)
        if entity is None:
            continue
        first = gathered.found[numbers[0]]
        part = len(numbers) == 1 and (numbers[0] in nothing or _is_title(first, text))
        worth = _is_telling(entity, best, len(numbers)) and not part
        if worth or any(i in kept and forms[i] is not Form.PRONOUN for i in numbers):
            for i in numbers:
                entity_of[i] = len(entities)
            entities.append(entity)
    mentions = tuple(
        mention_of(found, form, entities[number].type, number)
        for found, form, number in zip(gathered.found, forms, entity_of, strict=True)
        if number >= 0
    )
    return Referents(mentions, tuple(entities), np.array(entity_of, np.int64))


def forms_of(gathered: Gathered, told: Told) -> list[Form]:
    """Return how each mention refers."""
    return [_form(f, kind) for f, kind in zip(gathered.found, told.kind.tolist(), strict=True)]


def _form(found: Found, kind: int) -> Form:
    if found.name is not None:
        return Form.NAME
    return Form.DESCRIPTION if kind >= _FIRST_DESCRIPTION else Form.PRONOUN


def mention_of(found: Found, form: Form, type_: EntityType, entity: int) -> Mention:
    """Return a found mention as one of an entity."""
    phrase = Span(found.start, found.end)
    return Mention(
        span=Span(*found.name) if found.name else phrase, phrase=phrase, type=type_, form=form, entity=entity
    )


def _members(clusters: Clusters, forms: Sequence[Form]) -> list[list[int]]:
    """Return the mentions of each cluster, in the order of first ones, but a pronoun's that is alone."""
    members: dict[int, list[int]] = {}
    for i, cluster in enumerate(clusters.of.tolist()):
        members.setdefault(cluster, []).append(i)
    return [some for some in members.values() if len(some) > 1 or forms[some[0]] is not Form.PRONOUN]


def _telling(numbers: Sequence[int], forms: Sequence[Form]) -> list[int]:
    """Return the mentions of a cluster that tell most: the names, or the descriptions, or the pronouns."""
    if len(numbers) == 1:
        return list(numbers)
    here = {forms[i] for i in numbers}
    best = next(form for form in _FORMS if form in here)
    return [i for i in numbers if forms[i] is best]


def _kinds(telling: Sequence[Sequence[int]], types: Floats) -> list[int]:
    """Return the likeliest type of each entity, by the scores of its mentions together."""
    if not telling:
        return []
    scores = types[[numbers[0] for numbers in telling]]
    for entity, numbers in enumerate(telling):
        if len(numbers) > 1:
            scores[entity] = types[numbers].sum(0)
    kinds: list[int] = likeliest(scores).tolist()
    return kinds


def _entity(telling: Sequence[Found], best: Form, kind: int, text: str) -> Entity | None:
    """Return the entity of the mentions that tell most of it, or nothing where none of them has a word."""
    words = [shown for found in telling if (shown := _words(found, text))]
    if not words:
        return None
    name = words[0] if best is Form.PRONOUN else _fullest(words)
    type_ = type_of(kind, name, named=best is Form.NAME)
    if type_.is_person:
        type_ = _politician_or_not(telling, best, name, text)
    return Entity(name=name, type=type_)


def _politician_or_not(telling: Sequence[Found], best: Form, name: str, text: str) -> EntityType:
    is_one = are_politicians(telling, text) if best is Form.NAME else is_office(name)
    return EntityType.POLITICIAN if is_one else EntityType.PERSON


def _is_telling(entity: Entity, best: Form, count: int) -> bool:
    """Tell whether an entity of some mentions, the best of one form, is worth keeping for its own sake."""
    if count > 1 or best is Form.NAME:
        return True
    return best is Form.DESCRIPTION and entity.type is not EntityType.OTHER


def _is_title(found: Found, text: str) -> bool:
    """Tell whether a mention is but the title before a name: "Sen" in "Sen. Vera Holt"."""
    bare = found.name is None and text[found.start : found.end].lower().strip(".") in TITLES
    return bare and _NAME_BEHIND.match(text, found.end) is not None


def _words(found: Found, text: str) -> str:
    start, end = found.name or (found.start, found.end)
    words = text[start:end].split()
    opening = DETERMINERS.get(words[0].lower()) if found.name is None and len(words) > 1 else None
    if opening in ("definite", "indefinite"):
        words = words[1:]
    shown = " ".join(words)
    for mark in _MARKS:
        shown = shown.removesuffix(mark)
    return shown.strip(" ,;:")


def _fullest(names: Sequence[str]) -> str:
    """Return the name of the most words, but not of too many; of equals the more frequent, then the first."""
    if len(names) == 1:
        return names[0]
    times = Counter(names)

    def fullness(name: str) -> tuple[bool, int, int]:
        count = len(name.split())
        return count <= LONGEST, count if count <= LONGEST else -count, times[name]

    return max(times, key=fullness, default="")
