"""Which person or entity is meant by a name, an id or the beginning of one."""

import json
import re
from collections.abc import Iterator

from jellyfish import jaro_winkler_similarity

from onrecord.errors import AmbiguousNameError, UnknownPersonError
from onrecord.record.database import Database, Row
from onrecord.record.identity.gathering import CANONICAL, FULL, keys_of, lookup
from onrecord.record.identity.identifying import refresh
from onrecord.record.identity.names import parse_name

CHOICES = 20
"""How many people an error names where a name fits several."""

FAR_MORE = 10
"""So many times more articles are far more."""

_ALIKE = 0.9
_ID = re.compile(r"en1-[0-9a-f]*|[a-z_0-9]+[:-]\S+|[0-9a-f]{4,20}")


def find(database: Database, wanted: str) -> str:
    """Return the id of the entity or the person that is wanted.

    Args:
        database: the open record.
        wanted: an entity's id, which stays that entity's; a person's id; the beginning of either; or a name.

    Raises:
        UnknownPersonError: nobody on record has it.
        AmbiguousNameError: several people have it.
    """
    refresh(database)
    return _by_id(database, wanted.strip()) or _by_name(database, wanted)


def _by_id(database: Database, wanted: str) -> str:
    if not _ID.fullmatch(wanted):
        return ""
    known = "SELECT entity FROM identities WHERE entity = ?1 UNION SELECT id FROM persons WHERE id = ?1"
    if database.row(known, (wanted,)):
        return wanted
    beginnings = [wanted, f"en1-{wanted}"]
    found = {
        row[0]
        for beginning in beginnings
        for row in database.rows(
            "SELECT entity FROM identities WHERE entity >= ?1 AND entity < ?2"
            " UNION SELECT id FROM persons WHERE id >= ?1 AND id < ?2 LIMIT 3",
            (beginning, beginning + "~"),
        )
    }
    if len(found) > 1 and wanted.startswith("en1-"):
        raise AmbiguousNameError(f"{wanted!r} may be {', '.join(sorted(found))} or more; give more of the id")
    return found.pop() if len(found) == 1 else ""


def _by_name(database: Database, wanted: str) -> str:
    rows = bearers(database, wanted)
    if len(rows) == 1:
        return str(rows[0]["id"])
    if rows:
        raise AmbiguousNameError(_choices(wanted, rows))
    raise UnknownPersonError(f"nobody on record has the name or id {wanted!r}{_alike(database, wanted)}")


def bearers(database: Database, wanted: str) -> list[Row]:
    """Return those whom a name fits best, the most mentioned first; nobody for an id."""
    refresh(database)
    return next((rows for rows in _fitting(database, wanted) if rows), [])


def _fitting(database: Database, wanted: str) -> Iterator[list[Row]]:
    """Yield those whom a name fits, the better fit first: by a full name, by its words, as nobody listed.

    A surname fits all who have it, even if articles use it of one of them alone. A body of just this name
    goes before people with a word of it in theirs if it stands in far more articles: the FBI before "FBI
    Director Ann Lund".
    """
    same = exactly(database, wanted)
    yield [row for row in same if row["rank"] in (CANONICAL, FULL)]
    people = by_words(database, lookup(wanted).split(), "person")
    things = [row for row in same if row["kind"] != "person"]
    if things and things[0]["articles"] >= FAR_MORE * sum(row["articles"] for row in people):
        yield things
    yield people
    yield things
    yield same


def exactly(database: Database, wanted: str) -> list[Row]:
    """Return those who have just this name, the most mentioned first, each with how well it points at him."""
    keys = {*keys_of(wanted), _in_order(wanted)}
    return database.rows(
        """
        SELECT persons.*,
            CASE WHEN kind = 'person' THEN min(person_names.rank) ELSE max(person_names.rank, 2) END AS rank
        FROM person_names JOIN persons ON persons.id = person_names.person
        WHERE person_names.name IN (SELECT value FROM json_each(?))
        GROUP BY persons.id ORDER BY persons.mentions DESC, persons.id
        """,
        (json.dumps(sorted(keys)),),
    )


def _in_order(wanted: str) -> str:
    """Return "ana hale" for "Hale, Ana"."""
    name = parse_name(wanted)
    return " ".join((name.first, *name.middle, name.last)) if name and "," in wanted else lookup(wanted)


def by_words(database: Database, words: list[str], kind: str) -> list[Row]:
    """Return those listed of a kind who have a name with all the words in it, the most mentioned first."""
    if not words:
        return []
    rows = database.rows(
        """
        SELECT persons.*, person_names.name AS found FROM person_names
        JOIN persons ON persons.id = person_names.person
        WHERE person_names.name LIKE ? ESCAPE '~' AND persons.kind = ? AND persons.listed = 1
        ORDER BY persons.mentions DESC, persons.id
        """,
        (f"%{_escaped(words[0])}%", kind),
    )
    wanted = set(words)
    return list({row["id"]: row for row in rows if wanted <= set(row["found"].split())}.values())


def _escaped(word: str) -> str:
    return re.sub(r"([~%_])", r"~\1", word)


def named_within(database: Database, id_: str, name: str) -> str:
    """Return the id of the first entity of a person that goes by just this name, or the person's own."""
    rows = database.rows(
        "SELECT entities.id, entities.name FROM identities JOIN entities ON entities.id = identities.entity"
        " WHERE identities.person = ? ORDER BY entities.id",
        (whose(database, id_),),
    )
    return next((str(row["id"]) for row in rows if lookup(row["name"]) == lookup(name)), id_)


def whose(database: Database, id_: str) -> str:
    """Return the id of the person that an entity is, or the id itself where it is no entity's."""
    row = database.row("SELECT person FROM identities WHERE entity = ?", (id_,))
    return str(row[0]) if row else id_


def _choices(wanted: str, rows: list[Row]) -> str:
    lines = [f"\n  {row['id']}  {_in_short(row)}" for row in rows[:CHOICES]]
    more = f"\n  … and {len(rows) - CHOICES} more" if len(rows) > CHOICES else ""
    return f"{wanted!r} may be several people; give one's whole name or id:{''.join(lines)}{more}"


def _in_short(row: Row) -> str:
    offices = json.loads(row["offices"])
    days = "–".join(dict.fromkeys(day[:4] for day in (row["first_seen"], row["last_seen"]) if day))
    told = (row["name"], *offices[-1:], row["party"], days, f"{row['articles']} articles")
    return ", ".join(part for part in told if part)


def _alike(database: Database, wanted: str) -> str:
    names = like(database, wanted)
    return f"; did you mean {', '.join(names)}?" if names else "; `onrecord people` lists who is"


def like(database: Database, wanted: str) -> list[str]:
    """Return the names of three at most who are listed and called much like a name, the most alike first."""
    key = lookup(wanted)
    rows = database.rows(
        "SELECT persons.name, person_names.name AS known FROM person_names"
        " JOIN persons ON persons.id = person_names.person"
        " WHERE persons.listed = 1 AND persons.kind = 'person'"
    )
    likely = sorted(((jaro_winkler_similarity(key, row["known"]), row["name"]) for row in rows), reverse=True)
    return list(dict.fromkeys(name for score, name in likely[:10] if score >= _ALIKE))[:3]
