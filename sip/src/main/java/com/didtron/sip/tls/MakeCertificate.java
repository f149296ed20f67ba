package com.didtron.sip.tls;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes certificates (RFC 5280) with keys on the curve P-256: for a demonstration, where nobody signs one, and for tests.
public final class MakeCertificate {

    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    static final byte[] ECDSA_SHA256 = {6, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 4, 3, 2};
    static final byte[] COMMON_NAME = {6, 3, 0x55, 4, 3};
    private static final byte[] BASIC_CONSTRAINTS = {6, 3, 0x55, 0x1D, 0x13};
    private static final byte[] ALT_NAME = {6, 3, 0x55, 0x1D, 0x11};
    private static final byte[] YES = {1, 1, (byte) 0xFF};

    private MakeCertificate() {}

    /// One that signed itself.
    ///
    /// @param name  its common name
    /// @param names host names and IP addresses that it is for
    public static Identity selfSigned(String name, List<String> names, Instant from, Instant until) {
        return make(name, names, from, until, null);
    }

    /// One that another signed; its chain is its own certificate, then the chain of that one.
    ///
    /// @param signer null: itself
    public static Identity make(String name, List<String> names, Instant from, Instant until, @Nullable Identity signer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] subject = named(name);
            byte[] issuer = signer == null ? subject : signer.chain().getFirst().getSubjectX500Principal().getEncoded();
            byte[] algorithm = sequence(ECDSA_SHA256);
            byte[] serial = new byte[16];
            new SecureRandom().nextBytes(serial);
            serial[0] = (byte) (serial[0] & 0x3F | 0x40);
            byte[] facts = sequence(
                    tagged(0xA0, new byte[] {2, 1, 2}), tagged(2, serial), algorithm, issuer, sequence(time(from), time(until)), subject, pair.getPublic().getEncoded(),
                    tagged(0xA3, sequence(extensions(names))));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer == null ? pair.getPrivate() : signer.key());
            signature.update(facts);
            byte[] signed = sequence(facts, algorithm, tagged(3, joined(new byte[] {0}, signature.sign())));
            var chain = new ArrayList<X509Certificate>(Pem.certificates(Pem.text("CERTIFICATE", signed)));
            if (signer != null) {
                chain.addAll(signer.chain());
            }
            return Identity.of(chain, pair.getPrivate());
        } catch (GeneralSecurityException | BadPem impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// With names it is for a host; without, for signing others.
    private static byte[] extensions(List<String> names) {
        if (names.isEmpty()) {
            return sequence(BASIC_CONSTRAINTS, YES, tagged(4, sequence(YES)));
        }
        byte[][] all = names.stream().map(MakeCertificate::altName).toArray(byte[][]::new);
        return sequence(ALT_NAME, tagged(4, sequence(all)));
    }

    private static byte[] altName(String name) {
        if (PeerNames.isAddress(name)) {
            return tagged(0x87, InetAddress.ofLiteral(name).getAddress());
        }
        return tagged(name.startsWith("sip:") ? 0x86 : 0x82, name.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] named(String name) {
        return sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0C, name.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] time(Instant at) {
        return tagged(0x17, UTC_TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, joined(parts));
    }

    static byte[] tagged(int tag, byte[] content) {
        int length = content.length;
        byte[] head = length < 0x80
                ? new byte[] {(byte) tag, (byte) length}
                : length < 0x100 ? new byte[] {(byte) tag, (byte) 0x81, (byte) length} : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        return joined(head, content);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
