package com.didtron.server.operations;

import com.didtron.server.kernel.TenantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who asks, for which tenant, and on which way. Made by the web layer from the session or the API key, never from what the request says.
///
/// @param idempotencyKey the same key of the same actor is answered once; null: every request is a new one
/// @param requestId      ties the journal to logs and to the answer's `X-Request-Id`
/// @param address        of the machine that asks; empty for the platform itself
/// @param agent          the program that asks; empty for the platform itself
/// @param reason         what the person gave as reason; null: none asked for
public record OperationRequest(
        TenantId tenant,
        Actor actor,
        Source source,
        String requestId,
        @Nullable String idempotencyKey,
        String address,
        String agent,
        @Nullable String reason) {

    /// The way a request came.
    public enum Source {
        SCREEN,
        API,
        JOB,
        START;

        /// As stored and sent: `screen`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The platform itself asks.
    ///
    /// @param part which part of it
    public static OperationRequest system(TenantId tenant, String part) {
        return new OperationRequest(tenant, Actor.system(part), Source.START, "", null, "", "", null);
    }

    /// The same with a key of the caller's own, for work that may be asked for twice.
    public OperationRequest withKey(String key) {
        return new OperationRequest(tenant, actor, source, requestId, key, address, agent, reason);
    }

    /// The same, as it is when a job carries it out later.
    public OperationRequest asJob() {
        return new OperationRequest(tenant, actor, Source.JOB, requestId, null, address, agent, reason);
    }
}
