package com.didtron.server.enforcement;

import com.didtron.server.enforcement.internal.CertificateStore;
import com.didtron.server.enforcement.internal.CertificateStore.Kept;
import com.didtron.server.enforcement.internal.FetchCertificates;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.secrets.SecretUnreadable;
import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Pem;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps certificates and opened keys in memory, for calls: signs what rules attest, and knows with which certificate others signed.
@Component
public class Certificates {

    private static final Logger log = LoggerFactory.getLogger(Certificates.class);
    private static final String PICTURE = "enforcement.certificates";

    /// A certificate, taken apart once.
    ///
    /// @param first of the chain; null while it is awaited
    /// @param from  when all of the chain are good; null while it is awaited
    /// @param until when the first of them ends
    /// @param key   null: somebody else's, or it cannot be opened
    private record Ready(Certificate certificate, @Nullable X509Certificate first, @Nullable Instant from, @Nullable Instant until, @Nullable PrivateKey key) {

        /// Why it signs nothing now; null: it signs.
        private @Nullable String whyNot(Instant at) {
            String why = certificate.whyNot(at, from, until);
            return why == null && key == null ? "its key cannot be opened" : why;
        }
    }

    private record Picture(Map<Long, Ready> byId, Map<String, X509Certificate> byUrl) {

        static final Picture EMPTY = new Picture(Map.of(), Map.of());
    }

    private final Database database;
    private final CertificateStore store;
    private final FetchCertificates fetch;
    private final Pictures pictures;
    private volatile Map<TenantId, Picture> tenants = Map.of();
    private volatile Map<UUID, Certificate> published = Map.of();

    Certificates(Database database, CertificateStore store, FetchCertificates fetch, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.fetch = fetch;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
        renew(null);
    }

    /// Certificates with which a tenant checks who signed: those that it keeps, then those that the platform gets, if it gets any.
    public Attestation.Known known(TenantId tenant) {
        Map<String, X509Certificate> byUrl = tenants.getOrDefault(tenant, Picture.EMPTY).byUrl;
        return url -> {
            X509Certificate kept = byUrl.get(url);
            return kept != null || !fetch.isOn() ? kept : fetch.get(url);
        };
    }

    /// Whether certificates that nobody keeps are got from where calls say that they are.
    public boolean fetches() {
        return fetch.isOn();
    }

    /// One that a rule names; one made a moment ago is fetched.
    public Optional<Certificate> find(TenantId tenant, long id) {
        return ready(tenant, id).map(Ready::certificate);
    }

    /// One of the tenants' own that is handed out to whoever asks.
    public Optional<Certificate> published(UUID publicId) {
        return Optional.ofNullable(published.get(publicId));
    }

    /// An Identity header for a call that goes out now; empty when its certificate does not sign now. From memory alone: it is asked by the engine's threads, after [#said]
    /// has been.
    ///
    /// @param origin where the call came from, for complaints
    public Optional<String> sign(TenantId tenant, Attest attest, E164 caller, E164 called, UUID origin, Instant now) {
        return inPicture(tenant, attest.certificate())
                .filter(ready -> ready.whyNot(now) == null)
                .map(ready -> SignPassport.identity(
                        new SignPassport.Claims(attest.level(), caller, called, origin, now), ready.certificate.url(), Objects.requireNonNull(ready.key)));
    }

    /// What a rule attests, for people: "attested at level A with Main", or why it is not.
    public String said(TenantId tenant, Attest attest, Instant at) {
        Optional<Ready> ready = ready(tenant, attest.certificate());
        String name = ready.map(r -> r.certificate.name()).orElse("");
        String why = ready.isEmpty() ? "there is none" : ready.get().whyNot(at);
        return why == null ? "attested at level " + attest.level() + " with " + name : "not attested with certificate " + name + ": " + why;
    }

    private Optional<Ready> ready(TenantId tenant, long id) {
        return inPicture(tenant, id).or(() -> {
            renew(Long.toString(tenant.value()));
            return inPicture(tenant, id);
        });
    }

    private Optional<Ready> inPicture(TenantId tenant, long id) {
        return Optional.ofNullable(tenants.getOrDefault(tenant, Picture.EMPTY).byId.get(id));
    }

    /// The transaction changes certificates of a tenant. Calls see it after the commit, in every process.
    public void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    /// One at a time: a picture read before another change was committed must not replace one read after it.
    ///
    /// @param part id of a tenant; null: all
    private synchronized void renew(@Nullable String part) {
        TenantId only = part == null ? null : new TenantId(Long.parseLong(part));
        Map<TenantId, List<Kept>> found = store.all(database.acrossTenants(), only);
        Map<TenantId, Picture> renewed = new HashMap<>(tenants);
        if (only == null) {
            renewed.clear();
        } else {
            renewed.remove(only);
        }
        found.forEach((tenant, kept) -> renewed.put(tenant, picture(tenant, kept)));
        tenants = Map.copyOf(renewed);
        Map<UUID, Certificate> open = new HashMap<>();
        renewed.values().stream().flatMap(p -> p.byId.values().stream()).map(Ready::certificate)
                .filter(c -> c.signs() && !c.isAwaited())
                .forEach(c -> open.put(c.publicId(), c));
        published = Map.copyOf(open);
    }

    private Picture picture(TenantId tenant, List<Kept> kept) {
        Map<Long, Ready> byId = new HashMap<>();
        Map<String, X509Certificate> byUrl = new HashMap<>();
        for (Kept one : kept) {
            Certificate certificate = one.certificate();
            X509Certificate first = certificate.isAwaited() ? null : certificate.certificates().getFirst();
            byId.put(certificate.id(), new Ready(certificate, first, certificate.from(), certificate.expires(), key(tenant, one)));
            if (first != null) {
                byUrl.put(certificate.url(), first);
            }
        }
        return new Picture(Map.copyOf(byId), Map.copyOf(byUrl));
    }

    /// Without its key a certificate signs nothing, and all else goes on.
    private @Nullable PrivateKey key(TenantId tenant, Kept kept) {
        try {
            String pem = store.key(tenant, kept);
            return pem == null ? null : Pem.privateKey(pem);
        } catch (SecretUnreadable | BadPem unreadable) {
            log.error("the key of certificate {} of tenant {} cannot be used, so nothing is signed with it: {}", kept.certificate().id(), tenant, unreadable.getMessage());
            return null;
        }
    }
}
