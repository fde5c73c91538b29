"""Facts by hand: outlets and agencies, countries and organisations, given names, nouns and verbs of saying."""
