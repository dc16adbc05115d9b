"""Nothing that was published, dated or given after the day asked enters an answer."""

import json
import re
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ask.endorsements.newsroom import Leaves, Out, Race, Says, Tell, written

from onrecord.ask.endorsements import endorsement
from onrecord.errors import UnknownPersonError
from onrecord.record import open_record

FIRST = date(2026, 3, 1)
DAYS = 30
WHO = ("Hale", "Vick", "Roth", "Lind")
PAPERS = ("Quay Post", "Bay Star", "Vick for Governor", "")
REGISTERED = ("Thomas Hale", "Per Aho"), ("Lorraine Vick", "Ilse Roth")
IDS = re.compile(r'"(en1|rp1|rc1)-[0-9a-f]+"')

days = st.integers(min_value=0, max_value=DAYS).map(lambda number: str(FIRST + timedelta(days=number)))
pairs = st.permutations(WHO).map(lambda who: who[:2])


@st.composite
def sentences(draw: st.DrawFn) -> Says:
    """Draw what is told of two."""
    by, of = draw(pairs)
    kinds = ("given", "claimed", "denied", "withdrawn", "supports", "opposes")
    voice = draw(st.sampled_from(("article", "own", *WHO)))
    return Says(
        draw(st.sampled_from(kinds)),
        by,
        of,
        voice="own" if voice == by else voice,
        on=draw(st.one_of(st.just(""), days, st.just("2026-03"), st.just("2026"))),
        contest=draw(st.sampled_from(("", "for governor", "in the 2022 primary"))),
        words=draw(st.sampled_from(("attacked", "praised", "will vote for"))),
    )


races = st.permutations(WHO).map(lambda who: Race(tuple(who[:2])))
left = st.sampled_from(WHO).map(Leaves)
articles = st.builds(
    Out,
    st.one_of(days, days, days, st.just("")),
    st.sampled_from(PAPERS),
    st.lists(st.one_of(sentences(), sentences(), races, left), min_size=1, max_size=3).map(tuple),
)
rows = st.tuples(*map(st.sampled_from, REGISTERED), days)


@given(st.lists(articles, max_size=6), st.lists(rows, max_size=2), days, st.sampled_from(("Thomas Hale", "")))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_an_answer_for_a_day_is_that_of_a_record_of_what_was_out_by_then(
    tell: Tell, published: list[Out], registered: list[tuple[str, str, str]], on: str, by: str
) -> None:
    out = [one for one in published if one.day and one.day <= on]
    given_by_then = [row for row in registered if row[2] <= on]
    now = _answer(tell, published, registered, on, by)
    then = _answer(tell, out, given_by_then, on, by)
    # Whom nobody had named by then nobody could be asked about; else the answers are the same.
    assert now == then or (then is None and now is not None and now["verdict"] == "not on record")
    for day in _days(now):
        assert day <= on


def _answer(
    tell: Tell, published: Sequence[Out], registered: Sequence[tuple[str, str, str]], on: str, by: str
) -> dict[str, Any] | None:
    """Return the answer but for the ids of people, which depend on who was named first."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "news.db") as record:
        for article in published:
            record.add(written(article, tell))
        if registered:
            path = Path(folder) / "some.csv"
            path.write_text("endorser,candidate,contest,date\n" + "".join(_row(row) for row in registered))
            record.import_endorsements(path)
        try:
            answer = endorsement(record, of="Lorraine Vick", by=by, on=date.fromisoformat(on))
        except UnknownPersonError:
            return None
    told: dict[str, Any] = json.loads(IDS.sub('"-"', json.dumps(answer.to_dict())))
    return _plain(told)


def _days(told: dict[str, Any] | None) -> list[str]:
    """Return every day of the evidence of an answer."""
    evidence = told["evidence"] if told else []
    passages = [passage for one in evidence for passage in (one["passage"], *one["copies"]) if passage]
    return [day for day in (*(o["day"] for o in evidence), *(p["published"] for p in passages)) if day]


def _row(row: tuple[str, str, str]) -> str:
    endorser, candidate, day = row
    return f"{endorser},{candidate},Ohio Senate primary 2026,{day}\n"


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out whether the endorser has ever been named, and the lines of rows that were not given yet."""
    written_out = json.dumps(told)
    written_out = re.sub(r'"Nobody on record is called [^"]*"', '""', written_out)
    written_out = re.sub(r"line \d+", "line", written_out).replace('[""]', "[]")
    plain: dict[str, Any] = json.loads(re.sub(r'"id": null', '"id": "-"', written_out))
    return plain
