"""How two stand to each other, in a sentence that can be printed."""

from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.ask.answers import RelationVerdict, day_in_words
from onrecord.ask.relations.course import Course, Phase, by_name
from onrecord.ask.relations.votes import Vote
from onrecord.stances import Attitude

_DOES = {Attitude.SUPPORTS: "supports", Attitude.OPPOSES: "opposes", None: "both supports and opposes"}


def sentence_of(courses: Sequence[Course], verdict: RelationVerdict, on: date | None, statements: int) -> str:
    """Return the answer in a sentence, which is the same whoever of the two is asked for first.

    Args:
        courses: of the one to the other, and back.
        verdict: how they stand to each other.
        on: as of when.
        statements: how many statements of one mention the other.
    """
    ordered = sorted(courses, key=_by_first)
    by = f" by {day_in_words(on)}" if on else ""
    if verdict is RelationVerdict.NOT_ON_RECORD:
        one, other = sorted((course.holder for course in courses), key=by_name)
        also = f", though {_counted(statements)}" if statements else ""
        return f"Nothing on record{by} tells how {one.name} and {other.name} stand to each other{also}."
    when = _from_to(_dated(ordered))
    clauses = "; ".join(_clause(course) for course in ordered)
    return f"On record{by}{',' if by and when else ''}{when}, {verdict.value}: {clauses}."


def _by_first(course: Course) -> tuple[date, tuple[str, str]]:
    dated = _dated([course])
    return (dated[0].day if dated else None) or date.max, by_name(course.holder)


def _clause(course: Course) -> str:
    holder, target = course.holder.name, course.target.name
    if not course.phases:
        how = f"how {holder} stands to {target}"
        return f"what is told of {how} is too unsure to count" if course.votes else f"nothing tells {how}"
    parts = [
        f"{_DOES[phase.side]} {target}{_while(place, course.phases)}"
        for place, phase in enumerate(course.phases)
    ]
    return f"{holder} {', then '.join(parts)}{_by(course)}"


def _while(place: int, phases: Sequence[Phase]) -> str:
    dated = phases[place].dated
    if len(phases) > 1 and place == 0:
        return f" until {_when(dated[-1])}"
    return f" since {_when(dated[0])}" if place and place == len(phases) - 1 else _from_to(dated)


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


def _dated(courses: Iterable[Course]) -> list[Vote]:
    votes = [vote for course in courses for phase in course.phases for vote in phase.dated]
    return sorted(votes, key=lambda vote: vote.order)


def _from_to(dated: Sequence[Vote]) -> str:
    if not dated:
        return ""
    first, last = _when(dated[0]), _when(dated[-1])
    if first == last and dated[0].is_of_a_day:
        return f" on {first}"
    months = [f"{vote.day:%B %Y}" for vote in (dated[0], dated[-1])]
    if months[0] == months[1] and months[0] in (first, last):
        return f" in {months[0]}"
    return f" from {first} to {last}"


def _when(vote: Vote) -> str:
    """Return the day of what has one, or else the month."""
    assert vote.day is not None  # of what has a day
    return day_in_words(vote.day) if vote.is_of_a_day else f"{vote.day:%B %Y}"
