"""How two stand to each other: what counts, where it turns, and what is said."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.ask.relations.conftest import NAMES, Told

from onrecord.ask import Kind, RelationVerdict, Side
from onrecord.ask.relations import relation
from onrecord.errors import QueryError, UnknownPersonError
from onrecord.record import Record

Hold = Callable[..., Record]
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def told(attitude: str, *days: str, who: int = 0, score: float = 0.95, words: str = "") -> list[Told]:
    """Return articles of some days in each of which one stands to the other in one way."""
    return [
        Told(
            day=date.fromisoformat(day),
            stances=((who, attitude, score),),
            words=words or f"{attitude} {who} {day}",
        )
        for day in days
    ]


EARLY = ("2025-01-05", "2025-02-05", "2025-03-05", "2025-04-05")
LATE = ("2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05")


def both(attitude: str, *days: str) -> list[Told]:
    return told(attitude, *days) + told(attitude, *days, who=1)


@pytest.mark.parametrize(
    ("articles", "verdict"),
    [
        pytest.param(both("supports", *EARLY), "allies", id="allies"),
        pytest.param(both("opposes", *EARLY), "opponents", id="opponents"),
        pytest.param(
            both("supports", *EARLY) + both("opposes", *LATE), "from allies to opponents", id="apart"
        ),
        pytest.param(
            both("opposes", *EARLY) + both("supports", *LATE), "from opponents to allies", id="together"
        ),
        pytest.param(told("supports", *EARLY), "one-sided", id="one direction alone"),
        pytest.param(
            told("supports", *EARLY) + told("opposes", *EARLY, who=1), "one-sided", id="not returned"
        ),
        pytest.param(
            told("supports", *EARLY) + told("opposes", *LATE, who=1), "one-sided", id="never the same"
        ),
        pytest.param(
            both("supports", *EARLY) + told("opposes", *LATE),
            "from allies to opponents",
            id="one turned since the other's last word",
        ),
        pytest.param(
            both("supports", *EARLY) + told("opposes", *LATE[:2]) + told("supports", LATE[3], who=1),
            "one-sided",
            id="the other stays",
        ),
        pytest.param(
            told("supports", *EARLY) + told("opposes", LATE[0], who=1), "one-sided", id="one contrary report"
        ),
        pytest.param(
            told("supports", *EARLY) + told("supports", LATE[0], who=1), "allies", id="returned once"
        ),
        pytest.param(
            both("supports", *EARLY[::2]) + both("opposes", *EARLY[1::2]), "mixed", id="for and against"
        ),
        pytest.param([Told(day=date(2025, 1, 5), quote=0)], "not on record", id="words alone"),
        pytest.param([Told(day=None, stances=((0, "opposes", 0.9),))], "one-sided", id="without a day"),
    ],
)
def test_the_verdict(hold: Hold, articles: list[Told], verdict: str) -> None:
    answer = relation(hold(*articles), *NAMES)
    assert answer.verdict is RelationVerdict(verdict)
    assert verdict in answer.sentence or verdict == "not on record"


def test_a_turning_point_has_the_last_before_and_the_first_after(hold: Hold) -> None:
    answer = relation(
        hold(*told("supports", *EARLY), *told("opposes", *LATE), *told("supports", EARLY[1], who=1)), *NAMES
    )
    (turn,) = answer.turns
    assert (turn.day, turn.holder.name, turn.target.name) == (date(2026, 1, 5), "Ada Lund", "Bo Frey")
    assert (turn.before, turn.after) == (1, -1)
    assert [(one.day, one.side) for one in turn.evidence] == [
        (date(2025, 4, 5), Side.FOR),
        (date(2026, 1, 5), Side.AGAINST),
    ]
    assert {one.id for one in turn.evidence} <= {one.id for one in answer.evidence}
    assert answer.sentence == (
        "On record from 5 January 2025 to 5 April 2026, from allies to opponents: Ada Lund supports Bo Frey until "
        "5 April 2025, then opposes Bo Frey since 5 January 2026; Bo Frey supports Ada Lund on 5 February 2025 "
        "(one report)."
    )


def test_one_wrong_report_makes_no_turning_point(hold: Hold) -> None:
    between = hold(*told("supports", *EARLY, *LATE[1:]), *told("opposes", LATE[0]))
    assert relation(between, *NAMES).turns == ()
    assert relation(hold(*told("supports", *EARLY), *told("opposes", LATE[0])), *NAMES).turns == ()


def test_many_reports_of_one_speech_make_no_turning_point(hold: Hold) -> None:
    speech = [one for n in range(4) for one in told("opposes", LATE[0], words=f"{ORDINALS[n]}")]
    assert relation(hold(*told("supports", *EARLY), *speech), *NAMES).turns == ()


def test_a_wire_report_counts_once_wherever_it_is_printed(hold: Hold) -> None:
    days = [date(2025, 1, 5) + timedelta(days=n) for n in range(4)]
    wired = {"stances": ((0, "supports", 0.9),), "words": "wired"}
    printed = [Told(day=days[n], quote=n, **wired) for n in (0, 1)]  # type: ignore[arg-type]
    answer = relation(
        hold(*printed, Told(day=days[3], stances=((0, "opposes", 0.9),), words="other")), *NAMES
    )
    supports = next(bounds for bounds in answer.bounds if bounds.kind == "supports")
    assert supports.count == 1
    assert [copy.published for copy in supports.first.copies] == [days[1]]


@pytest.mark.parametrize(
    ("event", "verdict", "what"),
    [
        ("given", "from opponents to allies", "endorses"),
        ("appointment", "from opponents to allies", "appoints"),
        ("claimed", "opponents", ""),
    ],
)
def test_a_dated_act_is_enough_for_a_turning_point(hold: Hold, event: str, verdict: str, what: str) -> None:
    act = Told(day=date(2026, 1, 6), event=event, date="2026-01-05")
    answer = relation(hold(*both("opposes", *EARLY[:2]), act), *NAMES)
    assert [turn.day for turn in answer.turns] == ([date(2026, 1, 5)] if what else [])
    assert [(act.what, act.is_dated) for act in answer.acts] == ([(what, True)] if what else [])
    assert answer.verdict is RelationVerdict(verdict)


@pytest.mark.parametrize(("event", "turns"), [("withdrawn", 1), ("dismissal", 1), ("denied", 0)])
def test_an_act_against_the_other(hold: Hold, event: str, turns: int) -> None:
    answer = relation(
        hold(*both("supports", *EARLY), Told(day=date(2026, 1, 6), event=event, date="2026-01-05")), *NAMES
    )
    assert len(answer.turns) == turns
    assert answer.acts[0].value < 0


def test_what_one_article_tells_without_a_date_shows_how_things_were_not_that_they_changed(
    hold: Hold,
) -> None:
    appointed = {"event": "appointment", "words": "looking back"}
    before = hold(Told(day=date(2024, 12, 1), **appointed), *told("opposes", *EARLY))  # type: ignore[arg-type]
    assert [turn.after for turn in relation(before, *NAMES).turns] == [-1]
    after = hold(*told("opposes", *EARLY), Told(day=date(2026, 1, 1), **appointed))  # type: ignore[arg-type]
    assert relation(after, *NAMES).turns == ()


def test_what_is_dated_to_a_month_is_told_so_and_to_a_year_has_no_day(hold: Hold) -> None:
    month = relation(hold(Told(day=date(2026, 3, 1), event="given", date="2026-02")), *NAMES)
    assert month.sentence.startswith(
        "On record in February 2026, one-sided: Ada Lund supports Bo Frey in February 2026"
    )
    year = relation(hold(Told(day=date(2026, 3, 1), event="given", date="2025")), *NAMES)
    assert year.sentence.startswith("On record, one-sided: Ada Lund supports Bo Frey (one report)")
    assert "without a day" in year.remarks[0]
    for answer in (month, year):  # the first of a month or of a year is not when it was
        assert [one.day for one in answer.evidence] == [date(2026, 3, 1)]


def test_a_question_has_what_was_asked_and_nothing_else(hold: Hold) -> None:
    between = hold(*told("supports", *EARLY))
    plain = {"kind": "relation", "one": "Ada Lund", "other": "Bo Frey"}
    assert relation(between, *NAMES).to_dict()["question"] == plain
    dated = relation(between, *NAMES, on=date(2026, 1, 1)).to_dict()["question"]
    assert dated == {**plain, "on": "2026-01-01"}


def test_the_first_and_the_latest_of_each_kind(hold: Hold) -> None:
    said = [Told(day=date(2025, n, 9), quote=0, words=ORDINALS[n]) for n in (1, 2, 3)]
    act = Told(day=date(2026, 5, 5), event="given", date="2026-05-04")
    answer = relation(hold(*said, *told("supports", *EARLY), act), *NAMES)
    kinds = {bounds.kind: bounds for bounds in answer.bounds}
    assert {kind: bounds.count for kind, bounds in kinds.items()} == {
        "statement": 3,
        "supports": 4,
        "endorsement": 1,
    }
    assert (kinds["statement"].first.day, kinds["statement"].latest.day) == (
        date(2025, 1, 9),
        date(2025, 3, 9),
    )
    assert kinds["statement"].first.passage is not None
    assert kinds["statement"].first.passage.words == "“I know Bo Frey,”"
    assert kinds["statement"].first.said_by == answer.one
    assert kinds["endorsement"].first == kinds["endorsement"].latest
    assert [one.kind for one in answer.evidence] == [
        Kind.STANCE,
        Kind.STANCE,
        Kind.EVENT,
        Kind.STATEMENT,
        Kind.STATEMENT,
    ]


def test_a_registers_endorsement_is_an_act(hold: Hold, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text(
        "endorser,candidate,contest,date\nAda Lund,Bo Frey,Kelpport primary 2026-06-03,2026-05-01\n"
    )
    record = hold(*both("opposes", *EARLY[:2]))
    record.import_endorsements(path)
    for names in (NAMES, NAMES[::-1]):
        answer = relation(record, *names)
        assert [(act.what, act.holder.name, act.day) for act in answer.acts] == [
            ("endorses", "Ada Lund", date(2026, 5, 1))
        ]
        assert [one.register for one in answer.evidence if one.kind is Kind.REGISTER] == ["some.csv, line 2"]
        assert [turn.holder.name for turn in answer.turns] == ["Ada Lund"]


def test_a_registers_endorsement_without_a_date_turns_nothing(hold: Hold, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text("endorser,candidate,contest,date\nAda Lund,Bo Frey,Kelpport primary 2026-06-03,\n")
    record = hold(*both("opposes", *EARLY[:2]))
    record.import_endorsements(path)
    for names in (NAMES, NAMES[::-1]):
        assert relation(record, *names).turns == ()


def test_as_of_a_day(hold: Hold) -> None:
    record = hold(*both("supports", *EARLY), *both("opposes", *LATE))
    answer = relation(record, *NAMES, on=date(2025, 12, 31))
    assert (answer.verdict, answer.turns) == (RelationVerdict.ALLIES, ())
    assert answer.sentence.startswith(
        "On record by 31 December 2025, from 5 January 2025 to 5 April 2025, allies: "
    )
    assert answer.state.articles == 8


def test_what_cannot_be_asked_is_said(hold: Hold) -> None:
    record = hold(Told(day=date(2025, 1, 5)))
    with pytest.raises(QueryError, match="are both Ada Lund"):
        relation(record, "Ada Lund", "Ada Lund")
    with pytest.raises(UnknownPersonError):
        relation(record, "Ada Lund", "Zyzzyva")


def test_what_is_hardly_likelier_than_not_is_not_on_record(hold: Hold) -> None:
    answer = relation(hold(*told("opposes", *EARLY, score=0.6)), *NAMES)
    assert answer.verdict is RelationVerdict.NOT_ON_RECORD
    assert answer.remarks == ("what reports tell of how Ada Lund stands to Bo Frey is too unsure to count",)
    assert len(answer.evidence) == 2
    unsure = relation(hold(*told("opposes", *EARLY, score=0.6), *told("opposes", *LATE, who=1)), *NAMES)
    assert unsure.sentence.endswith(
        "; what is told of how Ada Lund stands to Bo Frey is too unsure to count."
    )


def test_nothing_on_record_is_an_answer(hold: Hold) -> None:
    answer = relation(hold(Told(day=date(2025, 1, 5), quote=0)), *NAMES)
    assert answer.sentence == (
        "Nothing on record tells how Ada Lund and Bo Frey stand to each other, though one statement of one of "
        "them mentions the other."
    )
    assert [one.side for one in answer.evidence] == [Side.BESIDE]
