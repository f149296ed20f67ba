package com.didtron.server.identity.internal.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The passwords that are found in leaks most often, and what people make of them: `P@ssw0rd2026!`, `passwordpassword`.
public final class CommonPasswords {

    private static final Set<String> COMMON = read();

    private CommonPasswords() {}

    public static boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String plain = plain(lower);
        return COMMON.contains(lower)
                || isCommonWord(stem(lower), lower)
                || isCommonWord(stem(plain), plain)
                || isRepeated(lower);
    }

    /// A well-known word with a few digits and signs around it.
    private static boolean isCommonWord(String stem, String whole) {
        return stem.length() >= 4 && COMMON.contains(stem) && whole.length() - stem.length() <= 8 || stem.isEmpty();
    }

    /// The same few characters again and again, or one common word twice.
    private static boolean isRepeated(String lower) {
        for (int length = 1; length <= lower.length() / 2; length++) {
            String part = lower.substring(0, length);
            if (lower.length() % length == 0 && part.repeat(lower.length() / length).equals(lower) && (length < 6 || COMMON.contains(part))) {
                return true;
            }
        }
        return false;
    }

    /// Without digits and signs before and after.
    private static String stem(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /// With the usual signs read as the letters they stand for.
    private static String plain(String text) {
        return text.replace('@', 'a').replace('4', 'a').replace('3', 'e').replace('1', 'i').replace('!', 'i').replace('0', 'o').replace('$', 's').replace('5', 's').replace('7', 't');
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/passwords/common.txt"), "the list of common passwords"),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
