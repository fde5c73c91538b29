"""The words that name a source at one place → what they say by themselves."""
