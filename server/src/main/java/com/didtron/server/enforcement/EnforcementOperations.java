package com.didtron.server.enforcement;

import com.didtron.server.operations.Operation;

/// Every change of enforcement policies. Each counts at the next call, as soon as it is committed. All are refused with not-found for what belongs to
/// another tenant.
public final class EnforcementOperations {

    private EnforcementOperations() {}

    /// Makes a policy (id 0) or writes all of one. Refused with invalid, name-taken, changed-meanwhile, too-many-policies.
    public record SavePolicy(Policy wanted) implements Operation<Long> {}

    /// Puts a policy into the trash. Refused with policy-in-use, which says by which services, and changed-meanwhile.
    public record DeletePolicy(long id, int version) implements Operation<Long> {}
}
