"""The commands that put questions to a record: ask quote, ask endorsement, ask mailing, ask relation."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
    PersonArgument,
    RecordOption,
)
from onrecord.doors.publishing import Form, form_of, publish, save
from onrecord.errors import QueryError

if TYPE_CHECKING:
    from onrecord.ask import RelationAnswer


def quote(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The quotation, in quotation marks.")],
    by: Annotated[
        str,
        typer.Option("--by", metavar="NAME", help="Who is to have said it: a name, or an id's beginning."),
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
    of: Annotated[
        str, typer.Option("--of", metavar="NAME", help="The candidate: a name, or an id's beginning.")
    ],
    by: Annotated[
        str,
        typer.Option("--by", metavar="NAME", help="The endorser; everybody on record where none is named."),
    ] = "",
    on: OnOption = None,
    hindsight: Annotated[
        bool,
        typer.Option("--hindsight", help="With --on: also what was published later about what was by then."),
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


def relation(
    one: PersonArgument,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Another one, likewise.")],
    on: OnOption = None,
    png: Annotated[
        Path | None, typer.Option("--png", metavar="FILE", help="Draw it into this file too.")
    ] = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Likewise, as SVG.")] = None,
    record: RecordOption = DEFAULT_RECORD,
    json_: JsonOption = False,
    markdown: MarkdownOption = False,
    html: HtmlOption = False,
    jsonld: JsonldOption = False,
    out: OutOption = None,
) -> None:
    """Tell how two people or organisations stand to each other over time, with the turning points.

    A picture needs matplotlib: pip install "onrecord[pictures]". With it, the HTML report has the picture.

    \b
    Examples:
      onrecord ask relation "Ana Delgado" "Bo Lindqvist"
      onrecord ask relation "Ana Delgado" "Harbour Party" --on 2026-06-01 --html --out both.html
      onrecord ask relation Delgado Lindqvist --svg both.svg
    """
    form = form_of(_wanted(json_, markdown, html, jsonld), out)
    with put_questions(record) as kept:
        answer = kept.ask.relation(one, other, on=_day(on))
    publish(answer, form, out, _picture(answer, form, svg, png))


def _picture(answer: "RelationAnswer", form: Form, svg: Path | None, png: Path | None) -> str:
    """Draw a relation into the files that are wanted, and return the picture for an HTML report."""
    if not (svg or png or form is Form.HTML):
        return ""
    try:
        from onrecord.doors import picturing_relations  # an extra: most relations are only read
    except QueryError as error:
        if svg or png:
            raise
        print(f"onrecord: the report has no picture: {error}", file=sys.stderr)
        return ""
    drawn = picturing_relations.draw_relation(answer)
    if svg:
        save(drawn.encode(), svg)
    if png:
        save(picturing_relations.draw_relation_png(answer), png)
    return drawn


def _wanted(json_: bool, markdown: bool, html: bool, jsonld: bool) -> dict[Form, bool]:
    return {Form.JSON: json_, Form.MARKDOWN: markdown, Form.HTML: html, Form.JSONLD: jsonld}


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
