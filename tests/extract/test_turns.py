"""Outside quotations "I" is who gives the speech, or who answers the interview's questions."""

from collections.abc import Callable

import pytest

from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.turns import laid_out
from onrecord.quotation import quotation_mask
from onrecord.reading import Attribution

Mark = Callable[[str], tuple[str, Gathered, list[str]]]
Say = Callable[[str, str], Attribution]

ASKED = (
    "\n\n[y|You] left. Did [y|you] like it?\n\n[m|I] did, and [g|you] would.\n\n"
    "[q|I] hear [y|you] came back?\n\n[m|My] own way."
)


def referents(marked: str, mark: Mark, *said: Attribution) -> dict[str, str]:
    """Return for each mention that is decided its place and words, and those of who it is."""
    text, gathered, _ = mark(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    held = laid_out(gathered.found, told, gathered.people, text, said)
    words = [f"{k} {text[f.start : f.end]}" for k, f in enumerate(gathered.found)]
    return {words[i]: words[k] for i, k in held.items()}


@pytest.mark.parametrize("title", ["An interview with [d|{Ana Delgado}]", "We spoke to [d|{Ana Delgado}]"])
def test_who_is_asked_answers(mark: Mark, title: str) -> None:
    found = referents(title + ASKED, mark)
    assert set(found.values()) == {"0 Ana Delgado"}
    assert [words.split()[1] for words in found] == ["You", "you", "I", "you", "My"]


def test_who_is_asked_is_one_where_nobody_is_named(mark: Mark) -> None:
    found = referents("An interview" + ASKED, mark)
    assert found == {"1 you": "0 You", "2 I": "0 You", "5 you": "0 You", "6 My": "0 You"}


def test_who_is_asked_is_named_before_the_questions(mark: Mark) -> None:
    found = referents("An interview\n\nToday we met [d|{Ana Delgado}]." + ASKED, mark)
    assert set(found.values()) == {"0 Ana Delgado"}


@pytest.mark.parametrize(
    "marked",
    [
        "An interview with [d|{Ana Delgado}] and [h|{Howard Frey}]" + ASKED,
        "[d|{Ana Delgado}] resigns" + ASKED,
        "HALE: [x|I] won.\nFREY: [y|I] did.",
        "“[x|I] won,” she said. “[x|I] did.”",
        "It rained.",
    ],
)
def test_nobody_is_guessed(mark: Mark, marked: str) -> None:
    assert referents(marked, mark) == {}


def test_a_speech_has_one_speaker(mark: Mark) -> None:
    assert referents("[x|I] came.\n\nIt rained. [x|I] left, and [g|you] stayed.", mark) == {"1 I": "0 I"}


def test_what_somebody_else_says_is_not_the_speakers(mark: Mark, say: Say) -> None:
    marked = "[x|I] came. Hale says [h|I] lost. [x|I] left."
    text = mark(marked)[0]
    assert referents(marked, mark, say(text, "Hale / says / I lost")) == {"2 I": "0 I"}
