"""Polls: by whom, of how many, and how the candidates stand."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.events import Participant, Role
from onrecord.extract.events.answers import goes_on_about, is_choice, is_issue, of_candidates
from onrecord.extract.events.figures import COUNT, number
from onrecord.extract.events.found import Found, value
from onrecord.extract.events.leads import Before, leads_in
from onrecord.extract.events.opponents import Opponents, opponents_in
from onrecord.extract.events.poll import Poll, asks_again, in_order, is_elsewhere, is_told, leads_again
from onrecord.extract.events.pollsters import are_one, firm_of, pollsters
from onrecord.extract.events.shares import nameless, shares_in
from onrecord.extract.events.where import fronted_place, place_of_poll, places_of
from onrecord.extract.shape import Sentence

_POLL = re.compile(
    r"(?<!xit )(?<!ntrance )(?<!traw )\b(?:[Pp]oll|[Pp]olls|[Ss]urvey|[Ss]urveys|"
    r"POLL|[Tt]racker)\b(?!\s(?:workers?|books?|numbers?|tax|watchers?|asks|of\s(?:economists|"
    r"superdelegates)))(?!-)|(?:Ⓞ(?:’s?)?|[A-Z]\w+)\s(?:(?:national|polling|poll|state|"
    r"rolling)\s){0,2}average\b|\bpolling\saverage\b|\b[Aa]verage\sof\s(?:[a-z-]+\s){0,3}polling\b|"
    r"\b[Aa]verage\s(?:(?:of\s[a-z\s]{0,30}polls|calculated|compiled|kept|maintained)\s)?by\sⓄ"
)
_TWO = re.compile(
    r",?\s(?=(?:and|while|but|although|though|with)\s(?:an?|another|the latest|the)\s[^,.;]{2,50}?\b(?:poll|"
    r"survey)\b)|;\s|,?\s(?=(?:and|while|but)\s[^,.;]{2,80}?\bin\s(?:an?|the)\s[^,.;]{2,50}?\b(?:poll|survey)\b)"
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
_COUNTED = re.compile(r"\d|\bper\s?cent\b")
_POINTS = re.compile(r"\b(?:points?|percent(?:age)?)\b")
_EACH = re.compile(r"\b(?:each|both)\b")
_EACH_HAS = re.compile(r"\b(?:each|both|apiece)\b[^.;\d]{0,40}?(?P<n>\d\d?(?:\.\d)?)(?:%|\spercent)")
_SHORTLY = 2
_FARTHEST = 9
_RANGE = 4
"""A poll is told in its sentence and in at most so many after it."""


def find_polls(sentences: list[Sentence]) -> Iterator[Found]:
    """Yield the polls in an article, each told in one sentence or in several that follow one another."""
    poll: Poll | None = None
    opponents = opponents_in(sentences)
    before = Before(opponents, _foremost(opponents))
    makers: list[Participant] = []
    ahead, thought = _Ahead(), -_RANGE
    for at, sentence in _cut(sentences):
        noun = _POLL.search(sentence.words)
        also: list[Participant] = []
        if poll is not None and _is_over(poll, sentence, at, noun is not None):
            yield from poll.found()
            also = poll.pollsters if _share_it(poll, sentence, at) else []
            poll = None
        if poll is None and noun and (not noun[0].endswith("s") or pollsters(sentence)):
            known = () if pollsters(sentence) or not _DEFINITE.search(sentence.words) else makers
            poll = Poll(sentence, noun.start(), noun.end(), at, list(known), also, before=before)
            poll.where, poll.ahead = place_of_poll(sentence) or ahead.place(at), ahead.lead(at)
        ahead.note(at, sentence, before, is_poll=poll is not None)
        still = at - thought == 1 and goes_on_about(sentence)
        thought = at if poll is not None and (still or is_issue(sentence)) else thought
        near = poll is not None and (at - poll.last < _RANGE or _PLACED.match(sentence.words))
        if poll is not None and near and (noun or _COUNTED.search(sentence.words) or firm_of(sentence)):
            poll, done, told = (poll, [], False) if still else _read(poll, sentence)
            yield from (found for one in done for found in one.found())
            before, makers = poll.before, poll.pollsters or makers
            poll.last = at if noun or told or _ASKED.search(sentence.words) else poll.last
    if poll is not None:
        yield from poll.found()


@dataclass(slots=True)
class _Ahead:
    """What the last sentences told before they spoke of a poll."""

    at: int = -_RANGE
    told: list[Participant] = field(default_factory=list)
    front: tuple[int, tuple[Participant, ...]] = (-1, ())

    def note(self, at: int, sentence: Sentence, before: Before, *, is_poll: bool) -> None:
        """Keep the place that a sentence begins with, and a lead that it tells of no poll."""
        if places := fronted_place(sentence):
            self.front = at, places
        if is_poll or not _POINTS.search(sentence.words):
            return
        asked = of_candidates(sentence)
        leads = [lead for lead in leads_in(asked, before) if len(lead) > 2] if asked else []
        if leads:
            self.at, self.told = at, leads[0]

    def lead(self, at: int) -> list[Participant]:
        """Return the lead that was told shortly before a sentence."""
        return self.told if at - self.at <= _SHORTLY else []

    def place(self, at: int) -> tuple[Participant, ...]:
        """Return the place that the sentence began with of which this is a part."""
        return self.front[1] if self.front[0] == at else ()


def _share_it(poll: Poll, sentence: Sentence, at: int) -> bool:
    """Tell whether a poll without figures has those of the next: "a Kelp and an Ellery poll each have"."""
    return not (poll.told or poll.lead) and poll.last == at and _EACH.search(sentence.words) is not None


def _is_over(poll: Poll, sentence: Sentence, at: int, again: bool) -> bool:
    """Tell whether a poll is told to its end before a sentence, which may speak of one again."""
    if again:
        return at - poll.last >= _RANGE or _is_new(sentence, poll, at)
    return at - poll.last > _FARTHEST


def _foremost(opponents: Opponents) -> tuple[int, ...]:
    """Return the two who are pitted against one another, if most candidates' opponent is one of them."""
    pairs = [(who, other) for who, other in opponents.items() if opponents.get(other) == who]
    faced = Counter(opponents.values())
    return max(pairs, key=lambda pair: faced[pair[0]] + faced[pair[1]], default=())


