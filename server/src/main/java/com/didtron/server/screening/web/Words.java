package com.didtron.server.screening.web;

import com.didtron.server.platform.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads what travels as text.
final class Words {

    private Words() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E value(Class<E> type, String word, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no " + field + " \"" + word + "\".",
                new Refusal.Field(field, "one of " + Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", ")))));
    }
}
