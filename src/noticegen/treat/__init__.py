"""Treatments: what is released of a source, and what is not."""
