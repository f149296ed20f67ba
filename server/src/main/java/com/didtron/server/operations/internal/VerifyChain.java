package com.didtron.server.operations.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.ChainReport;
import com.didtron.server.operations.OperationRequest;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Computes the whole chain of a tenant anew: every entry's digest from its fields, every link from the one before it.
@Component
class VerifyChain {

    private static final int BATCH = 2_000;

    /// @param told after each batch: how many links were verified
    ChainReport verify(DSLContext tx, TenantId tenant, LongConsumer told) {
        long position = 0;
        byte[] hash = new byte[0];
        while (true) {
            var links = tx.fetch(
                    """
                    select s.position, s.entry_id, s.digest as sealed, s.hash, e.*
                    from operations.seal s left join operations.entry e on e.tenant_id = s.tenant_id and e.id = s.entry_id
                    where s.tenant_id = {0} and s.position > {1} order by s.position limit {2}
                    """,
                    DSL.val(tenant.value()), DSL.val(position), DSL.val(BATCH));
            for (Record link : links) {
                position++;
                String wrong = wrong(link, tenant, position, hash);
                if (wrong != null) {
                    return ChainReport.broken(position - 1, position, link.get("entry_id", Long.class), wrong);
                }
                hash = link.get("hash", byte[].class);
            }
            told.accept(position);
            if (links.size() < BATCH) {
                return whole(tx, tenant, position, hash);
            }
        }
    }

    private static @Nullable String wrong(Record link, TenantId tenant, long position, byte[] before) {
        if (link.get("position", Long.class) != position) {
            return "a link is missing: after " + (position - 1) + " comes " + link.get("position");
        }
        if (link.get("id", Long.class) == null) {
            return "the entry of this link is missing";
        }
        byte[] digest = digest(link, tenant);
        if (!Arrays.equals(digest, link.get("sealed", byte[].class))) {
            return "the entry was changed after it was written";
        }
        byte[] hash = SealEntries.link(before, position, link.get("entry_id", Long.class), digest);
        return Arrays.equals(hash, link.get("hash", byte[].class)) ? null : "the link was changed";
    }

    /// Entries beside the chain: each must be waiting to be sealed.
    private static ChainReport whole(DSLContext tx, TenantId tenant, long position, byte[] hash) {
        Record beside = tx.fetchOne(
                """
                select e.id from operations.entry e
                where e.tenant_id = {0}
                  and not exists (select from operations.seal s where s.tenant_id = e.tenant_id and s.entry_id = e.id)
                  and not exists (select from operations.unsealed u where u.tenant_id = e.tenant_id and u.entry_id = e.id)
                limit 1
                """,
                DSL.val(tenant.value()));
        if (beside != null) {
            return ChainReport.broken(position, position, beside.get(0, Long.class), "an entry was put in beside the chain");
        }
        return ChainReport.whole(position, HexFormat.of().formatHex(hash));
    }

    private static byte[] digest(Record e, TenantId tenant) {
        var actor = new Actor(
                Stream.of(Actor.Kind.values()).filter(k -> k.code().equals(e.get("actor_kind", String.class))).findFirst().orElse(Actor.Kind.SYSTEM),
                e.get("actor_id", String.class), e.get("actor_name", String.class), e.get("on_behalf_of", String.class));
        var source = OperationRequest.Source.valueOf(e.get("source", String.class).toUpperCase(java.util.Locale.ROOT));
        var request = new OperationRequest(
                tenant, actor, source, e.get("request_id", String.class), null, e.get("address", String.class), e.get("agent", String.class), null);
        return new NewEntry(
                        request, e.get("at", OffsetDateTime.class).toInstant(), e.get("type", String.class), e.get("category", String.class),
                        e.get("subject_kind", String.class), e.get("subject_id", String.class), e.get("subject_label", String.class),
                        e.get("payload", String.class), e.get("before", String.class), e.get("after", String.class),
                        EntryStore.Outcome.valueOf(e.get("outcome", String.class).toUpperCase(java.util.Locale.ROOT)),
                        e.get("code", String.class), e.get("explanation", String.class), e.get("job_id", Long.class))
                .digest();
    }
}
