"""Found events against annotated ones."""

from collections.abc import Mapping

import pytest
from bench.event_labels import SAMPLES, Told, read_labels
from bench.events import by_article, is_right, is_same, pairs, score_events

from onrecord.spans import Span, Spans

TEXT = (
    "Mara Hale and Nora Vick endorsed Lee Pruitt on Monday. Pruitt, she said, beat Otto Brandt in the Ohio"
    " primary; the Iowa primary is in May. A Ferry Board poll has Pruitt at 48 and Brandt at 41, and Vick says"
    " that Hale was a judge from 2003."
)


def at(*words: str) -> Spans:
    """Return where some words first stand; what is behind a bar stands after what is before it."""
    return tuple(sorted(one(word) for word in words))


def one(word: str) -> Span:
    before, _, last = word.rpartition("|")
    start = TEXT.index(last, TEXT.index(before) + len(before))
    return Span(start, start + len(last))


HALE, VICK, PRUITT = (
    at("Mara Hale", "that |Hale"),
    at("Nora Vick", "and |Vick"),
    at("Lee Pruitt", "Monday. |Pruitt"),
)
BRANDT, BOARD = at("Otto Brandt", "48 and |Brandt"), at("Ferry Board")
OHIO, IOWA = at("Ohio"), at("Iowa")
Roles = Mapping[str, tuple[Spans, ...]]


def endorses(*endorsers: Spans, endorsed: Spans = PRUITT, status: str = "given") -> Told:
    return Told(
        type="endorsement", status=status, roles={"endorser": endorsers, "endorsed": (endorsed,)}, values={}
    )


def primary(place: Spans | None, kind: object = "primary", **values: object) -> Told:
    roles: dict[str, tuple[Spans, ...]] = {"candidates": (PRUITT, BRANDT)}
    return Told(
        type="contest", roles=roles | ({"place": (place,)} if place else {}), values={"kind": kind, **values}
    )


def poll(*candidates: Spans, pollster: Spans = BOARD, leader: Spans | None = None, **values: object) -> Told:
    roles: dict[str, tuple[Spans, ...]] = {"candidates": candidates, "pollster": (pollster,)}
    return Told(type="poll", roles=roles | ({"leader": (leader,)} if leader else {}), values=values)


def test_one_mention_that_overlaps_by_half_of_the_shorter_is_enough() -> None:
    assert is_same(PRUITT, at("Pruitt"))
    assert is_same(at("endorsed Lee Pruitt"), at("Lee Pruitt"))
    assert not is_same(at("Pruitt on Monday"), at("Monday. Pruitt"))
    assert not is_same(PRUITT, BRANDT)


def test_type_status_and_people_must_be_the_same() -> None:
    assert is_right(endorses(HALE), endorses(HALE))
    assert not is_right(endorses(HALE), endorses(VICK))
    assert not is_right(endorses(HALE), endorses(PRUITT, endorsed=HALE)), "who backs whom"
    assert not is_right(endorses(HALE), endorses(HALE, status="denied"))
    lacking = Told(type="endorsement", status="given", roles={"endorser": (HALE,)}, values={})
    assert not is_right(endorses(HALE), lacking)


def test_two_endorsers_in_one_event_are_two_events() -> None:
    gold = [endorses(HALE), endorses(VICK)]
    assert len(pairs(gold, [endorses(HALE, VICK)])) == 2
    scored = score_events([(gold, [endorses(HALE, VICK, BRANDT)])])
    assert (scored["right"], scored["annotated"], scored["found"]) == (2, 2, 3)


def test_an_annotated_event_is_used_once() -> None:
    assert len(pairs([endorses(HALE)], [endorses(HALE), endorses(HALE)])) == 1


def test_as_many_are_paired_as_can_be_whatever_their_order() -> None:
    anywhere, ohio = primary(None), primary(OHIO)
    assert len(pairs([anywhere, ohio], [primary(None), primary(IOWA)])) == 2
    assert len(pairs([ohio, anywhere], [primary(IOWA), primary(None)])) == 2


def test_a_contest_of_another_place_year_or_kind_is_another() -> None:
    gold = primary(OHIO, date="2016")
    assert is_right(gold, primary(None))
    assert is_right(gold, primary(OHIO, date="2016-05-03"))
    assert is_right(gold, primary(OHIO, date="PAST_REF"))
    assert not is_right(gold, primary(IOWA))
    assert not is_right(gold, primary(OHIO, date="2012"))
    assert not is_right(gold, primary(OHIO, kind="general"))
    assert is_right(primary(OHIO, kind=["special", "primary"]), gold), "where two kinds fit, either is right"


