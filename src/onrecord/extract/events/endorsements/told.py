"""From who and whom to an endorsement: what makes it firm, its status and its contest."""

import re
from collections.abc import Collection, Iterator

from onrecord.events import EventType, Participant, Role, Status
from onrecord.extract.events.bodies import SINGLE, Bounds, is_vague
from onrecord.extract.events.endorsements.contest import contest_at
from onrecord.extract.events.found import Found
from onrecord.extract.events.naming import takes_part
from onrecord.extract.events.standing import Standing, standing
from onrecord.extract.shape import BODY, PERSON, Sentence
from onrecord.extract.words import PRONOUNS

_POLLED = re.compile(r"\b(?:percent|polls?|survey)\b|%")
_ABOUT = re.compile(
    r"\s(?:plan|proposal|bill|policy|policies|agenda|efforts?|position|call|view|idea|claims?|in court|into|"
    r"away|off|down|up|up\son)\b"
)
_ABOUT_IT = re.compile(
    r"\s(?:on\s(?:the|this|that|it|an?|trade|issues?|policy)\b|in\s(?:[ⓅⓄ]’s\s|the\s|"
    r"an?\s)?(?:fight|feud|dispute|"
    r"standoff|effort|push|call|decision|wake|bid\sto|matter)\b)"
)
"""Behind somebody who is backed, these tell in what: no candidacy."""
BACKING = r"(?:[Ee]ndorsements?|backing|support|blessing|nod|(?:seal|stamp)\sof\sapproval|thumbs[\s-]up)"
SUCH = r"(?:(?:(?!(?:of|for|from|by|to|in|that|with|along|than|as|on|at)\b)[\w’-]+,?|Ⓓ(?:’s)?)\s){0,5}?"
"""What may stand before "endorsement": "a ringing, if late,"."""
MEDIUM = (
    r"(?:flyers?|fliers?|leaflets?|mailers?|mailings?|brochures?|postcards?|literature|letters?|"
    r"e-?mails?|newsletter|web\s?sites?|"
    r"page|ads?|advertisements?|commercials?|videos?|(?:text\s)?messages?|texts?|(?:yard\s|lawn\s)?signs?|billboards?|"
    r"posters?|tweets?|posts?)"
)
"""What a candidate has printed or sent."""
_SAYS = (
    r"(?:sa(?:ys?|id)|claims?|claimed|reads?|states?d?|suggests?|suggested|impl(?:y|ies|ied)|insists?|"
    r"insisted|declares?d?|shows?|announces?d?|lists?|boasts?|boasted)"
)
_THEIRS = re.compile(
    rf"[,”\"]\s{_SAYS}\s(?:[A-Z][\w.]*\s){{0,2}}(?P<inverted>Ⓟ)"
    r"(?!\s(?:\w+\s)?(?:supporter|backer|surrogate|endorser|ally)\b)"
    r"(?!(?:\s(?:\w+ly|also|still|now))?(?:’(?:s|d|ll|ve|re)|\s(?:would|will|could|should|can|may|might|must|"
    r"is|are|was|were|has|had|have|did|does|wants?|hopes?|plans?|\w+ed))\b)|"
    rf"(?:^|[,;“\"]\s)(?P<lead>Ⓟ)\s(?:ha[sd]\s)?(?:\w+ly\s)?{_SAYS}\s(?:\w+ly\s)?(?:that\s)?(?=Ⓟ)|"
    rf"(?P<ads>Ⓟ)’s?\s(?:[\w-]+\s){{0,3}}?{MEDIUM}\s(?:ha(?:s|ve|d)|features?d?|quotes?d?)\s|"
    rf"(?P<own>Ⓟ)’s?\s(?:[\w-]+\s){{0,3}}?{MEDIUM}\s(?:[^ⓅⓄ,;.“”]{{0,30}}\s)?{_SAYS}\b|"
    rf"\b(?:{MEDIUM})\s(?:[^ⓅⓄ,;.“”]{{0,30}}\s)?(?:from|by|of|for)\s(?P<sent>Ⓟ)"
    rf"(?:(?:’s?)?\s(?:\w+\s)?campaign)?\s(?:\w+ly\s)?{_SAYS}\b|"
    rf"\b[Aa]ccording\sto\s(?:an?|the)"
    rf"\s(?:[\w-]+\s){{0,3}}?{MEDIUM}\s(?:[^ⓅⓄ,;.“”]{{0,30}}\s)?(?:from|by|of|for)\s(?P<to>Ⓟ)|"
    rf"\b[Aa]ccording\sto\s(?:Ⓟ|(?:an?|the|one)\s\w+)\s(?:to|for)\s(?P<aide>Ⓟ)|"
    rf"\b[Aa]ccording\sto\s(?P<by>Ⓟ)|\b(?:[Bb]y|[Ii]n|[Tt]o\shear)\s(?P<account>Ⓟ)"
    rf"’s?\s(?:own\s)?(?:account|telling|words|version)\b|\b[Tt]o\shear\s(?P<hear>Ⓟ)\stell\b|\b[Aa]s\s(?P<tells>Ⓟ)\s(?:tells|has|puts)\sit\b|"
    rf"(?:\bor|,)\sso\s(?P<so>Ⓟ)|,\s(?P<said>Ⓟ)(?:’s?\s(?:\w+\s)?(?:campaign|team|aides|{MEDIUM})"
    rf")?\s{_SAYS}(?=[.,]|$)|"
    r"\b[Ii]f\s(?P<if>Ⓟ)(?:’s?\s[\w\s]{1,20})?\s(?:is|are)\sto\sbe\sbelieved"
)
"""Where these stand, he whose they are says so himself."""
_BY_MAIL = re.compile(
    rf",\s(?:or\sso\s|at\sleast\s)?(?:Ⓟ’s|the)\s(?:[\w-]+\s){{0,2}}(?:flyer|flier|mailer|mailing|leaflet|brochure|postcard)s?\s{_SAYS}\b"
)
"""Nobody but a candidate mails these."""
_PAID = re.compile(r"\b[Pp]aid\sfor\sby\s(?:the\s)?(?:\w+\s(?:of|for|to\select)\s)?(?P<by>Ⓟ)")
_BODY = re.compile(rf"\b{SINGLE}\b")
_MANY = frozenset(["they", "them", "we", "us", "it"])
_STATUS = {
    Standing.REAL: Status.GIVEN,
    Standing.FUTURE: Status.GIVEN,
    Standing.CLAIMED: Status.CLAIMED,
    Standing.DENIED: Status.DENIED,
}


