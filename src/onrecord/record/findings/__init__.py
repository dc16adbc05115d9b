"""What a reading finds that happened, who backs whom, and how it came to be known, in the record.

`writing` keeps it, `restoring` brings it back, `verifying` tells whether it is what it was, `exporting`
writes it out. This file imports nothing, because the tables of this package are listed among the record's,
which everything else here builds on.
"""
