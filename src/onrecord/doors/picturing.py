"""A timeline as a picture, drawn with matplotlib, which only this module imports.

`picturing_relations` draws how two stand to each other, with the `canvas` and the `axis_of_days` made here.
"""

import io
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings

from onrecord.errors import QueryError, RecordError
from onrecord.events import Role

try:
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.figure import Figure
except ImportError as error:
    raise QueryError(
        'a picture needs matplotlib; install it with: pip install "onrecord[pictures]"'
    ) from error

if TYPE_CHECKING:
    from onrecord.record import Period, RecordedEvent, Timeline

Mark = tuple[date, date, str, bool]
"""The first and the last day of something, its name, and whether an article dates it."""

INKS = ("#1b6e9c", "#b5651d")
"""The two sides' colours: no party's, and apart for the colour-blind too."""
GREY = "#555555"
_SIDES = {Role.ENDORSER: "by ", Role.ENDORSED: "of ", Role.BY: "by "}
_LONGEST = 34
_LETTERS = 140
"""So many small letters have room on a line."""
_BESIDE: dict[str, Any] = {"textcoords": "offset points", "fontsize": 7.5, "annotation_clip": False}
_MONTH = re.compile(r"\d{4}-\d\d")
_YEARS = range(1000, 3000)
_YEAR = timedelta(days=366)
_STYLE: dict[str, Any] = {
    "svg.hashsalt": "onrecord",
    "svg.fonttype": "none",
    "font.family": ["DejaVu Sans", "sans-serif"],
    "text.parse_math": False,
}


def draw(timeline: "Timeline", path: Path, format_: str) -> None:
    """Draw a timeline into a file: bars of statements by month, and below them a line of marks of each kind.

    A mark is hollow where no article dates what it stands for; it stands where that was first told.

    Args:
        timeline: what is drawn; what has no day, or is dated to a decade or a century, is left out.
        path: the file.
        format_: "png" or "svg"; the same timeline gives the same SVG, to the last byte.

    Raises:
        RecordError: the file cannot be written.
    """
    lanes = dict(_lanes(timeline))
    metadata = {"Date": None} if format_ == "svg" else {}
    with mpl.rc_context({"svg.hashsalt": "onrecord", "font.family": "DejaVu Sans", "text.parse_math": False}):
        figure = Figure(figsize=(11, 3.4 + 0.75 * len(lanes)), layout="constrained")
        FigureCanvasAgg(figure)
        tall = 0.75 * len(lanes) + 0.2
        axes = figure.subplots(2, 1, sharex=True, height_ratios=[2.2, tall]) if lanes else [figure.subplots()]
        first, last = _span(timeline, lanes)
        _draw_bars(axes[0], timeline)
        if lanes:
            _draw_lanes(axes[1], lanes, (last - first).days + 1)
        _finish(axes, timeline.title, first, last)
        try:
            with catch_warnings(action="ignore", category=UserWarning):  # a letter that the font lacks
                figure.savefig(path, format=format_, dpi=140, metadata=metadata)
        except OSError as error:
            why = error.strerror or error
            raise RecordError(f"{path} cannot be written: {why}; choose another path") from error


def _draw_bars(axis: Any, timeline: "Timeline") -> None:
    one, other = timeline.who.name, timeline.other.name if timeline.other else ""
    said = f"{one} about {other}" if other else f"by {one}"
    said_of = f"{other} about {one}" if other else f"about {one}"
    months, days = _months(timeline)
    for side, (name, ink) in enumerate(zip((said, said_of), INKS, strict=True)):
        counts = [(period.said, period.said_of)[side] for period in months]
        places = [day + timedelta(days=2 + 13 * side) for day in days]
        axis.bar(places, counts, width=12, align="edge", color=ink, label=short(name, 60))
    axis.set_ylabel("statements")
    axis.yaxis.get_major_locator().set_params(integer=True)
    axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False, fontsize=9)


def _months(timeline: "Timeline") -> tuple[list["Period"], list[date]]:
    """Return the months in which somebody said something, and the first day of each."""
    said = [period for period in timeline.periods if period.said + period.said_of]
    months = [p for p in said if _MONTH.fullmatch(p.name) and int(p.name[:4]) in _YEARS]
    return months, [date.fromisoformat(f"{period.name}-01") for period in months]


def _lanes(timeline: "Timeline") -> Iterator[tuple[str, list[Mark]]]:
    """Yield the lines of marks that there are, each with its name."""
    lanes: defaultdict[str, list[Mark]] = defaultdict(list)
    for kind, mark in _marks(timeline):
        first, last, *_ = mark
        if first.year in _YEARS and last.year in _YEARS and last - first <= _YEAR:
            lanes[kind].append(mark)
    yield from sorted(lanes.items())


