package com.didtron.server.enforcement;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A PASSporT in full form (RFC 8225) with the parameters of its Identity header (RFC 8224). Only read: nothing of it is checked.
///
/// @param head      its header
/// @param claims    its payload
/// @param signed    the text that is signed: header, dot, payload
/// @param signature bytes of the signature
/// @param info      where the certificate is, by the header's `info`; empty: it does not say
record Passport(JsonNode head, JsonNode claims, String signed, byte[] signature, String info) {

    /// Characters of one value of Identity.
    static final int LONGEST = 8_192;
    private static final String SHAKEN = "shaken";
    /// A claim that is there twice is read otherwise by others.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    /// It is no PASSporT in full form.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }

        /// For people: "Identity is no PASSporT in full form".
        String why() {
            return String.valueOf(getMessage());
        }
    }

    static Passport read(String identity) throws Unreadable {
        String[] parts = identity.split(";");
        String text = parts[0].strip();
        String[] token = text.split("\\.", -1);
        if (identity.length() > LONGEST) {
            throw new Unreadable("Identity is longer than " + LONGEST + " characters");
        }
        if (token.length != 3 || token[0].isEmpty() || token[1].isEmpty()) {
            throw new Unreadable("Identity is no PASSporT in full form");
        }
        JsonNode head = json(token[0]);
        JsonNode claims = json(token[1]);
        byte[] signature = bytes(token[2]);
        if (head == null || claims == null || signature == null) {
            throw new Unreadable("its PASSporT cannot be read");
        }
        return new Passport(head, claims, token[0] + "." + token[1], signature, parameter(parts, "info").orElse(""));
    }

    /// Whether a value of Identity says that it is SHAKEN (RFC 8588): by its parameter `ppt` or in the PASSporT. One that cannot be read and says nothing counts as
    /// one. Others (`div`, `rph`) vouch for other things than the caller's number.
    static boolean isShaken(String identity) {
        Optional<String> said = parameter(identity.split(";"), "ppt");
        try {
            String inside = read(identity).head.path("ppt").asString("");
            return said.map(SHAKEN::equalsIgnoreCase).orElse(inside.isEmpty()) || inside.equals(SHAKEN);
        } catch (Unreadable unreadable) {
            return said.map(SHAKEN::equalsIgnoreCase).orElse(true);
        }
    }

    /// Digits of the caller's number that it is about; empty: of none.
    String caller() {
        return digits(claims.at("/orig/tn"));
    }

    boolean isFor(String called) {
        JsonNode numbers = claims.at("/dest/tn");
        return numbers.isArray() ? numbers.valueStream().anyMatch(tn -> digits(tn).equals(called)) : digits(numbers).equals(called);
    }

    private static String digits(JsonNode number) {
        String text = number.asString("");
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static Optional<String> parameter(String[] parts, String name) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.regionMatches(true, 0, name + "=", 0, name.length() + 1)) {
                String value = part.substring(name.length() + 1).strip();
                boolean enclosed = value.length() >= 2 && (value.startsWith("<") && value.endsWith(">") || value.startsWith("\"") && value.endsWith("\""));
                return Optional.of(enclosed ? value.substring(1, value.length() - 1) : value);
            }
        }
        return Optional.empty();
    }

    private static @Nullable JsonNode json(String part) {
        byte[] bytes = bytes(part);
        try {
            JsonNode read = bytes == null ? null : JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            return read != null && read.isObject() ? read : null;
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
