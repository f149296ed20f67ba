package com.didtron.sip.b2bua;

import com.didtron.sip.media.CallMedia;
import com.didtron.sip.media.LegMedia;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SessionBody;
import com.didtron.sip.port.RelayTerms.Srtp;
import com.didtron.sip.port.Route;
import com.didtron.sip.transaction.ClientTransaction;
import com.didtron.sip.transport.Flow;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The part of one call's media that goes through us: which legs have ports, and whether anybody is heard. Empty for a call whose media goes past us.
final class RelayedMedia {

    private final Call call;
    private @Nullable CallMedia media;
    private @Nullable SilenceWatch silence;

    RelayedMedia(Call call) {
        this.call = call;
    }

    CallMedia media() {
        return Objects.requireNonNull(media, "the call's media does not go through us");
    }

    @Nullable CallMedia mediaOrNull() {
        return media;
    }

    /// Takes the ports that the caller sends to, when the media of a route is to go through us; false when none are free.
    boolean reserveForCaller(Route route) {
        return !relays(route) || reserveForCaller();
    }

    /// Takes the ports that a supplier sends to, when the media of an attempt is to go through us; false when none are free.
    boolean reserve(Attempt attempt, Flow flow) {
        if (!relays(attempt.route())) {
            return true;
        }
        if (!reserveForCaller()) {
            return false;
        }
        LegMedia made = media().leg(attempt.name, flow.local().getAddress(), flow.remote().getAddress(), srtp(attempt, flow));
        attempt.media = made;
        return made.reserve(streams());
    }

    /// Whether the caller cannot have the encrypted media that its terms ask for: it does not signal over TLS, or offers no keys that we can use.
    boolean isSrtpImpossible() {
        IngressLeg ingress = call.ingress();
        if (ingress.terms().relay().srtp() != Srtp.REQUIRED) {
            return false;
        }
        SessionBody offer = SessionBody.of(ingress.invite());
        return !ingress.flow().transport().isSecure() || offer != null && !CallMedia.isSecureEnough(offer.description(), Srtp.REQUIRED, true);
    }

    /// The attempt carries the call: from now on somebody must be heard.
    void answered(Attempt attempt) {
        if (media != null) {
            silence = SilenceWatch.over(call, call.ingress(), attempt);
        }
    }

    /// Nobody will send to the ports of an attempt any more.
    void leave(Attempt attempt) {
        if (attempt.media != null) {
            media().leave(attempt.media);
        }
    }

    /// The call is over.
    void end() {
        if (silence != null) {
            silence.stop();
        }
        if (media != null) {
            media.end();
        }
    }

    private boolean relays(Route route) {
        return call.ingress().terms().relay().isRelayed() || route.terms().relay().isRelayed();
    }

    private boolean reserveForCaller() {
        IngressLeg ingress = call.ingress();
        if (ingress.media != null) {
            return true;
        }
        media = call.board.media().call();
        Flow flow = ingress.flow();
        LegMedia made = media.leg("ingress", flow.local().getAddress(), flow.remote().getAddress(), srtp(ingress, flow));
        ingress.media = made;
        made.tellDigits((digit, millis) -> call.board.layer().worker().post(() -> call.guarded(() -> tellDigit(digit, millis))));
        return made.reserve(streams());
    }

    /// A digit of the caller's that its supplier takes as INFO, as many gateways do it (`application/dtmf-relay`).
    private void tellDigit(char digit, int millis) {
        Leg to = call.isTalking() ? call.other(call.ingress()) : null;
        if (to == null || !to.takesInfo()) {
            return;
        }
        to.opened();
        ClientTransaction info = to.layer.client("INFO", to.new Releasing());
        Flow way = to.dialog().way(to.board.network());
        MessageWriter writer = to.dialog().begin(to.layer.writer(), "INFO", info.branch(), to.dialog().nextCseq(), way);
        byte[] body = ("Signal=" + digit + "\r\nDuration=" + millis + "\r\n").getBytes(StandardCharsets.US_ASCII);
        info.send(writer.header(HeaderName.CONTENT_TYPE, "application/dtmf-relay").finish(body), way);
    }

    /// Keys are only told where nobody can read them.
    private static Srtp srtp(Leg leg, Flow flow) {
        return flow.transport().isSecure() ? leg.terms().relay().srtp() : Srtp.NONE;
    }

    /// Of an offer that is yet to come one stream is expected.
    private int streams() {
        SessionBody offer = SessionBody.of(call.ingress().invite());
        return offer == null ? 1 : CallMedia.streamsOf(offer.description());
    }
}
