"""What is taken for a person's name and is none: leftovers of web pages, and names of other things."""

import re

_NOT_A_NAME = re.compile(
    r"[0-9@#$%&*=<>{}|\\~^_]|https?:|www\.|\.(?:com|org|net|gov)\b|[!?:;/]|\.\.\.|…|-\s", re.IGNORECASE
)
_LEFTOVER = re.compile(
    r"""\b(?:read\ more|click|subscribe|sign\ up|newsletter|advertisement|advertising|getty|reuters|afp
    |associated\ press
    |shutterstock|alamy|bloomberg\ news|photo|photos|photograph|video|image|images|caption|copyright
    |all\ rights|follow
    |facebook|twitter|instagram|youtube|linkedin|google|whatsapp|tumblr|snapchat|continue\ reading
    |related|share|story
    |highlights|comments?|editor['’]?s?\ note|breaking|updated?|posted|published|via|courtesy|screenshot
    |file|toggle
    |enlarge|hide|watch|listen|download|browser|javascript|cookies?|login|email|e-mail|page|site|staff
    |poll|survey)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WEB = re.compile(
    r"""https?:|www\.|\b(?:read\ more|click\ (?:here|to)|subscribe|sign\ up|newsletters?|advertisements?
    |getty\ images?
    |continue\ reading|story\ highlights|all\ rights\ reserved|enlarge\ this
    |toggle\ caption|hide\ caption)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Nobody's surname: a name that ends so is a thing's.
_THING_WORDS = """
administration campaign committee foundation university college school institute center centre
hospital airport street avenue boulevard road bridge building tower towers hotel act bill law
amendment clause party pac super caucus convention primary election department agency bureau office
court council commission congress senate parliament corporation corp show inc llc company group fund
trust times journal tribune herald gazette news magazine network radio tv city county state states
island islands square valley beach river mountain mountains library museum republicans democrats
conservatives liberals supporters voters americans family brothers sisters award prize medal
doctrine plan deal agreement accord accords protocol rule rules syndrome disease virus week month
year age era war monday tuesday wednesday thursday friday saturday sunday january february july
september october november december twitter union association league society alliance coalition
movement tea people footwear international post house bank wing list democrat republican gov sen rep
senator governor president congressman congresswoman report reports exclusive energy co ltd police
elementary scouts scout muslims muslim christians christian jews evangelical evangelicals boomers
citizen citizens fathers mothers girl girls christmas cartel bloc front newshour chair sheriff garden
development pharma brigade army navy airlines press media studios pictures records industries
partners capital holdings systems technologies solutions services stadium arena monument memorial
factor endeavor grant grants scholar scholars prosecutor warriors partiers generation slam shooter
founders pardons live unfiltered dreamers easterners secretary secretaries detective spokesman
spokeswoman ceo treasurer commissioner attorney attorneys director officer officers doj gop fbi
cia nsa epa irs dnc rnc
"""
_THING = frozenset(_THING_WORDS.split())
# Headlines in capitals make names of these.
_NEVER_WORDS = """
says say said tells told calls called will would could should may might must before after if when
why how what who where team playing says endorses endorsed endorsement slams hits rips blasts backs
wins won loses lost vs v versus not no than then there here does did do is are was were be been has
have had gets got takes joins leads supports supporter opposes warns urges accuses denies rejects
meets
"""
_NEVER = frozenset(_NEVER_WORDS.split())
_NO_FIRST_WORDS = """
the a an this that his her their its our my your and or but for in on at with see dump stop hail trust
dear new operation merry madam madame big former president team never defeat hurricane special almighty
greatest american african shiite sunni bipartisan praise
"""
_NO_FIRST = frozenset(_NO_FIRST_WORDS.split())
_BETWEEN_WORDS = """
of and or for the to in with from at by as on
"""
_BETWEEN = frozenset(_BETWEEN_WORDS.split())
# The first and the last word of a name may begin with a small letter if they are one of these.
_SMALL_WORDS = """
al el ben bin ibn abu von van de del della der den di da du la le lo los ten ter st y e zu
"""
_SMALL = frozenset(_SMALL_WORDS.split())
# What stands before a capital within a word, as in "McHale"; after anything else two words run together.
_CAPITALS_WITHIN = re.compile(r"[a-z][A-Z]{3}")
# "Sailors" may be a surname, "Quayicans" is none: the people of a place.
_PEOPLE_OF = re.compile(r"(?:[a-z]ians|icans|[eo]peans|oreans|exans|owans|crats)$")
_BEFORE_CAPITAL = re.compile(r"([A-Z][a-z]{3,})[A-Z]")
_PREFIX_WORDS = """
vande vander vanden mary anna fitz clan anne
"""
_PREFIX = frozenset(_PREFIX_WORDS.split())
MOST_WORDS = 6
"""A person's name has no more words than this."""


def is_leftover(name: str) -> bool:
    """Tell whether words without titles can be no person's name.

    Args:
        name: the words, as written.
    """
    words = name.split()
    if not words or len(words) > MOST_WORDS or not any(c.isalpha() for c in name):
        return True
    if _NOT_A_NAME.search(name) or _LEFTOVER.search(name):
        return True
    lower = [word.strip(".,'’\"“”()").lower() for word in words]
    if _NEVER & set(lower) or any(word.endswith(("'s", "’s")) for word in words[:-1]):
        return True
    if lower[0] in _NO_FIRST or lower[-1] in _THING or any(map(_is_between, words)):
        return True
    if _CAPITALS_WITHIN.search(name) or _PEOPLE_OF.search(lower[-1]) or ("“" in name) != ("”" in name):
        return True
    return (
        _is_small(words[0]) or _is_small(words[-1]) or _is_cut(words, lower[-1]) or _runs_together(words[-1])
    )


def _is_between(word: str) -> bool:
    """Tell whether a word is "of" or its like; "Al From" has a surname."""
    return word.lower() in _BETWEEN and (word.islower() or word.isupper())


def _is_small(word: str) -> bool:
    """Tell whether a word begins with a small letter as no word of a name does: "el-Hale" may."""
    return word[0].islower() and re.split("[-'’]", word)[0].lower() not in _SMALL


def _is_cut(words: list[str], last: str) -> bool:
    """Tell whether the surname is cut off after its first letter or its particle; "X" is one."""
    return (len(last) < 2 and (last != "x" or len(words) == 1)) or (len(words) > 1 and words[-1] in _SMALL)


def _runs_together(word: str) -> bool:
    """Tell whether a surname has another word after it without a space: "HaleSenate"."""
    return any(match[1].lower() not in _PREFIX for match in _BEFORE_CAPITAL.finditer(word))


# "(Ana Hale/AP)", "REUTERS/Ana Hale", "Photo by Ana Hale", "Ana Hale via Lens Images": who took a picture.
_CREDITED = re.compile(
    r"\b(?:[A-Z]{2,}|\w+ Photo) ?/ ?$"
    r"|\b(?:Photo|Photograph|Image|Illustration|Credit)s?(?: courtesy)?(?: of| by|:) ?$"
)
_CREDIT = re.compile(r" ?/ ?[A-Z]| via [A-Z]\w+ (?:Images?|Pictures?|Photos?)\b| for [A-Z]\w+ Images\b")


def is_credit(before: str, after: str) -> bool:
    """Tell whether a full name stands only to say who took a picture.

    Args:
        before: what stands before the name, to the beginning of its line.
        after: what follows it.
    """
    return bool(_CREDITED.search(before) or _CREDIT.match(after))


def is_web_leftover(name: str) -> bool:
    """Tell whether words are a leftover of a web page, whatever they are taken for."""
    return bool(_WEB.search(name))
