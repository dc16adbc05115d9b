"""Whether a text says that something happened, will happen, did not, or only might."""

import re
from enum import Enum

from onrecord.extract.events.beside import blamed
from onrecord.extract.shape import Sentence

_REACH = 160
"""So many characters before a verb or noun are looked at."""


class Standing(Enum):
    """Whether the text says that something happened."""

    REAL = "real"
    FUTURE = "future"
    DENIED = "denied"
    CLAIMED = "claimed"
    UNREAL = "unreal"


_DENYING = re.compile(
    r"(?:n[’']t|\b(?:not|never|nor|neither|won[’']t|yet to|without|no longer|cannot|short of|"
    r"rather than|instead of|"
    r"(?:declin|refus|fail)\w*(?:(?: (?:\w+|on Ⓓ|Ⓓ)){0,4}? to| from)?|"
    r"den(?:y|ied|ies|ying)(?: that|"
    r" having)?))(?:\s+[“\"]?[\w’'Ⓓ]+[”\"]?){0,3}\s*$"
)
_AVOIDING = re.compile(
    r"\b(?:duck|dodg|sidestep|evad|deflect)\w* (?:\w+ ){0,2}questions? (?:about|on) (?:whether|if) [ⓅⓄ] "
    r"would (?:\w+ )?$|"
    r"\b(?:(?:resist|avoid)(?:s|ed|ing)?(?: (?:all |any |the )?(?:calls|pressure|requests) to)?|"
    r"rul(?:es?|ed|ing) out(?: an(?:y)?)?|"
    r"h(?:old|olds|eld|olding) (?:back|off)(?: (?:on|from))?|sh(?:y|ies|ied|ying) away from|"
    r"balk\w* at|pass(?:ed|es) on|(?:refrain|"
    r"abstain)\w* from|(?:vot|decid|opt)\w+ against|(?:unwilling|reluctant) to|n[’']t commit to|"
    r"not commit to|"
    r"no (?:plans|intention|desire|interest|wish)(?: (?:to|of|in|for))?|unable to(?: \w+)?|"
    r"so far as to|reluctance to|"
    r"(?:turn(?:ed|s|ing) down|declin(?:ed|es|ing)|refus(?:ed|es|ing)|reject(?:ed|s|ing)|"
    r"rebuff(?:ed|s|ing)|ignor(?:ed|es|ing))"
    r" (?:\w+ ){1,3}?(?:requests?|pleas?|calls?|invitations?|offers?|chances?|opportunit(?:y|ies)) to|"
    r"bring (?:Ⓟ|\w+self) to|"
    r"(?:not|n[’']t|unable to) (?:get|persuade|convince) [ⓅⓄ] to|(?:not|n[’']t) (?:be )?(?:read|"
    r"seen|taken|construed|interpreted|meant|intended) as(?: an?)?"
    r")\s+(?:\w+ly )?(?:ever )?$|"
    r"\b(?:[Aa]t no (?:time|point)|[Ii]n no way|by no means|[Uu]nder no circumstances|[Nn]either)\b[^,;:]*$|"
    r"(?:\b(?:never|not|(?:refus|declin)\w+ (?:[\w Ⓓ]{0,12} )?to)|n[’']t) sa(?:y|id|ys)"
    r" (?:that )?[^,;:]{0,30}$"
)
_DENIED_CLAUSE = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|untrue|false that|not true that|no one|nobody)\b[^,;:]*$|"
    r"\b(?:disput|dismiss|reject|laugh(?:ed|s)? off|"
    r"brush(?:ed|es)? (?:off|aside)|scoff|refut|rebut|debunk|contradict|disavow|repudiat|knocked down|"
    r"shot down|wav)\w*"
    r"[^,;:]{0,30}\b(?:claims?|reports?|rumou?rs?|ideas?|suggestions?|notion|talk|speculation|assertions?|"
    r"statements?|stor(?:y|ies)|that)\b[^,;:]*$"
)
_MODAL = re.compile(
    r"(?:\b(?:would|could|might|may|should|can|must|shall|wouldn[’']t|couldn[’']t)|"
    r"[’']d)\s+(?:[\w’']+\s+){0,3}$"
)
_WILL = re.compile(
    r"(?:\b(?:announc(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)?|promis(?:es?|ed|ing)|"
    r"sa(?:ys?|id)|told|added|announcement|news)\b[^.;:“]{0,60}?\bwould|"
    r"\bwill|[’']ll|\bgoing to|\b(?:plan|intend)(?:s|ned|ing|"
    r"ed)? to|\b(?:set|scheduled) to)\s+(?:\w+\s+){0,2}$"
)
_TO = re.compile(r"\bto\s+(?:\w+ly |publicly |be |have |both |also |then |ever |even |again )*$")
_DONE_TO = re.compile(
    r"(?:^[ⓅⓄ]|\b[Aa]s Ⓟ|\b(?:decid\w+|decision|agree[ds]?|cho(?:se|sen|osing|ice)|opted|went on|going on|"
    r"proceeded|elected|(?:first|few|only|earliest|[a-z]+est-ranking)(?: [\w’-]+| [ⓄⓅⓁⒹ]){0,5}|"
    r"(?:forced|forcing|led|leading|caused|prompted|prompting|compelled) [ⓅⓄ](?: on Ⓓ| Ⓓ)?|(?:is|was|"
    r"became|becomes?|becoming) Ⓞ(?: \w+ [ⓄⓁ])?|(?:is|was|bec[ao]mes?|becoming) Ⓟ \w+ [ⓄⓁ]|"
    r"latest(?: \w+)?|only(?: \w+)?|only Ⓟ|Ⓟ|enough|back|stage|force[ds]?|return(?:ed|ing)?|used|"
    r"helped|managed|announcement|announced|moved?|proud|happy|delighted|pleased|honou?red|thrilled|"
    r"glad|excited|here|(?:claim|purport|profess)(?:e?s|ed|ing)?|"
    r"(?:is|are|was|were|been) (?:\w+ly )?(?:said|reported|rumou?red|believed|thought|alleged|understood)|"
    r"(?:is|was|bec[ao]mes?|becoming) Ⓟ|one of the (?:\w+ ){1,4}[ⓄⓅ]|vot(?:ed|es|ing)))"
    r"(?: Ⓓ)?\s+to\s+(?:\w+ly |be |have )*$"
)
_UNREAL_TO = re.compile(
    r"\b(?:wants?|wanted|urg\w+|ask\w*|call\w*|press\w*|encourag\w+|persuad\w+|invit\w+|allow\w*|"
    r"for)\b[^,;]{0,60}$"
)
_WHETHER = re.compile(
    r"(?:\b(?:if|whether|unless|hop(?:es?|ed|ing)|predict\w*|expect\w*|(?:un)?likely|probably)\b|"
    r"^[“\"]?had\b)[^,;:]{0,80}$|\b(?:if|whether|unclear)\b[^;:.]{0,80},? or (?:(?:was|were|is|had|has)\s)?$",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|whether|unless|suppose|imagine|in case|would have to|hop(?:es?|ed|ing)|"
    r"speculat\w+|possib\w+|"
    r"consider\w*|potential\w*|possibly|perhaps|maybe(?! (?:that|it)(?:’s| is))|"
    r"weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|"
    r"threaten\w*|calls? (?:on|for)|"
    r"likely|unlikely|lest|should|why not|predict\w*|wonder\w*|warn\w*|pursu\w*|s(?:ought|eek\w*)|"
    r"demand\w*|request\w*|prospects?|chances?|expect\w*|wants?|wanted|urg\w+|offer(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)?|delay\w*|attempt\w*|tr(?:y|ied|ies|ying)|order(?:s|ed)?)\b[^,;:]{0,80}$|\bagainst\s(?:[ⓅⓄ](?:’s)?\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
_SEEMING = re.compile(
    r"\b(?:(?:accidental|inadvertent|mistaken|unwitting|joking|sarcastic(?:al)?|half-joking)ly|"
    r"(?:appear|seem)(?:s|ed|ing)? to)\s+(?:\w+ly )?(?:have )?(?:been )?$"
)
"""Nobody endorses by accident, and what only looks so need not be."""
_GERUND = re.compile(r"\w+ing\b")
_OF = re.compile(
    r"\b(?:of|for|from|about|against|into|towards?|than|like|on|to|considering|risk|start|"
    r"stop)\s+(?:[ⓅⓄ](?:’s)?\s)?(?:\w+ly\s)?$"
)
"""Behind these a gerund tells of what need not happen: "the chance of winning"."""
_AND_DID = re.compile(r"(?<!\bor)\sand (?:\w+ly |then )?$")
_PAST = re.compile(r"\w+ed\b(?! by\b)")
"""A verb in the past behind "and" tells what was done: "wants her to run and endorsed her"."""
_WOULD = re.compile(r"[^,;:]* would\b")
_GOING_ON = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been)(?:n’t)?|’(?:s|m|re))\s(?:(?:\w+ly|still|also|now|only|Ⓓ|not)\s){0,3}$"
)
"""What somebody is doing is no supposition, whatever would be: "is backing her because he would lose"."""
_HAD = re.compile(r"[’']d\s+(?:(?:\w+ly|already|earlier|first|once|also|just|long|both|all)\s+){0,3}$")
"""Behind this a participle tells of the past: "who’d previously endorsed"."""
_CLAIMED = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|falsely|purportedly|rumou?r\w*|purport(?:s|ed|ing)? to|"
    r"profess(?:es|ed)? to|"
    r"claim(?:s|ed|ing)?|"
    r"(?:is|are|was|were|been) (?:\w+ly )?(?:said|reported|rumou?red|believed|thought|alleged|"
    r"understood) to)\b[^,;:]{0,60}$"
)


