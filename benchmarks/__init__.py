"""How well the search finds, how fast the handbook builds: see README.md."""
