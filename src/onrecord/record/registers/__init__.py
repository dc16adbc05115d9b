"""Registers of people: imported lists of who holds which office, when, and under which names.

`importing` reads them in, `holders` answers from them. This file imports nothing, because the tables of this
package are listed among the record's, which everything else here builds on.
"""
