"""The closed classes of English words that reading needs: pronouns, determiners, what ends a head."""


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

BREAKS = listed(
    "of in for who whom that which from with to on at by about against and or whose where when , ( -- – — : ;"
)
"""Behind a description's head stands one of these, if anything does."""

TITLES = listed(
    "mr mrs ms miss dr sir president vice vice-president senator sen rep representative gov governor "
    "mayor judge justice professor prof general gen captain secretary chairman chairwoman chair speaker "
    "congressman congresswoman ambassador chancellor minister sheriff treasurer attorney king queen pope rev "
    "former then ex-president late the"
)
"""Words that may stand between a preposition and the name that it governs."""

_GOVERNS = listed("and or of to for from with by against about in at on between like &")


def governed(before: str) -> bool:
    """Tell whether words before a name govern it: "the wife of", "Hale and Mayor"."""
    for word in reversed(before.lower().split()):
        if word in _GOVERNS:
            return True
        if word.strip(".") not in TITLES:
            return False
    return False
