package com.didtron.server.identity.internal.keys;

import static com.didtron.server.identity.internal.sql.Tables.API_KEY;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.access.FindAccess;
import com.didtron.server.identity.internal.access.FindAccess.Granted;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rows of API keys, and who is behind one.
@Component
public class KeyStore {

    /// Keys of the real thing, and keys that change nothing.
    public static final String LIVE = "didtron_live_";
    public static final String TEST = "didtron_test_";
    /// How long a key works on when another took its place.
    static final Duration OVERLAP = Duration.ofHours(24);
    /// As many keys a company may have at once.
    private static final int MOST_KEYS = 100;

    private final Database database;
    private final FindAccess findAccess;
    private final Clock clock;

    KeyStore(Database database, FindAccess findAccess, Clock clock) {
        this.database = database;
        this.findAccess = findAccess;
        this.clock = clock;
    }

    /// Whose keys are meant: staff's of the tenant, or those of one customer or carrier.
    public record Company(TenantId tenant, Portal portal, @Nullable Long carrierId) {
        public static Company of(SignedIn person) {
            return new Company(person.tenant(), person.portal(), person.carrierId());
        }
    }

    /// A key as its owners see it; the key itself is known to nobody.
    public record ApiKey(
            long id,
            String name,
            String environment,
            String prefix,
            String createdBy,
            List<String> permissions,
            List<String> addresses,
            int readsPerMinute,
            int writesPerMinute,
            int heavyPerMinute,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress,
            @Nullable Long replacedBy) {}

    /// What a key is to be.
    public record Draft(
            String name,
            boolean test,
            String prefix,
            byte[] hash,
            Set<String> permissions,
            List<String> addresses,
            int readsPerMinute,
            int writesPerMinute,
            int heavyPerMinute,
            @Nullable Instant expiresAt) {}

    /// A key in use.
    public record InUse(SignedIn person, List<String> addresses, int readsPerMinute, int writesPerMinute, int heavyPerMinute) {}

    public List<ApiKey> list(DSLContext tx, Company company) {
        return tx.select(API_KEY.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(API_KEY)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(API_KEY.TENANT_ID), PERSON.ID.eq(API_KEY.PERSON_ID))
                .where(of(company))
                .orderBy(API_KEY.ID.desc())
                .limit(500)
                .fetch(KeyStore::key);
    }

