package com.didtron.sip.b2bua;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SessionExpires;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.SessionTimer;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transport.Flow;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The session timer of one leg when it is ours (RFC 4028): the interval is agreed here, whatever the other leg does; half of it later we refresh, or
/// shortly before its end we give up, when refreshing is the neighbour's part.
///
/// We refresh by UPDATE without a body, or, when the neighbour does not take it, by an INVITE that offers what it was told last once more.
final class SessionRefresh {

    /// Who waits for a refresh releases so much before the end, or a third of the interval when that is less (section 10).
    private static final long MOST_EARLY_MILLIS = 32_000;
    private static final int MOST_LONGER = 2;
    private static final long LONGEST_SECONDS = 86_400;
    /// No neighbour makes us refresh more often than every quarter of a minute.
    private static final long SHORTEST_SECONDS = 30;
    private static final long WHILE_BUSY_MILLIS = 1_000;

    private final Leg leg;
    private final SessionTimer terms;
    private final TimerWheel.Timer timer;
    /// Seconds that the neighbour wants at least, as far as it has told.
    private long theirLeast;
    private int longer;
    /// Seconds that are agreed; 0: not yet.
    private long agreed;
    private boolean weRefresh;
    private boolean takesUpdate;
    private long expiresAt;
    /// The description that the neighbour was told last.
    private byte @Nullable [] described;

    SessionRefresh(Leg leg, SessionTimer terms) {
        this.leg = leg;
        this.terms = terms;
        this.weRefresh = terms.refreshes();
        this.timer = leg.layer.worker().timer(() -> leg.call.guarded(this::due));
    }

    void stop() {
        timer.cancel();
    }

    // ---- what is said

    /// The least interval that we agree to, in seconds, for Min-SE.
    long least() {
        return terms.least().toSeconds();
    }

    /// Whether a request asks for less than we agree to: 422.
    boolean isTooShort(SipRequest request) {
        SessionExpires asked = SessionExpires.of(request);
        return asked != null && asked.seconds() < least();
    }

    /// Says in a request of ours what is agreed, or what we should like.
    void ask(MessageWriter writer) {
        long seconds = Math.max(agreed == 0 ? terms.interval().toSeconds() : agreed, theirLeast);
        writer.header(HeaderName.SUPPORTED, Passing.TIMER)
                .header(HeaderName.SESSION_EXPIRES, new SessionExpires(seconds, weRefresh ? "uac" : "uas").text())
                .header(HeaderName.MIN_SE, Math.max(least(), theirLeast));
    }

    /// Whether a 422 to a request of ours names an interval that we can ask for: then the next request does.
    boolean agreesToLonger(SipResponse refusal) {
        long wanted = SessionExpires.least(refusal);
        if (wanted <= Math.max(theirLeast, agreed == 0 ? terms.interval().toSeconds() : agreed) || wanted > LONGEST_SECONDS || longer >= MOST_LONGER) {
            return false;
        }
        longer++;
        theirLeast = wanted;
        return true;
    }

    /// Agrees in a 2xx of ours to a request of the neighbour (section 9, table 2). Who does not know session timers is refreshed by us and told nothing.
    void answer(MessageWriter writer, SipRequest request) {
        SessionExpires asked = SessionExpires.of(request);
        boolean knows = asked != null || Passing.namesTimer(request, HeaderName.SUPPORTED) || Passing.namesTimer(request, HeaderName.REQUIRE);
        long most = terms.interval().toSeconds();
        long wanted = asked == null ? most : Math.min(asked.seconds(), most);
        agreed = Math.max(wanted, Math.max(least(), Math.min(SessionExpires.least(request), LONGEST_SECONDS)));
        weRefresh = asked != null && asked.refresher() != null ? asked.refresher().equals("uas") : !knows || terms.refreshes();
        if (knows) {
            writer.header(HeaderName.SUPPORTED, Passing.TIMER).header(HeaderName.SESSION_EXPIRES, new SessionExpires(agreed, weRefresh ? "uas" : "uac").text());
            if (!weRefresh) {
                writer.header(HeaderName.REQUIRE, Passing.TIMER);
            }
        }
    }

    /// Takes in what the neighbour agreed to in its 2xx to a request of ours, and starts anew. Who agrees to nothing is refreshed by us (section 7.2). So is one that
    /// says a longer interval than it was asked for, which it must not (section 9): ours stands, and its own refreshes would come too late for that.
    void learn(SipResponse answer) {
        SessionExpires said = SessionExpires.of(answer);
        long most = Math.max(terms.interval().toSeconds(), theirLeast);
        if (said != null && said.seconds() <= most) {
            agreed = Math.max(said.seconds(), SHORTEST_SECONDS);
            weRefresh = !"uas".equals(said.refresher());
        } else {
            agreed = most;
            weRefresh = true;
        }
        allows(answer);
        start();
    }

