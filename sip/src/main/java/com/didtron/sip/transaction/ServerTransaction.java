package com.didtron.sip.transaction;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.transport.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A neighbour's request and our answer to it.
public final class ServerTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(ServerTransaction.class);

    private final TransactionLayer layer;
    private final Machines.Machine machine;
    private final ServerUser user;
    private final SipRequest request;
    private final Flow flow;
    private final Flow answerFlow;
    private final String key;
    private final TimerWheel.Timer retransmit;
    private final TimerWheel.Timer deadline;
    private Machines.State state = Machines.State.TRYING;
    private long interval;
    private byte @Nullable [] last;

    ServerTransaction(TransactionLayer layer, SipRequest request, Flow flow, String key, ServerUser user) {
        this.layer = layer;
        this.machine = request.is("INVITE") ? Machines::inviteServer : Machines::otherServer;
        this.user = user;
        this.request = request;
        this.flow = flow;
        this.answerFlow = flow.forResponse(request.topVia());
        this.key = key;
        this.retransmit = layer.worker().timer(() -> on(Machines.Event.RETRANSMIT_DUE, null));
        this.deadline = layer.worker().timer(() ->
                on(state == Machines.State.COMPLETED && request.is("INVITE") ? Machines.Event.GIVE_UP_DUE : Machines.Event.LINGER_OVER, null));
    }

    /// The request as it came first.
    public SipRequest request() {
        return request;
    }

    /// The way it came.
    public Flow flow() {
        return flow;
    }

    /// Who answers it.
    public ServerUser user() {
        return user;
    }

    /// Whether no final answer has been given.
    public boolean isOpen() {
        return state == Machines.State.TRYING || state == Machines.State.PROCEEDING;
    }

    /// Answers. A 2xx to INVITE may be given again and again (its retransmission is the user's business), anything else after a final
    /// answer is ignored.
    public void answer(int code, byte[] message) {
        on(code < 200 ? Machines.Event.PROVISIONAL : code < 300 ? Machines.Event.SUCCESS : Machines.Event.FAILURE, message);
    }

    void again(SipRequest repeated, Flow way) {
        user.received(repeated, way);
        on(Machines.Event.REQUEST_AGAIN, null);
    }

    /// An ACK that bears this transaction's branch.
    void acknowledged(SipRequest ack, Flow way) {
        user.received(ack, way);
        on(Machines.Event.ACK, null);
    }

    private void on(Machines.Event event, byte @Nullable [] message) {
        try {
            step(event, message);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("a transaction failed at {} in state {}", event, state, fault);
            state = Machines.State.TERMINATED;
            retransmit.cancel();
            deadline.cancel();
            layer.forget(this, key);
            user.faulted();
        }
    }

    private void step(Machines.Event event, byte @Nullable [] message) {
        Machines.Step step = machine.step(state, event);
        state = step.next();
        for (Machines.Action action : step.actions()) {
            perform(action, message);
        }
        if (state == Machines.State.TERMINATED) {
            retransmit.cancel();
            deadline.cancel();
            layer.forget(this, key);
            user.terminated();
        }
    }

    private void perform(Machines.Action action, byte @Nullable [] message) {
        Timers timers = layer.timers();
        switch (action) {
            case SEND -> {
                last = message;
                transmit();
            }
            case RESEND -> {
                layer.counts().retransmitted.increment();
                transmit();
            }
            case TELL_TIMEOUT -> user.notAcknowledged();
            case RETRANSMIT_T1 -> retransmitAfter(timers.t1());
            case RETRANSMIT_DOUBLED_TO_T2 -> retransmitAfter(Math.min(interval * 2, timers.t2()));
            case STOP_RETRANSMITTING -> retransmit.cancel();
            case GIVE_UP_64T1 -> deadline.arm(timers.patience());
            case STOP_GIVING_UP -> deadline.cancel();
            case LINGER_T4 -> deadline.arm(flow.isReliable() ? 0 : timers.t4());
            case LINGER_64T1 -> deadline.arm(flow.isReliable() ? 0 : timers.patience());
            case LINGER_64T1_ALWAYS -> deadline.arm(timers.patience());
            case TELL -> {} // an ACK in the Accepted state reaches the core by its dialog, not by its branch
            case SEND_ACK, TELL_UNDELIVERABLE, RETRANSMIT_DOUBLED, RETRANSMIT_T2 -> throw new IllegalStateException(action + " belongs to clients");
        }
    }

    private void retransmitAfter(long millis) {
        if (!flow.isReliable()) {
            interval = millis;
            retransmit.arm(millis);
        }
    }

    private void transmit() {
        if (last != null) {
            user.sent(last, answerFlow);
            layer.network().send(last, answerFlow, null);
        }
    }
}
