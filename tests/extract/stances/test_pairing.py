"""Candidates: which mentions of a sentence may hold a stance, towards whom, and in whose words."""

from collections.abc import Callable

import pytest

from onrecord.extract.referents import Referents
from onrecord.extract.stances.pairing import LONGEST, MOST, Voices, candidates
from onrecord.quotation import Form, quotation_mask
from onrecord.reading import Attribution
from onrecord.spans import Span

Link = Callable[[str], tuple[str, Referents]]


def said(text: str, content: str, speaker: int | None) -> Attribution:
    start = text.index(content)
    span = Span(start, start + len(content))
    return Attribution(source=(), cue=(), content=(span,), form=Form.INDIRECT, score=1, speaker=speaker)


def pairs(text: str, who: Referents, *attributions: Attribution) -> list[tuple[str, ...]]:
    """Return the words of each candidate, and behind a mention alone who judges it."""
    found = candidates(text, who.mentions, who.entities, Voices(text, quotation_mask(text), attributions))
    told = list[tuple[str, ...]]()
    for candidate in found:
        p = candidate.p.span.of(text)
        name = "the article" if candidate.speaker is None else who.entities[candidate.speaker].name
        told.append((p, candidate.q.span.of(text)) if candidate.q else (p, f"by {name}"))
    return told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[h|{Hale}] met [v|{Vick}]. [o|{Oslow}] left.", [("Hale", "Vick")]),
        (
            "[h|{Hale}] met [v|{Vick}] and [o|{Oslow}].",
            [("Hale", "Vick"), ("Hale", "Oslow"), ("Vick", "Oslow")],
        ),
        ("[h|{Hale}] came. [h|She] met [v|{Vick}], and [h|{Hale}] left.", [("Vick", "Hale")]),
        ("[h|{Hale}] and [v|{Vick}] came. [h|She] praised [v|him].", [("Hale", "Vick")]),
        ("[h|{Hale}] met [c/organisation|the {[v|{Vick}] campaign}].", [("Hale", "Vick campaign")]),
        ("[h|{Hale}] met [s|a small girl].", []),
        ("[h|{Hale}] went to [b/place|{Brandt}].", []),
    ],
)
def test_pairs_of_a_sentence(link: Link, marked: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(*link(marked)) == expected


def test_who_speaks_elsewhere_judges_alone(link: Link) -> None:
    text, who = link("[h|{Hale}] spoke. [v|{Vick}] is a hero. [o|{Oslow}] left.")
    content = said(text, "Vick is a hero.", 0)
    assert pairs(text, who, content) == [("Vick", "by Hale")]
    assert pairs(text, who, said(text, "Vick is a hero.", None)) == []
    text, who = link("[l/other|The {Letter}] came. [v|{Vick}] is a hero. [v|He] left.")
    assert pairs(text, who, said(text, "Vick is a hero.", 0)) == []  # a letter judges nobody
    text, who = link("[v|{Vick}] is a hero, said [h|{Hale}].")
    assert pairs(text, who, said(text, "Vick is a hero", 1)) == [
        ("Vick", "Hale")
    ]  # here, and is one of the pair


def test_only_an_article_that_says_i_judges(link: Link) -> None:
    assert pairs(*link("[v|{Vick}] is a hero. He came.")) == []
    assert pairs(*link("[v|{Vick}] is a hero. We owe him much.")) == [("Vick", "by the article")]
    assert pairs(*link("[v|{Vick}] is a hero. “I know,” he said.")) == []
    text, who = link("[v|{Vick}] is a hero. He said we won.")
    assert pairs(text, who, said(text, "we won", 0)) == []


def test_the_innermost_voice_counts() -> None:
    text = "Hale said that Vick says Oslow lied."
    outer, inner = said(text, "that Vick says Oslow lied", 0), said(text, "Oslow lied", 1)
    voices = Voices(text, quotation_mask(text), (outer, inner))
    place = text.index("Oslow")
    assert voices.at(Span(place, place + 5)) == 1
    assert voices.at(Span(15, 19)) == 0
    assert voices.at(Span(0, 4)) is None


def test_lists_are_passed_over(link: Link) -> None:
    crowd = ", ".join(f"[k{n}|{{Name{n}}}]" for n in range(MOST + 5))
    assert len(pairs(*link(f"{crowd} came."))) == MOST * (MOST - 1) // 2
    assert pairs(*link(f"[h|{{Hale}}] met [v|{{Vick}}] {'and ' * LONGEST}.")) == []


def test_a_name_that_comes_behind_its_phrase_stands_in_its_own_sentence(link: Link) -> None:
    text, who = link("[h|{Hale}] left. [v|{Vick}] praised [o|{Oslow}].")
    mixed = (who.mentions[1], who.mentions[0], who.mentions[2])
    found = candidates(text, mixed, who.entities, Voices(text, quotation_mask(text), ()))
    assert [(c.p.span.of(text), c.q and c.q.span.of(text)) for c in found] == [("Vick", "Oslow")]
