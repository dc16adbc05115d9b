"""From what patterns find to events: who says so, when it was, and the same act told again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.entities import Mention
from onrecord.events import Event, EventType, Participant, Role, Status
from onrecord.extract.events.found import Found
from onrecord.extract.events.same_contest import Keys, is_one_contest, of_one_kind, takes_kind, with_kinds
from onrecord.extract.events.same_poll import is_lead_of
from onrecord.extract.events.times import cue_ends, date_of
from onrecord.extract.events.voices import Voice, Voices
from onrecord.reading import Attribution
from onrecord.timex import Date

_DENIES = re.compile(r"\b(?:den(?:y|ied|ies|ying)|refut\w+|reject\w*|disput\w+)\b", re.IGNORECASE)
_WISHES = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|want\w*|wish\w*|expect\w*|predict\w*|urg\w+|call\w* (?:on|for)|ask\w*|"
    r"doubt\w*|wonder\w*|"
    r"fear\w*|speculat\w*|threaten\w*|consider\w*|propos\w+|demand\w*|recommend\w*|encourag\w+|"
    r"suspect\w*|imagin\w+)\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(r"\b(?:claim|alleg|boast|brag|rumou?r|impl(?:y|i)|insinuat)\w*", re.IGNORECASE)
_CITES = re.compile(r"\b(?:cit|unveil|accept|welcom|thank|prais)\w*", re.IGNORECASE)
"""Whoever does this to an endorsement has it: he does not only say so."""
_NEGATED = re.compile(r"n[’']t\b|\b(?:not|never|no|refus\w+|declin\w+)\b", re.IGNORECASE)
_FIXED = (EventType.CONTEST, EventType.POLL)
"""What is there whatever is hoped or denied of it."""

_CORE = {
    EventType.ENDORSEMENT: (Role.ENDORSER, Role.ENDORSED),
    EventType.CANDIDACY: (Role.CANDIDATE,),
    EventType.NOMINATION: (Role.NOMINEE, Role.OFFICE),
    EventType.APPOINTMENT: (Role.APPOINTEE, Role.OFFICE),
    EventType.RESIGNATION: (Role.PERSON,),
    EventType.DISMISSAL: (Role.PERSON,),
    EventType.TENURE: (Role.HOLDER, Role.OFFICE, Role.FROM, Role.TO, Role.DURATION),
    EventType.RECUSAL: (Role.PERSON,),
    EventType.CONTEST: (Role.KIND, Role.PLACE, Role.OFFICE),
    EventType.RESULT: (Role.WINNER, Role.LOSER, Role.KIND, Role.PLACE),
    EventType.POLL: (Role.POLLSTER, Role.PLACE, Role.SHARE, Role.LEAD, Role.TIE),
}
"""Of each type, what has to agree for two tellings to be of one event.

The first that either has must be in both."""


def told(
    drafts: Iterable[Found], attributions: Sequence[Attribution], mentions: Sequence[Mention], text: str
) -> tuple[Event, ...]:
    """Return the events of an article, each once, in the order of their first evidence.

    Args:
        drafts: what the patterns found.
        attributions: of the article.
        mentions: likewise.
        text: its words.
    """
    cues, voices = cue_ends(attributions), Voices(attributions, mentions, text)
    events: list[Event] = []
    for found in drafts:
        if event := _event(found, voices, cues, text):
            same = next((k for k, other in enumerate(events) if _is_one(other, event, text)), None)
            if same is None:
                events.append(event)
            else:
                events[same] = _joined(events[same], event, text)
    return tuple(sorted(with_kinds(events, text), key=lambda e: e.evidence[0]))


def _event(found: Found, voices: Voices, cues: list[int], text: str) -> Event | None:
    """Return an event with its voice and its date; None where whoever speaks says that there is none."""
    evidence = found.sentence.span(found.start, found.end)
    voice = voices.at(evidence)
    status = found.status
    if voice is not None and found.type not in _FIXED:
        cue = voices[voice].cue
        if _WISHES.search(cue) and not found.presupposed:
            return None
        status = _as_told(found, voices[voice], evidence.of(text))
        if status is None and found.type is EventType.ENDORSEMENT:
            return None
        if status is None and _DENIES.search(cue):
            return None
    return Event(
        type=found.type,
        status=status,
        participants=found.participants,
        evidence=(evidence,),
        date=date_of(found, cues),
        voice=voice,
    )


def _as_told(found: Found, voice: Voice, words: str) -> Status | None:
    """Return what becomes of a status in somebody's words: what only the endorsed say is claimed."""
    denies = _DENIES.search(voice.cue)
    if found.type is not EventType.ENDORSEMENT:
        return None if denies else found.status
    if denies:
        return None if found.status is Status.WITHDRAWN or _NEGATED.search(words) else Status.DENIED
    if found.status is not Status.GIVEN:
        return found.status
    endorsers, endorsed = (
        {p.entity for p in found.participants if p.role is role} for role in (Role.ENDORSER, Role.ENDORSED)
    )
    speaks_for = voice.side & endorsed and not voice.side & endorsers and not _CITES.search(voice.cue)
    return Status.CLAIMED if speaks_for or _CLAIMS.search(voice.cue) else Status.GIVEN