_RULES = (
    (_DENYING, Standing.DENIED),
    (_AVOIDING, Standing.DENIED),
    (_DENIED_CLAUSE, Standing.DENIED),
    (_WHETHER, Standing.UNREAL),
    (_WILL, Standing.FUTURE),
    (_MODAL, Standing.UNREAL),
    (_UNREAL, Standing.UNREAL),
    (_SEEMING, Standing.UNREAL),
    (_CLAIMED, Standing.CLAIMED),
)
"""What the words before tell; the first that is there decides."""


def standing(sentence: Sentence, at: int, *, noun: bool = False) -> Standing:
    """Tell whether the text says that what a verb or noun at a place tells has happened.

    Args:
        sentence: where it stands.
        at: where it begins.
        noun: whether it is a noun: "led to her resignation" tells of one.
    """
    left = sentence.words[max(0, at - _REACH) : at]
    told = next((told for pattern, told in _RULES if pattern.search(left)), Standing.REAL)
    if told is Standing.UNREAL and _PAST.match(sentence.words, at):
        if _AND_DID.search(left):
            return Standing.REAL
        if _HAD.search(left):
            told = Standing.REAL
    if told in (Standing.DENIED, Standing.FUTURE, Standing.UNREAL):
        return Standing.UNREAL if _is_question(sentence) else told
    to = not noun and _TO.search(left) and (not _DONE_TO.search(left) or _UNREAL_TO.search(left))
    right = sentence.words[at : at + _REACH]
    supposed = _WOULD.search(right) and not _GOING_ON.search(left)
    for_it = left.endswith("for ") and blamed(left) is not None  # "praised him for endorsing her"
    of = _GERUND.match(right) and not for_it and (_OF.search(left) or supposed)
    return Standing.UNREAL if to or of or _is_question(sentence) else told


def _is_question(sentence: Sentence) -> bool:
    return sentence.words.rstrip('”"’) ').endswith("?")