def _read(poll: Poll, sentence: Sentence) -> tuple[Poll, list[Poll], bool]:
    """Return the poll that a sentence leaves open, those that it ends, and whether it tells of candidates."""
    done: list[Poll] = []
    _add(poll, sentence)
    asked = of_candidates(sentence)
    questions = _questions(poll, asked) if asked else []
    leads = list(leads_in(asked, poll.before)) if asked else []
    goes_on = _GOES_ON.search(sentence.words) is not None
    for shares in questions:
        places = places_of(sentence, shares)
        if is_elsewhere(poll, places, sentence) or asks_again(poll, shares, goes_on=goes_on):
            done.append(poll)
            poll = poll.next(sentence)
        known = {p.entity for p in poll.told}
        poll.told += [share for share in shares if share.entity not in known]
        poll.places, poll.figures = places or poll.places, sentence
        if len(poll.told) == 2:
            poll.before = replace(poll.before, rivals=in_order(poll.told))
    for lead in leads:
        if is_told(poll.told, lead):
            continue
        places = places_of(sentence, lead[:1])
        if is_elsewhere(poll, places, sentence) or leads_again(poll, lead):
            done.append(poll)
            poll = poll.next(sentence)
        poll.lead = poll.lead or lead
        poll.told = poll.told or _of_each(sentence, lead)
        poll.places, poll.figures = places or poll.places, sentence
        poll.before = replace(poll.before, lead=lead[0]) if lead[0].role is Role.LEAD else poll.before
    _add(poll, sentence)
    return poll, done, bool(questions or leads)


def _of_each(sentence: Sentence, lead: list[Participant]) -> list[Participant]:
    """Return the shares of two who are tied: "with each receiving 40 percent"."""
    share = _EACH_HAS.search(sentence.words) if lead[0].role is Role.TIE else None
    return [value(sentence, Role.SHARE, share.span("n"), share["n"], p.entity) for p in lead[1:] if share]


def _questions(poll: Poll, sentence: Sentence) -> list[list[Participant]]:
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


def _is_new(sentence: Sentence, poll: Poll, at: int) -> bool:
    """Tell whether a sentence speaks of another poll: of another pollster, or of "another"."""
    who = pollsters(sentence)
    if who and poll.pollsters:
        return not are_one(who, poll.pollsters, sentence.shape.text)
    if who:
        definite = at - poll.last == 1 and _DEFINITE.search(sentence.words)
        return bool(poll.told or poll.lead) and not definite
    return bool(_ANOTHER.search(sentence.words)) and bool(poll.told or poll.lead or poll.pollsters)


def _add(poll: Poll, sentence: Sentence) -> None:
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
