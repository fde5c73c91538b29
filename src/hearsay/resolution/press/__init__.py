"""The outlets that a report names: its own, others', and what each does there."""
