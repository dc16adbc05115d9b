"""How one stands to the other by stages, months and acts, as an answer tells it and a picture shows it."""

from collections.abc import Sequence
from datetime import date

from onrecord.ask.relations.answer import Done, MonthLevel, Stage
from onrecord.ask.relations.course import Course, Phase, by_name
from onrecord.ask.relations.votes import Vote
from onrecord.record import ToldStance


def stages_of(courses: Sequence[Course]) -> tuple[Stage, ...]:
    """Return the times between turning points, in both directions, the earliest first."""
    stages = [
        Stage(
            holder=course.holder,
            target=course.target,
            first=phase.first,
            last=phase.last,
            level=round(phase.level, 2),
            reports=len(phase.votes),
        )
        for course in courses
        for phase in course.phases
    ]
    return tuple(sorted(stages, key=lambda stage: (stage.first or date.max, by_name(stage.holder))))


def levels_of(courses: Sequence[Course]) -> tuple[MonthLevel, ...]:
    """Return how each stands to the other by the reports of each month, the earliest first."""
    levels = []
    for course in courses:
        months: dict[date, list[Vote]] = {}
        for vote in course.votes:
            if vote.day and isinstance(vote.grounds, ToldStance):
                months.setdefault(vote.day.replace(day=1), []).append(vote)
        levels += [
            MonthLevel(
                holder=course.holder,
                target=course.target,
                month=month,
                level=round(Phase(votes=tuple(votes)).level, 2),
                reports=len(votes),
                weight=round(sum(vote.weight for vote in votes), 2),
            )
            for month, votes in months.items()
        ]
    return tuple(sorted(levels, key=lambda level: (level.month, by_name(level.holder))))


def acts_in(courses: Sequence[Course]) -> tuple[Done, ...]:
    """Return what one did for or against the other, the earliest first."""
    acts = [
        Done(
            holder=course.holder,
            target=course.target,
            day=vote.day,
            is_dated=vote.is_dated,
            what=vote.tells,
            value=vote.value,
        )
        for course in courses
        for vote in course.votes
        if not isinstance(vote.grounds, ToldStance)
    ]
    return tuple(sorted(acts, key=lambda act: (act.day or date.max, by_name(act.holder), act.what)))
