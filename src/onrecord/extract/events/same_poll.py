"""Whether two tellings are of one poll: a lead alone may be that of shares which are told elsewhere."""

from onrecord.events import Event, Role

ROUNDING = 1.6
"""So many points may a lead be off the shares that it is of."""


def is_lead_of(one: Event, other: Event) -> bool:
    """Tell whether the lead that one event tells, without shares, is that of the shares of another.

    Args:
        one: a poll.
        other: a poll of the same pollster.
    """
    leads = [p for p in one.participants if p.role is Role.LEAD]
    shares = {p.entity: float(p.value or 0) for p in other.participants if p.role is Role.SHARE}
    alone = not any(p.role is Role.SHARE for p in one.participants)
    named = {p.entity for p in one.participants if p.role is Role.CANDIDATE}
    if (
        not leads
        or not alone
        or len(shares) < 2
        or leads[0].entity not in shares
        or not named <= shares.keys()
    ):
        return False
    rest = [share for who, share in shares.items() if who != leads[0].entity]
    return abs(shares[leads[0].entity] - max(rest) - float(leads[0].value or 0)) <= ROUNDING
