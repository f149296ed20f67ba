package com.didtron.server.switching.internal;

import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.sip.SignallingAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the embedded switch listens.
///
/// @param name       of this address, for people who choose among several
/// @param address    IP address to bind; loopback until an operator chooses otherwise
/// @param port       port for UDP and TCP; 0: any free port
/// @param advertised IP address that neighbours are told, when a NAT stands before it; null: the address itself
/// @param tls        what is done about TLS; null: nothing
/// @param further    addresses besides, each for neighbours of its own
/// @param drain      how long calls may go on after the process was asked to stop
/// @param maxCalls   calls in progress beyond which new ones are refused 503
/// @param t1         RFC 3261 T1
@ConfigurationProperties("didtron.sip")
public record SwitchSettings(
        @DefaultValue("Main") String name,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("5060") int port,
        @Nullable String advertised,
        @Nullable Tls tls,
        @DefaultValue List<Address> further,
        @DefaultValue("10s") Duration drain,
        @DefaultValue("20000") int maxCalls,
        @DefaultValue("500ms") Duration t1) {

    private static final int LONGEST_NAME = 40;

    /// TLS (RFC 3261 section 26).
    ///
    /// @param port        where to listen; 0: any free port
    /// @param certificate PEM file with our certificate, then those of the authorities that signed it
    /// @param key         PEM file with its key (PKCS #8, not encrypted)
    /// @param selfSigned  without both: whether a certificate is made that nobody signed, in the data folder
    public record Tls(@DefaultValue("5061") int port, @Nullable Path certificate, @Nullable Path key, @DefaultValue("false") boolean selfSigned) {}

    /// One address that the switch listens on.
    ///
    /// @param name       unique, 1 to 40 characters
    /// @param address    IP address to bind
    /// @param port       for UDP and TCP
    /// @param tlsPort    for TLS; null: none
    /// @param advertised IP address that neighbours are told instead; null: the address itself
    public record Address(String name, String address, @DefaultValue("5060") int port, @Nullable Integer tlsPort, @Nullable String advertised) {

        SignallingAddress bind() {
            return new SignallingAddress(
                    name, new InetSocketAddress(literal(address, "address"), port), tlsPort == null ? null : new InetSocketAddress(literal(address, "address"), tlsPort),
                    advertised == null ? null : literal(advertised, "advertised"));
        }

        private InetAddress literal(String text, String what) {
            try {
                return InetAddress.ofLiteral(text);
            } catch (IllegalArgumentException none) {
                throw new LaunchRefused("The signalling address \"" + name + "\" has " + what + " " + text + ", which is no IP address (didtron.sip).");
            }
        }
    }

    /// All of them: that of the process first.
    ///
    /// @throws LaunchRefused when one has no name, or another's, or wants TLS without a certificate
    public List<Address> addresses() {
        var all = new ArrayList<Address>();
        all.add(new Address(name, address, port, tls == null ? null : tls.port(), advertised));
        all.addAll(further);
        var names = new HashSet<String>();
        for (Address each : all) {
            if (each.name() == null || each.name().isBlank() || each.name().length() > LONGEST_NAME || !names.add(each.name())) {
                throw new LaunchRefused("Signalling addresses need a name each, 1 to " + LONGEST_NAME + " characters that no other has; not \"" + each.name()
                        + "\" (didtron.sip.name, didtron.sip.further[n].name).");
            }
            if (each.address() == null) {
                throw new LaunchRefused("The signalling address \"" + each.name() + "\" needs an IP address to listen on (didtron.sip.further[n].address).");
            }
            if (each.tlsPort() != null && tls == null) {
                throw new LaunchRefused("The signalling address \"" + each.name() + "\" has a port for TLS, and there is no certificate: give one by --sip-certificate and --sip-key.");
            }
        }
        return all;
    }
}
