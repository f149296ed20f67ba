package com.didtron.sip;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How an engine relays media.
///
/// @param firstPort  lowest UDP port of the range, even
/// @param lastPort   highest UDP port of the range
/// @param address    address that the ports are bound to; null: the one that the leg signals on
/// @param advertised address that neighbours are told; null: the one that the ports are bound to
/// @param quarantine how long a port rests after a call before another call gets it, so that late packets reach nobody
/// @param threads    threads that relay; 0: one per core, four at most
public record MediaSettings(
        int firstPort, int lastPort, @Nullable InetAddress address, @Nullable InetAddress advertised, Duration quarantine, int threads) {

    private static final int HIGHEST_PORT = 65_535;

    /// Below the ports that Linux gives to whoever asks for any (32768 and above).
    public static final MediaSettings USUAL = new MediaSettings(16_384, 32_767, null, null, Duration.ofSeconds(5), 0);

    /// Pairs of ports in the range.
    public int pairs() {
        return (lastPort - firstPort + 1) / 2;
    }

    public MediaSettings {
        if (firstPort < 1024 || lastPort > HIGHEST_PORT || firstPort % 2 != 0 || lastPort <= firstPort) {
            throw new IllegalArgumentException(
                    "media ports must begin with an even number from 1024 and end above it with " + HIGHEST_PORT + " at most, not " + firstPort + " to " + lastPort);
        }
    }
}
