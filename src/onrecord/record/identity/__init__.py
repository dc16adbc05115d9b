"""Who is who across articles: judgements beside the evidence, and the people that follow from them.

`asking` answers (people, person, resolve), `identifying` judges by rule and `judging` by hand (merge, split,
undo). The rules are in `clustering` and its neighbours, on plain values. This file imports nothing, because
the tables of this package are listed among the record's, which everything else here builds on.
"""
