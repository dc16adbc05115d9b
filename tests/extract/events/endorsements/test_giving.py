"""Endorsements told by verbs, in one line for each construction, about invented people."""

import re

import pytest
from tests.extract.events.conftest import Tell

A, B, C = "Ada Lund", "Bo Frey", "Ivo Marsh"

ALL = [
    # Who endorses stands apart from the verb.
    ("[Ada Lund] became one of the first [o|Harbor Party] leaders to endorse [Bo Frey].", [A], [B]),
    ("[Ada Lund], the first sitting member of the council to endorse [Bo Frey], spoke.", [A], [B]),
    ("The first member of the council to endorse [Bo Frey] was Rep. [Ada Lund].", [A], [B]),
    ("As the only senator to endorse [Bo Frey], [Ada Lund] had a say.", [A], [B]),
    ("[Ada Lund] is among the few who endorsed [Bo Frey].", [A], [B]),
    ("[Ada Lund], a lawyer from the coast who endorsed [Bo Frey], spoke.", [A], [B]),
    ("[Ada Lund], who dropped out last week and endorsed [Bo Frey], spoke.", [A], [B]),
    ("[Ivo Marsh]'s running mate — Gov. [Ada Lund] — has endorsed [Bo Frey].", [A], [B]),
    ("The coast's senator, [Ada Lund], had already endorsed [Bo Frey].", [A], [B]),
    ("After meeting [Ivo Marsh], [=Ada Lund|she] endorsed [Bo Frey]. [Ada Lund] left.", [A], [B]),
    ("Along with endorsing [Bo Frey] for governor, [Ada Lund] has spoken.", [A], [B]),
    ("In endorsing [Bo Frey], [Ada Lund] praised the ferries.", [A], [B]),
    ("[Ada Lund], 53, a guard at a casino, is backing [Bo Frey].", [A], [B]),
    ("[o|Harbor Fund], a group supporting [Bo Frey], spent much.", ["Harbor Fund"], [B]),
    ("[o|Harbor Fund] spent $11 million supporting [Bo Frey].", ["Harbor Fund"], [B]),
    ("[Ada Lund] signed an open letter supporting [Bo Frey].", [A], [B]),
    ("[Ada Lund]'s decision to endorse [Bo Frey] surprised many.", [A], [B]),
    ("[Ada Lund] was [o|the first member] in [o|Council] to endorse [Bo Frey].", [A], [B]),
    ("[Ada Lund] (H) and [Ivo Marsh] (H) became the first members to endorse [Bo Frey].", [A, C], [B]),
    ("[the first member] to endorse [Bo Frey] was Rep. [Ada Lund].", [A], [B]),
    ("As [the only sheriff] to endorse [Bo Frey] before June, [Ada Lund] had a say.", [A], [B]),
    ("[Ada Lund] of [l|Ellery], a Harbor man who endorsed [Bo Frey], spoke.", [A], [B]),
    ("[Ada Lund], a lawyer during the [Ivo Marsh] administration who endorsed [Bo Frey], spoke.", [A], [B]),
    ("[Ada Lund], who served as a judge yet endorsed [Bo Frey], spoke.", [A], [B]),
    ("[Ada Lund] (who gladly endorsed [Bo Frey]) spoke.", [A], [B]),
    ("[Ada Lund]—who had endorsed [Bo Frey]—spoke.", [A], [B]),
    ("[Ada Lund], who'd previously endorsed [Bo Frey], spoke.", [A], [B]),
    ("[Ada Lund] is backing [Bo Frey] because [Ivo Marsh] would lose.", [A], [B]),
    ("[Ada Lund] was proud today to endorse [Bo Frey].", [A], [B]),
    ("[Ivo Marsh] praised [Ada Lund] for endorsing [Bo Frey].", [A], [B]),
    ("[Ada Lund] earlier in the week endorsed [Bo Frey].", [A], [B]),
    ("[Ada Lund] spent weeks campaigning for [Bo Frey].", [A], [B]),
    ("[Ada Lund] rallied for [Bo Frey].", [A], [B]),
    ("[Ada Lund] rallied on [Bo Frey]'s behalf.", [A], [B]),
    ("[Ada Lund] campaigned on [=Bo Frey|his] behalf. [Bo Frey] won.", [A], [B]),
    ("There was news that [Ada Lund] would endorse [Bo Frey] on Monday.", [A], [B]),
    ("[Ada Lund] endorsed [=Ada Lund|her] son, [Bo Frey].", [A], [B]),
    ("[Ada Lund] has chosen to endorse [Bo Frey].", [A], [B]),
    ("[Ada Lund] did not endorse [Bo Frey] until a week before the vote.", [A], [B]),
    # Several endorse, or are endorsed.
    ("[Ada Lund] and [Ivo Marsh] both endorsed [Bo Frey].", [A, C], [B]),
    ("Sen. [Ada Lund] and former mayor [Ivo Marsh] endorsed [Bo Frey].", [A, C], [B]),
    ("Several senators endorsed [Bo Frey], including Sen. [Ada Lund] and [Ivo Marsh].", [A, C], [B]),
    ("[Ada Lund] endorsed [l|Ellery]'s [Bo Frey] and [l|Oxmoor]'s [Ivo Marsh].", [A], [B, C]),
    ("[Ada Lund] endorsed candidates [Bo Frey] for Senate and [Ivo Marsh] for the House.", [A], [B, C]),
    ("[Ada Lund] endorsed [Bo Frey] and [Ivo Marsh] thanked her.", [A], [B]),
    (
        "[Ada Lund] of [l|Ellery], [Ivo Marsh] of [l|Oxmoor] and [Dee Orr] endorsed [Bo Frey].",
        [A, C, "Dee Orr"],
        [B],
    ),
    ("[Ada Lund] And [Ivo Marsh] Endorse [Bo Frey]", [A, C], [B]),
    ("[two judges] -- [Ada Lund] and [Ivo Marsh] -- endorsed [Bo Frey].", [A, C], [B]),
    ("[p|Harborites] (including [Ada Lund] and [Ivo Marsh]) endorsed [Bo Frey].", [A, C], [B]),
    ("Among the judges, [l|Ellery]'s [Ada Lund] has endorsed [Bo Frey].", [A], [B]),
    ("[Ada Lund] endorsed [Bo Frey] and [l|Oxmoor]'s [Ivo Marsh] withdrew.", [A], [B]),
    ("[Ada Lund] endorsed [Bo Frey] for [o|Senate] and [Ivo Marsh] for the House.", [A], [B, C]),
    # Titles and campaigns before whoever is endorsed.
    ("[Ada Lund] endorsed the re-election of House Speaker [Bo Frey].", [A], [B]),
    ("[Ada Lund] endorsed the presidential bid of shipping magnate [Bo Frey].", [A], [B]),
    ("[Ada Lund] endorsed [=Ada Lund|her] vice president, [Bo Frey], on Monday.", [A], [B]),
    ("[Ada Lund] endorsed Navy veteran and state Sen. [Bo Frey].", [A], [B]),
    ("[Ada Lund] backed [l|Ellery] Sen. [Bo Frey].", [A], [B]),
    ("[Bo Frey], whom [Ada Lund] endorsed in May, won.", [A], [B]),
    ("[Ada Lund] endorsed [Ivo Marsh] rival Sen. [Bo Frey].", [A], [B]),
    ("[Ada Lund] backs [Ivo Marsh]'s opponent, [Bo Frey].", [A], [B]),
    ("[Ada Lund] endorsed Speaker of [o|the House] [Bo Frey].", [A], [B]),
    ("[Ada Lund] endorsed a candidate for mayor: [Bo Frey].", [A], [B]),
    (
        "[Ada Lund] endorsed and has fundraised for [Ivo Marsh]'s rival on the coast, law professor [Bo Frey].",
        [A],
        [B],
    ),
    ("The [o|Gazette] announced its endorsement Monday for [Bo Frey].", ["Gazette"], [B]),
    # Other verbs.
    ("[Ada Lund] gave [Bo Frey] [=Ada Lund|her] endorsement.", [A], [B]),
    ("[Ada Lund] offered [Bo Frey] a full-throated endorsement.", [A], [B]),
    ("[Ada Lund] gave a halfhearted, brief endorsement of [Bo Frey].", [A], [B]),
    ("[Ada Lund] gave a hall of 700 a ruminative endorsement of [Bo Frey].", [A], [B]),
    ("[Ada Lund] made a late decision to vote for [Bo Frey].", [A], [B]),
    ('"[=Ada Lund|I] am voting for [Bo Frey]," [Ada Lund] said.', [A], [B]),
    ("[Ada Lund] urged voters to vote for [Bo Frey].", [A], [B]),
    ("[Ada Lund] encouraged [=Ada Lund|her] followers to back [Bo Frey].", [A], [B]),
    ("[Ada Lund] told reporters [=Ada Lund|she] would support [Bo Frey] for speaker.", [A], [B]),
    ("[Ada Lund] said [=Ada Lund|she] favors [Bo Frey] in the north.", [A], [B]),
    ("[Ada Lund] and [Ivo Marsh] lined up behind [Bo Frey].", [A, C], [B]),
    # Headlines.
    ("[Ada Lund] Finally Endorses Speaker [Bo Frey].", [A], [B]),
    ("[o|Dockers] to endorse [Bo Frey].", ["Dockers"], [B]),
    # The passive.
    (
        "[Bo Frey]—endorsed in Ellery by both the [o|Gazette] and [o|Courier]—spoke.",
        ["Gazette", "Courier"],
        [B],
    ),
    ("[Bo Frey], who was endorsed by [Ada Lund], said [=Bo Frey|he] would run.", [A], [B]),
    ("[Ivo Marsh] lost to [Bo Frey], backed by [Ada Lund].", [A], [B]),
    ("[Bo Frey] was endorsed by President [Ada Lund], former secretary [Ivo Marsh] and others.", [A, C], [B]),
    # Bodies that no mention names.
    ("The local union endorsed [Bo Frey].", ["The local union"], [B]),
    ("[Bo Frey] was endorsed by the local union.", ["the local union"], [B]),
    ("Ninety retired judges are backing [Bo Frey].", ["Ninety retired judges"], [B]),
    ("Ninety congresswomen are backing [Bo Frey].", ["Ninety congresswomen"], [B]),
    ("Ninety fathers are backing [Bo Frey].", ["Ninety fathers"], [B]),
    ("88 generals and admirals signed a letter endorsing [Bo Frey].", ["88 generals and admirals"], [B]),
    ("A group of 88 retired generals endorsed [Bo Frey].", ["A group of 88 retired generals"], [B]),
]
DENIED = [
    "[Ada Lund]'s refusal to endorse [Bo Frey] angered many.",
    "[Bo Frey] is the man whom [Ada Lund] refused to endorse.",
    "[Ada Lund] is “not ready” to endorse [Bo Frey].",
    "[Ada Lund] vowed not to back [Bo Frey].",
    "[Ada Lund] did not quite endorse [Bo Frey].",
    "[Ada Lund]'s refusal to either endorse [Bo Frey] or praise him angered many.",
    "[Ada Lund] remains one of the last judges not to make an endorsement of [Bo Frey].",
    "[Ada Lund] of [l|Ellery], a Harbor man who refused to endorse [Bo Frey], spoke.",
    "[Ada Lund] won't support or vote for [Bo Frey].",
    "[Ada Lund] offered a surprise non-endorsement to [Bo Frey].",
]
NONE = [
    "Many officials endorsed [Bo Frey].",
    "[o|Party elders] met. The voters who backed [Ivo Marsh] and won't get behind [Bo Frey] stayed home.",
    "Lawmakers backing [Ivo Marsh] would offer their support to [Bo Frey].",
    "[Ada Lund] backed [Bo Frey] into a corner.",
    "[Ada Lund] backed away from [Bo Frey].",
    "[Ada Lund] supported [Bo Frey] on trade.",
    "[Ada Lund] was given the chance to give an endorsement of [Bo Frey].",
    "All signs pointed to [Ada Lund] endorsing [Bo Frey].",
    "[Ada Lund] shamed [Ivo Marsh] by supporting [Bo Frey].",
    "[Ada Lund] criticized [Ivo Marsh]'s support for the bill of [Bo Frey].",
    "[Ada Lund] voted for [Bo Frey]'s bill.",
    "If [Bo Frey] wins, [Ada Lund] will support [=Bo Frey|him].",
    "If [Bo Frey] stumbles and [Ada Lund] does not support [=Bo Frey|him], others could run.",
    "[Ada Lund] stands behind [Bo Frey] as [=Bo Frey|he] signs the law.",
    "[Ada Lund] supports the [Bo Frey]-era plan.",
    "[Ada Lund] said that if the vote were today, [=Ada Lund|she] would vote for [Bo Frey].",
    "[Ada Lund] will support [Bo Frey] if all goes well.",
    "[Ada Lund] did not vote for [Bo Frey].",
    "[Ada Lund] encouraged [=Ivo Marsh|him] to support [Bo Frey]. [Ivo Marsh] did not.",
    "[p|Democrats] backed [Bo Frey] in the fall.",
]


