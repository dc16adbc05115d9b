"""Ten mailings from plain to devious, to the letter; and thirty that were written when the rules stood."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from tests.ask.mailings.conftest import Case, cases

from onrecord.ask import Claim, MailingAnswer

Answers = Callable[[Case], MailingAnswer]


def plain(text: str) -> str:
    return text.replace("'", "’")


def counted(answer: MailingAnswer, wanted: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    named = {plain(naming.who.name): naming for naming in answer.namings}
    return {
        who: {count: getattr(named.get(plain(who)), count, 0) for count in counts}
        for who, counts in wanted.items()
    }


def is_same(claim: Claim, wanted: dict[str, Any]) -> bool:
    who = plain(claim.who.name) == plain(wanted["who"])
    return who and plain(wanted["words"]) in plain(claim.words)


@dataclass
class Matched:
    """The claims found, held against those wanted."""

    missed: list[dict[str, Any]] = field(default_factory=list)
    pairs: list[tuple[Claim, dict[str, Any]]] = field(default_factory=list)
    more: list[Claim] = field(default_factory=list)


def matched(answer: MailingAnswer, wanted: dict[str, Any]) -> Matched:
    found, left = Matched(), list(answer.claims)
    for each in wanted["claims"]:
        fitting = [claim for claim in left if is_same(claim, each)]
        fitting.sort(key=lambda claim, each=each: claim.kind.value not in (each["kind"], each.get("or")))  # type: ignore[misc]
        if fitting:
            left.remove(fitting[0])
            found.pairs.append((fitting[0], each))
        else:
            found.missed.append(each)
    found.more = [claim for claim in left if not any(is_same(claim, each) for each in wanted.get("may", []))]
    return found


@pytest.mark.parametrize("case", cases("ten"), ids=lambda case: case.path.name)
def test_a_mailing_is_told_as_by_a_reader_with_a_marker(case: Case, answer: Answers) -> None:
    wanted, told = case.wanted, answer(case)
    assert told.sender == wanted["sender"]
    assert told.beneficiary
    assert told.beneficiary.name == wanted["beneficiary"]
    assert str(told.day) == wanted["day"]
    assert counted(told, wanted["namings"]) == wanted["namings"]
    names = " ".join(naming.who.name for naming in told.namings)
    assert not [name for name in wanted.get("absent", []) if name in names]
    assert told.verdict.value == wanted["verdict"]
    found = matched(told, wanted)
    assert not found.missed
    assert not [(claim.kind, claim.words) for claim in found.more]
    for claim, each in found.pairs:
        assert claim.kind.value in (each["kind"], each.get("or")), claim.words
        if "quote" in each:
            assert claim.quote
            assert claim.quote.verdict.value == each["quote"]
        if "age" in each:
            assert claim.age == each["age"]
    undecided = [remark for remark in told.remarks if "could be" in remark]
    assert [f"{wanted['undecided']} places" in remark for remark in undecided] == [True] * (
        "undecided" in wanted
    )


# Floors a little under what was measured when these were last read: docs/mailings.md has the first reading.
@pytest.mark.parametrize(
    ("folder", "verdicts", "claims", "counts"),
    [("later", 10, 0.93, 0.96), ("selwyn", 9, 0.96, 0.98), ("last", 10, 0.96, 0.98)],
)
def test_later_mailings_are_told_as_well_as_measured(
    folder: str, verdicts: int, claims: float, counts: float, answer: Answers
) -> None:
    right = gold = missed = more = counted_right = counted_all = 0
    for case in cases(folder):
        told, wanted = answer(case), case.wanted
        right += told.verdict.value in (wanted["verdict"], wanted.get("or_verdict"))
        found = matched(told, wanted)
        gold, missed, more = gold + len(wanted["claims"]), missed + len(found.missed), more + len(found.more)
        have = counted(told, wanted["namings"])
        for who, each in wanted["namings"].items():
            counted_all += len(each)
            counted_right += sum(have[who][count] == number for count, number in each.items())
    assert right >= verdicts
    assert (gold - missed) / gold >= claims
    assert more <= 1
    assert counted_right / counted_all >= counts


def test_an_answer_can_be_printed_and_written_as_json(answer: Answers) -> None:
    told = answer(cases("ten")[1])
    assert told.sentence == (
        "A mailing from Delia Marsden of 27 April 2026 names Roland Ashby 10 times and once in the subject: the record "
        "has no endorsement of Delia Marsden by Roland Ashby by 27 April 2026; Roland Ashby endorsed Conrad Vail by "
        "2 March 2026."
    )
    written = told.to_dict()
    assert written["verdict"] == "contradicted"
    assert written["details"]["namings"][0]["surname"] == 8
    claim = written["details"]["claims"][1]
    text_start, text_end = claim["span"]
    assert text_end - text_start == len(claim["words"])
    assert claim["endorsement"]["verdict"] == "endorses another"


def test_old_praise_is_called_out_as_old(answer: Answers) -> None:
    told = next(answer(case) for case in cases("ten") if case.path.name.startswith("04"))
    assert "the words quoted are what Amos Keller said, 10 years before the mailing" in told.sentence
