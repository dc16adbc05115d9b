"""A made-up record, and how fast it answers."""

from pathlib import Path

from bench.quote_speed import measure_size
from bench.quote_synthetic import index_bytes, make_record

from onrecord.record import open_record


def test_a_made_up_record_is_the_same_again_and_can_be_searched(tmp_path: Path) -> None:
    contents = []
    for name in ("one.db", "other.db"):
        make_record(tmp_path / name, 60)
        with open_record(tmp_path / name) as record:
            contents.append([one.content for one in record.statements()])
            assert record.info().statements == 60
            assert record.info().articles == 3
            assert all(
                one.content in record.article(one.article_id).article.text for one in record.statements()
            )
    assert contents[0] == contents[1]
    assert index_bytes(tmp_path / "one.db") > 0


def test_figures_of_a_size(tmp_path: Path) -> None:
    figures = measure_size(tmp_path / "made.db", 240, scan=True, many=10)
    assert figures["statements"] == 240
    assert figures["right, %"] >= 90
    assert figures["scan / question"] > 0
