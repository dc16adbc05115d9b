"""How events, backing, polls and timelines look in a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from onrecord.doors.reports.wording import many

if TYPE_CHECKING:
    from onrecord.record import (
        Backer,
        Backing,
        Part,
        Period,
        RecordedEvent,
        RecordedPoll,
        RegisteredEndorsement,
        Telling,
        Timeline,
        ToldStance,
        Who,
    )

FEW = 3
"""How many articles are shown of many."""

_WORDS = {
    "own": "in their own words",
    "article": "as articles report",
    "others": "as others say",
    "register": "by a register",
}


def show_events(events: Sequence["RecordedEvent"]) -> None:
    """Print events with who takes part and where it is told, or that there are none."""
    lines = [line for event in events for line in (_event_line(event), *_told(event.tellings, "    "))]
    _print(lines or [Text("Nothing on record for that.")])


def show_backing(backing: "Backing") -> None:
    """Print the four lists, each entry with its evidence; a list that is empty says so."""
    on = f", on {backing.on}" if backing.on else ""
    parts = {
        "Supported by": backing.supported_by,
        "Opposed by": backing.opposed_by,
        "Supports": backing.supports,
        "Opposes": backing.opposes,
    }
    lines = [_title(backing.who) + Text(on)]
    for title, backers in parts.items():
        lines.append(Text(f"\n{title}", "bold") + Text("" if backers else "  nobody on record"))
        lines += [line for backer in backers for line in _backer(backer)]
    _print([*lines, *_remarks(backing.remarks)])


def _backer(backer: "Backer") -> Iterator[Text]:
    standing = f"endorsement {backer.status}" if backer.status else ""
    word = _WORDS[backer.word] if backer.word else ""
    told = ", ".join(part for part in (standing, word) if part)
    name = Text(f"  {backer.who.name or '(the article itself)'}", "cyan")
    yield name + Text(f"  {backer.who.id or ''}", "dim") + Text(f"  {told}")
    for event in backer.endorsements:
        yield Text(f"    {_when(event)}  endorsement {event.status}")
        yield from _told(event.tellings, "      ")
    if backer.stances:
        total, best = backer.stances, backer.stances.best
        days = " to ".join(dict.fromkeys(str(day) for day in (total.first_day, total.last_day) if day))
        own = f", {total.own:,} in their own words" if total.own else ""
        counted = f"{many(total.count, 'time')} in {many(total.articles, 'article')}{own}"
        yield Text(f"    told {counted}  {days}")
        yield Text(f"      {best.words}", "yellow")
        yield Text(f"      {_where(best)}  ({best.score:.2f})", "dim")
    for endorsement in backer.registered:
        yield Text(f"    {_registered(endorsement)}")


def show_polls(polls: Sequence["RecordedPoll"]) -> None:
    """Print polls, or that there are none."""
    lines = [line for poll in polls for line in _poll(poll)]
    _print(lines or [Text("No poll on record for that.")])


def _poll(poll: "RecordedPoll") -> Iterator[Text]:
    by = ", ".join(who.name for who in poll.pollsters) or "(no pollster named)"
    yield Text(f"{_when(poll)}  ") + Text(by, "cyan") + Text(f"  {_made(poll)}", "dim")
    for share in poll.shares:
        yield Text(f"    {share.percent:>5g} %  {share.who.name}")
    standing = _standing(poll)
    if standing:
        yield Text(f"    {standing}")
    yield from _told(poll.tellings, "    ")


def _made(poll: "RecordedPoll") -> str:
    sample = f"of {poll.sample:,g}" if poll.sample is not None else ""
    margin = f"margin of error {poll.margin:g}" if poll.margin is not None else ""
    return ", ".join(part for part in (sample, margin) if part)


def _standing(poll: "RecordedPoll") -> str:
    if poll.lead is not None:
        return f"{poll.leader.name if poll.leader else 'somebody'} leads by {poll.lead:g}"
    return "tied" if poll.tie else ""


def show_timeline(timeline: "Timeline") -> None:
    """Print what is on record by months."""
    both = Text(" and ") + _title(timeline.other) if timeline.other else Text()
    lines = [_title(timeline.who) + both]
    for period in timeline.periods:
        lines += _period(period, timeline)
    if not timeline.periods:
        lines.append(Text("Nothing on record for that."))
    _print([*lines, *_remarks(timeline.remarks)])


def _period(period: "Period", timeline: "Timeline") -> Iterator[Text]:
    yield Text(f"\n{period.name or 'no day known'}", "bold")
    for line in _counts(period, timeline):
        yield Text(f"  {line}")
    for statement in period.statements:
        who = Text(statement.speaker or statement.source, "cyan")
        yield Text(f"  {statement.published or ''}  ") + who + Text(f": {_flat(statement.content)}", "yellow")
    for stance in period.stances:
        yield Text(f"  {_stance(stance)}")
    for event in period.events:
        yield Text("  ") + _event_line(event)
        yield Text(f"      {many(len(event.tellings), 'article')}: {_where(event.tellings[0])}", "dim")
    for endorsement in period.endorsements:
        yield Text(f"  {_registered(endorsement)}")


def _counts(period: "Period", timeline: "Timeline") -> Iterator[str]:
    one, other = timeline.who.name, timeline.other.name if timeline.other else ""
    if period.said:
        yield f"{many(period.said, 'statement')} by {one}{f' about {other}' if other else ''}"
    if period.said_of:
        yield f"{many(period.said_of, 'statement')} about {one}{f' by {other}' if other else ''}"


def _stance(stance: "ToldStance") -> str:
    day = stance.published or ""
    told = f"{stance.holder.name} {stance.attitude} {stance.target.name}"
    return f"{day}  {told}: {stance.words}  ({stance.score:.2f})"


def _print(lines: Sequence[Text]) -> None:
    """Print lines all at once: one by one takes four times as long."""
    Console(highlight=False, soft_wrap=True).print(Text("\n").join(lines))


def _title(who: "Who") -> Text:
    return Text(who.name or who.id or "", "bold") + Text(f"  {who.id or ''}", "dim")


def _event_line(event: "RecordedEvent") -> Text:
    kind = " ".join(part for part in (event.type, event.status) if part)
    told = " · ".join(_part(part) for part in event.participants)
    return Text(f"{_when(event)}  ") + Text(kind, "magenta") + Text(f"  {told}")


def _part(part: "Part") -> str:
    """Return a role with whoever has it, and the value where the words do not say the same."""
    value = part.value if part.who or part.value != part.words else None
    return " ".join(one for one in (part.role, part.name, value) if one)


def _when(event: "RecordedEvent | RecordedPoll") -> str:
    if event.first_day:
        return " to ".join(dict.fromkeys(str(day) for day in (event.first_day, event.last_day)))
    return f"told on {event.told_on}" if event.told_on else "no day known"


def _told(tellings: Sequence["Telling"], indent: str) -> Iterator[Text]:
    """Yield the sentence of the first article that tells something, and where the first few stand."""
    first = tellings[0]
    said = f"{first.said_by.name}: " if first.said_by else ""
    yield Text(f"{indent}{said}") + Text(first.passage, "yellow")
    for telling in tellings[:FEW]:
        yield Text(f"{indent}{_where(telling)}", "dim")
    if len(tellings) > FEW:
        yield Text(f"{indent}and {many(len(tellings) - FEW, 'more article')}", "dim")


def _where(told: "Telling | ToldStance") -> str:
    parts: tuple[date | str | None, ...] = (told.published, told.publisher, told.title, told.article)
    return " · ".join(str(part) for part in parts if part)


def _registered(endorsement: "RegisteredEndorsement") -> str:
    date_, held = endorsement.date, endorsement.contest.held
    when = date_.value if date_ else f"before {held.value}" if held else "no day known"
    told = f"{endorsement.endorser.name} endorsed {endorsement.candidate.name}"
    contest = endorsement.contest.title
    where = f"{endorsement.file}, line {endorsement.line}"
    return f"{when}  register: {told}{f', {contest}' if contest else ''} ({where})"


def _remarks(remarks: Sequence[str]) -> list[Text]:
    return [Text(f"\n{remark}", "dim") for remark in remarks]


def _flat(words: str) -> str:
    return " ".join(words.split())
