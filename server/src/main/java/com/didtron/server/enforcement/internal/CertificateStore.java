package com.didtron.server.enforcement.internal;

import static com.didtron.server.enforcement.internal.sql.Tables.CERTIFICATE;
import static com.didtron.server.enforcement.internal.sql.Tables.POLICY;
import static com.didtron.server.enforcement.internal.sql.Tables.RULE;

import com.didtron.server.enforcement.Certificate;
import com.didtron.server.enforcement.internal.sql.tables.records.CertificateRecord;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.secrets.HoldsSecrets;
import com.didtron.server.platform.secrets.SealedColumn;
import com.didtron.server.platform.secrets.SecretBox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Certificates in SQL, their keys sealed.
@Component
public class CertificateStore implements HoldsSecrets {

    private final SecretBox box;

    CertificateStore(SecretBox box) {
        this.box = box;
    }

    /// A certificate as it is stored.
    ///
    /// @param sealed its key; null: it has none
    public record Kept(Certificate certificate, @Nullable String sealed) {}

    /// @param tenant null: of all
    public Map<TenantId, List<Kept>> all(DSLContext tx, @Nullable TenantId tenant) {
        Map<TenantId, List<Kept>> found = new HashMap<>();
        tx.selectFrom(CERTIFICATE)
                .where(tenant == null ? DSL.noCondition() : CERTIFICATE.TENANT_ID.eq(tenant.value()))
                .orderBy(CERTIFICATE.ID)
                .forEach(r -> found.computeIfAbsent(new TenantId(r.getTenantId()), _ -> new java.util.ArrayList<>()).add(new Kept(certificate(r), r.getKey())));
        return found;
    }

