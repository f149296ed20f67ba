package com.didtron.server.enforcement;

import com.didtron.server.kernel.E164;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What is found of a call's Identity headers (RFC 8224) and the PASSporT in them (RFC 8225, RFC 8588).
///
/// What is looked at: that it is a whole PASSporT signed with ES256, no older than 60 seconds, about these two numbers, and where its certificate is said to
/// be. What is not: whether the signature is that certificate's. For that the certificate would have to be fetched from a place that the caller names, while the
/// call waits. So this tells a call that claims to be attested from one that does not; it proves nothing against somebody who forges one.
///
/// @param holds whether one of the headers is as it should be
/// @param said  for people: "attested at level A", or what is wrong with the first
public record Attestation(boolean holds, String said) {

    /// A call without Identity.
    public static final Attestation NONE = new Attestation(false, "not attested: there is no Identity header");
    /// What somebody says who tries rules out.
    public static final Attestation CLAIMED = new Attestation(true, "attested");

    /// Headers that are looked at.
    private static final int MOST = 4;
    private static final Duration OLDEST = Duration.ofSeconds(60);
    private static final int SIGNATURE_BYTES = 64;
    private static final int LONGEST = 8_192;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param headers values of Identity, in their order
    /// @param caller  digits of the caller's number after translation
    public static Attestation of(List<String> headers, String caller, E164 called, Instant at) {
        Attestation first = null;
        for (String header : headers.subList(0, Math.min(MOST, headers.size()))) {
            Attestation found = of(header, caller, called, at);
            if (found.holds) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first == null ? NONE : first;
    }

    private static Attestation of(String header, String caller, E164 called, Instant at) {
        String[] parts = header.split(";");
        String[] token = parts[0].strip().split("\\.", -1);
        if (header.length() > LONGEST || token.length != 3 || token[0].isEmpty() || token[1].isEmpty()) {
            return wrong("Identity is no PASSporT in full form");
        }
        JsonNode head = json(token[0]);
        JsonNode claims = json(token[1]);
        byte[] signature = bytes(token[2]);
        if (head == null || claims == null || signature == null) {
            return wrong("its PASSporT cannot be read");
        }
        if (!head.path("typ").asString("").equals("passport") || !head.path("alg").asString("").equals("ES256") || signature.length != SIGNATURE_BYTES) {
            return wrong("its PASSporT is not signed with ES256");
        }
        String certificate = head.path("x5u").asString("");
        if (!certificate.startsWith("https://") || !info(parts).map(certificate::equals).orElse(false)) {
            return wrong("info and x5u do not name one certificate by https");
        }
        Duration age = Duration.between(Instant.ofEpochSecond(claims.path("iat").asLong(0)), at).abs();
        if (age.compareTo(OLDEST) > 0) {
            return wrong("its PASSporT is not of this minute");
        }
        if (caller.isEmpty() || !digits(claims.at("/orig/tn")).equals(caller)) {
            return wrong("its PASSporT is about another caller");
        }
        if (claims.at("/dest/tn").valueStream().noneMatch(tn -> digits(tn).equals(called.digits()))) {
            return wrong("its PASSporT is about another called number");
        }
        String level = claims.path("attest").asString("");
        return new Attestation(true, level.matches("[ABC]") ? "attested at level " + level : "attested");
    }

    private static Attestation wrong(String why) {
        return new Attestation(false, "not attested: " + why);
    }

    private static Optional<String> info(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.regionMatches(true, 0, "info=", 0, 5)) {
                String value = part.substring(5).strip();
                return Optional.of(value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value);
            }
        }
        return Optional.empty();
    }

    private static String digits(JsonNode number) {
        String text = number.asString("");
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static @Nullable JsonNode json(String part) {
        byte[] bytes = bytes(part);
        try {
            return bytes == null ? null : JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static byte @Nullable [] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
