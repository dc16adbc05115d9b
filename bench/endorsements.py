"""Endorsements given, claimed and denied: 120 sentences about invented people, through `onrecord extract`.

`bench/data/endorsement_sentences.jsonl` holds 40 of each, written and labelled after `docs/events.md` before
any of them was read by the program, but by one who had seen its patterns.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.events import is_same
from bench.extracting import Found, extracted
from bench.finding_events import told_of
from onrecord.events import EventType, Role, Status
from onrecord.spans import Span

SENTENCES = Path(__file__).parent / "data" / "endorsement_sentences.jsonl"
STATUSES = (Status.GIVEN, Status.CLAIMED, Status.DENIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence that tells of one endorsement.

    Args:
        text: the sentence.
        status: given, claimed or denied.
        endorser: who endorses.
        endorsed: who is endorsed.
    """

    text: str
    status: Status
    endorser: Span
    endorsed: Span


def read_sentences() -> list[Sentence]:
    """Read the sentences."""
    with SENTENCES.open(encoding="utf-8") as lines:
        return [
            Sentence(
                text=row["text"],
                status=Status(row["status"]),
                endorser=Span(*row["endorser"]),
                endorsed=Span(*row["endorsed"]),
            )
            for row in map(json.loads, lines)
        ]


def told(sentence: Sentence, found: Found) -> str:
    """Return the status that an endorsement was found with, "given and claimed" if with both, or "none"."""
    wanted = {Role.ENDORSER: sentence.endorser, Role.ENDORSED: sentence.endorsed}
    statuses = set[str]()
    for event in found.events:
        roles = told_of(event, found).roles if event.type is EventType.ENDORSEMENT else {}
        if all(any(is_same((span,), one) for one in roles.get(role, ())) for role, span in wanted.items()):
            statuses.add(str(event.status))
    return " and ".join(sorted(statuses, reverse=True)) or "none"


def score_endorsements(answers: Iterable[tuple[Sentence, Found]]) -> dict[str, Any]:
    """Return how often the endorsement is found with its status and people, and what is told otherwise.

    Args:
        answers: each sentence with what was found in it.
    """
    counts = {status: Counter[str]() for status in STATUSES}
    for sentence, found in answers:
        counts[sentence.status][told(sentence, found)] += 1
    not_given = counts[Status.CLAIMED] + counts[Status.DENIED]
    return {
        "right, %": _share(sum(counts[s][s] for s in STATUSES), sum(c.total() for c in counts.values())),
        "claimed or denied, not told as given, %": _share(
            sum(count for name, count in not_given.items() if "given" not in name), not_given.total()
        ),
        "by status": {
            str(status): {"right, %": _share(some[status], some.total()), "told as": dict(some.most_common())}
            for status, some in counts.items()
        },
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def measure_endorsements() -> dict[str, Any]:
    """Measure on the 120 sentences."""
    sentences = read_sentences()
    found, _ = extracted({str(number): one.text for number, one in enumerate(sentences)})
    return score_endorsements((one, found[str(number)]) for number, one in enumerate(sentences))
