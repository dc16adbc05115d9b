"""Polls: by whom, of how many, and how the candidates stand."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.events import EventType, Participant, Role
from onrecord.extract.events.answers import is_choice, of_candidates
from onrecord.extract.events.figures import COUNT, number
from onrecord.extract.events.found import Found, value
from onrecord.extract.events.leads import Before, leads_in
from onrecord.extract.events.opponents import Opponents, opponents_in
from onrecord.extract.events.pollsters import firm_of, pollsters
from onrecord.extract.events.same_poll import ROUNDING
from onrecord.extract.events.shares import nameless, shares_in, too_much
from onrecord.extract.shape import Sentence
from onrecord.timex import Date

_POLL = re.compile(
    r"(?<!xit )(?<!ntrance )(?<!traw )\b(?:[Pp]oll|[Pp]olls|[Ss]urvey|[Ss]urveys|"
    r"POLL|[Tt]racker)\b(?!\s(?:workers?|books?|numbers?|tax|watchers?|asks|of\s(?:economists|"
    r"superdelegates)))(?!-)|(?:Ⓞ(?:’s)?|[A-Z]\w+)\s(?:(?:national|polling|poll|state|"
    r"rolling)\s){0,2}average\b|\bpolling\saverage\b|"
    r"\b[Aa]verage\s(?:(?:of\s[a-z\s]{0,30}polls|calculated|compiled|kept|maintained)\s)?by\sⓄ"
)
_TWO = re.compile(
    r",?\s(?=(?:and|while|but|although|though)\s(?:an?|another|the latest|the)\s[^,.;]{2,50}?\b(?:poll|"
    r"survey)\b)|;\s"
)
"""Where a sentence goes on to another poll."""
_ANOTHER = re.compile(
    r"\b(?:[Aa]nother|[Aa] new|[Aa] separate|[Aa] recent|[Aa] fresh|[Oo]ther|[Aa]|"
    r"[Aa]n)\s(?:[\w’ⓄⓁⒹ/-]+\s){0,5}?(?:poll|survey)\b"
)
_SAMPLE = re.compile(
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d{3,4})\s(?:[\w’-]+\s|Ⓛ\s|Ⓞ\s){0,4}?(?:voters|adults|people|"
    r"respondents|Americans|Ⓞ|caucus-?goers|likely|registered|residents)\b"
)
_MARGIN = re.compile(rf"margins?\sof\s(?:sampling\s)?error\b[^\d;]{{0,60}}?(?P<n>{COUNT})(?:\s|-|%)")
_DONE = re.compile(
    r"\b(?:conducted|taken|surveyed|poll(?:ed)?|interviewed|carried out|fielded|between|"
    r"from)\b[^;.]{0,60}?(?P<day>Ⓓ)|\breleased\s(?:on\s|late\s)?(?P<out>Ⓓ)|\b(?:poll|survey)\s(?:on\s|"
    r"in\s)?(?P<on>Ⓓ)"
)
_SIZE = re.compile(r"\bof\s(?P<n>Ⓓ)\s(?:likely|registered|adults|voters|people|Ⓞ)")
"""A number of people that reads as a year."""
_ASKED = re.compile(
    r"\d(?:%|\spercent)\b.*\b(?:said|say|voters|respondents|surveyed|supporters|undecided|backers)\b|"
    r"\b(?:voters|respondents|surveyed|supporters)\b.*\d(?:%|\spercent)"
)
"""A sentence that goes on about what was answered."""
_DEFINITE = re.compile(
    r"\b[Tt](?:he|his|hat)\s(?:[\w’ⓁⒹⓉ-]+\s){0,2}(?:poll|survey)\b(?!\s(?:by|from|of|conducted))"
)
"""The poll that was told of before."""
_PLACED = re.compile(r"(?:And\s|But\s|Meanwhile,\s)?[Ii]n\s(?:the\s)?(?:[a-z]+\s)?Ⓛ,?\s")
"""A sentence that begins with a place: where a poll is of several, each has one."""
_GOES_ON = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|next|third|fourth|fifth|rest|other|others|else|remaining|round(?:s|ed|"
    r"ing)? out|behind)\b"
)
"""A sentence that goes on with further candidates of the same question."""
_FARTHEST = 9
_RANGE = 4
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
    before: Before = field(default_factory=Before)
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
    opponents = opponents_in(sentences)
    before = Before(opponents, _foremost(opponents))
    makers: list[Participant] = []
    for at, sentence in _cut(sentences):
        noun = _POLL.search(sentence.words)
        if poll is not None and _is_over(poll, sentence, at, noun is not None):
            yield from poll.found()
            poll = None
        if poll is None and noun and (not noun[0].endswith("s") or pollsters(sentence)):
            known = () if pollsters(sentence) or not _DEFINITE.search(sentence.words) else makers
            poll = _Poll(sentence, noun.start(), noun.end(), at, list(known), before=before)
        near = poll is not None and (at - poll.last < _RANGE or _PLACED.match(sentence.words))
        if poll is not None and near and (noun or re.search(r"\d", sentence.words) or firm_of(sentence)):
            poll, done, told = _read(poll, sentence)
            yield from (found for one in done for found in one.found())
            before, makers = poll.before, poll.pollsters or makers
            poll.last = at if noun or told or _ASKED.search(sentence.words) else poll.last
    if poll is not None:
        yield from poll.found()


def _is_over(poll: _Poll, sentence: Sentence, at: int, again: bool) -> bool:
    """Tell whether a poll is told to its end before a sentence, which may speak of one again."""
    if again:
        return at - poll.last >= _RANGE or _is_new(sentence, poll, at)
    return at - poll.last > _FARTHEST


def _foremost(opponents: Opponents) -> tuple[int, ...]:
    """Return the two who are pitted against one another, if most candidates' opponent is one of them."""
    pairs = [(who, other) for who, other in opponents.items() if opponents.get(other) == who]
    faced = Counter(opponents.values())
    return max(pairs, key=lambda pair: faced[pair[0]] + faced[pair[1]], default=())


