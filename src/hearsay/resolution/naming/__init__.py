"""A text → its proper names: runs of capitals, cut where one ends and the next begins."""
