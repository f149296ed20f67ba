package com.didtron.sip.b2bua;

import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.EndedCall.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the caller hears when all attempts have failed. Pure.
///
/// | The attempt's fate | Caller gets | Why |
/// |---|---|---|
/// | rang until our ring timer | 480 | nobody took the call; RFC 3398 causes 18 and 19 |
/// | no reply to the INVITE, progress timer | 504 | RFC 3398 cause 102 |
/// | unreachable | 503 | we could not place it |
/// | 3xx | 503 | not followed, or it led nowhere; where it points to is the supplier's secret |
/// | 401, 407 | 500 | our credentials are wrong; the caller must not be asked for any |
/// | 403 | 503 | the supplier refuses us, not the caller |
/// | 405, 415, 420, 421, 481, 491, 400, 402, 482, 483, 505, 513 | 500 | between us and the supplier; nothing the caller could mend |
/// | 413, 414, 416 | 500 | likewise |
/// | 487 that we did not ask for | 480 | the caller did not cancel |
/// | 404, 408, 410, 422, 480, 484, 485, 486, 488, 5xx, 6xx | as received | about the called party or the network |
/// | any other | 400-class: 480; 500-class: 500 | the general meaning of its class |
final class FinalAnswers {

    private FinalAnswers() {}

    /// A failed attempt.
    record Failure(int sipCode, @Nullable Integer q850, Outcome outcome, @Nullable SipResponse response) {}

    /// The code for the caller.
    static int codeFor(Failure failure) {
        return switch (failure.outcome()) {
            case NO_ANSWER -> 480;
            case NO_REPLY -> 504;
            case UNREACHABLE -> 503;
            case REFUSED, ANSWERED, CANCELLED, LATE_ANSWER -> codeFor(failure.sipCode());
        };
    }

    private static int codeFor(int received) {
        return switch (received) {
            case 401, 407, 400, 402, 405, 413, 414, 415, 416, 420, 421, 481, 482, 483, 491, 505, 513 -> 500;
            case 403 -> 503;
            case 487 -> 480;
            case 404, 408, 410, 422, 480, 484, 485, 486, 488, 500, 501, 502, 503, 504, 580 -> received;
            default -> received < 400 ? 503 : received < 500 ? 480 : received < 600 ? 500 : received;
        };
    }

    /// The failure that says most about the called party: a 6xx, then a verdict about the number or the person, then other refusals, then our
    /// own timers. Among equals the last one tried.
    static Failure best(List<Failure> failures) {
        Failure best = failures.getFirst();
        for (Failure failure : failures) {
            if (rank(failure) <= rank(best)) {
                best = failure;
            }
        }
        return best;
    }

    private static int rank(Failure failure) {
        if (failure.outcome() != Outcome.REFUSED) {
            return failure.outcome() == Outcome.NO_ANSWER ? 2 : 5;
        }
        return switch (failure.sipCode()) {
            case 404, 410, 484, 485, 486 -> 1;
            case 480, 488, 422 -> 2;
            default -> failure.sipCode() >= 600 ? 0 : failure.sipCode() >= 500 ? 4 : 3;
        };
    }
}
