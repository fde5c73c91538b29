"""One file a page: a request's parts → a `Page`."""
