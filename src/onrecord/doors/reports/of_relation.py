"""The report of a relation."""

from typing import TYPE_CHECKING

from onrecord.doors.reports.document import Document, Exhibits, Paragraph, Picture, Section, Table
from onrecord.doors.reports.verdicts import asked, badge, evidence_sections, without

if TYPE_CHECKING:
    from onrecord.ask import Bounds, RelationAnswer, TurningPoint
    from onrecord.ask.relations.answer import Stage
    from onrecord.record import Period, Who

_SIDES = {
    "for": "What speaks for support",
    "against": "What speaks for opposition",
    "beside": "Also on record",
}
_SCALE = "from −1 (opposes) to +1 (supports)"


def relation_document(answer: "RelationAnswer", svg: str = "") -> Document:
    """Return the report of a relation: its turning points, the first and latest of each kind, and its months.

    Args:
        answer: what was answered.
        svg: the answer as a picture; "" for a report without one.
    """
    title = f"{answer.one.name} and {answer.other.name}"
    says = f"What is on record between {title}, over time; the tables below have the same in words."
    picture = (Picture(svg=svg, says=says),) if svg else ()
    shown = [one for turn in answer.turns for one in turn.evidence]
    return Document(
        kind="Relation",
        title=title,
        facts=asked(answer, "one", "other"),
        badge=badge(answer.verdict.value),
        sentence=answer.sentence,
        sections=(
            Section(title="Over time", blocks=(*picture, *_stages(answer))),
            _turning(answer),
            Section(title="The first and the latest of each kind", blocks=_bounds(answer)),
            Section(title="By months", blocks=_months(answer)),
            *evidence_sections(without(answer.evidence, shown), _SIDES),
        ),
        remarks=answer.remarks,
        state=answer.state,
    )


def _stages(answer: "RelationAnswer") -> tuple[Table, ...]:
    titles = ("whose stance", "from", "to", "stance", "reports")
    rows = tuple(map(_stage, answer.stages))
    caption = f"Times without a change of stance; {_SCALE}"
    figures, firm = frozenset((3, 4)), frozenset((1, 2))
    return (Table(titles=titles, rows=rows, caption=caption, figures=figures, firm=firm),) if rows else ()


def _stage(stage: "Stage") -> tuple[str, ...]:
    days = (str(day or "no day known") for day in (stage.first, stage.last))
    return (_direction(stage.holder, stage.target), *days, _mean(stage.level), f"{stage.reports:,}")


def _turning(answer: "RelationAnswer") -> Section:
    method = Paragraph(text=answer.method, quiet=True)
    if not answer.turns:
        return Section(title="Turning points", blocks=(Paragraph(text="None on record."), method))
    titles = ("from", "whose stance", "before", "after")
    rows = tuple(map(_turn, answer.turns))
    evidence = tuple(one for turn in answer.turns for one in turn.evidence)
    caption = f"Days on which a stance changed; {_SCALE}"
    table = Table(titles=titles, rows=rows, caption=caption, figures=frozenset((2, 3)))
    exhibits = (Exhibits(evidence=evidence),) if evidence else ()
    return Section(title="Turning points", blocks=(table, method, *exhibits))


def _turn(turn: "TurningPoint") -> tuple[str, ...]:
    means = map(_mean, (turn.before, turn.after))
    return (str(turn.day), _direction(turn.holder, turn.target), *means)


def _mean(mean: float) -> str:
    return f"{mean:+.2f}".replace("-", "−")


def _direction(holder: "Who", target: "Who") -> str:
    return f"{holder.name} → {target.name}"


def _bounds(answer: "RelationAnswer") -> tuple[Table, ...]:
    if not answer.bounds:
        return ()
    titles = ("kind", "whose", "how many", "first", "latest")
    rows = tuple(map(_bound, answer.bounds))
    return (
        Table(
            titles=titles,
            rows=rows,
            caption="In each direction",
            figures=frozenset((2,)),
            firm=frozenset((3, 4)),
        ),
    )


def _bound(bounds: "Bounds") -> tuple[str, ...]:
    days = (str(one.day or "no day known") for one in (bounds.first, bounds.latest))
    return (bounds.kind, _direction(bounds.holder, bounds.target), f"{bounds.count:,}", *days)


def _months(answer: "RelationAnswer") -> tuple[Table, ...]:
    one, other = answer.one.name, answer.other.name
    titles = ("month", f"{one} of {other}", f"{other} of {one}", "stances", "events", "registers")
    rows = tuple(map(_month, answer.timeline.periods))
    caption = "Statements of one that mention the other, and what else is on record"
    return (Table(titles=titles, rows=rows, caption=caption, figures=frozenset(range(1, 6))),) if rows else ()


def _month(period: "Period") -> tuple[str, ...]:
    counts = (period.said, period.said_of, len(period.stances), len(period.events), len(period.endorsements))
    return (period.name or "no day known", *(f"{count:,}" for count in counts))
