package com.didtron.server.enforcement.web;

import com.didtron.server.enforcement.Certificate;
import com.didtron.server.enforcement.CertificateSubject;
import com.didtron.server.enforcement.Certificates;
import com.didtron.server.enforcement.EnforcementOperations.DeleteCertificate;
import com.didtron.server.enforcement.EnforcementOperations.RequestCertificate;
import com.didtron.server.enforcement.EnforcementOperations.SaveCertificate;
import com.didtron.server.enforcement.internal.CertificateStore;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Certificates for attesting calls (STIR/SHAKEN). A key goes in and never out.
@RestController
class CertificateController {

    static final String CERTIFICATES = "/api/admin/attestation-certificates";
    private static final int LONGEST_PEM = 32_768;

    private final Database database;
    private final CertificateStore store;
    private final Certificates certificates;
    private final Operations operations;
    private final Clock clock;

    CertificateController(Database database, CertificateStore store, Certificates certificates, Operations operations, Clock clock) {
        this.database = database;
        this.store = store;
        this.certificates = certificates;
        this.operations = operations;
        this.clock = clock;
    }

    /// @param url     where whoever checks a signature gets it (`x5u`)
    /// @param place   path on this host where the platform hands it out; null: its key is not here
    /// @param chain   PEM, the certificate first; empty while it is awaited
    /// @param signs   whether its key is here; else calls are checked with it, and none signed
    /// @param request PKCS #10 in PEM, for the authority; null: the key came with the certificate
    /// @param subject of the first certificate; empty while it is awaited
    /// @param issuer  who signed that
    /// @param expires when the first of the chain ends; null while it is awaited
    /// @param problem why it signs nothing now; null: it signs, or is somebody else's and good
    /// @param usedBy  names of the policies with rules that attest with it
    record AttestationCertificate(
            String id, String name, String url, @Nullable String place, String chain, boolean signs, @Nullable String request, String subject, String issuer,
            @Nullable Instant expires, @Nullable String problem, List<String> usedBy, int version) {}

    /// @param fetches whether certificates that are not among them are got from where calls say that they are
    record AttestationCertificates(List<AttestationCertificate> items, boolean fetches) {}

    /// @param url   empty: where the platform hands it out, when the tenant has a host name
    /// @param chain PEM, the certificate first, then who signed it, each by the next
    /// @param key   PKCS #8 in PEM, not encrypted; null: somebody else's certificate, with which calls are checked
    record NewCertificate(
            @NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 300) String url, @NotBlank @Size(max = LONGEST_PEM) String chain,
            @Nullable @Size(max = LONGEST_PEM) String key) {}

    /// @param url   empty: where the platform hands it out, when the tenant has a host name
    /// @param chain empty: what is there stays
    /// @param key   null: what is there stays
    record ChangedCertificate(
            @NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 300) String url, @NotNull @Size(max = LONGEST_PEM) String chain,
            @Nullable @Size(max = LONGEST_PEM) String key, @NotNull Integer version) {}

    /// @param url          empty: where the platform hands it out, when the tenant has a host name
    /// @param commonName   whom it is for: `SHAKEN 709J`
    /// @param organisation empty: none
    /// @param country      ISO 3166-1 code; empty: none
    /// @param providerCode of which it is to speak (TNAuthList, RFC 8226); empty: none
    record RequestedCertificate(
            @NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 300) String url, @NotBlank @Size(max = 64) String commonName, @NotNull @Size(max = 64) String organisation,
            @NotNull @Size(max = 2) String country, @NotNull @Size(max = 10) String providerCode) {}

    /// All of them, by name.
    ///
    /// @param search part of a name
    @Needs("enforcement.certificate.view")
    @GetMapping(CERTIFICATES)
    AttestationCertificates list(OperationRequest request, @RequestParam(defaultValue = "") String search) {
        String part = search.strip().toLowerCase(Locale.ROOT);
        return new AttestationCertificates(store.list(database.reads(request.tenant()), request.tenant()).stream()
                .filter(c -> c.name().toLowerCase(Locale.ROOT).contains(part))
                .map(c -> json(request, c))
                .toList(), certificates.fetches());
    }

    @Needs("enforcement.certificate.view")
    @GetMapping(CERTIFICATES + "/{id}")
    AttestationCertificate get(OperationRequest request, @PathVariable long id) {
        return json(request, store.get(database.reads(request.tenant()), request.tenant(), id));
    }

    private AttestationCertificate json(OperationRequest request, Certificate c) {
        List<X509Certificate> chain = c.certificates();
        String problem = c.whyNot(clock.instant());
        return new AttestationCertificate(
                Long.toString(c.id()), c.name(), c.url(), c.signs() ? "/certs/" + c.publicId() + ".pem" : null, c.chain(), c.signs(), c.request(),
                chain.isEmpty() ? "" : chain.getFirst().getSubjectX500Principal().getName(), chain.isEmpty() ? "" : chain.getFirst().getIssuerX500Principal().getName(),
                c.expires(), c.signs() ? problem : otherProblem(c), store.policies(database.reads(request.tenant()), request.tenant(), c.id()), c.version());
    }

    private @Nullable String otherProblem(Certificate c) {
        Instant end = c.expires();
        return end != null && end.isBefore(clock.instant()) ? "it has expired" : null;
    }

    /// Takes a certificate, with its key to sign with it, or without to check what others signed.
    @Needs("enforcement.certificate.change")
    @PostMapping(CERTIFICATES)
    ResponseEntity<AttestationCertificate> create(OperationRequest request, @Valid @RequestBody NewCertificate form) {
        return made(request, operations.run(request, new SaveCertificate(0, form.name.strip(), form.url, form.chain, blankIsNull(form.key), 1)));
    }

    /// Makes a key, which stays here, and a request that an authority makes the certificate of.
    @Needs("enforcement.certificate.change")
    @PostMapping(CERTIFICATES + "/requests")
    ResponseEntity<AttestationCertificate> ask(OperationRequest request, @Valid @RequestBody RequestedCertificate form) {
        var subject = new CertificateSubject(form.commonName.strip(), form.organisation.strip(), form.country.strip().toUpperCase(Locale.ROOT), form.providerCode.strip());
        return made(request, operations.run(request, new RequestCertificate(form.name.strip(), form.url, subject)));
    }

    private ResponseEntity<AttestationCertificate> made(OperationRequest request, long id) {
        return ResponseEntity.created(URI.create(CERTIFICATES + "/" + id)).body(get(request, id));
    }

    /// Writes name and address, and takes the certificate that was requested, or one that takes the place of one that ends.
    @Needs("enforcement.certificate.change")
    @PutMapping(CERTIFICATES + "/{id}")
    AttestationCertificate change(OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedCertificate form) {
        operations.run(request, new SaveCertificate(id, form.name.strip(), form.url, form.chain, blankIsNull(form.key), form.version));
        return get(request, id);
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// For ever, with its key. Refused while a rule of a policy attests with it.
    @Needs("enforcement.certificate.change")
    @DeleteMapping(CERTIFICATES + "/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteCertificate(id, version));
        return ResponseEntity.noContent().build();
    }

    /// A certificate that signs, and its chain, for whoever checks a signature.
    @Open("whoever checks a signature gets the certificate here; it is no secret")
    @GetMapping("/certs/{publicId}.pem")
    ResponseEntity<byte[]> handOut(@PathVariable UUID publicId) {
        Certificate found = certificates.published(publicId).orElseThrow(() -> Refusal.notFound("certificate " + publicId));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/pem-certificate-chain")).body(found.chain().getBytes(StandardCharsets.US_ASCII));
    }
}
