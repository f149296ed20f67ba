package com.didtron.server.operations;

/// The answer (202) to what a second person must agree to.
///
/// @param approvalId for `/api/admin/approvals/{id}`
public record WaitingApproval(String approvalId) {

    public static WaitingApproval of(long id) {
        return new WaitingApproval(Long.toString(id));
    }
}
