package com.didtron.sip.ua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.ServerUser;
import com.didtron.sip.transaction.TransactionLayer;
import com.didtron.sip.transport.Flow;
import org.jspecify.annotations.Nullable;

/// A call of a user agent, either way round.
abstract class AgentCall {

    static final String ALLOWED = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE";

    final Agent agent;
    final TransactionLayer layer;
    final String tag;
    /// What it speaks with; null: it is silent.
    Phones.@Nullable Phone phone;
    private boolean over;

    AgentCall(Agent agent) {
        this.agent = agent;
        this.layer = agent.layer();
        this.tag = agent.register(this);
    }

    abstract Dialog dialog();

    /// An ACK inside the dialog.
    abstract void acknowledged(SipRequest ack);

    /// The other side has sent BYE.
    abstract void released(SipRequest bye);

    /// The owner is closing.
    abstract void stop();

    /// A request inside the dialog.
    void request(SipRequest request, Flow flow) {
        if (request.is("ACK")) {
            acknowledged(request);
            return;
        }
        ServerTransaction transaction = layer.serve(request, flow, new ServerUser() {});
        boolean inOrder = dialog().accepts(request);
        MessageWriter writer = layer.answer(request, flow, inOrder ? 200 : 500, inOrder ? "OK" : "Server Internal Error", tag);
        writer.header(HeaderName.SERVER, agent.product());
        if (!inOrder) {
            transaction.answer(500, writer.finish());
            return;
        }
        boolean offered = request.is("INVITE") || request.is("UPDATE") && request.carriesSdp();
        if (request.is("INVITE") || request.is("UPDATE")) {
            writer.header(HeaderName.CONTACT, contact(flow)).header(HeaderName.ALLOW, ALLOWED);
        }
        if (offered) {
            speakAs(request);
        }
        transaction.answer(200, offered ? withSdp(writer, flow) : writer.finish());
        if (request.is("BYE")) {
            released(request);
        }
    }

    static String contact(Flow flow) {
        return "<sip:" + flow.localHostPort() + flow.transport().parameter() + ">";
    }

    byte[] withSdp(MessageWriter writer, Flow flow) {
        return writer.header(HeaderName.CONTENT_TYPE, "application/sdp").finish(Sdp.audio(flow, agent.nextSession(), phone));
    }

    /// From now on it speaks to where a message says, if it speaks at all.
    void speakAs(SipMessage says) {
        if (phone != null) {
            Sdp.listen(says, phone);
        }
    }

    void sendBye() {
        ClientTransaction transaction = layer.client("BYE", new Unconcerned());
        Flow way = dialog().way(agent.network());
        MessageWriter writer = dialog().begin(layer.writer(), "BYE", transaction.branch(), dialog().nextCseq(), way);
        transaction.send(writer.header(HeaderName.USER_AGENT, agent.product()).finish(), way);
    }

    /// Forgets the call once.
    void over() {
        if (!over) {
            over = true;
            if (phone != null) {
                phone.close();
            }
            agent.forget(this);
        }
    }

    boolean isOver() {
        return over;
    }

    /// For requests whose answer changes nothing.
    private static final class Unconcerned implements ClientUser {
        @Override
        public void answered(SipResponse response) {}

        @Override
        public void timedOut() {}

        @Override
        public void undeliverable(String why) {}
    }
}
