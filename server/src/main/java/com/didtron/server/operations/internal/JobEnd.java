package com.didtron.server.operations.internal;

import java.time.Instant;

/// A job that was carried out, and what is to be written of it.
///
/// @param result what it answered, as JSON
/// @param at     when it was done
/// @param entry  of the journal, with the job's id
record JobEnd(ClaimedJob job, String result, Instant at, NewEntry entry) {}