def test_a_contest_needs_something_in_common_and_a_kind() -> None:
    board = Told(type="contest", roles={"office": (BOARD,)}, values={"kind": "primary"})
    assert not is_right(primary(OHIO), board)
    kindless = Told(type="contest", roles={"place": (OHIO,)}, values={})
    assert not is_right(primary(OHIO), kindless)


def test_a_result_is_right_by_its_winner_or_by_its_loser_where_only_that_is_told() -> None:
    def result(**roles: Spans) -> Told:
        return Told(type="result", roles={role: (who,) for role, who in roles.items()}, values={})

    assert is_right(result(winner=PRUITT, loser=BRANDT), result(winner=PRUITT))
    assert not is_right(result(winner=PRUITT, loser=BRANDT), result(loser=BRANDT))
    assert is_right(result(loser=BRANDT), result(winner=PRUITT, loser=BRANDT))
    assert not is_right(result(winner=PRUITT, place=OHIO), result(winner=PRUITT, place=IOWA))


def test_a_tenure_needs_its_office_and_no_other_year() -> None:
    judge = at("judge")

    def tenure(office: Spans, since: str) -> Told:
        return Told(type="tenure", roles={"holder": (HALE,), "office": (office,)}, values={"from": since})

    assert is_right(tenure(judge, "2003"), tenure(judge, "2003-06"))
    assert not is_right(tenure(judge, "2003"), tenure(judge, "2004"))
    assert not is_right(tenure(judge, "2003"), tenure(BOARD, "2003"))


def test_shares_belong_to_the_right_candidates_in_whatever_order() -> None:
    gold = poll(PRUITT, BRANDT, share={"0": 48, "1": 41})
    assert is_right(gold, poll(BRANDT, PRUITT, share={0: 41, 1: 48}))
    assert is_right(gold, poll(PRUITT, BRANDT, share={0: 48.0, 1: 41.0}, lead=7, leader=PRUITT))
    assert not is_right(gold, poll(PRUITT, BRANDT, share={0: 41, 1: 48}))
    assert not is_right(gold, poll(PRUITT, share={0: 48}))
    assert not is_right(gold, poll(PRUITT, BRANDT, VICK, share={0: 48, 1: 41, 2: 5}))
    assert not is_right(gold, poll(PRUITT, BRANDT, pollster=OHIO, share={0: 48, 1: 41}))


def test_a_lead_is_somebody_s_and_a_tie_everybody_s() -> None:
    ahead = poll(PRUITT, BRANDT, lead=7, leader=PRUITT)
    assert is_right(ahead, poll(PRUITT, lead=7.0, leader=PRUITT))
    assert not is_right(ahead, poll(PRUITT, BRANDT, lead=7, leader=BRANDT))
    assert not is_right(ahead, poll(PRUITT, BRANDT, lead=6, leader=PRUITT))
    assert not is_right(ahead, poll(PRUITT, BRANDT))
    tied = poll(PRUITT, BRANDT, tie=True)
    assert is_right(tied, poll(BRANDT, PRUITT, tie=True))
    assert not is_right(tied, poll(PRUITT, tie=True))
    assert not is_right(tied, poll(PRUITT, BRANDT))


def test_precision_and_recall_are_of_all_articles_and_polls_are_counted_alone() -> None:
    asked = poll(PRUITT, BRANDT, share={0: 48, 1: 41}, date="2016-05")
    first = ([endorses(HALE), asked], [endorses(HALE), endorses(HALE, status="denied"), asked])
    scored = score_events([first, ([primary(OHIO)], []), ([], [endorses(VICK)])])
    assert (scored["precision"], scored["recall"]) == (50.0, 66.67)
    assert scored["polls"]["F1"] == 100.0
    assert scored["without polls"]["precision"] == pytest.approx(33.33)
    assert scored["by type"]["contest"]["recall"] == 0.0
    assert scored["dates of the right ones"] == "1 of 1"


@pytest.mark.parametrize(("sample", "articles"), [("first", 40), ("second", 50)])
def test_the_annotations_are_all_right_against_themselves(sample: str, articles: int) -> None:
    events = by_article(read_labels(SAMPLES[sample]))
    scored = score_events((told, told) for told in events.values())
    assert (scored["F1"], scored["polls"]["F1"], len(events)) == (100.0, 100.0, articles)
