package com.didtron.server.enforcement;

import com.didtron.server.operations.Operation;
import com.didtron.server.operations.Secret;
import org.jspecify.annotations.Nullable;

/// Every change of enforcement policies and of certificates for PASSporTs. Each counts at the next call, as soon as it is committed. All are refused with not-found for what belongs to
/// another tenant.
public final class EnforcementOperations {

    private EnforcementOperations() {}

    /// Makes a policy (id 0) or writes all of one. Refused with invalid, name-taken, changed-meanwhile, too-many-policies.
    public record SavePolicy(Policy wanted) implements Operation<Long> {}

    /// Puts a policy into the trash. Refused with policy-in-use, which says by which services, and changed-meanwhile.
    public record DeletePolicy(long id, int version) implements Operation<Long> {}

    /// Takes a certificate (id 0) or changes one. Refused with invalid, name-taken, url-taken, changed-meanwhile, too-many-certificates.
    ///
    /// @param url   empty: where we hand it out ourselves, if the tenant has a host name
    /// @param chain PEM; empty: what is there stays, also none while it is awaited. Not for the journal's eyes either: somebody may have pasted the key here, which is refused
    /// @param key   PKCS #8 in PEM; null: what is there stays; of a new one: somebody else's certificate
    public record SaveCertificate(long id, String name, String url, @Secret String chain, @Secret @Nullable String key, int version) implements Operation<Long> {}

    /// Makes a key and a request for a certificate with it. Refused with invalid, name-taken, url-taken, too-many-certificates.
    ///
    /// @param url empty: where we hand it out ourselves, if the tenant has a host name
    public record RequestCertificate(String name, String url, CertificateSubject subject) implements Operation<Long> {}

    /// Deletes a certificate and its key for ever. Refused with certificate-in-use, which says by which policies, and changed-meanwhile.
    public record DeleteCertificate(long id, int version) implements Operation<Long> {}
}
