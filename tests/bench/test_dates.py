"""TempEval-3's figures, worked out by hand."""

from datetime import date
from pathlib import Path

from bench.dates import Annotated, Dated, is_read, pairs, read_timeml, score_dates

from onrecord.spans import Span
from onrecord.timex import Date, DateType

TEXT = "Hale ran in early 2016 and won on Tuesday after two weeks."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def gold(words: str, value: str, kind: str = "DATE") -> Annotated:
    return Annotated(span=span(words), type=kind, value=value)


def found(words: str, value: str) -> Date:
    return Date(span=span(words), type=DateType.DATE, value=value)


EARLY, TUESDAY, WEEKS = (
    gold("2016", "2016"),
    gold("Tuesday", "2018-10-16"),
    gold("two weeks", "P2W", "DURATION"),
)


def document(*dates: Annotated) -> Dated:
    return Dated(name="one", text=TEXT, published=date(2018, 10, 17), dates=dates)


def test_the_same_span_is_matched_before_one_that_overlaps() -> None:
    longer, same = found("early 2016", "2016"), found("2016", "2016")
    assert list(pairs([EARLY], [longer, same])) == [(EARLY, same)]
    assert list(pairs([EARLY], [longer])) == [(EARLY, longer)]
    assert not list(pairs([EARLY], [found("Tuesday", "2018")]))


def test_figures_are_those_of_tempeval() -> None:
    one = (document(EARLY, TUESDAY, WEEKS), (found("early 2016", "2016"), found("Tuesday", "2018-10-09")))
    figures = score_dates([one])
    assert figures["strict F1"] == 40.0
    assert figures["relaxed F1"] == 80.0
    assert figures["value F1"] == 40.0
    assert figures["type F1"] == 80.0
    assert (figures["strict precision"], figures["strict recall"]) == (50.0, 33.33)
    assert score_dates([])["strict F1"] == 0.0


def test_a_document_is_read_without_its_headers(tmp_path: Path) -> None:
    path = tmp_path / "one.tml"
    path.write_text(
        '<TimeML><DCT><TIMEX3 value="2018-10-17T10:00" type="TIME">Wednesday</TIMEX3></DCT><TITLE>May</TITLE>'
        '<TEXT>Hale <EVENT>won <TIMEX3 value="2018-10-16" type="DATE">Tuesday</TIMEX3></EVENT> &amp; left.</TEXT></TimeML>',
        encoding="utf-8",
    )
    read = read_timeml(path)
    assert read.text == "Hale won Tuesday & left."
    assert read.published == date(2018, 10, 17)
    assert [(one.span.of(read.text), one.value) for one in read.dates] == [("Tuesday", "2018-10-16")]


def test_halves_are_told_by_name() -> None:
    names = [f"{number}.tml" for number in range(40)]
    halves = {is_read(Dated(name=name, text="", published=date(2018, 1, 1), dates=())) for name in names}
    assert halves == {True, False}
