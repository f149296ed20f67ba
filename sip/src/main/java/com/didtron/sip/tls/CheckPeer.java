package com.didtron.sip.tls;

import com.didtron.sip.port.PeerTrust;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Looks at the certificate of a neighbour that we connect to: who signed it, until when it is good, and whom it is for. What it refuses it says in words
/// for the people who see the attempt.
final class CheckPeer extends X509ExtendedTrustManager {

    private final PeerTrust.Check check;
    private final X509ExtendedTrustManager authorities;

    CheckPeer(PeerTrust.Check check, X509ExtendedTrustManager authorities) {
        this.check = check;
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        if (check == PeerTrust.Check.NONE) {
            return;
        }
        String wanted = engine.getPeerHost();
        try {
            authorities.checkServerTrusted(chain, type, engine);
        } catch (CertificateException refused) {
            throw new CertificateException("its certificate " + why(chain), refused);
        }
        if (!PeerNames.fits(chain[0], wanted)) {
            List<String> names = PeerNames.of(chain[0]);
            throw new CertificateException("its certificate is for " + (names.isEmpty() ? "no name (no subjectAltName)" : String.join(", ", names)) + ", not for " + wanted);
        }
    }

    private String why(X509Certificate[] chain) {
        Date now = new Date();
        for (X509Certificate each : chain) {
            if (now.after(each.getNotAfter())) {
                return "expired on " + day(each.getNotAfter().toInstant());
            }
            if (now.before(each.getNotBefore())) {
                return "is not good before " + day(each.getNotBefore().toInstant());
            }
        }
        String by = chain[chain.length - 1].getIssuerX500Principal().getName();
        return "is signed by " + by + ", which is not " + (check == PeerTrust.Check.OWN ? "one of the authorities given for it" : "an authority that is generally trusted");
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody who calls is asked for a certificate");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("not used with sockets");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("not used with sockets");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("not used without a connection");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("not used without a connection");
    }
}
