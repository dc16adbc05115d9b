"""Which words are expressions of time and what they mean, line by line and module by module.

A line is a text with each expression and its value in brackets; what has no brackets must not be found.
"""

import re
from datetime import date

import pytest

from onrecord.extract.dates import find_dates
from onrecord.timex import DateType

PUBLISHED = date(2018, 10, 17)
"""A Wednesday."""

TOLD = {
    "clock": """
        at [10:35 a.m. EDT Friday=2018-10-12T10:35]
        at [9 a.m. Friday, July 14, 2017=2017-07-14T09:00]
        at [4 p.m.=2018-10-17T16:00], she won
        at [4pm tomorrow=2018-10-18T16:00]
        at [12 a.m.=2018-10-17T00:00], at [12 p.m.=2018-10-17T12:00]
        at [5 o'clock in the afternoon=2018-10-17T17:00]
        [4 in the morning=2018-10-17T04:00]
        [5:30 in the morning=2018-10-17T05:30]
        at [noon=2018-10-17T12:00]
        set for [noon=2018-10-17T12:00]
        [noon Tuesday=2018-10-16T12:00]
        until [midnight Friday=2018-10-19T24:00]
        at [8 p.m.=2018-10-12T20:00] on [Friday=2018-10-12]
        at [6:02 am=2017-02-03T06:02] on [Feb. 3, 2017=2017-02-03]
        by [17:45 GMT=2018-10-17T17:45]
        from [9:30=2018-10-17T09:30] to [11:00=2018-10-17T11:00]
        at 25:70
        Play the video 02:31
        verse 3:16
    """,
    "feasts": """
        on [Election Day=2018-11-06]
        on [Election Day 2016=2016-11-08]
        We lost on [Election Day=2018-11-06]
        on [Christmas Eve 2016=2016-12-24]
        on [New Year’s Day=2019-01-01]
        on [Labor Day=2018-09-03], on [Memorial Day=2018-05-28]
        on [Thanksgiving=2018-11-22]
        on [Inauguration Day=2017-01-20]
        on [Valentine's Day=2019-02-14]
        on [Juneteenth=2018-06-19]
        We will meet on [Juneteenth=2019-06-19]
        the election day care, Thanksgiving Eve, New Year's plans
    """,
    "lengths": """
        [nine months=DURATION P9M]
        a [16-hour=PT16H] flight
        [the past three years=P3Y]
        [the past year=P1Y]
        [this past week=P1W]
        over [the last decade=P1DE]
        [the next few days=PXD]
        in [recent weeks=PXW]
        in the [coming years=PXY]
        for [decades=PXDE]
        [two more weeks=P2W]
        [a fortnight=P2W]
        [half an hour=PT30M]
        [half a century=P50Y]
        [5 1/2 hours=PT5H30M]
        [two and a half years=P2Y6M]
        [twenty-five years=P25Y], [a hundred years=P100Y]
        [two hundred and six days=P206D]
        [1,000 years=P1000Y]
        [2.25 days=P2.25D]
        [zero days=P0D]
        a 22-year-old
        3 years old
        three quarters of voters
        a quarter
        days
        [every week=SET P1W]
        [every two years=P2Y]
        [each Monday morning=XXXX-WXX-1TMO]
        on [Mondays=XXXX-WXX-1]
        [every May=XXXX-05]
        [each summer=XXXX-SU]
        [every night=XXXX-XX-XXTNI]
        [daily=SET P1D]
    """,
    "named": """
        She spoke on [Tuesday=2018-10-16].
        She spoke on [Wednesday=2018-10-17].
        She will speak [Friday=2018-10-19].
        The vote is expected [Friday=2018-10-19], Hale said.
        She will win, he said [Friday=2018-10-12].
        [Tuesday=2018-10-16]'s vote
        [last Wednesday=2018-10-10], [last Friday=2018-10-12]
        [next Monday=2018-10-22]
        [this past Monday=2018-10-15]
        on [Monday night=2018-10-15TNI]
        [the morning of Monday=2018-10-15TMO]
        On [July 14=2018-07-14] she won.
        She will speak [July 14=2019-07-14].
        They meet on [Nov. 6=2018-11-06].
        on [Friday, July 14, 2017=2017-07-14],
        on [the 4th of July=2018-07-04]
        on [14 September 2018=2018-09-14], on [Oct. 3, 2016=2016-10-03],
        in a [September 2018=2018-09] interview
        in [mid-October=2018-10]
        in [early December 2016=2016-12]
        [last December=2017-12]
        [last September=2018-09]
        [next May=2019-05]
        [this November=2018-11]
        in [October of last year=2017-10]
        after the [Sept. 11=2001-09-11] attacks
        on [Feb. 29=2020-02-29]
        Feb. 29, [2019=2019]
        She took office in [January=2018-01].
        In [January=2018-01], the court heard her.
        She has led since [November=2017-11].
        She will resign in [August=2019-08].
        Mrs. May said in [May=2018-05] that support for May grew.
        May I?
        Lena May ran.
        They march on.
        the March for Ferries
        April Reyes ran.
        the Harbour Sun.
        She Sat down.
        Feb. 30
        June
        on Super Tuesday
        on the Harbour “News Sunday”
        on Saturday Night Live
    """,
    "numeric": """
        [2018-09-14=2018-09-14]
        [9/14/2018=2018-09-14]
        [9/14/18=2018-09-14]
        [9/14/98=1998-09-14]
        [9/11=2001-09-11]
        2018-02-30
        14/9/2018
        0000-01-01
    """,
    "ranges": """
        from [1997=1997] to [2017=2017]
        in [1997=1997]-[98=1998],
        in [2016=2016]-[2018=2018]
        [March=2016-03] to [June 2016=2016-06]
        [May 3=2016-05-03] to [June 4, 2016=2016-06-04]
        on [October 5=2018-10-05] and [6=2018-10-06].
        [Jan. 5=2017-01-05]-[7, 2017=2017-01-07]
        on [May 3=2016-05-03]-[5, 2016=2016-05-05]. [The next day=2016-05-06]
        on [October 5=2018-10-05] and 6 voters
        on [October 6=2018-10-06] and 5.
        on [September 3=2018-09-03] and 31.
    """,
    "relative": """
        [yesterday=2018-10-16]
        [tomorrow night=2018-10-18TNI]
        [tonight=2018-10-17TNI]
        [last night=2018-10-16TNI]
        [that morning=2018-10-17TMO]
        [last month=2018-09]
        [this week=2018-W42]
        [earlier this year=2018]
        [the end of next year=2019]
        [the beginning of the month=2018-10]
        [last weekend=2018-W41-WE]
        [this past weekend=2018-W41-WE]
        [this coming week=2018-W43]
        She spoke over [the weekend=2018-W41-WE].
        She will speak at [the weekend=2018-W42-WE].
        [this century=20]
        [the previous year=2017]
        [the same day=2018-10-17]
        over [the next year=P1Y]
        [the coming week=2018-W43]
        [the year before=2017].
        in [the week of March 6, 2017=2017-W10],
        [three days ago=2018-10-14]
        [zero days ago=2018-10-17]
        [a decade ago=200X]
        [two weeks from now=2018-W44]
        [ten minutes ago=2018-10-17TXX]
        [a year earlier=2017]
        [a year=P1Y] and a half later
        [a few weeks ago=PAST_REF]
        [months later=FUTURE_REF]
        [100000000000 years ago=PAST_REF]
        [9999 years later=XXXX]
        [the year-earlier quarter=2017-Q4]
        [the day after tomorrow=2018-10-19]
        [currently=PRESENT_REF]
        in [the past=PAST_REF], she
        [the future=FUTURE_REF]
        the newspaper Harbour Today
        Take Action Now and vote
        [Today=2018-10-17], the Daily Courier closed.
        on Harbour's “This Week,” she said
        the last week of her campaign
        a strike [last week=2018-W41] of all clerks
        At the end of the day, it is a loss.
    """,
    "years": """
        in [1997=1997]
        the [2016=2016] elections
        her [2016=2016] opponents
        in [early 1997=1997]
        by [the end of 2019=2019]
        [pre-1994=1994] rules
        in [fiscal 1999=1999]
        since [1066=1066]
        in the [’08=2008] race
        since [1998=1998] or [’99=1999]
        the [1980s=198X]
        the [late '90s=199X]
        the ['00s=200X]
        in the [sixties=196X]
        [the 19th century=18]
        in [the third quarter=2018-Q3]
        in [the fourth quarter of 2016=2016-Q4]
        [the first half of 2018=2018-H1]
        [last year's fourth quarter=2017-Q4]
        [last summer=2018-SU]
        [last fall=2017-FA]
        [next spring=2019-SP]
        [this fall=2018-FA]
        [the spring of 2016=2016-SP]
        in [the summer of '15=2015-SU]
        She will run in [the spring=2019-SP].
        She ran in [the summer=2018-SU].
        the Winter Games
        Prices tend to fall.
        the fall of a wall
        the sixth quarter
        2000 votes
        $2000
        nearly 2000
        1066 ships
        Section 2014
        in her 80s
        in their sixties
    """,
}
UNDATED = """
    at [4 p.m.=XXXX-XX-XXT16:00]
    at [4 p.m. Friday=XXXX-WXX-5T16:00]
    on [Christmas=XXXX-12-25]
    on [Labor Day=XXXX-XX-XX]
    on [Tuesday=XXXX-WXX-2]
    on [July 14=XXXX-07-14]
    [October 5=XXXX-10-05] and [6=XXXX-10-06]
    in [October=XXXX-10]
    [last May=XXXX-05]
    [yesterday=XXXX-XX-XX]
    [last month=XXXX-XX]
    [this week=XXXX-WXX]
    [two years ago=XXXX]
    [the weekend=XXXX-WXX-WE]
    [tonight=XXXX-XX-XXTNI]
    [the quarter=XXXX-QX]
    [an hour ago=XXXX-XX-XXTXX]
    [now=PRESENT_REF]
    [the third quarter=XXXX-Q3]
    [last fall=XXXX-FA]
"""
"""The same without a day of publication."""

