package com.didtron.server.carriers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a caller asks not to be told of him: Privacy (RFC 3323), and an anonymous From, which many write without it.
///
/// @param asked    values of Privacy in small letters, as received
/// @param withheld whether From is anonymous
public record Privacy(List<String> asked, boolean withheld) {

    /// Nothing is asked.
    public static final Privacy NONE = new Privacy(List.of(), false);

    public Privacy {
        asked = List.copyOf(asked);
    }

    static Privacy of(@Nullable String header, boolean withheld) {
        return new Privacy(
                header == null
                        ? List.of()
                        : Arrays.stream(header.toLowerCase(Locale.ROOT).split("[;,]")).map(String::strip).filter(v -> v.matches("[a-z0-9.!%*_+`'~-]+")).toList(),
                withheld);
    }

    /// Whether From must not tell the caller to who is not trusted. RFC 3323 asks that for `user` only; whoever asks for `header` is not told less.
    boolean hidesFrom() {
        return !isRefused() && (asked.contains("user") || asked.contains("header"));
    }

    /// Whether the asserted identity must not be told to who is not trusted: `id` (RFC 3325 section 7); and for callers who hide From as well, of whom it
    /// leaves that to us.
    boolean hidesIdentity() {
        return !isRefused() && (withheld || asked.contains("id") || hidesFrom());
    }

    /// `none`: the caller wants no privacy, and must not be given any.
    private boolean isRefused() {
        return asked.contains("none");
    }

    /// All that was asked, for who keeps to it himself; null: nothing was.
    @Nullable String all() {
        return asked.isEmpty() ? null : String.join(";", asked);
    }

    /// What is left to ask of others when we have hidden From and identity (RFC 3323 section 5); null: nothing.
    @Nullable String rest() {
        String rest = asked.stream().filter(v -> !v.equals("id") && !v.equals("user") && !v.equals("header")).collect(Collectors.joining(";"));
        return rest.isEmpty() || rest.equals("critical") ? null : rest;
    }
}
