"""hearsay: on whose word? Reads news reports and says, for every claim in them, who it rests on."""
