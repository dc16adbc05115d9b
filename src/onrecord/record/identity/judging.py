"""Judgements by hand: that two are one, or are not, and how they are undone."""

from onrecord.article import content_id
from onrecord.errors import JudgementError
from onrecord.record.database import Database, Row
from onrecord.record.identity import queries
from onrecord.record.identity.finding import find, named_within
from onrecord.record.identity.following import followed
from onrecord.record.identity.results import MACHINE, Judgement, Verdict
from onrecord.record.migrations import now


def merge(database: Database, left: str, right: str, *, because: str, author: str) -> Judgement:
    """Judge by hand that two are one, against all automatic judgements and older ones by hand.

    Args:
        database: the open record.
        left: a person's name or id, or an entity's id.
        right: the other's.
        because: why.
        author: who judges.

    Raises:
        JudgementError: they are one and the same id, or there is no reason or author.
        UnknownPersonError: one of them is not on record.
        AmbiguousNameError: one of the names fits several.
    """
    one, other = find(database, left), find(database, right)
    if one == other:
        raise JudgementError(f"{left!r} and {right!r} are one already: {one}")
    return _judge(database, (one, other), Verdict.SAME, because, author)


def split(database: Database, left: str, right: str, *, because: str, author: str) -> Judgement:
    """Judge by hand that two are not one, against all automatic judgements and older ones by hand.

    Who is tied more closely to one of the two goes with that one.

    Args:
        database: the open record.
        left: an entity's id, or a name or id of a person; two names of one person are told apart.
        right: the other's.
        because: why.
        author: who judges.

    Raises:
        JudgementError: they are one and the same entity, or there is no reason or author.
        UnknownPersonError: one of them is not on record.
        AmbiguousNameError: one of the names fits several.
    """
    one, other = find(database, left), find(database, right)
    if one == other:  # one person under two names, each of which some of the entities have
        one, other = named_within(database, one, left), named_within(database, other, right)
    if one == other:
        raise JudgementError(f"{left!r} and {right!r} are both {one}; give two of its entities, by id")
    return _judge(database, (one, other), Verdict.DIFFERENT, because, author)


def _judge(
    database: Database, pair: tuple[str, str], verdict: Verdict, because: str, author: str
) -> Judgement:
    if not because.strip():
        raise JudgementError("a judgement needs a reason; say why")
    if not author.strip() or author.strip().lower() == MACHINE:
        raise JudgementError(f"a judgement by hand needs an author, and {author!r} is none")
    made_at = now()
    with followed(database, *pair):
        count = database.number("SELECT 1 + coalesce(max(number), 0) FROM judgements")
        id_ = content_id("j1", *pair, verdict.value, author, made_at, count)
        told = (because.strip(), 1.0, author.strip(), 0, made_at)
        database.run(queries.JUDGE, (id_, *pair, verdict.value, *told))
    return _found(database, id_)


def undo(database: Database, id_: str = "") -> Judgement:
    """Take back a judgement by hand, so that everything is as if it had not been made.

    Args:
        database: the open record.
        id_: the judgement's id, or its beginning; without one, the newest that holds.

    Raises:
        JudgementError: there is none, or several, or it is undone already, or it is automatic.
    """
    judgement = _found(database, id_) if id_ else _newest(database)
    if judgement.automatic:
        raise JudgementError(f"{judgement.id} is automatic and would be made again; split the two instead")
    if judgement.undone_at:
        raise JudgementError(f"{judgement.id} was undone at {judgement.undone_at} already")
    with followed(database, judgement.left, judgement.right):
        database.run("UPDATE judgements SET undone_at = ? WHERE id = ?", (now(), judgement.id))
    return _found(database, judgement.id)


def judgements(database: Database, *, automatic: bool = False, limit: int | None = None) -> list[Judgement]:
    """Return the judgements, those by hand first and the newest of them first, with those undone.

    Args:
        database: the open record.
        automatic: those made by rule too.
        limit: how many at most.
    """
    return [_judgement(row) for row in queries.all_judgements(database, automatic=automatic)[:limit]]


def _newest(database: Database) -> Judgement:
    found = queries.judgements(database, automatic=False)
    if not found:
        raise JudgementError("there is no judgement by hand to undo")
    return _judgement(found[-1])


def _found(database: Database, id_: str) -> Judgement:
    prefix = id_ if id_.startswith("j1-") else f"j1-{id_}"
    found = queries.judgements_by_prefix(database, prefix)
    if len(found) != 1:
        many = f"{len(found)} judgements have" if found else "no judgement has"
        raise JudgementError(f"{many} an id that begins with {id_!r}; `onrecord judgements` shows the ids")
    return _judgement(found[0])


def _judgement(row: Row) -> Judgement:
    return Judgement(
        id=row["id"],
        left=row["left"],
        right=row["right"],
        verdict=Verdict(row["verdict"]),
        reason=row["reason"],
        score=row["score"],
        author=row["author"],
        automatic=bool(row["automatic"]),
        made_at=row["made_at"],
        undone_at=row["undone_at"],
    )
