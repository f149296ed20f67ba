package com.didtron.sip.port;

import java.util.UUID;

/// Our own identity of a call, the same on every leg and in every record. Time-ordered (RFC 9562 version 7), so that
/// calls sort by their start.
///
/// @param value a version 7 UUID
public record CallId(UUID value) {

    /// @throws IllegalArgumentException when the text is no UUID
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
