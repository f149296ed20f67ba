package com.didtron.server.switching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the addresses that the switch takes and places calls at, with what went through it.
///
/// @param name       the network that neighbours reach it by
/// @param address    IP address that is bound
/// @param advertised IP address that neighbours are told; the same without NAT
/// @param sockets    what is bound there; none while the switch does not run
/// @param callsNow   calls in progress that came in there
public record SignallingAddress(String name, String address, String advertised, List<Socket> sockets, int callsNow) {

    public SignallingAddress {
        sockets = List.copyOf(sockets);
    }

    /// @param transport   `udp`, `tcp` or `tls`
    /// @param received    messages since the start
    /// @param sent        messages since the start
    /// @param connections that stand now; 0 over UDP
    public record Socket(String transport, int port, long received, long sent, int connections) {}

    /// What the switch shows over TLS.
    ///
    /// @param certificate whose it is
    /// @param expires     when it ends to be good
    /// @param established connections since the start on which both sides knew each other
    /// @param failed      those that ended before that
    public record Tls(String certificate, Instant expires, long established, long failed) {}

    /// All of them.
    ///
    /// @param tls   null: there is none
    /// @param relay media that goes through us; null: the switch does not run
    public record All(List<SignallingAddress> addresses, @Nullable Tls tls, @Nullable RelayUse relay) {}
}
