package com.didtron.server.operations.internal;

import com.didtron.server.kernel.TenantId;

/// A job in the hands of a worker.
///
/// @param attempt which one this is, from 1
public record ClaimedJob(
        TenantId tenant, long id, String type, String payload, String request, int attempt, int mostAttempts, String worker) {}
