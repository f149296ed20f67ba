package com.didtron.sip.media;

import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a neighbour says of one stream. Pure.
///
/// @param kind     `audio`, `video`, `image` and so on
/// @param used     whether it is in use (its port is not 0) and could go through us at all: over UDP, not over TCP
/// @param wants    whether anything is to be sent to it: not at `0.0.0.0`, nor to many at once
/// @param media    where it receives; null: at no address that can be read (a name), so where it sends from
/// @param control  where it receives RTCP, when it says so
/// @param mux      whether it takes RTCP on the port of RTP
/// @param rtp      whether it is RTP of any profile
/// @param secureProfile whether it names the profile of encrypted RTP
/// @param readable whether nothing in it is encrypted
/// @param onHold   whether it does not both send and receive
/// @param payloads what its payload types mean
/// @param crypto   the key that it encrypts with towards us; null: it does not, or not with us
record Described(
        String kind, boolean used, boolean wants, @Nullable InetSocketAddress media, @Nullable InetSocketAddress control, boolean mux, boolean rtp, boolean secureProfile, boolean readable, boolean onHold,
        Map<Integer, Payload> payloads, Sdes.@Nullable Crypto crypto) {

    private static final List<String> DIRECTIONS = List.of("sendonly", "recvonly", "inactive");

    static Described of(SessionDescription session, Stream stream) {
        String connection = stream.line("c=") == null ? session.sessionLine("c=") : stream.line("c=");
        InetAddress said = address(connection);
        boolean wants = stream.port() != 0 && (said == null || !said.isAnyLocalAddress() && !said.isMulticastAddress());
        InetAddress address = wants ? said : null;
        boolean rtp = stream.isRtp();
        var payloads = new HashMap<Integer, Payload>();
        if (rtp) {
            for (String format : stream.formats()) {
                if (format.matches("[0-9]{1,3}") && Integer.parseInt(format) < 128) {
                    payloads.put(Integer.parseInt(format), new Payload(stream.encoding(format), stream.clockRate(format)));
                }
            }
        }
        InetSocketAddress media = address == null ? null : new InetSocketAddress(address, stream.port());
        String protocol = stream.protocol();
        return new Described(
                stream.kind(),
                stream.isUsed() && isOverUdp(protocol),
                wants,
                media,
                control(stream.line("a=rtcp:"), address),
                stream.line("a=rtcp-mux") != null,
                rtp,
                rtp && protocol.contains("SAVP"),
                rtp && !protocol.contains("SAVP"),
                !wants || isHeld(session, stream),
                Map.copyOf(payloads),
                null);
    }

    /// The same, refused.
    Described refused() {
        return new Described(kind, false, false, null, null, mux, rtp, secureProfile, readable, true, payloads, null);
    }

    /// The same, encrypted or not between its author and us, so that we can read it.
    Described with(Sdes.@Nullable Crypto key) {
        return new Described(kind, used, wants, media, control, mux, rtp, secureProfile, true, onHold, payloads, key);
    }

    /// Whether people can be heard on it.
    boolean isSpeech() {
        return used && rtp && kind.equals("audio");
    }

    private static boolean isOverUdp(String protocol) {
        return !protocol.startsWith("TCP") && (protocol.contains("RTP/") || protocol.equals("UDPTL") || protocol.equals("UDP"));
    }

    private static boolean isHeld(SessionDescription session, Stream stream) {
        boolean said = stream.line("a=sendrecv") != null;
        return DIRECTIONS.stream().anyMatch(direction -> stream.line("a=" + direction) != null || !said && session.sessionLine("a=" + direction) != null);
    }

    /// `IN IP4 192.0.2.1` as an address, or null. Names are not looked up.
    static @Nullable InetAddress address(@Nullable String connection) {
        String[] fields = connection == null ? new String[0] : connection.strip().split(" +");
        if (fields.length < 3 || !fields[0].equalsIgnoreCase("IN")) {
            return null;
        }
        String text = fields[2].split("/", 2)[0];
        boolean four = fields[1].toUpperCase(Locale.ROOT).equals("IP4") && text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        boolean six = fields[1].toUpperCase(Locale.ROOT).equals("IP6") && text.indexOf(':') >= 0 && text.indexOf('%') < 0;
        if (!four && !six) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /// RFC 3605: `53020` or `53020 IN IP4 192.0.2.2`.
    private static @Nullable InetSocketAddress control(@Nullable String said, @Nullable InetAddress usual) {
        String[] fields = said == null ? new String[0] : said.split(" +", 2);
        if (fields.length == 0 || !fields[0].matches("[0-9]{1,5}")) {
            return null;
        }
        int port = Integer.parseInt(fields[0]);
        InetAddress address = fields.length == 2 ? address(fields[1]) : usual;
        return address == null || port == 0 || port > 65_535 ? null : new InetSocketAddress(address, port);
    }
}
