"""What readers do, one story per file, in a real browser."""
