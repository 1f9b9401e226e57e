"""From files to the model; what is wrong comes back as problems with a path and a line."""
