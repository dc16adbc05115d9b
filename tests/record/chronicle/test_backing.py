"""Who supports and opposes whom, by whose word, since when, and as of a day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Stood
from tests.record.chronicle.conftest import AHO, FREY, LUND, PARTY, ROTH, endorsed

from onrecord.errors import AmbiguousNameError, UnknownPersonError
from onrecord.events import Status
from onrecord.reading import Reading
from onrecord.record import Backer, Backing, Record, Word

Tell = Callable[..., Reading]

REGISTER = """endorser,candidate,contest,date,source
Per Aho,Bo Frey,Kelpport mayor primary 2025,2025-03-01,a
Harbour League,Bo Frey,Kelpport mayor primary 2025,,b
Bo Frey,Una Lind,Ohio Senate primary 2022,2022-04-15,c
"""
SAYS = (("Ada Lund", "said", "I am for Bo Frey"),)
AHO_SAYS = (("Per Aho", "said", "Ada Lund endorsed Bo Frey"),)


@pytest.fixture
def registered(town: Record, tmp_path: Path) -> Record:
    path = tmp_path / "some.csv"
    path.write_text(REGISTER)
    town.import_endorsements(path)
    return town


def names(backers: tuple[Backer, ...]) -> list[str]:
    return [backer.who.name for backer in backers]


def listed(backing: Backing) -> dict[str, list[str]]:
    sides = ("supported_by", "opposed_by", "supports", "opposes")
    return {side: found for side in sides if (found := names(getattr(backing, side)))}


def test_the_four_lists(town: Record) -> None:
    assert listed(town.backing("Bo Frey")) == {
        "supported_by": ["Harbour Party", "Ada Lund"],
        "opposed_by": ["Ilse Roth"],
    }
    assert listed(town.backing("Ilse Roth")) == {"opposes": ["Bo Frey"]}
    assert listed(town.backing("Ada Lund")) == {"supports": ["Bo Frey"]}
    assert listed(town.backing("Harbour Party")) == {"supports": ["Bo Frey"]}


def test_both_directions_tell_the_same(town: Record) -> None:
    to, by = town.backing("Bo Frey").supported_by[1], town.backing("Ada Lund").supports[0]
    assert (to.status, to.word, to.endorsements, to.stances) == (
        by.status,
        by.word,
        by.endorsements,
        by.stances,
    )
    assert to.who == town.backing("Ada Lund").who


def test_an_endorsement_that_was_taken_back_is_told_as_such(town: Record) -> None:
    lund = town.backing("Bo Frey").supported_by[1]
    assert (lund.status, lund.word) == (Status.WITHDRAWN, Word.OWN)
    assert [event.status for event in lund.endorsements] == [Status.GIVEN, Status.WITHDRAWN]


@pytest.mark.parametrize(
    ("day", "supporters", "opponents"),
    [
        (date(2025, 5, 3), [], []),
        (date(2025, 5, 4), [], []),  # it was on that day, but no article was out
        (date(2025, 5, 5), ["Ada Lund"], ["Ilse Roth"]),
        (date(2026, 5, 31), ["Ada Lund"], ["Ilse Roth"]),
        (date(2026, 6, 1), ["Harbour Party"], ["Ilse Roth"]),
    ],
)
def test_as_of_a_day(town: Record, day: date, supporters: list[str], opponents: list[str]) -> None:
    backing = town.backing("Bo Frey", day)
    assert (names(backing.supported_by), names(backing.opposed_by)) == (supporters, opponents)
    assert backing.on == day


def test_what_is_to_be_later_or_has_no_day_is_not_known_on_a_day(record: Record, tell: Tell) -> None:
    future = "Ada Lund will endorse Bo Frey on May 9."
    record.add(
        tell(
            future,
            (LUND, FREY),
            endorsed(told="endorse", date="May 9=2025-05-09"),
            published=date(2025, 5, 5),
        )
    )
    record.add(tell("Ilse Roth endorsed Bo Frey.", (ROTH, FREY), endorsed(roles=ROTHS), published=None))
    assert names(record.backing("Bo Frey", date(2025, 5, 8)).supported_by) == []
    assert names(record.backing("Bo Frey", date(2025, 5, 9)).supported_by) == ["Ada Lund"]
    assert names(record.backing("Bo Frey").supported_by) == ["Ada Lund", "Ilse Roth"]


ROTHS = {"endorser": "Ilse Roth", "endorsed": "Bo Frey"}


@pytest.mark.parametrize(
    ("told", "status", "word"),
    [
        (["own given", "others denied"], Status.GIVEN, Word.OWN),
        (["others denied", "own given"], Status.GIVEN, Word.OWN),
        (["own denied", "article given"], Status.DENIED, Word.OWN),
        (["own given", "article withdrawn"], Status.WITHDRAWN, Word.ARTICLE),
        (["own given", "others withdrawn"], Status.GIVEN, Word.OWN),
        (["article withdrawn", "own given"], Status.GIVEN, Word.OWN),
        (["article given", "others denied"], Status.GIVEN, Word.ARTICLE),
        (["article given", "article withdrawn"], Status.WITHDRAWN, Word.ARTICLE),
        (["others claimed"], Status.CLAIMED, Word.OTHERS),
        (["others claimed", "others denied"], Status.DENIED, Word.OTHERS),
    ],
)
def test_ones_own_word_stands_above_what_others_say(
    record: Record, tell: Tell, told: list[str], status: Status, word: Word
) -> None:
    for number, each in enumerate(told, 1):
        by, what = each.split()
        parts = {"own": SAYS, "others": AHO_SAYS, "article": ()}[by]
        said = "".join(f"{source} {cue}: {content}. " for source, cue, content in parts)
        text = f"{said}This is the {what} endorsement of Bo Frey, whom Ada Lund knows, paper {number} writes."
        event = endorsed(what, "endorsement of", voice=0 if parts else None)
        record.add(tell(text, (LUND, FREY, AHO), event, parts=parts, published=date(2025, number, 1)))
    (backer,) = record.backing("Bo Frey").supported_by
    assert (backer.status, backer.word) == (status, word)
    assert len(backer.endorsements) == len(told)


def test_stances_are_counted_by_pair_and_side(town: Record, tell: Tell) -> None:
    parts = (("Ilse Roth", "said", "Bo Frey is a disgrace"),)
    town.add(
        tell(
            "Ilse Roth said: Bo Frey is a disgrace. She praised his tie.",
            (ROTH, FREY),
            parts=parts,
            stances=[
                Stood(
                    holder="Ilse Roth",
                    attitude="opposes",
                    target="Bo Frey",
                    words="a disgrace",
                    score=0.95,
                    voice=0,
                ),
                Stood(holder="Ilse Roth", attitude="supports", target="Bo Frey", words="his tie", score=0.4),
                Stood(holder="", attitude="opposes", target="Bo Frey", words="disgrace", score=0.3),
            ],
            published=date(2025, 7, 1),
            publisher="Bay Star",
        )
    )
    frey = town.backing("Bo Frey")
    roth, paper = frey.opposed_by
    assert (roth.who.name, paper.who.name, paper.who.id) == ("Ilse Roth", "Bay Star", None)
    assert (roth.status, roth.word) == (None, None)
    total = roth.stances
    assert total is not None
    assert (total.count, total.articles, total.own) == (2, 2, 1)
    assert (total.first_day, total.last_day) == (date(2025, 5, 5), date(2025, 7, 1))
    assert (total.best.words, total.best.score, total.best.own) == ("a disgrace", 0.95, True)
    assert "Ilse Roth" in names(frey.supported_by)
    assert names(town.backing("Ilse Roth").supports) == ["Bo Frey"]
    early = town.backing("Bo Frey", date(2025, 6, 1)).opposed_by[0].stances
    assert early is not None
    assert early.count == 1


def test_who_took_it_back_may_have_praised_since(town: Record, tell: Tell) -> None:
    praise = Stood(holder="Ada Lund", attitude="supports", target="Bo Frey", words="praised")
    town.add(tell("Ada Lund praised Bo Frey.", (LUND, FREY), stances=[praise], published=date(2026, 9, 1)))
    lund = next(b for b in town.backing("Bo Frey", date(2026, 9, 1)).supported_by if b.who.name == "Ada Lund")
    assert (lund.status, lund.endorsements) == (None, ())
    assert lund.stances is not None


def test_registers_stand_beside_the_articles(registered: Record) -> None:
    frey = registered.backing("Bo Frey")
    by_name = {backer.who.name: backer for backer in frey.supported_by}
    assert set(by_name) == {"Ada Lund", "Harbour Party", "Per Aho", "Harbour League"}
    aho = by_name["Per Aho"]
    assert (aho.status, aho.word, [e.source for e in aho.registered]) == (Status.GIVEN, Word.REGISTER, ["a"])
    assert names(frey.supports) == ["Una Lind"]
    early = names(registered.backing("Bo Frey", date(2025, 4, 1)).supported_by)
    assert early == ["Per Aho"]


def test_a_register_and_articles_name_one_supporter(registered: Record, tell: Tell) -> None:
    roles = {"endorser": "Per Aho", "endorsed": "Bo Frey"}
    registered.add(tell("Per Aho endorsed Bo Frey.", (AHO, FREY), endorsed(roles=roles), published=None))
    aho = next(b for b in registered.backing("Bo Frey").supported_by if b.who.name == "Per Aho")
    assert (len(aho.endorsements), len(aho.registered)) == (1, 1)
    assert aho.who.id == registered.person("Per Aho").id


def test_one_whom_only_registers_know(registered: Record) -> None:
    assert listed(registered.backing("Una Lind")) == {"supported_by": ["Bo Frey"]}
    assert listed(registered.backing("harbour league")) == {"supports": ["Bo Frey"]}
    assert registered.backing("Una Lind").supported_by[0].who.id == registered.person("Bo Frey").id


def test_a_name_that_several_in_a_register_have_hides_no_article(town: Record, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        "endorser,candidate,contest\nPer Aho,Bo Frey,Ohio Senate primary 2022\nPer Aho,Bo Frey,Texas Senate primary 2022\n"
    )
    town.import_endorsements(path)
    frey = town.backing("Bo Frey")
    assert "Ada Lund" in names(frey.supported_by)
    (remark,) = frey.remarks
    assert remark.startswith("registers of endorsements: ")
    assert "may be several people" in remark


def test_words_that_name_nobody_are_told_as_they_stand(record: Record, tell: Tell) -> None:
    text = "The local union endorsed Bo Frey."
    union = {"endorser": "The local union", "endorsed": "Bo Frey"}
    record.add(tell(text, (FREY,), endorsed(roles=union)))
    (backer,) = record.backing("Bo Frey").supported_by
    assert (backer.who.name, backer.who.id, backer.word) == ("The local union", None, Word.ARTICLE)


def test_nobody_supports_himself(record: Record, tell: Tell) -> None:
    text = "Bo Frey endorsed Bo Frey."
    record.add(tell(text, (FREY,), endorsed(roles={"endorser": "Bo Frey", "endorsed": "Bo Frey"})))
    assert listed(record.backing("Bo Frey")) == {}


@pytest.mark.parametrize("name", ["", "  ", "Zyzzyva", "en1-ffff", "' OR 1=1 --", "\0", "%"])
def test_nobody_is_called_so(registered: Record, name: str) -> None:
    with pytest.raises(UnknownPersonError, match="nobody on record"):
        registered.backing(name)


def test_a_name_that_fits_several_lists_them(town: Record, tell: Tell) -> None:
    town.add(tell("Eva Lund came.", (("Eva Lund", "person", ("Eva Lund",)),)))
    with pytest.raises(AmbiguousNameError, match=r"(?s)Lund.*may be several.*Ada Lund.*Eva Lund"):
        town.backing("Lund")


def test_an_empty_record(record: Record) -> None:
    with pytest.raises(UnknownPersonError):
        record.backing("Bo Frey")


@pytest.mark.parametrize("exchanged", [False, True])
def test_exchanging_two_exchanges_the_answer(record: Record, tell: Tell, exchanged: bool) -> None:
    one, other = ("Bo Frey", "Ilse Roth") if exchanged else ("Ilse Roth", "Bo Frey")
    who = (ROTH, FREY, PARTY)
    text = f"{one} endorsed {other}. {other} attacked {one}."
    record.add(
        tell(
            text,
            who,
            endorsed(roles={"endorser": one, "endorsed": other}),
            stances=[Stood(holder=other, attitude="opposes", target=one, words="attacked")],
        )
    )
    assert listed(record.backing(one)) == {"supports": [other], "opposed_by": [other]}
    assert listed(record.backing(other)) == {"supported_by": [one], "opposes": [one]}
