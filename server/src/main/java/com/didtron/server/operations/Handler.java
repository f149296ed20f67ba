package com.didtron.server.operations;

/// Carries out the operations of one type. Declared as a bean by the module that owns the type.
///
/// @param <O> the operation
/// @param <R> what it answers
public sealed interface Handler<O extends Operation<R>, R> permits OperationHandler, LongOperationHandler {

    /// What is known of the type before one is asked for.
    OperationType<O, R> type();
}
