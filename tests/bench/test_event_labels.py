"""Annotated events: what is refused, and that the file holds no words."""

import json
from pathlib import Path

import pytest
from bench.event_labels import SAMPLES, Told, read_labels

from onrecord.errors import ArticleError, SpanError
from onrecord.spans import Span

HALE, VICK = [[0, 9]], [[20, 24], [60, 63]]


def row(**changed: object) -> dict[str, object]:
    """Return a line: Hale endorses Vick, unless it is changed."""
    whole: dict[str, object] = {"corpus": "news", "article": "1", "type": "endorsement", "status": "given"}
    whole |= {"evidence": [[0, 80]], "roles": {"endorser": [HALE], "endorsed": [VICK]}, "values": {}}
    return whole | changed


def read(folder: Path, *rows: dict[str, object]) -> list[Told | None]:
    """Write lines, and read them back."""
    path = folder / "events.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return [label.told for label in read_labels(path)]


def test_a_line_is_read_whole_and_an_empty_article_has_no_event(tmp_path: Path) -> None:
    told, nothing = read(tmp_path, row(), {"corpus": "polnear", "article": "2", "type": "none"})
    assert told
    assert nothing is None
    assert [len(spans) for role in told.roles.values() for spans in role] == [1, 2]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"type": "elopement"}, "elopement"),
        ({"corpus": "letters"}, "letters"),
        ({"status": None}, "status of endorsement: None"),
        ({"status": "whispered"}, "known are given, withdrawn"),
        ({"type": "recusal", "roles": {"person": [HALE]}}, "known are none"),
        ({"roles": {"endorser": [HALE]}}, "lacks endorsed"),
        ({"roles": {"endorser": [HALE], "endorsed": [[]]}}, "no span"),
        ({"roles": {"endorser": [HALE], "endorsed": [VICK], "cousin": [VICK]}}, "cousin"),
        ({"values": {"date": "last May"}}, "no year, month or day"),
        ({"values": {"colour": "red"}}, "colour"),
        ({"evidence": []}, "needs evidence"),
    ],
)
def test_what_no_event_can_be_is_refused(tmp_path: Path, changed: dict[str, object], message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, row(**changed))


def test_a_reversed_span_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpanError):
        read(tmp_path, row(evidence=[[80, 0]]))


@pytest.mark.parametrize(
    ("type_", "roles", "values", "lacking"),
    [
        ("poll", {"candidates": [HALE]}, {"share": {"0": 40}}, "two of"),
        ("poll", {"candidates": [HALE], "pollster": [VICK]}, {"lead": 3}, "leader"),
        ("contest", {"office": [HALE]}, {}, "kind"),
        ("contest", {"parties": [HALE]}, {"kind": "primary"}, "office or place or candidates"),
    ],
)
def test_what_a_type_needs_beside_people(
    tmp_path: Path, type_: str, roles: dict[str, object], values: dict[str, object], lacking: str
) -> None:
    with pytest.raises(ArticleError, match=lacking):
        read(tmp_path, row(type=type_, status=None, roles=roles, values=values))


def test_a_share_is_somebody_s_and_a_kind_is_known() -> None:
    with pytest.raises(ArticleError, match=r"candidates \[1\], where there are 1"):
        Told(type="poll", roles={"candidates": ((Span(0, 9),),)}, values={"share": {"1": 40}})
    with pytest.raises(ArticleError, match="kind of contest: beauty"):
        Told(type="contest", roles={}, values={"kind": "beauty"})


@pytest.mark.parametrize(
    ("sample", "polnear", "news", "with_polls"), [("first", 20, 20, 2), ("second", 10, 40, 11)]
)
def test_a_sample_has_so_many_articles_of_each_corpus_and_holds_no_words(
    sample: str, polnear: int, news: int, with_polls: int
) -> None:
    labels = read_labels(SAMPLES[sample])
    articles = {(label.corpus, label.article) for label in labels}
    assert [sum(corpus == one for corpus, _ in articles) for one in ("polnear", "news")] == [polnear, news]
    polls = {label.article for label in labels if label.told and label.told.type == "poll"}
    assert len(polls) == with_polls
    for line in SAMPLES[sample].read_text(encoding="utf-8").splitlines():
        whole = json.loads(line)
        values = whole.get("values", {}).values()
        assert not any(" " in one for one in values if isinstance(one, str))


def test_no_article_is_in_both_samples() -> None:
    first, second = (
        {(label.corpus, label.article) for label in read_labels(path)} for path in SAMPLES.values()
    )
    assert not first & second
