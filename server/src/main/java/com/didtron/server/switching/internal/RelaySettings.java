package com.didtron.server.switching.internal;

import com.didtron.sip.MediaSettings;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where media goes through the switch.
///
/// @param firstPort         lowest UDP port of the range, even
/// @param lastPort          highest UDP port of the range
/// @param address           IP address to bind; empty: in each call the one that its leg signals with
/// @param advertisedAddress IP address that the parties are told; empty: the one that is bound
/// @param quarantine        how long a port rests between two calls
/// @param threads           that relay; 0: one per core, four at most
@ConfigurationProperties("didtron.media")
public record RelaySettings(
        @DefaultValue("16384") int firstPort,
        @DefaultValue("32767") int lastPort,
        @DefaultValue("") String address,
        @DefaultValue("") String advertisedAddress,
        @DefaultValue("5s") Duration quarantine,
        @DefaultValue("0") int threads) {

    /// @throws IllegalArgumentException with what is wrong and what would be right
    MediaSettings read() {
        return new MediaSettings(
                firstPort, lastPort, read("didtron.media.address", address), read("didtron.media.advertised-address", advertisedAddress), quarantine, threads);
    }

    private static @Nullable InetAddress read(String name, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(name + " must be an IP address such as 203.0.113.1, or empty, not " + text, unreadable);
        }
    }
}
