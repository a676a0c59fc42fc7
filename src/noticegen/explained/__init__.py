"""A case as it was understood: facts gathered from it, and the page that tells them."""
