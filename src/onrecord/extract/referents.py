"""The entities of an article: mentions that refer to the same, with a name and a type."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import Integers, Told
from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import Found
from onrecord.extract.officials import are_politicians, is_office
from onrecord.extract.standalone import worth_nothing
from onrecord.extract.typing import type_of
from onrecord.extract.words import DETERMINERS, KINDS, POSSESSIVES, TITLES
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
    members: dict[int, list[int]] = {}
    for i, cluster in enumerate(clusters.of.tolist()):
        members.setdefault(cluster, []).append(i)
    forms = forms_of(gathered, told)
    nothing = worth_nothing(gathered.found, told, gathered.people, text)
    entity_of = [-1] * len(forms)
    entities: list[Entity] = []
    for numbers in members.values():  # in the order of first mentions
        best = _best(numbers, forms)
        if best is Form.PRONOUN and len(numbers) == 1:
            continue
        entity = _entity(numbers, forms, gathered, text)
        asked = any(i in kept and forms[i] is not Form.PRONOUN for i in numbers)
        alone = len(numbers) == 1
        title = alone and (numbers[0] in nothing or _is_title(gathered.found[numbers[0]], text))
        if entity is not None and (asked or (_is_telling(entity, best, len(numbers)) and not title)):
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


def _entity(numbers: Sequence[int], forms: Sequence[Form], gathered: Gathered, text: str) -> Entity | None:
    """Return the entity of a cluster's mentions, or nothing where none of them has a word."""
    best = _best(numbers, forms)
    telling = [i for i in numbers if forms[i] is best]
    words = [_words(gathered.found[i], text) for i in telling]
    name = next((w for w in words if w), "") if best is Form.PRONOUN else _fullest([w for w in words if w])
    if not name:
        return None
    scores = gathered.types[telling[0]] if len(telling) == 1 else gathered.types[telling].sum(0)
    type_ = type_of(scores, name, named=best is Form.NAME)
    if type_.is_person:
        type_ = _politician_or_not([gathered.found[i] for i in telling], best, name, text)
    return Entity(name=name, type=type_)


def _politician_or_not(telling: Sequence[Found], best: Form, name: str, text: str) -> EntityType:
    is_one = are_politicians(telling, text) if best is Form.NAME else is_office(name)
    return EntityType.POLITICIAN if is_one else EntityType.PERSON


def _best(numbers: Sequence[int], forms: Sequence[Form]) -> Form:
    here = [forms[i] for i in numbers]
    return next(form for form in _FORMS if form in here)


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
