package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.ANSWERED_REQUEST;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Component;

/// Requests with an idempotency key, with what they were answered. The row is part of the request's transaction: a second request with the same key
/// waits for the first one's commit, and begins anew when that one was undone.
@Component
public class AnsweredRequests {

    private final Clock clock;

    AnsweredRequests(Clock clock) {
        this.clock = clock;
    }

    /// Claims the request's key.
    ///
    /// @return the answer, when there is one; empty: the request is to be carried out and then settled
    /// @throws Refusal idempotency-key-reused when the key came with another operation before
    public Optional<String> claim(DSLContext tx, OperationRequest request, String type, byte[] payload) {
        String key = Objects.requireNonNull(request.idempotencyKey());
        int claimed = tx.insertInto(ANSWERED_REQUEST)
                .set(ANSWERED_REQUEST.TENANT_ID, request.tenant().value())
                .set(ANSWERED_REQUEST.ACTOR, request.actor().key())
                .set(ANSWERED_REQUEST.KEY, key)
                .set(ANSWERED_REQUEST.TYPE, type)
                .set(ANSWERED_REQUEST.PAYLOAD, payload)
                .set(ANSWERED_REQUEST.ANSWERED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (claimed == 1) {
            return Optional.empty();
        }
        var before = find(tx, request).orElseThrow();
        refuseAnother(key, before.type.equals(type) && Arrays.equals(before.payload, payload));
        return Optional.of(before.result);
    }

    /// What a key was answered with before, whichever way it was answered then.
    ///
    /// @param type    of the operation, with `#approval` when a second person was asked
    /// @param payload digest of what was asked
    public record Answered(String type, byte[] payload, String result) {}

    /// @return empty: the request has no key, or it is a new one
    public Optional<Answered> find(DSLContext tx, OperationRequest request) {
        return request.idempotencyKey() == null
                ? Optional.empty()
                : tx.selectFrom(ANSWERED_REQUEST)
                        .where(
                                ANSWERED_REQUEST.TENANT_ID.eq(request.tenant().value()),
                                ANSWERED_REQUEST.ACTOR.eq(request.actor().key()),
                                ANSWERED_REQUEST.KEY.eq(request.idempotencyKey()))
                        .fetchOptional(r -> new Answered(r.getType(), r.getPayload(), r.getResult().data()));
    }

    /// @throws Refusal idempotency-key-reused unless it is the same
    public static void refuseAnother(String key, boolean same) {
        if (!same) {
            throw Refusal.conflict("idempotency-key-reused",
                    "The Idempotency-Key " + key + " came with another request before. Use a new key for a new request.");
        }
    }

    /// Forgets answers from before; their keys may be used again.
    int forget(DSLContext tx, TenantId tenant, Instant before) {
        return tx.deleteFrom(ANSWERED_REQUEST)
                .where(ANSWERED_REQUEST.TENANT_ID.eq(tenant.value()), ANSWERED_REQUEST.ANSWERED_AT.lt(before))
                .execute();
    }

    /// Keeps the answer.
    public void settle(DSLContext tx, OperationRequest request, String result) {
        tx.update(ANSWERED_REQUEST)
                .set(ANSWERED_REQUEST.RESULT, JSON.json(result))
                .where(
                        ANSWERED_REQUEST.TENANT_ID.eq(request.tenant().value()),
                        ANSWERED_REQUEST.ACTOR.eq(request.actor().key()),
                        ANSWERED_REQUEST.KEY.eq(Objects.requireNonNull(request.idempotencyKey())))
                .execute();
    }
}
