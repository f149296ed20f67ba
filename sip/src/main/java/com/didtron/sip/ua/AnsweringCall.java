package com.didtron.sip.ua;

import com.didtron.sip.dialog.AnswerRepeater;
import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.StatusText;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.ServerUser;
import com.didtron.sip.transport.Flow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A call that came in and is treated as its [Behaviour] says.
final class AnsweringCall extends AgentCall implements ServerUser {

    private final ServerTransaction transaction;
    private final Dialog dialog;
    private final TimerWheel.Timer ringTimer;
    private final TimerWheel.Timer answerTimer;
    private final TimerWheel.Timer talkTimer;
    private @Nullable AnswerRepeater unacknowledged;
    private final Behaviour behaviour;

    AnsweringCall(Agent agent, SipRequest invite, Flow flow, Behaviour behaviour) {
        super(agent);
        this.behaviour = behaviour;
        this.transaction = layer.serve(invite, flow, this);
        this.dialog = Dialog.called(invite, tag, flow);
        this.ringTimer = layer.worker().timer(this::ring);
        this.answerTimer = layer.worker().timer(this::answer);
        this.talkTimer = layer.worker().timer(this::hangUp);
        phone = behaviour instanceof Behaviour.Answer && Sdp.speaks(invite) ? agent.phone(flow) : null;
        transaction.answer(100, layer.answer(invite, flow, 100, "Trying", null).finish());
        switch (behaviour) {
            case Behaviour.Ignore ignore -> throw new IllegalArgumentException("an ignored INVITE makes no call");
            case Behaviour.Reject reject -> later(answerTimer, reject.after(), this::answer);
            case Behaviour.Redirect redirect -> answer();
            case Behaviour.Answer answer -> {
                if (answer.ringAfter() != null) {
                    later(ringTimer, answer.ringAfter(), this::ring);
                }
                if (answer.answerAfter() != null) {
                    later(answerTimer, answer.answerAfter(), this::answer);
                }
            }
        }
    }

    private static void later(TimerWheel.Timer timer, Duration after, Runnable now) {
        if (after.isZero()) {
            now.run();
        } else {
            timer.arm(after.toMillis());
        }
    }

    @Override
    Dialog dialog() {
        return dialog;
    }

    private MessageWriter begin(int code, String reason) {
        MessageWriter writer = layer.answer(transaction.request(), transaction.flow(), code, reason, tag);
        return writer.header(HeaderName.SERVER, agent.product());
    }

    private MessageWriter beginDialog(int code) {
        return begin(code, StatusText.of(code)).copy(transaction.request(), HeaderName.RECORD_ROUTE).header(HeaderName.CONTACT, contact(transaction.flow()))
                .header(HeaderName.ALLOW, ALLOWED);
    }

    private void ring() {
        boolean early = behaviour instanceof Behaviour.Answer answer && answer.earlyMedia();
        int code = early ? 183 : 180;
        MessageWriter writer = beginDialog(code);
        if (early) {
            speakAs(transaction.request());
        }
        transaction.answer(code, early ? withSdp(writer, transaction.flow()) : writer.finish());
    }

    private void answer() {
        if (!transaction.isOpen()) {
            return;
        }
        if (behaviour instanceof Behaviour.Reject reject) {
            MessageWriter writer = begin(reject.code(), reject.reason());
            if (reject.q850() != null) {
                writer.header(HeaderName.REASON, ReasonHeader.ofQ850(reject.q850(), reject.reason()));
            }
            transaction.answer(reject.code(), writer.finish());
            over();
            return;
        }
        if (behaviour instanceof Behaviour.Redirect redirect) {
            MessageWriter writer = begin(redirect.code(), StatusText.of(redirect.code()));
            redirect.contacts().forEach(contact -> writer.header(HeaderName.CONTACT, contact));
            transaction.answer(redirect.code(), writer.finish());
            over();
            return;
        }
        speakAs(transaction.request());
        byte[] message = withSdp(beginDialog(200), transaction.flow());
        unacknowledged = new AnswerRepeater(layer, transaction, 200, message, () -> {
            unacknowledged = null;
            hangUp();
        });
        if (behaviour instanceof Behaviour.Answer answer && answer.talk() != null) {
            talkTimer.arm(answer.talk().toMillis());
        }
    }

    @Override
    void acknowledged(SipRequest ack) {
        if (unacknowledged != null && unacknowledged.cseq() == ack.cseq().number()) {
            unacknowledged.stop();
            unacknowledged = null;
        }
    }

    private void hangUp() {
        if (unacknowledged != null) {
            talkTimer.arm(layer.timers().t1()); // not before the ACK (RFC 3261 section 15)
        } else if (!isOver()) {
            sendBye();
            end();
        }
    }

    void cancelled() {
        if (transaction.isOpen()) {
            transaction.answer(487, begin(487, StatusText.of(487)).finish());
            end();
        }
    }

    @Override
    void released(SipRequest bye) {
        if (transaction.isOpen()) {
            cancelled();
        }
        end();
    }

    @Override
    void stop() {
        if (transaction.isOpen()) {
            transaction.answer(480, begin(480, StatusText.of(480)).finish());
        } else {
            sendBye();
        }
        end();
    }

    private void end() {
        ringTimer.cancel();
        answerTimer.cancel();
        talkTimer.cancel();
        if (unacknowledged != null) {
            unacknowledged.stop();
            unacknowledged = null;
        }
        over();
    }
}
