"""Every place of a mailing that refers to a figure, and how: by which part of the name, or by which word."""

from onrecord.ask.mailings.figures import Roster
from onrecord.ask.mailings.masking import masked
from onrecord.ask.mailings.naming import add_full, add_given, add_surnames
from onrecord.ask.mailings.refs import Ref, Refs
from onrecord.ask.mailings.sheets import Sheet
from onrecord.ask.mailings.standing_for import Around, described, pronouns


def refs_in(sheet: Sheet, roster: Roster, every: str = "") -> list[Ref]:
    """Return every place of a sheet that refers to a figure, in order; none overlaps another.

    Names are found by their letters, wherever they stand and however they are written, beside what the model
    found; pronouns and descriptions by the model's word for whom they stand for.

    Args:
        sheet: the words.
        roster: who is named anywhere in the mailing.
        every: all words of the mailing, where a surname may be seen to be a common word as well.
    """
    text, refs = masked(sheet.text), Refs(len(sheet.text))
    add_full(text, roster, refs)
    add_surnames(text, sheet, roster, refs, every or text)
    add_given(text, sheet, roster, refs)
    around = Around(sheet, roster, refs)
    refs.add(list(described(around)))
    refs.add(list(pronouns(around)))
    return refs.found
