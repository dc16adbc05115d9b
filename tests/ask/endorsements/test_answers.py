"""What an answer about an endorsement holds: evidence to the letter, standings, remarks and errors."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.ask.endorsements.newsroom import Out, Race, Says, Tell, out, written
from tests.conftest import Happened, Stood

from onrecord.ask import EndorsementAnswer, EndorsementVerdict, Kind, Side
from onrecord.ask.endorsements import endorsement
from onrecord.errors import AmbiguousNameError, QueryError, UnknownPersonError
from onrecord.reading import Reading
from onrecord.record import Record, Word, open_record
from onrecord.stances import Attitude

Ask = Callable[..., EndorsementAnswer]
GIVEN = out("2026-03-20", "Quay Post", Says("given", "Hale", "Vick", on="2026-03-19"))
OWN = out("2026-03-21", "Port Ellery Courier", Says("given", "Hale", "Vick", voice="own"))
WITHDRAWN = out("2026-04-08", "Bay Star", Says("withdrawn", "Hale", "Vick", on="2026-04-07"))
REGISTER = """endorser,candidate,contest,date
Thomas Hale,Lorraine Vick,Ohio governor primary 2026,2026-03-19
Harbor League,Lorraine Vick,Ohio governor primary 2026,2026-03-25
"""


@pytest.fixture
def ask(tell: Tell, tmp_path: Path) -> Ask:
    """Return a function that puts articles on record and asks about Hale and Vick."""

    def asked(*articles: Out, register: str = "", **question: object) -> EndorsementAnswer:
        with open_record(tmp_path / "news.db") as record:
            for article in articles:
                record.add(written(article, tell))
            if register:
                (tmp_path / "some.csv").write_text(register)
                record.import_endorsements(tmp_path / "some.csv")
            question = {"of": "Lorraine Vick", "by": "Thomas Hale", **question}
            answer = endorsement(record, **question)  # type: ignore[arg-type]
            for evidence in answer.evidence:
                for passage in (evidence.passage, *evidence.copies):
                    if passage:
                        text = record.article(passage.article).article.text
                        assert passage.span.of(text) == passage.words
                        assert text.index(passage.prefix + passage.words + passage.suffix) >= 0
        assert json.loads(json.dumps(answer.to_dict())) == answer.to_dict()
        return answer

    return asked


def test_the_sentence_can_be_printed(ask: Ask) -> None:
    answer = ask(GIVEN, OWN, on=date(2026, 4, 14))
    assert answer.sentence == (
        "On record as of 14 April 2026, Thomas Hale endorses Lorraine Vick: given on 19 March 2026, in the "
        "endorser's own words (Port Ellery Courier and 1 other)."
    )
    assert answer.day == date(2026, 4, 14)
    assert dict(answer.asked) == {"of": "Lorraine Vick", "by": "Thomas Hale", "on": "2026-04-14"}
    assert answer.state.articles == 2


def test_evidence_is_told_for_and_against_the_earliest_first(ask: Ask) -> None:
    attack = out("2026-02-01", "Quay Post", Says("opposes", "Hale", "Vick", voice="own", words="attacked"))
    answer = ask(WITHDRAWN, OWN, GIVEN, attack)
    told = [(one.kind, one.side, str(one.day)) for one in answer.evidence]
    assert told == [
        (Kind.EVENT, Side.FOR, "2026-03-19"),
        (Kind.EVENT, Side.FOR, "2026-03-21"),
        (Kind.EVENT, Side.AGAINST, "2026-04-07"),
    ]
    report, own, withdrawn = answer.evidence
    assert report.tells == "Thomas Hale endorses Lorraine Vick, as the article reports"
    assert own.tells == "Thomas Hale endorses Lorraine Vick, in the endorser's own words"
    assert own.said_by
    assert own.said_by.name == "Thomas Hale"
    assert withdrawn.tells.startswith("Thomas Hale takes back the endorsement of Lorraine Vick")
    assert withdrawn.passage
    assert (
        withdrawn.passage.words == "Thomas Hale took back the endorsement of Lorraine Vick on 7 April 2026."
    )
    assert withdrawn.passage.publisher == "Bay Star"


def test_stances_are_evidence_on_their_side(ask: Ask) -> None:
    attacks = [
        out(day, paper, Says("opposes", "Hale", "Vick", voice="own", words=f"attacked at {paper}"))
        for day, paper in (("2026-03-01", "Quay Post"), ("2026-03-02", "Bay Star"))
    ]
    praise = out("2025-01-01", "Quay Post", Says("supports", "Hale", "Vick", voice="own", words="praised"))
    answer = ask(praise, *attacks)
    assert answer.verdict is EndorsementVerdict.OPPOSES
    assert [(one.kind, one.side) for one in answer.evidence] == [(Kind.STANCE, Side.AGAINST)] * 2
    assert (
        "opposes Lorraine Vick by 2 stances in 2 articles, the latest published on 2 March" in answer.sentence
    )
    assert {one.tells for one in answer.evidence} == {"Thomas Hale opposes Lorraine Vick, in their own words"}


def test_copies_of_one_report_are_one_piece_of_evidence(ask: Ask) -> None:
    says = Says("given", "Hale", "Vick", on="2026-03-19", contest="in the race for governor")
    copies = [out("2026-03-20", paper, says) for paper in ("Quay Post", "Bay Star", "Harbor Wire")]
    answer = ask(*copies)
    (evidence,) = answer.evidence
    assert evidence.passage
    publishers = [evidence.passage.publisher, *(copy.publisher for copy in evidence.copies)]
    assert sorted(publishers) == ["Bay Star", "Harbor Wire", "Quay Post"]


def test_a_row_of_a_register_is_told_with_its_line(ask: Ask) -> None:
    answer = ask(out("2026-01-01", "Quay Post", Race(("Hale", "Vick"))), register=REGISTER)
    (evidence,) = answer.evidence
    assert (evidence.kind, evidence.register) == (Kind.REGISTER, "some.csv, line 2")
    assert answer.sentence == (
        "On record, Thomas Hale endorses Lorraine Vick: given on 19 March 2026, by a register of endorsements "
        "(some.csv, line 2)."
    )


def test_the_day_of_a_contest_is_not_that_of_an_endorsement(ask: Ask) -> None:
    """A register without dates tells by when somebody was endorsed, and no more."""
    undated = "endorser,candidate,contest\nThomas Hale,Lorraine Vick,Ohio governor primary 2026\n"
    race = out("2026-01-01", "Quay Post", Race(("Hale", "Vick")))
    answer = ask(race, register=undated)
    (evidence,) = answer.evidence
    assert (evidence.day, answer.standings[0].since) == (None, None)
    assert evidence.tells.endswith("by a register, for a contest of 2026")
    assert "given by the contest of 2026, by a register of endorsements" in answer.sentence


def test_what_tells_an_endorsement_earlier_goes_before_the_day_of_its_contest(ask: Ask) -> None:
    undated = "endorser,candidate,contest\nThomas Hale,Lorraine Vick,Ohio governor primary 2026\n"
    told = out("2026-03-20", "Quay Post", Says("given", "Hale", "Vick"))
    assert "given by 20 March 2026, when it was first reported" in ask(told, register=undated).sentence


def test_evidence_that_is_dated_to_a_year_has_the_day_on_which_it_was_told(ask: Ask) -> None:
    (evidence,) = ask(out("2026-03-20", "Quay Post", Says("given", "Hale", "Vick", on="2026"))).evidence
    assert evidence.day == date(2026, 3, 20)


def test_everybody_who_is_on_record(ask: Ask) -> None:
    answer = ask(
        GIVEN,
        WITHDRAWN,
        out(
            "2026-03-22",
            "Bay Star",
            Says("given", "Union", "Vick"),
            Says("given", "Aho", "Vick", voice="own"),
        ),
        out("2026-03-23", "Bay Star", Says("denied", "Roth", "Vick"), Says("given", "Vick", "Lind")),
        register=REGISTER,
        by="",
    )
    told = [(one.who.name, one.verdict.value, one.word) for one in answer.standings]
    assert told == [
        ("Per Aho", "endorses", Word.OWN),
        ("Dockers' Union", "endorses", Word.ARTICLE),
        ("Harbor League", "endorses", Word.REGISTER),
        ("Thomas Hale", "withdrawn", Word.ARTICLE),
        ("Ilse Roth", "denied", Word.ARTICLE),
    ]
    assert answer.verdict is EndorsementVerdict.ENDORSES
    assert answer.by is None
    assert answer.sentence == (
        "On record, 3 endorse Lorraine Vick: Per Aho, Dockers' Union, Harbor League; of others, 1 has withdrawn it, "
        "1 is said not to."
    )
    assert len(answer.evidence) == sum(len(one.evidence) for one in answer.standings)


def test_nobody_is_on_record(ask: Ask) -> None:
    answer = ask(out("2026-01-01", "Quay Post", Race(("Hale", "Vick"))), by="")
    assert (answer.verdict, answer.standings) == (EndorsementVerdict.NOT_ON_RECORD, ())
    assert answer.sentence == "On record, nobody endorses Lorraine Vick."


def test_words_that_name_nobody_endorse_all_the_same(tell: Tell, tmp_path: Path) -> None:
    told = Happened(
        type="endorsement given",
        roles={"endorser": "the local bakers", "endorsed": "Lorraine Vick"},
        told="endorsed",
    )
    who = (("Lorraine Vick", "politician", ("Lorraine Vick",)),)
    with open_record(tmp_path / "news.db") as record:
        record.add(tell("So the local bakers endorsed Lorraine Vick.", who, told))
        answer = endorsement(record, of="Lorraine Vick", by="The Local Bakers")
    assert answer.verdict is EndorsementVerdict.ENDORSES


def test_who_wrote_the_article_endorses_in_the_own_words(tell: Tell, tmp_path: Path) -> None:
    text = "Lorraine Vick is my candidate, writes Nora Quill."
    roles = {"endorser": "Nora Quill", "endorsed": "Lorraine Vick"}
    told = Happened(type="endorsement given", roles=roles, told="my candidate")
    names = ("Nora Quill", "Lorraine Vick")
    with open_record(tmp_path / "news.db") as record:
        reading = tell(text, tuple((name, "politician", (name,)) for name in names), told)
        assert reading.article.authors == ("Nora Quill",)
        record.add(reading)
        (standing,) = endorsement(record, of="Lorraine Vick", by="Nora Quill").standings
    assert (standing.verdict, standing.word) == (EndorsementVerdict.ENDORSES, Word.OWN)


def test_names_that_fit_several_nobody_or_the_same_one(ask: Ask, tell: Tell, tmp_path: Path) -> None:
    ask(GIVEN)
    with open_record(tmp_path / "news.db") as record:
        _add_namesakes(record, tell)
        with pytest.raises(AmbiguousNameError, match="Hale"):
            endorsement(record, of="Lorraine Vick", by="Hale")
        with pytest.raises(AmbiguousNameError, match="Hale"):
            endorsement(record, of="Hale")
        with pytest.raises(UnknownPersonError):
            endorsement(record, of="Otto Nobody")
        with pytest.raises(QueryError, match="nobody endorses himself"):
            endorsement(record, of="Lorraine Vick", by="Lorraine Vick")
        with pytest.raises(QueryError, match="hindsight needs a day"):
            endorsement(record, of="Lorraine Vick", hindsight=True)


def _add_namesakes(record: Record, tell: Tell) -> None:
    other = (("Otto Hale", "politician", ("Otto Hale",)), ("Lorraine Vick", "politician", ("Lorraine Vick",)))
    record.add(tell("Otto Hale met Lorraine Vick.", other))


def test_exchanging_two_endorsers_exchanges_the_answer(ask: Ask, tell: Tell, tmp_path: Path) -> None:
    def story(one: str, other: str) -> list[Out]:
        return [
            out("2026-03-20", "Quay Post", Says("given", one, "Vick"), Says("denied", other, "Vick")),
            out("2026-04-20", "Bay Star", Says("given", other, "Lind"), Race(("Vick", "Lind"))),
        ]

    answers = []
    for number, (one, other) in enumerate((("Hale", "Roth"), ("Roth", "Hale"))):
        with open_record(tmp_path / f"{number}.db") as record:
            for article in story(one, other):
                record.add(written(article, tell))
            asked = (endorsement(record, of="Lorraine Vick", by=by) for by in ("Thomas Hale", "Ilse Roth"))
            answers.append([answer.verdict for answer in asked])
    assert answers[0] == answers[1][::-1] == ["endorses", "endorses another"]


def test_the_order_in_which_articles_were_added_does_not_matter(tell: Tell, tmp_path: Path) -> None:
    articles = [
        GIVEN,
        OWN,
        WITHDRAWN,
        out("2026-04-09", "Harbor Wire", Says("denied", "Hale", "Vick"), Race(("Vick", "Roth"))),
    ]
    told = []
    for number, ordered in enumerate((articles, articles[::-1])):
        with open_record(tmp_path / f"{number}.db") as record:
            for article in ordered:
                record.add(written(article, tell))
            told.append(endorsement(record, of="Lorraine Vick", by="Thomas Hale"))
    one, other = ((answer.sentence, answer.remarks, [e.id for e in answer.evidence]) for answer in told)
    assert one == other


def test_an_articles_own_stance_is_nobodys(tell: Tell, tmp_path: Path) -> None:
    with open_record(tmp_path / "news.db") as record:
        for reading in _opinions(tell):
            record.add(reading)
        answer = endorsement(record, of="Lorraine Vick", by="")
    assert answer.standings == ()


def _opinions(tell: Tell) -> list[Reading]:
    who = (("Lorraine Vick", "politician", ("Lorraine Vick",)),)
    return [
        tell(
            f"Lorraine Vick is a disgrace, number {number}.",
            who,
            stances=[
                Stood(
                    holder="",
                    attitude=Attitude.OPPOSES.value,
                    target="Lorraine Vick",
                    words=f"number {number}",
                )
            ],
            publisher="Quay Post",
        )
        for number in range(4)
    ]
