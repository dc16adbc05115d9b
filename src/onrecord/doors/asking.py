"""The commands that put questions to a record: ask quote, ask endorsement, ask mailing, ask relation."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord.doors.opening import put_questions
from onrecord.doors.options import (
    DEFAULT_RECORD,
    HtmlOption,
    JsonldOption,
    JsonOption,
    MarkdownOption,
    OnOption,
    OutOption,
    RecordOption,
)
from onrecord.doors.publishing import Form, form_of, publish


def quote(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The quotation, in quotation marks.")],
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="Who is to have said it: a name, or an id's beginning.")
    ] = "",
    on: OnOption = None,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
    markdown: MarkdownOption = False,
    html: HtmlOption = False,
    jsonld: JsonldOption = False,
    out: OutOption = None,
) -> None:
    """Tell whether some words are on record, as whose, and how they differ from what was said.

    The verdict is verbatim, trimmed, spliced, altered, reported, misattributed, or not on record.

    \b
    Examples:
      onrecord ask quote "The ferry is not for sale"
      onrecord ask quote "The ferry is for sale" --by "Ana Delgado" --html --out check.html
      onrecord ask quote "The ferry is not for sale" --on 2026-03-01 --json
    """
    form = form_of(_wanted(json_, markdown, html, jsonld), out)
    with put_questions(record) as kept:
        publish(kept.ask.quote(words, by=by, on=_day(on)), form, out)


def endorsement(
    of: Annotated[str, typer.Option("--of", metavar="NAME", help="The candidate: a name, or an id's beginning.")],
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="The endorser; everybody on record where none is named.")
    ] = "",
    on: OnOption = None,
    hindsight: Annotated[
        bool, typer.Option("--hindsight", help="With --on: also what was published later about what was by then.")
    ] = False,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
    markdown: MarkdownOption = False,
    html: HtmlOption = False,
    jsonld: JsonldOption = False,
    out: OutOption = None,
) -> None:
    """Tell whether somebody endorses a candidate, or who does.

    The verdict is endorses, opposes, endorses another, withdrawn, claimed, denied, or not on record.

    \b
    Examples:
      onrecord ask endorsement --of "Lorraine Vick"
      onrecord ask endorsement --of "Lorraine Vick" --by "Ana Delgado" --on 2026-06-01
      onrecord ask endorsement --of Vick --by Delgado --on 2026-06-01 --hindsight --out vick.html
    """
    form = form_of(_wanted(json_, markdown, html, jsonld), out)
    with put_questions(record) as kept:
        publish(kept.ask.endorsement(of=of, by=by, on=_day(on), hindsight=hindsight), form, out)


def mailing(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The mailing: mail, a page, a PDF, or text.")],
    on: OnOption = None,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
    markdown: MarkdownOption = False,
    html: HtmlOption = False,
    jsonld: JsonldOption = False,
    out: OutOption = None,
) -> None:
    """Tell whose support a mailing claims or implies, and what is on record of that on the day it was sent.

    With --on, as of that day instead: for a mailing that does not say when it was sent. The mailing itself is
    not kept.

    \b
    Examples:
      onrecord ask mailing letter.eml
      onrecord ask mailing leaflet.pdf --on 2026-09-22 --html --out leaflet.html
    """
    form = form_of(_wanted(json_, markdown, html, jsonld), out)
    with put_questions(record) as kept:
        publish(kept.ask.mailing(file, on=_day(on)), form, out)


def _wanted(json_: bool, markdown: bool, html: bool, jsonld: bool) -> dict[Form, bool]:
    return {Form.JSON: json_, Form.MARKDOWN: markdown, Form.HTML: html, Form.JSONLD: jsonld}


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
