package com.didtron.server.platform;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Rings the bell of a tenant's staff: of everybody who may see what it is about.
public interface RaisesAlerts {

    /// How much it matters.
    enum Severity {
        CRITICAL,
        WARNING,
        INFO;

        /// As stored and sent: `warning`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Something that has happened.
    ///
    /// @param kind        stable: `credit-alert`
    /// @param permission  who may see what it is about: name of a declared permission
    /// @param subjectKind of the record that it leads to: `carrier`, `job`; null: to none
    /// @param subjectId   its id; of a record beneath another, after that one's: `7/12`
    /// @param text        for people, complete in itself
    record Alert(
            Severity severity, String kind, String permission, @Nullable String subjectKind, @Nullable String subjectId, String text) {}

    /// Who may take a decision that waits.
    ///
    /// @param permission that they need besides that of the alert
    /// @param notThem    who asked for it; they are not told
    /// @param refund     whether the amount is a refund; else a correction
    /// @param amount     that their roles must reach, in the tenant's base currency
    /// @param until      when it waits no longer
    record Deciders(String permission, long notThem, boolean refund, BigDecimal amount, Instant until) {}

    /// Takes part in the caller's transaction: what is undone has rung no bell.
    void raise(DSLContext tx, TenantId tenant, Alert alert);

    /// The same, for those only who may decide on what it is about.
    void raise(DSLContext tx, TenantId tenant, Alert alert, Deciders deciders);

    /// It is decided: what rang for those who could, rings no more.
    void silence(DSLContext tx, TenantId tenant, String subjectKind, String subjectId);
}
