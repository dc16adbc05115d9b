"""The commands that bring registers into a record: import people, import endorsements."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.doors import endorsing, roster
from onrecord.doors.opening import print_json
from onrecord.doors.options import DEFAULT_RECORD, SOME_FAILED, JsonOption, RecordOption


def people(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A YAML file of legislators, or a CSV file.")],
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Import a register of people: names, offices with their dates, party, state and ids elsewhere.

    Files of unitedstates/congress-legislators (legislators-current.yaml, legislators-historical.yaml,
    executive.yaml) are understood, and CSV as docs/commands.md has it. Importing again brings up to date.

    \b
    Examples:
      onrecord import people legislators-current.yaml
      onrecord import people council.csv --record city.db
    """
    from onrecord.record import open_record  # SQLite loads here, not for --help

    with open_record(record) as into:
        summary = into.import_people(file)
        into.identify()
    if json_:
        print_json(roster.summary_as_dict(summary))
    else:
        roster.show_summary(summary)


def endorsements(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A table of FiveThirtyEight's candidates, or a CSV file.")
    ],
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
) -> None:
    """Import a register of endorsements: who endorsed which candidate, in which contest, and when.

    FiveThirtyEight's tables of candidates in primaries are understood, and CSV with the columns endorser,
    candidate, contest, date and source. Every row is accounted for; rows that cannot be understood are left
    out and listed, and the exit code is 3. Importing again changes nothing.

    \b
    Examples:
      onrecord import endorsements rep_candidates.csv
      onrecord import endorsements council.csv --record city.db --json
    """
    from onrecord.record import open_record  # SQLite loads here, not for --help

    with open_record(record) as into:
        summary = into.import_endorsements(file)
    if json_:
        print_json(endorsing.summary_as_dict(summary))
    else:
        endorsing.show_summary(summary)
    raise typer.Exit(SOME_FAILED if summary.troubles else 0)