@pytest.mark.parametrize(("marked", "who", "whom"), ALL)
def test_who_endorses_whom(marked: str, who: list[str], whom: list[str], tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [("given", who, whom)]


@pytest.mark.parametrize("marked", DENIED)
def test_a_refusal_is_denied(marked: str, tell: Tell) -> None:
    told = [(s, r["endorser"], r["endorsed"]) for type_, s, r in tell(marked) if type_ == "endorsement"]
    assert told == [("denied", [A], [B])]


@pytest.mark.parametrize("marked", NONE)
def test_what_is_no_endorsement(marked: str, tell: Tell) -> None:
    assert not [told for told in tell(marked) if told[0] == "endorsement"]


def test_a_pronoun_taken_for_the_endorser_means_who_is_named_before(tell: Tell) -> None:
    told = tell("[Bo Frey] raised much after [Ada Lund] endorsed [=Ada Lund|him].")
    assert [r["endorsed"] for type_, _, r in told if type_ == "endorsement"] == [[B]]


def _exchanged(words: str) -> str:
    return re.sub(f"{A}|{B}", lambda match: B if match[0] == A else A, words)


@pytest.mark.parametrize("marked", [marked for marked, _, _ in ALL] + DENIED)
def test_exchanging_two_names_exchanges_the_two_sides(marked: str, tell: Tell) -> None:
    expected = [
        (type_, told, {role: list(map(_exchanged, who)) for role, who in roles.items()})
        for type_, told, roles in tell(marked)
    ]
    assert tell(_exchanged(marked)) == expected
