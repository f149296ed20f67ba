package com.didtron.server.carriers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an interconnect is told and asked besides its media.
///
/// @param timer    session timers on its side
/// @param causes   customer: what it is told when no supplier answered, the first that fits; none fits: what is usual
/// @param failover supplier: which of its failures mean the next route, where that is not as usual; one of each code and cause
/// @param reliability what is done about reliable provisional answers on its side (100rel, RFC 3262)
/// @param identityHeader supplier: what becomes of Identity headers (STIR/SHAKEN)
/// @param networks names of our signalling addresses that serve it: its calls match only there, and calls to it go from there; none: all
public record Signalling(SessionTimer timer, List<CauseRule> causes, List<FailoverRule> failover, Reliability reliability, IdentityHeader identityHeader,
        List<String> networks) {

    /// Session timers pass, causes and failover are the usual ones.
    public static final Signalling USUAL = new Signalling(SessionTimer.PASS, List.of(), List.of());

    /// One whose reliable provisional answers pass, and that all our addresses serve.
    public Signalling(SessionTimer timer, List<CauseRule> causes, List<FailoverRule> failover) {
        this(timer, causes, failover, Reliability.PASS, IdentityHeader.PASS, List.of());
    }

    /// What is done about reliable provisional answers.
    public enum Reliability {
        /// agreed between the parties, when both interconnects are so; otherwise like [#SUPPORTED]
        PASS,
        /// given and taken by us when the party can
        SUPPORTED,
        /// the same, and no call without
        REQUIRED,
        /// none
        BLOCKED
    }

    /// What becomes of Identity headers on the way to a supplier (RFC 8224). Passing is the usual: whoever ends the call needs them to tell a caller that somebody
    /// vouches for from another, and one that says more of the caller than the supplier is told does not pass anyway.
    public enum IdentityHeader {
        PASS,
        REMOVE
    }

    public Signalling {
        networks = List.copyOf(networks);
        causes = List.copyOf(causes);
        failover = List.copyOf(failover);
    }

    /// The same, served by these of our addresses.
    public Signalling on(List<String> names) {
        return new Signalling(timer, causes, failover, reliability, identityHeader, names);
    }

    /// The same with another treatment of reliable provisional answers.
    public Signalling with(Reliability other) {
        return new Signalling(timer, causes, failover, other, identityHeader, networks);
    }

    /// The same with another treatment of Identity headers.
    public Signalling with(IdentityHeader other) {
        return new Signalling(timer, causes, failover, reliability, other, networks);
    }

    /// Whether one of our addresses serves it.
    ///
    /// @param network its name; empty: it is not asked
    public boolean isServedAt(String network) {
        return networks.isEmpty() || network.isEmpty() || networks.contains(network);
    }

    /// Whether one of our addresses serves both.
    public boolean isServedWith(Signalling other) {
        return networks.isEmpty() || other.networks.isEmpty() || networks.stream().anyMatch(other.networks::contains);
    }

    /// What this party is told instead of a failure, when one of its rules fits.
    ///
    /// @param sipCode what the supplier answered, or 480, 504 and 503 for one that rang in vain, said nothing, or could not be reached
    /// @param q850    cause that the supplier gave, or null
    public Optional<CauseRule> cause(int sipCode, @Nullable Integer q850) {
        return causes.stream().filter(rule -> rule.fits(sipCode, q850)).findFirst();
    }

    /// Session timers (RFC 4028).
    ///
    /// @param mode            whose they are
    /// @param intervalSeconds ours: the longest interval, and the one that is asked for
    /// @param leastSeconds    ours: the shortest interval that is agreed to
    /// @param refreshes       ours: whether we refresh when the party leaves it open
    public record SessionTimer(TimerMode mode, int intervalSeconds, int leastSeconds, boolean refreshes) {

        public static final int USUAL_SECONDS = 1_800;
        public static final int LEAST_SECONDS = 90;
        public static final int MOST_SECONDS = 7_200;

        /// The two parties of a call agree on them between themselves.
        public static final SessionTimer PASS = new SessionTimer(TimerMode.PASS, USUAL_SECONDS, LEAST_SECONDS, true);

        public Duration interval() {
            return Duration.ofSeconds(intervalSeconds);
        }

        public Duration least() {
            return Duration.ofSeconds(leastSeconds);
        }
    }

    /// Whose the session timers are.
    public enum TimerMode {
        /// passed between the parties, when both interconnects are so
        PASS,
        /// taken out: none is agreed
        REMOVE,
        /// ours on this side, whatever the other side does
        OURS
    }

    /// What a customer is told for a supplier's failure.
    ///
    /// @param code   the supplier's SIP code, `404`, or a class of them, `5xx`; empty: any
    /// @param cause  the supplier's Q.850 cause; null: any
    /// @param told   SIP code that the customer is told
    /// @param phrase reason phrase; empty: the usual one
    /// @param q850   Q.850 cause that the customer is told; null: the supplier's own passes
    public record CauseRule(String code, @Nullable Integer cause, int told, String phrase, @Nullable Integer q850) {

        boolean fits(int sipCode, @Nullable Integer q850) {
            return (cause == null || cause.equals(q850)) && fits(Integer.toString(sipCode));
        }

        private boolean fits(String sipCode) {
            return code.isEmpty() || code.equals(sipCode) || code.toLowerCase(Locale.ROOT).endsWith("xx") && code.charAt(0) == sipCode.charAt(0);
        }
    }

    /// What a supplier's failure means.
    ///
    /// @param code  its SIP code; null: the rule is about a cause
    /// @param cause its Q.850 cause; null: the rule is about a code
    /// @param next  whether the next route is tried; false: the caller is told
    public record FailoverRule(@Nullable Integer code, @Nullable Integer cause, boolean next) {}
}
