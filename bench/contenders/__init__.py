"""Who is measured beside hearsay, each in a process of its own."""
