"""Measures of plain English: how long sentences are, how easily a text is read, what to avoid."""
