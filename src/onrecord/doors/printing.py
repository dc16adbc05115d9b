"""How facts look in a terminal and in JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from onrecord.marking import segments
from onrecord.reading import Attribution, Reading
from onrecord.spans import text_of

if TYPE_CHECKING:
    from onrecord.record import FailureRow, Info, Problem, Statement

STYLES = {"source": "bold cyan", "cue": "magenta", "content": "yellow", "speaker": "cyan", "": ""}
NOBODY = "(nobody named)"


def show_reading(reading: Reading) -> None:
    """Print a text in colours, and its statements below."""
    console = Console(highlight=False)
    article = reading.article
    head = [article.title, ", ".join(article.authors), article.publisher, article.published, article.address]
    console.print(Text(" · ".join(str(part) for part in head if part), style="bold"))
    legend = (
        Text("source", STYLES["source"])
        + Text(" · cue", STYLES["cue"])
        + Text(" · content", STYLES["content"])
    )
    console.print(legend, "\n")
    body = Text()
    for words, role in segments(article.text, reading.marked()):
        body.append(words, STYLES[role])
    console.print(body, "\n")
    for number, attribution in enumerate(reading.attributions, start=1):
        console.print(statement_line(number, attribution, reading))


def statement_line(number: int, attribution: Attribution, reading: Reading) -> Text:
    """Return one statement as a line: number, source, who that is, cue, content and form."""
    text = reading.article.text
    names = [entity.name for entity in reading.entities]
    speaker = None if attribution.speaker is None else names[attribution.speaker]
    principal = None if attribution.on_behalf_of is None else names[attribution.on_behalf_of]
    return (
        Text(f"{number:3}. ")
        + _source(text_of(attribution.source, text), speaker, principal)
        + Text(f" {_flat(text_of(attribution.cue, text))} ", STYLES["cue"])
        + Text(_flat(text_of(attribution.content, text)), STYLES["content"])
        + Text(f"  ({attribution.form.value})", "dim")
    )


def _source(source: str, speaker: str | None, principal: str | None) -> Text:
    """Return who says something: the words for them, and who they are where the words do not say it."""
    words = _flat(source)
    line = Text(words or NOBODY, STYLES["source"])
    if speaker and _flat(speaker).casefold() not in words.casefold():
        line += Text(f" → {_flat(speaker)}", STYLES["speaker"])
    if principal:
        line += Text(f" (for {_flat(principal)})", STYLES["speaker"])
    return line


def _flat(words: str) -> str:
    return " ".join(words.split())


def show_statements(statements: Sequence["Statement"]) -> None:
    """Print statements with where they stand."""
    console = Console(highlight=False)
    if not statements:
        console.print("Nothing on record for that.")
    _print_statements(console, statements)


def show_part(title: str, statements: Sequence["Statement"]) -> None:
    """Print statements below a title; nothing where there are none."""
    console = Console(highlight=False)
    if statements:
        console.print(Text(f"\n{title}", "bold"))
    _print_statements(console, statements)


def _print_statements(console: Console, statements: Sequence["Statement"]) -> None:
    for s in statements:
        line = _source(s.source, s.speaker, s.on_behalf_of) + Text(f" {_flat(s.cue)} ", STYLES["cue"])
        console.print(line + Text(_flat(s.content), STYLES["content"]))
        where = " · ".join(str(p) for p in (s.published, s.publisher, s.title, s.article_id) if p)
        console.print(Text(f"    {where}  ({s.form})", "dim"))


def failure_as_dict(row: "FailureRow") -> dict[str, Any]:
    """Return a failure as JSON can write it."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(row), default=str))
    return plain


def show_failures(rows: Iterable["FailureRow"]) -> None:
    """Print a table of failures, or that there are none."""
    table = Table("address", "kind", "what is wrong")
    for row in rows:
        plain = failure_as_dict(row)
        failure = plain.get("failure", plain)
        table.add_row(*(escape(str(failure[name])) for name in ("address", "kind", "message")))
    Console().print(table if table.row_count else "No failures.")


def problem_as_dict(problem: "Problem") -> dict[str, Any]:
    """Return what `verify` found as JSON can write it."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(problem), default=str))
    return plain


def show_problems(problems: Sequence["Problem"]) -> None:
    """Print what `verify` found."""
    console = Console(highlight=False)
    for problem in problems:
        console.print(Text(" ".join(str(value) for value in problem_as_dict(problem).values())))
    if not problems:
        console.print("Every id and every span is as it should be.")


def info_as_dict(info: "Info") -> dict[str, Any]:
    """Return a record's counts as JSON can write them."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(info), default=str))
    return plain


def show_info(facts: dict[str, Any], record: Path) -> None:
    """Print version, bundle and counts."""
    console = Console(highlight=False)
    console.print(f"onrecord {facts['version']}, bundle {facts['bundle']}")
    if facts["record"] is None:
        console.print(f"No record at {record} yet: onrecord read PATH makes one.")
        return
    table = Table(show_header=False)
    for name, value in facts["record"].items():
        table.add_row(name.replace("_", " "), escape(_plain(value)))
    console.print(table)


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return f"{value:,}" if isinstance(value, int) else str(value)
