"""The steps on the way of the news: at least five sentences of each, what is none, and how long it takes."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.chains.conftest import Tell, marked

from onrecord.chains import Chain
from onrecord.entities import Entity, EntityType, Form, Mention
from onrecord.extract.chains import find_chains
from onrecord.spans import Span

SAID = "Ada Lund / said / she would stay"

MEDIA = [
    ("[Ada Lund] said in an interview that she would stay.", "interview"),
    ("In a brief telephone interview, [Ada Lund] said she would stay.", "interview"),
    ("During a radio interview on Monday, [Ada Lund] said she would stay.", "interview"),
    ("[Ada Lund] said she would stay in interviews over three days.", "interview"),
    ("[Ada Lund] said in her first television interview that she would stay.", "interview"),
    ("[Ada Lund] said in a letter to the council that she would stay.", "letter"),
    ("In an e-mail, [Ada Lund] said she would stay.", "letter"),
    ("In a two-page memo, [Ada Lund] said she would stay.", "letter"),
    ("[Ada Lund] said she would stay, by email.", "letter"),
    ("In a text message, [Ada Lund] said she would stay.", "letter"),
    ("In a tweet on Monday, [Ada Lund] said she would stay.", "tweet"),
    ("[Ada Lund] said on Twitter that she would stay.", "tweet"),
    ("In a series of tweets, [Ada Lund] said she would stay.", "tweet"),
    ("In a Facebook post, [Ada Lund] said she would stay.", "tweet"),
    ("[Ada Lund] said on her Instagram that she would stay.", "tweet"),
    ("In a statement, [Ada Lund] said she would stay.", "statement"),
    ("[Ada Lund] said in a written statement that she would stay.", "statement"),
    ("In a press release, [Ada Lund] said she would stay.", "statement"),
    ("In her own statement on Friday, [Ada Lund] said she would stay.", "statement"),
    ("In a news release, [Ada Lund] said she would stay.", "statement"),
    ("In an e-mail to supporters, [Ada Lund] said she would stay.", "mailing"),
    ("In a fundraising email, [Ada Lund] said she would stay.", "mailing"),
    ("In a mailing, [Ada Lund] said she would stay.", "mailing"),
    ("[Ada Lund] said in a newsletter that she would stay.", "mailing"),
    ("On a campaign flyer, [Ada Lund] said she would stay.", "mailing"),
    ("In a speech to the harbor guild, [Ada Lund] said she would stay.", "speech"),
    ("At a rally in Ellery, [Ada Lund] said she would stay.", "speech"),
    ("During the last debate, [Ada Lund] said she would stay.", "speech"),
    ("[Ada Lund] said in prepared remarks that she would stay.", "speech"),
    ("At a news conference, [Ada Lund] said she would stay.", "speech"),
    ("In court filings, [Ada Lund] said she would stay.", "filing"),
    ("[Ada Lund] said in an affidavit that she would stay.", "filing"),
    ("In a lawsuit, [Ada Lund] said she would stay.", "filing"),
    ("In a legal brief, [Ada Lund] said she would stay.", "filing"),
    ("[Ada Lund] said in a sworn deposition that she would stay.", "filing"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_a_statement_is_made_in_a_medium(text: str, medium: str, tell: Tell) -> None:
    assert tell(text, "Ada Lund / said / she would stay") == [("s0", "medium", medium)]


DOCUMENTS = [
    ("The complaint says the mayor lied.", "The complaint / says / the mayor lied", []),
    (
        "The criminal complaint says the mayor lied.",
        "The criminal complaint / says / the mayor lied",
        ["filing"],
    ),
    ("A new poll found that the mayor leads.", "A new poll / found / the mayor leads", ["poll"]),
    (
        "A Harbor survey of 800 adults shows she leads.",
        "A Harbor survey of 800 adults / shows / she leads",
        ["poll"],
    ),
    ("Exit polls suggest that she leads.", "Exit polls / suggest / she leads", ["poll"]),
    ("An average of polls shows she leads.", "An average of polls / shows / she leads", ["poll"]),
    ("Two polls had her ahead.", "Two polls / had / her ahead", ["poll"]),
    ("The letter reads: we object.", "The letter / reads / we object", ["letter"]),
    ("The letter's authors say they object.", "The letter's authors / say / they object", []),
    ("The mayor's tweet said no.", "The mayor's tweet / said / no", ["tweet"]),
    ("A video says no.", "A video / says / no", []),
    ("The rally showed that she leads.", "The rally / showed / she leads", []),
]


@pytest.mark.parametrize(("text", "parts", "media"), DOCUMENTS)
def test_a_source_may_be_a_medium_itself(text: str, parts: str, media: list[str], tell: Tell) -> None:
    assert tell(text, parts) == [("s0", "medium", medium) for medium in media]


def test_verbs_tell_media_too(tell: Tell) -> None:
    tweeted = tell("[Ada Lund] tweeted that she would stay.", "Ada Lund / tweeted / she would stay")
    crowd = tell("[Ada Lund] told a cheering crowd she would stay.", "Ada Lund / told / she would stay")
    sent = tell("[Ada Lund] sent a letter to [Bo Frey] urging him to go.", "Ada Lund / urging / him to go")
    assert [tweeted, crowd, sent] == [[("s0", "medium", value)] for value in ("tweet", "speech", "letter")]


GIVEN = [
    ("[Ada Lund] told [m|The Ledger] she would stay.", ["The Ledger"]),
    ("[Ada Lund] told [o|Harbor One] on Monday she would stay.", ["Harbor One"]),
    ("[Ada Lund] told [o|Harbor One]'s [Bo Frey] she would stay.", ["Harbor One"]),
    ("[Ada Lund] told the reporter [Bo Frey] she would stay.", ["Bo Frey"]),
    ("[Ada Lund] told [m|the newspaper] she would stay.", ["the newspaper"]),
    ("[Ada Lund] told “Harbor Tonight” she would stay.", ["Harbor Tonight"]),
    ("[Ada Lund] told [o|The Ellery Argus] she would stay.", ["The Ellery Argus"]),
    ("[Ada Lund] told [o|the council] she would stay.", []),
    ("[Ada Lund] told [o|the Harbor Council] she would stay.", []),
    ("[Ada Lund] told [o|Congress] she would stay.", []),
    ("[Ada Lund] told [Bo Frey] she would stay.", []),
    ("[Ada Lund] told reporters she would stay.", []),
    ("[Ada Lund] told [o|Guilders], and every Guilder, she would stay.", []),
    ("[Ada Lund] told [o|Harbor One] lawyers she would stay.", []),
]


@pytest.mark.parametrize(("text", "outlets"), GIVEN)
def test_a_statement_is_given_to_an_outlet(text: str, outlets: list[str], tell: Tell) -> None:
    assert tell(text, "Ada Lund / told / she would stay") == [
        ("s0", "given to", outlet) for outlet in outlets
    ]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("In an interview with [o|Harbor One], [Ada Lund] said she would stay.", "Harbor One"),
        ("In a [o|Harbor One] interview, [Ada Lund] said she would stay.", "Harbor One"),
        ("In an interview with [Bo Frey], [Ada Lund] said she would stay.", "Bo Frey"),
        ("In an interview that aired on [o|Harbor One], [Ada Lund] said she would stay.", "Harbor One"),
    ],
)
def test_an_interview_has_an_outlet(text: str, outlet: str, tell: Tell) -> None:
    assert sorted(tell(text, SAID)) == [("s0", "given to", outlet), ("s0", "medium", "interview")]


@pytest.mark.parametrize(
    "text",
    [
        "[Ada Lund] said on [m|Harbor One] that she would stay.",
        "[Ada Lund] said on [o|Harbor One]'s “Tonight” that she would stay.",
        "Speaking to [m|Harbor One], [Ada Lund] said she would stay.",
        "In an op-ed in [m|Harbor One], [Ada Lund] said she would stay.",
        "In comments to [m|Harbor One], [Ada Lund] said she would stay.",
    ],
)
def test_an_outlet_is_where_something_is_said(text: str, tell: Tell) -> None:
    assert tell(text, SAID) == [("s0", "given to", "Harbor One")]


def test_nobody_gives_an_interview_to_herself(tell: Tell) -> None:
    assert tell("In an interview with [Ada Lund], she said so.", "Ada Lund / said / so") == [
        ("s0", "medium", "interview")
    ]


FIRST = [
    ("The plan, first reported by [o|the Ellery Argus], would close the ferry.", "the Ellery Argus"),
    ("As [m|The Ledger] first reported, the ferry will close.", "The Ledger"),
    ("[m|The Ledger] broke the news of the ferry's end.", "The Ledger"),
    ("[m|The Ledger] was the first to report the ferry's end.", "The Ledger"),
    ("The ferry's end (first reported by [o|Harbor One]) came late.", "Harbor One"),
    ("The order was first disclosed on Monday by [o|Harbor One].", "Harbor One"),
]


@pytest.mark.parametrize(("text", "outlet"), FIRST)
def test_somebody_reported_it_first(text: str, outlet: str, tell: Tell) -> None:
    assert tell(text) == [("article", "first reported by", outlet)]


OBTAINED = [
    ("A letter obtained by [o|Harbor One] names the ferry.", "Harbor One"),
    ("The memo, reviewed by [m|The Ledger], names the ferry.", "The Ledger"),
    ("An e-mail seen by [o|Harbor One] names the ferry.", "Harbor One"),
    ("The minutes are in documents provided to [m|The Ledger] last week.", "The Ledger"),
    ("[m|The Ledger] obtained a copy of the memo.", "The Ledger"),
    ("He wrote a memo, which [m|The Ledger] has obtained.", "The Ledger"),
]


@pytest.mark.parametrize(("text", "outlet"), OBTAINED)
def test_somebody_obtained_it(text: str, outlet: str, tell: Tell) -> None:
    assert tell(text) == [("article", "obtained by", outlet)]


@pytest.mark.parametrize(
    "text",
    [
        "The virus was first reported in Ellery.",
        "It was the first report by a mayor.",
        "Records were obtained by [o|the Harbor Police] in May.",
        "[o|Harbor One] obtained a visa.",
        "Her record is viewed by [o|Guilders] as weak; one Guilder laughed.",
        "The letter was seen by thousands.",
        "She said nothing in the interview.",
        "In the debate over ferries, nobody won.",
        "The ferry costs ten crowns per person.",
        "Some Wire reports contributed to this story.",
        "Copyright The Ledger. Click here for reprint permission.",
        "Ada Photos via Getty Images.",
        "Follow us on Twitter.",
    ],
)
def test_what_tells_of_no_step(text: str, tell: Tell) -> None:
    assert tell(text) == []


SOURCES = [
    ("The ferry will close, according to [o|the Harbor Council].", "the Harbor Council"),
    (
        "The ferry will close, according to a person familiar with the plan.",
        "a person familiar with the plan",
    ),
    ("The ferry will close, according to two officials, who asked not to be named.", "two officials"),
    ("According to [Ada Lund], the ferry will close.", "Ada Lund"),
    ("According to a [o|Harbor One] analysis, the ferry will close.", "a Harbor One analysis"),
    ("The ferry will close, per [m|The Ledger].", "The Ledger"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_something_is_according_to_somebody(text: str, source: str, tell: Tell) -> None:
    cue = "per" if " per " in text else text[text.lower().index("according to") :][:12]
    assert tell(text, f"{source} / {cue} / ferry will close") == [("s0", "according to", source)]


def test_a_filing_is_a_source_and_a_medium(tell: Tell) -> None:
    told = tell("She lied, according to court filings.", "court filings / according to / She lied")
    assert told == [("s0", "according to", "court filings"), ("s0", "medium", "filing")]


REPUBLISHED = [
    ("This story was originally published by [m|The Ledger].", "The Ledger"),
    ("This article first appeared in [o|Harbor One] on Monday.", "Harbor One"),
    ("Originally published at harborone.org.", "harborone.org"),
    ("Republished with permission from [m|The Ledger].", "The Ledger"),
    ("This piece is republished from Harbor One under a licence.", "Harbor One"),
    ("Via [m|The Ledger]", "The Ledger"),
]


@pytest.mark.parametrize(("text", "outlet"), REPUBLISHED)
def test_an_article_is_republished(text: str, outlet: str, tell: Tell) -> None:
    assert tell(f"The ferry will close.\n\n{text}") == [("article", "republished from", outlet)]


def test_a_date_is_no_outlet(tell: Tell) -> None:
    assert tell("This commentary was originally published in August, 2013.") == []


@pytest.mark.parametrize("case", [*GIVEN, *FIRST, *OBTAINED])
def test_exchanging_two_names_exchanges_the_links(case: tuple[str, object], tell: Tell) -> None:
    def swapped(words: str) -> str:
        for one, other in (("Ada Lund", "\0"), ("Bo Frey", "Ada Lund"), ("\0", "Bo Frey")):
            words = words.replace(one, other)
        return words

    text = case[0]
    parts = ["Ada Lund / told / she would stay"] if text.startswith("[Ada Lund] told") else []
    once = [(of, step, swapped(words)) for of, step, words in tell(text, *parts)]
    assert tell(swapped(text), *map(swapped, parts)) == once


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "told",
                "The Ledger",
                "in",
                "an",
                "interview",
                "with",
                "a",
                "letter",
                "first",
                "reported",
                "by",
                "obtained",
            ),
            *(
                "according to",
                "on",
                "Twitter",
                "“",
                "”",
                "'s",
                ",",
                ".",
                "\n\n",
                "poll",
                "said",
                "statement",
                "via",
                "\U0001f30a",
            ),
        ]
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(words=WORDS)
def test_every_span_lies_in_the_text_whatever_it_says(words: list[str]) -> None:
    text = " ".join(words) or "."
    entity = Entity(name="The Ledger", type=EntityType.OUTLET)
    places = [k for k in range(len(text)) if text.startswith("The Ledger", k)]
    spans = [Span(k, k + len("The Ledger")) for k in places]
    mentions = [Mention(span=s, phrase=s, type=EntityType.OUTLET, form=Form.NAME, entity=0) for s in spans]
    for chain in find_chains(text, mentions, [entity], [], []):
        for link in chain.links:
            assert link.span.of(text)


@pytest.mark.parametrize(
    "words",
    [
        "told [m|The Ledger] ",
        "In a letter, in a speech, ",
        "first reported by [o|Harbor One] and ",
        "according to a person ",
        "on “Harbor Tonight ",
        "a copy of a copy of a letter seen by ",
        "The order was first reported by [o|Harbor Times]. ",
        "told [o|Guilders] so. ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(words: str) -> None:
    def seconds(times: int) -> float:
        text, mentions, entities = marked(words * times)
        start = time.process_time()
        find_chains(text, mentions, entities, [], [])
        return time.process_time() - start

    seconds(20)
    short = min(seconds(200) for _ in range(3))
    assert seconds(2000) < 40 * short + 0.05


def test_chains_stand_in_the_order_of_the_text(chains: Callable[..., tuple[str, tuple[Chain, ...]]]) -> None:
    text = "In a letter obtained by [m|The Ledger], [Ada Lund] said so. On Twitter, [Bo Frey] said no."
    _, some = chains(text, "Bo Frey / said / no", "Ada Lund / said / so")
    assert [(chain.statement, len(chain.links)) for chain in some] == [(1, 2), (0, 1)]
