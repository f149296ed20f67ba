package com.didtron.server.operations.internal;

/// What the journal keeps of a job that a person dealt with.
record JobState(String state) {}
