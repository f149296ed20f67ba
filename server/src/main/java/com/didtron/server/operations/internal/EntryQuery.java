package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.ENTRY;
import static com.didtron.server.operations.internal.sql.Tables.SEAL;
import static com.didtron.server.operations.internal.sql.Tables.UNSEALED;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the journal of changes for people.
@Component
public class EntryQuery {

    /// @param search the whole id of the subject, or a part of its label, of the actor's name or of the type, in any case
    public record Filter(
            @Nullable String type,
            @Nullable String category,
            @Nullable String actor,
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable String outcome,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String search) {}

    /// An entry as listed.
    public record EntryRow(
            long id, Instant at, String type, String category, String actorKind, String actorId, String actorName, @Nullable String onBehalfOf, String source,
            String address, @Nullable String subjectKind, @Nullable String subjectId, @Nullable String subjectLabel, String outcome,
            @Nullable String code, @Nullable String explanation, @Nullable Long jobId) {}

    /// An entry with everything that it holds.
    ///
    /// @param position place in the chain; null: not sealed yet, which takes half a second
    public record EntryWhole(
            EntryRow entry, String requestId, String agent, @Nullable String payload, @Nullable String before, @Nullable String after, String digest,
            @Nullable Long position, @Nullable String hash) {}

    /// Where the chain stands.
    public record ChainState(long links, @Nullable String head, @Nullable Instant sealedAt, long waiting) {}

    private final Database database;

    EntryQuery(Database database) {
        this.database = database;
    }

    /// Newest first.
    public Page<EntryRow> list(TenantId tenant, Filter filter, @Nullable String cursor, int limit) {
        return list(tenant, filter, null, cursor, limit);
    }

    /// In the order of time: every index holds entries in it, and the journal only grows.
    ///
    /// @param sort at, with `-` in front for the newest first; null: newest first
    /// @throws com.didtron.server.platform.Refusal when there is no such order
    public Page<EntryRow> list(TenantId tenant, Filter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, "-at", Map.of("at", ENTRY.AT), ENTRY.ID);
        List<Condition> wanted = indexed(tenant, filter);
        List<Condition> tested = tested(filter);
        var found = database.reads(tenant)
                .select(rowFields())
                .select(order.selected())
                .from(ENTRY)
                .where(wanted)
                .and(DSL.and(tested))
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(database.reads(tenant), ENTRY, wanted, tested)).map(EntryQuery::row);
    }

    public Optional<EntryWhole> find(TenantId tenant, long id) {
        return database.reads(tenant)
                .select(rowFields())
                .select(ENTRY.REQUEST_ID, ENTRY.AGENT, ENTRY.PAYLOAD, ENTRY.BEFORE, ENTRY.AFTER, ENTRY.DIGEST, SEAL.POSITION, SEAL.HASH)
                .from(ENTRY)
                .leftJoin(SEAL)
                .on(SEAL.TENANT_ID.eq(ENTRY.TENANT_ID), SEAL.ENTRY_ID.eq(ENTRY.ID))
                .where(ENTRY.TENANT_ID.eq(tenant.value()), ENTRY.ID.eq(id))
                .fetchOptional(r -> new EntryWhole(
                        row(r), r.get(ENTRY.REQUEST_ID), r.get(ENTRY.AGENT), text(r.get(ENTRY.PAYLOAD)), text(r.get(ENTRY.BEFORE)), text(r.get(ENTRY.AFTER)),
                        HexFormat.of().formatHex(r.get(ENTRY.DIGEST)), r.get(SEAL.POSITION),
                        r.get(SEAL.HASH) == null ? null : HexFormat.of().formatHex(r.get(SEAL.HASH))));
    }

    public ChainState chain(TenantId tenant) {
        int waiting = database.reads(tenant).fetchCount(UNSEALED, UNSEALED.TENANT_ID.eq(tenant.value()));
        return database.reads(tenant)
                .select(SEAL.POSITION, SEAL.HASH, SEAL.SEALED_AT)
                .from(SEAL)
                .where(SEAL.TENANT_ID.eq(tenant.value()))
                .orderBy(SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional(r -> new ChainState(r.value1(), HexFormat.of().formatHex(r.value2()), r.value3(), waiting))
                .orElse(new ChainState(0, null, null, waiting));
    }

    /// What an index finds.
    private static List<Condition> indexed(TenantId tenant, Filter filter) {
        List<Condition> wanted = new ArrayList<>(List.of(ENTRY.TENANT_ID.eq(tenant.value())));
        equal(wanted, ENTRY.TYPE, filter.type);
        equal(wanted, ENTRY.CATEGORY, filter.category);
        equal(wanted, ENTRY.SUBJECT_KIND, filter.subjectKind);
        equal(wanted, ENTRY.SUBJECT_ID, filter.subjectId);
        if (filter.actor != null) {
            String[] kindAndId = filter.actor.split(":", 2);
            wanted.add(ENTRY.ACTOR_KIND.eq(kindAndId[0]));
            if (kindAndId.length == 2) {
                wanted.add(ENTRY.ACTOR_ID.eq(kindAndId[1]));
            }
        }
        if (filter.from != null) {
            wanted.add(ENTRY.AT.ge(filter.from));
        }
        if (filter.to != null) {
            wanted.add(ENTRY.AT.lt(filter.to));
        }
        return wanted;
    }

    /// What each entry is looked at for.
    private static List<Condition> tested(Filter filter) {
        List<Condition> wanted = new ArrayList<>();
        equal(wanted, ENTRY.OUTCOME, filter.outcome);
        if (filter.search != null) {
            String text = filter.search;
            wanted.add(ENTRY.SUBJECT_ID.eq(text).or(ENTRY.SEARCHED.contains(text.toLowerCase(Locale.ROOT))));
        }
        return wanted;
    }

    private static void equal(List<Condition> wanted, org.jooq.Field<String> field, @Nullable String value) {
        if (value != null) {
            wanted.add(field.eq(value));
        }
    }

    private static List<SelectField<?>> rowFields() {
        return List.of(
                ENTRY.ID, ENTRY.AT, ENTRY.TYPE, ENTRY.CATEGORY, ENTRY.ACTOR_KIND, ENTRY.ACTOR_ID, ENTRY.ACTOR_NAME, ENTRY.ON_BEHALF_OF, ENTRY.SOURCE,
                ENTRY.ADDRESS, ENTRY.SUBJECT_KIND, ENTRY.SUBJECT_ID, ENTRY.SUBJECT_LABEL, ENTRY.OUTCOME, ENTRY.CODE, ENTRY.EXPLANATION, ENTRY.JOB_ID);
    }

    private static EntryRow row(Record r) {
        return new EntryRow(
                r.get(ENTRY.ID), r.get(ENTRY.AT), r.get(ENTRY.TYPE), r.get(ENTRY.CATEGORY), r.get(ENTRY.ACTOR_KIND), r.get(ENTRY.ACTOR_ID),
                r.get(ENTRY.ACTOR_NAME), r.get(ENTRY.ON_BEHALF_OF), r.get(ENTRY.SOURCE), r.get(ENTRY.ADDRESS), r.get(ENTRY.SUBJECT_KIND),
                r.get(ENTRY.SUBJECT_ID), r.get(ENTRY.SUBJECT_LABEL), r.get(ENTRY.OUTCOME), r.get(ENTRY.CODE), r.get(ENTRY.EXPLANATION), r.get(ENTRY.JOB_ID));
    }

    private static @Nullable String text(@Nullable JSON json) {
        return json == null ? null : json.data();
    }
}
