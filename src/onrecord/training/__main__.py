"""`python -m onrecord.training`: every stage of the recipe, each taken up where it was stopped."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import torch
import typer

from onrecord.training import stance_teaching
from onrecord.training.joint import Joint
from onrecord.training.loop import Step
from onrecord.training.recipe import (
    DEVICE,
    JOINT_STEPS,
    OWN_ARTICLES,
    STANCE_STEPS,
    STUDENT_STEPS,
    TEACHER_STEPS,
    TEACHERS_ARTICLES,
    TUTOR_STEPS,
    TUTORED,
    Plan,
    Recipe,
)
from onrecord.training.stance_learning import PROPOSING, TIMES

SHOW_EVERY = 20

_ARTICLES = f"News articles to label: {TEACHERS_ARTICLES}, or {OWN_ARTICLES} without a teacher."
_TEACHER = f"The teacher's batches, 280 an epoch: {TEACHER_STEPS}, or none with --start."


def main(
    corpora: Annotated[Path, typer.Option(help="Folder with polnear/, news/, gum/ and the other corpora.")],
    runs: Annotated[Path, typer.Option(help="Folder for checkpoints; the same command resumes from it.")],
    out: Annotated[Path, typer.Option(help="Folder to write the bundle to.")] = Path("bundle"),
    start: Annotated[Path | None, typer.Option(help="Bundle to go on from, in place of a teacher.")] = None,
    labeller: Annotated[Path | None, typer.Option(help="Bundle that labels the news with --start.")] = None,
    articles: Annotated[int | None, typer.Option(help=_ARTICLES)] = None,
    teacher_steps: Annotated[int | None, typer.Option(help=_TEACHER)] = None,
    student_steps: Annotated[int, typer.Option(help="The student's batches; 560 an epoch.")] = STUDENT_STEPS,
    tutor_steps: Annotated[int, typer.Option(help="The mention tutor's batches; 0 for none.")] = TUTOR_STEPS,
    tutored: Annotated[int, typer.Option(help="Texts that the tutor reads.")] = TUTORED,
    stance_steps: Annotated[
        int, typer.Option(help="Each stance teacher's batches, 300 an epoch; 0 for no stances.")
    ] = STANCE_STEPS,
    joint_steps: Annotated[int, typer.Option(help="Lessons of mentions and attributions.")] = JOINT_STEPS,
    seed: Annotated[int, typer.Option(help="Of weights, order and cuts.")] = 1,
    bf16: Annotated[bool | None, typer.Option(help="Compute in bfloat16: by default where faster.")] = None,
) -> None:
    """Train a teacher and its student, then the student on mentions too; write and measure the bundle."""
    bf16 = faster_in_bf16() if bf16 is None else bf16
    if teacher_steps is None:
        teacher_steps = 0 if start else TEACHER_STEPS
    print(f"computing in {'bfloat16' if bf16 else 'float32'}", flush=True)
    plan = Plan(
        corpora=corpora,
        runs=runs,
        start=start,
        labeller=labeller,
        articles=articles,
        teacher_steps=teacher_steps,
        student_steps=student_steps,
        tutor_steps=tutor_steps,
        tutored=tutored,
        stance_steps=stance_steps,
        joint_steps=joint_steps,
        seed=seed,
        bf16=bf16,
    )
    run(Recipe(plan), out)


def run(recipe: Recipe, out: Path) -> None:
    """Run every stage of a plan that is not done yet, showing how far it is."""
    plan, joint = recipe.plan, Joint(recipe)
    if plan.teacher_steps:
        _show("teacher", recipe.teach(), plan.teacher_steps)
    for done in recipe.label():
        print(f"labels: {done} articles", flush=True)
    if plan.start is None:
        _show("student", recipe.learn(), plan.student_steps)
    if plan.tutor_steps:
        _show("tutor", joint.tutor.teach(), plan.tutor_steps)
        for done in joint.tutor.label():
            print(f"mentions: {done} texts", flush=True)
    if plan.stance_steps:
        for name in joint.stances.prepare():
            print(f"stances: {name}", flush=True)
        for number in range(stance_teaching.TEACHERS):
            _show(f"stance teacher {number + 1}", joint.stances.teach(number), plan.stance_steps)
    _show("joint", joint.learn(), plan.joint_steps)
    _show("finish", joint.finish(), plan.finish_steps)
    if plan.stance_steps:
        _learn_stances(joint)
    print(joint.ship(out))


def _learn_stances(joint: Joint) -> None:
    students, steps = joint.students, joint.plan.stance_steps
    for done in students.read():
        if done % SHOW_EVERY == 0:
            print(f"contexts: {done} articles", flush=True)
    _show("stance student", students.learn(), TIMES * steps)
    _show("proposals", students.propose(), PROPOSING * steps)


def _show(name: str, steps: Iterable[Step], total: int) -> None:
    for step in steps:
        if step.number % SHOW_EVERY == 0:
            print(f"{name}: step {step.number} of {total}, loss {step.loss:.3f}", flush=True)


def faster_in_bf16() -> bool:
    """Say whether matrices are multiplied faster in bfloat16: on a GPU, and with AMX or AVX512-BF16."""
    if DEVICE.type == "cuda":
        return True

    def seconds(kind: torch.dtype) -> float:
        a, b = torch.ones(2048, 768, dtype=kind), torch.ones(768, 768, dtype=kind)
        best = float("inf")
        for _ in range(4):
            start = time.perf_counter()
            a @ b
            best = min(best, time.perf_counter() - start)
        return best

    return seconds(torch.bfloat16) < seconds(torch.float32)


if __name__ == "__main__":
    typer.run(main)
