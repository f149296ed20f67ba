package com.didtron.sip.tls;

import com.didtron.sip.port.PeerTrust;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Makes the two ends of TLS: 1.3 and 1.2, nothing older. Our certificate is shown to whoever connects to us, and to whoever we connect to and who asks for
/// one. It can be changed at any time; connections that stand keep the one that they began with.
public final class Contexts {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final int MOST_REMEMBERED = 500;

    /// What all neighbours with the same authorities share; so do their sessions.
    private record Trusted(PeerTrust.Check check, String authorities) {}

    private record Present(KeyManager[] keys, SSLContext server) {}

    private final ConcurrentHashMap<Trusted, SSLContext> clients = new ConcurrentHashMap<>();
    private volatile Present present;

    public Contexts(Identity identity) {
        present = present(identity);
    }

    /// Shows another certificate from now on.
    public void change(Identity identity) {
        present = present(identity);
        clients.clear();
    }

    private static Present present(Identity identity) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            char[] none = {};
            store.setKeyEntry("us", identity.key(), none, identity.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, none);
            SSLContext server = SSLContext.getInstance("TLS");
            server.init(factory.getKeyManagers(), new TrustManager[] {new CheckPeer(PeerTrust.Check.NONE, authorities(null))}, null);
            return new Present(factory.getKeyManagers(), server);
        } catch (GeneralSecurityException | java.io.IOException unusable) {
            throw new IllegalArgumentException("a certificate that Java cannot use", unusable);
        }
    }

    /// Our end of a connection that a neighbour opened.
    public SSLEngine accepting() {
        return ready(present.server.createSSLEngine(), false);
    }

    /// Our end of a connection that we open.
    ///
    /// @throws BadPem when the authorities given cannot be read
    public SSLEngine connecting(PeerTrust trust) throws BadPem {
        var key = new Trusted(trust.check(), trust.authorities());
        SSLContext context = clients.get(key);
        if (context == null) {
            if (clients.size() >= MOST_REMEMBERED) {
                clients.clear();
            }
            context = client(key);
            clients.put(key, context);
        }
        SSLEngine engine = ready(context.createSSLEngine(trust.name(), 0), true);
        SNIHostName wanted = serverName(trust.name());
        if (wanted != null) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setServerNames(List.of(wanted));
            engine.setSSLParameters(parameters);
        }
        return engine;
    }

    /// Which of several certificates we want to see (RFC 6066 section 3); null for an address, or a name that only DNS takes, with an underscore.
    private static @Nullable SNIHostName serverName(String name) {
        if (name.isEmpty() || PeerNames.isAddress(name)) {
            return null;
        }
        try {
            return new SNIHostName(name);
        } catch (IllegalArgumentException noHostName) {
            return null;
        }
    }

    private SSLContext client(Trusted trusted) throws BadPem {
        List<X509Certificate> own = trusted.check == PeerTrust.Check.OWN ? Pem.certificates(trusted.authorities) : null;
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(present.keys, new TrustManager[] {new CheckPeer(trusted.check, authorities(own))}, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static X509ExtendedTrustManager authorities(@Nullable List<X509Certificate> own) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(own == null ? null : store(own));
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new IllegalStateException("this Java runtime looks at no certificates");
    }

    private static KeyStore store(List<X509Certificate> certificates) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("a" + i, certificates.get(i));
        }
        return store;
    }

    private static SSLEngine ready(SSLEngine engine, boolean client) {
        engine.setUseClientMode(client);
        engine.setEnabledProtocols(VERSIONS);
        return engine;
    }
}
