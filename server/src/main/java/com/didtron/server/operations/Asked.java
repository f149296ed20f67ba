package com.didtron.server.operations;

/// What became of a wish to move money.
///
/// @param <R> what the operation answers
public sealed interface Asked<R> {

    /// It is done.
    record Done<R>(R result) implements Asked<R> {}

    /// A second person must agree; it is done when they do.
    ///
    /// @param approval number of the request, for `/api/admin/approvals/{id}`
    record Waiting<R>(long approval) implements Asked<R> {}
}