def _read(poll: _Poll, sentence: Sentence) -> tuple[_Poll, list[_Poll], bool]:
    """Return the poll that a sentence leaves open, those that it ends, and whether it tells of candidates."""
    done: list[_Poll] = []
    _add(poll, sentence)
    asked = of_candidates(sentence)
    questions = _questions(poll, asked) if asked else []
    leads = list(leads_in(asked, poll.before)) if asked else []
    for shares in questions:
        if _asks_again(poll, shares, goes_on=_GOES_ON.search(sentence.words) is not None):
            done.append(poll)
            poll = _next(poll, sentence)
        known = {p.entity for p in poll.told}
        poll.told += [share for share in shares if share.entity not in known]
        if len(poll.told) == 2:
            poll.before = replace(poll.before, rivals=_in_order(poll.told))
    for lead in leads:
        if _leads_again(poll, lead):
            done.append(poll)
            poll = _next(poll, sentence)
        poll.lead = poll.lead or lead
        poll.before = replace(poll.before, lead=lead[0]) if lead[0].role is Role.LEAD else poll.before
    _add(poll, sentence)
    return poll, done, bool(questions or leads)


def _questions(poll: _Poll, sentence: Sentence) -> list[list[Participant]]:
    """Return the shares of each question that a sentence tells, with whose they are."""
    asked = [filled for shares in shares_in(sentence) if (filled := _filled(shares, poll.before))]
    asked = [shares for shares in asked if shares[1:] or poll.told or is_choice(sentence)]
    bare = [] if asked else nameless(sentence)
    leader = poll.before.lead.entity if poll.before.lead else None
    rivals = poll.before.rivals
    if leader is not None and leader not in rivals and leader in poll.before.opponents:
        rivals = (leader, poll.before.opponents[leader])
    if bare and len(rivals) == 2 and (poll.told or poll.lead or leader is not None):
        rivals = rivals[::-1] if leader == rivals[1] else rivals
        asked = [[replace(share, entity=who) for share, who in zip(bare, rivals, strict=True)]]
    return asked


def _in_order(shares: list[Participant]) -> tuple[int, ...]:
    """Return whose shares they are, the greater first."""
    ordered = sorted(shares, key=lambda share: -float(share.value or 0))
    return tuple(share.entity for share in ordered if share.entity is not None)


def _leads_again(poll: _Poll, lead: list[Participant]) -> bool:
    """Tell whether a lead is of another question: another's, of other points, or not that of the shares."""
    first = lead[0]
    if poll.lead:
        return (poll.lead[0].entity, poll.lead[0].value) != (first.entity, first.value)
    if len(poll.told) < 2 or first.entity is None:
        return False
    return first.entity not in {p.entity for p in poll.told} or _is_apart(poll.told, first)


