package com.didtron.server.enforcement;

import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Pem;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A certificate for PASSporTs (RFC 8226): one of the tenant's with its key, which signs, or somebody else's, with which is checked what they signed. The key is not
/// here: it stays sealed, and only signing opens it.
///
/// @param id       permanent; 0 for a draft
/// @param name     unique in the tenant, in either case
/// @param url      where whoever checks a signature gets it (`x5u`); unique in the tenant
/// @param publicId part of the address under which we hand it out ourselves
/// @param chain    PEM, the certificate first, then who signed it, each by the next; empty while it is requested
/// @param signs    whether its key is here
/// @param request  PKCS #10 in PEM that an authority makes the certificate of; null: the key came with the certificate
/// @param version  for changes
public record Certificate(long id, String name, String url, UUID publicId, String chain, boolean signs, @Nullable String request, int version) {

    /// Of a tenant.
    public static final int MOST = 100;

    /// Whether its authority has not answered yet.
    public boolean isAwaited() {
        return chain.isEmpty();
    }

    /// The certificates of the chain; none while it is awaited.
    public List<X509Certificate> certificates() {
        try {
            return isAwaited() ? List.of() : Pem.certificates(chain);
        } catch (BadPem changedBehindUs) {
            throw new IllegalStateException("certificate " + id + " " + changedBehindUs.getMessage(), changedBehindUs);
        }
    }

    /// When the first of the chain ends to be good; null while it is awaited.
    public @Nullable Instant expires() {
        return certificates().stream().map(c -> c.getNotAfter().toInstant()).min(Instant::compareTo).orElse(null);
    }

    /// Why it signs nothing now, for people; null: it signs.
    public @Nullable String whyNot(Instant at) {
        return whyNot(at, from(), expires());
    }

    /// When all of the chain are good; null while it is awaited.
    @Nullable Instant from() {
        return certificates().stream().map(c -> c.getNotBefore().toInstant()).max(Instant::compareTo).orElse(null);
    }

    /// The same by times that are known already.
    @Nullable String whyNot(Instant at, @Nullable Instant from, @Nullable Instant until) {
        if (!signs) {
            return "its key is not here";
        }
        if (from == null || until == null) {
            return "it is requested and not here yet";
        }
        return until.isBefore(at) ? "it has expired" : from.isAfter(at) ? "it is not valid yet" : null;
    }
}
