"""Bodies and groups that no mention names: "the local union", "ninety retired judges"."""

import re

SINGLE = (
    r"(?:unions?|local(?!\s[a-z])|newspapers?|paper|daily|weekly|editorial\sboards?|council|committee|group|"
    r"organi[sz]ation|association|coalition|chamber|PAC|federation|guild|league|lodge|club|alliance|"
    r"outlet|magazine|board)"
)
"""The nouns of bodies that endorse without a name."""
COUNT = (
    r"(?:(?:[Mm]ore than|[Aa]t least|[Aa]bout|[Nn]early|[Ss]ome|[Aa]ll|[Tt]he)\s)?(?:\d[\d,]*|[Tt]wo|"
    r"[Tt]hree|[Ff]our|"
    r"[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty|[Tt]hirty|"
    r"[Ff]orty|[Ff]ifty|"
    r"[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety|[Aa] dozen)(?:-\w+)?(?:\smore)?"
)
"""A number, as several who endorse are counted."""
PLURAL = (
    r"(?:judges|generals|admirals|officers|governors|senators|mayors|lawmakers|legislators|"
    r"representatives|members|"
    r"congressmen|delegates|sheriffs|leaders|pastors|executives|economists|ambassadors|diplomats|"
    r"veterans|scientists|"
    r"laureates|unions|newspapers|officials|councill?ors|commissioners|groups|organi[sz]ations|"
    r"prosecutors|colleagues|"
    r"superdelegates|experts|professors|lawyers|ministers|bishops|mothers|women|men|"
    r"papers|celebrities|donors|activists|staffers|appointees|actors|athletes|teachers|rabbis|clergymen|chairmen|chairs|"
    r"survivors|historians|doctors|nurses|farmers|businesspeople|aides|strategists|operatives|politicians|firefighters)"
)
"""Who several are that endorse together."""
COUNTED = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|sixty|"
    r"seventy|eighty|ninety|dozen)\b",
    re.IGNORECASE,
)