DATED = [(module, line.strip()) for module, lines in TOLD.items() for line in lines.strip().splitlines()]


def marked(text: str, published: date | None, types: bool) -> str:
    """Return a text with what is found in brackets."""
    pieces, end = [], 0
    for one in find_dates(text, published):
        kind = f"{one.type} " if types else ""
        pieces.append(f"{text[end : one.span.start]}[{one.span.of(text)}={kind}{one.value}]")
        end = one.span.end
    return "".join(pieces) + text[end:]


def plain(line: str) -> str:
    return re.sub(r"\[(.+?)=[^]]+\]", r"\1", line)


@pytest.mark.parametrize(("module", "line"), DATED)
def test_an_expression_is_found_with_its_value_and_nothing_else_is(module: str, line: str) -> None:
    types = any(f"={kind} " in line for kind in DateType)
    assert marked(plain(line), PUBLISHED, types) == line, module


@pytest.mark.parametrize("line", [line.strip() for line in UNDATED.strip().splitlines()])
def test_without_a_day_of_publication_no_more_is_known_than_the_words_say(line: str) -> None:
    assert marked(plain(line), None, types=False) == line


def test_another_day_of_publication_gives_another_day() -> None:
    assert marked("on Tuesday", date(2016, 2, 29), types=False) == "on [Tuesday=2016-02-23]"
