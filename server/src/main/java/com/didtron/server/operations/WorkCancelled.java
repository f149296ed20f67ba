package com.didtron.server.operations;

/// Somebody cancelled the job that is running. What it did in its transaction is undone.
public final class WorkCancelled extends RuntimeException {

    public WorkCancelled() {
        super("the job was cancelled", null, false, false);
    }
}
