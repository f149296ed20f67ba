package com.didtron.server.operations;

/// Carries out an operation in one transaction: the usual kind.
public non-sealed interface OperationHandler<O extends Operation<R>, R> extends Handler<O, R> {

    /// Does it. A retry after a crash begins anew with nothing of the former attempt left.
    ///
    /// @throws com.didtron.server.platform.Refusal when it is not possible; everything is undone and the refusal is in the journal
    R perform(Change change, O operation);
}
