"""What `make bench` measures; nothing of it is installed."""
