package com.didtron.server.operations;

import org.jooq.DSLContext;

/// [Work] inside a transaction: what the handler writes, the journal entry and the end of the job are committed together or not at all.
public interface Change extends Work {

    /// The transaction; row security shows the rows of the request's tenant.
    DSLContext tx();

    /// Runs after the commit, and not at all when it fails: to tell others, to reload what is kept in memory.
    void afterCommit(Runnable told);
}
