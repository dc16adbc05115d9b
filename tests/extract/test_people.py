"""Who is who in an article, with scores made by hand: "I" in a quotation, even-handedness, and long texts."""

import re
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.clusters import Clusters
from onrecord.extract.coreference import features_of, pairs_of, tell
from onrecord.extract.gathering import Gathered
from onrecord.extract.mentions import Found, Place
from onrecord.extract.people import Context, Linking, refer
from onrecord.extract.referents import Referents
from onrecord.model.pairs import FAR, NEAR
from onrecord.model.types import TYPES
from onrecord.quotation import Form, quotation_mask
from onrecord.reading import Attribution
from onrecord.spans import Span

Mark = Callable[[str], tuple[str, Gathered, list[str]]]
Hear = Callable[..., tuple[str, Referents, list[Attribution]]]
Referred = tuple[dict[str, list[str]], list[tuple[str | None, str | None]]]
"""The mentions of each entity by its name, and of each attribution the speaker and whom it is for."""
Refer = Callable[..., Referred]


@pytest.fixture(scope="session")
def referred(hear: Hear) -> Refer:
    """Return what tells who is who in a text with brackets, and who says each "source / cue / content"."""

    def tell_all(marked: str, *parts: str) -> Referred:
        text, referents, spoken = hear(marked, *parts)
        names = [entity.name for entity in referents.entities]
        assert len(set(names)) == len(names)
        members: dict[str, list[str]] = {name: [] for name in names}
        for mention in referents.mentions:
            members[names[mention.entity]].append(mention.phrase.of(text))
        ids = [(a.speaker, a.on_behalf_of) for a in spoken]
        return members, [tuple(None if i is None else names[i] for i in pair) for pair in ids]  # type: ignore[misc]

    return tell_all


def test_mentions_become_entities_and_sources_their_speakers(referred: Refer) -> None:
    members, speakers = referred(
        "[d|Mayor {Ana Delgado}] met [h|{Howard Frey}]. [d|She] said no. [s|[d|Her] aide] agreed it was late.",
        "She / said / no",
        "Her aide / agreed / it was late",
    )
    assert members == {
        "Ana Delgado": ["Mayor Ana Delgado", "She", "Her"],
        "Howard Frey": ["Howard Frey"],
        "Her aide": ["Her aide"],
    }
    assert speakers == [("Ana Delgado", None), ("Her aide", "Ana Delgado")]


@pytest.mark.parametrize(("one", "other"), [("Bill", "William"), ("William", "Bill")])
def test_who_is_called_by_a_nickname_is_one_speaker(referred: Refer, one: str, other: str) -> None:
    members, speakers = referred(
        f"[b|{{{one} Frey}}] left. [b|Mr. {{{other} Frey}}] said no. [r|{{Ruth Frey}}] slept.",
        f"Mr. {other} Frey / said / no",
    )
    assert list(members.values()) == [[f"{one} Frey", f"Mr. {other} Frey"], ["Ruth Frey"]]
    assert speakers == [(f"{one} Frey", None)]


def test_nothing_found_is_nobody(referred: Refer) -> None:
    assert referred("It is said that taxes rise.", " / said / taxes rise") == ({}, [(None, None)])
    assert referred("It rained.") == ({}, [])


def test_i_is_who_speaks(referred: Refer) -> None:
    members, _ = referred(
        "“[x|I] won, and [x|my] wife knows,” said [d|{Ana Delgado}]. [h|{Howard Frey}] said: “[y|I] lost.”",
        "Ana Delgado / said / “I won, and my wife knows,”",
        "Howard Frey / said / “I lost.”",
    )
    assert members == {"Ana Delgado": ["I", "my", "Ana Delgado"], "Howard Frey": ["Howard Frey", "I"]}


def test_i_is_not_whom_the_speaker_speaks_for(referred: Refer) -> None:
    members, _ = referred(
        "“[x|I] know nothing,” said [s|[d|{Delgado}’s] spokesman]. [d|{Delgado}] left.",
        "Delgado’s spokesman / said / “I know nothing,”",
    )
    assert members == {
        "Delgado’s spokesman": ["I", "Delgado’s spokesman"],
        "Delgado": ["Delgado’s", "Delgado"],
    }


def test_i_is_the_speaker_whatever_the_scores_say(referred: Refer) -> None:
    members, _ = referred(
        "[h|{Frey}] watched. “[h|I] won,” said [d|{Delgado}]. [h|He] left.", "Delgado / said / “I won,”"
    )
    assert members == {"Frey": ["Frey", "He"], "Delgado": ["I", "Delgado"]}


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("“[x|I] won.” [d|{Delgado}] left.", ()),
        ("“[x|I] won,” it was said. [d|{Delgado}] left.", (" / said / “I won,”",)),
        ("[d|{Delgado}] said [x|I] won.", ("Delgado / said / I won",)),
        ("“[x|You] won,” said [d|{Delgado}].", ("Delgado / said / “You won,”",)),
    ],
)
def test_i_and_you_are_nobody_where_nobody_known_speaks_or_is_told(
    referred: Refer, marked: str, parts: tuple[str, ...]
) -> None:
    members, _ = referred(marked, *parts)
    assert members == {"Delgado": ["Delgado"]}


