"""The definitions as a whole, for those who write and review them: are they sound and plain?"""
