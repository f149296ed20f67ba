package com.didtron.server.cdr;

import com.didtron.server.platform.Database;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallRecorder;
import java.util.List;
import org.springframework.stereotype.Component;

/// Brings in call records that were not made by our own switch. They go the same way as live ones from here on.
@Component
public class Ingest {

    private final Database database;
    private final CallRecorder recorder;

    Ingest(Database database, CallRecorder recorder) {
        this.database = database;
        this.recorder = recorder;
    }

    /// Stores a batch in one transaction. Records that are there already are passed over, so that a batch may be told again after a crash.
    public void ingest(List<CallFacts> calls) {
        database.performAcrossTenants(tx -> recorder.record(tx, calls));
        recorder.recorded();
    }
}
