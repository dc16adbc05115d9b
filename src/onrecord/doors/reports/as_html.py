"""A report as one HTML file to be mailed and printed, in which no words of an article can do anything."""

import json
from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from onrecord.doors.reports import inert, wording
from onrecord.doors.reports.comparing import DELETED, INSERTED
from onrecord.doors.reports.document import Block, Document, Stretch
from onrecord.doors.reports.linked import Linked, annotations

_HERE = Path(__file__).parent


def as_html(document: Document) -> str:
    """Return a report as a whole HTML file: no script runs in it, and it loads nothing."""
    linked = [*document.linked]
    found = annotations(document)
    return _template().render(
        document=document,
        style=Markup((_HERE / "report.css").read_text(encoding="utf-8")),
        linked=[_data(part) for part in (linked, found) if part],
        foot=list(wording.foot(document.state)),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        finalize=_finalised,
    )
    environment.filters["kind"] = _kind
    environment.filters["picture"] = _picture
    environment.filters["asked_side"] = lambda stretch: _element(stretch, INSERTED)
    environment.filters["said_side"] = lambda stretch: _element(stretch, DELETED)
    for room in (inert, wording):
        for name in ("link", "link_to", "context", "where", "voice", "place", "copies", "many"):
            if hasattr(room, name):
                environment.globals[name] = getattr(room, name)
    return environment.get_template("report.html.jinja")


def _finalised(value: object) -> object:
    """Show the unseen signs of every string that goes into the page; what is markup already is ours."""
    return inert.visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _element(stretch: Stretch, edit: str) -> str:
    """Return the element for some words of one side: "ins", "del", or "" where they are the same."""
    if stretch.edit.value == "same":
        return ""
    return "ins" if edit == INSERTED else "del"


def _picture(svg: str) -> str:
    """Return a drawing as an address of its own: as an image, nothing in it can run or load."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _data(linked: list[Linked]) -> Markup:
    """Return JSON-LD that cannot end the script element that it stands in: JSON escapes every such sign."""
    plain = json.dumps(linked, ensure_ascii=True, indent=1)
    for sign in "<>&":
        plain = plain.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(plain)
