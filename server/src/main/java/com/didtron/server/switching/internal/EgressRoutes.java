package com.didtron.server.switching.internal;

import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.NumberPick;
import com.didtron.server.carriers.Porting;
import com.didtron.server.carriers.PresentedCaller;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.TrunkGroup;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.kernel.CallId;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Channel;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Portability;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a supplier is sent, and at which of its addresses.
@Component
class EgressRoutes {

    /// Addresses of one supplier that one call is sent to at most: each may take its whole progress timeout.
    static final int MOST_HOPS = 6;

    private final Reachability reachability;
    private final ResolveHosts hosts;
    private final PickNumbers pickNumbers;
    private final VouchForCaller vouchForCaller;
    private final FollowRedirections followRedirections;

    EgressRoutes(
            Reachability reachability, ResolveHosts hosts, PickNumbers pickNumbers, VouchForCaller vouchForCaller, FollowRedirections followRedirections) {
        this.followRedirections = followRedirections;
        this.vouchForCaller = vouchForCaller;
        this.pickNumbers = pickNumbers;
        this.reachability = reachability;
        this.hosts = hosts;
    }

    /// @param attests what suppliers are told of the caller's number; null: what the caller sends, as far as it passes
    Route route(IncomingCall call, CallerIdentity.Known known, Way way, @Nullable Attest attests) {
        Interconnect supplier = way.interconnect();
        Interconnect.Target target = supplier.outward();
        NumberPick pick = pickNumbers.towards(supplier, new CallId(call.callId().value()));
        Supplier<PresentedCaller> presented = once(
                () -> PresentedCaller.towards(supplier, known.service(), known.calling(), call.callId().value().getLeastSignificantBits(), pick));
        return new Route(
                way.ref(),
                hops(supplier),
                target.numbers().techPrefix() + known.service().calledTowards(supplier, known.called().digits()),
                () -> caller(call, presented.get()),
                target.progressTimeout(),
                target.ringTimeout(),
                CallTerms.failover(supplier),
                group(target.trunkGroup()),
                CallTerms.ofSupplier(supplier),
                vouchForCaller.towards(supplier, known, call.identities(), presented, attests),
                target.numbers().portability() ? portability(known.porting()) : null,
                followRedirections.of(supplier),
                Channel.ALWAYS);
    }

    /// What is said of the caller is made up when the first INVITE goes out, and is the same for all that are sent to the supplier: a number that is given in turn is given
    /// to a call that is sent there, and once.
    private static Supplier<PresentedCaller> once(Supplier<PresentedCaller> made) {
        return new Supplier<>() {
            private @Nullable PresentedCaller kept;

            @Override
            public synchronized PresentedCaller get() {
                if (kept == null) {
                    kept = made.get();
                }
                return kept;
            }
        };
    }

    private static @Nullable Portability portability(@Nullable Porting found) {
        return found == null ? null : new Portability(found.routingNumber() == null ? null : found.routingNumber().digits());
    }

    private List<Hop> hops(Interconnect supplier) {
        return reachability.inOrder(supplier).stream().flatMap(each -> hops(supplier, each).stream()).limit(MOST_HOPS).toList();
    }

    /// A name may lead to several addresses; they are tried one after the other (RFC 3263 section 4.3).
    private List<Hop> hops(Interconnect supplier, SendTo each) {
        PeerTrust trust = trust(supplier, each);
        return hosts.resolve(each).stream().map(target -> new Hop(each.address(), target, transport(each), each.domain(), trust, networks(supplier, each))).toList();
    }

    /// From which of our addresses, the first that can; none: any.
    static List<String> networks(Interconnect supplier, SendTo to) {
        return to.network().isEmpty() ? supplier.signalling().networks() : List.of(to.network());
    }

    static Transport transport(SendTo to) {
        return switch (to.transport()) {
            case UDP -> Transport.UDP;
            case TCP -> Transport.TCP;
            case TLS -> Transport.TLS;
        };
    }

    /// Which certificate is taken over TLS: one for the host that people gave, whatever it leads to (RFC 5922 section 4). Null without TLS.
    static @Nullable PeerTrust trust(Interconnect supplier, SendTo to) {
        if (to.transport() != SendTo.Transport.TLS) {
            return null;
        }
        CertificateCheck check = supplier.outward().certificates();
        PeerTrust.Check by = switch (check.by()) {
            case SYSTEM -> PeerTrust.Check.SYSTEM;
            case OWN -> PeerTrust.Check.OWN;
            case NONE -> PeerTrust.Check.NONE;
        };
        return new PeerTrust(by, check.authorities(), to.host());
    }

    private static com.didtron.sip.port.@Nullable TrunkGroup group(@Nullable TrunkGroup group) {
        return group == null ? null : new com.didtron.sip.port.TrunkGroup(
                group.label(), group.context(), group.place() != TrunkGroup.Place.REQUEST_URI, group.place() != TrunkGroup.Place.CONTACT);
    }

    private static Caller caller(IncomingCall call, PresentedCaller presented) {
        String identity = presented.identity();
        return new Caller(
                presented.from(),
                presented.display() ? call.fromDisplay() : null,
                identity == null
                        ? null
                        : switch (presented.style()) {
                            case ASSERTED_IDENTITY -> new Caller.Identity.Asserted(identity);
                            case REMOTE_PARTY_ID -> new Caller.Identity.RemoteParty(identity, presented.screened(), presented.hidden());
                            case FROM_ONLY -> null;
                        },
                presented.privacy(),
                presented.inContact());
    }
}
