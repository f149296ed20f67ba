package com.didtron.sip.tls;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Whom a certificate is for (RFC 5922 section 7): the `sip:` URIs, DNS names and IP addresses of its subjectAltName. The common name is not looked at.
/// `*` may stand for the first label of a DNS name (RFC 9525 section 6.3): RFC 5922 forbids it, and large carriers' certificates have it.
final class PeerNames {

    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int IP = 7;

    private PeerNames() {}

    /// The names, URIs without scheme and user.
    static List<String> of(X509Certificate certificate) {
        var names = new ArrayList<String>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> each : all == null ? List.<List<?>>of() : all) {
                int kind = (Integer) each.getFirst();
                String value = String.valueOf(each.get(1));
                if (kind == DNS || kind == IP) {
                    names.add(value);
                } else if (kind == URI && value.toLowerCase(Locale.ROOT).startsWith("sip:") && value.indexOf('@') < 0) {
                    names.add(value.substring(4)); // section 7.1: one with a user part is a person's, not a domain's
                }
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        return names;
    }

    static boolean fits(X509Certificate certificate, String wanted) {
        return of(certificate).stream().anyMatch(name -> fits(name, wanted));
    }

    static boolean fits(String name, String wanted) {
        if (name.startsWith("*.")) {
            int dot = wanted.indexOf('.');
            return dot > 0 && !isAddress(wanted) && name.indexOf('.', 2) > 0 && wanted.substring(dot).equalsIgnoreCase(name.substring(1));
        }
        return name.equalsIgnoreCase(wanted) || isAddress(wanted) && isAddress(name) && InetAddress.ofLiteral(name).equals(InetAddress.ofLiteral(wanted));
    }

    static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
