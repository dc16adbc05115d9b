"""Where a party's tag behind a name ends."""

import pytest

from onrecord.extract.tags import tag_end


@pytest.mark.parametrize(
    "tag", [", S-Ellery", " (S-Ellery)", ", S-N.H.", " (S-Ell.)", " (SP-North Harbour)", ", S-Port Ellery"]
)
def test_a_tag_is_found_to_its_end(tag: str) -> None:
    assert tag_end(f"Ana Delgado{tag}, left.", 11) == 11 + len(tag)


@pytest.mark.parametrize(
    "text", [", the S-Ellery", " S-Ellery", ", s-Ellery", ", A-levels", "-Ellery", ", X-ray", ""]
)
def test_other_words_are_no_tag(text: str) -> None:
    assert tag_end(f"Ana Delgado{text} left.", 11) is None


def test_nothing_is_read_behind_the_end() -> None:
    assert tag_end("Ana Delgado, S-Ellery", 11, 14) is None
