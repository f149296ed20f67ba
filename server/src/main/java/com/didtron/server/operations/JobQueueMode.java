package com.didtron.server.operations;

/// Where the queue keeps its jobs.
public enum JobQueueMode {
    /// rows in PostgreSQL: survive the process, shared by several
    POSTGRESQL,
    /// this process' memory, for development and tests: jobs that still wait are gone when it ends, and that is shown
    MEMORY
}
