package com.didtron.sip.media;

import java.nio.ByteBuffer;

/// The fields of RTP and RTCP packets that we read (RFC 3550 sections 5.1 and 6.4). A packet lies between position and limit of its buffer. Pure.
final class Rtp {

    static final int HEADER = 12;

    private Rtp() {}

    /// Whether it is RTP by its version and length, and not RTCP.
    static boolean isRtp(ByteBuffer packet) {
        return packet.remaining() >= HEADER && isVersionTwo(packet) && !isControlType(packet);
    }

    /// Whether it is RTCP: on a port for both, its type lies where no payload type of RTP may (RFC 5761 section 4).
    static boolean isRtcp(ByteBuffer packet) {
        return packet.remaining() >= 8 && isVersionTwo(packet) && isControlType(packet);
    }

    private static boolean isVersionTwo(ByteBuffer packet) {
        return (packet.get(packet.position()) & 0xc0) == 0x80;
    }

    private static boolean isControlType(ByteBuffer packet) {
        int type = packet.get(packet.position() + 1) & 0xff;
        return type >= 192 && type <= 223;
    }

    /// STUN (RFC 7983): we have taken every ICE candidate out of the descriptions, so nobody is to be checked.
    static boolean isStun(ByteBuffer packet) {
        return packet.remaining() >= 20 && (packet.get(packet.position()) & 0xfc) == 0 && packet.getInt(packet.position() + 4) == 0x2112a442;
    }

    static int payloadType(ByteBuffer packet) {
        return packet.get(packet.position() + 1) & 0x7f;
    }

    static int sequence(ByteBuffer packet) {
        return packet.getShort(packet.position() + 2) & 0xffff;
    }

    static int timestamp(ByteBuffer packet) {
        return packet.getInt(packet.position() + 4);
    }

    /// Where its payload begins, behind the list of contributors and the header's extension; -1 when the packet is too short for them.
    static int payloadFrom(ByteBuffer packet) {
        int at = packet.position();
        if (packet.remaining() < HEADER) {
            return -1;
        }
        int length = HEADER + 4 * (packet.get(at) & 0x0f);
        if ((packet.get(at) & 0x10) != 0) {
            if (packet.remaining() < length + 4) {
                return -1;
            }
            length += 4 + 4 * (packet.getShort(at + length + 2) & 0xffff);
        }
        return packet.remaining() < length ? -1 : at + length;
    }

    /// Where its payload ends, before the padding; less than where it begins when there is more padding than room.
    ///
    /// @param from where it begins
    static int payloadTo(ByteBuffer packet, int from) {
        boolean padded = (packet.get(packet.position()) & 0x20) != 0;
        return padded && from < packet.limit() ? packet.limit() - (packet.get(packet.limit() - 1) & 0xff) : packet.limit();
    }

    static int source(ByteBuffer packet) {
        return packet.getInt(packet.position() + 8);
    }
}
