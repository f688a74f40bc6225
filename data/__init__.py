"""What we hold, and where it came from."""