@pytest.mark.parametrize("cue", ["told", "asked", "warned", "reminded"])
def test_you_are_who_is_told(referred: Refer, cue: str) -> None:
    members, _ = referred(
        f"“[x|I] like [y|your] plan,” [d|{{Delgado}}] {cue} [h|Mayor {{Frey}}]. [r|{{Varga}}] left.",
        f"Delgado / {cue} / “I like your plan,”",
    )
    assert members == {"Delgado": ["I", "Delgado"], "Frey": ["your", "Mayor Frey"], "Varga": ["Varga"]}


def test_we_are_not_resolved_to_one_person(referred: Refer) -> None:
    members, _ = referred("“[x|We] won,” said [d|{Delgado}].", "Delgado / said / “We won,”")
    assert members == {"Delgado": ["Delgado"]}


def test_i_in_a_quotation_within_another_is_who_speaks_there(referred: Refer) -> None:
    members, _ = referred(
        "“[h|{Frey}] told [x|me], ‘[y|I] will go,’” said [d|{Ana Delgado}].",
        "Ana Delgado / said / “Frey told me, ‘I will go,’”",
        "Frey / told / ‘I will go,’",
    )
    assert members == {"Frey": ["Frey", "I"], "Ana Delgado": ["me", "Ana Delgado"]}


def test_i_who_quotes_myself_am_the_outer_speaker(referred: Refer) -> None:
    members, _ = referred(
        "“[x|I] told [h|him], ‘[y|I] go,’” said [d|{Delgado}].",
        "Delgado / said / “I told him, ‘I go,’”",
        "I / told / ‘I go,’",
    )
    assert members == {"Delgado": ["I", "I", "Delgado"]}


def test_i_in_a_quotation_that_goes_on_is_its_speaker(referred: Refer) -> None:
    members, speakers = referred(
        "[d|{Delgado}] said: “[x|I] stay.\n\n“[y|My] plan stays.”",
        "Delgado / said / “I stay.",
        " /  / “My plan stays.”",
    )
    assert speakers == [("Delgado", None), ("Delgado", None)]
    assert members == {"Delgado": ["Delgado", "I", "My"]}


PEOPLE = ["Ana Delgado", "Oda Fischer", "Lee Cormack", "Ann Whitley"]
LINES = [
    ("[%k|Mayor {%n}] said tax %i would rise.", "Mayor %n", "tax %i would rise"),
    ("[%k|Ms. {%s}] said tax %i would rise.", "Ms. %s", "tax %i would rise"),
    ("“[%k|I] won %i times,” said [%k|{%n}].", "%n", "“I won %i times,”"),
    ("[v%k|A lawyer for [%k|{%n}]] said case %i was lost.", "A lawyer for %n", "case %i was lost"),
    ("[%k|They] told [s%k|[%k|their] spokesman] that day %i was cold.", "They", "day %i was cold"),
    ("[%k|The mayor] slept.", "", "slept"),
]
STORY = st.lists(st.tuples(st.sampled_from(LINES), st.integers(0, 3)), min_size=1, max_size=12)
Story = list[tuple[tuple[str, str, str], int]]


def written(story: Story, people: list[str], mark: Mark) -> tuple[str, list[Attribution]]:
    """Return a text with brackets, and an attribution for each of its lines."""
    lines, spoken, place = [], [], 0
    for i, (parts, who) in enumerate(story):
        marks = {"%k": f"p{who}", "%n": people[who], "%s": people[who].split()[-1], "%i": f"{i:02d}"}
        line, source, content = (re.sub("%[knsi]", lambda m: marks[m[0]], part) for part in parts)  # noqa: B023
        lines.append(line + "\n")
        plain = mark(line)[0]
        at, said = (place + plain.index(words) for words in (source, content))
        spans = (Span(at, at + len(source)),) if source else ()
        form = "direct" if content.startswith("“") else "indirect"
        content_at = (Span(said, said + len(content)),)
        spoken.append(Attribution(source=spans, cue=(), content=content_at, form=Form(form), score=0.9))
        place += len(plain) + 1
    return "".join(lines), spoken


