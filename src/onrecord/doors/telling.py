"""How events, backing, polls and timelines look in a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from onrecord.record import (
        Backer,
        Backing,
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
"""How many articles or statements are shown of many."""

_WORDS = {
    "own": "in their own words",
    "article": "as articles report",
    "others": "as others say",
    "register": "by a register",
}


def show_events(events: Sequence["RecordedEvent"]) -> None:
    """Print events with who takes part and where it is told, or that there are none."""
    console = _console()
    for event in events:
        console.print(_event_line(event))
        _print_tellings(console, event.tellings, "    ")
    if not events:
        console.print("Nothing on record for that.")


def show_backing(backing: "Backing") -> None:
    """Print the four lists, each entry with its evidence; a list that is empty says so."""
    console = _console()
    on = f", on {backing.on}" if backing.on else ""
    console.print(_title(backing.who) + Text(on))
    parts = {
        "Supported by": backing.supported_by,
        "Opposed by": backing.opposed_by,
        "Supports": backing.supports,
        "Opposes": backing.opposes,
    }
    for title, backers in parts.items():
        console.print(Text(f"\n{title}", "bold") + Text("" if backers else "  nobody on record"))
        for backer in backers:
            _print_backer(console, backer)
    _print_remarks(console, backing.remarks)


def _print_backer(console: Console, backer: "Backer") -> None:
    standing = f"endorsement {backer.status}" if backer.status else ""
    word = _WORDS[backer.word] if backer.word else ""
    told = ", ".join(part for part in (standing, word) if part)
    name = Text(f"  {backer.who.name or '(the article itself)'}", "cyan")
    console.print(name + Text(f"  {backer.who.id or ''}", "dim") + Text(f"  {told}"))
    for event in backer.endorsements:
        console.print(Text(f"    {_when(event)}  endorsement {event.status}"))
        _print_tellings(console, event.tellings, "      ")
    if backer.stances:
        total, best = backer.stances, backer.stances.best
        days = " to ".join(dict.fromkeys(str(day) for day in (total.first_day, total.last_day) if day))
        own = f", {total.own:,} in their own words" if total.own else ""
        counted = f"{_many(total.count, 'time')} in {_many(total.articles, 'article')}{own}"
        console.print(Text(f"    told {counted}  {days}"))
        console.print(Text(f"      {best.words}", "yellow"))
        console.print(Text(f"      {_where(best)}  ({best.score:.2f})", "dim"))
    for endorsement in backer.registered:
        console.print(Text(f"    {_registered(endorsement)}"))


def show_polls(polls: Sequence["RecordedPoll"]) -> None:
    """Print polls, or that there are none."""
    console = _console()
    for poll in polls:
        by = ", ".join(who.name for who in poll.pollsters) or "(no pollster named)"
        console.print(Text(f"{_when(poll)}  ") + Text(by, "cyan") + Text(f"  {_made(poll)}", "dim"))
        for share in poll.shares:
            console.print(Text(f"    {share.percent:>5g} %  {share.who.name}"))
        standing = _standing(poll)
        if standing:
            console.print(Text(f"    {standing}"))
        _print_tellings(console, poll.tellings, "    ")
    if not polls:
        console.print("No poll on record for that.")


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
    console = _console()
    console.print(
        _title(timeline.who) + (Text(" and ") + _title(timeline.other) if timeline.other else Text())
    )
    for period in timeline.periods:
        console.print(Text(f"\n{period.name or 'no day known'}", "bold"))
        for line in _counts(period, timeline):
            console.print(Text(f"  {line}"))
        for statement in period.statements:
            who = statement.speaker or statement.source
            day = statement.published or ""
            console.print(
                Text(f"  {day}  ") + Text(who, "cyan") + Text(f": {_flat(statement.content)}", "yellow")
            )
        for stance in period.stances:
            console.print(Text(f"  {_stance(stance)}"))
        for event in period.events:
            console.print(Text("  ") + _event_line(event))
            console.print(
                Text(f"      {_many(len(event.tellings), 'article')}: {_where(event.tellings[0])}", "dim")
            )
        for endorsement in period.endorsements:
            console.print(Text(f"  {_registered(endorsement)}"))
    if not timeline.periods:
        console.print("Nothing on record for that.")
    _print_remarks(console, timeline.remarks)


def _counts(period: "Period", timeline: "Timeline") -> Iterator[str]:
    one, other = timeline.who.name, timeline.other.name if timeline.other else ""
    if period.said:
        yield f"{_many(period.said, 'statement')} by {one}{f' about {other}' if other else ''}"
    if period.said_of:
        yield f"{_many(period.said_of, 'statement')} about {one}{f' by {other}' if other else ''}"


def _stance(stance: "ToldStance") -> str:
    day = stance.published or ""
    told = f"{stance.holder.name} {stance.attitude} {stance.target.name}"
    return f"{day}  {told}: {stance.words}  ({stance.score:.2f})"


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True)


def _title(who: "Who") -> Text:
    return Text(who.name or who.id or "", "bold") + Text(f"  {who.id or ''}", "dim")


def _event_line(event: "RecordedEvent") -> Text:
    kind = " ".join(part for part in (event.type, event.status) if part)
    parts = []
    for part in event.participants:
        name = f" {part.name}" if part.name != part.value else ""
        value = f" {part.value}" if (part.value and part.value != part.words) or not name else ""
        parts.append(f"{part.role}{name}{value}")
    return Text(f"{_when(event)}  ") + Text(kind, "magenta") + Text(f"  {' · '.join(parts)}")


def _when(event: "RecordedEvent | RecordedPoll") -> str:
    if event.first_day:
        return " to ".join(dict.fromkeys(str(day) for day in (event.first_day, event.last_day)))
    return f"told on {event.told_on}" if event.told_on else "no day known"


def _print_tellings(console: Console, tellings: Sequence["Telling"], indent: str) -> None:
    if not tellings:
        return
    first = tellings[0]
    said = f"{first.said_by.name}: " if first.said_by else ""
    console.print(Text(f"{indent}{said}") + Text(first.passage, "yellow"))
    for telling in tellings[:FEW]:
        console.print(Text(f"{indent}{_where(telling)}", "dim"))
    if len(tellings) > FEW:
        console.print(Text(f"{indent}and {len(tellings) - FEW:,} more articles", "dim"))


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


def _print_remarks(console: Console, remarks: Sequence[str]) -> None:
    for remark in remarks:
        console.print(Text(f"\n{remark}", "dim"))


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _flat(words: str) -> str:
    return " ".join(words.split())
