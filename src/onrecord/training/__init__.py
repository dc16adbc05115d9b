"""How the shipped bundle is made, and how it is scored; nobody imports it but `bench`.

    python -m onrecord.training --corpora ../shared/data --runs ../runs

With `--start FOLDER` the recipe goes on from a bundle: `attribution-en-2`, which this repository held at
commit 5669f6d, or `reader-en-3`, at 5361545; without, it trains the first of them itself, for hours.

`recipe` trains for attributions and `joint` for mentions too, then ships. The readers of corpora (`corpora`,
`conllu`, `mention_corpora`) and the scores (`scoring`, `coreference_scoring`) need nothing beyond the
run-time package; the rest needs the extra `train`.
"""