    /// @throws Refusal not-found
    public ApiKey get(DSLContext tx, Company company, long id) {
        return tx.select(API_KEY.fields())
                .select(PERSON.DISPLAY_NAME)
                .from(API_KEY)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(API_KEY.TENANT_ID), PERSON.ID.eq(API_KEY.PERSON_ID))
                .where(of(company), API_KEY.ID.eq(id))
                .fetchOptional(KeyStore::key)
                .orElseThrow(() -> Refusal.notFound("API key " + id));
    }

    /// How many a company has that work and are not about to end because another took their place.
    public int count(DSLContext tx, Company company, Instant now) {
        return tx.fetchCount(
                API_KEY, of(company), API_KEY.REVOKED_AT.isNull(), API_KEY.REPLACED_BY.isNull(),
                API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)));
    }

    /// @throws Refusal too-many-keys
    public long insert(DSLContext tx, Company company, long person, Draft draft, Instant now) {
        if (tx.fetchCount(API_KEY, of(company), API_KEY.REVOKED_AT.isNull()) >= MOST_KEYS) {
            throw Refusal.conflict("too-many-keys", "There are " + MOST_KEYS + " keys already. Revoke one first.");
        }
        return tx.insertInto(API_KEY)
                .set(API_KEY.TENANT_ID, company.tenant.value())
                .set(API_KEY.PERSON_ID, person)
                .set(API_KEY.PORTAL, company.portal.word())
                .set(API_KEY.CARRIER_ID, company.carrierId)
                .set(API_KEY.NAME, draft.name)
                .set(API_KEY.ENVIRONMENT, draft.test ? "test" : "live")
                .set(API_KEY.PREFIX, draft.prefix)
                .set(API_KEY.KEY_HASH, draft.hash)
                .set(API_KEY.PERMISSIONS, draft.permissions.stream().sorted().toArray(String[]::new))
                .set(API_KEY.ADDRESSES, draft.addresses.toArray(String[]::new))
                .set(API_KEY.READS_PER_MINUTE, draft.readsPerMinute)
                .set(API_KEY.WRITES_PER_MINUTE, draft.writesPerMinute)
                .set(API_KEY.HEAVY_PER_MINUTE, draft.heavyPerMinute)
                .set(API_KEY.CREATED_AT, now)
                .set(API_KEY.EXPIRES_AT, draft.expiresAt)
                .returningResult(API_KEY.ID)
                .fetchSingle(API_KEY.ID);
    }

    public void revoke(DSLContext tx, TenantId tenant, long id, Instant now) {
        tx.update(API_KEY).set(API_KEY.REVOKED_AT, now).where(API_KEY.TENANT_ID.eq(tenant.value()), API_KEY.ID.eq(id)).execute();
    }

    /// The key works on for a day, unless it ends before.
    public void replaced(DSLContext tx, TenantId tenant, ApiKey key, long by, Instant now) {
        Instant end = now.plus(OVERLAP);
        tx.update(API_KEY)
                .set(API_KEY.REPLACED_BY, by)
                .set(API_KEY.EXPIRES_AT, key.expiresAt != null && key.expiresAt.isBefore(end) ? key.expiresAt : end)
                .where(API_KEY.TENANT_ID.eq(tenant.value()), API_KEY.ID.eq(key.id))
                .execute();
    }

    /// Who is behind a key that is neither revoked nor expired and whose maker is active. The key may do what it was given and its maker may do
    /// still. Its last use is noted once a minute.
    public Optional<InUse> find(String token, String address) {
        Instant now = clock.instant();
        Record row = usable(API_KEY.KEY_HASH.eq(Tokens.hash(token)), now);
        if (row == null) {
            return Optional.empty();
        }
        Person maker = PersonStore.person(row.into(PERSON));
        long id = row.get(API_KEY.ID);
        Instant lastUsed = row.get(API_KEY.LAST_USED_AT);
        if (lastUsed == null || lastUsed.isBefore(now.minusSeconds(60))) {
            database.acrossTenants()
                    .update(API_KEY)
                    .set(API_KEY.LAST_USED_AT, now)
                    .set(API_KEY.LAST_ADDRESS, address)
                    .where(API_KEY.TENANT_ID.eq(maker.tenant().value()), API_KEY.ID.eq(id))
                    .execute();
        }
        return Optional.of(new InUse(
                behind(row, maker),
                List.of(row.get(API_KEY.ADDRESSES)), row.get(API_KEY.READS_PER_MINUTE), row.get(API_KEY.WRITES_PER_MINUTE), row.get(API_KEY.HEAVY_PER_MINUTE)));
    }

    /// Who is behind a key by its number, as the next request would find them. It does not count as use.
    public Optional<SignedIn> again(TenantId tenant, long id) {
        Record row = usable(API_KEY.TENANT_ID.eq(tenant.value()).and(API_KEY.ID.eq(id)), clock.instant());
        return row == null ? Optional.empty() : Optional.of(behind(row, PersonStore.person(row.into(PERSON))));
    }

    private @Nullable Record usable(Condition which, Instant now) {
        return database.acrossTenants()
                .select(PERSON.fields())
                .select(API_KEY.ID, API_KEY.PERMISSIONS, API_KEY.ADDRESSES, API_KEY.READS_PER_MINUTE, API_KEY.WRITES_PER_MINUTE, API_KEY.ENVIRONMENT)
                .select(API_KEY.LAST_USED_AT, API_KEY.HEAVY_PER_MINUTE)
                .from(API_KEY)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(API_KEY.TENANT_ID), PERSON.ID.eq(API_KEY.PERSON_ID))
                .where(
                        which,
                        API_KEY.REVOKED_AT.isNull(),
                        API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)),
                        PERSON.STATE.eq("active"))
                .fetchOne();
    }

    private SignedIn behind(Record row, Person maker) {
        long id = row.get(API_KEY.ID);
        Granted makers = findAccess.of(maker.tenant(), maker.id(), maker.portal(), maker.accessVersion());
        Set<String> permissions = new HashSet<>(Set.of(row.get(API_KEY.PERMISSIONS)));
        permissions.retainAll(makers.permissions());
        var access = new Access(
                permissions, makers.roles(), makers.scopes(), makers.limits(), new Access.Key(id, row.get(API_KEY.ENVIRONMENT).equals("test")));
        return new SignedIn(maker.tenant(), maker.id(), maker.email(), maker.displayName(), maker.portal(), maker.carrierId(), access);
    }

    private static Condition of(Company company) {
        return API_KEY.TENANT_ID
                .eq(company.tenant.value())
                .and(API_KEY.PORTAL.eq(company.portal.word()))
                .and(company.carrierId == null ? API_KEY.CARRIER_ID.isNull() : API_KEY.CARRIER_ID.eq(company.carrierId));
    }

    private static ApiKey key(Record row) {
        return new ApiKey(
                row.get(API_KEY.ID), row.get(API_KEY.NAME), row.get(API_KEY.ENVIRONMENT), row.get(API_KEY.PREFIX), row.get(PERSON.DISPLAY_NAME),
                List.of(row.get(API_KEY.PERMISSIONS)), List.of(row.get(API_KEY.ADDRESSES)), row.get(API_KEY.READS_PER_MINUTE),
                row.get(API_KEY.WRITES_PER_MINUTE), row.get(API_KEY.HEAVY_PER_MINUTE), row.get(API_KEY.CREATED_AT), row.get(API_KEY.EXPIRES_AT), row.get(API_KEY.REVOKED_AT),
                row.get(API_KEY.LAST_USED_AT), row.get(API_KEY.LAST_ADDRESS), row.get(API_KEY.REPLACED_BY));
    }
}
