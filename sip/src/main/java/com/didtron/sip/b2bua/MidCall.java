package com.didtron.sip.b2bua;

import com.didtron.sip.dialog.Dialog;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.StatusText;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transaction.ClientUser;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.ServerUser;
import com.didtron.sip.transport.Flow;
import org.jspecify.annotations.Nullable;

/// Requests inside a call: BYE ends it, OPTIONS is answered, INVITE, UPDATE and INFO are passed to the other leg with their bodies untouched, and
/// their answers back. Of the bodies only what the two neighbours' terms do not take is left out ([MediaFilter]). Session timers (RFC 4028) pass with them when
/// both neighbours' terms say so: then who refreshes is settled between the two ends; otherwise each leg has its own ([SessionRefresh]).
final class MidCall {

    private static final int GLARE_RETRY_SECONDS = 2;

    private final Call call;

    MidCall(Call call) {
        this.call = call;
    }

    void request(Leg from, SipRequest request, Flow flow) {
        boolean inOrder = from.dialog().accepts(request);
        var relay = new Relay(from, request, flow);
        if (!inOrder) {
            relay.refuse(500, 0); // RFC 3261 section 12.2.2
            return;
        }
        switch (request.method()) {
            case "BYE" -> bye(from, relay);
            case "OPTIONS" -> relay.answerOptions();
            case "PRACK" -> acknowledged(from, relay);
            case "INVITE", "UPDATE", "INFO" -> pass(from, relay);
            default -> relay.refuse(405, 0);
        }
    }

    /// A reliable provisional answer has arrived at the caller (RFC 3262).
    private void acknowledged(Leg from, Relay relay) {
        ReliableAnswers reliable = call.ingress().reliable();
        ReliableAnswers.Acknowledged what = from == call.ingress() ? reliable.find(relay.request) : new ReliableAnswers.Acknowledged.Unknown();
        switch (what) {
            case ReliableAnswers.Acknowledged.Unknown unknown -> relay.refuse(481, 0);
            case ReliableAnswers.Acknowledged.Ours ours -> {
                if (relay.request.carriesSdp()) {
                    relay.refuse(488, 0); // it has our answer; another offer is a matter of both sides
                } else {
                    relay.accept();
                }
                reliable.proceed(relay.request);
            }
            case ReliableAnswers.Acknowledged.Theirs theirs -> {
                if (call.other(from) == theirs.attempt()) {
                    relay.pass(theirs.attempt(), theirs);
                } else {
                    relay.accept(); // that supplier has failed meanwhile
                }
            }
        }
    }

    private void bye(Leg from, Relay relay) {
        boolean early = from instanceof Attempt attempt && !attempt.isAnswered();
        if (early) {
            relay.refuse(481, 0); // only the caller may end an early dialog by BYE (section 15)
            return;
        }
        relay.accept();
        call.released(from, relay.request);
    }

    private void pass(Leg from, Relay relay) {
        SipRequest request = relay.request;
        Leg to = call.other(from);
        boolean offers = !request.is("INFO");
        if (to == null || request.is("INVITE") && !call.isTalking()) {
            relay.refuse(to == null ? 481 : 491, 0);
        } else if (request.maxForwards() == 0) {
            relay.refuse(483, 0);
        } else if (!Passing.unsupported(request).isEmpty()) {
            relay.refuse(420, 0);
        } else if (offers && from.beingOffered != null) {
            relay.refuse(500, GLARE_RETRY_SECONDS); // section 14.2: a second one before the first was answered
        } else if (offers && (from.offering != null || to.offering != null || to.isAwaitingAck() || from.isAwaitingAck())) {
            relay.refuse(491, 0); // section 14.2: both sides at once, or our own refresh is under way
        } else if (offers && from.refresh() != null && from.refresh().isTooShort(request)) {
            relay.refuse(422, 0);
        } else if (request.is("UPDATE") && !request.hasBody() && from.refresh() != null && call.isTalking()) {
            relay.refreshed(from.refresh());
        } else if (offers && !Leg.isMediaLeft(request, from, to)) {
            relay.refuse(488, 0); // the call stays as it was (section 14.2)
        } else {
            relay.pass(to);
        }
    }

