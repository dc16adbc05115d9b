"""What is told of a pair of mentions: sizes that the network and its reader have to agree on."""

NEAR = 40
"""A mention may refer back to this many before it."""

FAR = 6
"""And, further back, to this many with the same words or the same head."""

TABLES = (256, 7, 10, 8, 5, 5, 3, 25)
"""How many values each feature of a pair has: kinds, words, distance in mentions, in characters and in
paragraphs, quotation, one inside the other, coarse types."""
