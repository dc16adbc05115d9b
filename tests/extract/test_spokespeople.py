"""For whom words are spoken: by spokespeople, aides, campaigns and letters, and by nobody else."""

from collections.abc import Callable

import pytest

Heard = Callable[..., list[tuple[str | None, str | None]]]


@pytest.mark.parametrize(
    ("marked", "source", "speaker"),
    [
        ("[s|[d|His] spokesman]", "His spokesman", "His spokesman"),
        ("[s|[d|His] own lawyers]", "His own lawyers", "His own lawyers"),
        ("[s|A spokesman for [d|{Delgado}]]", "A spokesman for Delgado", "spokesman for Delgado"),
        ("[s|An aide to [d|{Delgado}]]", "An aide to Delgado", "aide to Delgado"),
        ("[s|An aide to Mayor [d|{Delgado}]]", "An aide to Mayor Delgado", "aide to Mayor Delgado"),
        ("[s|An aide to [d|Mayor {Delgado}]]", "An aide to Mayor Delgado", "aide to Mayor Delgado"),
        ("[s/organisation|The [d|{Delgado}] campaign]", "The Delgado campaign", "Delgado campaign"),
        ("[s/organisation|The office of [d|{Delgado}]]", "The office of Delgado", "office of Delgado"),
        ("[s|[d|{Delgado}'s] spokeswoman]", "Delgado's spokeswoman", "Delgado's spokeswoman"),
        ("[s|[d|{Delgado}’s] spokeswoman {Ruth Varga}]", "Delgado’s spokeswoman Ruth Varga", "Ruth Varga"),
        ("[s|[d|{Delgado}’s] spokeswoman {Ruth Varga}]", "Ruth Varga", "Ruth Varga"),
        (
            "[s|[d|{Delgado}] campaign manager {Howard Frey}]",
            "Delgado campaign manager Howard Frey",
            "Howard Frey",
        ),
        ("[s|[d|{Delgado}] campaign manager {Howard Frey}]", "Howard Frey", "Howard Frey"),
        ("[s|[d|His] campaign manager, {Howard Frey}]", "His campaign manager, Howard Frey", "Howard Frey"),
        ("[s|{Ruth Varga}, a spokeswoman for [d|{Delgado}],]", "Ruth Varga", "Ruth Varga"),
        ("[s|{Ruth Varga}, [t|a spokeswoman for [d|{Delgado}]],]", "Ruth Varga", "Ruth Varga"),
        ("[s|{Ruth Varga}, [d|his] press secretary,]", "Ruth Varga, his press secretary", "Ruth Varga"),
        ("[s/organisation|A letter from [d|{Delgado}]]", "A letter from Delgado", "letter from Delgado"),
        ("[s/organisation|[d|{Delgado}’s] letter]", "Delgado’s letter", "Delgado’s letter"),
        ("[s/organisation|[d|His] statement]", "His statement", "His statement"),
        ("[s/organisation|A memo by [d|{Delgado}]]", "A memo by Delgado", "memo by Delgado"),
        (
            "[s/organisation|A memo written by [d|{Delgado}]]",
            "A memo written by Delgado",
            "memo written by Delgado",
        ),
        ("[s/organisation|A [d|{Delgado}] report]", "A Delgado report", "Delgado report"),
        (
            "[s|A spokesman for candidate [d|{Delgado}]]",
            "A spokesman for candidate Delgado",
            "spokesman for candidate Delgado",
        ),
    ],
)
def test_who_speaks_for_somebody_is_not_that_person(
    heard: Heard, marked: str, source: str, speaker: str
) -> None:
    text = f"[d|{{Delgado}}] lost, and [d|he] left. Later {marked} said no."
    assert heard(text, f"{source} / said / no") == [(speaker, "Delgado")]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[s|[d|His] wife]", "His wife"),
        ("[s|[d|{Delgado}’s] rival {Ruth Varga}]", "Delgado’s rival Ruth Varga"),
        ("[s|[d|{Delgado}’s] running mate, {Ruth Varga}]", "Delgado’s running mate, Ruth Varga"),
        ("[s|[d|{Delgado}] supporter {Ruth Varga}]", "Delgado supporter Ruth Varga"),
        ("[s|A critic of [d|{Delgado}]]", "A critic of Delgado"),
        ("[s|A lawyer who met [d|{Delgado}]]", "A lawyer who met Delgado"),
        ("[s/organisation|A letter to [d|{Delgado}]]", "A letter to Delgado"),
        ("[s/organisation|A report on [d|his] taxes]", "A report on his taxes"),
        ("[s|{Ruth Varga}, who beat [d|{Delgado}],]", "Ruth Varga, who beat Delgado"),
    ],
)
def test_not_everyone_near_somebody_speaks_for_him(heard: Heard, marked: str, source: str) -> None:
    ((speaker, behalf),) = heard(
        f"[d|{{Delgado}}] lost, and [d|he] left. {marked} said no.", f"{source} / said / no"
    )
    assert speaker not in (None, "Delgado")
    assert behalf is None


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[l/other|A letter from [d|{Delgado}]] came. [l|The letter] said no.", "The letter"),
        ("[s|A spokesman for [d|{Delgado}]] came. [s|The spokesman] said no.", "The spokesman"),
        ("[s|{Ruth Varga}, [d|his] spokeswoman,] met [d|{Delgado}]. [s|Ms. {Varga}] said no.", "Ms. Varga"),
    ],
)
def test_for_whom_somebody_speaks_is_known_from_an_earlier_mention(
    heard: Heard, marked: str, source: str
) -> None:
    assert [behalf for _, behalf in heard(marked, f"{source} / said / no")] == ["Delgado"]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[l/other|A letter from [d|{Delgado}]]", "A letter from Delgado"),
        ("[l/other|[d|{Delgado}’s] letter]", "Delgado’s letter"),
        ("[l/other|[d|His] letter]", "His letter"),
    ],
)
def test_a_letter_that_is_mentioned_once_speaks_for_its_author(
    heard: Heard, marked: str, source: str
) -> None:
    text = f"[d|{{Delgado}}] lost, and [d|he] left. Later {marked} said no."
    ((speaker, behalf),) = heard(text, f"{source} / said / no")
    assert speaker not in (None, "Delgado")
    assert behalf == "Delgado"


@pytest.mark.parametrize(
    "words",
    [
        "who ran against [d|{Delgado}] for the office",
        "who left office after [d|{Delgado}’s] victory",
        "who sued the lawyers of [d|{Delgado}]",
    ],
)
def test_a_relative_clause_makes_nobody_a_spokesman(heard: Heard, words: str) -> None:
    assert heard(f"[h|{{Howard Frey}}, {words},] said no.", "Howard Frey / said / no") == [
        ("Howard Frey", None)
    ]
