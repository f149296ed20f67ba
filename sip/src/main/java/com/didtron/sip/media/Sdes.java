package com.didtron.sip.media;

import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.port.RelayTerms.Srtp;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Keys of secure RTP in session descriptions (RFC 4568). One suite is offered and taken, AES_CM_128_HMAC_SHA1_80; keys with a master key identifier, and those whose
/// session parameters change what is done with them, are not. Pure.
///
/// | Our terms for a neighbour | It is offered | An offer of its is taken |
/// |---|---|---|
/// | none | RTP/AVP | RTP/AVP |
/// | optional | RTP/AVP with keys beside it, which who knows no keys ignores | RTP/SAVP with keys, RTP/AVP with or without |
/// | required | RTP/SAVP with keys | RTP/SAVP or RTP/AVP, with keys |
final class Sdes {

    private static final String SUITE = "AES_CM_128_HMAC_SHA1_80";

    /// A key that a neighbour will use towards us.
    ///
    /// @param tag    names the line that it stands in
    /// @param master key and salt
    record Crypto(String tag, byte[] master) {}

    /// What we have offered.
    enum Offered {
        NOTHING,
        /// keys beside a plain profile
        BESIDE,
        /// the secure profile
        SECURE
    }

    /// What is made of a neighbour's stream.
    ///
    /// @param taken  whether its terms allow it
    /// @param crypto its key; null: plain
    record Verdict(boolean taken, @Nullable Crypto crypto) {

        private static final Verdict REFUSED = new Verdict(false, null);
        private static final Verdict PLAIN = new Verdict(true, null);
    }

    private Sdes() {}

    /// What an offer of a neighbour comes to.
    static Verdict ofOffer(Stream stream, Srtp terms) {
        Crypto crypto = terms == Srtp.NONE ? null : find(stream);
        if (crypto != null) {
            return new Verdict(true, crypto);
        }
        return terms == Srtp.REQUIRED || !isPlain(stream) ? Verdict.REFUSED : Verdict.PLAIN;
    }

    /// What a neighbour's answer comes to.
    static Verdict ofAnswer(Stream stream, Srtp terms, Offered offered) {
        Crypto crypto = offered == Offered.NOTHING ? null : find(stream);
        if (crypto != null) {
            return new Verdict(true, crypto);
        }
        return offered == Offered.SECURE || terms == Srtp.REQUIRED || !isPlain(stream) ? Verdict.REFUSED : Verdict.PLAIN;
    }

    static Offered offeredBy(Srtp terms) {
        return switch (terms) {
            case NONE -> Offered.NOTHING;
            case OPTIONAL -> Offered.BESIDE;
            case REQUIRED -> Offered.SECURE;
        };
    }

    private static boolean isPlain(Stream stream) {
        return !stream.protocol().contains("SAVP");
    }

    /// The first key that we can use; not of DTLS, whose keys are not in the description.
    static @Nullable Crypto find(Stream stream) {
        return stream.protocol().startsWith("RTP/") ? stream.lines("a=crypto:").stream().map(Sdes::read).filter(crypto -> crypto != null).findFirst().orElse(null) : null;
    }

    /// `1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz|2^20`, or null.
    private static @Nullable Crypto read(String line) {
        String[] fields = line.strip().split("[ \t]+");
        if (fields.length != 3 || !fields[0].matches("[0-9]{1,9}") || !fields[1].equals(SUITE) || !fields[2].startsWith("inline:")) {
            return null; // a fourth field would be session parameters
        }
        String[] parts = fields[2].substring("inline:".length()).split("\\|");
        boolean named = parts.length > 1 && parts[parts.length - 1].indexOf(':') >= 0;
        if (named || parts[0].indexOf(';') >= 0) {
            return null; // a master key identifier, or several keys
        }
        try {
            byte[] master = Base64.getDecoder().decode(parts[0]);
            return master.length == SecureRtp.MASTER_KEY + SecureRtp.MASTER_SALT ? new Crypto(fields[0], master) : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /// Makes a stream say what its reader is to find: no keys of the author's, and ours when there are any.
    ///
    /// @param secureProfile whether it is RTP/SAVP
    /// @param tag           of our key's line; null: none
    static void write(Stream stream, boolean secureProfile, @Nullable String tag, byte @Nullable [] master) {
        String before = stream.protocol();
        boolean feedback = before.endsWith("F");
        stream.transport("RTP/" + (secureProfile ? "SAVP" : "AVP") + (feedback ? "F" : ""));
        stream.change(line -> line != null && line.startsWith("a=crypto:") ? null : line);
        if (tag != null && master != null) {
            stream.add("a=crypto:" + tag + " " + SUITE + " inline:" + Base64.getEncoder().encodeToString(master));
        }
    }
}
