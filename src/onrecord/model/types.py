"""The types that the network tells apart, in the order of its scores."""

TYPES = (
    "politician",
    "person",
    "organisation",
    "party",
    "country",
    "place",
    "contest",
    "event",
    "other",
)
"""CrossNER's nine (Liu et al., AAAI 2021) by our names; words tell the rest of ours (`extract.typing`)."""
