"""No content of an attribution cuts a name in two."""

from collections.abc import Callable

import pytest

from onrecord.extract.gathering import Gathered
from onrecord.extract.whole_names import with_whole_names
from onrecord.reading import Attribution

Mark = Callable[[str], tuple[str, Gathered, list[str]]]
Say = Callable[[str, str], Attribution]


def contents(marked: str, parts: str, mark: Mark, say: Say) -> list[str]:
    """Return the words of an attribution's contents."""
    text, gathered, _ = mark(marked)
    (whole,) = with_whole_names([say(text, parts)], gathered)
    return [span.of(text) for span in whole.content]


@pytest.mark.parametrize(
    ("marked", "parts", "expected"),
    [
        (
            "[d|{Frey}] asked [x|{Ana Delgado}] for help.",
            "Frey / asked / Ana|for help",
            ["Ana Delgado for help"],
        ),
        (
            "[d|{Frey}] asked [x|{Ana Delgado}] for help.",
            "Frey / asked / Delgado for help",
            ["Ana Delgado for help"],
        ),
        ("[d|{Frey}] asked [x|{Ana Delgado}] for help.", "Frey / asked / for help", ["for help"]),
        ("[d|{Frey}] likes [x|{Ana Delgado}].", "Frey / likes / Ana", ["Ana Delgado"]),
        ("[d|{Ana Delgado}] won.", "Ana / won / Delgado", ["Delgado"]),
        ("[d|{Frey}] likes [h/place|{Port Ellery}].", "Frey / likes / Port", ["Port"]),
    ],
)
def test_names_are_whole(mark: Mark, say: Say, marked: str, parts: str, expected: list[str]) -> None:
    assert contents(marked, parts, mark, say) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("Delgado, the guest, Howard Frey", "the guest, Howard Frey"), ("the guest, Howard Frey",) * 2],
)
def test_a_source_does_not_begin_with_half_a_name(mark: Mark, say: Say, source: str, expected: str) -> None:
    text, gathered, _ = mark("To [d|{Ana Delgado}], the guest, [f|{Howard Frey}], said it rained.")
    (whole,) = with_whole_names([say(text, f"{source} / said / it rained")], gathered)
    assert [span.of(text) for span in whole.source] == [expected]


def test_nothing_is_changed_without_a_name(mark: Mark, say: Say) -> None:
    text, gathered, _ = mark("She said it rained.")
    said = [say(text, "She / said / it rained")]
    assert with_whole_names(said, gathered) == said
    assert with_whole_names([], gathered) == []
