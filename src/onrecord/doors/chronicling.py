"""The commands that tell what happened and who backs whom: backing, events, polls, timeline."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord.doors import telling
from onrecord.doors.opening import know_people, print_json
from onrecord.doors.options import DEFAULT_RECORD, JsonOption, PersonArgument, RecordOption
from onrecord.events import EventType

DAYS = ["%Y-%m-%d"]


def backing(
    name: PersonArgument,
    on: Annotated[
        datetime | None, typer.Option(formats=DAYS, help="As it was that day, by what was out by then.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most this many on each of the four lists.")] = 50,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Show who supports and who opposes somebody, and whom they support and oppose, each with its evidence.

    It takes endorsements in articles, what articles say of who supports or opposes whom, and registers of
    endorsements. What stands by the endorser's own word comes first; withdrawn, denied and claimed
    endorsements are told as such. With --on, those withdrawn by then are left out.

    \b
    Examples:
      onrecord backing "Ana Delgado"
      onrecord backing "Harbour Party" --on 2026-03-01 --json
    """
    with know_people(record) as kept:
        every = kept.backing(name, _day(on))
    found = every.first(limit)
    if found != every:
        print(f"onrecord: the first {limit:,} of a list; --limit takes more", file=sys.stderr)
    if json_:
        print_json(found.to_dict())
    else:
        telling.show_backing(found)


def events(
    type_: Annotated[EventType | None, typer.Option("--type", help="Of one type.")] = None,
    who: Annotated[
        str, typer.Option(metavar="NAME", help="Only where this person, organisation or thing takes part.")
    ] = "",
    since: Annotated[
        datetime | None, typer.Option(formats=DAYS, help="Only what can have been then or later.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=DAYS, help="Only what can have been then or earlier.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 50,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """List what happened, the earliest first, each event once with all the articles that tell it.

    An event that no article dates stands at the day of the first article that tells it, marked "told on".

    \b
    Examples:
      onrecord events --type endorsement --who "Ana Delgado"
      onrecord events --since 2026-01-01 --until 2026-06-30 --json
    """
    with know_people(record) as kept:
        kind = type_.value if type_ else ""
        found = kept.events(type=kind, who=who, since=_day(since), until=_day(until), limit=limit + 1)
    if len(found) > limit:
        print(f"onrecord: the first {limit:,} events; --limit takes more", file=sys.stderr)
    if json_:
        print_json([event.to_dict() for event in found[:limit]])
    else:
        telling.show_events(found[:limit])


def polls(
    contest: Annotated[
        list[str], typer.Argument(metavar="CONTEST…", help="Words for the contest, the office or the place.")
    ],
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 50,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """List the polls of a contest, the newest first: by whom, when, of how many, and how candidates stand.

    All words must stand among those for contests, offices and places where a poll is told and where its
    article begins, or in the title. Case and order do not matter.

    \b
    Examples:
      onrecord polls harbour mayor
      onrecord polls "Ohio Senate" --json
    """
    with know_people(record) as kept:
        found = kept.polls(" ".join(contest), limit=limit + 1)
    if len(found) > limit:
        print(f"onrecord: the newest {limit:,} polls; --limit takes more", file=sys.stderr)
    if json_:
        print_json([poll.to_dict() for poll in found[:limit]])
    else:
        telling.show_polls(found[:limit])


def timeline(
    name: PersonArgument,
    other: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Another one, to see what is between the two.")
    ] = None,
    png: Annotated[
        Path | None, typer.Option("--png", metavar="FILE", help="Draw it into this file too.")
    ] = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Likewise, as SVG.")] = None,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Show by months what is on record of somebody, or between two, and draw it.

    Of one: how many statements there are by and about them, events, and endorsements of registers. Of two:
    what one said of the other, how they stand to each other, and what both take part in.

    A picture needs matplotlib: pip install "onrecord[pictures]".

    \b
    Examples:
      onrecord timeline "Ana Delgado"
      onrecord timeline "Ana Delgado" "Bo Delgado" --svg both.svg
    """
    with know_people(record) as kept:
        found = kept.timeline(name, other)
    for path, format_ in ((png, "png"), (svg, "svg")):
        if path:
            from onrecord.doors import picturing  # an extra: most timelines are only read

            picturing.draw(found, path, format_)
            print(f"{found.title} in {path}", file=sys.stderr)
    if json_:
        print_json(found.to_dict())
    else:
        telling.show_timeline(found)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
