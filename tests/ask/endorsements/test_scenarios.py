"""What an editor of elections would answer."""

from pathlib import Path

import pytest
from tests.ask.endorsements.newsroom import Tell, written
from tests.ask.endorsements.scenarios import SCENARIOS, Scenario

from onrecord.ask.endorsements import endorsement
from onrecord.record import open_record


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_the_verdict_of_a_scenario(scenario: Scenario, tell: Tell, tmp_path: Path) -> None:
    with open_record(tmp_path / "news.db") as record:
        for article in scenario.articles:
            assert record.add(written(article, tell))
        if scenario.register:
            path = tmp_path / "some.csv"
            path.write_text("\n".join(("endorser,candidate,contest,date", *scenario.register)))
            record.import_endorsements(path)
        answer = endorsement(
            record, of=scenario.of, by=scenario.by, on=scenario.day, hindsight=scenario.hindsight
        )
    (standing,) = answer.standings
    told = f"{answer.sentence} {answer.remarks}"
    assert answer.verdict == standing.verdict == scenario.verdict, told
    assert scenario.word in (None, standing.word), told
    if scenario.since:
        assert str(standing.since or "none") == scenario.since, told
    if scenario.rival:
        assert standing.rival, told
        assert standing.rival.name == scenario.rival, told
    assert not scenario.remark or any(scenario.remark in remark for remark in answer.remarks), told
    assert answer.sentence.startswith("On record")
    assert answer.sentence.endswith(".")