def _marks(timeline: "Timeline") -> Iterator[tuple[str, Mark]]:
    for period in timeline.periods:
        for stance in period.stances:
            if stance.published:
                side = f"{short(stance.holder.name, 18)}\n{stance.attitude} {short(stance.target.name, 18)}"
                yield side, (stance.published, stance.published, "", True)
        for event in period.events:
            if event.day:
                last = event.last_day or event.day
                yield _kind(event), (event.day, last, _others(event, timeline), bool(event.first_day))
        for endorsement in period.endorsements:
            when = endorsement.date or endorsement.contest.held
            if when:
                named = f"{endorsement.endorser.name} → {endorsement.candidate.name}"
                yield "endorsement\nby a register", (when.first, when.last, named, bool(endorsement.date))


def _kind(event: "RecordedEvent") -> str:
    return "\n".join(part for part in (event.type.value, event.status and event.status.value) if part)


def _others(event: "RecordedEvent", timeline: "Timeline") -> str:
    """Return who else takes part, or else the words of an office or the like."""
    asked = {timeline.who.id, timeline.other.id if timeline.other else None}
    others = [part for part in event.participants if not part.who or part.who.id not in asked]
    named = [part for part in others if part.who] or others
    return ", ".join(dict.fromkeys(f"{_SIDES.get(part.role, '')}{part.name}" for part in named))


def _draw_lanes(axis: Any, lanes: dict[str, list[Mark]], days: int) -> None:
    for row, marks in enumerate(lanes.values()):
        long = [(first, last) for first, last, *_ in marks if first < last]
        if long:
            axis.hlines([row] * len(long), *zip(*long, strict=True), color=GREY, lw=3, alpha=0.5)
        for dated, ink in ((True, GREY), (False, "white")):
            starts = [mark[0] for mark in marks if mark[3] is dated]
            axis.plot(starts, [row] * len(starts), "o", color=GREY, mfc=ink, ms=6)
        for name, first, above in _placed(marks, days):
            axis.annotate(name, (first, row), xytext=(4, 5 if above else -5), **_BESIDE)
            axis.texts[-1].set_va("bottom" if above else "top")
    axis.set_yticks(range(len(lanes)), list(lanes), fontsize=9)
    axis.set_ylim(len(lanes) - 0.4, -0.6)
    axis.grid(axis="y", color="#e5e5e5")
    axis.set_axisbelow(True)


def _placed(marks: list[Mark], days: int) -> Iterator[tuple[str, date, bool]]:
    """Yield the names that have room, above or below their line, and which; the others are left out."""
    ends = {True: date.min, False: date.min}
    for first, _, name, _ in sorted(marks):
        told = short(name, _LONGEST)
        free = [above for above in (True, False) if ends[above] <= first]
        if told and free:
            ends[free[0]] = first + timedelta(days=math.ceil((len(told) + 2) * days / _LETTERS))
            yield told, first, free[0]


def _finish(axes: Sequence[Any], title: str, first: date, last: date) -> None:
    axes[0].set_title(short(title, 90), loc="left", fontsize=13, fontweight="bold", pad=24)
    axis_of_days(axes, first, last)


def axis_of_days(axes: Sequence[Any], first: date, last: date) -> None:
    """Give panels that stand one above the other their days, with some room on either side.

    Args:
        axes: the panels, from above.
        first: the first day of anything.
        last: the last day.
    """
    edge = timedelta(days=max(math.ceil((last - first).days * 0.04), 10))
    axes[-1].set_xlim(first - edge, last + 2 * edge)
    locator = AutoDateLocator(maxticks=10)
    axes[-1].xaxis.set_major_locator(locator)
    axes[-1].xaxis.set_major_formatter(ConciseDateFormatter(locator))
    for axis in axes:
        axis.spines[["top", "right"]].set_visible(False)


def _span(timeline: "Timeline", lanes: dict[str, list[Mark]]) -> tuple[date, date]:
    """Return the first and last day of anything; some year where there is none."""
    days = [day for marks in lanes.values() for first, last, *_ in marks for day in (first, last)]
    days += [day for month in _months(timeline)[1] for day in (month, month + timedelta(days=30))]
    return (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 12, 31))


def canvas(panels: int, tall: float) -> tuple[Any, Sequence[Any]]:
    """Return a figure and its panels, one above the other, which share their days.

    Args:
        panels: how many.
        tall: how high the figure is, in inches.
    """
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(11, tall), layout="constrained")
        FigureCanvasAgg(figure)
        return figure, list(figure.subplots(panels, 1, sharex=True, squeeze=False)[:, 0])


def written(figure: Any, format_: str) -> bytes:
    """Return a figure as a file: the same figure gives the same SVG, to the last byte.

    Args:
        figure: from `canvas`.
        format_: "png" or "svg"; text in an SVG is text, and its fonts are the reader's own.
    """
    into = io.BytesIO()
    metadata = {"Date": None} if format_ == "svg" else {}
    with mpl.rc_context(_STYLE), catch_warnings(action="ignore", category=UserWarning):
        figure.savefig(into, format=format_, dpi=140, metadata=metadata)
    return into.getvalue()


def short(name: str, longest: int) -> str:
    """Return a name in one line, of so many letters at most."""
    flat = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"