    /// One request on its way through: a server transaction on one leg, a client transaction on the other.
    final class Relay implements ServerUser {
        private final Leg from;
        final SipRequest request;
        private final ServerTransaction server;
        private final Flow flow;
        private @Nullable Outgoing outgoing;

        Relay(Leg from, SipRequest request, Flow flow) {
            this.from = from;
            this.request = request;
            this.flow = flow;
            this.server = from.layer.serve(request, flow, this);
        }

        @Override
        public void sent(byte[] message, Flow way) {
            from.sent(message, way);
        }

        @Override
        public void received(SipMessage message, Flow way) {
            from.received(message, way);
        }

        private MessageWriter begin(int code, String phrase) {
            return from.layer.answer(request, flow, code, phrase, from.tag);
        }

        void refuse(int code, int retryAfterSeconds) {
            MessageWriter writer = begin(code, StatusText.of(code));
            if (retryAfterSeconds > 0) {
                writer.header(HeaderName.RETRY_AFTER, retryAfterSeconds);
            }
            if (code == 405) {
                writer.header(HeaderName.ALLOW, Passing.ALLOWED);
            }
            if (code == 422 && from.refresh() != null) {
                writer.header(HeaderName.MIN_SE, from.refresh().least());
            }
            if (code == 488) {
                writer.header(HeaderName.REASON, ReasonHeader.ofQ850(Attempt.NOT_IMPLEMENTED, "No codec in common"));
            }
            if (code == 420) {
                writer.headers(HeaderName.UNSUPPORTED, Passing.unsupported(request));
            }
            server.answer(code, writer.finish());
        }

        /// A refresh that changes nothing is a matter of this leg alone.
        void refreshed(SessionRefresh refresh) {
            from.dialog().learnTarget(request);
            MessageWriter writer = begin(200, "OK").header(HeaderName.CONTACT, from.contact(flow)).header(HeaderName.ALLOW, Passing.ALLOWED);
            refresh.answer(writer, request);
            server.answer(200, writer.finish());
            refresh.start();
        }

        void accept() {
            server.answer(200, begin(200, "OK").finish());
        }

        void answerOptions() {
            MessageWriter writer = begin(200, "OK").header(HeaderName.ALLOW, Passing.ALLOWED);
            server.answer(200, writer.header(HeaderName.ACCEPT, "application/sdp").header(HeaderName.SUPPORTED, Passing.TIMER).finish());
        }

        void pass(Leg to) {
            pass(to, null);
        }

        /// @param acknowledges what a PRACK is about; null: it is none
        void pass(Leg to, ReliableAnswers.Acknowledged.@Nullable Theirs acknowledges) {
            boolean offers = acknowledges == null && !request.is("INFO");
            if (offers) {
                from.dialog().learnTarget(request);
            }
            if (offers || isOffer(acknowledges)) {
                from.beingOffered = server;
            }
            if (request.is("INVITE")) {
                server.answer(100, begin(100, "Trying").finish());
            }
            outgoing = new Outgoing(to, offers, acknowledges);
            outgoing.send();
        }

        /// A description in a PRACK is an offer when the INVITE had one, and else the answer to a late one (RFC 3262 section 5).
        private boolean isOffer(ReliableAnswers.Acknowledged.@Nullable Theirs acknowledges) {
            return acknowledges != null && request.hasBody() && call.ingress().invite().hasBody();
        }

        /// The sender takes its INVITE back.
        void cancelled() {
            if (outgoing != null) {
                outgoing.client.cancel(null);
            }
        }

        /// The request on the other leg.
        private final class Outgoing implements ClientUser {
            private final Leg to;
            private final boolean offers;
            private final ClientTransaction client;
            private final long cseq;
            private byte @Nullable [] ack;
            private boolean answered;
            /// What the neighbour had been told before, should it refuse.
            private byte @Nullable [] before;

            private final ReliableAnswers.Acknowledged.@Nullable Theirs acknowledges;

            Outgoing(Leg to, boolean offers, ReliableAnswers.Acknowledged.@Nullable Theirs acknowledges) {
                this.to = to;
                this.offers = offers;
                this.acknowledges = acknowledges;
                this.client = to.layer.client(request.method(), this);
                this.cseq = to.dialog().nextCseq();
            }

