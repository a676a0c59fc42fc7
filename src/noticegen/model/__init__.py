"""The nouns: what each stage hands to the next. Imports nothing else of ours."""
