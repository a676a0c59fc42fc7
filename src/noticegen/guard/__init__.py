"""Outputs → proof: every file is reopened, and nothing that was withheld may be in it."""
