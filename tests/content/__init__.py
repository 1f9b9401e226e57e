"""Content cases: a change to a small handbook, and all that is found after it."""
