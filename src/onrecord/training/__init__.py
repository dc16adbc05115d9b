"""How the shipped bundle is made, and how it is scored; nobody imports it but `bench`.

    python -m onrecord.training --corpora ../shared/data --runs ../runs

`corpora` and `scoring` need nothing beyond the run-time package; the rest needs the extra `train`.
"""
