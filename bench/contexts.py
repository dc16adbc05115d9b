"""What an article says around the names of one of its entities, for whoever judges by hand."""

from onrecord.record import Record

AROUND = 110
"""How many characters are shown before and after a name."""

PLACES = 3
"""How many places of an entity are shown: its first names, then descriptions and pronouns."""

_ENTITY = """
    SELECT entities.number, entities.name, entities.type, articles.title, articles.publisher,
        articles.published, articles.text
    FROM entities JOIN readings ON readings.number = entities.reading AND readings.latest = 1
    JOIN articles ON articles.number = readings.article
    WHERE entities.id = ?
"""
_PLACES = """
    SELECT start, end FROM mentions WHERE entity = ?
    ORDER BY CASE form WHEN 'name' THEN 0 WHEN 'description' THEN 1 ELSE 2 END, start
"""


class Contexts:
    """Shows entities of a record where they stand."""

    def __init__(self, record: Record) -> None:
        self._database = record._database

    def of(self, entity: str) -> str:
        """Return an entity's name, type and article, and the text around its first names.

        Args:
            entity: its id.
        """
        row = self._database.row(_ENTITY, (entity,))
        if row is None:
            return f"-- {entity}: not on record"
        head = f"{row['name']} ({row['type']})", row["publisher"], row["published"], row["title"]
        lines = [f"-- {entity}: {' · '.join(str(part) for part in head if part)}"]
        places = self._database.rows(_PLACES, (row["number"],))
        lines += [f"     {_around(row['text'], place['start'], place['end'])}" for place in places[:PLACES]]
        return "\n".join(lines)


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    return " ".join(f"… {before}[[{text[start:end]}]]{after} …".split())
