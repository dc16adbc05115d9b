"""Registers of endorsements: imported lists of who backed whom, in which contest, and when.

`importing` reads them in, `asking` answers from them. This file imports nothing, because the tables of this
package are listed among the record's, which everything else here builds on.
"""
