"""From the docs folder to all that was found in it: what has changed, in every process."""
