"""What a handbook is made of: typed values, which nothing outside can change."""
