"""Which articles report one affair: sketches, who is worth comparing with whom, and stories that grow."""
