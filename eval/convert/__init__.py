"""From the original files of public corpora to the rows that `eval.documents` reads: a module for each format.

Each module has `rows(source)`: the rows of the documents below a folder (or in a file), in order.
"""
