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
from onrecord.reading import Reading
from onrecord.spans import Spans, pairs_of, text_of

if TYPE_CHECKING:
    from onrecord.record import FailureRow, Info, Problem, Statement

STYLES = {"source": "bold cyan", "cue": "magenta", "content": "yellow", "": ""}
NOBODY = "(nobody named)"


def reading_as_dict(reading: Reading) -> dict[str, Any]:
    """Return an article and its statements in the JSON shape of docs/json.md."""
    article = reading.article
    return {
        "article": {
            "id": article.id,
            "address": article.address,
            "title": article.title,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "published": article.published.isoformat() if article.published else None,
            "text": article.text,
        },
        "model": reading.model,
        "statements": [
            {
                "id": reading.statement_id(a),
                "source": pairs_of(a.source),
                "cue": pairs_of(a.cue),
                "content": pairs_of(a.content),
                "form": a.form.value,
                "score": a.score,
            }
            for a in reading.attributions
        ],
    }


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
    for number, a in enumerate(reading.attributions, start=1):
        console.print(statement_line(number, a.source, a.cue, a.content, article.text, a.form.value))


def statement_line(number: int, source: Spans, cue: Spans, content: Spans, text: str, form: str) -> Text:
    """Return one statement as a line: number, source, cue, content and form."""
    return (
        Text(f"{number:3}. ")
        + Text(_flat(text_of(source, text)) or NOBODY, STYLES["source"])
        + Text(f" {_flat(text_of(cue, text))} ", STYLES["cue"])
        + Text(_flat(text_of(content, text)), STYLES["content"])
        + Text(f"  ({form})", "dim")
    )


def _flat(words: str) -> str:
    return " ".join(words.split())


def show_statements(statements: Sequence["Statement"]) -> None:
    """Print statements with where they stand."""
    console = Console(highlight=False)
    if not statements:
        console.print("Nothing on record for that.")
    for s in statements:
        line = Text(_flat(s.source) or NOBODY, STYLES["source"]) + Text(f" {_flat(s.cue)} ", STYLES["cue"])
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
