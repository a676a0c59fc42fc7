"""A release, looked at again after people had it: what was changed, and what that does."""
