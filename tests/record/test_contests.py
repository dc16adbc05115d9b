"""What the words for a contest tell, and days that are known in part."""

import dataclasses
from datetime import date

import pytest

from onrecord.errors import RegisterError
from onrecord.record.registers.endorsements.contests import Contest, contest_named
from onrecord.record.registers.endorsements.days import When, american_day
from onrecord.record.registers.endorsements.entries import EndorsementSummary, Named


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("U.S. House Ohio District 12", "  representative OH 12   "),
        ("U.S. House Vermont At-large District", "  representative VT 0   "),
        ("U.S. Senate West Virginia", "  senator WV    "),
        ("Governor of Maine", "  governor ME    "),
        ("OH-3 special primary, 2022-05-03", "primary  representative OH 3 special 2022-05-03"),
        ("WY-AL 2022", "  representative WY 0  2022"),
        (
            "Texas 21st Congressional District Republican primary runoff",
            "runoff republican representative TX 21  ",
        ),
        ("2026 Ohio Democratic Senate primary", "primary democrat senator OH   2026"),
        ("presidential general election 2024", "general  president    2024"),
        ("Lieutenant Governor of Texas", "  lieutenant governor TX    "),
        ("Ohio State Senate district 3", "   OH 3   "),
        ("House and Senate races in Ohio and Texas, 2020 and 2022", "       "),
        ("mayor of Kansas City", "  mayor     "),
        ("Democratic and GOP primaries", "primary       "),
        ("a re-10 run, 2022-13-45", "       "),
        ("", "       "),
    ],
)
def test_a_contest_s_name_tells_what_it_tells_for_certain(name: str, told: str) -> None:
    c = contest_named(name)
    special, held = "special" * c.special, c.held.value if c.held else ""
    assert " ".join((c.kind, c.party, c.office, c.state, c.district, special, held)).split() == told.split()
    assert (c.name, c.title) == (name, name)


def test_a_contest_without_a_name_is_called_by_what_is_known() -> None:
    contest = Contest(kind="runoff", office="representative", state="OH", district="0", special=True)
    assert contest.title == "special runoff, representative, Ohio at large"
    assert Contest().title == ""


@pytest.mark.parametrize(
    ("value", "grain", "first", "last"),
    [
        ("2022-05-03", "day", date(2022, 5, 3), date(2022, 5, 3)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", "year", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_a_date_is_as_exact_as_it_was_written(value: str, grain: str, first: date, last: date) -> None:
    when = When(value)
    assert (when.granularity.value, when.first, when.last) == (grain, first, last)


@pytest.mark.parametrize(("written", "value"), [("6/5/18", "2018-06-05"), ("06/05/2018", "2018-06-05")])
def test_american_days_are_read(written: str, value: str) -> None:
    assert american_day(written) == When(value)


@pytest.mark.parametrize("written", ["", "6/5", "31/12/18", "2/29/22", "6/5/18 noon", "6-5-18", "6/5/1066"])
def test_what_is_no_american_day_is_refused(written: str) -> None:
    with pytest.raises(RegisterError):
        american_day(written)


def test_impossible_values_are_refused() -> None:
    for make in (
        lambda: Contest(kind="caucus"),
        lambda: Contest(state="ZZ"),
        lambda: Named(name="--"),
        lambda: Named(name="Ana Hale", type="planet"),
        lambda: When("22"),
    ):
        with pytest.raises(RegisterError):
            make()


def test_a_summary_whose_numbers_do_not_add_up_is_refused() -> None:
    summary = EndorsementSummary(
        path="",
        rows=3,
        endorsing=1,
        withholding=1,
        silent=1,
        given=2,
        withheld=1,
        added=1,
        dated=0,
        known=1,
        repeated=0,
    )
    with pytest.raises(RegisterError, match="4 rows and 2 endorsements were read, and 3 and 2 counted"):
        dataclasses.replace(summary, rows=4)
    with pytest.raises(RegisterError, match="3 rows and 2 endorsements were read, and 3 and 3 counted"):
        dataclasses.replace(summary, known=2)
