package com.didtron.server.demo;

import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.EnforcementOperations.SaveCertificate;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.Outside;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Enforcement policies of the demonstration: one as it is made against fraud, and one that attests, with a certificate that signed itself. No service names them: whoever
/// looks decides which of them they are tried on.
@Component
class DemoPolicies {

    private static final Duration CERTIFIED = Duration.ofDays(365);

    private final Operations operations;
    private final Clock clock;

    DemoPolicies(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    /// The one against fraud alone.
    void createRetail(OperationRequest request) {
        operations.run(request, new SavePolicy(new Policy(0, "Retail callers", "What a telephone of a person never does", List.of(
                new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, true, null, null, null, null, null, BlockReason.POLICY_REFUSED),
                new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, false, null, null, new Outside(7, 15), null, null, BlockReason.POLICY_ANONYMOUS),
                new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, false, null, null, null, null, new TooMany(60, 10), BlockReason.POLICY_TOO_MANY_CALLS)), 1)));
    }

    void create(OperationRequest request) {
        createRetail(request);
        long certificate = operations.run(request, certificate());
        operations.run(request, new SavePolicy(new Policy(0, "Attest our own", "Suppliers are told who vouches for the number", List.of(
                new Rule(
                        List.of(), List.of(), Validity.VALID, Attested.NO, false, List.of(), null, null, null, null, null, null, new Attest(Attest.Level.A, certificate)),
                new Rule(
                        List.of(), List.of(), Validity.ANY, Attested.NO, false, List.of(), null, null, null, null, null, null, new Attest(Attest.Level.C, certificate))), 1)));
    }

    private SaveCertificate certificate() {
        Identity made = MakeCertificate.selfSigned("SHAKEN DEMO", List.of("certs.meridian.example"), clock.instant().minus(Duration.ofDays(1)), clock.instant().plus(CERTIFIED));
        try {
            return new SaveCertificate(
                    0, "Meridian, signed by itself", "https://certs.meridian.example/shaken.pem", Pem.text("CERTIFICATE", made.chain().getFirst().getEncoded()),
                    Pem.text("PRIVATE KEY", made.key().getEncoded()), 1);
        } catch (CertificateEncodingException madeJustNow) {
            throw new IllegalStateException(madeJustNow);
        }
    }
}
