"""Endorsements in single sentences: forty of each status, and counted by what is found of them."""

from collections import Counter

from bench.endorsements import STATUSES, Sentence, read_sentences, score_endorsements, told
from bench.even_names import read_invented
from bench.extracting import Found

from onrecord.entities import EntityType, Form, Mention
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.spans import Span

SENTENCES = read_sentences()
BODIES = {"Harbor Teachers Union", "Millport Ledger"}
TEXT = "Velling has endorsed Venn, Venn said."
VELLING, VENN, AGAIN = Span(0, 7), Span(21, 25), Span(27, 31)
CLAIMED = Sentence(text=TEXT, status=Status.CLAIMED, endorser=VELLING, endorsed=VENN)


def found(*statuses: Status, endorsed: Span = AGAIN) -> Found:
    """Return what could be found in the sentence: an event of each status, whose roles name entities."""
    places = ((VELLING, 0), (VENN, 1), (AGAIN, 1))
    mentions = [
        Mention(span=span, phrase=span, type=EntityType.PERSON, form=Form.NAME, entity=number)
        for span, number in places
    ]
    events = [
        Event(
            type=EventType.ENDORSEMENT,
            status=status,
            participants=(
                Participant(role=Role.ENDORSER, span=VELLING, entity=0),
                Participant(role=Role.ENDORSED, span=endorsed, entity=dict(places)[endorsed]),
            ),
            evidence=(Span(0, 25),),
        )
        for status in statuses
    ]
    return Found(mentions=tuple(mentions), events=tuple(events))


def test_there_are_forty_of_each_status_and_none_twice() -> None:
    assert Counter(one.status for one in SENTENCES) == dict.fromkeys(STATUSES, 40)
    assert len({one.text for one in SENTENCES}) == len(SENTENCES)


def test_everybody_is_invented_and_marked_to_the_letter() -> None:
    invented = {word for name in read_invented() for word in (name.last, f"{name.first} {name.last}")}
    for one in SENTENCES:
        assert one.endorsed.of(one.text) in invented
        assert one.endorser.of(one.text) in invented | BODIES
        assert not one.endorser.overlaps(one.endorsed)


def test_an_endorsement_is_told_by_whoever_the_mentions_are() -> None:
    assert told(CLAIMED, found(Status.CLAIMED)) == "claimed"
    assert told(CLAIMED, found(Status.CLAIMED, Status.GIVEN)) == "given and claimed"
    assert told(CLAIMED, found()) == "none"
    assert told(CLAIMED, found(Status.CLAIMED, endorsed=VELLING)) == "none"


def test_what_is_told_as_given_is_counted_apart() -> None:
    answers = [(CLAIMED, found(*some)) for some in ((Status.CLAIMED,), (Status.GIVEN,), (), (Status.DENIED,))]
    figures = score_endorsements(answers)
    assert (figures["right, %"], figures["claimed or denied, not told as given, %"]) == (25.0, 75.0)
    claimed = figures["by status"]["claimed"]
    assert claimed == {"right, %": 25.0, "told as": {"claimed": 1, "given": 1, "none": 1, "denied": 1}}
