package com.didtron.server.operations;

/// Carries out an operation that must not keep a transaction open: it speaks to an outside service, or works in many steps. It always runs as
/// a job, opens transactions itself, and must be able to begin anew after any of its steps.
public non-sealed interface LongOperationHandler<O extends Operation<R>, R> extends Handler<O, R> {

    /// Does it, or what is left of it.
    ///
    /// @throws com.didtron.server.platform.Refusal when another attempt would end the same way
    R perform(Work work, O operation);
}
