"""Names are counted by the letters, exactly, whatever stands around them, and whoever bears them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article import Article
from onrecord.ask.mailings.figures import Figure, Roster
from onrecord.ask.mailings.referring import refs_in
from onrecord.ask.mailings.refs import By
from onrecord.ask.mailings.sheets import Sheet
from onrecord.reading import Reading
from onrecord.record import Who


def figure(given: str, surname: str, *titles: str) -> Figure:
    name = f"{given} {surname}".strip()
    return Figure(name, surname, given, ((given, surname),), (), frozenset(titles), Who(name=name))


def body(name: str, *short: str) -> Figure:
    return Figure(name, "", "", (), short, frozenset(), Who(name=name))


def count(text: str, *figures: Figure, number: int = 0) -> Counter[str]:
    sheet = Sheet(0, text, Reading(article=Article(text=text), model="none", attributions=()))
    return Counter(ref.by.value for ref in refs_in(sheet, Roster(figures, {})) if ref.figure == number)


TEMPLATES = {
    By.FULL: ("{g} {s}", "President {g} {s}", "{G} {S}", "{g} J. {s}", "{g}\n{s}", "{g} {s}’s plan"),
    By.SURNAME: (
        "President {s}",
        "{s}",
        "PRESIDENT {S}",
        "{s}'s friends",
        "{s}’s",
        "Mr. {s}",
        "({s})",
        "{s}-backed",
    ),
}
FILLERS = (
    "The dam stands.",
    "nobody slept",
    "GIVE $17",
    "see https://{s}.example/{s} now",
    "write to {s}@mail.example",
)
PEOPLE = (
    ("Roland", "Ashby"),
    ("Ximena", "Prado"),
    ("Otis", "O’Dowd"),
    ("Ingrid", "van Aster"),
    ("Bea", "Sjögren"),
)


@given(
    st.sampled_from(PEOPLE),
    st.lists(
        st.sampled_from(
            [(by, text) for by, texts in TEMPLATES.items() for text in texts] + [(None, f) for f in FILLERS]
        )
    ),
)
def test_every_name_is_counted_once(name: tuple[str, str], parts: list[tuple[By | None, str]]) -> None:
    given_name, surname = name
    words = {"g": given_name, "s": surname, "G": given_name.upper(), "S": surname.upper()}
    text = "\n\n".join(["Friend,", *(part.format(**words) for _, part in parts)])
    wanted = Counter(by.value for by, _ in parts if by)
    assert count(text, figure(given_name, surname, "president")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ashby County votes on Ashby Road behind the Ashby Library.", {}),
        ("STAND WITH ASHBY. STAND WITH ROLAND ASHBY.", {"surname": 1, "full": 1}),
        ("The ashby tree is no name.", {}),
        ("Paid for by Ashby for Senate. Authorized by Roland Ashby.", {}),
        ("Melissa Ashbyson and the Ashbys.", {}),
        ("Roland knows. Ask Roland. Camp Roland is closed.", {"given": 2}),
        ("Roland “Rollo” Ashby and Roland T. Ashby", {"full": 2}),
    ],
)
def test_what_is_a_name_and_what_is_not(text: str, wanted: dict[str, int]) -> None:
    assert count(text, figure("Roland", "Ashby")) == Counter(wanted)


def test_a_surname_that_is_a_common_word_too_needs_a_title_or_the_model() -> None:
    text = "Price won’t say. Councilwoman Price came. The price of water went up."
    assert count(text, figure("Grace", "Price", "councilwoman")) == {"surname": 1}
    assert count("Price won’t say. Councilwoman Price came.", figure("Grace", "Price")) == {"surname": 2}


KELLERS = (figure("Judith", "Keller", "mayor"), figure("Amos", "Keller", "senator"))


@pytest.mark.parametrize(
    ("text", "mayor", "senator", "neither"),
    [
        ("Mayor Keller came. Senator Keller stayed.", 1, 1, 0),
        ("Judith Keller came. Keller was glad.", 2, 0, 0),
        ("Judith Keller and Amos Keller came. Keller was glad.", 1, 1, 1),
        ("Judith Keller came.\n\nKeller was glad.", 1, 0, 1),
        ("Judith Keller came. The Keller name counts.", 1, 0, 1),
        ("Judge Keller came.", 0, 0, 1),
    ],
)
def test_of_two_with_a_surname_titles_and_the_paragraph_decide(
    text: str, mayor: int, senator: int, neither: int
) -> None:
    found = [sum(count(text, *KELLERS, number=number).values()) for number in (0, 1, -1)]
    assert found == [mayor, senator, neither]


def test_a_body_is_counted_by_its_name_and_apart_by_shorter_ones() -> None:
    union = body("Firefighters Local 88", "Local 88")
    assert count("Firefighters Local 88 met. Local 88 voted. Local 880 did not.", union) == {
        "full": 1,
        "described": 1,
    }
    assert count("THE FARMERS' LEAGUE and the Farmers’ League", body("Farmers’ League")) == {"full": 2}
