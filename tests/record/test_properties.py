"""What must hold of any readings, in any order, and any words."""

import dataclasses
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.chains import Chain, Link, Medium, Step
from onrecord.entities import Entity, EntityType, Mention
from onrecord.entities import Form as MentionForm
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.record import Filters, Record, guarded, open_record, unguarded
from onrecord.spans import Span
from onrecord.stances import Attitude, DirectedStance
from onrecord.timex import Date, DateType

LETTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.text(LETTERS, max_size=30)
NAMES = (st.sampled_from(["Ruth Varga", "ruth  VARGA", "he"]) | WORDS).filter(lambda name: name.strip() != "")
VALUES = st.sampled_from(
    [
        *((DateType.DATE, value) for value in ("2018-10-16", "XXXX-07", "PAST_REF")),
        *((DateType.TIME, "2018-10-16TNI"), (DateType.DURATION, "P3D"), (DateType.SET, "XXXX-WXX-1")),
    ]
)
QUICK = settings(max_examples=40, deadline=None)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(LETTERS, min_size=1, max_size=80).filter(lambda words: words.strip() != ""))
    starts = st.integers(0, len(text) - 1)
    span = starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end)))
    spans = st.lists(span, max_size=3).map(tuple)
    entities = draw(st.lists(st.builds(Entity, name=NAMES, type=st.sampled_from(EntityType)), max_size=4))
    speakers = st.none() | st.integers(0, len(entities) - 1) if entities else st.none()
    attributions = st.builds(
        Attribution,
        source=spans,
        cue=spans,
        content=st.lists(span, min_size=1, max_size=3).map(tuple),
        form=st.sampled_from(Form),
        score=st.floats(0, 1),
        speaker=speakers,
        on_behalf_of=speakers,
    )
    dates = st.builds(lambda span, told: Date(span=span, type=told[0], value=told[1]), span, VALUES)
    article = st.builds(
        Article,
        text=st.just(text),
        address=st.sampled_from(["", "https://news.example/a", "b.txt#1"]),
        key=WORDS,
        title=WORDS,
        authors=st.lists(WORDS, max_size=3).map(tuple),
        publisher=WORDS,
        published=st.none() | st.dates(),
    )
    told = draw(st.lists(attributions, max_size=4))
    voices = st.none() | st.integers(0, len(told) - 1) if told else st.none()
    happened = draw(st.lists(events(span, speakers, dates, voices), max_size=3))
    targets = st.lists(stances(span, len(entities), voices), max_size=4) if entities else st.just([])
    return Reading(
        article=draw(article),
        model=draw(st.sampled_from(["m1", "m2"])),
        attributions=tuple(told),
        mentions=tuple(draw(st.lists(mentions(len(text), len(entities)), max_size=6))) if entities else (),
        entities=tuple(entities),
        dates=tuple(draw(st.lists(dates, max_size=4))),
        events=tuple(happened),
        stances=tuple(draw(targets)),
        chains=tuple(draw(st.lists(chains(span, speakers, len(told), len(happened)), max_size=3))),
    )


def events(
    span: st.SearchStrategy[Span],
    entities: st.SearchStrategy[int | None],
    dates: st.SearchStrategy[Date],
    voices: st.SearchStrategy[int | None],
) -> st.SearchStrategy[Event]:
    """Return events of spans, entities, dates and voices, whose roles need not make sense together."""
    participants = st.builds(
        Participant, role=st.sampled_from(Role), span=span, entity=entities, value=st.none() | WORDS
    )
    kinds = [
        *(("endorsement", "given"), ("endorsement", "denied"), ("candidacy", "withdrawn"), ("poll", None)),
        *(("contest", None), ("resignation", None)),
    ]
    return st.builds(
        lambda kind, **fields: Event(
            type=EventType(kind[0]), status=Status(kind[1]) if kind[1] else None, **fields
        ),
        st.sampled_from(kinds),
        participants=st.lists(participants, min_size=1, max_size=3).map(tuple),
        evidence=st.lists(span, min_size=1, max_size=3).map(tuple),
        date=st.none() | dates,
        voice=voices,
    )


