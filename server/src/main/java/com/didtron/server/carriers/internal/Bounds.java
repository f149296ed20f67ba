package com.didtron.server.carriers.internal;

import com.didtron.server.kernel.Rounding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How long and how many: said once, for the forms (and by them in the OpenAPI document) and for the rules that hold whoever asks.
public final class Bounds {

    public static final int LONGEST_COMPANY = 200;
    /// Of names, numbers of accounts and of telephones.
    public static final int LONGEST_NAME = 80;
    /// Of addresses and notes.
    public static final int LONGEST_TEXT = 500;
    public static final int LONGEST_CODE = 60;
    /// Why spend is counted anew, and why test calls are let in.
    public static final int LONGEST_REASON = 200;
    /// A country's code, ISO 3166.
    public static final int COUNTRY = 2;
    /// A currency's code, ISO 4217.
    public static final int CURRENCY = 3;
    /// Days until an invoice is due.
    public static final int MOST_TERMS = 365;
    /// Records that one request switches.
    public static final int MOST_AT_ONCE = 100;

    /// Digits before the point of a limit, an opening balance, an adjustment or a threshold: whatever one of them was mistyped to, one adjustment puts right.
    public static final int AMOUNT_DIGITS = 12;
    /// Digits after the point of the same: as fine as calls move the books, so that every balance can be brought to zero and nothing finer stands in them.
    public static final int AMOUNT_DECIMALS = Rounding.CALL_SCALE;
    /// Simultaneous calls of a limit.
    public static final int MOST_CALLS = 1_000_000;
    /// Calls per second of a limit.
    public static final int MOST_CPS = 100_000;

    public static final int MOST_SPANS = 50;

    public static final int MOST_READERS = 20;
    public static final int MOST_LETTERS = 100;
    /// Minutes, a week.
    public static final int LONGEST_PAUSE = 7 * 24 * 60;
    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_LETTER = 4_000;

    public static final int MOST_RULES = 100;
    public static final int LONGEST_NUMBER = 32;
    /// Characters that a rule compares, or strips.
    public static final int MOST_COMPARED = 20;
    public static final int MOST_PREFIXES = 1_000;
    public static final int MOST_DIGITS = 15;
    public static final int LONGEST_PREFIX = 16;

    public static final int MOST_ADDRESSES = 200;
    public static final int MOST_HOSTS = 20;
    public static final int MOST_PROXIES = 50;
    public static final int LONGEST_DOMAIN = 100;
    public static final int LONGEST_GROUP = 60;
    public static final int LONGEST_CONTEXT = 100;

    public static final int MOST_SEND_TO = 20;
    /// Of a host name, RFC 1035.
    public static final int LONGEST_HOST = 253;
    public static final int MOST_PORT = 65_535;
    /// RFC 4904.
    public static final int LONGEST_LABEL = 64;
    public static final int LONGEST_AUTHORITIES = 100_000;
    /// Seconds between two looks at an address.
    public static final int LEAST_LOOK = 5;
    public static final int MOST_LOOK = 3_600;
    public static final int MOST_FAILURES = 100;
    /// Minutes, a week.
    public static final int LONGEST_REST = 10_080;

    public static final long LEAST_PROGRESS_MS = 500;
    public static final long MOST_PROGRESS_MS = 180_000;
    public static final long LEAST_RING_MS = 1_000;
    public static final long MOST_RING_MS = 300_000;
    /// Seconds, a day.
    public static final int LONGEST_CALL = 86_400;
    public static final int LONGEST_PHRASE = 60;
    public static final int LEAST_TOLD = 400;
    public static final int LEAST_CODE = 300;
    public static final int MOST_CODE = 699;
    /// Of Q.850.
    public static final int MOST_CAUSE = 127;
    /// Milliseconds of audio in a packet.
    public static final int LEAST_PACKET = 10;
    public static final int MOST_PACKET = 100;

    // what is right of them
    public static final String NO_CAPACITY = "0 to " + MOST_CALLS + ", or nothing for no limit";
    public static final String NO_CPS = "1 to " + MOST_CPS + ", or nothing for no limit";
    public static final String A_HOST = "an IP address, for example 203.0.113.10 or 2001:db8::5, or a host name, for example sip.carrier.example";
    public static final String A_COUNTRY = "two capital letters of ISO 3166, for example GB";
    public static final String A_PAUSE = "1 to " + LONGEST_PAUSE + " minutes, that is a week";
    public static final String A_CURRENCY = "a code of ISO 4217, for example EUR";

    public static final String AN_AMOUNT = "an amount of at most " + AMOUNT_DIGITS + " digits before the point and " + AMOUNT_DECIMALS + " after it, for example 1250.50";

    private Bounds() {}

    /// Whether an amount of money, positive or negative, is within [#AMOUNT_DIGITS] and [#AMOUNT_DECIMALS]; zeros at the end do not count.
    public static boolean isAmount(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.scale() <= AMOUNT_DECIMALS && (long) plain.precision() - plain.scale() <= AMOUNT_DIGITS;
    }

    static boolean areCalls(@Nullable Integer limit) {
        return limit == null || limit >= 0 && limit <= MOST_CALLS;
    }

    static boolean areCps(@Nullable Integer limit) {
        return limit == null || limit >= 1 && limit <= MOST_CPS;
    }
}
