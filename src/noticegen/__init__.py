"""Refusal notices under the Freedom of Information Act, beside data that can be sent."""
