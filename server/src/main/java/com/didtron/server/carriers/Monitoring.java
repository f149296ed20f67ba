package com.didtron.server.carriers;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the addresses of a supplier are watched. An address that fails so many times in a row is taken out of service; when all are, the supplier is
/// down, and calls take other routes.
///
/// No answer, a transport error and 408 always count as failure; any other answer shows that the address is alive unless its code is listed.
/// What OPTIONS found out of service comes back with the next answer to OPTIONS that is no failure. So does what left calls unanswered. What answered
/// calls with a listed code comes back by time only: OPTIONS say nothing about calls.
///
/// @param mode         what is looked at
/// @param interval     from one OPTIONS to the next
/// @param failures     in a row, counted for OPTIONS and calls apart
/// @param codes        final SIP codes that count, 300–699, ascending
/// @param restoreAfter an address that is out is given calls again after so long, to see; null: not
/// @param mail         who is told by letter, besides the bell that always rings
/// @param recipients   of the letters
public record Monitoring(
        Mode mode, Duration interval, int failures, List<Integer> codes, @Nullable Duration restoreAfter, Mail mail, List<String> recipients) {

    /// Nothing is watched.
    public static final Monitoring NONE =
            new Monitoring(Mode.NONE, Duration.ofSeconds(30), 3, List.of(503), Duration.ofMinutes(60), Mail.NEVER, List.of());

    private static final int REQUEST_TIMEOUT = 408;

    public Monitoring {
        codes = codes.stream().distinct().sorted().toList();
        recipients = List.copyOf(recipients);
    }

    /// What is looked at.
    public enum Mode {
        NONE,
        OPTIONS,
        CALLS,
        BOTH;

        /// Whether OPTIONS are sent.
        public boolean asks() {
            return this == OPTIONS || this == BOTH;
        }

        /// Whether answers to calls count.
        public boolean listens() {
            return this == CALLS || this == BOTH;
        }
    }

    /// When letters are sent.
    public enum Mail {
        NEVER,
        BREACH,
        BREACH_AND_CLEAR
    }

    /// Whether an answer counts as failure.
    ///
    /// @param code final SIP code; 0: none came
    public boolean isFailure(int code) {
        return code == 0 || code == REQUEST_TIMEOUT || codes.contains(code);
    }
}
