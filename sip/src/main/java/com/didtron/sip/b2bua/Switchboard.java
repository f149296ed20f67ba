package com.didtron.sip.b2bua;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.loop.Worker;
import com.didtron.sip.media.MediaRelay;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Malformed;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.NameAddress;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.message.Via;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.transaction.Core;
import com.didtron.sip.transaction.Origin;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.ServerUser;
import com.didtron.sip.transaction.SlotTable;
import com.didtron.sip.transaction.Timers;
import com.didtron.sip.transaction.Tokens;
import com.didtron.sip.transaction.TransactionLayer;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.transport.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls of one worker: takes requests to the call they belong to, and lets new ones in.
final class Switchboard implements Core {

    /// Transactions per call that may exist at once, on average: INVITE and BYE on both legs, two attempts, CANCELs, lingering ones of calls before.
    private static final int TRANSACTIONS_PER_CALL = 32;
    private static final int RETRY_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final EmbeddedEngine engine;
    private final int number;
    private final Worker worker;
    private final Network network;
    private final TransactionLayer layer;
    private final SlotTable<Leg> legs;
    private final HashSet<String> openRequests = new HashSet<>();
    private Instant readAt = Instant.EPOCH;

    Switchboard(EmbeddedEngine engine, int number, Worker worker, Network network, Origin origin) {
        this.engine = engine;
        this.number = number;
        this.worker = worker;
        this.network = network;
        EngineSettings settings = engine.settings();
        int limit = settings.maxCalls() * TRANSACTIONS_PER_CALL;
        Timers timers = Timers.of(settings.t1(), settings.t2(), settings.t4());
        this.layer = new TransactionLayer(worker, network, timers, origin, engine.counts(), this, limit);
        this.legs = new SlotTable<>(new Tokens(), Integer.MAX_VALUE);
    }

    /// Takes a message that was read at `at`. On the worker's thread.
    void received(Parsed parsed, Flow flow, Instant at) {
        readAt = at;
        layer.received(parsed, flow);
    }

    // ---- what calls need

    EngineSettings settings() {
        return engine.settings();
    }

    MediaRelay media() {
        return engine.media();
    }

    BusinessDesk desk() {
        return engine.desk();
    }

    TransactionLayer layer() {
        return layer;
    }

    Network network() {
        return network;
    }

    int number() {
        return number;
    }

    Instant now() {
        return engine.now();
    }

    /// For durations; never steps.
    long millis() {
        return engine.millis();
    }

    String register(Leg leg) {
        return legs.add(leg);
    }

    void forget(Leg leg) {
        legs.remove(leg.tag);
    }

    void forgetMerged(SipRequest invite) {
        openRequests.remove(requestKey(invite));
    }

    void talkBegan() {
        engine.talkBegan();
    }

    void talkEnded() {
        engine.talkEnded();
    }

    void callEnded(Call call) {
        engine.callEnded(call);
    }

    void told(Call call) {
        engine.told(call);
    }

    // ---- requests

    @Override
    public void request(SipRequest request, Flow flow) {
        String toTag = request.to().tag();
        if (toTag != null) {
            Leg leg = legs.find(toTag);
            if (leg != null && leg.dialog().isOf(request)) {
                leg.call.guarded(() -> leg.call.request(leg, request, flow));
            } else if (!request.is("ACK")) {
                refuse(request, flow, Door.Refusal.of(481));
            }
            return;
        }
        if (request.is("ACK")) {
            return; // to one of our stateless refusals, or stray
        }
        if (request.is("INVITE")) {
            engine.countInvite();
        }
        Door.Refusal refusal = Door.check(request);
        if (refusal == null && layer.isLoop(request)) {
            refusal = Door.Refusal.of(482);
        }
        if (refusal != null) {
            refuse(request, flow, refusal);
        } else if (request.is("OPTIONS")) {
            answerOptions(request, flow);
        } else {
            invite(request, flow);
        }
    }

    private void invite(SipRequest invite, Flow flow) {
        String key = requestKey(invite);
        if (openRequests.contains(key)) {
            refuse(invite, flow, Door.Refusal.of(482)); // RFC 3261 section 8.2.2.2: the same request by another way
            return;
        }
        if (layer.isFull() || !engine.admit()) {
            engine.countOverload();
            MessageWriter writer = layer.answer(invite, flow, 503, "Service Unavailable", null);
            layer.answerStateless(invite, flow, writer.header(HeaderName.RETRY_AFTER, RETRY_SECONDS).finish());
            return;
        }
        openRequests.add(key);
        try {
            var call = new Call(this, facts(invite, flow), invite, flow);
            engine.began(call);
            call.begin();
        } catch (RuntimeException fault) {
            LOG.error("a call from {} could not begin", flow.remoteHostPort(), fault);
            openRequests.remove(key);
            engine.dismiss();
            refuse(invite, flow, Door.Refusal.of(500));
        }
    }

