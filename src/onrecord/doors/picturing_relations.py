"""How two stand to each other over time as a picture: a panel for each direction."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from onrecord.doors.picturing import GREY, INKS, axis_of_days, canvas, short, written

if TYPE_CHECKING:
    from onrecord.ask import RelationAnswer
    from onrecord.ask.relations.answer import Done
    from onrecord.record import Who

_ABOVE = 1.4
_SIGNS = (
    "●  reports of a month, the larger the weightier     ▬  a time without change     ┆  turning point     "
    "▲▼  act for, against; △▽ without a date, where it was first told"
)
_MIDDLE = timedelta(days=14)
_BESIDE: dict[str, Any] = {"textcoords": "offset points", "fontsize": 8, "annotation_clip": False}
_LETTERS = 115
"""So many small letters have room on a line."""
_ROWS = 3
"""Names of acts stand on so many lines; those for which there is no room are left out."""


def draw_relation(answer: "RelationAnswer") -> str:
    """Return how two stand to each other as an SVG that a page can hold as it stands.

    Each direction has a panel: support above its middle line, opposition below. A point is the mean of a
    month's reports, the larger the more they weigh; a bar is a time without change; a dashed line is a
    turning point. A triangle is an act, for the other upwards and against downwards, and hollow where nothing
    dates it; it then stands where it was first told. What has no day is left out.

    Args:
        answer: what is drawn. The same answer gives the same SVG, to the last byte; it has no script and no
            font of its own, and all names in it are escaped.
    """
    drawn = written(_figure(answer), "svg").decode("utf-8")
    return drawn[drawn.index("<svg") :]


def draw_relation_png(answer: "RelationAnswer") -> bytes:
    """Return the same picture as a PNG.

    Args:
        answer: what is drawn.
    """
    return written(_figure(answer), "png")


def _figure(answer: "RelationAnswer") -> Any:
    figure, axes = canvas(2, 6.4)
    first, last = _span(answer)
    for axis, ink, (holder, target) in zip(axes, INKS, _directions(answer), strict=True):
        _draw(axis, answer, holder, ink, (last - first).days + 1)
        title = f"{short(holder.name, 40)} → {short(target.name, 40)}"
        axis.set_title(title, loc="left", fontsize=11, color=ink, fontweight="bold")
        _dress(axis)
    axis_of_days(axes, first, last)
    figure.suptitle(
        short(f"{answer.one.name} and {answer.other.name}: {answer.verdict.value}", 95),
        x=0.01,
        ha="left",
        fontsize=13,
        fontweight="bold",
    )
    figure.supxlabel(_SIGNS, fontsize=8, color=GREY)
    return figure


def _directions(answer: "RelationAnswer") -> Iterator[tuple["Who", "Who"]]:
    yield answer.one, answer.other
    yield answer.other, answer.one


def _draw(axis: Any, answer: "RelationAnswer", holder: "Who", ink: str, days: int) -> None:
    levels = [level for level in answer.levels if level.holder.key == holder.key]
    axis.scatter(
        [level.month + _MIDDLE for level in levels],
        [level.level for level in levels],
        s=[8 + 60 * min(level.weight, 6) for level in levels],
        color=ink,
        alpha=0.75,
        linewidths=0,
        zorder=3,
    )
    stages = [stage for stage in answer.stages if stage.holder.key == holder.key]
    for stage in stages:
        if stage.first and stage.last:
            ends = [stage.first, max(stage.last, stage.first + timedelta(days=max(days // 100, 1)))]
            axis.plot(ends, [stage.level] * 2, color="black", lw=2.4, solid_capstyle="butt", zorder=4)
    for turn in answer.turns:
        if turn.holder.key == holder.key:
            axis.axvline(turn.day, color="black", lw=1, ls=(0, (4, 3)), zorder=1)
            axis.annotate(_day(turn.day), (turn.day, 0), xytext=(4, 3), va="bottom", **_BESIDE)
    acts = [act for act in answer.acts if act.holder.key == holder.key and act.day]
    _draw_acts(axis, acts, days)
    if not (levels or stages or acts):
        axis.text(0.5, 0.62, "nothing on record", transform=axis.transAxes, ha="center", color=GREY)


def _draw_acts(axis: Any, acts: Sequence["Done"], days: int) -> None:
    for act in acts:
        up = act.value > 0
        place = _ABOVE if up else -_ABOVE
        fill = "black" if act.is_dated else "white"
        axis.plot([act.day], [place], "^" if up else "v", color="black", mfc=fill, ms=8, zorder=5)
    for act, row in _placed(acts, days):
        up = act.value > 0
        lift = 10 * row if up else -10 * row
        axis.annotate(act.what, (act.day, _ABOVE if up else -_ABOVE), xytext=(8, lift - 3), **_BESIDE)


def _placed(acts: Sequence["Done"], days: int) -> Iterator[tuple["Done", int]]:
    """Yield the acts whose names have room, and on which line."""
    ends: dict[tuple[bool, int], date] = {}
    for act in acts:
        if act.day is None:
            continue
        lines = [(act.value > 0, row) for row in range(_ROWS)]
        free = next((line for line in lines if ends.get(line, date.min) <= act.day), None)
        if free:
            ends[free] = act.day + timedelta(days=(len(act.what) + 4) * days // _LETTERS)
            yield act, free[1]


def _dress(axis: Any) -> None:
    axis.set_ylim(-1.8, 1.8)
    axis.axhspan(0, 1.15, color="#f4f4f4", zorder=0)
    axis.axhline(0, color=GREY, lw=0.8, zorder=1)
    axis.set_yticks([-1, 0, 1], ["opposes", "neither", "supports"], fontsize=9)
    axis.spines[["top", "right"]].set_visible(False)


def _span(answer: "RelationAnswer") -> tuple[date, date]:
    """Return the first and the last day of anything; some year where there is none."""
    days = [day for stage in answer.stages for day in (stage.first, stage.last) if day]
    days += [level.month + _MIDDLE for level in answer.levels]
    days += [act.day for act in answer.acts if act.day]
    return (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 12, 31))


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
