package com.didtron.server.platform;

import com.didtron.server.kernel.TenantId;
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
    /// @param text        for people, complete in itself
    record Alert(
            Severity severity, String kind, String permission, @Nullable String subjectKind, @Nullable String subjectId, String text) {}

    /// Takes part in the caller's transaction: what is undone has rung no bell.
    void raise(DSLContext tx, TenantId tenant, Alert alert);
}
