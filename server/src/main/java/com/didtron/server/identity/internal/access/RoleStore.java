package com.didtron.server.identity.internal.access;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.PERSON_ROLE;
import static com.didtron.server.identity.internal.sql.Tables.ROLE;

import com.didtron.server.identity.MoneyLimits;
import com.didtron.server.identity.Scope;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Roles that tenants put together, and who has which role.
@Component
public class RoleStore {

    /// What a role is to become.
    public record Draft(
            String name, String description, Portal portal, Set<String> permissions, Scope scope, MoneyLimits limits) {}

    public List<Role> list(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(ROLE)
                .where(ROLE.TENANT_ID.eq(tenant.value()), ROLE.DELETED_AT.isNull())
                .orderBy(DSL.lower(ROLE.NAME), ROLE.ID)
                .fetch(RoleStore::role);
    }

    public Optional<Role> find(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(ROLE)
                .where(ROLE.TENANT_ID.eq(tenant.value()), ROLE.ID.eq(id), ROLE.DELETED_AT.isNull())
                .fetchOptional(RoleStore::role);
    }

    public Role insert(DSLContext tx, TenantId tenant, Draft draft, Instant now) {
        return tx.insertInto(ROLE)
                .set(ROLE.TENANT_ID, tenant.value())
                .set(ROLE.NAME, draft.name())
                .set(ROLE.DESCRIPTION, draft.description())
                .set(ROLE.PORTAL, draft.portal().word())
                .set(ROLE.PERMISSIONS, sorted(draft.permissions()))
                .set(ROLE.SCOPE, draft.scope().word())
                .set(ROLE.REFUND_UP_TO, draft.limits().refundUpTo())
                .set(ROLE.ADJUST_UP_TO, draft.limits().adjustUpTo())
                .set(ROLE.FOUR_EYES_ABOVE, draft.limits().fourEyesAbove())
                .set(ROLE.CREATED_AT, now)
                .returning()
                .fetchSingle(RoleStore::role);
    }

    /// @return whether the version was the one that was looked at
    public boolean update(DSLContext tx, TenantId tenant, long id, int version, Draft draft) {
        return tx.update(ROLE)
                        .set(ROLE.NAME, draft.name())
                        .set(ROLE.DESCRIPTION, draft.description())
                        .set(ROLE.PERMISSIONS, sorted(draft.permissions()))
                        .set(ROLE.SCOPE, draft.scope().word())
                        .set(ROLE.REFUND_UP_TO, draft.limits().refundUpTo())
                        .set(ROLE.ADJUST_UP_TO, draft.limits().adjustUpTo())
                        .set(ROLE.FOUR_EYES_ABOVE, draft.limits().fourEyesAbove())
                        .set(ROLE.VERSION, ROLE.VERSION.plus(1))
                        .where(ROLE.TENANT_ID.eq(tenant.value()), ROLE.ID.eq(id), ROLE.VERSION.eq(version), ROLE.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    public void delete(DSLContext tx, TenantId tenant, long id, Instant now) {
        tx.update(ROLE).set(ROLE.DELETED_AT, now).where(ROLE.TENANT_ID.eq(tenant.value()), ROLE.ID.eq(id)).execute();
    }

    /// Brings a deleted role back.
    ///
    /// @throws Refusal restore-clash when another one bears its name now
    void restore(DSLContext tx, TenantId tenant, long id) {
        var role = tx.fetchSingle(ROLE, ROLE.TENANT_ID.eq(tenant.value()), ROLE.ID.eq(id));
        if (tx.fetchExists(ROLE, ROLE.TENANT_ID.eq(tenant.value()), ROLE.DELETED_AT.isNull(), ROLE.PORTAL.eq(role.getPortal()),
                DSL.lower(ROLE.NAME).eq(role.getName().toLowerCase(Locale.ROOT)))) {
            throw Refusal.conflict("restore-clash", "Another role is called " + role.getName() + " now. Rename it first.");
        }
        tx.update(ROLE).setNull(ROLE.DELETED_AT).where(ROLE.TENANT_ID.eq(tenant.value()), ROLE.ID.eq(id)).execute();
    }

    /// Removes a deleted role for good.
    void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(ROLE).where(ROLE.TENANT_ID.eq(tenant.value()), ROLE.ID.eq(id), ROLE.DELETED_AT.isNotNull()).execute();
    }

    /// How many people have each role.
    public Map<String, Integer> people(DSLContext tx, TenantId tenant) {
        return tx.select(PERSON_ROLE.ROLE, DSL.count())
                .from(PERSON_ROLE)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(PERSON_ROLE.TENANT_ID), PERSON.ID.eq(PERSON_ROLE.PERSON_ID))
                .where(PERSON_ROLE.TENANT_ID.eq(tenant.value()), PERSON.STATE.ne("deleted"))
                .groupBy(PERSON_ROLE.ROLE)
                .fetchMap(PERSON_ROLE.ROLE, DSL.count());
    }

