"""Whether a sentence speaks of what was or of what will be, by the words nearest to an expression."""

from collections.abc import Iterable, Iterator

from onrecord.extract.dates.lexicon import CODES
from onrecord.extract.dates.tokens import Tokens
from onrecord.extract.words import listed

SURE = 2
"""What a direction is, or its negative, where a verb close before "in May" leaves no doubt."""
_CLOSE, _REACH = 6, 15
"""How many tokens before are close, and how many to either side are looked at."""
_WILL = listed("will shall ll wo expected expects expect scheduled due slated")
_AHEAD = _WILL | listed(
    "would planned upcoming going deadline supposed hopes intends hope hoping can ca could may should must"
)
"""The first parts of "won't" and "can't" among them."""
_BEHIND = listed(
    """was were had did been won came went took made got gave held lost met began left ran led sent found kept
    brought became broke rose fell grew saw knew thought felt heard wrote spoke stood sat shot sought taught
    drew fought struck threw flew put set died shook swore chose chosen paid drove seen taken given gone"""
)
_REPORTING = listed("said told added reported announced")
_NO_VERB = listed("united indeed hundred need")
_OPENS = listed("that the a an he she it they we i you his her its their this there if")
"""Behind "said" these begin what was said, and no day in that is the day when it was said."""
_NOT_BEHIND = _AHEAD | listed("be being is are to")
"""A verb behind these does not tell of the past: "to be held", "could put"."""
_UP_TO = listed("until till")
_WEAKLY = listed("is are begins starts opens ends expires by before starting beginning Starting Beginning")
"""Behind these stands what is to come, if no verb tells: "the vote is Tuesday", "by Friday"."""
_ABBREVIATED = listed("sen sens rep reps gov mr mrs ms dr gen lt col st jr sr")
_SIGNS = (CODES["COMMA"], CODES["MARK"])


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Return above 0 if the words around some tokens speak of the future, below 0 if of the past, else 0.

    What stands before decides, but not for what is called by a day: "Tuesday's vote". Then what stands
    behind, where only "will" and its like tell of the future.
    """
    near = [tokens.word(start - 1), tokens.word(start - 2)]
    if near[0].lower() == "since":
        return -SURE
    before = list(_sentence(tokens, range(start - 1, max(-1, start - 1 - _REACH), -1)))
    after = _sentence(tokens, range(end, min(len(tokens.bounds), end + _REACH)))
    is_owner = tokens.shape[end : end + 1] == CODES["POSSESSIVE"]
    told = 0 if is_owner else _before(tokens, before, _CLOSE if near[0] == "in" else 0)
    is_ahead = not _UP_TO.isdisjoint(near) or near == ["of", "ahead"]
    is_first = len(before) == 1 and near[0] == "In"
    return (
        told
        or int(is_ahead)
        or _after(tokens, after) * (SURE if is_first else 1)
        or int(not _WEAKLY.isdisjoint(near))
    )


def _before(tokens: Tokens, places: Iterable[int], close: int) -> int:
    """Return what the nearest verb before tells, times `SURE` if it is at most `close` tokens off.

    Never sure are a past with an infinitive behind it and a participle: "needed to win in May", "scheduled".
    """
    is_plain = True
    for away, place in enumerate(places, 1):
        word, following = tokens.word(place), tokens.word(place + 1)
        if told := _told(tokens, place):
            is_sure = away <= close and (is_plain if told < 0 else not word.endswith("ed"))
            return told * (SURE if is_sure else 1)
        is_plain = is_plain and not (word == "to" and following.islower() and following not in _OPENS)
    return 0


def _told(tokens: Tokens, place: int) -> int:
    """Return what one word before tells."""
    word, following = _verb(tokens, place), tokens.word(place + 1)
    is_plan = (word == "set" and following in ("for", "to")) or (word in ("is", "are") and following == "to")
    is_because = word == "due" and tokens.word(place + 2) in _OPENS
    if is_plan or (word in _AHEAD and not is_because):
        return 1
    is_content = word in _REPORTING and word != "told" and following in _OPENS
    if not _is_past(word) or is_content or following == "that" or tokens.word(place - 1) in _NOT_BEHIND:
        return 0
    return -1


def _after(tokens: Tokens, places: Iterable[int]) -> int:
    """Return what the nearest verb behind tells, but not one that only names a speaker: "…, Hale said."."""
    for place in places:
        word = _verb(tokens, place)
        if word in _WILL:
            return 1
        is_last = tokens.shape[place + 1 : place + 2] in ("", CODES["DOT"])
        is_tag = word in _REPORTING and (is_last or tokens.shape[place - 1] in _SIGNS)
        if _is_past(word) and not is_tag:
            return -1
    return 0


def _verb(tokens: Tokens, place: int) -> str:
    """Return a word as a verb: "wo" of "won't", which is no "won", and nothing of "state-based"."""
    start, _ = tokens.bounds[place]
    is_compound = tokens.text[start - 1 : start] == "-" and tokens.text[start - 2 : start - 1].isalpha()
    return "" if is_compound else tokens.word(place).replace("’", "'").removesuffix("n't")


def _is_past(word: str) -> bool:
    """Tell whether a word is a verb of the past."""
    is_regular = len(word) > 4 and word.endswith("ed") and word.islower() and word not in _NO_VERB
    return is_regular or word in _BEHIND or word in _REPORTING


def _sentence(tokens: Tokens, places: Iterable[int]) -> Iterator[int]:
    """Yield some places up to the end of the sentence, which the full stop of "Sen." or "U.S." is not."""
    for place in places:
        word = tokens.word(place - 1)
        is_stop = tokens.shape[place] == CODES["DOT"] and len(word) > 1 and word.lower() not in _ABBREVIATED
        if is_stop or tokens.shape[place] == CODES["BREAK"] or tokens.word(place) == ";":
            return
        yield place
