"""The checker's sheet: what the second person reads, and signs, before a letter is sent."""
