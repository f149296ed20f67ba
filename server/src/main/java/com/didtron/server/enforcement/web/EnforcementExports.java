package com.didtron.server.enforcement.web;

import com.didtron.server.enforcement.web.CertificateController.AttestationCertificate;
import com.didtron.server.enforcement.web.CertificateController.AttestationCertificates;
import com.didtron.server.enforcement.web.PolicyController.Policies;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Enforcement policies and certificates as files. A key is in no answer, and in no file.
@Component
@Order(8)
class EnforcementExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(policies(), certificates());
    }

    private static ExportedList<Policies, PolicyJson> policies() {
        return ExportedList.ofAll("/api/admin/enforcement-policies", "Enforcement policies", Policies.class, Policies::items)
                .text("name", "Name", PolicyJson::name)
                .text("note", "Note", PolicyJson::note)
                .number("rules", "Rules", policy -> policy.rules().size())
                .number("services", "Services", PolicyJson::services);
    }

    private static ExportedList<AttestationCertificates, AttestationCertificate> certificates() {
        return ExportedList.ofAll(
                        CertificateController.CERTIFICATES, "Attestation certificates", AttestationCertificates.class, AttestationCertificates::items)
                .text("name", "Name", AttestationCertificate::name)
                .text("state", "Use", EnforcementExports::use)
                .text("state", "Problem", AttestationCertificate::problem)
                .text("subject", "For", AttestationCertificate::subject)
                .text("url", "Address (x5u)", AttestationCertificate::url)
                .time("expires", "Until", AttestationCertificate::expires)
                .text("usedBy", "Used by", one -> String.join(", ", one.usedBy()));
    }

    /// As the screen has it; what is wrong stands in a column of its own.
    private static String use(AttestationCertificate one) {
        return !one.signs() ? "checks" : one.chain().isEmpty() ? "awaited" : "signs";
    }
}
