package com.didtron.server.operations;

import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The way by which what a second person has agreed to is carried out; nobody else takes it.
@Component
public class RunApproved {

    private final ObjectProvider<Operations> operations;

    RunApproved(ObjectProvider<Operations> operations) {
        this.operations = operations;
    }

    /// @param request of who asked
    public void run(DSLContext tx, OperationRequest request, Operation<?> operation) {
        operations.getObject().runApproved(tx, request, operation);
    }
}
