"""Endorsements given, denied, claimed and withdrawn, and what is none."""

import pytest
from tests.extract.events.conftest import Tell

GIVEN = [
    "[Ada Lund] endorsed [Bo Frey].",
    "[Ada Lund] endorses [Bo Frey] for governor.",
    "[Bo Frey] was endorsed by [Ada Lund].",
    "[Bo Frey], who has been endorsed by [Ada Lund], spoke.",
    "[Ada Lund], who endorsed [Bo Frey] in May, spoke.",
    "[Ada Lund] will endorse [Bo Frey] on Friday.",
    "[Ada Lund] decided to endorse [Bo Frey].",
    "[Ada Lund] threw [=Ada Lund|her] support behind [Bo Frey].",
    "[Ada Lund] came out in support of [Bo Frey].",
    "[Bo Frey] won the endorsement of [Ada Lund].",
    "[Bo Frey] picked up [Ada Lund]'s endorsement.",
    "[Bo Frey] has the backing of [Ada Lund].",
    "[Ada Lund]'s endorsement of [Bo Frey] came late.",
    "[Ada Lund] quit the race and endorsed [Bo Frey].",
    "[Ada Lund], the mayor of [l|Ellery], has endorsed [Bo Frey].",
    "[Ada Lund] backs [Bo Frey].",
    "[Ada Lund]-backed candidate [Bo Frey] won.",
    "[Ada Lund] announced that [=Ada Lund|she] would endorse [Bo Frey].",
]
DENIED = [
    "[Ada Lund] has not endorsed [Bo Frey].",
    "[Ada Lund] hasn't endorsed [Bo Frey].",
    "[Ada Lund] did not endorse [Bo Frey].",
    "[Ada Lund] declined to endorse [Bo Frey].",
    "[Ada Lund] refused to back [Bo Frey].",
    "[Ada Lund] has yet to endorse [Bo Frey].",
    "[Ada Lund] denied that [=Ada Lund|she] endorsed [Bo Frey].",
    "[Ada Lund] stopped short of endorsing [Bo Frey].",
]
WITHDRAWN = [
    "[Ada Lund] withdrew [=Ada Lund|her] endorsement of [Bo Frey].",
    "[Ada Lund] rescinded [=Ada Lund|her] support for [Bo Frey].",
    "[Ada Lund] no longer supports [Bo Frey].",
    "[Ada Lund] unendorsed [Bo Frey].",
]
NONE = [
    "[Ada Lund] might endorse [Bo Frey].",
    "[Ada Lund] would endorse [Bo Frey].",
    "If [Ada Lund] endorses [Bo Frey], he wins.",
    "Will [Ada Lund] endorse [Bo Frey]?",
    "Voters urged [Ada Lund] to endorse [Bo Frey].",
    "[Ada Lund] is considering whether to endorse [Bo Frey].",
    "[Bo Frey] hopes that [Ada Lund] endorses [=Bo Frey|him].",
    "[Ada Lund] is expected to endorse [Bo Frey].",
    "[Ada Lund] endorsed [Bo Frey]'s plan for the harbour.",
    "[Ada Lund] endorsed the harbour bill.",
    "[Bo Frey] sought the endorsement of [Ada Lund].",
    "Reporters asked [Ada Lund] about the endorsement.",
    "The video appeared to show [Ada Lund] accidentally endorsing [Bo Frey].",
    "[Ada Lund] seemed to endorse [Bo Frey].",
]


def _ended(sentences: list[str], status: str) -> list[tuple[str, str]]:
    return [(sentence, status) for sentence in sentences]


@pytest.mark.parametrize(
    ("marked", "status"),
    _ended(GIVEN, "given") + _ended(DENIED, "denied") + _ended(WITHDRAWN, "withdrawn"),
)
def test_who_endorses_whom_and_how_it_stands(marked: str, status: str, tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [(status, ["Ada Lund"], ["Bo Frey"])]


@pytest.mark.parametrize("marked", NONE)
def test_what_only_may_be_is_no_endorsement(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "endorsement" and told[1] == "given"]


def test_several_endorse_and_are_endorsed(tell: Tell) -> None:
    [(_, _, roles)] = tell("[Ada Lund] and [Ivo Marsh] endorsed [Bo Frey].")
    assert roles == {"endorser": ["Ada Lund", "Ivo Marsh"], "endorsed": ["Bo Frey"]}
    [(_, _, roles)] = tell("[Ada Lund] endorsed [Bo Frey] and [Ivo Marsh].")
    assert roles["endorsed"] == ["Bo Frey", "Ivo Marsh"]


def test_what_only_the_endorsed_say_is_claimed(tell: Tell) -> None:
    text = "[Bo Frey] said that [Ada Lund] had endorsed [=Bo Frey|him]."
    assert [told[1] for told in tell(text, "Bo Frey / said / Ada Lund had endorsed him")] == ["claimed"]
    other = "[Ivo Marsh] said that [Ada Lund] had endorsed [Bo Frey]."
    assert [told[1] for told in tell(other, "Ivo Marsh / said / Ada Lund had endorsed Bo Frey")] == ["given"]


def test_what_somebody_denies_is_denied_and_what_somebody_hopes_is_nothing(tell: Tell) -> None:
    text = "[Ada Lund] denied it: [=Ada Lund|she] endorsed [Bo Frey]."
    assert [told[1] for told in tell(text, "Ada Lund / denied / she endorsed Bo Frey")] == ["denied"]
    assert not tell(
        "[Ivo Marsh] hoped [Ada Lund] endorsed [Bo Frey].", "Ivo Marsh / hoped / Ada Lund endorsed Bo Frey"
    )


def test_a_relative_clause_about_somebody_unnamed_is_nobodys(tell: Tell) -> None:
    assert not tell("[Ada Lund] met officials who endorsed [Bo Frey].")
