package com.didtron.server.reporting.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.Needs;
import com.didtron.server.switching.RelayUse;
import com.didtron.server.switching.SignallingAddress;
import com.didtron.server.switching.SignallingAddresses;
import com.didtron.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the switch takes and places calls.
@RestController
class SignallingController {

    private final SignallingAddresses addresses;
    private final Tenants tenants;
    private final Clock clock;

    SignallingController(SignallingAddresses addresses, Tenants tenants, Clock clock) {
        this.addresses = addresses;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// @param at  the moment of the counters
    /// @param tls what is shown over TLS; null: there is none, or the asker is not of the operator
    /// @param relay media that goes through the platform; null: the switch does not run, or the asker is not of the operator
    record SignallingAddressesJson(Instant at, List<SignallingAddressJson> addresses, @Nullable TlsJson tls, @Nullable MediaRelayJson relay) {}

    /// What is in use now, and packets since the start, without RTCP.
    ///
    /// @param calls            calls whose media goes through the platform now
    /// @param portPairsInUse   pairs of UDP ports that they have
    /// @param portPairs        pairs that there are, from firstPort to lastPort on each address in use
    /// @param packetsPerSecond sent on since the last time that somebody asked; null: that was not a moment ago
    /// @param relayed          sent on
    /// @param converted        those of them that were turned into another codec
    /// @param wrongSource      dropped: from elsewhere than from the party, or not genuine
    /// @param unsent           dropped: the other side had said no address, or the network refused them
    /// @param notAgreed        dropped: of a codec that the other side had not agreed to, in calls that are converted
    /// @param stray            dropped: on ports that are in no call
    /// @param noPorts          how often a stream got no ports: such calls are refused as media-ports-exhausted
    record MediaRelayJson(
            int calls, int portPairsInUse, int portPairs, int firstPort, int lastPort, @Nullable Double packetsPerSecond, long relayed, long converted, long wrongSource,
            long unsent, long notAgreed, long stray, long noPorts) {}

    /// @param address    where it listens; null: the asker is not of the operator, whose network that is
    /// @param advertised what neighbours are told
    /// @param callsNow   calls in progress that came in there; null: the asker is not of the operator
    record SignallingAddressJson(
            String name, @Nullable String address, String advertised, List<SocketJson> sockets, @Nullable Integer callsNow) {}

    /// @param transport   `udp`, `tcp` or `tls`
    /// @param received    messages since the start; null, as the next two: the asker is not of the operator
    /// @param connections that stand now
    record SocketJson(String transport, int port, @Nullable Long received, @Nullable Long sent, @Nullable Integer connections) {}

    /// @param expires     when the certificate ends to be good
    /// @param established connections since the start on which both sides knew each other
    /// @param failed      those that ended before that
    record TlsJson(String certificate, Instant expires, long established, long failed) {}

    /// The addresses of the process that answers, that of its start first. What goes through them is told to the operator only: it is everybody's calls.
    @Needs("switching.signalling.view")
    @GetMapping("/api/admin/signalling-addresses")
    SignallingAddressesJson all(@AuthenticationPrincipal SignedIn person) {
        SignallingAddress.All all = addresses.all();
        boolean whole = tenants.isOperator(person.tenant());
        SignallingAddress.Tls tls = all.tls();
        return new SignallingAddressesJson(
                clock.instant(),
                all.addresses().stream().map(a -> json(a, whole)).toList(),
                !whole || tls == null ? null : new TlsJson(tls.certificate(), tls.expires(), tls.established(), tls.failed()),
                !whole ? null : json(all.relay()));
    }

    private static @Nullable MediaRelayJson json(@Nullable RelayUse r) {
        return r == null
                ? null
                : new MediaRelayJson(
                        r.calls(), r.portPairsInUse(), r.portPairs(), r.firstPort(), r.lastPort(), r.packetsPerSecond(), r.relayed(), r.converted(), r.wrongSource(), r.unsent(),
                        r.notAgreed(), r.stray(), r.noPorts());
    }

    private static SignallingAddressJson json(SignallingAddress a, boolean whole) {
        return new SignallingAddressJson(
                a.name(), whole ? a.address() : null, a.advertised(),
                a.sockets().stream().map(s -> whole
                                ? new SocketJson(s.transport(), s.port(), s.received(), s.sent(), s.connections())
                                : new SocketJson(s.transport(), s.port(), null, null, null))
                        .toList(),
                whole ? a.callsNow() : null);
    }
}