def _is_apart(shares: list[Participant], lead: Participant) -> bool:
    """Tell whether a lead is not what shares tell, but for rounding."""
    own = [float(share.value or 0) for share in shares if share.entity == lead.entity]
    others = [float(share.value or 0) for share in shares if share.entity != lead.entity]
    if lead.role is not Role.LEAD or not own or not others:
        return False
    return abs(own[0] - max(others) - float(lead.value or 0)) > ROUNDING


def _next(poll: _Poll, sentence: Sentence) -> _Poll:
    """Return the next question of the same pollster."""
    who = list(pollsters(sentence) or poll.pollsters)
    return _Poll(sentence, 0, len(sentence.words), poll.last, who, before=poll.before)


def _filled(shares: list[Participant], before: Before) -> list[Participant]:
    """Return shares with nobody's given to the rival of whoever has the other; none where he is not known."""
    named = [share.entity for share in shares if share.entity is not None]
    if len(named) == len(shares):
        return shares
    if not named or len(shares) != len(named) + 1:
        return []
    others = [rival for rival in before.rivals if rival not in named]
    other = others[0] if len(before.rivals) == 2 and len(others) == 1 else before.opponents.get(named[0])
    if other is None or other in named:
        return []
    return [replace(share, entity=other) if share.entity is None else share for share in shares]


def _cut(sentences: list[Sentence]) -> Iterator[tuple[int, Sentence]]:
    """Yield sentences with their numbers, each in parts where it tells of several polls."""
    for at, sentence in enumerate(sentences):
        start = 0
        cuts = _TWO.finditer(sentence.words) if len(_POLL.findall(sentence.words)) > 1 else ()
        for end in (*(cut.end() for cut in cuts), len(sentence.words)):
            if start < end:
                yield at, Sentence(sentence.shape, sentence.start + start, sentence.words[start:end])
            start = end


def _is_new(sentence: Sentence, poll: _Poll, at: int) -> bool:
    """Tell whether a sentence speaks of another poll: of another pollster, or of "another"."""
    who = {p.entity for p in pollsters(sentence)}
    if who and poll.pollsters:
        return not who & {p.entity for p in poll.pollsters}
    if who:
        definite = at - poll.last == 1 and _DEFINITE.search(sentence.words)
        return bool(poll.told or poll.lead) and not definite
    return bool(_ANOTHER.search(sentence.words)) and bool(poll.told or poll.lead or poll.pollsters)


def _asks_again(poll: _Poll, shares: list[Participant], *, goes_on: bool = False) -> bool:
    """Tell whether shares are of another question: all of others, or of the same with other figures."""
    if too_much({share.entity: share for share in (*poll.told, *shares)}.values()):
        return True
    if poll.lead and not poll.told and shares[1:] and _are_others(shares, poll.lead):
        return True
    told = {share.entity: share.value for share in poll.told}
    same = [told[share.entity] == share.value for share in shares if share.entity in told]
    if not same and goes_on:
        return False
    return len(shares) > 1 and bool(told) and (not all(same) if same else len(told) > 1)


def _are_others(shares: list[Participant], lead: list[Participant]) -> bool:
    """Tell whether shares are not those of which a lead or a tie was told."""
    whose = {share.entity for share in shares}
    if lead[0].role is Role.LEAD:
        return lead[0].entity not in whose or _is_apart(shares, lead[0])
    return not {p.entity for p in lead[1:]} <= whose


def _add(poll: _Poll, sentence: Sentence) -> None:
    """Add what a sentence tells of how a poll was made."""
    if not poll.pollsters:
        poll.pollsters += pollsters(sentence)
    poll.pollsters += [firm for firm in firm_of(sentence) if firm not in poll.pollsters]
    roles = {p.role for p in poll.more}
    for role, pattern in ((Role.SAMPLE, _SAMPLE), (Role.MARGIN, _MARGIN)):
        match = pattern.search(sentence.words)
        if match and role not in roles:
            poll.more.append(value(sentence, role, match.span("n"), number(match["n"])))
    size = _SIZE.search(sentence.words)
    if size and not any(p.role is Role.SAMPLE for p in poll.more):
        words = sentence.span(*size.span("n")).of(sentence.shape.text)
        poll.more.append(value(sentence, Role.SAMPLE, size.span("n"), words))
    done = _DONE.search(sentence.words)
    if done and poll.date is None and not size:
        poll.date = sentence.chunk(max(done.start("day"), done.start("out"), done.start("on"))).date
