"""The closed classes of English words that reading needs: pronouns, determiners, what ends a head."""

import re
from collections.abc import Sequence
from functools import lru_cache


def listed(words: str) -> frozenset[str]:
    """Return the words of a list that is written as one string."""
    return frozenset(words.split())


POSSESSIVES = listed("'s ’s ' ’")

_PRONOUNS = {
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves themself",
    "i": "i me my mine myself",
    "we": "we us our ours ourselves",
    "you": "you your yours yourself yourselves",
    "this": "this that these those",
    "who": "who whom whose which",
}
PRONOUNS = {word: kind for kind, words in _PRONOUNS.items() for word in words.split()}
"""Every pronoun, and the form that it is counted under."""

KINDS = (
    *("name", "short name"),
    *_PRONOUNS,
    *("definite", "possessive", "demonstrative", "indefinite", "bare"),
)
"""How a mention refers: by a name of several words or of one, by a pronoun, or by a description."""

DETERMINERS = {
    "the": "definite",
    **dict.fromkeys(listed("my your his her its our their whose"), "possessive"),
    **dict.fromkeys(listed("this that these those"), "demonstrative"),
    **dict.fromkeys(
        listed(
            "a an some any no every each another one two three four five six seven eight nine ten many "
            "several few most all both other more such"
        ),
        "indefinite",
    ),
}
"""Words that open a description, and what they make of it."""

PLURALS = listed(
    "people men women children police folks media public majority spokesmen spokeswomen spokespeople clergy"
)
"""Heads that are several people or things, and do not end with "s"."""

DOCUMENTS = listed(
    "account ad article bill blog book brief clip column complaint dispatch documentary dossier editorial "
    "email e-mail essay filing film lawsuit letter mailing manifesto memo memoir message movie note op-ed "
    "petition poll post posting press-release ruling release report speech statement study suit survey "
    "testimony text transcript tweet video"
)
"""What speaks for whoever wrote or made it, and is nobody itself."""

BREAKS = listed(
    "of in for who whom that which from with to on at by about against and or whose where when , ( -- – — : ;"
)
"""Behind a description's head stands one of these, if anything does."""


def head_end(words: Sequence[str]) -> int:
    """Return how many words of a description in lower case go up to its head: 2 of "the mayor of Harbour"."""
    for place, word in enumerate(words):
        if word in BREAKS and place:
            return place
    return len(words)


TITLES = listed(
    "mr mrs ms miss mx madam dr sir dame lord lady king queen prince princess emperor pope bishop archbishop "
    "saint rev reverend uncle aunt president vice vice-president prime minister senator sen rep "
    "representative gov governor mayor judge justice professor prof general gen captain capt lieutenant "
    "lt colonel col commander admiral major sergeant sgt secretary chairman chairwoman chair speaker "
    "congressman congresswoman ambassador chancellor sheriff treasurer attorney councillor councilor "
    "councilman councilwoman councilmember alderman "
    "assemblyman assemblywoman deputy former "
    "then late ex-president"
)
"""Words that stand before a name, and are no part of it."""

ADDRESSING = listed("mr mrs ms madam")
"""With a title behind them these speak to somebody: "Madam Speaker"."""

GENERATIONS = listed("jr sr ii iii iv")
"""Behind a name these tell a son from his father."""

_OFFICES = (
    r"(?:secretary|undersecretary|minister|attorney general|president|vice president|chair(?:man|woman)?|"
    r"speaker|governor|mayor|king|queen|prince|princess|duke|duchess|bishop|archbishop|chief|head|director|commissioner|"
    r"superintendent|dean|member|leader|professor|registrar|clerk|chancellor|ambassador|judge|sheriff|treasurer)"
)
_OFFICE = re.compile(
    rf"\b(?i:{_OFFICES}) (?:of|for) (?:the )?[A-Z][\w.-]*(?:,? (?:and |of |the )*[A-Z][\w.-]*)*$"
)
"""An office with what it is over, right before a name: "Minister of Justice"."""
_HELD = listed("justice general state staff")
"""What an office is over may end with these, though they are titles elsewhere."""

_BODIES = listed(
    "University College School Institute Academy Bank Department Ministry Bureau Agency Center Centre "
    "Council House Board Committee Commission League Association Society Federation Union Church Diocese "
    "City State County Chamber Court Museum Library Institution Foundation Coalition Alliance Conference "
    "Congress Parliament Party Sons Daughters"
)
"""What a preposition behind them goes on with: "University of Harbour"."""

_GOVERNS = listed(
    "and or of to for from with by against about in at on between like & under over after before behind "
    "near than including who whom whose which that"
)
_STOPS = re.compile(r"[,;:()–—]|--")


@lru_cache(maxsize=4096)
def governed(before: str) -> bool:
    """Tell whether words before a name govern it: "the wife of", "Hale and Mayor", "a spokesman for nominee".

    An office is its holder's and governs nobody: "Minister of Justice". Nor does what ends with a comma.
    """
    before = _STOPS.split(before)[-1].rstrip()
    while (office := _OFFICE.search(before)) and _is_whole(office[0]):
        before = before[: office.start()].rstrip()
    words = before.split()
    return any(
        word.lower() in _GOVERNS and not (place and words[place - 1] in _BODIES)
        for place, word in enumerate(words)
    )


def _is_whole(office: str) -> bool:
    """Tell whether an office names no other holder: "deputy of Governor" goes on with one."""
    last = office.split()[-1].lower().strip(".")
    return last not in TITLES or last in _HELD
