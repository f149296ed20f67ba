package com.didtron.server.operations;

import org.jspecify.annotations.Nullable;

/// What is known of a kind of operation.
///
/// @param name     `module.verb-noun`, stable: it is stored
/// @param title    as shown: "Issue invoice"
/// @param category what it is about
/// @param payload  the operation's record
/// @param result   what it answers; `Void.class` for nothing
/// @param job      how it runs when it waits in the queue; null: it always runs at once
public record OperationType<O extends Operation<R>, R>(
        String name, String title, Category category, Class<O> payload, Class<R> result, @Nullable JobPolicy<O> job) {

    public OperationType {
        if (!name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a type is named module.verb-noun, not " + name);
        }
    }

    /// One that runs at once, in the caller's transaction.
    public static <O extends Operation<R>, R> OperationType<O, R> inline(
            String name, String title, Category category, Class<O> payload, Class<R> result) {
        return new OperationType<>(name, title, category, payload, result, null);
    }

    /// One that can wait in the queue.
    public static <O extends Operation<R>, R> OperationType<O, R> queued(
            String name, String title, Category category, Class<O> payload, Class<R> result, JobPolicy<O> job) {
        return new OperationType<>(name, title, category, payload, result, job);
    }
}
