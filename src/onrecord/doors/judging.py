"""The commands that judge who is who: merge, split, judgements, undo."""

import getpass
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.doors import roster
from onrecord.doors.opening import look_into, print_json, write_to
from onrecord.doors.options import DEFAULT_RECORD, JsonOption, RecordOption

if TYPE_CHECKING:
    from onrecord.record import Judgement, Record

    Act = Callable[..., Judgement]

First = Annotated[str, typer.Argument(metavar="A", help="A name, an id, or the beginning of an id.")]
Second = Annotated[str, typer.Argument(metavar="B", help="The other, likewise.")]
Because = Annotated[str, typer.Option("--because", metavar="REASON", help="Why; kept with the judgement.")]
Author = Annotated[
    str, typer.Option(metavar="NAME", help="Whose judgement it is. [default: your login name]")
]


def _command(act: "Act", help_: str) -> Callable[..., None]:
    """Return the command that judges in one way; those of both ways take the same."""

    def command(
        a: First,
        b: Second,
        because: Because,
        author: Author = "",
        record: RecordOption = DEFAULT_RECORD,
        json_: JsonOption = False,
    ) -> None:
        with write_to(record) as kept:
            _tell(kept, act(kept, a, b, because=because, author=_author(author)), as_json=json_)

    command.__doc__ = help_
    return command


merge = _command(
    lambda kept, a, b, **why: kept.merge(a, b, **why),
    """Judge that two on record are one person; what the articles say stays as it is.

    It holds against every automatic judgement, and through readings by later models, until it is undone.

    \b
    Example:
      onrecord merge "Ana Delgado" "Ana Rey" --because "her name since the wedding, says the Quay of 3 March"
    """,
)
split = _command(
    lambda kept, a, b, **why: kept.split(a, b, **why),
    """Judge that two on record are not one person; what the articles say stays as it is.

    Two that stand under one name are told apart by the ids that `onrecord person NAME --entities` shows.
    Whoever is tied more closely to one of the two goes with that one.

    \b
    Example:
      onrecord split en1-77aa en1-90bc --because "father and son"
    """,
)


def judgements(
    automatic: Annotated[
        bool, typer.Option("--automatic", help="Those made by rule too, after those by hand.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most this many.")] = 50,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """List who was judged to be one person or not, by whom and why, the newest first.

    \b
    Example:
      onrecord judgements --automatic --json
    """
    with look_into(record) as kept:
        found = kept.judgements(automatic=automatic, limit=limit)
        names = _names(kept, found)
    if json_:
        print_json([roster.judgement_as_dict(judgement, names) for judgement in found])
    else:
        roster.show_judgements(found, names)


def undo(
    judgement: Annotated[
        str,
        typer.Argument(metavar="[ID]", help="The judgement's id or its beginning; the newest by default."),
    ] = "",
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Take a judgement back, so that the record is as if it had never been made.

    \b
    Example:
      onrecord undo j1-3f2c
    """
    with write_to(record) as kept:
        _tell(kept, kept.undo(judgement), as_json=json_)


def _author(given: str) -> str:
    if given.strip():
        return given
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a container's user may have no name
        return "unknown"


def _names(record: "Record", judgements: Sequence["Judgement"]) -> dict[str, str]:
    return record.names_of(id_ for judgement in judgements for id_ in (judgement.left, judgement.right))


def _tell(record: "Record", judgement: "Judgement", *, as_json: bool) -> None:
    names = _names(record, [judgement])
    if as_json:
        print_json(roster.judgement_as_dict(judgement, names))
    else:
        roster.show_judgement(judgement, names)
