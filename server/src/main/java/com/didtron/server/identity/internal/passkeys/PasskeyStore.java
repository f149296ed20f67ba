package com.didtron.server.identity.internal.passkeys;

import static com.didtron.server.identity.internal.sql.Tables.PASSKEY;

import com.didtron.server.identity.internal.sql.tables.records.PasskeyRecord;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rows of passkeys.
@Component
public class PasskeyStore {

    private final Database database;

    PasskeyStore(Database database) {
        this.database = database;
    }

    /// A passkey as stored.
    ///
    /// @param rpId       host name that it was made for
    /// @param attested   attested credential data (WebAuthn 6.5.2)
    /// @param signCount  as the authenticator told last; many tell none and stay at 0
    /// @param backedUp   whether its maker keeps a copy (it works on several devices)
    /// @param transports how the authenticator is reached
    public record Passkey(
            TenantId tenant,
            long id,
            long person,
            byte[] credentialId,
            String rpId,
            byte[] attested,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /// Across tenants: at the door nobody knows yet whose it is.
    Optional<Passkey> find(byte[] credentialId) {
        return database.acrossTenants().selectFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(credentialId)).fetchOptional(PasskeyStore::passkey);
    }

    public List<Passkey> of(DSLContext tx, TenantId tenant, long person) {
        return tx.selectFrom(PASSKEY)
                .where(PASSKEY.TENANT_ID.eq(tenant.value()), PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.ID)
                .fetch(PasskeyStore::passkey);
    }

    /// @throws Refusal not-found
    public Passkey get(DSLContext tx, TenantId tenant, long person, long id) {
        return tx.selectFrom(PASSKEY)
                .where(PASSKEY.TENANT_ID.eq(tenant.value()), PASSKEY.PERSON_ID.eq(person), PASSKEY.ID.eq(id))
                .fetchOptional(PasskeyStore::passkey)
                .orElseThrow(() -> Refusal.notFound("passkey " + id + " of yours"));
    }

    /// @return its number
    /// @throws Refusal passkey-exists
    public long insert(DSLContext tx, Passkey passkey) {
        try {
            return tx.insertInto(PASSKEY)
                    .set(PASSKEY.TENANT_ID, passkey.tenant.value())
                    .set(PASSKEY.PERSON_ID, passkey.person)
                    .set(PASSKEY.CREDENTIAL_ID, passkey.credentialId)
                    .set(PASSKEY.RP_ID, passkey.rpId)
                    .set(PASSKEY.ATTESTED, passkey.attested)
                    .set(PASSKEY.SIGN_COUNT, passkey.signCount)
                    .set(PASSKEY.BACKUP_ELIGIBLE, passkey.backupEligible)
                    .set(PASSKEY.BACKED_UP, passkey.backedUp)
                    .set(PASSKEY.TRANSPORTS, passkey.transports.toArray(String[]::new))
                    .set(PASSKEY.NAME, passkey.name)
                    .set(PASSKEY.CREATED_AT, passkey.createdAt)
                    .returningResult(PASSKEY.ID)
                    .fetchSingle(PASSKEY.ID);
        } catch (IntegrityConstraintViolationException taken) {
            throw Refusal.conflict("passkey-exists", "This passkey is kept here already.");
        }
    }

    public void rename(DSLContext tx, Passkey passkey, String name) {
        tx.update(PASSKEY).set(PASSKEY.NAME, name).where(PASSKEY.TENANT_ID.eq(passkey.tenant.value()), PASSKEY.ID.eq(passkey.id)).execute();
    }

    public void remove(DSLContext tx, Passkey passkey) {
        tx.deleteFrom(PASSKEY).where(PASSKEY.TENANT_ID.eq(passkey.tenant.value()), PASSKEY.ID.eq(passkey.id)).execute();
    }

    /// Notes a use. Of two with the same count at once one comes too late.
    ///
    /// @return whether nobody was faster
    boolean used(Passkey passkey, long signCount, boolean backedUp, Instant now) {
        return database.reads(passkey.tenant)
                        .update(PASSKEY)
                        .set(PASSKEY.SIGN_COUNT, signCount)
                        .set(PASSKEY.BACKED_UP, backedUp)
                        .set(PASSKEY.LAST_USED_AT, now)
                        .where(PASSKEY.TENANT_ID.eq(passkey.tenant.value()), PASSKEY.ID.eq(passkey.id), PASSKEY.SIGN_COUNT.eq(passkey.signCount))
                        .execute()
                == 1;
    }

    private static Passkey passkey(PasskeyRecord row) {
        return new Passkey(
                new TenantId(row.getTenantId()), row.getId(), row.getPersonId(), row.getCredentialId(), row.getRpId(), row.getAttested(), row.getSignCount(),
                row.getBackupEligible(), row.getBackedUp(), List.of(row.getTransports()), row.getName(), row.getCreatedAt(), row.getLastUsedAt());
    }
}
