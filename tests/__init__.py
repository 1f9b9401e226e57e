"""Tests of Bridgebook."""
