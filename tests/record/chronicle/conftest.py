"""Articles of one town's elections, told by two papers."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.conftest import Happened, Stood

from onrecord.reading import Reading
from onrecord.record import Record

Tell = Callable[..., Reading]

LUND = ("Ada Lund", "politician", ("Ada Lund", "Mayor Ada Lund", "Lund", "She"))
FREY = ("Bo Frey", "politician", ("Bo Frey", "Frey", "he"))
ROTH = ("Ilse Roth", "politician", ("Ilse Roth", "Roth"))
AHO = ("Per Aho", "person", ("Per Aho",))
PARTY = ("Harbour Party", "party", ("the Harbour Party", "Harbour Party"))

ENDORSEMENT = {"endorser": "Ada Lund", "endorsed": "Bo Frey"}


def endorsed(status: str = "given", told: str = "endorsed", **more: object) -> Happened:
    """Return an endorsement of Frey by Lund."""
    roles = more.pop("roles", ENDORSEMENT)
    return Happened(type=f"endorsement {status}", roles=roles, told=told, **more)  # type: ignore[arg-type]


@pytest.fixture
def town(record: Record, tell: Tell) -> Record:
    """Return a record in which Lund endorses Frey, takes it back a year later, and Roth opposes him."""
    record.add(
        tell(
            "Ada Lund endorsed Bo Frey on May 4. Ilse Roth had attacked Bo Frey.",
            (LUND, FREY, ROTH),
            endorsed(date="May 4=2025-05-04"),
            stances=[
                Stood(
                    holder="Ilse Roth", attitude="opposes", target="Bo Frey", words="had attacked", score=0.8
                )
            ],
            published=date(2025, 5, 5),
            title="Lund for Frey",
            publisher="Quay Post",
        )
    )
    record.add(
        tell(
            "The mayor is for him: Ada Lund endorsed Bo Frey, wrote the Quay Post.",
            (LUND, FREY),
            endorsed(),
            published=date(2025, 5, 6),
            publisher="Bay Star",
        )
    )
    record.add(
        tell(
            "“I take it back,” Ada Lund said of Bo Frey. The Harbour Party backs Bo Frey.",
            (LUND, FREY, PARTY),
            endorsed("withdrawn", "take it back", voice=0),
            parts=(("Ada Lund", "said", "“I take it back,”"),),
            stances=[
                Stood(holder="Harbour Party", attitude="supports", target="Bo Frey", words="backs", score=0.7)
            ],
            published=date(2026, 6, 1),
            publisher="Bay Star",
        )
    )
    record.identify()
    return record
