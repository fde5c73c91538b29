"""Words at one place → names, what they denote, and what a phrase says by itself."""
