package com.didtron.server.identity.internal.people;

import static com.didtron.server.identity.internal.sql.Tables.PASSKEY;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.PERSON_ROLE;

import com.didtron.server.identity.Access.RoleName;
import com.didtron.server.identity.internal.Numbers;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.access.FindAccess;
import com.didtron.server.identity.internal.access.Role;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People as administrators see them.
@Component
public class PeopleQuery {

    private static final Map<String, Field<?>> ORDERS = Map.of(
            "displayName", DSL.lower(PERSON.DISPLAY_NAME),
            "email", DSL.lower(PERSON.EMAIL),
            "state", PERSON.STATE,
            "createdAt", PERSON.ID,
            "lastSignInAt", DSL.coalesce(PERSON.LAST_SIGN_IN_AT, DSL.inline(Instant.EPOCH, PERSON.LAST_SIGN_IN_AT)));

    private final FindAccess findAccess;
    private final RoleStore roleStore;
    private final Clock clock;

    PeopleQuery(FindAccess findAccess, RoleStore roleStore, Clock clock) {
        this.findAccess = findAccess;
        this.roleStore = roleStore;
        this.clock = clock;
    }

    /// Which people are wanted; null: any.
    public record Filter(
            @Nullable Portal portal, @Nullable Long carrierId, @Nullable String search, @Nullable String state, @Nullable String role) {}

    /// @param state    invited, pending, active, locked, suspended
    /// @param passkeys how many they have
    public record PersonRow(
            String id,
            String email,
            String displayName,
            String portal,
            @Nullable String carrierId,
            String state,
            @Nullable Instant lockedUntil,
            List<RoleName> roles,
            boolean authenticator,
            int passkeys,
            @Nullable Instant lastSignInAt,
            Instant createdAt,
            String timeZone,
            String locale,
            int version) {}

    /// @param sort displayName, email, state, createdAt, lastSignInAt, with `-` in front for the other way round; null: by name
    /// @throws Refusal when there is no such order
    public Page<PersonRow> list(DSLContext tx, TenantId tenant, Filter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        List<Condition> wanted = new ArrayList<>();
        wanted.add(PERSON.TENANT_ID.eq(tenant.value()));
        wanted.add(PERSON.STATE.ne("deleted"));
        if (filter.portal != null) {
            wanted.add(PERSON.PORTAL.eq(filter.portal.word()));
        }
        if (filter.carrierId != null) {
            wanted.add(PERSON.CARRIER_ID.eq(filter.carrierId));
        }
        if (filter.search != null) {
            wanted.add(PERSON.DISPLAY_NAME.containsIgnoreCase(filter.search).or(PERSON.EMAIL.containsIgnoreCase(filter.search)));
        }
        if (filter.state != null) {
            wanted.add(state(filter.state));
        }
        if (filter.role != null) {
            wanted.add(PERSON.ID.in(DSL.select(PERSON_ROLE.PERSON_ID)
                    .from(PERSON_ROLE)
                    .where(PERSON_ROLE.TENANT_ID.eq(tenant.value()), PERSON_ROLE.ROLE.eq(filter.role))));
        }
        ListOrder order = ListOrder.of(sort, "displayName", ORDERS, PERSON.ID);
        var found = tx.select(PERSON.fields())
                .select(order.selected())
                .from(PERSON)
                .where(wanted)
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        Page<Record> page = Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, PERSON, wanted.toArray(Condition[]::new)));
        return new Page<>(
                rows(tx, tenant, page.items().stream().map(r -> PersonStore.person(r.into(PERSON))).toList()), page.nextCursor(), page.total());
    }

    /// How many of the tenant's staff can sign in.
    public int administrators(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(PERSON, PERSON.TENANT_ID.eq(tenant.value()), PERSON.PORTAL.in(Portal.ADMIN.word(), Portal.CLASS4.word()), PERSON.STATE.eq("active"));
    }

    public PersonRow row(DSLContext tx, Person person) {
        return rows(tx, person.tenant(), List.of(person)).getFirst();
    }

    private List<PersonRow> rows(DSLContext tx, TenantId tenant, List<Person> people) {
        Set<Long> ids = new HashSet<>(people.stream().map(Person::id).toList());
        Map<Long, List<String>> roles = roleStore.rolesOf(tx, tenant, ids);
        Map<Long, Integer> passkeys = ids.isEmpty()
                ? Map.of()
                : tx.select(PASSKEY.PERSON_ID, DSL.count())
                        .from(PASSKEY)
                        .where(PASSKEY.TENANT_ID.eq(tenant.value()), PASSKEY.PERSON_ID.in(ids))
                        .groupBy(PASSKEY.PERSON_ID)
                        .fetchMap(PASSKEY.PERSON_ID, DSL.count());
        return people.stream().map(p -> row(tx, p, roles.getOrDefault(p.id(), List.of()), passkeys.getOrDefault(p.id(), 0))).toList();
    }

    private PersonRow row(DSLContext tx, Person person, List<String> roles, int passkeys) {
        List<RoleName> names = roles.stream()
                .map(r -> findAccess.find(tx, person.tenant(), r))
                .filter(Objects::nonNull)
                .map(Role::named)
                .toList();
        return new PersonRow(
                Long.toString(person.id()), person.email(), person.displayName(), person.portal().word(),
                person.carrierId() == null ? null : person.carrierId().toString(), person.stateAt(clock.instant()), person.lockedUntil(), names,
                person.totpOn(), passkeys, person.lastSignInAt(), person.createdAt(), person.timeZone(), person.locale(), person.version());
    }

    private Condition state(String state) {
        Instant now = clock.instant();
        return switch (state) {
            case "invited", "pending", "suspended" -> PERSON.STATE.eq(state);
            case "active" -> PERSON.STATE.eq("active").and(PERSON.LOCKED_UNTIL.isNull().or(PERSON.LOCKED_UNTIL.le(now)));
            case "locked" -> PERSON.STATE.eq("active").and(PERSON.LOCKED_UNTIL.gt(now));
            default -> throw Refusal.invalid("invalid", "There is no state " + state + ".",
                    new Refusal.Field("state", "one of invited, pending, active, locked, suspended"));
        };
    }
}
