package com.didtron.server.switching;

import java.util.List;
import org.jooq.DSLContext;

/// Writes call records. Switching owns the interface, cdr does the work: calls know their records, records do not know engines.
public interface CallRecorder {

    /// Stores calls with their attempts, in the caller's transaction, and queues those that are charged for rating. A call that has a record
    /// already is passed over: telling twice is harmless.
    void record(DSLContext tx, List<CallFacts> calls);

    /// After the transaction of [#record] is committed: wakes whoever rates calls.
    void recorded();
}
