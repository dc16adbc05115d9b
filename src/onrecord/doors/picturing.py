"""A timeline as a picture, drawn with matplotlib, which only this module imports."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings

from onrecord.errors import QueryError, RecordError

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
    from onrecord.record import RecordedEvent, Timeline

Mark = tuple[date, date, str]
"""The first and the last day of something, and its name."""

_INKS = ("#1b6e9c", "#b5651d")
"""The two sides' colours: no party's, and apart for the colour-blind too."""
_GREY = "#555555"
_LABELLED = 14
"""With more marks than this on a line, names would stand on each other."""
_LONGEST = 34


def draw(timeline: "Timeline", path: Path, format_: str) -> None:
    """Draw a timeline into a file: bars of statements by month, and below them a line of marks of each kind.

    Args:
        timeline: what is drawn; what has no day is left out.
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
        _draw_bars(axes[0], timeline)
        if lanes:
            _draw_lanes(axes[1], lanes)
        _finish(axes, timeline, lanes)
        try:
            with catch_warnings(action="ignore", category=UserWarning):  # a letter that the font lacks
                figure.savefig(path, format=format_, dpi=140, metadata=metadata)
        except OSError as error:
            raise RecordError(f"{path} cannot be written: {error}; choose another path") from error


def _draw_bars(axis: Any, timeline: "Timeline") -> None:
    one, other = timeline.who.name, timeline.other.name if timeline.other else ""
    said = f"{one} about {other}" if other else f"by {one}"
    said_of = f"{other} about {one}" if other else f"about {one}"
    months = [period for period in timeline.periods if _is_month(period.name)]
    days = [date.fromisoformat(f"{period.name}-01") for period in months]
    for side, (name, ink) in enumerate(zip((said, said_of), _INKS, strict=True)):
        counts = [(period.said, period.said_of)[side] for period in months]
        places = [day + timedelta(days=2 + 13 * side) for day in days]
        axis.bar(places, counts, width=12, align="edge", color=ink, label=_short(name, 60))
    axis.set_ylabel("statements")
    axis.yaxis.get_major_locator().set_params(integer=True)
    axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False, fontsize=9)


def _is_month(name: str) -> bool:
    return len(name) == len("2026-03") and name[4] == "-"


def _lanes(timeline: "Timeline") -> Iterator[tuple[str, list[Mark]]]:
    """Yield the lines of marks that there are, each with its name."""
    lanes: defaultdict[str, list[Mark]] = defaultdict(list)
    for period in timeline.periods:
        for stance in period.stances:
            if stance.published:
                side = f"{_short(stance.holder.name, 18)}\n{stance.attitude} {_short(stance.target.name, 18)}"
                lanes[side].append((stance.published, stance.published, ""))
        for event in period.events:
            if event.day:
                last = event.last_day or event.day
                lanes[_kind(event)].append((event.day, last, _others(event, timeline)))
        for endorsement in period.endorsements:
            when = endorsement.date or endorsement.contest.held
            if when:
                named = f"{endorsement.endorser.name} → {endorsement.candidate.name}"
                lanes["endorsement\nby a register"].append((when.first, when.last, named))
    yield from sorted(lanes.items())


def _kind(event: "RecordedEvent") -> str:
    return "\n".join(part for part in (event.type.value, event.status and event.status.value) if part)


def _others(event: "RecordedEvent", timeline: "Timeline") -> str:
    """Return who else takes part, or else the words of an office or the like."""
    asked = {timeline.who.id, timeline.other.id if timeline.other else None}
    others = [part for part in event.participants if not part.who or part.who.id not in asked]
    named = [part.name for part in others if part.who] or [part.words for part in others]
    return ", ".join(dict.fromkeys(named))


def _draw_lanes(axis: Any, lanes: dict[str, list[Mark]]) -> None:
    for row, marks in enumerate(lanes.values()):
        for number, (first, last, name) in enumerate(sorted(marks)):
            axis.plot([first, last], [row, row], color=_GREY, lw=3, alpha=0.5, solid_capstyle="round")
            axis.plot([first], [row], "o", color=_GREY, ms=6, mec="white", mew=0.6)
            if len(marks) <= _LABELLED:
                axis.annotate(_short(name, _LONGEST), (first, row), **_beside(number))
    axis.set_yticks(range(len(lanes)), list(lanes), fontsize=9)
    axis.set_ylim(len(lanes) - 0.4, -0.6)
    axis.grid(axis="y", color="#e5e5e5")
    axis.set_axisbelow(True)


def _beside(number: int) -> dict[str, Any]:
    """Return where a mark's name stands: above and below its line by turns."""
    up = number % 2 == 0
    return {
        "xytext": (4, 5 if up else -5),
        "textcoords": "offset points",
        "va": "bottom" if up else "top",
        "fontsize": 7.5,
        "annotation_clip": False,
    }


def _finish(axes: Sequence[Any], timeline: "Timeline", lanes: dict[str, list[Mark]]) -> None:
    axes[0].set_title(_short(timeline.title, 90), loc="left", fontsize=13, fontweight="bold", pad=24)
    first, last = _span(timeline, lanes)
    edge = timedelta(days=max(math.ceil((last - first).days * 0.04), 10))
    axes[-1].set_xlim(first - edge, last + 2 * edge)
    locator = AutoDateLocator(maxticks=10)
    axes[-1].xaxis.set_major_locator(locator)
    axes[-1].xaxis.set_major_formatter(ConciseDateFormatter(locator))
    for axis in axes:
        axis.spines[["top", "right"]].set_visible(False)


def _span(timeline: "Timeline", lanes: dict[str, list[Mark]]) -> tuple[date, date]:
    """Return the first and last day of anything; some year where there is none."""
    months = [
        date.fromisoformat(f"{p.name}-01")
        for p in timeline.periods
        if _is_month(p.name) and p.said + p.said_of
    ]
    days = [day for marks in lanes.values() for first, last, _ in marks for day in (first, last)]
    days += [day for month in months for day in (month, month + timedelta(days=30))]
    return (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 12, 31))


def _short(name: str, longest: int) -> str:
    flat = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"