def status_at(sentence: Sentence, at: int) -> Status | None:
    """Return the status of an endorsement that words at a place tell; None where it only might be."""
    return _STATUS.get(standing(sentence, at))


def is_polled(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of a poll, whose supporters endorse nobody."""
    return _POLLED.search(sentence.words) is not None


def is_firm(sentence: Sentence, who: list[Bounds], whom: list[Bounds]) -> bool:
    """Tell whether "backed" or "supported" is an endorsement: somebody named backs somebody named."""
    chunks = [sentence.chunk(start) for start, end in (*who, *whom) if end == start + 1]
    several = any(chunk.span.of(sentence.shape.text).lower() in _MANY for chunk in chunks)
    about = whom and _ABOUT_IT.match(sentence.words, whom[-1][1])
    known = all(
        chunk.known or (chunk.sign == BODY and _BODY.search(chunk.span.of(sentence.shape.text)))
        for chunk in chunks
    )
    return known and not several and not about and not is_polled(sentence)


def is_about(sentence: Sentence, at: int) -> bool:
    """Tell whether the words behind somebody who is backed tell of a plan of his, or whither he is backed."""
    return _ABOUT.match(sentence.words, at) is not None


def endorsement(
    sentence: Sentence, who: list[Bounds], whom: list[Bounds], status: Status | None, match: re.Match[str]
) -> Iterator[Found]:
    """Yield an endorsement, if there is somebody on both sides of it and it has a status.

    Args:
        sentence: where it stands.
        who: endorses.
        whom: they endorse.
        status: of it.
        match: the words that tell it.
    """
    who = [bounds for bounds in who if not is_vague(sentence, bounds)]
    names = {sentence.chunk(start).entity for start, end in who if end == start + 1}
    others = [bounds for bounds in whom if sentence.chunk(bounds[0]).entity not in names]
    near = others or whom
    whom = others or _instead(
        sentence,
        whom,
        names,
        endorses="ndors" in match[0],
        named_giver=any(sentence.chunk(a).named for a, b in who if b == a + 1),
    )
    if not who or not whom or status is None:
        return
    if match.end() <= whom[-1][0] and is_about(sentence, whom[-1][1]):
        return
    status = _exactly(sentence, match, status, who, whom)
    start = min(match.start(), *(bounds[0] for bounds in (*who, *near)))
    end = max(match.end(), *(bounds[1] for bounds in (*who, *near)))
    told: tuple[Participant, ...] = tuple(takes_part(sentence, Role.ENDORSER, bounds) for bounds in who)
    told += tuple(takes_part(sentence, Role.ENDORSED, bounds) for bounds in whom)
    yield Found(EventType.ENDORSEMENT, sentence, start, end, told + contest_at(sentence, end), status)


_NEGATED = re.compile(
    r"\b(?:not|never|neither|none|no)\b(?!\s(?:only|doubt|secret|surprise|longer|less))|n’t\b"
)
_ALLEGED = re.compile(
    r"\b(?:alleged|purported|supposed|reported|rumou?red|claimed|so-called)"
    r"\s[^ⓅⓄ]{0,30}(?:endorse|back|support)"
)
_NO_SUCH = re.compile(r"\bno\s(?:[a-z-]+\s){0,2}$")
_HEARSAY = re.compile(
    r"\b(?:alleged(?:ly)?|reportedly|unconfirmed reports|let slip|impression that|it (?:is|was|"
    r"has been) (?:said|claimed)|purported|supposed|apparently|privately|rumou?rs? ha\w+ it|"
    r"word (?:is|in|has|around)|ha(?:ve|s) \S+ believe that)\b,?[^,;:]{0,60}$|"
    r"\b(?:an?|the)\s(?:[\w-]+\s){0,2}(?:flyers?|fliers?|mailers?|mailings?|leaflets?|brochures?|"
    r"postcards?|robocalls?|ads?|yard signs?)\s[^;.]{0,40}?"
    r"\b(?:says?|said|quotes?|quoted|has|have|shows?|claims?|states?|reads?)\b[^;:]{0,30}$",
    re.IGNORECASE,
)
_REFUTED = re.compile(
    r"\b(?:claims?|claimed|reports?|rumou?rs?|suggest\w+|stor(?:y|ies)|that|flyers?|mailers?)"
    r"\b[^;]*\b(?:is|are|was|were|as|calls?|called|be)\b[^;]{0,60}"
    r"\b(?:false|wrong|untrue|not\strue|a\slie|lies|baseless|incorrect|inaccurate|unfounded|"
    r"fabricat\w+|made\sup|bogus|fiction)\b|"
    r"\bcall(?:s|ed)\s[^;]*\b(?:claim|report|rumou?r|suggestion|stor(?:y|ie))\w*\b[^;]*"
    r"(?:\b(?:false|a\slie|untrue|baseless)\b|[“\"][^“”\"]{0,20}\b(?:fantasy|fiction|nonsense|rubbish|garbage|ridiculous|absurd|fake)\b)|\b(?:[Nn]o|not)\struth\b"
)
_CONTRADICTED = re.compile(
    r"[,;–—]\s(?:(?:but|and|though|although|which|something|a\sclaim)\s)*(?P<who>[ⓅⓄ])"
    r"(?:’s?\s(?:\w+\s)?(?:office|campaign|spokes\w+|aides?))?\s(?:\w+ly\s)?"
    r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|disavow(?:s|ed)|contradict(?:s|ed)|never\s(?:gave|did|"
    r"has)|sa(?:ys|id)\s[^,;.]{0,30}?\b(?:not|never|none|no\ssuch|nothing|n’t|false|untrue)\b)"
)


def _exactly(
    sentence: Sentence, match: re.Match[str], status: Status, who: list[Bounds], whom: list[Bounds]
) -> Status:
    """Return a status as the rest of the sentence tells it: who claims it, and whether it is refuted."""
    if status not in (Status.GIVEN, Status.CLAIMED):
        return status
    who_else = {sentence.chunk(start).entity for start, end in who if end == start + 1}
    against = any(
        sentence.chunk(m.start("who")).entity in who_else for m in _CONTRADICTED.finditer(sentence.words)
    )
    if against or _REFUTED.search(sentence.words) or (status is Status.GIVEN and _NEGATED.search(match[0])):
        return Status.DENIED
    before = sentence.words[max(0, match.start() - 100) : match.start()]
    if status is Status.GIVEN and _NO_SUCH.search(before):
        return Status.DENIED
    if _HEARSAY.search(before):
        return Status.CLAIMED
    return Status.CLAIMED if _ALLEGED.search(match[0]) or _is_theirs(sentence, whom) else status


def _is_theirs(sentence: Sentence, whom: list[Bounds]) -> bool:
    """Tell whether a sentence says that it is those endorsed who tell it."""
    endorsed = {sentence.chunk(start).entity for start, _ in whom}
    if _BY_MAIL.search(sentence.words):
        return True
    paid = _PAID.search(sentence.shape.words, sentence.start, sentence.start + 700)
    if paid and sentence.shape.chunks[paid.start("by")].entity in endorsed:
        return True
    return any(
        sentence.chunk(place).entity in endorsed
        for match in _THEIRS.finditer(sentence.words)
        for place in (match.start(name) for name, found in match.groupdict().items() if found)
    )


def _instead(
    sentence: Sentence,
    whom: list[Bounds],
    names: Collection[int | None],
    *,
    endorses: bool,
    named_giver: bool,
) -> list[Bounds]:
    """Return who is meant by a pronoun taken for the endorser: the only other, or the first before it."""
    if len(whom) != 1 or sentence.chunk(whom[0][0]).span.of(sentence.shape.text).lower() not in PRONOUNS:
        return []
    named = {
        sentence.chunk(place).entity: place
        for place in reversed(range(len(sentence.words)))
        if sentence.words[place] == PERSON
        and sentence.chunk(place).named
        and sentence.chunk(place).entity not in names
    }
    before = [place for place in named.values() if place < whom[0][0]]
    alone = len(named) == 1 and (endorses or named_giver)
    places = list(named.values()) if alone else sorted(before)[:1] if endorses else []
    return [(place, place + 1) for place in places]
