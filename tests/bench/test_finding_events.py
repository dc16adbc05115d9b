"""Events as `extract` prints them, as the scorer takes them."""

from bench.event_labels import Told
from bench.events import is_right, score_events
from bench.extracting import Found
from bench.finding_events import held_against, told_of

from onrecord.entities import EntityType, Form, Mention
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.spans import Span

#       0         10        20        30
TEXT = "Lund endorsed Frey. Lund 48, Frey 41."
LUND, FREY = (Span(0, 4), Span(20, 24)), (Span(14, 18), Span(29, 33))


def _mention(span: Span, entity: int) -> Mention:
    return Mention(span=span, phrase=span, type=EntityType.PERSON, form=Form.NAME, entity=entity)


FOUND = Found(mentions=tuple(_mention(s, i) for i, spans in enumerate((LUND, FREY)) for s in spans))


def test_a_participant_is_all_that_names_its_entity() -> None:
    event = Event(
        type=EventType.ENDORSEMENT,
        status=Status.GIVEN,
        participants=(
            Participant(role=Role.ENDORSER, span=LUND[0], entity=0),
            Participant(role=Role.ENDORSED, span=FREY[0], entity=1),
        ),
        evidence=(Span(0, 19),),
    )
    told = told_of(event, FOUND)
    assert told.roles == {"endorser": (LUND,), "endorsed": (FREY,)}
    gold = {"endorser": ((LUND[1],),), "endorsed": ((FREY[1],),)}
    assert is_right(Told(type="endorsement", status="given", roles=gold, values={}), told)
    swapped = {"endorser": gold["endorsed"], "endorsed": gold["endorser"]}
    assert not is_right(Told(type="endorsement", status="given", roles=swapped, values={}), told)


def test_figures_of_a_poll_are_their_candidates() -> None:
    event = Event(
        type=EventType.POLL,
        participants=(
            Participant(role=Role.SHARE, span=Span(25, 27), entity=0, value="48"),
            Participant(role=Role.SHARE, span=Span(34, 36), entity=1, value="41"),
            Participant(role=Role.LEAD, span=Span(25, 27), entity=0, value="7"),
            Participant(role=Role.CANDIDATE, span=LUND[1], entity=0),
        ),
        evidence=(Span(20, 37),),
    )
    told = told_of(event, FOUND)
    assert told.shares == {0: 48.0, 1: 41.0}
    assert told.roles == {"candidates": (LUND, FREY), "leader": (LUND,)}
    assert told.values["lead"] == 7.0


def test_a_sample_is_scored_alone_and_with_the_other() -> None:
    def resigned(who: Span) -> Told:
        return Told(type="resignation", roles={"person": ((who,),)}, values={})

    one, other, empty = ("news", "1"), ("news", "2"), ("polnear", "1")
    lund, frey = resigned(LUND[0]), resigned(FREY[0])
    told = {one: [lund], other: [lund], empty: []}
    pairs = held_against({"first": {one: [lund], empty: []}, "second": {other: [frey]}}, told)
    scored = {name: score_events(some) for name, some in pairs.items()}
    counts = {name: (some["right"], some["annotated"], some["found"]) for name, some in scored.items()}
    assert counts == {"first": (1, 1, 1), "second": (0, 1, 1), "both": (1, 2, 2)}
