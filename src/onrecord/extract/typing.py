"""The types that words tell and the network does not: outlets, laws, groups and offices."""

import re
from functools import lru_cache

from onrecord.entities import EntityType
from onrecord.extract.words import head_end
from onrecord.model.types import TYPES

_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Courier|Ledger|Register|Inquirer|Globe|Observer|"
    r"Examiner|Dispatch|Daily|Magazine|News|Press|Newspaper|Radio|Television|TV|Broadcasting|Podcast|Reuters|"
    r"(?:ABC|BBC|CBS|CNN|MSNBC|NBC|NPR|PBS|CNBC)(?: News)?)$"
)
_LAW = re.compile(
    r"\b(?:Act|Bill|Law|Amendment|Treaty|Constitution|Ordinance|Resolution|Accord|Statute|Code)\b"
)
_GROUP = re.compile(
    r"(?:[A-Z]\w+(?:ans|ats|ives|als|ists|ers|ians|ese|ish|ims|ics|ews|nos|ites)|Latin[oa]s|Jews|Whites|Blacks)$"
)
_GROUP_HEAD = re.compile(
    r"\b(?:conservatives|liberals|progressives|moderates|evangelicals|voters|workers|immigrants|women|men|people|"
    r"officials|critics|supporters|opponents|lawmakers|leaders|members|experts|analysts|activists|students|"
    r"citizens|residents|families|aides|sources|advisers|advisors|strategists|democrats|republicans)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:president|vice president|senator|governor|mayor|attorney general|secretary of \w+|prime minister|"
    r"chief justice|speaker|treasurer|sheriff|chancellor|congress(?:man|woman)|comptroller)$",
    re.IGNORECASE,
)
_CONTEST = re.compile(
    r"\b(?:elections?|races?|ballot|runoffs?|primary|primaries|caucus|caucuses|referendums?|by-elections?|nominations?)$",
    re.IGNORECASE,
)
_PARTY = re.compile(r"\b(?:part(?:y|ies)|caucus(?:es)?)$", re.IGNORECASE)
_GROUND = re.compile(
    r"\b(?:district|county|city|town|village|neighbou?rhood|province|region|island)$", re.IGNORECASE
)
_CODES = tuple(EntityType(name) for name in TYPES)


@lru_cache(maxsize=4096)
def type_of(kind: int, words: str, *, named: bool) -> EntityType:
    """Return the type of an entity: the network's likeliest, made narrower where its words tell more.

    Args:
        kind: the network's likeliest type, as its number in `TYPES`.
        words: the entity's name or description, without what stands before it.
        named: whether the words are a name.
    """
    found = _CODES[kind]
    if named:
        return _named(found, words)
    head = _head(words)
    if found.is_person:
        return EntityType.GROUP if _GROUP_HEAD.search(head) else found
    if _GROUND.search(head):
        return EntityType.PLACE
    if found in (EntityType.OTHER, EntityType.CONTEST):  # to the network most things look like contests
        return _described(words, head)
    if found is EntityType.PARTY and not _PARTY.search(head):
        return EntityType.ORGANISATION
    return found


def _named(found: EntityType, words: str) -> EntityType:
    if found is EntityType.ORGANISATION and _OUTLET.search(words):
        return EntityType.OUTLET
    if found is EntityType.OTHER:
        if _LAW.search(words):
            return EntityType.LAW
        if _OFFICE.search(words):
            return EntityType.OFFICE
        if _GROUP.search(words):
            return EntityType.GROUP
    return found


def _described(words: str, head: str) -> EntityType:
    if _CONTEST.search(words):
        return EntityType.CONTEST
    return EntityType.GROUP if _GROUP_HEAD.search(head) else EntityType.OTHER


def _head(words: str) -> str:
    """Return a description up to what ends its head."""
    parts = words.split()
    return " ".join(parts[: head_end([word.strip(",").lower() for word in parts])])
