"""What made each version of the tables out of the one before. Numbered; never edited once released."""
