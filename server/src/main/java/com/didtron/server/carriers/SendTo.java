package com.didtron.server.carriers;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One address that a supplier's calls are sent to.
///
/// @param host     IP address, or a host name, which is looked up anew every minute
/// @param port     1–65535; null: 5060, over TLS 5061, but for a host name whatever its SRV record says (RFC 3263)
/// @param transport over what
/// @param fallback only used when no other address can be: each is switched off, out of service, or did not serve this very call
/// @param enabled  false: never used
/// @param network  name of our signalling address that calls go from; empty: any that serves the interconnect
public record SendTo(String host, @Nullable Integer port, Transport transport, boolean fallback, boolean enabled, String network) {

    /// One that is sent to from any address of ours.
    public SendTo(String host, @Nullable Integer port, Transport transport, boolean fallback, boolean enabled) {
        this(host, port, transport, fallback, enabled, "");
    }

    /// Over which transport, as it is told.
    public enum Transport {
        UDP(5060),
        TCP(5060),
        TLS(5061);

        private final int usualPort;

        Transport(int usualPort) {
            this.usualPort = usualPort;
        }

        /// As stored and told: `udp`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An address that is used like any other.
    public static SendTo of(String host, int port) {
        return new SendTo(host, port, Transport.UDP, false, true);
    }

    /// The port that calls go to, unless an SRV record says another one.
    public int usedPort() {
        return port == null ? transport.usualPort : port;
    }

    /// The host as an IP address; empty when it is a name.
    public Optional<InetAddress> literal() {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /// What tells it from the others of its interconnect, and people read: `203.0.113.10:5060 udp`, `[2001:db8::5]:5060 tcp`, `sip.carrier.example udp`.
    public String address() {
        String plain = literal().map(ip -> ip instanceof Inet6Address ? "[" + ip.getHostAddress() + "]" : ip.getHostAddress()).orElse(host.toLowerCase(Locale.ROOT));
        boolean bare = port == null && literal().isEmpty();
        return plain + (bare ? "" : ":" + usedPort()) + " " + transport.word();
    }

    /// What stands in Request-URIs: the name with its port when it has one; null for an IP address.
    public @Nullable String domain() {
        return literal().isPresent() ? null : port == null ? host : host + ":" + port;
    }
}
