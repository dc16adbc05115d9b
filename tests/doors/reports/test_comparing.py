"""What was asked stands beside what was said, with the differences marked."""

from tests.doors.reports import making

from onrecord.ask import Edit, Segment
from onrecord.doors.reports.comparing import compare


def line(*segments: Segment) -> str:
    """Return a comparison in one line."""
    marks = {"": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    compared = compare(making.quote(segments=segments))
    return "".join(one.gap + marks[mark].format(one.words) for mark, one in compared.merged)


def test_a_change_is_what_was_said_and_then_what_came_instead() -> None:
    assert (
        line(
            Segment(edit=Edit.SAME, asked="The ferry is", said="the ferry is"),
            Segment(edit=Edit.DELETED, said="not"),
            Segment(edit=Edit.REPLACED, asked="on sale", said="for sale"),
            Segment(edit=Edit.INSERTED, asked="today"),
            Segment(edit=Edit.LEFT_OUT, said="as I said"),
        )
        == "The ferry is [-not-] [-for sale-] {+on sale+} {+today+} [-as I said-]"
    )


def test_stretches_that_bring_their_own_spaces_get_no_more() -> None:
    assert (
        line(
            Segment(edit=Edit.SAME, asked="It is ", said="It is "),
            Segment(edit=Edit.REPLACED, asked="so", said="not so"),
            Segment(edit=Edit.SAME, asked=", he said", said=", he said"),
        )
        == "It is [-not so-] {+so+}, he said"
    )


def test_each_side_has_its_own_words_and_a_change_is_called_out_once_in_the_line() -> None:
    compared = compare(making.quote())
    assert "".join(one.gap + one.words for one in compared.asked) == making.quote().words
    assert "".join(one.gap + one.words for one in compared.said) == making.quote().said
    assert [one.called and one.called.value for _, one in compared.merged if one.called] == [
        "negation",
        "number",
    ]
    assert compared.differs
    assert not compare(making.quote(segments=making.quote().segments[:1])).differs


def test_signs_between_two_stretches_stand_as_they_were_written() -> None:
    segments = (
        Segment(edit=Edit.SAME, asked="It is not", said="it is not"),
        Segment(edit=Edit.LEFT_OUT, said="as I told the board"),
        Segment(edit=Edit.SAME, asked="for sale", said="for sale"),
    )
    said = "Well, it is not, as I told the board — for sale. Never."
    compared = compare(making.quote(words="It is not … for sale!", said=said, segments=segments))
    assert "".join(one.gap + one.words for one in compared.asked) == "It is not … for sale"
    assert (
        "".join(one.gap + one.words for one in compared.said) == "it is not, as I told the board — for sale"
    )


def test_words_that_are_not_found_in_the_whole_still_stand_apart() -> None:
    segments = (
        Segment(edit=Edit.SAME, asked="one", said="one"),
        Segment(edit=Edit.SAME, asked="two", said="two"),
    )
    compared = compare(making.quote(words="", said="two, and then one", segments=segments))
    assert ["".join(one.gap + one.words for one in side) for side in (compared.asked, compared.said)] == [
        "one two"
    ] * 2