    private IncomingCall facts(SipRequest invite, Flow flow) {
        NameAddress from = invite.from();
        return new IncomingCall(
                engine.nextCallId(), readAt, flow.remote(), flow.transport(), flow.local(), invite.callId(), invite.uri(), userOf(invite.uri()),
                from.uri(), from.user(), from.display(), assertedUser(invite), invite.header(HeaderName.PRIVACY),
                invite.header(HeaderName.USER_AGENT), origin(invite), invite.carriesSdp(), flow.network(), MediaFilter.offer(invite),
                invite.values(HeaderName.IDENTITY), ReadPortability.of(uri(invite.uri())), invite.header(HeaderName.X_TEST_CALL));
    }

    private static IncomingCall.Origin origin(SipRequest invite) {
        SipUri from = uri(invite.from().uri());
        SipUri contact = null;
        if (invite.has(HeaderName.CONTACT)) {
            try {
                contact = uri(NameAddress.parse(invite.values(HeaderName.CONTACT).getFirst()).uri());
            } catch (Malformed | java.util.NoSuchElementException unreadable) {
                // it says nothing that can be read
            }
        }
        return new IncomingCall.Origin(
                from == null ? "" : from.host(),
                contact == null ? "" : contact.host(),
                contact == null ? "" : contact.userParameter("tgrp"),
                contact == null ? "" : contact.userParameter("trunk-context"),
                SaysOfCaller.category(invite),
                vias(invite));
    }

    private static List<String> vias(SipRequest invite) {
        List<String> all = invite.values(HeaderName.VIA);
        if (all.size() < 2) {
            return List.of();
        }
        var senders = new ArrayList<String>(all.size() - 1);
        for (String each : all.subList(1, all.size())) {
            try {
                senders.add(Via.parse(each).sender());
            } catch (Malformed unreadable) {
                throw new IllegalStateException("the parser lets no such Via through: " + each, unreadable);
            }
        }
        return senders;
    }

    private static @Nullable SipUri uri(String text) {
        try {
            return SipUri.parse(text);
        } catch (Malformed unreadable) {
            return null;
        }
    }

    private static String userOf(String uri) {
        try {
            return SipUri.parse(uri).user();
        } catch (Malformed malformed) {
            return "";
        }
    }

    private static @Nullable String assertedUser(SipRequest invite) {
        if (!invite.has(HeaderName.P_ASSERTED_IDENTITY)) {
            return null;
        }
        try {
            return NameAddress.parse(invite.values(HeaderName.P_ASSERTED_IDENTITY).getFirst()).user();
        } catch (Malformed | java.util.NoSuchElementException unreadable) {
            return null;
        }
    }

    private static String requestKey(SipRequest request) {
        return request.callId() + ' ' + request.from().tag() + ' ' + request.cseq().number();
    }

    private void answerOptions(SipRequest request, Flow flow) {
        MessageWriter writer = layer.answer(request, flow, 200, "OK", null).header(HeaderName.ALLOW, Passing.ALLOWED);
        writer.header(HeaderName.ACCEPT, "application/sdp").header(HeaderName.SUPPORTED, Passing.TIMER);
        layer.answerStateless(request, flow, writer.finish());
    }

    private void refuse(SipRequest request, Flow flow, Door.Refusal refusal) {
        MessageWriter writer = layer.answer(request, flow, refusal.code(), refusal.phrase(), null);
        if (refusal.header() != null) {
            writer.headers(refusal.header(), refusal.values());
        }
        layer.answerStateless(request, flow, writer.finish());
    }

    @Override
    public void refused(SipRequest request, int code, String reason, Flow flow) {
        // the Via may be what is broken, so the answer goes to where the request came from
        network.send(layer.answer(request, flow, code, reason, null).finish(), flow, null);
    }

    @Override
    public void cancel(SipRequest cancel, Flow flow, @Nullable ServerTransaction invite) {
        if (invite == null) {
            refuse(cancel, flow, Door.Refusal.of(481));
            return;
        }
        ServerUser user = invite.user();
        String tag = user instanceof IngressLeg leg ? leg.tag : null;
        user.received(cancel, flow);
        byte[] answer = layer.answer(cancel, flow, 200, "OK", tag).finish();
        user.sent(answer, flow);
        layer.answerStateless(cancel, flow, answer);
        switch (user) {
            case IngressLeg leg -> leg.call.guarded(() -> leg.call.callerCancelled(cancel));
            case MidCall.Relay relay -> relay.cancelled();
            default -> {}
        }
    }
}