    /// By name.
    public List<Certificate> list(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.TENANT_ID.eq(tenant.value()))
                .orderBy(DSL.lower(CERTIFICATE.NAME), CERTIFICATE.ID)
                .fetch(CertificateStore::certificate);
    }

    /// @throws Refusal not-found
    public Certificate get(DSLContext tx, TenantId tenant, long id) {
        return find(tx, tenant, id).orElseThrow(() -> none(id));
    }

    private static Optional<Certificate> find(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(CERTIFICATE).where(CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.ID.eq(id)).fetchOptional(CertificateStore::certificate);
    }

    /// One that is not deleted until the end of the transaction; empty when there is none.
    Optional<Certificate> hold(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.ID.eq(id))
                .forKeyShare()
                .fetchOptional(CertificateStore::certificate);
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    Kept lock(DSLContext tx, TenantId tenant, long id, int version) {
        Kept found = tx.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.ID.eq(id))
                .forUpdate()
                .fetchOptional(r -> new Kept(certificate(r), r.getKey()))
                .orElseThrow(() -> none(id));
        if (found.certificate.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + found.certificate.name() + " meanwhile. Look at it again.");
        }
        return found;
    }

    private static Refusal none(long id) {
        return Refusal.notFound("certificate " + id);
    }

    /// Until this transaction ends, nobody else makes a certificate of the tenant, or names one.
    void holdNames(DSLContext tx, TenantId tenant) {
        tx.execute("select pg_advisory_xact_lock(hashtext('enforcement.certificate'), hashtext({0}::text))", DSL.val(tenant.value()));
    }

    int count(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(CERTIFICATE, CERTIFICATE.TENANT_ID.eq(tenant.value()));
    }

    boolean isNameTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        return tx.fetchExists(CERTIFICATE, CERTIFICATE.TENANT_ID.eq(tenant.value()), DSL.lower(CERTIFICATE.NAME).eq(name.toLowerCase(Locale.ROOT)), CERTIFICATE.ID.ne(besides));
    }

    boolean isUrlTaken(DSLContext tx, TenantId tenant, String url, long besides) {
        return tx.fetchExists(CERTIFICATE, CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.URL.eq(url), CERTIFICATE.ID.ne(besides));
    }

    /// @param key PKCS #8 in PEM; null: it has none
    Certificate insert(DSLContext tx, TenantId tenant, Certificate draft, @Nullable String key, Instant now) {
        CertificateRecord r = tx.newRecord(CERTIFICATE);
        r.setTenantId(tenant.value());
        r.setName(draft.name());
        r.setUrl(draft.url());
        r.setPublicId(draft.publicId());
        r.setChain(draft.chain());
        r.setKey(key == null ? null : box.seal(tenant, purpose(draft.publicId()), key));
        r.setRequest(draft.request());
        r.setCreatedAt(now);
        r.insert();
        return get(tx, tenant, r.getId());
    }

    /// Writes all of a locked one.
    ///
    /// @param key another; null: the one that is there stays
    Certificate update(DSLContext tx, TenantId tenant, Certificate wanted, @Nullable String key) {
        var set = tx.update(CERTIFICATE)
                .set(CERTIFICATE.NAME, wanted.name())
                .set(CERTIFICATE.URL, wanted.url())
                .set(CERTIFICATE.CHAIN, wanted.chain())
                .set(CERTIFICATE.REQUEST, wanted.request())
                .setNull(CERTIFICATE.WARNED)
                .set(CERTIFICATE.VERSION, CERTIFICATE.VERSION.plus(1));
        (key == null ? set : set.set(CERTIFICATE.KEY, box.seal(tenant, purpose(wanted.publicId()), key)))
                .where(CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.ID.eq(wanted.id()))
                .execute();
        return get(tx, tenant, wanted.id());
    }

    void delete(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(CERTIFICATE).where(CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.ID.eq(id)).execute();
    }

    /// Notes that people are told of its end so many days before.
    ///
    /// @return false: they were told already
    boolean warned(DSLContext tx, TenantId tenant, Certificate of, int days) {
        return tx.update(CERTIFICATE)
                        .set(CERTIFICATE.WARNED, days)
                        .where(CERTIFICATE.TENANT_ID.eq(tenant.value()), CERTIFICATE.ID.eq(of.id()), CERTIFICATE.VERSION.eq(of.version()), CERTIFICATE.WARNED.isNull().or(CERTIFICATE.WARNED.gt(days)))
                        .execute()
                == 1;
    }

    /// Names of policies with rules that attest with it, those in the trash too, by name.
    public List<String> policies(DSLContext tx, TenantId tenant, long id) {
        return tx.selectDistinct(POLICY.NAME, POLICY.DELETED_AT)
                .from(RULE)
                .join(POLICY)
                .on(POLICY.TENANT_ID.eq(RULE.TENANT_ID), POLICY.ID.eq(RULE.POLICY_ID))
                .where(RULE.TENANT_ID.eq(tenant.value()), RULE.CERTIFICATE_ID.eq(id))
                .orderBy(POLICY.NAME)
                .fetch(r -> r.get(POLICY.NAME) + (r.get(POLICY.DELETED_AT) == null ? "" : " (in the trash)"));
    }

    /// The key of one in the clear; null: it has none. Throws SecretUnreadable.
    public @Nullable String key(TenantId tenant, Kept of) {
        return of.sealed == null ? null : box.open(tenant, purpose(of.certificate.publicId()), of.sealed);
    }

    private static String purpose(UUID publicId) {
        return "enforcement.certificate:" + publicId;
    }

    @Override
    public List<SealedColumn<?>> sealedColumns() {
        return List.of(new SealedColumn<>(CERTIFICATE, CERTIFICATE.TENANT_ID, CERTIFICATE.KEY, row -> purpose(row.getPublicId())));
    }

    private static Certificate certificate(CertificateRecord r) {
        return new Certificate(r.getId(), r.getName(), r.getUrl(), r.getPublicId(), r.getChain(), r.getKey() != null, r.getRequest(), r.getVersion());
    }
}
