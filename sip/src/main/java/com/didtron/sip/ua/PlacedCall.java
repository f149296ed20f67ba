package com.didtron.sip.ua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.ua.CallOutcome.End;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A call that we place as its [CallPlan] says.
final class PlacedCall extends AgentCall implements ClientUser {

    private final CallPlan plan;
    private final CompletableFuture<CallOutcome> outcome;
    private final TimerWheel.Timer giveUpTimer;
    private final TimerWheel.Timer talkTimer;
    private final Instant sentAt;
    private final String sipCallId;
    private final ClientTransaction transaction;
    private final Dialog dialog;
    private final long inviteCseq;
    private @Nullable Instant ringingAt;
    private @Nullable Instant answeredAt;
    private byte @Nullable [] ack;
    private boolean givenUp;

    PlacedCall(Agent agent, CallPlan plan, Flow flow, CompletableFuture<CallOutcome> outcome) {
        super(agent);
        this.plan = plan;
        this.outcome = outcome;
        this.sentAt = agent.now();
        this.sipCallId = layer.origin().callId(0, layer.tokens());
        this.giveUpTimer = layer.worker().timer(this::giveUp);
        this.talkTimer = layer.worker().timer(this::hangUp);
        this.transaction = layer.client("INVITE", this);
        String called = (plan.techPrefix() == null ? "" : plan.techPrefix()) + plan.calledUser();
        String target = SipUri.text(called, flow.remoteHostPort());
        String to = "<" + SipUri.text(plan.calledUser(), flow.remoteHostPort()) + ">";
        String from = "<" + SipUri.text(plan.callerUser(), flow.localHostPort()) + ">";
        this.dialog = Dialog.calling(sipCallId, tag, from, to, target, flow);
        this.inviteCseq = dialog.nextCseq();
        MessageWriter writer = dialog.begin(layer.writer(), "INVITE", transaction.branch(), inviteCseq, flow);
        writer.header(HeaderName.CONTACT, contact(flow)).header(HeaderName.ALLOW, ALLOWED).header(HeaderName.USER_AGENT, agent.product());
        if (plan.asserted() != null) {
            writer.header(HeaderName.P_ASSERTED_IDENTITY, "<" + SipUri.text(plan.asserted(), flow.localHostPort()) + ">");
        }
        if (plan.privacy() != null) {
            writer.header(HeaderName.PRIVACY, plan.privacy());
        }
        if (plan.testMark() != null) {
            writer.header(HeaderName.X_TEST_CALL, plan.testMark());
        }
        giveUpTimer.arm(plan.giveUpAfter().toMillis());
        phone = plan.speaks() ? agent.phone(flow) : null;
        transaction.send(withSdp(writer, flow), flow);
    }

    @Override
    Dialog dialog() {
        return dialog;
    }

    @Override
    public void answered(SipResponse response) {
        if (response.isProvisional()) {
            if (givenUp) {
                transaction.cancel(null);
            } else if (response.code() > 100) {
                ringingAt = ringingAt == null ? agent.now() : ringingAt;
                dialog.learn(response);
                speakAs(response);
            }
        } else if (response.isSuccess()) {
            success(response);
        } else {
            end(givenUp ? End.GAVE_UP : End.REFUSED, response.code(), response.reason(), ReasonHeader.q850(response));
        }
    }

    private void success(SipResponse response) {
        if (answeredAt == null) {
            answeredAt = agent.now();
            dialog.learn(response);
            speakAs(response);
            giveUpTimer.cancel();
        }
        Flow way = dialog.way(agent.network());
        if (ack == null) {
            String branch = layer.origin().branchPrefix() + layer.tokens().next();
            ack = dialog.begin(layer.writer(), "ACK", branch, inviteCseq, way).finish();
            if (givenUp) {
                layer.sendPlain(ack, way, this);
                sendBye();
                end(End.GAVE_UP, response.code(), response.reason(), null);
                return;
            }
            if (plan.talk() != null) {
                talkTimer.arm(plan.talk().toMillis());
            }
        }
        layer.sendPlain(ack, way, this);
    }

    @Override
    public void timedOut() {
        end(givenUp ? End.GAVE_UP : End.NO_REPLY, 408, "", null);
    }

    @Override
    public void undeliverable(String why) {
        end(End.NO_REPLY, 408, "", null);
    }

    private void giveUp() {
        givenUp = true;
        if (transaction.isCancellable()) {
            transaction.cancel(null);
        } else {
            transaction.stopRetransmitting();
        }
    }

    private void hangUp() {
        if (!isOver()) {
            sendBye();
            end(End.HUNG_UP, 200, "OK", null);
        }
    }

    @Override
    void acknowledged(SipRequest ackToReInvite) {}

    @Override
    void released(SipRequest bye) {
        end(End.RELEASED, 200, "OK", ReasonHeader.q850((SipMessage) bye));
    }

    @Override
    void stop() {
        if (answeredAt != null) {
            hangUp();
        } else {
            giveUp();
        }
    }

    private void end(End how, int code, String reason, @Nullable Integer q850) {
        giveUpTimer.cancel();
        talkTimer.cancel();
        over();
        outcome.complete(new CallOutcome(how, code, reason, q850, sipCallId, sentAt, ringingAt, answeredAt, agent.now()));
    }
}
