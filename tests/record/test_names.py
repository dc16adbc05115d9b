"""Names of people: taken apart, and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.identity.comparing import Tie, can_be_one
from onrecord.record.identity.leftovers import is_credit, is_leftover
from onrecord.record.identity.names import PersonName, parse_name, shown, without_titles
from onrecord.record.identity.titles import around


def name(written: str) -> PersonName:
    """Return the parts of a name that is one."""
    parsed = parse_name(written)
    assert parsed is not None, written
    return parsed


@pytest.mark.parametrize(
    "written",
    [
        "Ana Hale",
        "Sen. Ana Hale",
        "former Governor Ana Hale",
        "House Speaker Ana Hale",
        "Hale, Ana",
        "ANA HALE",
        "Ana Hale's",
        "Ana Hale’s",
        "Aña Hále",
        "Mrs. Ana Hale (D-Ohio)",
        "President-elect Ana Hale,",
        "[Ana] Hale",
        "Ana] Hale",
        "(Ana) Hale",
    ],
)
def test_one_name_however_it_is_written(written: str) -> None:
    assert name(written) == PersonName(first="ana", last="hale")


def test_the_parts_of_a_name() -> None:
    assert name("Tomas R. Quill III") == PersonName(first="tomas", middle=("r",), last="quill", suffix="iii")
    assert name("Quill") == PersonName(last="quill")
    assert name("Ilse van der Berg").last == "vanderberg"
    assert name('Robert "Skip" Tor').nickname == "skip"
    assert name("Ilse O’Dell") == name("Ilse O'Dell")
    assert name("Tomas Quill, Jr.").suffix == "jr"
    assert name("Quill Sr.") == PersonName(last="quill", suffix="sr")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [("Bo al-Hassan", "bo", "hassan"), ("Al-Hassan", "", "hassan"), ("Al Hassan", "al", "hassan")],
)
def test_an_article_before_a_surname_is_no_part_of_it(written: str, first: str, last: str) -> None:
    assert name(written) == PersonName(first=first, last=last)


@pytest.mark.parametrize(
    ("before", "after", "credit"),
    [
        ("The pier at dusk. (", "/QPA)", True),
        ("QPA/", ", File", True),
        ("(QPA Photo/", ")", True),
        ("Photo by ", ".", True),
        ("", " via Quay Images.", True),
        ("(", " for Quay Images)", True),
        ("They met ", " via telephone.", False),
        ("The Quill/", " pact", False),
        ("It was painted by ", ".", False),
    ],
)
def test_who_took_a_picture_is_told_by_what_stands_around_the_name(
    before: str, after: str, credit: bool
) -> None:
    assert is_credit(before, after) is credit


def test_a_title_makes_a_single_name_whole_only_where_it_is_part_of_it() -> None:
    assert name("Pope Anselm").full
    assert not name("Senator Hale").full
    assert not name("Mr. Hale").full


@pytest.mark.parametrize(
    "written",
    ["Read More", "Getty Images", "ADVERTISEMENT", "12", "https://news.example", "@anahale", "Sign Up", "Hale Campaign",
     "the committee", "If Hale Wins", "Hale Foundation", "", "he", "Office of Harbours Hale", "Edward HaleHale",
     "Ana M", "harbour Hale", "Quay cartel", "Dump Hale", "Never Hale", "The Hale Factor",
     "Quayicans", "Upper Quaysians", "Hurricane Ana", "Hale Grants", "Quay- Hale", "HaleIDA Tor",
     "North Quayoreans", "Ana “Bo", "Ana van", "Harbour's Spies", "Ana Hale Live", "Quay Shooter",
     "Harbour Secretary", "Hale DOJ", "African Quayer"],
)  # fmt: skip
def test_what_is_no_name_of_a_person(written: str) -> None:
    assert is_leftover(written)
    assert parse_name(written) is None


@pytest.mark.parametrize(
    "written", ["Al From", "Ana McHale", "Ana VanderBerg", "RoseAnn Tor", "Bo el-Tor", "Ana X"]
)
def test_what_only_looks_like_no_name(written: str) -> None:
    assert parse_name(written) is not None


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Quay County Sheriff Ana Hale", "Ana Hale"),
        ("Ana Hale of Ohio", "Ana Hale"),
        ("Bob Tor Robert", "Bob Tor"),
        ("Bob Tor Tor", "Bob Tor"),
        ("Tor Tor", "Tor Tor"),
        ("Messrs. Tor", "Tor"),
        ("Emperor Tor", "Tor"),
        ("Little Ana", "Ana"),
        ("Hale Judge", "Hale Judge"),
        ("AG Hale", "Hale"),
        ("Inspector General Ana Hale", "Ana Hale"),
        ("DJ Ana Hale", "Ana Hale"),
        ("DJ Hale", "DJ Hale"),
        ("the real Ana Hale", "Ana Hale"),
        ("Ana Mayor", "Ana Mayor"),
    ],
)
def test_what_hangs_on_a_name_is_no_part_of_it(written: str, bare: str) -> None:
    assert without_titles(written) == bare


def test_a_name_is_shown_without_title_and_not_in_capitals() -> None:
    assert shown("SEN. ANA MCHALE") == "Ana McHale"
    assert shown("Gov. Tomas Quill Jr.") == "Tomas Quill Jr."
    assert without_titles("Hale") == "Hale"


@pytest.mark.parametrize(
    ("left", "right", "tie"),
    [
        ("Ana Hale", "Ana Hale", Tie.SAME),
        ("Ana M. Hale", "Ana Hale", Tie.SAME),
        ("Ana M. Hale", "Ana Maria Hale", Tie.SAME),
        ("Ana M. Hale", "Ana R. Hale", None),
        ("Ana Marsh Hale", "Ana Ida Marsh Hale", Tie.SAME),
        ("Jon W. Hale", "Jon H. W. Hale", None),
        ("Bob Tor", "Robert Tor", Tie.NICKNAME),
        ("Bob Tor", "Rob Tor", Tie.NICKNAME),
        ("Liz Tor", "Elizabeth Tor", Tie.NICKNAME),
        ("William Tor", "Robert Tor", None),
        ("J. Tor", "Jonas Tor", Tie.INITIAL),
        ("J.D. Tor", "Jonas Daniel Tor", Tie.INITIAL),
        ("J.D. Tor", "Jonas Peter Tor", None),
        ("Jonas Tor", "Janet Tor", None),
        ("Mariana Tor", "Marianna Tor", Tie.SPELLING),
        ("Joan Tor", "John Tor", None),
        ("Tomas Quill", "Tomas Quill Jr.", None),
        ("Tomas Quill Sr.", "Tomas Quill Jr.", None),
        ("Willard Dane Tor", "Dane Tor", Tie.NICKNAME),
        ("Willard Dane Tor", "Dane J. Tor", Tie.NICKNAME),
        ("Willard Dane M. Tor", "Dane J. Tor", None),
        ("Ana Hale", "Ana Tor", None),
    ],
)
def test_which_names_can_be_one_persons(left: str, right: str, tie: Tie | None) -> None:
    assert can_be_one(name(left), name(right)) is tie
    assert can_be_one(name(right), name(left)) is tie


FIRST = st.sampled_from(
    ["Ana", "Bob", "Robert", "J.", "J. D.", "Jonas", "Liz", "Mariana", "Marianna", "William"]
)
MIDDLE = st.sampled_from(["", "M.", "Maria", "D.", "Daniel"])


@given(FIRST, MIDDLE, FIRST, MIDDLE)
def test_comparing_does_not_depend_on_the_order(a: str, b: str, c: str, d: str) -> None:
    left, right = name(f"{a} {b} Tor"), name(f"{c} {d} Tor")
    assert can_be_one(left, right) is can_be_one(right, left)


@given(st.text(max_size=60))
def test_any_text_is_a_name_or_none(text: str) -> None:
    parsed = parse_name(text)
    assert parsed is None or parsed.last
    assert isinstance(shown(text), str)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("said Sen. ", " (R-Ala.) today", ("senator", "AL", "republican", "")),
        ("former New York Gov. ", " said", ("governor", "NY", "", "")),
        ("Rep. ", ", D-Calif., said", ("representative", "CA", "democrat", "")),
        ("Senator ", ", Republican of Ohio, said", ("senator", "OH", "republican", "")),
        ("Quay police inspector general ", " said", ("inspector general", "", "", "")),
        ("said press secretary ", " said", ("press secretary", "", "", "")),
        ("by AG ", " said", ("attorney general", "", "", "")),
        ("QBI Director ", " said", ("director", "", "", "")),
        ("party chairwoman ", " said", ("chair", "", "", "")),
        ("said ", ", a West Virginia Democrat", ("", "WV", "democrat", "")),
        ("Sen. ", " of West Virginia", ("senator", "WV", "", "")),
        ("Mrs. ", " said", ("", "", "", "f")),
        ("a vote for president ", " said", ("", "", "", "")),
        ("President ", " of France", ("", "", "", "")),
        ("state Sen. ", " of Ohio", ("", "", "", "")),
        ("the ferry left Ohio and ", " waved", ("", "", "", "")),
        ("an obstruction of justice, ", " said", ("", "", "", "")),
        ("qualified to be president,'' Mr. ", " said", ("", "", "", "m")),
        ("the harbour speaker ", " said", ("", "", "", "")),
        ("House Speaker ", " said", ("speaker", "", "", "")),
    ],
)
def test_what_stands_around_a_name_tells_of_its_bearer(
    before: str, after: str, told: tuple[str, str, str, str]
) -> None:
    found = around(before, after)
    assert (found.office, found.state, found.party, found.sex) == told


@pytest.mark.parametrize(
    ("before", "after", "private"),
    [
        ("said ", ", pastor of a church", True),
        ("said ", ", 39, of Quay", True),
        ("said ", ", an old sailor and teacher", True),
        ("Sen. ", ", a lawyer", False),
        ("said ", ", a lawyer and former senator", False),
        ("said ", " and a lawyer", False),
        ("Leader ", ", even as actress Ida Tor spoke", False),
    ],
)
def test_an_occupation_after_a_name_is_told_from_an_office(before: str, after: str, private: bool) -> None:
    assert around(before, after).private is private