def stances(
    span: st.SearchStrategy[Span], entities: int, voices: st.SearchStrategy[int | None]
) -> st.SearchStrategy[DirectedStance]:
    """Return stances among so many entities, or of the article itself."""
    pairs = st.tuples(st.none() | st.integers(0, entities - 1), st.integers(0, entities - 1))
    return st.builds(
        lambda pair, **fields: DirectedStance(holder=pair[0], target=pair[1], **fields),
        pairs.filter(lambda pair: pair[0] != pair[1]),
        attitude=st.sampled_from(Attitude),
        score=st.floats(0, 1),
        span=span,
        voice=voices,
    )


def chains(
    span: st.SearchStrategy[Span], entities: st.SearchStrategy[int | None], statements: int, events: int
) -> st.SearchStrategy[Chain]:
    """Return chains of an article, of one of so many statements, or of one of so many events."""
    steps = [*((step, "") for step in Step if step is not Step.MEDIUM), *((Step.MEDIUM, m) for m in Medium)]
    link = st.builds(
        lambda step, **fields: Link(step=step[0], value=step[1], **fields),
        st.sampled_from(steps),
        span=span,
        entity=entities,
    )
    of = [
        *({"statement": number} for number in range(statements)),
        *({"event": number} for number in range(events)),
        {},
    ]
    return st.builds(
        lambda links, which: Chain(links=tuple(links), **which),
        st.lists(link, min_size=1, max_size=3),
        st.sampled_from(of),
    )


def mentions(length: int, entities: int) -> st.SearchStrategy[Mention]:
    """Return mentions of some entities in a text of some length, in no order."""
    cuts = st.lists(st.integers(0, length), min_size=4, max_size=4).map(sorted)
    return st.builds(
        lambda cut, **fields: Mention(span=Span(cut[1], cut[2]), phrase=Span(cut[0], cut[3]), **fields),
        cuts.filter(lambda cut: cut[1] < cut[2]),
        type=st.sampled_from(EntityType),
        form=st.sampled_from(MentionForm),
        entity=st.integers(0, entities - 1),
    )


@contextmanager
def fresh() -> Iterator[Record]:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "news.db") as record:
        yield record


@QUICK
@given(readings())
def test_a_reading_comes_back_exactly(reading: Reading) -> None:
    with fresh() as record:
        assert record.add(reading)
        assert not record.add(reading)
        assert record.reading(reading.article.id) == reading
        assert record.article(reading.article.id).article == reading.article
        for statement, attribution in zip(record.statements(), reading.attributions, strict=True):
            assert statement.content_spans == attribution.content
            assert statement.id == reading.statement_id(attribution)
            speaker = None if attribution.speaker is None else reading.entities[attribution.speaker].name
            assert statement.speaker == speaker
        assert record.verify() == []


@QUICK
@given(st.lists(readings(), max_size=6, unique_by=lambda r: r.id), st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter(some: list[Reading], chance: random.Random) -> None:
    seen = {reading.article.id: reading.article for reading in some}
    # what is known of a publication is the first to come, so here one text has one account of it
    some = [dataclasses.replace(reading, article=seen[reading.article.id]) for reading in some]
    mixed = [*some, *some]
    chance.shuffle(mixed)
    with fresh() as one, fresh() as other:
        assert sum(one.add(reading) for reading in some) == len(some)
        assert sum(other.add(reading) for reading in mixed) == len(some)
        for reading in some:
            assert one.reading(reading.article.id, reading.model) == reading
            assert other.reading(reading.article.id, reading.model) == reading
        for model in ("m1", "m2"):
            listed = [{s.id for s in record.statements(Filters(model=model))} for record in (one, other)]
            assert listed[0] == listed[1]
        assert other.verify() == []


def test_no_search_ever_fails() -> None:
    typed = st.text() | st.text(alphabet='"*-+^:(){}[],.AND NOT OR NEAR\x00\ud800“”aé中\u0301')

    with fresh() as record:
        record.add(
            Reading(
                article=Article(text="Ruth Varga said no."),
                model="m1",
                attributions=(
                    Attribution(
                        source=(Span(0, 10),),
                        cue=(Span(11, 15),),
                        content=(Span(16, 18),),
                        form=Form.INDIRECT,
                        score=1,
                    ),
                ),
            )
        )

        @settings(max_examples=300, deadline=None)
        @given(typed, typed)
        def check(words: str, source: str) -> None:
            record.search(words)
            record.search(words, filters=Filters(source=source))
            record.search_articles(words)
            assert all("Varga" in s.source for s in record.statements(Filters(source=source)))

        check()


@given(st.text())
def test_a_guarded_cell_reads_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
