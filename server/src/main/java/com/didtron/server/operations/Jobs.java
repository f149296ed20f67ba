package com.didtron.server.operations;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.internal.JobBoard;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What has become of jobs, for the modules that put them into the queue.
@Component
public class Jobs {

    private final JobBoard board;

    Jobs(JobBoard board) {
        this.board = board;
    }

    /// Whether a job still waits or runs, held back or not. One that somebody wants cancelled does not count, nor one that failed for good.
    ///
    /// @param tx a transaction of the tenant
    public boolean isUnderWay(DSLContext tx, TenantId tenant, long job) {
        return board.isUnderWay(tx, tenant, job);
    }
}
