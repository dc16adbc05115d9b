"""How two stand to each other over time, in both directions."""

from collections.abc import Sequence
from datetime import date

from onrecord.ask.answers import in_order
from onrecord.ask.evidence import Evidence
from onrecord.ask.relations.answer import Bounds, RelationAnswer, TurningPoint
from onrecord.ask.relations.bounds import bounds_of
from onrecord.ask.relations.course import METHOD, Course, by_name, course_of
from onrecord.ask.relations.proof import Prover
from onrecord.ask.relations.sentence import sentence_of
from onrecord.ask.relations.telling import acts_in, levels_of, stages_of
from onrecord.ask.relations.turning import turns_of
from onrecord.ask.relations.verdict import verdict_of
from onrecord.ask.relations.votes import votes_of
from onrecord.record import RecordReader, Timeline


def relation(record: RecordReader, one: str, other: str, *, on: date | None = None) -> RelationAnswer:
    """Tell how two stand to each other over time, in both directions; docs/relations.md has the rules.

    Args:
        record: the open record.
        one: a person's or an organisation's name, id, or the beginning of one.
        other: another one, likewise.
        on: use nothing that was published, dated or given after this day, nor any article without a day.

    Raises:
        QueryError: both are the same.
        UnknownPersonError: one of them is not on record.
        AmbiguousNameError: one of the names fits several; the message lists them.
    """
    timeline = record.timeline(one, other, on=on)
    courses = _courses(timeline)
    prover = Prover(record)
    turns = turns_of(courses, prover)
    bounds = bounds_of(record, timeline, courses, prover)
    verdict = verdict_of(courses)
    statements = sum(len(period.statements) for period in timeline.periods)
    return RelationAnswer(
        asked=(("one", one), ("other", other), ("on", on.isoformat() if on else "")),
        verdict=verdict,
        sentence=sentence_of(courses, verdict, on, statements),
        evidence=_evidence(turns, bounds),
        state=record.state(on),
        remarks=(*timeline.remarks, *_remarks(courses)),
        one=courses[0].holder,
        other=courses[0].target,
        timeline=timeline,
        method=METHOD,
        day=on,
        turns=turns,
        bounds=bounds,
        stages=stages_of(courses),
        levels=levels_of(courses),
        acts=acts_in(courses),
    )


def _courses(timeline: Timeline) -> tuple[Course, Course]:
    one, other = timeline.who, timeline.other
    assert other is not None  # a timeline of two has both
    there = course_of(one, other, votes_of(timeline, one, other))
    return there, course_of(other, one, votes_of(timeline, other, one))


def _evidence(turns: Sequence[TurningPoint], bounds: Sequence[Bounds]) -> tuple[Evidence, ...]:
    """Return what decides: the sides of turning points, and the first and latest of each kind, each once."""
    found = [one for turn in turns for one in turn.evidence]
    found += [one for kind in bounds for one in (kind.first, kind.latest)]
    once = {(one.id, one.tells): one for one in found}
    return in_order([once[key] for key in sorted(once)])


def _remarks(courses: Sequence[Course]) -> tuple[str, ...]:
    remarks = []
    undated = sum(vote.day is None for course in courses for vote in course.votes)
    if undated:
        told = "one report" if undated == 1 else f"{undated} reports"
        remarks.append(f"{told} without a day: in no turning point, and in a level only where there is none")
    for course in sorted(courses, key=lambda course: by_name(course.holder)):
        how = f"how {course.holder.name} stands to {course.target.name}"
        if course.votes and not course.phases:
            remarks.append(f"what reports tell of {how} is too unsure to count")
        elif course.phases and not course.is_firm:
            remarks.append(f"{how} rests on one report that is likely to be told right")
    return tuple(remarks)
