package com.didtron.server.customers;

import com.didtron.server.kernel.TenantId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer's account.
///
/// @param id        permanent number
/// @param group     of its category; null: none
/// @param carrierId in the class 4 hierarchy; null until traffic is set up
public record Customer(
        TenantId tenant, long id, String companyName, long category, @Nullable Long group, Status status, String statusReason, @Nullable Long carrierId, int version) {

    /// The account number that people quote: `CUST-000042`.
    public String number() {
        return number(id);
    }

    public static String number(long id) {
        return "CUST-%06d".formatted(id);
    }

    /// Where an account stands. Deleting is what the trash does to a closed one.
    public enum Status {
        PENDING_APPROVAL,
        PENDING_KYC,
        ACTIVE,
        /// in use, with what it may do cut down
        LIMITED,
        SUSPENDED,
        CLOSED;

        /// Where it may go from here.
        public Set<Status> next() {
            return switch (this) {
                case PENDING_APPROVAL -> Set.of(PENDING_KYC, CLOSED);
                case PENDING_KYC -> Set.of(ACTIVE, CLOSED);
                case ACTIVE -> Set.of(LIMITED, SUSPENDED, CLOSED);
                case LIMITED -> Set.of(ACTIVE, SUSPENDED, CLOSED);
                case SUSPENDED -> Set.of(ACTIVE, LIMITED, CLOSED);
                case CLOSED -> Set.of();
            };
        }

        /// Whether somebody must say why.
        public boolean needsReason() {
            return this == LIMITED || this == SUSPENDED || this == CLOSED;
        }

        /// As stored and sent: `pending-kyc`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
