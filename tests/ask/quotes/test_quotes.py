"""What is answered about a quotation: each verdict, whose words they are, and every place."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.ask.answers import QuoteVerdict
from onrecord.ask.evidence import Kind, Side
from onrecord.ask.quotes import quote
from onrecord.ask.quotes.answer import Called, Edit, QuoteAnswer
from onrecord.errors import AmbiguousNameError, QueryError
from onrecord.reading import Reading
from onrecord.record import Record

Ask = Callable[..., QuoteAnswer]
Make = Callable[..., Reading]

WHOLE = (
    "I will not sell the ferry, and twenty people know it. We won't raise the fare before the winter is over."
)
V = QuoteVerdict


def changes(answer: QuoteAnswer) -> list[tuple[Edit, str, str, Called | None]]:
    """Return what is not the same."""
    return [(s.edit, s.asked, s.said, s.called) for s in answer.segments if s.edit is not Edit.SAME]


@pytest.mark.parametrize(
    "words",
    [
        WHOLE,
        WHOLE.upper(),
        "“I will not sell the ferry — and 20 people know it! We will not raise the fare, before the winter is over…”",
        "i will not sell the ferry and twenty people know it we won’t raise the fare before the winter is over",
    ],
)
def test_the_same_words_are_verbatim_over_fragments_however_they_are_spelled(ask: Ask, words: str) -> None:
    answer = ask(words)
    assert answer.verdict is V.VERBATIM
    assert answer.speaker
    assert answer.speaker.name == "Ana Delgado"
    assert (answer.before, answer.after, changes(answer)) == ("", "", [])
    assert (
        answer.sentence
        == "These are the words of Ana Delgado; first in Harbour Post on 1 March 2026, in 1 report."
    )


def test_a_part_is_trimmed_and_the_rest_is_shown(ask: Ask) -> None:
    answer = ask("sell the ferry, and twenty people know it. We won't raise the fare")
    assert answer.verdict is V.TRIMMED
    assert answer.before == "I will not"
    assert answer.after == "before the winter is over"
    assert "a negation stands right before these words, and was cut off" in answer.remarks


@pytest.mark.parametrize("joint", [" ", " ... ", " … ", " […] ", ". . . "])
def test_a_stretch_left_out_is_a_splice_with_and_without_an_ellipsis(ask: Ask, joint: str) -> None:
    answer = ask(f"I will not sell the ferry{joint}before the winter is over")
    assert answer.verdict is V.SPLICED
    assert [change[:3] for change in changes(answer)] == [
        (Edit.LEFT_OUT, "", "and twenty people know it We won't raise the fare")
    ]
    assert "a negation is among the words left out" in answer.remarks


def test_parts_in_another_order_are_a_splice(ask: Ask) -> None:
    answer = ask("before the winter is over I will not sell the ferry")
    assert answer.verdict is V.SPLICED
    assert "put together from 2 parts" in answer.sentence


def test_parts_of_two_statements_of_one_speaker_are_a_splice(record: Record, make: Make) -> None:
    who = (("Ana Delgado", "politician", ("Ana Delgado",)),)
    text = "“The ferry stays with the island,” Ana Delgado said. “Nobody asked the fishermen of Lund,” Ana Delgado said."
    parts = (
        ("Ana Delgado", "said", "“The ferry stays with the island,”"),
        ("Ana Delgado", "said", "“Nobody asked the fishermen of Lund,”"),
    )
    reading = make(text, parts, who=who)
    record.add(reading)
    answer = quote(record, "The ferry stays with the fishermen of Lund")
    assert answer.verdict is V.SPLICED
    same = [segment.asked for segment in answer.segments if segment.asked]
    assert len(same) == 2
    assert " ".join(same) == "The ferry stays with the fishermen of Lund"
    assert len(answer.evidence) == 2


def test_parts_by_two_people_in_one_article_are_told_as_both_s(record: Record, make: Make) -> None:
    text = "“The ferry stays with the island,” Ana Delgado said. “Nobody asked the fishermen of Lund,” Tomas Peña said."
    names = ("Ana Delgado", "Tomas Peña")
    parts = (
        ("Ana Delgado", "said", "“The ferry stays with the island,”"),
        ("Tomas Peña", "said", "“Nobody asked the fishermen of Lund,”"),
    )
    record.add(make(text, parts, who=tuple((name, "politician", (name,)) for name in names)))
    joined = "The ferry stays with the island. Nobody asked the fishermen"
    answer = quote(record, joined)
    assert answer.verdict is V.SPLICED
    assert answer.speaker is None
    assert "2 parts of what Ana Delgado and Tomas Peña said" in answer.sentence
    alone = quote(record, joined, by="Ana Delgado")
    assert alone.verdict is V.MISATTRIBUTED
    assert "not by Ana Delgado alone" in alone.sentence
    assert {one.side for one in alone.evidence} == {Side.AGAINST}


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("I will sell the ferry, and twenty people know it", (Edit.DELETED, "", "not", Called.NEGATION)),
        (
            "I will not sell the ferry, and thirty people know it",
            (Edit.REPLACED, "thirty", "twenty", Called.NUMBER),
        ),
        ("I will not sell the ferry, and 21 people know it", (Edit.REPLACED, "21", "twenty", Called.NUMBER)),
        (
            "We will raise the fare before the winter is over",
            (Edit.REPLACED, "will", "won't", Called.NEGATION),
        ),
        ("I will not sell the bridge, and twenty people know it", (Edit.REPLACED, "bridge", "ferry", None)),
        ("We won't ever raise the fare before the winter is over", (Edit.INSERTED, "ever", "", None)),
    ],
)
def test_a_changed_word_is_altered_and_what_turns_the_sense_is_called_out(
    ask: Ask, words: str, change: tuple[Edit, str, str, Called | None]
) -> None:
    answer = ask(words)
    assert answer.verdict is V.ALTERED
    assert changes(answer) == [change]


def test_the_quoted_part_of_a_mixed_statement_is_verbatim_and_the_rest_is_reported(ask: Ask) -> None:
    assert ask("is a gift to nobody at all").verdict is V.VERBATIM
    assert ask("a gift to nobody").verdict is V.TRIMMED
    assert ask("the old pier should close").verdict is V.REPORTED


def test_words_of_an_indirect_statement_are_reported(ask: Ask) -> None:
    answer = ask("the island would get a second doctor by autumn", by="Ilse Roth")
    assert answer.verdict is V.REPORTED
    assert "not in quotation marks" in answer.sentence


def test_what_another_said_is_misattributed(ask: Ask) -> None:
    answer = ask("I will not sell the ferry, and twenty people know it", by="Tomas Peña")
    assert answer.verdict is V.MISATTRIBUTED
    assert answer.sentence.startswith("These words are on record as said by Ana Delgado, not by Tomas Peña")
    assert [one.side for one in answer.evidence] == [Side.AGAINST]
    assert ask(WHOLE, by="Ana Delgado").verdict is V.VERBATIM


def test_a_name_that_nobody_on_record_has_is_told(ask: Ask) -> None:
    answer = ask(WHOLE, by="Walt Ostrander")
    assert answer.verdict is V.MISATTRIBUTED
    assert "nobody on record is called 'Walt Ostrander'" in answer.remarks
    assert answer.by
    assert (answer.by.name, answer.by.id) == ("Walt Ostrander", None)
    nothing = ask("The lighthouse keeper resigned in anger yesterday", by="Walt Ostrander")
    assert nothing.verdict is V.NOT_ON_RECORD


def test_quotation_marks_in_no_statement_are_found_without_a_speaker(ask: Ask) -> None:
    answer = ask("Keep our harbour in our own hands")
    assert answer.verdict is V.VERBATIM
    assert answer.speaker is None
    assert [one.kind for one in answer.evidence] == [Kind.TEXT]


def test_the_article_s_own_words_are_nobody_s_and_told_in_a_remark(ask: Ask) -> None:
    answer = ask("The tide tables hang beside the door")
    assert answer.verdict is V.NOT_ON_RECORD
    assert answer.evidence == ()
    assert any("as the article's own" in remark for remark in answer.remarks)


def test_what_nobody_said_is_not_on_record(ask: Ask) -> None:
    answer = ask("The lighthouse keeper resigned in anger yesterday", by="Ana Delgado")
    assert answer.verdict is V.NOT_ON_RECORD
    assert answer.sentence == "These words are not on record as words of Ana Delgado."
    assert (answer.said, answer.segments) == ("", ())


def test_a_spokeswoman_s_words_are_not_her_principal_s_own(record: Record, make: Make) -> None:
    text = "“He will sign the harbour bill tonight,” Ines Brandt said for Senator Walt Ostrander."
    who = (
        ("Ines Brandt", "person", ("Ines Brandt",)),
        ("Walt Ostrander", "politician", ("Senator Walt Ostrander",)),
    )
    parts = (("Ines Brandt", "said", "“He will sign the harbour bill tonight,”"),)
    record.add(make(text, parts, who=who, behalf={"Ines Brandt": "Walt Ostrander"}))
    answer = quote(record, "He will sign the harbour bill tonight", by="Walt Ostrander")
    assert answer.verdict is V.MISATTRIBUTED
    assert "as said by Ines Brandt for Walt Ostrander" in answer.sentence
    assert quote(record, "He will sign the harbour bill tonight", by="Ines Brandt").verdict is V.VERBATIM


def test_a_spokeswoman_s_words_are_her_organisation_s(record: Record, make: Make) -> None:
    text = "“The union backs the harbour bill,” Ines Brandt said for the Dockers Union."
    who = (
        ("Ines Brandt", "person", ("Ines Brandt",)),
        ("Dockers Union", "organisation", ("the Dockers Union",)),
    )
    parts = (("Ines Brandt", "said", "“The union backs the harbour bill,”"),)
    record.add(make(text, parts, who=who, behalf={"Ines Brandt": "Dockers Union"}))
    answer = quote(record, "The union backs the harbour bill", by="Dockers Union")
    assert answer.verdict is V.VERBATIM
    assert "Ines Brandt spoke for Dockers Union" in answer.remarks


def test_words_whose_speaker_is_not_known_may_be_his_who_is_named_beside(record: Record, make: Make) -> None:
    text = "Senator Walt Ostrander came late. “The harbour bill is dead,” he said.\nA gull cried."
    who = (("Walt Ostrander", "politician", ("Senator Walt Ostrander",)),)
    record.add(make(text, (("he", "said", "“The harbour bill is dead,”"),), who=who))
    answer = quote(record, "The harbour bill is dead", by="Walt Ostrander")
    assert answer.verdict is V.VERBATIM
    assert any("does not know for certain" in remark for remark in answer.remarks)
    assert quote(record, "The harbour bill is dead", by="Ines Brandt").verdict is V.MISATTRIBUTED


def test_the_same_sentence_by_two_people_is_each_one_s(record: Record, make: Make) -> None:
    for place, name in enumerate(("Ana Delgado", "Tomas Peña")):
        text = f"“Read the harbour bill before you vote,” {name} said on the quay number {place}."
        parts = ((name, "said", "“Read the harbour bill before you vote,”"),)
        record.add(
            make(text, parts, who=((name, "politician", (name,)),), address=f"https://news.example/{place}")
        )
    told = {
        name: quote(record, "Read the harbour bill before you vote", by=name)
        for name in ("Ana Delgado", "Tomas Peña")
    }
    assert {answer.verdict for answer in told.values()} == {V.VERBATIM}
    for name, answer in told.items():
        other = next(one for one in told if one != name)
        assert f"the same words are on record as said by {other}" in answer.remarks
        assert [one.side for one in answer.evidence] == [Side.FOR, Side.AGAINST]


def test_every_place_is_told_the_earliest_first_and_copies_count_once(record: Record, make: Make) -> None:
    lead = "The harbour board met for six hours on Monday night while gulls circled over the wet quay and a band played. "
    said = "“Read the harbour bill before you vote,” Ana Delgado said."
    texts = {
        date(2026, 3, 9): "At the fair in Lund, many weeks later, it came up again between cake and songs. "
        + said,
        date(2026, 3, 2): lead + said + " The meeting ended late.",
        date(2026, 3, 1): lead + said + " The meeting ended at midnight.",
    }
    for day, text in texts.items():
        parts = (("Ana Delgado", "said", "“Read the harbour bill before you vote,”"),)
        who = (("Ana Delgado", "politician", ("Ana Delgado",)),)
        record.add(make(text, parts, who=who, address=f"https://news.example/{day}", published=day))
    answer = quote(record, "Read the harbour bill before you vote")
    assert [one.day for one in answer.evidence] == [date(2026, 3, 1), date(2026, 3, 9)]
    assert [copy.published for one in answer.evidence for copy in one.copies] == [date(2026, 3, 2)]
    assert answer.sentence.endswith("on 1 March 2026, in 2 reports.")


def test_nothing_that_was_published_later_or_without_a_day_is_used(
    ask: Ask, record: Record, make: Make
) -> None:
    assert ask(WHOLE, on=date(2026, 2, 28)).verdict is V.NOT_ON_RECORD
    assert ask(WHOLE, on=date(2026, 3, 1)).verdict is V.VERBATIM
    text = "“The lighthouse stays lit all year,” Ana Delgado said."
    record.add(
        make(
            text,
            (("Ana Delgado", "said", "“The lighthouse stays lit all year,”"),),
            address="",
            published=None,
        )
    )
    assert ask("The lighthouse stays lit all year").verdict is V.VERBATIM
    assert ask("The lighthouse stays lit all year", on=date(2030, 1, 1)).verdict is V.NOT_ON_RECORD


@pytest.mark.parametrize("words", ["", " ", "“…”", "?!", "\u202e\u200f", "🙂🙂"])
def test_no_word_is_no_question(ask: Ask, words: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        ask(words)


def test_a_name_that_several_have_is_refused(ask: Ask, record: Record, make: Make) -> None:
    text = "“The pier is closed,” Ana Roth said."
    who = (("Ana Roth", "politician", ("Ana Roth",)),)
    record.add(
        make(
            text,
            (("Ana Roth", "said", "“The pier is closed,”"),),
            who=who,
            address="https://news.example/pier",
        )
    )
    with pytest.raises(AmbiguousNameError):
        ask(WHOLE, by="Roth")


@pytest.mark.parametrize(
    "words",
    [
        'x" OR content : "ferry',
        "ferry* AND NOT (sell) NEAR(ferry, 2)",
        "'; DROP TABLE statements; --",
        "\u202eyrref eht lles\u202c ferry 🙂 sell",
        "fer\u00adry \0 sell the ferry",
        "ferry " * 3000,
        "a",
        "the ferry",
        "(" * 500 + "ferry",
    ],
)
def test_hostile_words_are_only_words(ask: Ask, words: str) -> None:
    answer = ask(words)
    assert answer.verdict in list(QuoteVerdict)
    assert answer.to_dict()["question"]["words"] == words


def test_few_words_are_told_to_prove_little(ask: Ask) -> None:
    assert any("so few words" in remark for remark in ask("the ferry").remarks)


def test_what_comes_nearest_is_shown_where_nothing_is_alike_enough(ask: Ask) -> None:
    answer = ask("I will not sell the ferry to a fool from the mainland")
    assert answer.verdict is V.NOT_ON_RECORD
    assert any("what comes nearest is by Ana Delgado" in remark for remark in answer.remarks)
    assert [one.side for one in answer.evidence] == [Side.BESIDE]


def test_a_quotation_over_paragraphs_is_one(record: Record, make: Make) -> None:
    text = "Ana Delgado said: “The ferry is old.\n\n“The crew is older than the ferry,” and left."
    parts = (("Ana Delgado", "said", "“The ferry is old."),)
    record.add(make(text, parts, who=(("Ana Delgado", "politician", ("Ana Delgado",)),)))
    answer = quote(record, "The ferry is old. The crew is older than the ferry", by="Ana Delgado")
    assert answer.verdict is V.VERBATIM
