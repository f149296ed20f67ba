package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.TransactionLayer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The provisional answers of one INVITE that the caller acknowledges by PRACK (RFC 3262). Their numbers are ours: several suppliers, and several branches of one,
/// are one early dialog to the caller. Those that pass are repeated by the supplier; our own are repeated by us, one at a time.
final class ReliableAnswers {

    static final String OPTION = "100rel";
    /// More of them nobody needs, and a supplier shall not fill our memory.
    private static final int MOST = 50;
    private static final int HIGHEST_FIRST = 1_000_000;

    /// Whose answer the caller has acknowledged.
    sealed interface Acknowledged {
        /// nobody's: there was no such answer
        record Unknown() implements Acknowledged {}

        /// one of ours
        record Ours() implements Acknowledged {}

        /// a supplier's
        ///
        /// @param early  the early dialog that it came in
        /// @param number its RSeq
        record Theirs(Attempt attempt, Dialog early, long number) implements Acknowledged {}
    }

    /// @param described whether it carries a session description: then the 2xx waits for its PRACK (section 3)
    private record Outgoing(int code, byte[] message, long number, boolean described) {}

    private record Source(Attempt attempt, @Nullable String tag, long number) {}

    private final Call call;
    private final TransactionLayer layer;
    private final ServerTransaction invite;
    private final TimerWheel.Timer repeat;
    private final TimerWheel.Timer limit;
    private final Map<Source, Long> given = new HashMap<>();
    private final Map<Long, Acknowledged> known = new HashMap<>();
    private final Set<Long> acknowledged = new HashSet<>();
    private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>();
    private long last = ThreadLocalRandom.current().nextLong(1, HIGHEST_FIRST);
    private long interval;
    private @Nullable Runnable answer;

    ReliableAnswers(Call call, TransactionLayer layer, ServerTransaction invite) {
        this.call = call;
        this.layer = layer;
        this.invite = invite;
        this.repeat = layer.worker().timer(() -> call.guarded(this::again));
        this.limit = layer.worker().timer(() -> call.guarded(this::lost));
    }

    static boolean names(SipMessage message, HeaderName header) {
        return message.has(header) && message.values(header).stream().anyMatch(OPTION::equalsIgnoreCase);
    }

    /// Whether whoever sent a request takes reliable provisional answers.
    static boolean isTakenBy(SipMessage request) {
        return names(request, HeaderName.SUPPORTED) || names(request, HeaderName.REQUIRE);
    }

    /// The RSeq of an answer that is reliable; 0 when it is not.
    static long number(SipResponse response) {
        if (!names(response, HeaderName.REQUIRE) || !response.has(HeaderName.RSEQ)) {
            return 0;
        }
        return parsed(String.valueOf(response.header(HeaderName.RSEQ)));
    }

    private static long parsed(String text) {
        try {
            long number = Long.parseLong(text.strip());
            return number >= 1 && number <= 0xFFFF_FFFFL ? number : 0;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    // ---- giving

    /// Our number for a supplier's answer that passes: the same when it is repeated. 0 when there were too many.
    long pass(Attempt attempt, SipResponse response) {
        var source = new Source(attempt, response.to().tag(), number(response));
        Long before = given.get(source);
        if (before != null) {
            return before;
        }
        long number = next();
        if (number > 0) {
            given.put(source, number);
            known.put(number, new Acknowledged.Theirs(attempt, attempt.early(response), source.number));
        }
        return number;
    }

    /// The number of our next one; 0 when there were too many.
    long next() {
        if (known.size() >= MOST) {
            return 0;
        }
        known.put(++last, new Acknowledged.Ours());
        return last;
    }

    /// Sends one of ours as soon as those before it are acknowledged (section 3), and repeats it.
    void send(int code, byte[] message, long number, boolean described) {
        waiting.add(new Outgoing(code, message, number, described));
        if (waiting.size() == 1) {
            transmit();
        }
    }

    private void transmit() {
        Outgoing first = waiting.getFirst();
        interval = layer.timers().t1();
        repeat.arm(interval);
        limit.arm(layer.timers().patience());
        invite.answer(first.code, first.message);
    }

    private void again() {
        Outgoing first = waiting.peek();
        if (first != null && invite.isOpen()) {
            layer.countRetransmission();
            interval *= 2;
            repeat.arm(interval);
            invite.answer(first.code, first.message);
        }
    }

    /// Nobody acknowledges: the INVITE is refused (section 3).
    private void lost() {
        stop();
        call.stop("ack-timeout", 504, 102);
    }

    // ---- the end

    /// Gives the 2xx at once, or when the description that the caller has before it is acknowledged.
    void answerWhenAcknowledged(Runnable giving) {
        if (waiting.stream().anyMatch(Outgoing::described)) {
            answer = giving;
        } else {
            stop();
            giving.run();
        }
    }

    /// The 2xx waits no longer.
    void answerNow() {
        Runnable giving = answer;
        if (giving != null) {
            answer = null;
            stop();
            giving.run();
        }
    }

    /// A final answer is given: nothing is repeated any more, and late PRACKs are still known.
    void stop() {
        repeat.cancel();
        limit.cancel();
        waiting.clear();
    }

    // ---- PRACK

    /// What a PRACK is about.
    Acknowledged find(SipRequest prack) {
        String[] parts = String.valueOf(prack.header(HeaderName.RACK)).strip().split("\\s+");
        boolean ours = parts.length == 3 && parts[2].equals("INVITE") && parsed(parts[1]) == invite.request().cseq().number();
        return ours ? Objects.requireNonNullElseGet(known.get(parsed(parts[0])), Acknowledged.Unknown::new) : new Acknowledged.Unknown();
    }

    /// One of ours is acknowledged: the next may go, or the 2xx.
    void proceed(SipRequest prack) {
        Outgoing first = waiting.peek();
        if (first == null || parsed(String.valueOf(prack.header(HeaderName.RACK)).strip().split("\\s+")[0]) != first.number || !acknowledged.add(first.number)) {
            return; // for one that was acknowledged before
        }
        waiting.removeFirst();
        repeat.cancel();
        limit.cancel();
        if (answer != null && waiting.stream().noneMatch(Outgoing::described)) {
            answerNow();
        } else if (!waiting.isEmpty() && invite.isOpen()) {
            transmit();
        }
    }
}
