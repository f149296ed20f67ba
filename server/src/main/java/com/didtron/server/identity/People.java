package com.didtron.server.identity;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.SESSION;

import com.didtron.server.identity.internal.OneTimeLinks;
import com.didtron.server.identity.internal.Passwords;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Creates people and lets them set their first password through a link that works once.
@Component
public class People {

    /// How long a one-time link works.
    public static final Duration LINK_LIFE = Duration.ofHours(24);

    private final Passwords passwords;
    private final RoleStore roles;
    private final PersonStore people;
    private final OneTimeLinks links;
    private final Clock clock;

    People(Passwords passwords, RoleStore roles, PersonStore people, OneTimeLinks links, Clock clock) {
        this.passwords = passwords;
        this.people = people;
        this.links = links;
        this.roles = roles;
        this.clock = clock;
    }

    /// Creates a person who cannot sign in yet and may, once they can, do everything in their portal.
    ///
    /// @param carrierId carrier of a customer's person; null for the operator's staff
    /// @return their id
    public long create(
            DSLContext tx, TenantId tenant, String email, String displayName, Portal portal, @Nullable Long carrierId) {
        return create(tx, tenant, email, displayName, portal, carrierId, List.of(SystemRoles.fullRole(portal)));
    }

    /// Creates a person who cannot sign in yet, with some roles.
    ///
    /// @param roleIds keys of system roles, or numbers of the tenant's own
    /// @return their id
    public long create(
            DSLContext tx,
            TenantId tenant,
            String email,
            String displayName,
            Portal portal,
            @Nullable Long carrierId,
            List<String> roleIds) {
        long person = tx.insertInto(PERSON)
                .set(PERSON.TENANT_ID, tenant.value())
                .set(PERSON.EMAIL, email)
                .set(PERSON.DISPLAY_NAME, displayName)
                .set(PERSON.PORTAL, portal.word())
                .set(PERSON.STATE, "invited")
                .set(PERSON.CARRIER_ID, carrierId)
                .set(PERSON.CREATED_AT, clock.instant())
                .returningResult(PERSON.ID)
                .fetchSingle(PERSON.ID);
        roles.assign(tx, tenant, person, roleIds);
        return person;
    }

    /// Whether the tenant has a person of its staff who can sign in.
    public boolean hasAdministrator(DSLContext tx, TenantId tenant) {
        return tx.fetchExists(tx.selectFrom(PERSON)
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.PORTAL.in(Portal.ADMIN.word(), Portal.CLASS4.word()), PERSON.PASSWORD_HASH.isNotNull()));
    }

    /// The staff member with that address.
    public Optional<Long> findByEmail(DSLContext tx, TenantId tenant, String email) {
        return tx.select(PERSON.ID)
                .from(PERSON)
                .where(
                        PERSON.TENANT_ID.eq(tenant.value()), org.jooq.impl.DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)), PERSON.STATE.ne("deleted"))
                .fetchOptional(PERSON.ID);
    }

    /// People of the staff who are there, by number, with their names.
    public Map<Long, String> staff(DSLContext tx, TenantId tenant) {
        return tx.select(PERSON.ID, PERSON.DISPLAY_NAME)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.CARRIER_ID.isNull(), PERSON.STATE.in("active", "invited", "suspended"))
                .fetchMap(PERSON.ID, PERSON.DISPLAY_NAME);
    }

    /// Somebody to write to.
    public record Reached(String name, String email) {}

    /// People of the staff who can sign in, by number: who may be written to about business.
    public Map<Long, Reached> reached(DSLContext tx, TenantId tenant) {
        return tx.select(PERSON.ID, PERSON.DISPLAY_NAME, PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.CARRIER_ID.isNull(), PERSON.STATE.eq("active"))
                .fetchMap(PERSON.ID, r -> new Reached(r.value2(), r.value3()));
    }

    /// Names of people, also of those who were deleted.
    public Map<Long, String> names(DSLContext tx, TenantId tenant, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tx.select(PERSON.ID, PERSON.DISPLAY_NAME)
                        .from(PERSON)
                        .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.in(ids))
                        .fetchMap(PERSON.ID, PERSON.DISPLAY_NAME);
    }

    /// Makes a link token for a person; only its hash is kept, earlier links of the person end.
    public String createOneTimeLink(DSLContext tx, TenantId tenant, long person) {
        String token = Tokens.create();
        links.keep(tx, people.get(tx, tenant, person), OneTimeLinks.Purpose.SET_PASSWORD, Tokens.hash(token), clock.instant());
        return token;
    }

    /// Sets a person's password directly (set-up of the demonstration world).
    ///
    /// @throws Refusal password-too-weak
    public void setPassword(DSLContext tx, TenantId tenant, long person, String email, String password) {
        passwords.refuseWeak(tenant, password, email);
        tx.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(password))
                .set(PERSON.STATE, "active")
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.eq(person))
                .execute();
        tx.deleteFrom(SESSION).where(SESSION.TENANT_ID.eq(tenant.value()), SESSION.PERSON_ID.eq(person)).execute();
    }
}
