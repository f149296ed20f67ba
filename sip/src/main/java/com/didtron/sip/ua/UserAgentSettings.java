package com.didtron.sip.ua;

import com.didtron.sip.tls.TlsPort;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a user agent is set up.
///
/// @param udp      addresses to listen on over UDP (port 0: any free port)
/// @param tcp      addresses to listen on over TCP
/// @param tls      where to listen over TLS; null: nowhere. It takes any certificate of others
/// @param product  what it calls itself in User-Agent and Server
/// @param t1       RFC 3261 T1
/// @param t2       RFC 3261 T2
/// @param t4       RFC 3261 T4
/// @param maxCalls calls at once; more INVITEs are answered 503
/// @param phones   what its calls speak with, when a plan says so or a caller speaks; null: they never do
public record UserAgentSettings(
        List<InetSocketAddress> udp,
        List<InetSocketAddress> tcp,
        @Nullable TlsPort tls,
        String product,
        Duration t1,
        Duration t2,
        Duration t4,
        int maxCalls,
        @Nullable Phones phones) {

    /// One that is silent.
    public UserAgentSettings(
            List<InetSocketAddress> udp, List<InetSocketAddress> tcp, @Nullable TlsPort tls, String product, Duration t1, Duration t2, Duration t4, int maxCalls) {
        this(udp, tcp, tls, product, t1, t2, t4, maxCalls, null);
    }

    /// The same with a voice.
    public UserAgentSettings speakingWith(Phones voices) {
        return new UserAgentSettings(udp, tcp, tls, product, t1, t2, t4, maxCalls, voices);
    }

    /// One without TLS.
    public UserAgentSettings(List<InetSocketAddress> udp, List<InetSocketAddress> tcp, String product, Duration t1, Duration t2, Duration t4, int maxCalls) {
        this(udp, tcp, null, product, t1, t2, t4, maxCalls);
    }

    /// Both transports on one address with the RFC's timers.
    public static UserAgentSettings listening(InetSocketAddress address, String product) {
        return new UserAgentSettings(
                List.of(address), List.of(address), product, Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(5), 10_000);
    }
}
