"""In what something was said: the nouns and verbs that tell it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.chains import Medium, Step
from onrecord.extract.chains.press import PLATFORM
from onrecord.extract.chains.told import Told
from onrecord.extract.shape import Sentence
from onrecord.extract.words import listed

_READERS = (
    r"(?:(?:his|her|their|its|the|campaign|Ⓟ’s|Ⓞ’s?|Ⓞ|all)\s)*(?:supporters|donors|subscribers|backers|"
    r"staff\w*|members|employees|voters|constituents|followers|volunteers|activists)\b"
)
_NOUNS = {
    Medium.MAILING: (
        r"mailings?|mailers?|fl[iy]ers?|newsletters?|(?:fund-?raising|campaign|mass)[ -](?:e-?mails?|"
        r"letters?|"
        rf"appeals?|pitch|solicitations?)|e-?mails?(?=\s(?:\w+\s){{0,3}}?to\s{_READERS})|e-?mail blasts?"
    ),
    Medium.INTERVIEW: r"interviews?|sit-down",
    Medium.LETTER: r"letters?|memos?|memorandum|e-?mails?|text messages?|telegrams?",
    Medium.TWEET: r"tweet(?:s|storm)?|(?:posts?|posting|messages?|direct messages?|threads?|videos?)",
    Medium.STATEMENT: r"statements?|(?:press|news) releases?|communiqu[eé]",
    Medium.FILING: (
        r"(?:court|legal|campaign|financial|disclosure|securities|finance|regulatory|"
        r"election|tax)\s(?:\w+\s)?(?:filings?|documents?|papers|records?|reports?)|filings?(?!\s(?:his|her|its|"
        r"their|the|an?|for)\b)|affidavits?|indictments?|lawsuits?|legal briefs?|(?:criminal|civil|legal|"
        r"ethics|federal)\scomplaints?|complaints?(?=\sfiled)|petitions?|depositions?|court papers"
    ),
    Medium.POLL: r"polls?|surveys?",
    Medium.SPEECH: (
        r"speech(?:es)?|address|remarks|keynote|eulogy|sermon|testimony|hearings?|rall(?:y|ies)|debates?(?!\s(?:over|about)\b)|"
        r"forum|town halls?|town hall meeting|(?:press|news) conferences?|(?:(?:press|news|daily) )?"
        r"briefings?|presser|(?:campaign|fund-?raising)\s(?:stops?|events?|appearances?|swing)|"
        r"fundraisers?|event|luncheon|commencement"
    ),
}
_SPOKEN = r"crowds?|rall(?:y|ies)|audiences?|gatherings?|meetings?|conferences?|conventions?|attendees|throng"
_NOUN = "|".join(f"(?P<{medium}>{words})" for medium, words in _NOUNS.items())
_PRE = (
    r"(?:(?:series|string|flurry|pair|number|couple|set|round|average)\sof\s|(?!(?:in|on|at|of|to|for|"
    r"with|from|by|and|or|but|that|who|which|said|as|is|was|are|were|least)\b)[\wⓅⓄⓁ$%.&/’-]+\s|"
    r"[a-z-]+,\s(?!(?:the|an?|his|her|its|their)\b)|[\"“][^\"”“]{1,30}[\"”]\s)"
)
_NO_MORE = (
    r"(?!\w|[-’](?!\s)|\s(?:room|servers?|stage|moderators?|writers?|workers?|makers?|process|tour|"
    r"watchers?|numbers?|against|circuit|question|goers|performance|schedule|scandal|chain|account|"
    r"prep\w*|season|hosts?|takers?|respondents?|candidates?|probe|investigations?|controversy|practices|use|exchanges?|"
    r"list|system|case)\b)"
)
_IN = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Vv]ia|[Bb]y|[Tt]hrough|[Aa]t|[Oo]n|"
    rf"[Ww]ith)\s(?P<noun>{_PRE}{{0,7}}?(?:{_NOUN})){_NO_MORE}"
)
_SOURCE = re.compile(rf"\W*(?P<noun>{_PRE}{{0,7}}?(?:{_NOUN})){_NO_MORE}(?=\W*$|\W|\s)")
_MAKES = re.compile(
    r"\b(?P<verb>issu(?:ed|es|ing)|releas(?:ed|es|ing)|put out|post(?:ed|s|ing)|publish(?:ed|es|ing)|"
    r"sen(?:t|ds|ding)|wr(?:ote|ites|iting)|penn(?:ed|ing)|circulat(?:ed|es|ing)|sign(?:ed|s|ing)|"
    r"g(?:ave|ives|iving)|deliver(?:ed|s|ing)|fil(?:ed|es|ing))\s"
    rf"(?P<noun>{_PRE}{{0,6}}?(?:{_NOUN})){_NO_MORE}"
)
_MADE = {
    **dict.fromkeys(("is", "re", "pu", "po"), (Medium.STATEMENT, Medium.TWEET)),
    **dict.fromkeys(("se", "wr", "pe", "ci", "si"), (Medium.LETTER, Medium.MAILING, Medium.STATEMENT)),
    **dict.fromkeys(("ga", "gi", "de"), (Medium.SPEECH,)),
    "fi": (Medium.FILING,),
}
"""Which media are made by the verbs that begin so: a letter is sent or signed, a speech given."""
_GOES_WITH = {
    "at": (Medium.SPEECH,),
    "during": (Medium.SPEECH, Medium.INTERVIEW),
    "on": (Medium.TWEET, Medium.MAILING),
    "by": (Medium.LETTER, Medium.STATEMENT, Medium.MAILING),
    "with": (Medium.STATEMENT, Medium.TWEET),
}
"""The media that some prepositions go with; the others go with all."""
_POSTED = re.compile(r"\btweet(?:ed|s|ing)\b(?!\s(?:from|storm))")
_NAMES_POST = re.compile(rf"tweet|{PLATFORM.pattern}", re.IGNORECASE)
_ON_PLATFORM = re.compile(
    rf"\b(?:[Oo]n|to|[Vv]ia)\s(?P<noun>(?:(?:his|her|their|its|the|a|an|Ⓟ’s|Ⓞ’s|official|verified|"
    rf"personal|own|Ⓞ)\s){{0,4}}?{PLATFORM.pattern})"
)
_NO_POST = re.compile(
    r"\b(?:call\w*|follow\w*(?:\s\w+|\s[ⓅⓄ])?|join\w*(?:\s\w+)?|trend\w*|reached|spen[dt]\w*|ads?|"
    r"advertis\w+)\s$"
)
_TO_CROWD = re.compile(
    rf"\b(?:told|telling|tells|addressing|addressed)\s(?:an?|the|Ⓞ’s?|his|her|"
    rf"their)\s(?:[\w’Ⓞ-]+\s){{0,4}}?(?P<noun>{_SPOKEN})\b"
)
_WORDS = listed(
    "interview interviews sit letter letters memo memos memorandum mail mails email emails message "
    "messages telegram telegrams tweet tweets tweeted tweeting tweetstorm post posts posting thread "
    "threads video videos statement statements release releases communique communiqué filing filings "
    "documents document papers record records report reports affidavit affidavits indictment indictments "
    "lawsuit lawsuits brief briefs complaint complaints petition petitions deposition depositions poll "
    "polls survey surveys speech speeches address remarks keynote eulogy sermon testimony hearing "
    "hearings rally rallies debate debates forum hall halls conference conferences briefing briefings "
    "presser stop stops event events appearance appearances swing fundraiser fundraisers luncheon "
    "commencement crowd crowds audience audiences gathering gatherings meeting meetings convention "
    "conventions attendees throng twitter facebook instagram snapchat youtube reddit tumblr tiktok "
    "linkedin whatsapp periscope social mailing mailings mailer mailers flier fliers flyer flyers "
    "newsletter newsletters appeal appeals pitch solicitation solicitations"
)
"""Without one of these a sentence need not be searched."""


def find_media(sentence: Sentence, words: frozenset[str]) -> Iterator[Told]:
    """Yield what a sentence tells of the medium of something: "in a letter", "tweeted", "on Twitter".

    Args:
        sentence: where it is looked for.
        words: of it, in lower case.
    """
    if words.isdisjoint(_WORDS):
        return
    for match in _IN.finditer(sentence.words):
        if (medium := _medium(match)) and _is_post(match, sentence) and _is_said_in(match, medium):
            yield _told(sentence, match, medium)
    for match in _MAKES.finditer(sentence.words):
        medium = _medium(match)
        if medium in _MADE[match["verb"][:2]] and _is_post(match, sentence):
            yield replace(_told(sentence, match, medium), close=True)
    for match in _POSTED.finditer(sentence.words):
        span = sentence.span(*match.span())
        yield Told(Step.MEDIUM, span, span, value=Medium.TWEET, close=True)
    for match in _ON_PLATFORM.finditer(sentence.words):
        if not _NO_POST.search(sentence.words, 0, match.start()):
            yield _told(sentence, match, Medium.TWEET)
    for match in _TO_CROWD.finditer(sentence.words):
        yield _told(sentence, match, Medium.SPEECH)


def medium_of(words: str) -> tuple[Medium, int, int] | None:
    """Return the medium that a source's words are, and where its noun is in them: "a letter to Hale"."""
    match = _SOURCE.match(words.replace("'", "’"))
    medium = match and _medium(match)
    if not match or medium in (None, Medium.SPEECH, Medium.INTERVIEW):
        return None
    if medium is Medium.TWEET and not _NAMES_POST.search(match["noun"]):
        return None
    return medium, match.start(medium), match.end(medium)


def _medium(match: re.Match[str]) -> Medium | None:
    return next((medium for medium in Medium if match[medium]), None)


def _is_said_in(match: re.Match[str], medium: Medium) -> bool:
    """Tell whether a preposition goes with a medium: "at a rally", not "at a letter" or "on a speech"."""
    if medium is Medium.POLL and match[medium].endswith("s"):
        return False  # to lead "in the polls" is to be ahead, and says of nothing where it was said
    return medium in _GOES_WITH.get(match[0].split()[0].lower(), tuple(Medium))


def _is_post(match: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether a post or a message is one of a platform, as a tweet is without more."""
    words = sentence.span(*match.span("noun")).of(sentence.shape.text)
    return not match[Medium.TWEET] or bool(_NAMES_POST.search(words))


def _told(sentence: Sentence, match: re.Match[str], medium: Medium) -> Told:
    start, end = match.span(medium if medium in match.groupdict() and match[medium] else "noun")
    return Told(Step.MEDIUM, sentence.span(start, end), sentence.span(*match.span()), value=medium)
