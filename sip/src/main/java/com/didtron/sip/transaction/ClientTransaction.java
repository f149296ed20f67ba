package com.didtron.sip.transaction;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.transport.Flow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request of ours and what comes of it.
public final class ClientTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(ClientTransaction.class);
    private static final byte[] NOTHING = {};

    private final TransactionLayer layer;
    private final Machines.Machine machine;
    private final ClientUser user;
    private final String token;
    private final String branch;
    private final TimerWheel.Timer retransmit;
    private final TimerWheel.Timer deadline;
    private Machines.State state = Machines.State.TRYING;
    private long interval;
    private byte[] request = NOTHING;
    private byte @Nullable [] ack;
    private @Nullable Flow flow;
    private @Nullable ClientTransaction cancel;
    /// Why it could not be sent.
    private String undelivered = "";

    ClientTransaction(TransactionLayer layer, Machines.Machine machine, ClientUser user, @Nullable String sharedBranch) {
        this.layer = layer;
        this.machine = machine;
        this.user = user;
        this.token = sharedBranch == null ? layer.register(this) : "";
        this.branch = sharedBranch == null ? layer.origin().branchPrefix() + token : sharedBranch;
        this.retransmit = layer.worker().timer(() -> on(Machines.Event.RETRANSMIT_DUE, null));
        this.deadline = layer.worker().timer(() -> on(isFinal() ? Machines.Event.LINGER_OVER : Machines.Event.GIVE_UP_DUE, null));
    }

    /// The branch to put into the request's Via.
    public String branch() {
        return branch;
    }

    /// Sends the request; to be called once.
    ///
    /// @param message the whole request, with [#branch] in its only Via
    public void send(byte[] message, Flow target) {
        request = message;
        flow = target;
        deadline.arm(layer.timers().patience());
        if (!target.isReliable()) {
            interval = layer.timers().t1();
            retransmit.arm(interval);
        }
        transmit(message);
    }

    /// Forgets a transaction that was prepared and never sent.
    public void abandon() {
        state = Machines.State.TERMINATED;
        layer.forget(token);
    }

    /// Whether a provisional answer has come and no final one, so that a CANCEL may be sent (RFC 3261 section 9.1).
    public boolean isCancellable() {
        return state == Machines.State.PROCEEDING;
    }

    /// Whether a final answer has come, or the end without one.
    public boolean isFinal() {
        return state != Machines.State.TRYING && state != Machines.State.PROCEEDING;
    }

    /// Stops repeating a request that nobody wants any more. It still waits for an answer.
    public void stopRetransmitting() {
        retransmit.cancel();
    }

    /// Sends a CANCEL for this INVITE. When no final answer comes within 64*T1 the INVITE counts as timed out.
    ///
    /// @param reason value of a Reason header, or null
    public void cancel(@Nullable String reason) {
        if (!isCancellable() || cancel != null || flow == null) {
            return;
        }
        var other = new ClientTransaction(layer, Machines::otherClient, new Cancelling(), branch);
        cancel = other;
        SipRequest invite = parsedRequest();
        MessageWriter writer = layer.writer().request("CANCEL", invite.uri());
        writer.copy(invite, HeaderName.VIA, HeaderName.ROUTE, HeaderName.MAX_FORWARDS, HeaderName.FROM, HeaderName.TO, HeaderName.CALL_ID);
        writer.header(HeaderName.CSEQ, invite.cseq().number() + " CANCEL");
        if (reason != null) {
            writer.header(HeaderName.REASON, reason);
        }
        other.send(writer.finish(), flow);
        deadline.arm(layer.timers().patience());
    }

    /// The answers to a CANCEL concern nobody; they belong into the trace.
    private final class Cancelling implements ClientUser {
        @Override
        public void answered(SipResponse response) {}

        @Override
        public void timedOut() {}

        @Override
        public void undeliverable(String why) {}

        @Override
        public void sent(byte[] message, Flow way) {
            user.sent(message, way);
        }

        @Override
        public void received(com.didtron.sip.message.SipMessage message, Flow way) {
            user.received(message, way);
        }
    }

    void received(SipResponse response, Flow way) {
        if (cancel != null && response.cseq().method().equals("CANCEL")) {
            cancel.received(response, way);
            return;
        }
        user.received(response, way);
        on(response.isProvisional() ? Machines.Event.PROVISIONAL : response.isSuccess() ? Machines.Event.SUCCESS : Machines.Event.FAILURE, response);
    }

    private void on(Machines.Event event, @Nullable SipResponse response) {
        try {
            step(event, response);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("a transaction failed at {} in state {}", event, state, fault);
            state = Machines.State.TERMINATED;
            retransmit.cancel();
            deadline.cancel();
            layer.forget(token);
            user.faulted();
        }
    }

    private void step(Machines.Event event, @Nullable SipResponse response) {
        Machines.Step step = machine.step(state, event);
        state = step.next();
        for (Machines.Action action : step.actions()) {
            perform(action, response);
        }
        if (isFinal()) {
            request = NOTHING; // lingers for half a minute; its bytes need not
        }
        if (state == Machines.State.TERMINATED) {
            retransmit.cancel();
            deadline.cancel();
            layer.forget(token);
        }
    }

    private void perform(Machines.Action action, @Nullable SipResponse response) {
        Timers timers = layer.timers();
        switch (action) {
            case RESEND -> {
                layer.counts().retransmitted.increment();
                transmit(request);
            }
            case SEND_ACK -> sendAck(response);
            case TELL -> user.answered(Objects.requireNonNull(response));
            case TELL_TIMEOUT -> user.timedOut();
            case TELL_UNDELIVERABLE -> user.undeliverable(undelivered);
            case RETRANSMIT_DOUBLED -> retransmitAfter(interval * 2);
            case RETRANSMIT_DOUBLED_TO_T2 -> retransmitAfter(Math.min(interval * 2, timers.t2()));
            case RETRANSMIT_T2 -> retransmitAfter(timers.t2());
            case STOP_RETRANSMITTING -> retransmit.cancel();
            case STOP_GIVING_UP -> deadline.cancel();
            case LINGER_T4 -> deadline.arm(isReliable() ? 0 : timers.t4());
            case LINGER_64T1 -> deadline.arm(isReliable() ? 0 : timers.patience());
            case LINGER_64T1_ALWAYS -> deadline.arm(timers.patience());
            case SEND, RETRANSMIT_T1, GIVE_UP_64T1 -> throw new IllegalStateException(action + " belongs to servers");
        }
    }

    private boolean isReliable() {
        return flow != null && flow.isReliable();
    }

    private void retransmitAfter(long millis) {
        if (!isReliable()) {
            interval = millis;
            retransmit.arm(millis);
        }
    }

    private void transmit(byte[] message) {
        if (flow != null) {
            user.sent(message, flow);
            layer.network().send(message, flow, why -> layer.worker().post(() -> {
                undelivered = why;
                on(Machines.Event.UNDELIVERABLE, null);
            }));
        }
    }

    /// The ACK to a failure: same Request-URI, Via, Route, From, Call-ID and CSeq number, the To of the answer (section 17.1.1.3).
    private void sendAck(@Nullable SipResponse failure) {
        if (flow == null || failure == null) {
            return;
        }
        if (ack == null) {
            SipRequest invite = parsedRequest();
            MessageWriter writer = layer.writer().request("ACK", invite.uri());
            writer.copy(invite, HeaderName.VIA, HeaderName.ROUTE, HeaderName.MAX_FORWARDS, HeaderName.FROM);
            writer.copy(failure, HeaderName.TO).copy(invite, HeaderName.CALL_ID);
            ack = writer.header(HeaderName.CSEQ, invite.cseq().number() + " ACK").finish();
        }
        user.sent(ack, flow);
        layer.network().send(ack, flow, null);
    }

    private SipRequest parsedRequest() {
        if (SipParser.parse(request) instanceof Parsed.Understood(SipRequest own)) {
            return own;
        }
        throw new IllegalStateException("we sent a request that we cannot read ourselves");
    }
}
