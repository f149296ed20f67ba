package com.didtron.server.carriers.web;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what travels as text.
final class Words {

    private static final String RANGES = "addresses or ranges such as 203.0.113.10 or 203.0.113.0/28, IPv4 or IPv6";
    private static final String SOURCES = RANGES + ", or full host names such as sbc.example.com";
    private static final int LONGEST_HOST = 253;
    /// Written out, without an exponent.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)");
    private static final int LONGEST_AMOUNT = 40;
    /// RFC 1123 section 2.1.
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private Words() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E value(Class<E> type, String word, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no " + field + " \"" + word + "\".",
                new Refusal.Field(field, "one of " + Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", ")))));
    }

    /// Carries out what a request asks for whose fields are called otherwise than those of the record that it makes or changes: what is wrong is said at the
    /// request's own.
    ///
    /// @param nameOf what a field of the record is called in the request
    static <T> T asked(UnaryOperator<String> nameOf, Supplier<T> run) {
        try {
            return run.get();
        } catch (Refusal refused) {
            throw refused.naming(nameOf);
        }
    }

    static ZoneId zone(String text) {
        try {
            return TimeZones.named(text);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("invalid", "There is no time zone \"" + text + "\".", new Refusal.Field("timeZone", "a name of the IANA list, for example Europe/London"));
        }
    }

    /// An amount of money that somebody typed: a limit, an opening balance, an adjustment, a threshold.
    ///
    /// @return null for nothing
    /// @throws Refusal invalid, for what is no decimal and for what is beyond [Bounds#isAmount]
    static @Nullable BigDecimal amount(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String typed = text.strip();
        String shown = "\"" + (typed.length() <= LONGEST_AMOUNT ? typed : typed.substring(0, LONGEST_AMOUNT) + "…") + "\"";
        if (!DECIMAL.matcher(typed).matches()) {
            throw Refusal.invalid("invalid", shown + " is no amount.", new Refusal.Field(field, "a decimal, for example 1250.50"));
        }
        if (typed.length() <= LONGEST_AMOUNT) {
            BigDecimal amount = new BigDecimal(typed);
            if (Bounds.isAmount(amount)) {
                return amount;
            }
        }
        throw Refusal.invalid("invalid", shown + " is larger or finer than amounts are kept.", new Refusal.Field(field, Bounds.AN_AMOUNT));
    }

    static List<AddressRange> ranges(List<String> texts, String field) {
        return texts.stream().map(text -> range(text, field)).toList();
    }

    /// Where calls come from.
    record Sources(List<AddressRange> ranges, List<String> hosts) {}

    /// Addresses, ranges and host names: what is no address has to be a full host name, with a letter at the beginning of its last label, so that a slip of the pen in an
    /// address is none.
    static Sources sources(List<String> texts, String field) {
        List<AddressRange> ranges = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        for (String text : texts) {
            String name = text.strip().toLowerCase(Locale.ROOT);
            name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            if (name.length() <= LONGEST_HOST && HOST.matcher(name).matches()) {
                if (!hosts.contains(name)) {
                    hosts.add(name);
                }
            } else {
                ranges.add(range(text, field, SOURCES));
            }
        }
        return new Sources(ranges, hosts);
    }

    private static AddressRange range(String text, String field) {
        return range(text, field, RANGES);
    }

    private static AddressRange range(String text, String field, String wanted) {
        try {
            return AddressRange.parse(text.strip()).whole();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("invalid", "\"" + text + "\" is no address.",
                    new Refusal.Field(field, wanted));
        }
    }
}
