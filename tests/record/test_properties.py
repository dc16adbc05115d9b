"""What must hold of any readings, in any order, and any words."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.quotation import Form
from onrecord.reading import Attribution, Reading
from onrecord.record import Filters, Record, guarded, open_record, unguarded
from onrecord.spans import Span

LETTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.text(LETTERS, max_size=30)
QUICK = settings(max_examples=40, deadline=None)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(LETTERS, min_size=1, max_size=80).filter(lambda words: words.strip() != ""))
    starts = st.integers(0, len(text) - 1)
    span = starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end)))
    spans = st.lists(span, max_size=3).map(tuple)
    attributions = st.builds(
        Attribution,
        source=spans,
        cue=spans,
        content=st.lists(span, min_size=1, max_size=3).map(tuple),
        form=st.sampled_from(Form),
        score=st.floats(0, 1),
    )
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
    return Reading(
        article=draw(article),
        model=draw(st.sampled_from(["m1", "m2"])),
        attributions=tuple(draw(st.lists(attributions, max_size=4))),
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
        assert record.verify() == []


@QUICK
@given(st.lists(readings(), max_size=6, unique_by=lambda r: r.id), st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter(some: list[Reading], chance: random.Random) -> None:
    seen = {reading.article.id: reading.article for reading in some}
    # what is known of a publication is the first to come, so here one text has one account of it
    some = [Reading(article=seen[r.article.id], model=r.model, attributions=r.attributions) for r in some]
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
