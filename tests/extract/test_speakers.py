"""Whose words they are: never a wrong person where nobody is known."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.entities import Form
from onrecord.extract.referents import Referents
from onrecord.extract.speakers import SourceFinder
from onrecord.reading import Attribution
from onrecord.spans import Span

Link = Callable[[str], tuple[str, Referents]]
Hear = Callable[..., tuple[str, Referents, list[Attribution]]]
Say = Callable[[str, str], Attribution]
Who = tuple[str | None, str | None]
Heard = Callable[..., list[Who]]

NOBODY: Who = (None, None)


@pytest.mark.parametrize(
    ("marked", "source", "who"),
    [
        ("[d|{Ana Delgado}]", "Ana Delgado", ("Ana Delgado", None)),
        ("[d|Mayor {Ana Delgado}]", "Mayor Ana Delgado", ("Ana Delgado", None)),
        ("[d|Mayor {Ana Delgado}]", "Ana Delgado", ("Ana Delgado", None)),
        ("The [d|{Delgado}]", "The Delgado", ("Delgado", None)),
        ("[d|{Ana Delgado}, the mayor,]", "Ana Delgado, the mayor", ("Ana Delgado", None)),
        ("[d|{Ana Delgado}, the mayor of [h/place|{Harbour}],]", "Ana Delgado", ("Ana Delgado", None)),
        ("[d|The mayor of [h/place|{Harbour}]]", "The mayor of Harbour", ("mayor of Harbour", None)),
        ("[d|{Ana Delgado}] met [h|{Howard Frey}]. [d|She]", "She", ("Ana Delgado", None)),
        (
            "[h|{Howard Frey}, who directs the poll,]",
            "Howard Frey, who directs the poll",
            ("Howard Frey", None),
        ),
        ("[g/other|Critics]", "Critics", ("Critics", None)),
        ("It", "It", NOBODY),
        ("[i|It]", "It", NOBODY),
        ("[d|The former governor, {Ana Delgado}]", "The former governor, Ana Delgado", ("Ana Delgado", None)),
        ("The former governor, [d|{Ana Delgado}]", "The former governor, Ana Delgado", ("Ana Delgado", None)),
        (
            "[d|The former governor], [d|{Ana Delgado}]",
            "The former governor, Ana Delgado",
            ("Ana Delgado", None),
        ),
        ("[d|Republican nominee {Ana Delgado}]", "Republican nominee Ana Delgado", ("Ana Delgado", None)),
        ("Republican nominee [d|{Ana Delgado}]", "Republican nominee Ana Delgado", ("Ana Delgado", None)),
        (
            "[p/party|{Republican}] nominee [d|{Ana Delgado}]",
            "Republican nominee Ana Delgado",
            ("Ana Delgado", None),
        ),
        (
            "[d|Secretary of State {Ana Delgado}]",
            "Secretary of State Ana Delgado",
            ("Ana Delgado", None),
        ),
        ("[d|{Ana Delgado}] left. Two men", "Two men", NOBODY),
        ("Some who like [d|{Ana Delgado}]", "Some who like Ana Delgado", NOBODY),
        ("People close to Mayor [d|{Delgado}]", "People close to Mayor Delgado", NOBODY),
    ],
)
def test_whose_words_they_are(heard: Heard, marked: str, source: str, who: Who) -> None:
    assert heard(f"{marked} said no.", f"{source} / said / no") == [who]


@pytest.mark.parametrize(
    "marked",
    [
        "[h|{Howard Frey}], who said no, left.",
        "[h|{Howard Frey}, who said no,] left.",
        "[h|{Howard Frey}, [h|who] said no,] left.",
        "[h|{Howard Frey}] – who said no – left.",
        "[d|{Ana Delgado}] met [h|{Howard Frey}, a lawyer who said no].",
    ],
)
def test_a_relative_pronoun_is_whoever_stands_before_it(heard: Heard, marked: str) -> None:
    assert heard(marked, "who / said / no") == [("Howard Frey", None)]


def test_the_name_behind_a_description_is_who_speaks(heard: Heard) -> None:
    marked = "[g|The former governor], [d|{Ana Delgado}], said no."
    assert heard(marked, "The former governor, Ana Delgado / said / no") == [("Ana Delgado", None)]


@pytest.mark.parametrize("word", ["We", "They", "You", "It"])
def test_what_one_person_cannot_be_called_is_nobody(heard: Heard, word: str) -> None:
    assert heard(f"[d|{{Ana Delgado}}] left. [d|{word}] said no.", f"{word} / said / no") == [NOBODY]


def test_a_relative_pronoun_behind_nobody_is_nobody(heard: Heard) -> None:
    assert heard("[h|{Howard Frey}] knows those who said no.", "who / said / no") == [NOBODY]


def test_no_source_is_nobody(heard: Heard) -> None:
    assert heard("[d|{Delgado}] left. It is said that taxes rise.", " / said / taxes rise") == [NOBODY]


def test_a_group_is_no_person(hear: Hear) -> None:
    for words in (
        "Critics of [d|{Delgado}]",
        "[d|{Delgado}]’s supporters",
        "Four voters from [h/place|{Harbour}]",
    ):
        source = re.sub(r"\[\w+(?:/\w+)?\||[{}\]]", "", words)
        _, referents, (found,) = hear(f"[g/person|{words}] said no.", f"{source} / said / no")
        assert found.speaker is not None
        assert not referents.entities[found.speaker].type.is_person


def test_a_quotation_keeps_its_speaker_over_paragraphs(heard: Heard) -> None:
    marked = "[s|A spokesman for [d|{Delgado}]] said: “We stay.\n\n“We pay.\n\n“We win.”"
    parts = ("A spokesman for Delgado / said / “We stay.", " /  / “We pay.", " /  / “We win.”")
    assert heard(marked, *parts) == [("spokesman for Delgado", "Delgado")] * 3


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("[d|{Delgado}] said: “We stay.” [h|{Frey}] left. “No.”", "“No.”"),
        (
            "[d|{Delgado}] said: “We stay.”\n\n[h|{Frey}] left. [d|She] saw it. It rained all day. “No.”",
            "“No.”",
        ),
        ("[d|{Delgado}] said: “We stay.”\n\nIt is thought no deal is near.", "no deal is near"),
    ],
)
def test_a_quotation_without_a_source_elsewhere_has_no_speaker(heard: Heard, marked: str, parts: str) -> None:
    assert heard(marked, "Delgado / said / “We stay.”", f" /  / {parts}")[1] == NOBODY


def test_what_an_indirect_content_says_does_not_go_on(heard: Heard) -> None:
    marked = "[d|{Delgado}] said they stay.\n\n“No.”"
    assert heard(marked, "Delgado / said / they stay", " /  / “No.”")[1] == NOBODY


def test_all_else_of_an_attribution_stays(hear: Hear, say: Say) -> None:
    text, _, (found,) = hear("[d|{Delgado}] said no.", "Delgado / said / no")
    assert found == replace(say(text, "Delgado / said / no"), speaker=0)


def test_mentions_near_a_span_and_at_a_place(link: Link) -> None:
    text, referents = link("[s|[d|{Delgado}’s] aide] told [h|{Howard Frey}, [l|a lawyer]], to go.")
    finder = SourceFinder(referents.mentions, text)
    start = text.index("Howard")
    assert [m.phrase.of(text) for m in finder.near(Span(0, 7))] == ["Delgado’s aide", "Delgado’s"]
    assert [m.phrase.of(text) for m in finder.opening(start - 1, start + 1)] == ["Howard Frey, a lawyer"]
    assert [m.phrase.of(text) for m in finder.opening(0, 2)] == ["Delgado’s aide", "Delgado’s"]
    assert finder.opening(start + 1, start + 1) == finder.near(Span(len(text) - 3, len(text))) == []


def test_a_source_in_two_parts_is_who_fits_best(link: Link) -> None:
    text, referents = link("[m|The mayor] said, and so did [d|{Ana Delgado}]")
    finder = SourceFinder(referents.mentions, text)
    mention = finder.find((Span(4, 9), Span(text.index("Ana"), len(text))))
    assert mention is not None
    assert mention.form is Form.NAME


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[d|{Ana Delgado}] and [h|{Howard Frey}]", "Ana Delgado and Howard Frey"),
        ("[d|{Ana Delgado}] and others", "Ana Delgado and others"),
        ("[d|{Delgado}], [h|{Frey}] and [r|{Varga}]", "Delgado, Frey and Varga"),
        ("[b|[d|{Ana Delgado}] and [h|{Howard Frey}]]", "Ana Delgado and Howard Frey"),
        ("[b|[d|The mayor] and his wife]", "The mayor and his wife"),
    ],
)
def test_several_people_are_nobody(heard: Heard, marked: str, source: str) -> None:
    assert heard(f"{marked} said no.", f"{source} / said / no") == [NOBODY]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[d|His] spokesman", "His spokesman"),
        ("[d|{Delgado}]'s spokesman", "Delgado's spokesman"),
        ("[d|{Delgado}]’s spokesman", "Delgado’s spokesman"),
        ("[d|{Delgado}’s] spokesman", "Delgado’s spokesman"),
        ("The [d|{Delgado}] campaign", "The Delgado campaign"),
        ("A [d|{Delgado}] aide", "A Delgado aide"),
        ("[d/organisation|{Harbour Rail}] workers", "Harbour Rail workers"),
        ("Aides to [d|{Ana Delgado}]", "Aides to Ana Delgado"),
    ],
)
def test_somebody_within_a_source_is_not_the_source(heard: Heard, marked: str, source: str) -> None:
    text = f"[d|{{Delgado}}] lost, and [d|he] left. Later {marked} said no."
    assert heard(text, f"{source} / said / no") == [NOBODY]


@pytest.mark.parametrize(
    "marked",
    ["[h|{Howard Frey}, whom she said no to,] left.", "[h|{Howard Frey}, whom [s|she] said no to,] left."],
)
def test_somebody_unknown_in_a_phrase_is_not_who_the_phrase_is(heard: Heard, marked: str) -> None:
    assert heard(marked, "she / said / no") == [NOBODY]


@pytest.mark.parametrize(
    "words", ["A spokesman for Republican nominee", "The wife of Secretary of State", "Critics of candidate"]
)
def test_whoever_an_office_stands_before_behind_a_preposition_is_not_the_source(
    heard: Heard, words: str
) -> None:
    assert heard(f"{words} [d|{{Ana Delgado}}] said no.", f"{words} Ana Delgado / said / no") == [NOBODY]
