package com.didtron.server.kernel;

import java.util.Optional;

/// The beginning of an E.164 number: a code of a zone, 1 to 15 digits, the first of them not 0. "Any number" is not
/// a prefix; a deck that means everything lists the nine codes 1 to 9.
///
/// @param digits without plus sign, for example `4420`
public record Prefix(String digits) implements Comparable<Prefix> {

    public Prefix {
        String objection = Digits.objection(digits);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException("'%s' is not a prefix: %s".formatted(digits, objection));
        }
    }

    /// @throws IllegalArgumentException when it is no prefix
    public static Prefix of(String digits) {
        return new Prefix(digits);
    }

    /// As [#of], empty when it is no prefix.
    public static Optional<Prefix> find(String digits) {
        return Digits.objection(digits).isEmpty() ? Optional.of(new Prefix(digits)) : Optional.empty();
    }

    public boolean matches(E164 number) {
        return number.startsWith(this);
    }

    public int length() {
        return digits.length();
    }

    /// As in a dictionary: 44 before 4420 before 45.
    @Override
    public int compareTo(Prefix other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
