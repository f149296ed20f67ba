package com.didtron.server.enforcement.internal;

import com.didtron.server.enforcement.Certificate;
import com.didtron.server.enforcement.Certificates;
import com.didtron.server.enforcement.EnforcementOperations.DeleteCertificate;
import com.didtron.server.enforcement.EnforcementOperations.RequestCertificate;
import com.didtron.server.enforcement.EnforcementOperations.SaveCertificate;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import com.didtron.sip.tls.MakeRequest;
import com.didtron.sip.tls.Pem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out the changes of certificates.
final class CertificateChanges {

    static final String KIND = "attestation-certificate";
    private static final int MOST_NAMED = 5;

    private CertificateChanges() {}

    private static void refuseTaken(Change change, CertificateStore store, Certificate wanted) {
        if (store.isNameTaken(change.tx(), change.tenant(), wanted.name(), wanted.id())) {
            throw Refusal.invalid("name-taken", "Another certificate has this name.", new Refusal.Field("name", "one that no other certificate has"));
        }
        if (store.isUrlTaken(change.tx(), change.tenant(), wanted.url(), wanted.id())) {
            throw Refusal.invalid("url-taken", "Another certificate is at this address.", new Refusal.Field("url", "an address of its own: calls are checked by it"));
        }
    }

    private static void refuseTooMany(Change change, CertificateStore store) {
        if (store.count(change.tx(), change.tenant()) >= Certificate.MOST) {
            throw Refusal.conflict("too-many-certificates", "There are at most " + Certificate.MOST + " certificates. Delete one first.");
        }
    }

    @Component
    static class Save implements OperationHandler<SaveCertificate, Long> {

        private final CertificateStore store;
        private final CertificateRules rules;
        private final Certificates certificates;

        Save(CertificateStore store, CertificateRules rules, Certificates certificates) {
            this.store = store;
            this.rules = rules;
            this.certificates = certificates;
        }

        @Override
        public OperationType<SaveCertificate, Long> type() {
            return OperationType.inline("enforcement.save-certificate", "Save attestation certificate", Category.CARRIERS, SaveCertificate.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveCertificate asked) {
            change.subject(KIND, asked.id() == 0 ? "" : Long.toString(asked.id()), asked.name());
            store.holdNames(change.tx(), change.tenant());
            CertificateRules.checkName(asked.name());
            Certificate after = asked.id() == 0 ? take(change, asked) : change(change, asked);
            change.subject(KIND, Long.toString(after.id()), after.name());
            change.after(after);
            certificates.changed(change.tx(), change.tenant());
            return after.id();
        }

        private Certificate take(Change change, SaveCertificate asked) {
            refuseTooMany(change, store);
            String chain = rules.chain(asked.chain(), asked.key(), true);
            UUID publicId = UUID.randomUUID();
            boolean signs = asked.key() != null;
            Certificate wanted = new Certificate(0, asked.name(), rules.url(change.tenant(), asked.url(), publicId, signs), publicId, chain, signs, null, 1);
            refuseTaken(change, store, wanted);
            return store.insert(change.tx(), change.tenant(), wanted, CertificateRules.keyAlone(asked.key()), change.now());
        }

        private Certificate change(Change change, SaveCertificate asked) {
            CertificateStore.Kept kept = store.lock(change.tx(), change.tenant(), asked.id(), asked.version());
            Certificate before = kept.certificate();
            change.before(before);
            String chain = asked.chain().isBlank() ? before.chain() : asked.chain();
            boolean signs = before.signs() || asked.key() != null;
            if (!chain.equals(before.chain()) || asked.key() != null) {
                chain = rules.chain(chain, keyOf(change, kept, asked.key()), asked.key() != null);
            }
            // another key: nobody makes a certificate of the old request any more
            String request = asked.key() == null ? before.request() : null;
            Certificate wanted = new Certificate(
                    before.id(), asked.name(), rules.url(change.tenant(), asked.url(), before.publicId(), signs), before.publicId(), chain, signs, request, before.version());
            refuseTaken(change, store, wanted);
            return store.update(change.tx(), change.tenant(), wanted, CertificateRules.keyAlone(asked.key()));
        }

        private @Nullable String keyOf(Change change, CertificateStore.Kept kept, @Nullable String given) {
            return given != null ? given : store.key(change.tenant(), kept);
        }
    }

    @Component
    static class Request implements OperationHandler<RequestCertificate, Long> {

        private final CertificateStore store;
        private final CertificateRules rules;
        private final Certificates certificates;

        Request(CertificateStore store, CertificateRules rules, Certificates certificates) {
            this.store = store;
            this.rules = rules;
            this.certificates = certificates;
        }

        @Override
        public OperationType<RequestCertificate, Long> type() {
            return OperationType.inline("enforcement.request-certificate", "Request attestation certificate", Category.CARRIERS, RequestCertificate.class, Long.class);
        }

        @Override
        public Long perform(Change change, RequestCertificate asked) {
            change.subject(KIND, "", asked.name());
            store.holdNames(change.tx(), change.tenant());
            CertificateRules.checkName(asked.name());
            CertificateRules.checkSubject(asked.subject());
            refuseTooMany(change, store);
            var of = asked.subject();
            MakeRequest.Request made = MakeRequest.make(of.commonName(), of.organisation(), of.country(), of.providerCode());
            UUID publicId = UUID.randomUUID();
            Certificate wanted = new Certificate(0, asked.name(), rules.url(change.tenant(), asked.url(), publicId, true), publicId, "", true, made.pem(), 1);
            refuseTaken(change, store, wanted);
            Certificate after = store.insert(change.tx(), change.tenant(), wanted, Pem.text("PRIVATE KEY", made.key().getEncoded()), change.now());
            change.subject(KIND, Long.toString(after.id()), after.name());
            change.after(after);
            certificates.changed(change.tx(), change.tenant());
            return after.id();
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteCertificate, Long> {

        private final CertificateStore store;
        private final Certificates certificates;

        Delete(CertificateStore store, Certificates certificates) {
            this.store = store;
            this.certificates = certificates;
        }

        @Override
        public OperationType<DeleteCertificate, Long> type() {
            return OperationType.inline("enforcement.delete-certificate", "Delete attestation certificate", Category.CARRIERS, DeleteCertificate.class, Long.class);
        }

        /// A policy that names the certificate holds it until its own change is committed, so none is missed here.
        @Override
        public Long perform(Change change, DeleteCertificate wanted) {
            Certificate found = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version()).certificate();
            change.subject(KIND, Long.toString(found.id()), found.name());
            change.before(found);
            List<String> users = store.policies(change.tx(), change.tenant(), found.id());
            if (!users.isEmpty()) {
                throw Refusal.conflict("certificate-in-use", found.name() + " cannot be deleted: rules of " + String.join(", ", users.subList(0, Math.min(MOST_NAMED, users.size())))
                        + (users.size() > MOST_NAMED ? ", …" : "") + " attest with it.");
            }
            store.delete(change.tx(), change.tenant(), found.id());
            certificates.changed(change.tx(), change.tenant());
            return found.id();
        }
    }
}
