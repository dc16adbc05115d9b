"""Where some words stand on record: the statements near them, and the articles that have them."""
