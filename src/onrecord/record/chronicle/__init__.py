"""What the articles of a record tell taken together: events, who backs whom, polls, timelines.

`events`, `backing`, `polls` and `timeline` answer; `acts` decides which tellings are of one event, on plain
values; `queries` has the SQL. Nothing here is stored: it follows from readings, judgements and registers.
"""
