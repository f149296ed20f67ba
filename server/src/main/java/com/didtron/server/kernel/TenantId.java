package com.didtron.server.kernel;

/// Identity of a tenant: the operator, a white-label partner or a class 4 renter. The first key of every stored row.
///
/// @param value positive
public record TenantId(long value) {

    public TenantId {
        if (value < 1) {
            throw new IllegalArgumentException("a tenant id is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
