package com.didtron.sip.b2bua;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Probe;
import com.didtron.sip.port.Transport;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transaction.TransactionLayer;
import com.didtron.sip.transport.Flow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One OPTIONS of ours, outside of any dialog.
final class Probing implements ClientUser {

    private static final int HOPS = 70;

    private final Switchboard board;
    private final TransactionLayer layer;
    private final Probe wanted;
    private final CompletableFuture<Probe.Outcome> outcome;
    private final TimerWheel.Timer patience;
    private long sentAt;
    private @Nullable ClientTransaction transaction;

    Probing(Switchboard board, Probe wanted, CompletableFuture<Probe.Outcome> outcome) {
        this.board = board;
        this.layer = board.layer();
        this.wanted = wanted;
        this.outcome = outcome;
        this.patience = layer.worker().timer(this::givesUp);
    }

    void start() {
        Flow flow = board.network().flowTo(wanted.transport(), wanted.target(), wanted.trust(), wanted.networks());
        if (flow == null) {
            outcome.complete(new Probe.Unreachable(noWay(wanted.transport(), wanted.networks())));
            return;
        }
        if (layer.isFull()) {
            outcome.completeExceptionally(new IllegalStateException("too many transactions at once"));
            return;
        }
        sentAt = board.millis();
        ClientTransaction options = layer.client("OPTIONS", this);
        transaction = options;
        patience.arm(wanted.patience().toMillis());
        options.send(message(options, flow), flow);
    }

    private byte[] message(ClientTransaction options, Flow flow) {
        String us = "sip:" + flow.localHostPort();
        String them = "sip:" + (wanted.domain() == null ? flow.remoteHostPort() : wanted.domain());
        String transport = flow.transport().parameter();
        MessageWriter writer = layer.writer().request("OPTIONS", them + transport);
        writer.header(HeaderName.VIA, "SIP/2.0/" + flow.transport() + " " + flow.localHostPort() + ";rport;branch=" + options.branch());
        writer.header(HeaderName.MAX_FORWARDS, HOPS);
        writer.header(HeaderName.FROM, "<" + us + ">;tag=" + layer.tokens().next()).header(HeaderName.TO, "<" + them + ">");
        writer.header(HeaderName.CALL_ID, layer.origin().callId(board.number(), layer.tokens())).header(HeaderName.CSEQ, "1 OPTIONS");
        writer.header(HeaderName.CONTACT, "<" + us + transport + ">").header(HeaderName.ACCEPT, "application/sdp");
        return writer.finish();
    }

    private void givesUp() {
        if (transaction != null) {
            transaction.stopRetransmitting();
        }
        over(new Probe.Silent());
    }

    private void over(Probe.Outcome how) {
        patience.cancel();
        outcome.complete(how);
    }

    @Override
    public void answered(SipResponse response) {
        if (!response.isProvisional()) {
            over(new Probe.Answered(response.code(), response.reason(), Duration.ofMillis(Math.max(0, board.millis() - sentAt))));
        }
    }

    @Override
    public void timedOut() {
        over(new Probe.Silent());
    }

    @Override
    public void undeliverable(String why) {
        over(new Probe.Unreachable(why));
    }

    @Override
    public void faulted() {
        outcome.completeExceptionally(new IllegalStateException("the OPTIONS to " + wanted.target() + " failed; the log says why"));
    }

    /// Why no socket of ours reaches a neighbour, for people.
    static String noWay(Transport transport, List<String> networks) {
        return networks.isEmpty()
                ? transport == Transport.TLS ? "no TLS: this switch does not listen over TLS" : ""
                : "no way over " + transport + " from " + String.join(", ", networks);
    }
}
