"""The grammar: which classes of words in which order are an expression of time, and who reads it."""

import re
from collections.abc import Callable

from onrecord.extract.dates import clock, feasts, lengths, named, numeric, relative, years
from onrecord.extract.dates.lexicon import CODES, over_codes
from onrecord.extract.dates.phrase import Meaning, Phrase, Seen
from onrecord.extract.words import listed

Read = Callable[[Phrase, Seen], Meaning | None]

_PARTS = {
    "<count>": "(?:<figure>(?:AND A? HALF)?|A HALF|HALF A?|FRACTION A?|A)",
    "<figure>": "(?:A? DOZEN|DIGIT|NUMBER|YEAR)(?:DASH? NUMBER|DOZEN|DOZEN AND NUMBER|DASH? FRACTION){0,4}",
    "<some>": "(?:A? SOME OF? NUMBER?)",
    "<unit>": "(?:UNIT|UNITS|WEEKEND|QUARTER|CENTURY)",
    "<one>": "(?:UNIT|WEEKEND|QUARTER|CENTURY)",
    "<date>": "(?:MONTH <number>(?:COMMA? YEAR)?)",
    "<number>": "(?:DIGIT|ORDINAL)",
    "<early>": "(?:EARLY DASH?)",
    "<side>": "(?:THIS? LAST|THIS? NEXT|THIS)",
    "<edge>": "(?:THE (?:EDGE|EARLY) OF)",
    "<end>": "(?=COMMA|DOT|MARK|BREAK|AND|DASH|$)",
}
"""What rules have in common, in an order that lets one part hold a later one."""

_RULES: tuple[tuple[str, Read], ...] = (
    # times of day
    ("(?:CLOCK|DIGIT) MERIDIEM ZONE? (?:COMMA? (?:(?:DAY COMMA?)? <date>|DAY|TODAY))?", clock.clock),
    ("(?:CLOCK|DIGIT) (?:OCLOCK (?:IN THE PART)?|IN THE PART) (?:DAY|TODAY)?", clock.clock),
    ("CLOCK ZONE? (?:DAY|TODAY)|CLOCK ZONE|(?<=IN|TO|BEFORE|AFTER|FROM|AND|DASH)CLOCK", clock.clock),
    ("NOON ZONE? (?:DAY|TODAY)|(?<=IN|TO|FOR|BEFORE|AFTER)NOON", clock.clock),
    # days
    ("STAMP|SLASHED", numeric.stamp),
    ("(?:DAY COMMA?)? <early>? <side>? MONTH <number>(?:COMMA? (?:YEAR|SHORT))?", named.day_of_month),
    ("(?:DAY COMMA? IN? THE?)? (?:DIGIT|THE? ORDINAL OF?) MONTH (?:COMMA? YEAR)?", named.day_of_month),
    ("THE PART OF <side>? DAY|<early>? <side>? DAY (?:PART|NOON)?", named.weekday),
    ("THE UNIT (?:BEFORE|AFTER) TODAY", relative.day_before_yesterday),
    ("<early>? TODAY PART?|TONIGHT|<early>? (?:LAST|THIS) PART", relative.today),
    ("(?:THE (?:NEXT|FOLLOWING|PREVIOUS|THAT)|THAT) PART", relative.part_there),
    (
        "(?:FEAST (?:UNIT|EVE)?|FEASTDAY POSSESSIVE? UNIT|NEW UNIT POSSESSIVE (?:UNIT|EVE)) YEAR?",
        feasts.feast,
    ),
    # months, seasons, years
    ("<early>? MONTH (?:OF|COMMA)? (?:YEAR|SHORT)", named.month_of_year),
    ("<early>? MONTH OF? <side> UNIT|<early>? <side> MONTH", named.month_beside),
    ("(?:<early>|<edge>)? MONTH", named.month_of_year),
    (
        "THE? FISCAL? ORDINAL DASH? FISCAL? (?:QUARTER|HALF)(?: OF? (?:FISCAL? UNIT? YEAR|<side> UNIT))?",
        years.quarter,
    ),
    ("<side> UNIT POSSESSIVE ORDINAL (?:QUARTER|HALF)", years.quarter),
    (
        "<early>? (?:THE? SEASON OF (?:YEAR|SHORT)|SEASON YEAR)|(?:<side>|THAT) SEASON|<early> SEASON",
        years.season,
    ),
    ("THE <early>? SEASON|(?<=IN|TO)SEASON", years.season),
    ("FISCAL UNIT? YEAR|(?:<early>|<edge>|ERA DASH)? YEAR|(?<=THE|IN|OF|FROM|TO|AND)SHORT", years.year),
    ("<early>? (?:DECADE|SPELLED)", years.decade),
    ("THE? <early>? ORDINAL DASH? CENTURY", years.century),
    # told from another day
    ("<count> (?:MORE|WHOLE)? <unit> (?:AGO|FROM NOW)|<some> <unit> (?:AGO|FROM NOW)", relative.ago),
    ("(?:<count>|<some>) <unit> EARLIER", relative.later),
    ("UNITS (?:AGO|EARLIER)", relative.ago_vaguely),
    ("THE? <side> (?:<count>|<some>) <unit>", lengths.lasting),
    ("THE? (?:PREVIOUS|FOLLOWING) (?:<count>|SOME) <unit>", lengths.lasting),
    ("EARLIER? (?:<side>|<edge> <side>) <one>|<edge> THE <one>|THE (?:THIS|LAST) <one>", relative.beside),
    ("(?:THE (?:NEXT|PREVIOUS|FOLLOWING|THAT)|EARLIER? THAT THAT?) <one>|THE QUARTER", relative.beside_there),
    ("THE UNIT (?:BEFORE|AFTER)(?:<end>|(?=IN))", relative.beside_there),
    ("THE UNIT OF <date>", relative.around),
    ("THE WEEKEND", relative.weekend),
    ("THE? UNIT DASH (?:AGO|EARLIER) QUARTER?", relative.unit_ago),
    ("THE? FUTURE|NOW|(?<=IN)THE LAST <end>", relative.vaguely),
    # what recurs, and lengths
    ("EACH OF? (?:<count>|ORDINAL)? (?:<unit>|DAY PART?|MONTH|SEASON|PART)", lengths.recurring),
    ("DAYS", lengths.recurring),
    ("OFTEN", lengths.often),
    ("(?:<count>|<some>) DASH? (?:MORE|WHOLE)? DASH? (?:UNIT|UNITS|CENTURY)(?!DASH? OLD)", lengths.lasting),
    ("<side> UNITS|(?<=FOR|OF|IN|AFTER)UNITS|(?<=THE)UNITS(?=BEFORE|AFTER|IN)", lengths.vague),
)


def _whole(pattern: str) -> str:
    """Return a rule's pattern over the codes of a shape, with what rules have in common in its place."""
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return over_codes(pattern)


READERS: dict[str, Read] = {f"rule{place}": read for place, (_, read) in enumerate(_RULES)}
"""Who reads what a rule has found, by the name of its group in the pattern."""
PATTERN = re.compile(
    "|".join(f"(?P<rule{place}>{_whole(pattern)})" for place, (pattern, _) in enumerate(_RULES))
)
"""All rules; the first that fits is taken."""
_INSIDE = listed("WORD BREAK COMMA DASH DOT MARK POSSESSIVE MONEY OF TO AND IN FOR FROM")
START = re.compile(f"[^{''.join(CODES[name] for name in _INSIDE)}]")
"""Where an expression can begin."""
