"""`python -m onrecord.training`: train, or go on training, and write the bundle."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.training.recipe import STEPS, Plan, ship, train

SHOW_EVERY = 20


def main(
    corpora: Annotated[Path, typer.Option(help="Folder with polnear/train.jsonl and dev.jsonl.")],
    runs: Annotated[Path, typer.Option(help="Folder for checkpoints; the same command resumes from it.")],
    out: Annotated[Path, typer.Option(help="Folder to write the bundle to.")] = Path("bundle"),
    steps: Annotated[int, typer.Option(help="Batches of 16 windows; 280 are an epoch.")] = STEPS,
    bf16: Annotated[bool, typer.Option(help="Compute in bfloat16: faster with AMX, slower without.")] = False,
) -> None:
    """Train the attribution bundle and measure it on dev."""
    plan = Plan(corpora=corpora, runs=runs, steps=steps, bf16=bf16)
    for step in train(plan):
        if step.number % SHOW_EVERY == 0:
            print(f"step {step.number} of {steps}: loss {step.loss:.3f}", flush=True)
    print(ship(plan, out))


if __name__ == "__main__":
    typer.run(main)
