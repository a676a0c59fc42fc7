"""A letter made again as of then: what made it, what differs since, and whether it is the same."""