@settings(deadline=None, max_examples=40)
@given(STORY, st.permutations(PEOPLE))
def test_exchanging_people_exchanges_entities_and_nothing_else(
    mark: Mark, reader: Any, story: Story, people: list[str]
) -> None:
    def read(names: list[str]) -> tuple[Referents, list[Attribution]]:
        marked, spoken = written(story, names, mark)
        text, gathered, _ = mark(marked)
        return refer(gathered, spoken, Context(text, quotation_mask(text), reader, Linking()))

    (ours, said), (theirs, exchanged) = read(PEOPLE), read(people)
    assert theirs.mentions == ours.mentions
    assert exchanged == said
    words = dict(zip(" ".join(PEOPLE).split(), " ".join(people).split(), strict=True))
    renamed = [re.sub(r"\w+", lambda m: words.get(m[0], m[0]), entity.name) for entity in ours.entities]
    assert [entity.name for entity in theirs.entities] == renamed
    assert [entity.type for entity in theirs.entities] == [entity.type for entity in ours.entities]


def made(count: int) -> tuple[list[Found], str]:
    """Return many mentions of a few hundred people, a pronoun for every other."""
    chance = np.random.default_rng(7)
    words, found, place = [], [], 0
    for i in range(count):
        who = int(chance.integers(400))
        phrase = ("she" if who % 2 else "he") if i % 2 else f"{'ABCD'[who % 4]}nn Surname{who}"
        name = None if i % 2 else (place, place + len(phrase))
        found.append(Found(place, place + len(phrase), name, 0, 1, 1, 1.0, Place(1, 1)))
        words.append(phrase + (" met\n" if i % 9 == 0 else " met "))
        place += len(words[-1])
    return found, "".join(words)


def linked(found: list[Found], text: str) -> tuple[int, float]:
    """Return the count of pairs, and the seconds of linking with random scores."""
    start = time.process_time()
    told = tell(found, text, quotation_mask(text))
    later, earlier = pairs_of(told)
    rows = features_of(told, np.zeros(len(found), np.int64), later, earlier)
    scores = (rows[:, 1] * 97 % 11 - 7.0).astype(np.float32)
    Clusters(found, told, [True] * len(found), text).fill(later, earlier, scores)
    return len(later), time.process_time() - start


def test_linking_grows_with_the_count_of_mentions_not_with_its_square() -> None:
    short, long = made(5_000), made(20_000)
    assert linked(*short)[0] <= 5_000 * (NEAR + FAR)
    assert linked(*long)[0] <= 20_000 * (NEAR + FAR)
    # Of several tries one is enough: other work on the machine makes a try slower, never the growth smaller.
    assert any(linked(*long)[1] / linked(*short)[1] < 5 for _ in range(6))


def referring(count: int, reader: Any) -> float:
    """Return the seconds of working out who is who in a text of many quotations with an "I" in each."""
    lines = [f"“I saw it,” said Ann Surname{i:05d}.\n" for i in range(count)]
    text, wide = "".join(lines), len(lines[0])
    found, spoken = [], []
    for at in range(0, count * wide, wide):
        name = (at + 17, at + wide - 2)
        found.append(Found(at + 1, at + 2, None, 0, 1, 1, 1.0, Place(1, 1)))
        found.append(Found(*name, name, 0, 1, 1, 1.0, Place(1, 1)))
        cue, content = (Span(at + 12, at + 16),), (Span(at, at + 11),)
        spoken.append(
            Attribution(source=(Span(*name),), cue=cue, content=content, form=Form.DIRECT, score=0.9)
        )
    states = np.arange(2 * count, dtype=np.float32)[:, None]
    types = np.ones((2 * count, len(TYPES)), np.float32)
    gathered = Gathered(found=tuple(found), states=states, types=types)
    start = time.process_time()
    referents, _ = refer(gathered, spoken, Context(text, quotation_mask(text), reader, Linking()))
    assert len(referents.entities) == count
    return time.process_time() - start


def test_quotations_cost_as_much_each_in_a_long_text_as_in_a_short_one(reader: Any) -> None:
    # Of several tries one is enough: other work on the machine makes a try slower, never the growth smaller.
    assert any(referring(2_000, reader) / referring(500, reader) < 6 for _ in range(6))


@pytest.mark.parametrize(
    ("marked", "linking", "together"),
    [
        ("[a/other|Iodine] is dear. [a|Iodine] is rare.", Linking(), True),
        ("[a/other|Iodine] is dear. [a|Iodine] is rare.", Linking(bare=-9.0), False),
        ("[a/other|The iodine] is dear. [a|The iodine] is rare.", Linking(bare=-9.0), True),
        ("[a/other|A storm] came. [b|This storm] went.", Linking(), False),
        ("[a/other|A storm] came. [b|This storm] went.", Linking(same=9.0), True),
        ("[a/other|A storm] came. [b|The storm] went.", Linking(same=9.0), False),
        ("[a/other|A storm] came. [b|This tide] went.", Linking(same=9.0), False),
    ],
)
def test_bare_nouns_and_demonstratives_have_scores_of_their_own(
    mark: Mark, reader: Any, marked: str, linking: Linking, together: bool
) -> None:
    text, gathered, _ = mark(marked)
    referents, _ = refer(gathered, [], Context(text, quotation_mask(text), reader, linking))
    assert (len(referents.entities) == 1 and len(referents.mentions) == 2) == together
