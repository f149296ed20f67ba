package com.didtron.server.identity;

import static com.didtron.server.identity.internal.sql.Tables.ONE_TIME_LINK;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.SESSION;

import com.didtron.server.identity.internal.Passwords;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Creates people and lets them set their first password through a link that works once.
@Component
public class People {

    /// How long a one-time link works.
    public static final Duration LINK_LIFE = Duration.ofHours(24);

    private final Database database;
    private final Passwords passwords;
    private final RoleStore roles;
    private final Clock clock;

    People(Database database, Passwords passwords, RoleStore roles, Clock clock) {
        this.database = database;
        this.passwords = passwords;
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
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.PORTAL.eq("admin"), PERSON.PASSWORD_HASH.isNotNull()));
    }

    /// The staff member with that address.
    public Optional<Long> findByEmail(DSLContext tx, TenantId tenant, String email) {
        return tx.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(tenant.value()), org.jooq.impl.DSL.lower(PERSON.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
                .fetchOptional(PERSON.ID);
    }

    /// Makes a link token for a person; only its hash is kept, earlier links of the person end.
    public String createOneTimeLink(DSLContext tx, TenantId tenant, long person) {
        Instant now = clock.instant();
        String token = Tokens.create();
        tx.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, now)
                .where(ONE_TIME_LINK.TENANT_ID.eq(tenant.value()), ONE_TIME_LINK.PERSON_ID.eq(person), ONE_TIME_LINK.USED_AT.isNull())
                .execute();
        tx.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, Tokens.hash(token))
                .set(ONE_TIME_LINK.TENANT_ID, tenant.value())
                .set(ONE_TIME_LINK.PERSON_ID, person)
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, now.plus(LINK_LIFE))
                .execute();
        return token;
    }

    /// Whose password a link sets.
    ///
    /// @return e-mail address of the person
    /// @throws Refusal link-expired when it was used, has expired or never existed
    public String emailOfLink(String token) {
        return link(database.acrossTenants(), token).email();
    }

    /// Sets the password through a link and uses the link up. All sessions of the person end.
    ///
    /// @throws Refusal link-expired, password-too-weak
    public void setPasswordByLink(String token, String password) {
        database.performAcrossTenants(tx -> {
            LinkedPerson linked = link(tx, token);
            setPassword(tx, linked.tenant(), linked.person(), linked.email(), password);
            int used = tx.update(ONE_TIME_LINK)
                    .set(ONE_TIME_LINK.USED_AT, clock.instant())
                    .where(ONE_TIME_LINK.TOKEN_HASH.eq(Tokens.hash(token)), ONE_TIME_LINK.USED_AT.isNull())
                    .execute();
            if (used != 1) {
                throw expired();
            }
        });
    }

    /// Sets a person's password directly (set-up of the demonstration world).
    ///
    /// @throws Refusal password-too-weak
    public void setPassword(DSLContext tx, TenantId tenant, long person, String email, String password) {
        passwords.refuseWeak(password, email);
        tx.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(password))
                .set(PERSON.STATE, "active")
                .where(PERSON.TENANT_ID.eq(tenant.value()), PERSON.ID.eq(person))
                .execute();
        tx.deleteFrom(SESSION).where(SESSION.TENANT_ID.eq(tenant.value()), SESSION.PERSON_ID.eq(person)).execute();
    }

    private record LinkedPerson(TenantId tenant, long person, String email) {}

    private LinkedPerson link(DSLContext tx, String token) {
        return tx.select(PERSON.TENANT_ID, PERSON.ID, PERSON.EMAIL)
                .from(ONE_TIME_LINK)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(ONE_TIME_LINK.TENANT_ID), PERSON.ID.eq(ONE_TIME_LINK.PERSON_ID))
                .where(
                        ONE_TIME_LINK.TOKEN_HASH.eq(Tokens.hash(token)),
                        ONE_TIME_LINK.USED_AT.isNull(),
                        ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(row -> new LinkedPerson(new TenantId(row.value1()), row.value2(), row.value3()))
                .orElseThrow(People::expired);
    }

    private static Refusal expired() {
        return Refusal.gone("link-expired", "This link was used already or has expired. Ask for a new one.");
    }
}
