"""Who backed whom as of a day, asked of a record of real articles; what is expected is public history.

    zcat ../shared/data/news/articles.jsonl.gz | onrecord read - --record news.db
    onrecord import people ../shared/data/legislators/legislators-current.yaml --record news.db
    python -m bench.backers news.db

The questions (`bench/data/backers.jsonl`) are names and days alone. Those "looked up" were chosen by what the
articles tell, and kinds of errors that they showed were mended; those drawn "before mending" came first.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from onrecord.ask import AskedRecord, EndorsementVerdict
from onrecord.errors import QueryError

QUESTIONS = Path(__file__).parent / "data" / "backers.jsonl"

NOT = "not"
"""What is expected where anything is right but that he endorses her."""

_AS_GOOD = {EndorsementVerdict.DENIED.value: EndorsementVerdict.OPPOSES.value}

Question = dict[str, str]


def is_right(question: Question, verdict: str) -> bool:
    """Tell whether a verdict is what is expected."""
    expected = question["expected"]
    if expected == NOT:
        return verdict != EndorsementVerdict.ENDORSES.value
    return verdict in (expected, question.get("or"), _AS_GOOD.get(expected))


def verdict_of(record: AskedRecord, question: Question) -> str:
    """Return what the record answers, or the error's name where it cannot tell who is meant."""
    try:
        answer = record.ask.endorsement(
            of=question["candidate"], by=question["endorser"], on=date.fromisoformat(question["on"])
        )
    except QueryError as error:
        return type(error).__name__
    return answer.verdict.value


def score_backers(answered: Iterable[tuple[Question, str]]) -> dict[str, Any]:
    """Return how many are right by how they were drawn, those told too early, and the wrong ones."""
    rows = list(answered)
    counts = Counter((question["drawn"], is_right(question, verdict)) for question, verdict in rows)
    wrong = [(question, verdict) for question, verdict in rows if not is_right(question, verdict)]
    return {
        "right": {
            drawn: f"{counts[drawn, True]} of {counts[drawn, True] + counts[drawn, False]}"
            for drawn in dict.fromkeys(question["drawn"] for question, _ in rows)
        },
        "where something is on record": _share(rows),
        "told as given before it was, or though it never was": sum(q["expected"] == NOT for q, _ in wrong),
        "wrong": [
            f"{q['endorser']}, {q['candidate']}, {q['on']}: {v}, not {q['expected']}" for q, v in wrong
        ],
    }


def _share(rows: Iterable[tuple[Question, str]]) -> str:
    told = [is_right(question, verdict) for question, verdict in rows if question["expected"] != NOT]
    return f"{sum(told)} of {len(told)}"


def main(
    record: Annotated[Path, typer.Argument(help="A record of the news, with registers of people.")],
) -> None:
    """Ask, and print one JSON object."""
    questions = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    with AskedRecord.at(record, create=False, readonly=True) as kept:
        figures = score_backers((question, verdict_of(kept, question)) for question in questions)
    print(json.dumps(figures, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    typer.run(main)