    /// Notes whether the neighbour takes UPDATE (RFC 3311 section 4).
    void allows(SipMessage message) {
        if (message.has(HeaderName.ALLOW)) {
            takesUpdate = message.values(HeaderName.ALLOW).contains("UPDATE");
        }
    }

    /// Notes what the neighbour is told of the session.
    void describes(byte @Nullable [] description) {
        described = description;
    }

    byte @Nullable [] described() {
        return described;
    }

    // ---- when it is due

    /// The interval begins anew.
    void start() {
        if (!leg.call.isInProgress()) {
            return;
        }
        expiresAt = leg.board.millis() + agreed * 1_000;
        long half = agreed * 500;
        timer.arm(weRefresh ? half : agreed * 1_000 - Math.min(MOST_EARLY_MILLIS, agreed * 1_000 / 3));
    }

    private void due() {
        if (!leg.call.isTalking()) {
            return;
        }
        if (!weRefresh || leg.board.millis() >= expiresAt) {
            leg.call.sessionExpired();
        } else if (leg.isOffering() || leg.isAwaitingAck()) {
            timer.arm(WHILE_BUSY_MILLIS);
        } else if (takesUpdate || described != null) {
            new Refresh(takesUpdate ? "UPDATE" : "INVITE").send();
        }
    }

    /// Something else than silence went wrong: once more in half of what is left.
    private void later() {
        timer.arm(Math.max(WHILE_BUSY_MILLIS, (expiresAt - leg.board.millis()) / 2));
    }

    /// One refresh under way.
    private final class Refresh implements ClientUser {
        private final String method;
        private final ClientTransaction client;
        private final long cseq;
        private byte @Nullable [] ack;
        private boolean over;

        Refresh(String method) {
            this.method = method;
            this.client = leg.layer.client(method, this);
            this.cseq = leg.dialog().nextCseq();
        }

        void send() {
            leg.opened();
            leg.offering = client;
            Flow way = leg.dialog().way(leg.board.network());
            MessageWriter writer = leg.dialog().begin(leg.layer.writer(), method, client.branch(), cseq, way);
            writer.header(HeaderName.CONTACT, leg.contact(way)).header(HeaderName.ALLOW, Passing.ALLOWED);
            ask(writer);
            byte[] offer = method.equals("INVITE") ? described : null;
            client.send(offer == null ? writer.finish() : writer.header(HeaderName.CONTENT_TYPE, "application/sdp").finish(offer), way);
        }

        @Override
        public void answered(SipResponse response) {
            leg.call.guarded(() -> {
                if (response.isSuccess()) {
                    success(response);
                } else if (!response.isProvisional() && end()) {
                    failed(response);
                }
            });
        }

        private void success(SipResponse response) {
            if (end()) {
                leg.dialog().learnTarget(response);
                if (method.equals("INVITE")) {
                    ack = leg.acknowledge(leg.dialog(), cseq, null, null);
                }
                learn(response);
            } else if (ack != null) {
                leg.layer.sendPlain(ack, leg.dialog().way(leg.board.network()), leg);
            }
        }

        private void failed(SipResponse response) {
            int code = response.code();
            if (code == 408 || code == 481) {
                leg.call.sessionExpired();
            } else if (code == 422 && agreesToLonger(response)) {
                new Refresh(method).send();
            } else if (code == 491) {
                // section 14.1 of RFC 3261: who made the Call-ID waits longer
                boolean ours = leg instanceof Attempt;
                timer.arm(ours ? ThreadLocalRandom.current().nextLong(2_100, 4_000) : ThreadLocalRandom.current().nextLong(10, 2_000));
            } else if (method.equals("UPDATE") && (code == 405 || code == 501) && described != null) {
                takesUpdate = false;
                new Refresh("INVITE").send();
            } else {
                later();
            }
        }

        /// True the first time it is asked.
        private boolean end() {
            if (over) {
                return false;
            }
            over = true;
            leg.offering = leg.offering == client ? null : leg.offering;
            leg.closed();
            return true;
        }

        private void silent() {
            leg.call.guarded(() -> {
                if (end()) {
                    leg.call.sessionExpired();
                }
            });
        }

        @Override
        public void timedOut() {
            silent();
        }

        @Override
        public void undeliverable(String why) {
            silent();
        }

        @Override
        public void faulted() {
            leg.call.guarded(this::end);
            leg.faulted();
        }

        @Override
        public void sent(byte[] message, Flow flow) {
            leg.sent(message, flow);
        }

        @Override
        public void received(SipMessage message, Flow flow) {
            leg.received(message, flow);
        }
    }
}
