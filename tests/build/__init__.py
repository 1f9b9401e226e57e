"""What the build writes."""
