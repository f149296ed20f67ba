package com.didtron.server.carriers;

import com.didtron.server.platform.RaisesAlerts.Severity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the addresses of a supplier are watched. An address that fails so many times in a row is taken out of service; when all are, the supplier is
/// down, and calls take other routes.
///
/// Which answers count as failure is said once for all ([FailureCodes]): no answer, a transport error, 408 and the listed codes.
/// What OPTIONS found out of service comes back with the next answer to OPTIONS that is no failure. So does what left calls unanswered. What answered
/// calls with a listed code comes back by time only: OPTIONS say nothing about calls.
///
/// @param mode         what is looked at
/// @param interval     from one OPTIONS to the next
/// @param failures     in a row, counted for OPTIONS and calls apart
/// @param restoreAfter an address that is out is given calls again after so long, to see; null: not
/// @param mail         who is told by letter, besides the bell that always rings
/// @param recipients   of the letters
/// @param alarm        how much it matters when an address fails
public record Monitoring(
        Mode mode, Duration interval, int failures, @Nullable Duration restoreAfter, Mail mail, List<String> recipients, Alarm alarm) {

    /// Nothing is watched.
    public static final Monitoring NONE =
            new Monitoring(Mode.NONE, Duration.ofSeconds(30), 3, Duration.ofMinutes(60), Mail.NEVER, List.of());

    /// One that matters much.
    public Monitoring(Mode mode, Duration interval, int failures, @Nullable Duration restoreAfter, Mail mail, List<String> recipients) {
        this(mode, interval, failures, restoreAfter, mail, recipients, Alarm.HIGH);
    }

    public Monitoring {
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

    /// How much it matters that the supplier is down. One address of several matters a step less; that one comes back is never more than news.
    public enum Alarm {
        LOW(Severity.INFO, Severity.INFO),
        MEDIUM(Severity.WARNING, Severity.INFO),
        HIGH(Severity.CRITICAL, Severity.WARNING);

        private final Severity down;
        private final Severity addressOut;

        Alarm(Severity down, Severity addressOut) {
            this.down = down;
            this.addressOut = addressOut;
        }

        /// Of an alert that an address went out of service.
        ///
        /// @param none whether no address is left
        public Severity of(boolean none) {
            return none ? down : addressOut;
        }
    }
}