    /// Keys of the roles of some people.
    public Map<Long, List<String>> rolesOf(DSLContext tx, TenantId tenant, Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : tx.select(PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE)
                        .from(PERSON_ROLE)
                        .where(PERSON_ROLE.TENANT_ID.eq(tenant.value()), PERSON_ROLE.PERSON_ID.in(people))
                        .orderBy(PERSON_ROLE.ROLE)
                        .fetchGroups(PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE);
    }

    /// Gives a person exactly these roles.
    public void assign(DSLContext tx, TenantId tenant, long person, Collection<String> roles) {
        tx.deleteFrom(PERSON_ROLE)
                .where(PERSON_ROLE.TENANT_ID.eq(tenant.value()), PERSON_ROLE.PERSON_ID.eq(person))
                .execute();
        for (String role : roles) {
            tx.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.TENANT_ID, tenant.value())
                    .set(PERSON_ROLE.PERSON_ID, person)
                    .set(PERSON_ROLE.ROLE, role)
                    .execute();
        }
        tx.update(PERSON)
                .set(PERSON.ACCESS_VERSION, PERSON.ACCESS_VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.eq(person))
                .execute();
    }

    /// What people of a role may do has changed.
    public void touchPeopleOf(DSLContext tx, TenantId tenant, String role) {
        tx.update(PERSON)
                .set(PERSON.ACCESS_VERSION, PERSON.ACCESS_VERSION.plus(1))
                .where(
                        PERSON.TENANT_ID.eq(tenant.value()),
                        PERSON.ID.in(DSL.select(PERSON_ROLE.PERSON_ID)
                                .from(PERSON_ROLE)
                                .where(PERSON_ROLE.TENANT_ID.eq(tenant.value()), PERSON_ROLE.ROLE.eq(role))))
                .execute();
    }

    /// People other than one who have a role and can act on it. Their rows are locked: two who take the role from each other at once must wait.
    public int othersAbleWith(DSLContext tx, TenantId tenant, String role, Portal portal, @Nullable Long carrier, long person) {
        Condition among = PERSON.TENANT_ID.eq(tenant.value())
                .and(PERSON.PORTAL.eq(portal.word()))
                .and(carrier == null ? PERSON.CARRIER_ID.isNull() : PERSON.CARRIER_ID.eq(carrier));
        Condition hold = PERSON.ID.in(DSL.select(PERSON_ROLE.PERSON_ID)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.TENANT_ID.eq(tenant.value()), PERSON_ROLE.ROLE.eq(role)));
        // who waits for these locks must count in a statement of its own: the one that waited still sees the roles of before
        tx.select(PERSON.ID).from(PERSON).where(among, hold).orderBy(PERSON.ID).forUpdate().execute();
        return tx.fetchCount(PERSON, among, hold, PERSON.STATE.eq("active"), PERSON.ID.ne(person));
    }

    private static String[] sorted(Set<String> permissions) {
        return permissions.stream().sorted().toArray(String[]::new);
    }

    private static Role role(Record row) {
        return new Role(
                Long.toString(row.get(ROLE.ID)),
                row.get(ROLE.NAME),
                row.get(ROLE.DESCRIPTION),
                Set.of(Portal.find(row.get(ROLE.PORTAL)).orElseThrow()),
                false,
                Set.of(row.get(ROLE.PERMISSIONS)),
                Scope.valueOf(row.get(ROLE.SCOPE).toUpperCase(Locale.ROOT)),
                new MoneyLimits(row.get(ROLE.REFUND_UP_TO), row.get(ROLE.ADJUST_UP_TO), row.get(ROLE.FOUR_EYES_ABOVE)),
                row.get(ROLE.VERSION));
    }
}