def _key(participant: Participant, text: str) -> str:
    """Return what makes a participant the same in another telling."""
    words = participant.span.of(text).lower() if participant.entity is None else ""
    shown = participant.value if participant.role is not Role.OFFICE else None
    if participant.role is Role.OFFICE:
        words = next((name for part, name in _SAME_OFFICE if part in words), words)
    return f"{participant.entity} {shown or words}"


_SAME_OFFICE = (
    ("vice", "vice president"),
    ("running mate", "vice president"),
    ("court", "court"),
    ("justice", "court"),
    ("presiden", "president"),
    ("white house", "president"),
    ("gov", "governor"),
    ("gubernat", "governor"),
    ("mayor", "mayor"),
    ("senat", "senate"),
    ("attorney general", "attorney general"),
)
"""Words that tell of one office, whichever noun or adjective it is."""


_STANDING = (Role.SHARE, Role.LEAD, Role.TIE)
"""Two tellings of one poll have a figure in common: the same pollster asks several questions."""


def _keys(event: Event, role: Role, text: str) -> set[str]:
    return {_key(p, text) for p in event.participants if p.role is role}


def _keys_in(text: str) -> Keys:
    """Return what tells the participants in a role of an event, to hold them against another's."""
    return lambda event, role: _keys(event, role, text)


def _is_one(one: Event, other: Event, text: str) -> bool:
    """Tell whether two tellings are of one event: nothing that both tell differs, nor the year."""
    if (one.type, one.status) != (other.type, other.status) or not _years_agree(one.date, other.date):
        return False
    first = True
    for role in _CORE[one.type]:
        mine, theirs = _keys(one, role, text), _keys(other, role, text)
        if role is Role.KIND and takes_kind(one, other, _keys_in(text), text):
            first = False
            continue
        if mine and theirs and mine != theirs:
            return False
        if first and (mine or theirs):
            if mine != theirs:
                return False
            first = False
    if one.type is EventType.POLL:
        same = any(_keys(one, role, text) & _keys(other, role, text) for role in _STANDING)
        return same or is_lead_of(one, other) or is_lead_of(other, one)
    return one.type is not EventType.CONTEST or is_one_contest(one, other, _keys_in(text), text)


def _years_agree(one: Date | None, other: Date | None) -> bool:
    if one is None or other is None:
        return True
    return one.value[:4] == other.value[:4] or "X" in one.value[:4] + other.value[:4]


def _joined(one: Event, other: Event, text: str) -> Event:
    """Return one event with the evidence, the participants and the more exact date of both."""
    known = {(p.role, _key(p, text)) for p in one.participants}
    more = tuple(p for p in other.participants if (p.role, _key(p, text)) not in known)
    exact = max(one.date, other.date, key=lambda d: len(d.value) if d else 0)
    evidence = one.evidence + tuple(span for span in other.evidence if span not in one.evidence)
    voice = one.voice if other.voice is not None else None  # the article's own word is enough
    participants = of_one_kind(one.participants + more, text)
    return replace(one, participants=participants, date=exact, evidence=evidence, voice=voice)
