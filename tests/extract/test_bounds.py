"""The parts of an attribution end where their form tells."""

from collections.abc import Callable

import pytest

from onrecord.extract.bounds import with_bounds
from onrecord.extract.gathering import Gathered
from onrecord.reading import Attribution

Mark = Callable[[str], tuple[str, Gathered, list[str]]]
Say = Callable[[str, str], Attribution]


@pytest.mark.parametrize(
    ("marked", "parts", "expected"),
    [
        (
            "[f|{Frey}] said with a smile it rained.",
            "Frey / said with a / it rained",
            "Frey / said / it rained",
        ),
        ("[f|{Frey}] said it rained.", "Frey / said / it rained", "Frey / said / it rained"),
        (
            "[f|{Frey}] asked about [d|{Ana Delgado}].",
            "Frey / asked / about Ana Delgado",
            "Frey / asked about / Ana Delgado",
        ),
        ("[f|{Frey}] asked about rain.", "Frey / asked / about rain", "Frey / asked / about rain"),
        (
            "[f|{Frey}] apologized to [d|{Ana Delgado}] for rain.",
            "Ana Delgado / apologized to / for rain",
            "Frey / apologized / for rain",
        ),
        ("[f|{Frey}] objected to rain.", "Frey / objected to / rain", "Frey / objected to / rain"),
        (
            "[f|{Frey}] heard from [d|{Delgado}] of rain.",
            "Delgado / heard from / of rain",
            "Delgado / heard from / of rain",
        ),
        ("“Rain,” said [d|{Delgado}].", "Delgado / said / “Rain,”", "Delgado / said / “Rain,”"),
    ],
)
def test_bounds(mark: Mark, say: Say, marked: str, parts: str, expected: str) -> None:
    text, gathered, _ = mark(marked)
    (told,) = with_bounds([say(text, parts)], gathered, text)
    shown = ("|".join(span.of(text) for span in spans) for spans in (told.source, told.cue, told.content))
    assert " / ".join(shown) == expected
