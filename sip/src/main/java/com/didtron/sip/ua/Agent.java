package com.didtron.sip.ua;

import com.didtron.sip.loop.Worker;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Malformed;
import com.didtron.sip.message.NameAddress;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.message.StatusText;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.transaction.Core;
import com.didtron.sip.transaction.Origin;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.SlotTable;
import com.didtron.sip.transaction.Timers;
import com.didtron.sip.transaction.Tokens;
import com.didtron.sip.transaction.TransactionLayer;
import com.didtron.sip.transport.Counts;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.transport.Network;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a user agent does on its worker.
final class Agent implements Core {

    private static final PeerTrust ANYBODY = new PeerTrust(PeerTrust.Check.NONE, "", "");

    private final UserAgentSettings settings;
    private final Function<ReceivedInvite, Behaviour> script;
    private final Network network;
    private final Clock clock;
    private final TransactionLayer layer;
    private final SlotTable<AgentCall> calls;
    private final Set<AgentCall> running = new HashSet<>();
    private final AtomicInteger count = new AtomicInteger();
    private long session;
    /// What OPTIONS are answered with; 0: nothing.
    volatile int optionsCode = 200;

    Agent(UserAgentSettings settings, Function<ReceivedInvite, Behaviour> script, Network network, Clock clock, Worker worker, Counts counts) {
        this.settings = settings;
        this.script = script;
        this.network = network;
        this.clock = clock;
        Timers timers = Timers.of(settings.t1(), settings.t2(), settings.t4());
        this.layer = new TransactionLayer(worker, network, timers, Origin.create(1), counts, this, settings.maxCalls() * 32);
        this.calls = new SlotTable<>(new Tokens(), Integer.MAX_VALUE);
    }

    TransactionLayer layer() {
        return layer;
    }

    Network network() {
        return network;
    }

    String product() {
        return settings.product();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What a call speaks with, at the address that it signals from; null: it is silent.
    Phones.@Nullable Phone phone(Flow flow) {
        Phones phones = settings.phones();
        return phones == null ? null : phones.open(flow.local().getAddress());
    }

    long nextSession() {
        return ++session;
    }

    int callsNow() {
        return count.get();
    }

    String register(AgentCall call) {
        running.add(call);
        count.incrementAndGet();
        return calls.add(call);
    }

    void forget(AgentCall call) {
        running.remove(call);
        calls.remove(call.tag);
        count.decrementAndGet();
    }

    void received(Parsed parsed, Flow flow) {
        layer.received(parsed, flow);
    }

    void place(CallPlan plan, CompletableFuture<CallOutcome> outcome) {
        try {
            Flow flow = network.flowTo(plan.transport(), plan.target(), ANYBODY, List.of());
            if (flow == null || running.size() >= settings.maxCalls()) {
                throw new IllegalStateException(flow == null ? "no socket can reach " + plan.target() : "too many calls at once");
            }
            new PlacedCall(this, plan, flow, outcome);
        } catch (RuntimeException fault) {
            outcome.completeExceptionally(fault);
        }
    }

    void stopAll() {
        List.copyOf(running).forEach(AgentCall::stop);
    }

    @Override
    public void request(SipRequest request, Flow flow) {
        String toTag = request.to().tag();
        if (toTag != null) {
            AgentCall call = calls.find(toTag);
            if (call != null && call.dialog().isOf(request)) {
                call.request(request, flow);
            } else if (!request.is("ACK")) {
                refuse(request, flow, 481);
            }
        } else if (request.is("INVITE")) {
            invite(request, flow);
        } else if (request.is("OPTIONS")) {
            int code = optionsCode;
            if (code != 0) {
                layer.answerStateless(
                        request, flow, layer.answer(request, flow, code, StatusText.of(code), null).header(HeaderName.ALLOW, AgentCall.ALLOWED).finish());
            }
        } else if (!request.is("ACK")) {
            refuse(request, flow, 405);
        }
    }

    private void invite(SipRequest invite, Flow flow) {
        if (running.size() >= settings.maxCalls() || layer.isFull()) {
            refuse(invite, flow, 503);
            return;
        }
        Behaviour behaviour = script.apply(facts(invite, flow));
        if (!(behaviour instanceof Behaviour.Ignore)) {
            new AnsweringCall(this, invite, flow, behaviour);
        }
    }

    private static ReceivedInvite facts(SipRequest invite, Flow flow) {
        String called = "";
        String asserted = null;
        try {
            called = SipUri.parse(invite.uri()).user();
            asserted = invite.has(HeaderName.P_ASSERTED_IDENTITY)
                    ? NameAddress.parse(invite.values(HeaderName.P_ASSERTED_IDENTITY).getFirst()).user()
                    : null;
        } catch (Malformed unreadable) {
            // the script sees what could be read
        }
        return new ReceivedInvite(
                flow.remote(), invite.callId(), invite.uri(), called, invite.from().user(), asserted, invite.header(HeaderName.PRIVACY),
                invite.carriesSdp());
    }

    private void refuse(SipRequest request, Flow flow, int code) {
        layer.answerStateless(request, flow, layer.answer(request, flow, code, StatusText.of(code), null).finish());
    }

    @Override
    public void cancel(SipRequest cancel, Flow flow, @Nullable ServerTransaction invite) {
        if (invite != null && invite.user() instanceof AnsweringCall call) {
            layer.answerStateless(cancel, flow, layer.answer(cancel, flow, 200, "OK", call.tag).finish());
            call.cancelled();
        } else {
            refuse(cancel, flow, 481);
        }
    }

    @Override
    public void refused(SipRequest request, int code, String reason, Flow flow) {
        network.send(layer.answer(request, flow, code, reason, null).finish(), flow, null);
    }
}
