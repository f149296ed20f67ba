package com.didtron.server.entitlements.internal;

import static com.didtron.server.entitlements.internal.sql.Tables.ASSIGNMENT;

import com.didtron.server.entitlements.Assignment;
import com.didtron.server.entitlements.internal.sql.tables.records.AssignmentRecord;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Assignments in SQL.
@Component
public class AssignmentStore {

    private static final TypeReference<List<Assignment.Limit>> LIMITS = new TypeReference<>() {};

    private final ObjectMapper json;

    AssignmentStore(ObjectMapper json) {
        this.json = json;
    }

    /// Which subject.
    public record Key(String type, String id) {}

    public Map<Key, Assignment> all(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.TENANT_ID.eq(tenant.value()))
                .fetchMap(r -> new Key(r.getSubjectType(), r.getSubjectId()), this::assignment);
    }

    /// What is in force for a subject, also when nobody has assigned it.
    public Assignment get(DSLContext tx, TenantId tenant, Key key) {
        return tx.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.TENANT_ID.eq(tenant.value()), ASSIGNMENT.SUBJECT_TYPE.eq(key.type), ASSIGNMENT.SUBJECT_ID.eq(key.id))
                .fetchOptional(this::assignment)
                .orElse(Assignment.UNASSIGNED);
    }

    /// @param wanted with the version that was looked at
    /// @throws Refusal changed-meanwhile
    public void put(DSLContext tx, TenantId tenant, Key key, Assignment wanted, Instant now) {
        AssignmentRecord row = new AssignmentRecord();
        row.setTenantId(tenant.value());
        row.setSubjectType(key.type);
        row.setSubjectId(key.id);
        row.setMode(wanted.mode().word());
        row.setCategoryIds(array(wanted.categories()));
        row.setGroupIds(array(wanted.groups()));
        row.setCustomerIds(array(wanted.customers()));
        row.setExcludedIds(array(wanted.excluded()));
        row.setKeptIds(array(wanted.kept()));
        row.setStartsAt(wanted.startsAt());
        row.setEndsAt(wanted.endsAt());
        row.setLimits(JSON.valueOf(json.writeValueAsString(wanted.limits())));
        row.setVersion(wanted.version() + 1);
        row.setChangedAt(now);
        int written = tx.insertInto(ASSIGNMENT)
                .set(row)
                .onConflict(ASSIGNMENT.TENANT_ID, ASSIGNMENT.SUBJECT_TYPE, ASSIGNMENT.SUBJECT_ID)
                .doUpdate()
                .set(row)
                .where(ASSIGNMENT.VERSION.eq(wanted.version()))
                .execute();
        if (written == 0) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this assignment meanwhile. Look at it again.");
        }
    }

    /// One change of a tenant's assignments at a time: the impact that a person saw is the one that happens.
    public void lock(DSLContext tx, TenantId tenant) {
        tx.execute("select pg_advisory_xact_lock(hashtext('entitlements.assignment'), {0}::int)", DSL.val(tenant.value()));
    }

    private static Long[] array(Set<Long> ids) {
        return ids.stream().sorted().toArray(Long[]::new);
    }

    private Assignment assignment(AssignmentRecord r) {
        return new Assignment(
                Assignment.Mode.valueOf(r.getMode().toUpperCase(Locale.ROOT)), Set.of(r.getCategoryIds()), Set.of(r.getGroupIds()), Set.of(r.getCustomerIds()),
                Set.of(r.getExcludedIds()), Set.of(r.getKeptIds()), r.getStartsAt(), r.getEndsAt(), json.readValue(r.getLimits().data(), LIMITS), r.getVersion());
    }
}
