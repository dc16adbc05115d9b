"""The "I" of a letter is who signs it."""

from collections.abc import Callable

import pytest

from onrecord.extract.coreference import tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.quoting import signed
from onrecord.quotation import quotation_mask

Mark = Callable[[str], tuple[str, Gathered, list[str]]]


def signers(marked: str, mark: Mark) -> list[str]:
    """Return who signs, for each "I" that somebody signs for."""
    text, gathered, _ = mark(marked)
    told = tell(gathered.found, text, quotation_mask(text))
    found = signed(told, gathered.found, gathered.people, text)
    return [text[slice(*(gathered.found[k].name or (0, 0)))] for k in found.values()]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[x|I] like it.\n\n[d|{Ana Delgado}].\n\nHarbour.", ["Ana Delgado"]),
        (
            "[x|I] like it.\n[d|{Ana Delgado}]\n[y|I] do not.\n– [h|{Howard Frey}]",
            ["Ana Delgado", "Howard Frey"],
        ),
        ("[x|I] like it.\n\n[d|{Ana Delgado}] is a lawyer in Harbour.", ["Ana Delgado"]),
        ("[x|I] like it.\n\n[d|{Ana Delgado}] left town.", []),
        ("[x|I] like it.\n\n[d|{Ana Delgado}] is a lawyer.\n\n[y|I] left.", []),
        ("[d|{Ana Delgado}]\n\n[x|I] like it.", []),
        ("[x|I] like it.\n\n[h/organisation|{Harbour Rail}]", []),
        ("“[x|I] like it,” she said.\n\n[d|{Ana Delgado}]", []),
    ],
)
def test_i_outside_quotations_is_who_signs(mark: Mark, marked: str, expected: list[str]) -> None:
    assert signers(marked, mark) == expected
