"""Where an answer goes, and in which form."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.doors.opening import as_json
from onrecord.errors import QueryError, RecordError

if TYPE_CHECKING:
    from onrecord.ask import Answer


class Form(StrEnum):
    """The forms of an answer."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONLD = "jsonld"


_ENDINGS = {
    ".htm": Form.HTML,
    ".html": Form.HTML,
    ".json": Form.JSON,
    ".jsonld": Form.JSONLD,
    ".markdown": Form.MARKDOWN,
    ".md": Form.MARKDOWN,
}


def form_of(wanted: dict[Form, bool], out: Path | None) -> Form:
    """Return the form that is wanted: the one that is named, or else the file's, or else text.

    Raises:
        QueryError: more than one is named.
    """
    named = [form for form, is_wanted in wanted.items() if is_wanted]
    if len(named) > 1:
        raise QueryError(
            f"--{' and --'.join(named)} are different forms: choose one, and run it again for the other"
        )
    if named:
        return named[0]
    return _ENDINGS.get(out.suffix.lower(), Form.TEXT) if out else Form.TEXT


def publish(answer: "Answer", form: Form, out: Path | None, svg: str = "") -> None:
    """Print an answer, or write it into a file.

    Args:
        answer: to any of the four questions.
        form: how it is written.
        out: the file; None for standard output, where text may have colours.
        svg: a picture for the HTML report; "" for none.

    Raises:
        RecordError: the file cannot be written.
    """
    if form is Form.TEXT and out is None:
        from rich.console import Console  # Jinja and Rich load here, not for --help

        from onrecord.doors.reports import compose, show

        show(compose(answer), Console(highlight=False))
        return
    written = write(answer, form, svg)
    if out is None:
        sys.stdout.write(written)
        return
    save(written.encode(), out)
    print(f"{answer.verdict.value}: {form.value} in {out}", file=sys.stderr)


def write(answer: "Answer", form: Form, svg: str = "") -> str:
    """Return an answer in a form; text has no colours."""
    from onrecord.doors import reports  # Jinja and Rich load here, not for --help

    if form is Form.JSON:
        return as_json(answer.to_dict()) + "\n"
    renderers = {
        Form.TEXT: reports.as_text,
        Form.MARKDOWN: reports.as_markdown,
        Form.HTML: reports.as_html,
        Form.JSONLD: reports.as_jsonld,
    }
    return renderers[form](reports.compose(answer, svg))


def save(written: bytes, path: Path) -> None:
    """Write into a file.

    Raises:
        RecordError: it cannot be written.
    """
    try:
        path.write_bytes(written)
    except OSError as error:
        raise RecordError(
            f"{path} cannot be written: {error.strerror or error}; choose another path"
        ) from error
