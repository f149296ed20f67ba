package com.didtron.server.operations;

/// The answer to what takes longer than a request: the job to watch.
///
/// @param jobId for `/api/me/jobs/{id}`
public record StartedJob(String jobId) {

    public static StartedJob of(long id) {
        return new StartedJob(Long.toString(id));
    }
}
