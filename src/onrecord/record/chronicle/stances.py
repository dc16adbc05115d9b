"""Who supports or opposes whom by what articles say, taken together."""

from collections.abc import Sequence
from datetime import date

from onrecord.errors import NotARecordError
from onrecord.record.chronicle import queries
from onrecord.record.chronicle.relations import StanceTotal, ToldStance
from onrecord.record.chronicle.results import Who
from onrecord.record.chronicle.telling import day, voices, who_is
from onrecord.record.database import Database, Row
from onrecord.spans import Span
from onrecord.stances import Attitude


def stances(
    database: Database, side: str, entities: Sequence[int], on: date | None = None
) -> list[ToldStance]:
    """Return the stances that somebody holds, or that are held of somebody, the earliest first.

    Args:
        database: the open record.
        side: what somebody is: "holder" or "target".
        entities: the numbers of the entities that are somebody.
        on: the last day of publication.

    Raises:
        NotARecordError: a row was changed into something that is no stance.
    """
    rows = queries.stances(database, side, entities, on.isoformat() if on else None)
    try:
        told = [_stance(row) for row in rows]
    except ValueError as error:
        raise NotARecordError(f"a stance is damaged: {error}; run `onrecord verify`") from error
    return [stance for stance in told if stance.holder.key != stance.target.key]


def _stance(row: Row) -> ToldStance:
    holder = who_is(row, "holder_id", "holder_known", "holder")
    target = who_is(row, "target_id", "target_known", "target")
    assert target is not None  # no stance is without one
    return ToldStance(
        id=row["stance"],
        holder=holder or Who(name=row["publisher"]),
        target=target,
        attitude=Attitude(row["attitude"]),
        score=row["score"],
        words=" ".join(row["words"].split()),
        span=Span(row["start"], row["end"]),
        own=holder is not None and holder in voices(row).values(),
        article=row["article"],
        title=row["title"],
        publisher=row["publisher"],
        published=day(row["published"]),
        address=row["address"],
    )


def total(told: Sequence[ToldStance]) -> StanceTotal | None:
    """Return some stances taken together; None where there are none."""
    if not told:
        return None
    days = sorted(stance.published for stance in told if stance.published)
    return StanceTotal(
        count=len(told),
        articles=len({stance.article for stance in told}),
        own=sum(stance.own for stance in told),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        best=max(told, key=lambda stance: stance.score),
    )
