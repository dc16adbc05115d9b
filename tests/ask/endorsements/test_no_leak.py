"""Nothing that was published, dated or given after the day asked enters an answer."""

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
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
PAPERS = ("Quay Post", "Bay Star", "Harbor Wire", "Vick for Governor", "")
KINDS = ("given", "given", "given", "claimed", "denied", "withdrawn", "supports", "opposes", "opposes")
IDS = re.compile(r'"(en1|rp1|rc1)-[0-9a-f]+"')
Row = tuple[str, str, str]


def _day(random: Random) -> str:
    return str(FIRST + timedelta(days=random.randint(0, DAYS)))


def _sentence(random: Random) -> Says | Race | Leaves:
    """Make up a sentence, mostly about how Hale stands to Vick or to Roth."""
    kind = random.random()
    if kind < 0.15:
        return Race(random.choice((("Vick", "Roth"), ("Vick", "Lind"))))
    if kind < 0.2:
        return Leaves("Vick")
    by, of = random.choice((("Hale", "Vick"),) * 5 + (("Hale", "Roth"),) * 3 + (("Lind", "Vick"),))
    voice = random.choice(("article", "article", "own", "own", *WHO))
    return Says(
        random.choice(KINDS),
        by,
        of,
        voice="own" if voice == by else voice,
        on=random.choice(("", "", _day(random), _day(random), "2026-03", "2026")),
        contest=random.choice(("", "", "for mayor", "in the 2022 primary")),
        words=random.choice(("attacked", "praised", "will vote for")),
    )


def _articles(random: Random) -> Iterator[Out]:
    for _ in range(random.randint(1, 7)):
        day = _day(random) if random.random() < 0.9 else ""
        says = tuple(_sentence(random) for _ in range(random.randint(1, 3)))
        yield Out(day, random.choice(PAPERS), says)


def _rows(random: Random) -> Iterator[Row]:
    for _ in range(random.choice((0, 0, 1, 2))):
        endorser = random.choice(("Thomas Hale", "Per Aho"))
        yield endorser, random.choice(("Lorraine Vick", "Ilse Roth")), _day(random)


@given(st.integers(min_value=0, max_value=10**9))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_an_answer_for_a_day_is_that_of_a_record_of_what_was_out_by_then(tell: Tell, seed: int) -> None:
    random = Random(seed)  # a story, no secret
    published, registered, on = list(_articles(random)), list(_rows(random)), _day(random)
    out = [one for one in published if one.day and one.day <= on]
    now = _answers(tell, published, registered, on)
    then = _answers(tell, out, [row for row in registered if row[2] <= on], on)
    for one, other in zip(now, then, strict=True):
        # Whom nobody had named by then nobody could be asked about; else the answers are the same.
        assert one == other or (one and not other and one["verdict"] == "not on record")
        assert all(day <= on for day in _days(one))


def _answers(
    tell: Tell, published: Sequence[Out], registered: Sequence[Row], on: str
) -> list[dict[str, Any] | None]:
    """Return the answers about one endorser and about everybody, but for ids, which depend on who is first."""
    answers: list[dict[str, Any] | None] = []
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "news.db") as record:
        for article in published:
            record.add(written(article, tell))
        if registered:
            path = Path(folder) / "some.csv"
            rows = (f"{by},{of},Ohio Senate primary 2026,{day}\n" for by, of, day in registered)
            path.write_text("endorser,candidate,contest,date\n" + "".join(rows))
            record.import_endorsements(path)
        for by in ("Thomas Hale", ""):
            try:
                answer = endorsement(record, of="Lorraine Vick", by=by, on=date.fromisoformat(on))
            except UnknownPersonError:
                answers.append(None)
            else:
                answers.append(_plain(answer.to_dict()))
    return answers


def _plain(answer: dict[str, Any]) -> dict[str, Any]:
    """Leave out ids of people, whether somebody was ever named, and lines of rows that were not given yet."""
    told = IDS.sub("null", json.dumps(answer))
    told = re.sub(r'"Nobody on record is called [^"]*"', '""', told).replace('[""]', "[]")
    plain: dict[str, Any] = json.loads(re.sub(r"line \d+", "line", told))
    return plain


def _days(answer: dict[str, Any] | None) -> list[str]:
    """Return every day of the evidence of an answer."""
    evidence = answer["evidence"] if answer else []
    passages = [passage for one in evidence for passage in (one["passage"], *one["copies"]) if passage]
    return [day for day in (*(o["day"] for o in evidence), *(p["published"] for p in passages)) if day]
