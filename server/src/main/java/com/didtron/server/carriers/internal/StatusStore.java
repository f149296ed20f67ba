package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;
import static com.didtron.server.carriers.internal.sql.Tables.STATUS_CHANGE;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carrier.Status;
import com.didtron.server.carriers.Carrier.SuspensionCause;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where carriers stand and stood, in SQL.
@Component
public class StatusStore {

    private static final int MOST = 200;

    /// A step.
    ///
    /// @param before       null: it was made so
    /// @param suspendedFor of a suspension
    /// @param reason       may be empty
    /// @param actorKind    see [Actor.Kind#code()]
    public record Step(long id, @Nullable Status before, Status status, @Nullable SuspensionCause suspendedFor, String reason, String actorKind, String actorName, Instant at) {}

    /// Makes a step.
    ///
    /// @param carrier as it was, locked; also one in the trash
    void step(DSLContext tx, Carrier carrier, Status status, @Nullable SuspensionCause cause, String reason, Actor actor, Instant at) {
        tx.update(CARRIER)
                .set(CARRIER.STATUS, word(status))
                .set(CARRIER.SUSPENDED_FOR, cause == null ? null : word(cause))
                .set(CARRIER.STATUS_REASON, reason)
                .set(CARRIER.VERSION, CARRIER.VERSION.plus(1))
                .where(CARRIER.TENANT_ID.eq(carrier.tenant().value()), CARRIER.ID.eq(carrier.id()))
                .execute();
        write(tx, carrier, carrier.status(), status, cause, reason, actor, at);
    }

    /// Notes how a new one begins.
    void begin(DSLContext tx, Carrier made, Actor actor, Instant at) {
        write(tx, made, null, made.status(), made.suspendedFor(), "", actor, at);
    }

    private static void write(
            DSLContext tx, Carrier carrier, @Nullable Status before, Status status, @Nullable SuspensionCause cause, String reason, Actor actor, Instant at) {
        tx.insertInto(STATUS_CHANGE)
                .set(STATUS_CHANGE.TENANT_ID, carrier.tenant().value())
                .set(STATUS_CHANGE.CARRIER_ID, carrier.id())
                .set(STATUS_CHANGE.BEFORE, before == null ? null : word(before))
                .set(STATUS_CHANGE.STATUS, word(status))
                .set(STATUS_CHANGE.SUSPENDED_FOR, cause == null ? null : word(cause))
                .set(STATUS_CHANGE.REASON, reason)
                .set(STATUS_CHANGE.ACTOR_KIND, actor.kind().code())
                .set(STATUS_CHANGE.ACTOR_NAME, actor.name())
                .set(STATUS_CHANGE.AT, at)
                .execute();
    }

    /// Also one in the trash: its customer may be closed meanwhile.
    Optional<Carrier> lockAny(DSLContext tx, CarrierStore carriers, TenantId tenant, long id) {
        tx.select(CARRIER.ID).from(CARRIER).where(CARRIER.TENANT_ID.eq(tenant.value()), CARRIER.ID.eq(id)).forUpdate().fetch();
        return carriers.findAny(tx, tenant, id);
    }

    /// The newest first, at most two hundred.
    public List<Step> steps(DSLContext tx, TenantId tenant, long carrier) {
        return tx.selectFrom(STATUS_CHANGE)
                .where(STATUS_CHANGE.TENANT_ID.eq(tenant.value()), STATUS_CHANGE.CARRIER_ID.eq(carrier))
                .orderBy(STATUS_CHANGE.ID.desc())
                .limit(MOST)
                .fetch(r -> new Step(
                        r.getId(), r.getBefore() == null ? null : value(Status.class, r.getBefore()), value(Status.class, r.getStatus()),
                        r.getSuspendedFor() == null ? null : value(SuspensionCause.class, r.getSuspendedFor()), r.getReason(), r.getActorKind(), r.getActorName(), r.getAt()));
    }
}
