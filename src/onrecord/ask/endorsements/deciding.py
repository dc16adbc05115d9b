"""Which of somebody's acts towards a candidate stands: the latest, and the own word over anyone else's."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.ask.endorsements.acts import CYCLE, Act, weight
from onrecord.ask.endorsements.voices import Voice
from onrecord.events import Status

_REPORTED = (Voice.OWN, Voice.REGISTER, Voice.ARTICLE)
"""Words on which an act is on record as such; others' are hearsay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How somebody stands to a candidate by acts alone.

    Args:
        act: what stands; None where there is nothing, or nothing any more.
        acts: all of them, the earliest first.
        lapsed: those that were for a contest of a year that is over.
        disputed: whether reports contradict each other about what stands.
    """

    act: Act | None
    acts: tuple[Act, ...] = ()
    lapsed: tuple[Act, ...] = ()
    disputed: bool = False


def stand(acts: Iterable[Act], on: date | None) -> Stand:
    """Return what stands of some acts as of a day, the acts being the earliest first.

    Args:
        acts: of one towards one candidate.
        on: the day; without one no contest is over.
    """
    everything = tuple(acts)
    lapsed = tuple(act for act in everything if on and act.year and act.year < on.year)
    standing: Act | None = None
    for act in everything:
        if act not in lapsed and (standing is None or _prevails(act, standing, everything)):
            standing = act
    return Stand(act=standing, acts=everything, lapsed=lapsed, disputed=_is_disputed(standing, everything))


def _prevails(act: Act, standing: Act, acts: tuple[Act, ...]) -> bool:
    """Tell whether an act takes the place of one that is no later."""
    if act.status is Status.GIVEN:
        return _gives(act, standing)
    if act.status is Status.WITHDRAWN:
        return act.voice in _REPORTED or standing.voice not in _REPORTED
    if act.status is Status.DENIED:
        return _denies(act, standing, acts)
    # A claim adds nothing to what is on record otherwise, but to a report of none that it follows.
    return standing.status is Status.DENIED and standing.voice is not Voice.OWN and act.day > standing.day


def _gives(act: Act, standing: Act) -> bool:
    if standing.status is Status.CLAIMED:
        return True
    if standing.status is Status.GIVEN:
        return act.voice > standing.voice or _is_of_another_time(act, standing)
    if act.voice is Voice.OWN:
        return True
    # Hearsay gives nothing anew that was reported to be denied or withdrawn.
    return act.day > standing.day and (act.voice in _REPORTED or standing.voice not in _REPORTED)


def _denies(act: Act, standing: Act, acts: tuple[Act, ...]) -> bool:
    """Tell whether a denial prevails: the endorser's own does, but what articles report must be weighed."""
    if standing.status is Status.WITHDRAWN:
        return False
    if act.voice is Voice.OWN:
        return True
    if act.voice not in _REPORTED:
        return False
    if standing.status is not Status.GIVEN or _is_of_another_time(act, standing):
        return not (standing.status is Status.DENIED and standing.voice is Voice.OWN)
    if standing.voice is Voice.OWN:
        return False
    denied = [
        told for one in acts if one.status is Status.DENIED and one.day >= standing.day for told in one.told
    ]
    return weight(denied) > standing.weight


def _is_of_another_time(act: Act, standing: Act) -> bool:
    """Tell whether an act is for another contest: of another year, or a year later where that is not told."""
    if act.year and standing.year:
        return act.year != standing.year
    return date.min not in (act.day, standing.day) and act.day - standing.day > CYCLE


def _is_disputed(standing: Act | None, acts: tuple[Act, ...]) -> bool:
    """Tell whether within the same cycle others report what cannot be true beside what stands."""
    if standing is None:
        return False
    if standing.status is Status.GIVEN:
        return any(
            act.status is Status.DENIED and act.day >= standing.day and not _is_of_another_time(act, standing)
            for act in acts
        )
    if standing.status is Status.DENIED:
        return any(
            act.status in (Status.GIVEN, Status.CLAIMED)
            and act.day != date.min
            and abs(act.day - standing.day) <= CYCLE
            for act in acts
        )
    return False
