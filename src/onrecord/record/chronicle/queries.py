"""The SQL of what articles tell taken together."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.record.database import Database, Row

AROUND = 400
"""How many characters before and after some words are fetched, to find the sentence in."""

LEAD = 600
"""With so many characters an article begins by telling what it is about."""

_OUTLINE = """
    events.number, events.id AS event, events.type, events.status, events.first_day, events.last_day,
    articles.published
"""
_ARTICLE = "articles.id AS article, articles.title, articles.publisher, articles.published, articles.address"
_LATEST = """
    CROSS JOIN readings ON readings.number = events.reading AND readings.latest = 1
    CROSS JOIN articles ON articles.number = readings.article
"""
_EVERY = f"SELECT {_OUTLINE} FROM events {_LATEST}"  # noqa: S608  # constants of this module
_OF_TYPE = f"{_EVERY} WHERE events.type = :type"
_WITH = f"""
    SELECT DISTINCT {_OUTLINE} FROM json_each(:entities) AS wanted
    CROSS JOIN event_participants AS part ON part.entity = wanted.value
    CROSS JOIN events ON events.number = part.event AND (:type IS NULL OR events.type = :type)
    {_LATEST}
"""  # noqa: S608  # constants of this module
_PARTS = f"""
    SELECT part.event, part.role, part.start, part.end, part.value, part.entity,
        entities.name, persons.id AS person, persons.name AS known,
        CASE WHEN part.entity IS NULL OR :words
            THEN substr(articles.text, part.start + 1, part.end - part.start) END AS words
    FROM json_each(:events) AS wanted
    CROSS JOIN events ON events.number = wanted.value
    {_LATEST}
    CROSS JOIN event_participants AS part ON part.event = events.number
    LEFT JOIN entities ON entities.number = part.entity
    LEFT JOIN identities ON identities.entity = entities.id
    LEFT JOIN persons ON persons.id = identities.person
    ORDER BY part.event, part.position
"""  # noqa: S608  # constants of this module
_SAID_BY = """
    speakers.name AS speaker, speaking.id AS speaker_id, speaking.name AS speaker_known,
    principals.name AS principal, behind.id AS principal_id, behind.name AS principal_known
"""
_VOICES = """
    LEFT JOIN entities AS speakers ON speakers.number = statements.speaker
    LEFT JOIN identities AS speaker_is ON speaker_is.entity = speakers.id
    LEFT JOIN persons AS speaking ON speaking.id = speaker_is.person
    LEFT JOIN entities AS principals ON principals.number = statements.on_behalf_of
    LEFT JOIN identities AS principal_is ON principal_is.entity = principals.id
    LEFT JOIN persons AS behind ON behind.id = principal_is.person
"""
_TELLINGS = f"""
    SELECT events.number, events.id AS event, {_ARTICLE}, evidence.start, evidence.end,
        substr(
            articles.text, max(evidence.start - {AROUND}, 0) + 1,
            evidence.end - max(evidence.start - {AROUND}, 0) + {AROUND}
        ) AS around,
        statements.id AS voice, {_SAID_BY}
    FROM json_each(:events) AS wanted
    CROSS JOIN events ON events.number = wanted.value
    {_LATEST}
    CROSS JOIN event_evidence AS evidence ON evidence.event = events.number AND evidence.position = 0
    LEFT JOIN statements ON statements.number = events.voice
    {_VOICES}
"""  # noqa: S608  # constants of this module
_STANCES = """
    SELECT stances.number, stances.id AS stance, stances.attitude, stances.score, stances.start, stances.end,
        {article}, articles.number AS article_number,
        substr(articles.text, stances.start + 1, stances.end - stances.start) AS words,
        holders.name AS holder, holding.id AS holder_id, holding.name AS holder_known,
        targets.name AS target, aimed.id AS target_id, aimed.name AS target_known,
        statements.id AS voice, {said_by}
    FROM json_each(:entities) AS wanted
    CROSS JOIN stances ON stances.{side} = wanted.value
    CROSS JOIN readings ON readings.number = stances.reading AND readings.latest = 1
    CROSS JOIN articles ON articles.number = readings.article
    CROSS JOIN entities AS targets ON targets.number = stances.target
    LEFT JOIN identities AS target_is ON target_is.entity = targets.id
    LEFT JOIN persons AS aimed ON aimed.id = target_is.person
    LEFT JOIN entities AS holders ON holders.number = stances.holder
    LEFT JOIN identities AS holder_is ON holder_is.entity = holders.id
    LEFT JOIN persons AS holding ON holding.id = holder_is.person
    LEFT JOIN statements ON statements.number = stances.voice
    {voices}
    WHERE :on IS NULL OR articles.published <= :on
    ORDER BY articles.published IS NULL, articles.published, stances.number
