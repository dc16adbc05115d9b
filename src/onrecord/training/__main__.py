"""`python -m onrecord.training`: every stage of the recipe, each taken up where it was stopped."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import torch
import typer

from onrecord.training.loop import Step
from onrecord.training.recipe import ARTICLES, STEPS, TEACHER_STEPS, Plan, Recipe

SHOW_EVERY = 20


def main(
    corpora: Annotated[Path, typer.Option(help="Folder with polnear/ and news/.")],
    runs: Annotated[Path, typer.Option(help="Folder for checkpoints; the same command resumes from it.")],
    out: Annotated[Path, typer.Option(help="Folder to write the bundle to.")] = Path("bundle"),
    articles: Annotated[int, typer.Option(help="News articles that the teacher labels.")] = ARTICLES,
    teacher_steps: Annotated[
        int, typer.Option(help="Batches for the teacher; 280 are an epoch.")
    ] = TEACHER_STEPS,
    steps: Annotated[int, typer.Option(help="Batches for the student; 560 are an epoch.")] = STEPS,
    bf16: Annotated[
        bool | None, typer.Option(help="Compute in bfloat16: by default where it is faster.")
    ] = None,
) -> None:
    """Train the teacher, let it label the news, train the attribution bundle, and measure it on dev."""
    bf16 = faster_in_bf16() if bf16 is None else bf16
    print(f"computing in {'bfloat16' if bf16 else 'float32'}", flush=True)
    recipe = Recipe(
        Plan(
            corpora=corpora, runs=runs, articles=articles, teacher_steps=teacher_steps, steps=steps, bf16=bf16
        )
    )
    _show("teacher", recipe.teach(), teacher_steps)
    for done in recipe.label():
        print(f"labels: {done} articles", flush=True)
    _show("student", recipe.learn(), steps)
    print(recipe.ship(out))


def _show(name: str, steps: Iterable[Step], total: int) -> None:
    for step in steps:
        if step.number % SHOW_EVERY == 0:
            print(f"{name}: step {step.number} of {total}, loss {step.loss:.3f}", flush=True)


def faster_in_bf16() -> bool:
    """Say whether this CPU multiplies matrices faster in bfloat16: with AMX or AVX512-BF16 it does."""

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
