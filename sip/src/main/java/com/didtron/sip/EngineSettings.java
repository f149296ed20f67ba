package com.didtron.sip;

import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.TlsPort;
import com.didtron.sip.transport.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an engine is set up.
///
/// @param udp            addresses to listen on over UDP (port 0: any free port)
/// @param tcp            addresses to listen on over TCP (port 0: any free port)
/// @param tls            where to listen over TLS; null: nowhere
/// @param named          further addresses to listen on, each with a name; over TLS as who `tls` says
/// @param t1             RFC 3261 T1, 500 ms by the RFC
/// @param t2             RFC 3261 T2, 4 s by the RFC
/// @param t4             RFC 3261 T4, 5 s by the RFC
/// @param timerC         how long an INVITE may stay without a final answer, more than 3 minutes by the RFC
/// @param maxCalls       calls in progress beyond which new ones are refused 503
/// @param maxPending     decisions pending beyond which new calls are refused 503
/// @param ladderMessages how many messages of one call are kept for its ladder
/// @param workers        threads that own calls; 0: one per core
/// @param media          how media is relayed
public record EngineSettings(
        List<InetSocketAddress> udp,
        List<InetSocketAddress> tcp,
        @Nullable TlsPort tls,
        List<SignallingAddress> named,
        Duration t1,
        Duration t2,
        Duration t4,
        Duration timerC,
        int maxCalls,
        int maxPending,
        int ladderMessages,
        int workers,
        MediaSettings media) {

    /// One that relays media as usual.
    public EngineSettings(
            List<InetSocketAddress> udp, List<InetSocketAddress> tcp, @Nullable TlsPort tls, List<SignallingAddress> named, Duration t1, Duration t2, Duration t4,
            Duration timerC, int maxCalls, int maxPending, int ladderMessages, int workers) {
        this(udp, tcp, tls, named, t1, t2, t4, timerC, maxCalls, maxPending, ladderMessages, workers, MediaSettings.USUAL);
    }

    /// One without TLS.
    public EngineSettings(
            List<InetSocketAddress> udp, List<InetSocketAddress> tcp, Duration t1, Duration t2, Duration t4, Duration timerC, int maxCalls, int maxPending,
            int ladderMessages, int workers) {
        this(udp, tcp, null, List.of(), t1, t2, t4, timerC, maxCalls, maxPending, ladderMessages, workers);
    }

    /// All of it, socket by socket.
    public List<Place> places() {
        var places = new ArrayList<Place>();
        udp.forEach(address -> places.add(Place.of(Transport.UDP, address)));
        tcp.forEach(address -> places.add(Place.of(Transport.TCP, address)));
        if (tls != null) {
            tls.addresses().forEach(address -> places.add(Place.of(Transport.TLS, address)));
        }
        for (SignallingAddress each : named) {
            places.add(new Place(Transport.UDP, each.plain(), each.name(), each.advertised()));
            places.add(new Place(Transport.TCP, each.plain(), each.name(), each.advertised()));
            if (each.tls() != null) {
                places.add(new Place(Transport.TLS, each.tls(), each.name(), each.advertised()));
            }
        }
        return places;
    }

    /// The same with media relayed in another way.
    public EngineSettings with(MediaSettings relayed) {
        return new EngineSettings(udp, tcp, tls, named, t1, t2, t4, timerC, maxCalls, maxPending, ladderMessages, workers, relayed);
    }

    /// The RFC's timers and limits for one machine.
    public static EngineSettings listening(List<InetSocketAddress> udp, List<InetSocketAddress> tcp) {
        return new EngineSettings(
                udp,
                tcp,
                Duration.ofMillis(500),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(181),
                20_000,
                2_000,
                60,
                0);
    }
}
