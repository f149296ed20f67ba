package com.didtron.server.cdr;

/// Call records were committed; some may wait to be rated. Carries nothing: the rows are the message, this only wakes their reader.
public record CallsRecorded() {}
