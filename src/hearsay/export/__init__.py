"""What was found in one report, for machines (JSON, CSV) and for people (text, page, notebook): one file a format."""
