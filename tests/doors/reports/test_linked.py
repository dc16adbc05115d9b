"""Answers in schema.org's words, and where evidence stands in the W3C's."""

import json
from datetime import date
from typing import Any

from tests.doors.reports import making

from onrecord.ask import Answer, EndorsementVerdict, Standing
from onrecord.doors.reports import as_jsonld, compose


def told(answer: Answer) -> list[Any]:
    found: list[Any] = json.loads(as_jsonld(compose(answer)))
    return found


def test_an_endorsement_is_an_action_with_agent_object_and_day() -> None:
    action, annotation = told(making.endorsement())
    assert action["@type"] == "EndorseAction"
    assert action["agent"]["name"] == "Ana Delgado"
    assert action["object"] == action["endorsee"]
    assert action["object"]["identifier"] == making.VICK.id
    assert action["startTime"] == "2026-05-04"
    (source,) = action["subjectOf"]
    assert source["publisher"]["name"] == "The Quay Post"
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert [one["type"] for one in annotation["target"]["selector"]] == [
        "TextQuoteSelector",
        "TextPositionSelector",
    ]


def test_one_that_was_withdrawn_has_an_end_and_one_of_another_names_the_rival() -> None:
    own, withdrawn, rival = [one for one in told(making.endorsers()) if one.get("@type") == "EndorseAction"]
    assert own["startTime"] == "2026-05-04"
    assert (withdrawn["endTime"], "startTime" in withdrawn) == ("2026-07-01", False)
    assert rival["object"]["name"] == "Ana Delgado"


def test_what_is_only_claimed_denied_or_opposed_is_no_act() -> None:
    for verdict in ("claimed", "denied", "opposes", "not on record"):
        standing = Standing(who=making.ANA, verdict=EndorsementVerdict(verdict), since=date(2026, 5, 4))
        answer = making.endorsement(standings=(standing,), verdict=EndorsementVerdict(verdict))
        assert not [one for one in told(answer) if one.get("@type") == "EndorseAction"]


def test_a_quotation_is_a_draft_of_a_review_without_a_rating() -> None:
    review = told(making.quote())[0]
    assert (review["@type"], review["creativeWorkStatus"]) == ("ClaimReview", "Draft")
    assert review["claimReviewed"] == making.quote().words
    assert review["itemReviewed"]["author"]["name"] == "Ana Delgado"
    assert review["reviewBody"] == making.quote().sentence
    assert not [name for name in review if "ating" in name]


def test_a_mailing_has_those_of_its_claims_each_once() -> None:
    kinds = [one.get("@type") for one in told(making.mailing())]
    assert kinds.count("ClaimReview") == 1
    assert kinds.count("EndorseAction") == 1


def test_an_article_without_a_web_address_is_named_by_its_id() -> None:
    one = making.statement(passage=making.passage(address="javascript:alert(1)"))
    review, annotation = told(making.quote(evidence=(one,)))
    assert annotation["target"]["source"].startswith("urn:onrecord:a1-")
    assert "url" not in review["isBasedOn"][0]
