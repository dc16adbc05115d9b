"""Who speaks goes on speaking."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.entities import EntityType
from onrecord.extract.continuing import continued
from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.referents import forms_of, mention_of
from onrecord.extract.speakers import SourceFinder, sources_of
from onrecord.quotation import quotation_mask
from onrecord.reading import Attribution

Mark = Callable[[str], tuple[str, Gathered, list[str]]]
Say = Callable[[str, str], Attribution]
Again = Callable[..., dict[str, str]]


@pytest.fixture(scope="session")
def again(mark: Mark, say: Say) -> Again:
    """Return what tells for each source that takes up another which one, by their words."""

    def read(marked: str, *parts: str, things: str = "") -> dict[str, str]:
        text, gathered, _ = mark(marked)
        told = tell(gathered.found, text, quotation_mask(text))
        forms = forms_of(gathered, told)
        everyone = [mention_of(f, forms[i], EntityType.OTHER, i) for i, f in enumerate(gathered.found)]
        said = [say(text, part) for part in parts]
        words = [m.phrase.of(text) for m in everyone]
        persons = np.array([w not in things.split("|") for w in words])
        found = continued(said, sources_of(said, SourceFinder(everyone, text), text), told, persons, text)
        return {words[i]: words[k] for i, k in found.items()}

    return read


def test_he_who_adds_something_is_who_spoke_before(again: Again) -> None:
    marked = "[h|{Frey}] said taxes rise. [d|{Delgado}] sat by. “A pity,” [x|he] added."
    assert again(marked, "Frey / said / taxes rise", "he / added / “A pity,”") == {"he": "Frey"}


def test_the_mayor_takes_up_who_spoke_where_the_cue_adds(again: Again) -> None:
    marked = "[h|{Frey}] said taxes rise. [x|The mayor] {cue} it was late."
    for cue, found in (("added", {"The mayor": "Frey"}), ("said", {})):
        words = marked.replace("{cue}", cue).replace("said it", "denied it")
        word = "added" if cue == "added" else "denied"
        assert again(words, "Frey / said / taxes rise", f"The mayor / {word} / it was late") == found


def test_who_is_quoted_within_a_quotation_does_not_go_on_outside(again: Again) -> None:
    marked = "[h|{Frey}] said [d|{Delgado}] thought taxes rise. [x|He] wept, [y|he] said."
    parts = (
        "Frey / said / Delgado thought taxes rise",
        "Delgado / thought / taxes rise",
        "he / said / He wept",
    )
    assert again(marked, *parts) == {"he": "Frey"}


def test_neither_things_nor_the_other_gender_go_on(again: Again) -> None:
    parts = ("it / said / taxes rise", "he / added / “A pity,”")
    assert again("[i|it] said taxes rise. “A pity,” [x|he] added.", *parts, things="it") == {}
    parts = ("she / said / taxes rise", "he / added / “A pity,”")
    assert again("[i|she] said taxes rise. “A pity,” [x|he] added.", *parts) == {}


def test_two_paragraphs_on_nobody_is_in_mind(again: Again) -> None:
    marked = "[h|{Frey}] said taxes rise.\n\nIt rained.\n\n“A pity,” [x|he] added."
    assert again(marked, "Frey / said / taxes rise", "he / added / “A pity,”") == {}
    assert again(marked.replace("\n\nIt", " It"), "Frey / said / taxes rise", "he / added / “A pity,”")
