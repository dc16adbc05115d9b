"""Polls: by whom, of how many, and how the candidates stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.found import Found, taking, value
from onrecord.extract.events.shape import BODY, PERSON, Sentence
from onrecord.extract.events.shares import FIGURE, shares_in
from onrecord.extract.words import listed
from onrecord.timex import Date

_POLL = re.compile(
    r"(?<!xit )(?<!ntrance )(?<!traw )\b(?:[Pp]oll|[Pp]olls|[Ss]urvey|[Ss]urveys|"
    r"POLL)\b(?!\s(?:workers?|books?|numbers?|tax|watchers?|asks|of\s(?:economists|"
    r"superdelegates)))(?!-)|Ⓞ(?:’s)?\s(?:(?:national|polling|poll|state|rolling)\s){0,2}average\b"
)
_TWO = re.compile(
    r",?\s(?=(?:and|while|but)\s(?:an?|another|the latest|the)\s[^,.;]{2,50}?\b(?:poll|survey)\b)|;\s"
)
"""Where a sentence goes on to another poll."""
_BY_NAME = re.compile(
    r"(?P<who>(?P<first>(?:(?!(?:A|An|The|In|And|But|By|New|One|That)\b)(?:[A-Z][\w.&]*|"
    r"Ⓛ)[ /–-])*)Ⓞ(?:\s?[/–-]\s?(?:Ⓞ|[A-Z]\w+)|\sand\sⓄ)*)[’']?s?\s(?:(?:(?!(?:survey|in|of|from|by|"
    r"the|to|with|and|"
    r"who)\b)(?!surveyed)[a-z-]+|Ⓓ|Ⓛ|[A-Z]\w+|"
    r"tracking)\s){0,4}?(?:poll|polls|survey|surveys|Poll|average)\b"
)
_BY_WORDS = re.compile(
    r"(?P<who>(?:Ⓛ[ ])?(?:[A-Z][\w.&’]*[ /-]){1,8}(?:University\s|"
    r"College\s)?)(?:(?:[a-z]+)\s){0,2}(?:poll|survey)\b"
)
_BY = re.compile(
    r"\b(?:poll|polls|survey|surveys)\b[^;:.]{0,50}?\b(?:by|from)\s(?:the\s)?(?P<who>Ⓞ(?:\s?[/–-]\s?Ⓞ|"
    r",?\sand\s(?:the\s)?Ⓞ)*)"
)
_ANOTHER = re.compile(
    r"\b(?:[Aa]nother|[Aa] new|[Aa] separate|[Aa] recent|[Aa] fresh|[Oo]ther|[Aa]|"
    r"[Aa]n)\s(?:[\w’ⓄⓁⒹ/-]+\s){0,5}?(?:poll|survey)\b"
)
_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
        ],
        1,
    )
}
_COUNT = rf"(?:{FIGURE}|{'|'.join(_WORDS)})"
_ISSUE = re.compile(
    r"\b(?:approv\w*|disapprov\w*|favorab\w*|unfavorab\w*|favou?rability|view(?:ed|s)?|impression|"
    r"positive\w*|negative\w*|trust\w*|agree\w*|"
    r"handl\w*|honest\w*|competent|qualified|responsible|blame\w*|probabilit\w*|odds|chance|"
    r"unemploy\w*|tax(?:es)?|million|opinion of|"
    r"represents|likely to be|best able|ratings?|issue of|second choice|dropped|rose|delegates|precincts)\b"
)
"""A sentence with one of these tells what is thought of somebody, not how candidates stand."""
_LEAD = re.compile(
    rf"(?P<n>{_COUNT})(?:[ -]+(?:percentage[ -])?points?)\s?(?:lead|advantage|edge|margin|cushion|"
    rf"ahead|behind|back)\b"
    rf"|\b(?P<verb>lead(?:s|ing)?|led|ahead|up|top(?:s|ped|ping)|beat(?:s|ing)?|trail(?:s|ed|ing)?|"
    rf"behind|down|over|defeat(?:s|ing)?|edg(?:es|ing))\b[^\d;.]{{0,60}}?\bby\s(?:about\s|an?\s|just\s|"
    rf"some\s|nearly\s|roughly\s|(?:\w+\s){{0,3}})?(?P<m>{_COUNT})(?:\s|-)(?:percentage\s|"
    rf"percent\s)?(?:points?|percent)"
    rf"|\b(?:lead|advantage|edge)\sof\s(?:\w+\s)?(?P<k>{_COUNT})(?:\s|-)(?:percentage\s)?points?"
)
_TIE = re.compile(
    r"\b(?:tied|dead heat|statistical tie|virtual tie|neck[- ]and[- ]neck|deadlocked|statistically tied)\b"
)
_SAMPLE = re.compile(
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d{3,4})\s(?:[\w’-]+\s|Ⓛ\s|Ⓞ\s){0,4}?(?:voters|adults|people|"
    r"respondents|Americans|Ⓞ|caucus-?goers|likely|registered|residents)\b"
)
_MARGIN = re.compile(rf"margins?\sof\s(?:sampling\s)?error\b[^\d;]{{0,60}}?(?P<n>{_COUNT})(?:\s|-|%)")
_DONE = re.compile(
    r"\b(?:conducted|taken|surveyed|poll(?:ed)?|interviewed|carried out|fielded|between|"
    r"from)\b[^;.]{0,60}?(?P<day>Ⓓ)|\breleased\s(?:on\s|late\s)?(?P<out>Ⓓ)|\b(?:poll|survey)\s(?:on\s|"
    r"in\s)?(?P<on>Ⓓ)"
)
_RANGE = 3
"""A poll is told in its sentence and in at most so many after it."""


@dataclass(slots=True)
class _Poll:
    """A poll while its sentences are read."""

    sentence: Sentence
    start: int
    end: int
    last: int
    pollsters: list[Participant] = field(default_factory=list)
    told: list[Participant] = field(default_factory=list)
    lead: list[Participant] = field(default_factory=list)
    more: list[Participant] = field(default_factory=list)
    date: Date | None = None

    def found(self) -> Iterator[Found]:
        """Yield the poll if two of its pollster, its shares and its lead are told."""
        if bool(self.pollsters) + bool(self.told) + bool(self.lead) >= 2:
            participants = (*self.pollsters, *self.told, *self.lead, *self.more)
            yield Found(
                EventType.POLL, self.sentence, self.start, self.end, participants, date=self.date, dated=False
            )


def find_polls(sentences: list[Sentence]) -> Iterator[Found]:
    """Yield the polls in an article, each told in one sentence or in several that follow one another."""
    poll: _Poll | None = None
    for number, sentence in _cut(sentences):
        noun = _POLL.search(sentence.words)
        if poll is not None and (number - poll.last >= _RANGE or (noun and _is_new(sentence, poll))):
            yield from poll.found()
            poll = None
        if poll is None and noun and (not noun[0].endswith("s") or _pollsters(sentence)):
            poll = _Poll(sentence, noun.start(), noun.end(), number)
        if poll is not None and (noun or re.search(r"\d", sentence.words)):
            stand = not _ISSUE.search(sentence.words)
            shares = list(shares_in(sentence)) if stand else []
            if _asks_again(poll, shares):
                yield from poll.found()
                poll = _Poll(
                    sentence, 0, len(sentence.words), poll.last, list(_pollsters(sentence) or poll.pollsters)
                )
            if stand:
                _add_standing(poll, sentence, shares)
            _add(poll, sentence)
            poll.last = number if noun else poll.last
    if poll is not None:
        yield from poll.found()


def _cut(sentences: list[Sentence]) -> Iterator[tuple[int, Sentence]]:
    """Yield sentences with their numbers, each in parts where it tells of several polls."""
    for number, sentence in enumerate(sentences):
        start = 0
        cuts = _TWO.finditer(sentence.words) if len(_POLL.findall(sentence.words)) > 1 else ()
        for end in (*(cut.end() for cut in cuts), len(sentence.words)):
            if start < end:
                yield number, Sentence(sentence.shape, sentence.start + start, sentence.words[start:end])
            start = end


def _is_new(sentence: Sentence, poll: _Poll) -> bool:
    """Tell whether a sentence speaks of another poll: of another pollster, or of "another"."""
    who = {p.entity for p in _pollsters(sentence)}
    if who and poll.pollsters:
        return not who & {p.entity for p in poll.pollsters}
    if who:
        return bool(poll.told or poll.lead)
    return bool(_ANOTHER.search(sentence.words)) and bool(poll.told or poll.lead or poll.pollsters)


def _pollsters(sentence: Sentence) -> tuple[Participant, ...]:
    match = _BY_NAME.search(sentence.words) or _BY.search(sentence.words)
    if match:
        start, end = match.span("who")
        named = taking(sentence, Role.POLLSTER, [k for k in range(start, end) if _is_name(sentence, k)])
        if named and match.groupdict().get("first"):
            return (replace(named[-1], span=sentence.span(start, end)),)
        if named:
            return named
    words = _BY_WORDS.search(sentence.words)
    if words and words["who"].strip(" ").lower() not in _NO_NAMES:
        return (
            Participant(
                role=Role.POLLSTER,
                span=sentence.span(words.start("who"), words.start("who") + len(words["who"].rstrip(" /-"))),
            ),
        )
    return ()


def _is_name(sentence: Sentence, place: int) -> bool:
    return sentence.words[place] == BODY and sentence.chunk(place).known


_NO_NAMES = listed("the a an this that one another in exit no new recent our same and but while")


def _asks_again(poll: _Poll, shares: list[Participant]) -> bool:
    """Tell whether shares are of another question: all of others, or of the same with other figures."""
    told = {share.entity: share.value for share in poll.told}
    same = [told[share.entity] == share.value for share in shares if share.entity in told]
    return len(shares) > 1 and bool(told) and (not all(same) if same else len(told) > 1)


def _add(poll: _Poll, sentence: Sentence) -> None:
    """Add what a sentence tells of how a poll was made."""
    if not poll.pollsters:
        poll.pollsters += _pollsters(sentence)
    roles = {p.role for p in poll.more}
    for role, pattern in ((Role.SAMPLE, _SAMPLE), (Role.MARGIN, _MARGIN)):
        match = pattern.search(sentence.words)
        if match and role not in roles:
            number = match["n"].replace(",", "")
            poll.more.append(value(sentence, role, match.span("n"), _WORDS.get(number, number)))
    done = _DONE.search(sentence.words)
    if done and poll.date is None:
        poll.date = sentence.chunk(max(done.start("day"), done.start("out"), done.start("on"))).date


def _add_standing(poll: _Poll, sentence: Sentence, shares: list[Participant]) -> None:
    """Add how the candidates stand by a sentence."""
    known = {p.entity for p in poll.told}
    poll.told += [share for share in shares if share.entity not in known]
    if not poll.lead:
        poll.lead += _lead(sentence)


def _lead(sentence: Sentence) -> list[Participant]:
    """Return the lead or the tie that a sentence tells, and between whom."""
    match = _LEAD.search(sentence.words)
    tie = _TIE.search(sentence.words)
    around = [k for k, sign in enumerate(sentence.words) if sign == PERSON and sentence.chunk(k).known]
    if match:
        bounds = next(match.span(name) for name in ("n", "m", "k") if match[name])
        words = sentence.words[slice(*bounds)]
        before = [k for k in around if k < match.end()][-2:]
        after = [
            k for k in around if k >= match.end() and not re.search("[,;.]", sentence.words[match.end() : k])
        ]
        rivals = _apart(taking(sentence, Role.CANDIDATE, before + after))[:2]
        return [value(sentence, Role.LEAD, bounds, _WORDS.get(words, words), _leader(match, rivals)), *rivals]
    if tie and len(around) >= 2:
        return [
            value(sentence, Role.TIE, tie.span(), "0"),
            *_apart(taking(sentence, Role.CANDIDATE, around))[:2],
        ]
    return []


def _leader(match: re.Match[str], rivals: list[Participant]) -> int | None:
    """Return who leads: the first of two, but of "Lund trails Frey" the second."""
    behind = _BEHIND.search(match[0]) is not None
    return rivals[-1 if behind else 0].entity if len(rivals) > behind else None


_BEHIND = re.compile(r"\b(?:trail\w*|behind|down|back)\b")


def _apart(rivals: tuple[Participant, ...]) -> list[Participant]:
    """Return each candidate once."""
    return list({rival.entity: rival for rival in reversed(rivals)}.values())[::-1]