"""
_BY_HOLDER, _BY_TARGET = (
    _STANCES.format(article=_ARTICLE, said_by=_SAID_BY, voices=_VOICES, side=side)
    for side in ("holder", "target")
)
_CONTEST_WORDS = """
    SELECT events.number AS event,
        substr(articles.text, mentions.phrase_start + 1, mentions.phrase_end - mentions.phrase_start) AS words
    FROM json_each(:places) AS wanted
    CROSS JOIN events ON events.number = json_extract(wanted.value, '$[0]')
    CROSS JOIN entities ON entities.reading = events.reading
        AND entities.type IN ('contest', 'office', 'place', 'country')
    CROSS JOIN mentions ON mentions.entity = entities.number
        AND (
            mentions.phrase_end <= :lead
            OR (
                mentions.phrase_start < json_extract(wanted.value, '$[2]')
                AND mentions.phrase_end > json_extract(wanted.value, '$[1]')
            )
        )
    CROSS JOIN readings ON readings.number = events.reading
    CROSS JOIN articles ON articles.number = readings.article
"""
_COUNTED = """
    SELECT substr(articles.published, 1, 7) AS month, count(*) AS statements
    FROM json_each(:numbers) AS wanted
    CROSS JOIN statements ON statements.number = wanted.value
    CROSS JOIN readings ON readings.number = statements.reading AND readings.latest = 1
    CROSS JOIN articles ON articles.number = readings.article
    WHERE :on IS NULL OR articles.published <= :on
    GROUP BY month
"""
_NAMED = """
    SELECT person_names.name, persons.id, persons.name AS known FROM json_each(:names) AS wanted
    CROSS JOIN person_names ON person_names.name = wanted.value AND person_names.rank <= 1
    CROSS JOIN persons ON persons.id = person_names.person AND persons.listed = 1
"""
_ENTITIES_OF = """
    SELECT entities.number FROM json_each(:ids) AS wanted
    CROSS JOIN identities ON identities.person = wanted.value
    CROSS JOIN entities ON entities.id = identities.entity
    ORDER BY entities.number
"""
_PERSONS = "SELECT id, name FROM persons WHERE id IN (SELECT value FROM json_each(:ids))"


def outlines(database: Database, type_: str | None, entities: Iterable[int] | None) -> list[Row]:
    """Return type, status and days of the events of the latest readings.

    Args:
        database: the open record, which knows who is who.
        type_: of one type; None for all.
        entities: only those in which one of some entities' numbers has a role; None for all.
    """
    if entities is not None:
        return database.rows(_WITH, {"entities": json.dumps(list(entities)), "type": type_})
    return database.rows(_OF_TYPE, {"type": type_}) if type_ else database.rows(_EVERY)


def parts_of(database: Database, events: Iterable[int], *, words: bool) -> dict[int, list[Row]]:
    """Return the participants of some events' numbers, each with the person that its entity is.

    Args:
        database: the open record.
        events: the numbers.
        words: whether to fetch the words of those that are entities too.
    """
    gathered: defaultdict[int, list[Row]] = defaultdict(list)
    for row in database.rows(_PARTS, {"events": json.dumps(list(events)), "words": int(words)}):
        gathered[row["event"]].append(row)
    return gathered


def tellings_of(database: Database, events: Iterable[int]) -> dict[int, Row]:
    """Return where some events' numbers are told, and by whom."""
    return {row["number"]: row for row in database.rows(_TELLINGS, {"events": json.dumps(list(events))})}


def stances(database: Database, side: str, entities: Iterable[int], on: str | None) -> list[Row]:
    """Return the stances that some entities hold, or that are held of them, the earliest first.

    Args:
        database: the open record.
        side: what the entities are: "holder" or "target".
        entities: their numbers.
        on: the last day of publication; None for all, those of articles without a day too.
    """
    sql = _BY_HOLDER if side == "holder" else _BY_TARGET
    return database.rows(sql, {"entities": json.dumps(list(entities)), "on": on})


def contest_words(database: Database, places: Mapping[int, tuple[int, int]]) -> dict[int, list[str]]:
    """Return the words for contests, offices and places where events are told, and where articles begin.

    Args:
        database: the open record.
        places: of each event's number, where in its article to look.
    """
    gathered: defaultdict[int, list[str]] = defaultdict(list)
    wanted = json.dumps([[event, *place] for event, place in places.items()])
    for row in database.rows(_CONTEST_WORDS, {"places": wanted, "lead": LEAD}):
        gathered[row["event"]].append(row["words"])
    return gathered


def count_by_month(database: Database, statements: Iterable[int], on: str | None) -> dict[str, int]:
    """Return how many of some statements' numbers stand in the latest readings, by month; "" without one.

    Args:
        database: the open record.
        statements: their numbers.
        on: the last day of publication; None for all, those of articles without a day too.
    """
    rows = database.rows(_COUNTED, {"numbers": json.dumps(list(statements)), "on": on})
    return {row["month"] or "": row["statements"] for row in rows}


def named(database: Database, names: Iterable[str]) -> list[Row]:
    """Return who on record has one of some full names, as they are looked up."""
    return database.rows(_NAMED, {"names": json.dumps(list(names))})


def persons(database: Database, ids: Iterable[str]) -> dict[str, str]:
    """Return the names of people on record, by id."""
    return {row["id"]: row["name"] for row in database.rows(_PERSONS, {"ids": json.dumps(list(ids))})}


def entities_of(database: Database, persons: Iterable[str]) -> list[int]:
    """Return the numbers of the entities that are people on record, by the people's ids."""
    return [row[0] for row in database.rows(_ENTITIES_OF, {"ids": json.dumps(sorted(persons))})]
