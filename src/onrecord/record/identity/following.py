"""What follows from one judgement by hand: whom it concerns is worked out anew, and nobody else."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.record.database import Database
from onrecord.record.identity import derived, queries
from onrecord.record.identity.deciding import decide, is_entity
from onrecord.record.identity.gathering import Facts
from onrecord.record.registers import queries as registers


@contextmanager
def followed(database: Database, left: str, right: str) -> Iterator[None]:
    """Make a judgement inside, or take one back, and the derived tables with it, in one transaction.

    Where they were out of date before, they stay so, and are made anew when somebody asks.

    Args:
        database: the open record.
        left: whom the judgement is about.
        right: the other.
    """
    with database.transaction():
        current = derived.is_current(database) and derived.is_filled(database)
        yield
        if current:
            _follow(database, left, right)
            derived.mark_filled(database)


def _follow(database: Database, left: str, right: str) -> None:
    """Decide anew on all who are tied to one of two by whatever judgements, also those that have no effect.

    Nothing that is decided on them depends on anybody else, so the outcome is that of deciding on everyone.
    """
    tied = queries.tied_to(database, (left, right))
    ids = json.dumps(sorted(tied))
    facts = {row["entity"]: Facts.of(row) for row in database.rows(_FACTS, (ids,))}
    by_hand, automatic = (queries.judgements_among(database, ids, automatic=which) for which in (False, True))
    who = decide(facts, derived.judged(by_hand), derived.scored(automatic))
    for statement in _FORGET:
        database.run(statement, (ids,))
    derived.write(database, facts, who, registers.some(database, [i for i in tied if not is_entity(i)]))


_FACTS = "SELECT * FROM entity_facts WHERE entity IN (SELECT value FROM json_each(?))"
_FORGET = (
    """
    DELETE FROM person_names WHERE person IN
        (SELECT person FROM identities WHERE entity IN (SELECT value FROM json_each(?)))
    """,
    """
    DELETE FROM persons WHERE id IN
        (SELECT person FROM identities WHERE entity IN (SELECT value FROM json_each(?)))
    """,
    "DELETE FROM identities WHERE entity IN (SELECT value FROM json_each(?))",
)
