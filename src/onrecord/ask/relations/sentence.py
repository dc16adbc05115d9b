"""How two stand to each other, in a sentence that can be printed."""

from collections.abc import Sequence
from datetime import date

from onrecord.ask.answers import RelationVerdict
from onrecord.ask.relations.course import Course, Phase
from onrecord.stances import Attitude

_DOES = {Attitude.SUPPORTS: "supports", Attitude.OPPOSES: "opposes", None: "both supports and opposes"}


def sentence_of(
    courses: Sequence[Course], verdict: RelationVerdict, on: date | None, statements: int
) -> str:
    """Return the answer in a sentence, which is the same whoever of the two is asked for first.

    Args:
        courses: of the one to the other, and back.
        verdict: how they stand to each other.
        on: as of when.
        statements: how many statements of one mention the other.
    """
    ordered = sorted(courses, key=lambda course: (_first([course]) or date.max, course.key))
    by = f" by {_day(on)}" if on else ""
    if verdict is RelationVerdict.NOT_ON_RECORD:
        one, other = sorted((course.holder for course in courses), key=lambda who: (who.name, who.key))
        also = f", though {_counted(statements)}" if statements else ""
        return f"Nothing on record{by} tells how {one.name} and {other.name} stand to each other{also}."
    first, last = _first(ordered), _last(ordered)
    when = _from_to(first, last)
    clauses = "; ".join(_clause(course) for course in ordered)
    return f"On record{by}{',' if by and when else ''}{when}, {verdict.value}: {clauses}."


def _clause(course: Course) -> str:
    holder, target = course.holder.name, course.target.name
    if not course.phases:
        return f"nothing tells how {holder} stands to {target}"
    parts = [
        f"{_DOES[phase.side]} {target}{_while(place, course.phases)}"
        for place, phase in enumerate(course.phases)
    ]
    return f"{holder} {', then '.join(parts)}{_by(course)}"


def _while(place: int, phases: Sequence[Phase]) -> str:
    phase = phases[place]
    if len(phases) == 1:
        return _from_to(phase.first, phase.last)
    if place == 0 and phase.last:
        return f" until {_day(phase.last)}"
    if place == len(phases) - 1 and phase.first:
        return f" since {_day(phase.first)}"
    return _from_to(phase.first, phase.last)


def _by(course: Course) -> str:
    count = len(course.votes)
    return "" if len(course.phases) > 1 else f" ({_of(course.phases[0])})" if count > 1 else " (one report)"


def _of(phase: Phase) -> str:
    alike, count = len(phase.alike), len(phase.votes)
    return f"{count} reports" if alike == count else f"{alike} of {count} reports"


def _counted(statements: int) -> str:
    if statements == 1:
        return "one statement of one of them mentions the other"
    return f"{statements:,} statements of one of them mention the other"


def _first(courses: Sequence[Course]) -> date | None:
    return min((vote.day for course in courses for vote in course.votes if vote.day), default=None)


def _last(courses: Sequence[Course]) -> date | None:
    return max((vote.day for course in courses for vote in course.votes if vote.day), default=None)


def _from_to(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return ""
    return f" on {_day(first)}" if first == last else f" from {_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