            void send() {
                to.opened();
                Dialog with = acknowledges == null ? to.dialog() : acknowledges.early();
                Flow way = with.way(to.board.network());
                MessageWriter writer = with.begin(to.layer.writer(), request.method(), client.branch(), cseq, way, request.maxForwards() - 1);
                if (acknowledges != null) {
                    writer.header(HeaderName.RACK, acknowledges.number() + " " + acknowledges.attempt().inviteCseq() + " INVITE");
                    to.offering = isOffer(acknowledges) ? client : to.offering;
                }
                if (offers) {
                    to.offering = client;
                    writer.header(HeaderName.CONTACT, to.contact(way)).header(HeaderName.ALLOW, Passing.ALLOWED);
                }
                Passing.request(writer, request, Leg.passTimers(from, to));
                SessionRefresh refresh = to.refresh();
                if (refresh != null && offers) {
                    before = refresh.described();
                    refresh.ask(writer);
                }
                client.send(to.finish(writer, request, from, acknowledges == null || isOffer(acknowledges)), way);
            }

            @Override
            public void sent(byte[] message, Flow way) {
                to.sent(message, way);
            }

            @Override
            public void received(SipMessage message, Flow way) {
                to.received(message, way);
            }

            @Override
            public void answered(SipResponse response) {
                call.guarded(() -> {
                    if (response.isProvisional()) {
                        if (response.code() > 100 && server.isOpen()) {
                            server.answer(response.code(), passed(response, response.code()));
                        }
                    } else if (response.isSuccess()) {
                        success(response);
                    } else {
                        failed(response.code(), response);
                    }
                });
            }

            private void success(SipResponse response) {
                if (answered) {
                    if (ack != null) {
                        to.layer.sendPlain(ack, to.dialog().way(to.board.network()), to);
                    }
                    return;
                }
                over();
                if (offers) {
                    to.dialog().learnTarget(response);
                }
                SessionRefresh refresh = to.refresh();
                if (offers && refresh != null) {
                    refresh.learn(response);
                }
                byte[] message = passed(response, response.code());
                if (offers && from.refresh() != null) {
                    from.refresh().start();
                }
                if (!request.is("INVITE")) {
                    server.answer(response.code(), message);
                    return;
                }
                from.answerUntilAcknowledged(server, response.code(), message, this::acknowledged, () -> call.dialogLost(from));
                if (request.hasBody()) {
                    acknowledged(null);
                }
            }

            private void acknowledged(@Nullable SipRequest callersAck) {
                if (ack == null) {
                    ack = to.acknowledge(to.dialog(), cseq, callersAck, from);
                }
            }

            /// 481 and 408 mean that the other side has lost the dialog; any other failure leaves the call as it was (sections 12.2.1.2, 14.1).
            private void failed(int code, @Nullable SipResponse response) {
                if (answered) {
                    return;
                }
                over();
                if (offers && to.refresh() != null) {
                    to.refresh().describes(before);
                }
                boolean notTheirs = code == 401 || code == 407 || code == 422 && !Leg.passTimers(from, to);
                int shown = notTheirs ? 500 : code;
                server.answer(shown, response == null ? begin(shown, StatusText.of(shown)).finish() : passed(response, shown));
                if (code == 481 || code == 408) {
                    call.dialogLost(to);
                }
            }

            private byte[] passed(SipResponse response, int code) {
                MessageWriter writer = begin(code, code == response.code() ? response.reason() : StatusText.of(code));
                if (offers && code < 300) {
                    writer.header(HeaderName.CONTACT, from.contact(flow)).header(HeaderName.ALLOW, Passing.ALLOWED);
                }
                Passing.answer(writer, response, Leg.passTimers(from, to));
                if (offers && response.isSuccess() && from.refresh() != null) {
                    from.refresh().answer(writer, request);
                }
                return from.finish(writer, response, to, !request.hasBody());
            }

            private void over() {
                answered = true;
                to.offering = to.offering == client ? null : to.offering;
                from.beingOffered = from.beingOffered == server ? null : from.beingOffered;
                to.closed();
            }

            @Override
            public void timedOut() {
                call.guarded(() -> failed(408, null));
            }

            @Override
            public void faulted() {
                call.guarded(() -> failed(500, null));
            }

            @Override
            public void undeliverable(String why) {
                call.guarded(() -> failed(503, null));
            }
        }
    }
}
