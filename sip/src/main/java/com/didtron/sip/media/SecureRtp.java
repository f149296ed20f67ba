package com.didtron.sip.media;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One direction of secure RTP under one master key: AES_CM_128_HMAC_SHA1_80 (RFC 3711), the suite that everybody has. Packets are changed in place. Any thread, one at a
/// time.
public final class SecureRtp {

    static final int MASTER_KEY = 16;
    static final int MASTER_SALT = 14;
    private static final int TAG = 10;
    private static final int AUTH_KEY = 20;
    private static final int INDEX = 4;
    private static final int ENCRYPTED = 1 << 31;
    private static final int CONTROL_HEADER = 8;
    /// Sources under one key that are kept apart at most; the oldest is forgotten.
    private static final int MOST_SOURCES = 16;
    private static final int WINDOW = 64;

    private final Keys media;
    private final Keys control;
    private final Map<Integer, Source> sources = new LinkedHashMap<>();
    private final Cipher cipher;
    private final Mac mac;
    private byte[] scratch = new byte[2_048];
    private final byte[] iv = new byte[16];

    /// What is derived of the master key for RTP, or for RTCP.
    record Keys(SecretKeySpec encryption, SecretKeySpec authentication, byte[] salt) {}

    /// What is remembered of one synchronisation source.
    private static final class Source {
        private long highest = -1;
        private long seen;
        private long controlHighest;
        private long controlSeen;

        void took(long index) {
            if (index > highest) {
                seen = highest < 0 ? 1 : shifted(seen, index - highest);
                highest = index;
            } else {
                seen |= 1L << highest - index;
            }
        }
    }

    /// @param master key and salt, 30 bytes
    public SecureRtp(byte[] master) {
        if (master.length != MASTER_KEY + MASTER_SALT) {
            throw new IllegalArgumentException("a master key of 16 bytes and a salt of 14, not " + master.length + " in all");
        }
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            mac = Mac.getInstance("HmacSHA1");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no AES or HMAC-SHA1", missing);
        }
        media = keys(master, 0);
        control = keys(master, 3);
    }

    private Keys keys(byte[] master, int firstLabel) {
        return new Keys(
                new SecretKeySpec(derive(master, firstLabel, MASTER_KEY), "AES"), new SecretKeySpec(derive(master, firstLabel + 1, AUTH_KEY), "HmacSHA1"),
                derive(master, firstLabel + 2, MASTER_SALT));
    }

    /// Section 4.3 with a key derivation rate of 0: one set of keys for all packets.
    byte[] derive(byte[] master, int label, int length) {
        byte[] x = new byte[16];
        System.arraycopy(master, MASTER_KEY, x, 0, MASTER_SALT);
        x[7] ^= (byte) label;
        try {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(master, 0, MASTER_KEY, "AES"), new IvParameterSpec(x));
            return cipher.doFinal(new byte[length]);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // ---- RTP

    /// Encrypts a packet and puts its tag behind it; false when the buffer has no room, the packet is none, or its number was used before: two packets under one
    /// key stream would give both away (section 9.1), and whoever receives them takes only one.
    public synchronized boolean protect(ByteBuffer packet) {
        int header = headerLength(packet);
        if (header < 0 || packet.capacity() - packet.limit() < TAG) {
            return false;
        }
        Source source = source(Rtp.source(packet));
        long index = index(source, Rtp.sequence(packet));
        if (wasSeen(source.highest, source.seen, index)) {
            return false;
        }
        source.took(index);
        crypt(media, packet, header, Rtp.source(packet), index);
        int end = packet.limit();
        byte[] tag = tag(media, packet, end, (int) (index >>> 16), true);
        packet.limit(end + TAG);
        packet.put(end, tag, 0, TAG);
        return true;
    }

    /// Checks a packet's tag, takes it off and decrypts it; false when it is forged, broken or was here before.
    public synchronized boolean unprotect(ByteBuffer packet) {
        int header = headerLength(packet);
        int end = packet.limit() - TAG;
        if (header < 0 || end < packet.position() + header) {
            return false;
        }
        Integer ssrc = Rtp.source(packet);
        Source known = sources.get(ssrc);
        Source source = known == null ? new Source() : known;
        long index = index(source, Rtp.sequence(packet));
        if (wasSeen(source.highest, source.seen, index) || !isGenuine(packet, end, tag(media, packet, end, (int) (index >>> 16), true))) {
            return false;
        }
        if (known == null) {
            keep(ssrc, source); // a forged packet leaves nothing
        }
        source.took(index);
        packet.limit(end);
        crypt(media, packet, header, ssrc, index);
        return true;
    }

    /// Appendix A: the roll-over counter that makes the index nearest to the highest so far.
    private static long index(Source source, int sequence) {
        if (source.highest < 0) {
            return sequence;
        }
        long cycle = source.highest >>> 16;
        int last = (int) (source.highest & 0xffff);
        if (last < 0x8000 && sequence - last > 0x8000 && cycle > 0) {
            cycle--;
        } else if (last >= 0x8000 && last - 0x8000 > sequence) {
            cycle++;
        }
        return cycle << 16 | sequence;
    }

    // ---- RTCP

    /// Encrypts a compound packet and puts index and tag behind it.
    public synchronized boolean protectControl(ByteBuffer packet) {
        if (packet.remaining() < CONTROL_HEADER || packet.capacity() - packet.limit() < INDEX + TAG) {
            return false;
        }
        int ssrc = packet.getInt(packet.position() + 4);
        Source source = source(ssrc);
        long index = ++source.controlHighest & 0x7fffffff;
        crypt(control, packet, CONTROL_HEADER, ssrc, index);
        int end = packet.limit();
        packet.limit(end + INDEX + TAG);
        packet.putInt(end, (int) index | ENCRYPTED);
        byte[] tag = tag(control, packet, end + INDEX, 0, false);
        packet.put(end + INDEX, tag, 0, TAG);
        return true;
    }

    /// Checks, takes off and decrypts.
    public synchronized boolean unprotectControl(ByteBuffer packet) {
        int end = packet.limit() - TAG - INDEX;
        if (end < packet.position() + CONTROL_HEADER) {
            return false;
        }
        Integer ssrc = packet.getInt(packet.position() + 4);
        int word = packet.getInt(end);
        long index = word & 0x7fffffff;
        Source known = sources.get(ssrc);
        Source source = known == null ? new Source() : known;
        if (index == 0 && source.controlHighest > 0
                || source.controlHighest > 0 && wasSeen(source.controlHighest, source.controlSeen, index)
                || !isGenuine(packet, end + INDEX, tag(control, packet, end + INDEX, 0, false))) {
            return false;
        }
        if (known == null) {
            keep(ssrc, source);
        }
        if (index > source.controlHighest) {
            source.controlSeen = source.controlHighest == 0 ? 1 : shifted(source.controlSeen, index - source.controlHighest);
            source.controlHighest = index;
        } else {
            source.controlSeen |= 1L << source.controlHighest - index;
        }
        packet.limit(end);
        if ((word & ENCRYPTED) != 0) {
            crypt(control, packet, CONTROL_HEADER, ssrc, index);
        }
        return true;
    }

    // ---- both

    private static boolean wasSeen(long highest, long seen, long index) {
        long behind = highest - index;
        return behind >= 0 && (behind >= WINDOW || (seen >>> behind & 1) != 0);
    }

    private static long shifted(long seen, long by) {
        return by >= WINDOW ? 1 : seen << by | 1;
    }

    private Source source(int ssrc) {
        Source source = sources.get(ssrc);
        if (source == null) {
            source = new Source();
            keep(ssrc, source);
        }
        return source;
    }

    private void keep(int ssrc, Source source) {
        if (sources.size() >= MOST_SOURCES) {
            sources.remove(sources.keySet().iterator().next());
        }
        sources.put(ssrc, source);
    }

    /// Of the header with its list of contributors and its extension; -1 when the packet is too short for them.
    private static int headerLength(ByteBuffer packet) {
        int from = Rtp.payloadFrom(packet);
        return from < 0 ? -1 : from - packet.position();
    }

    /// Section 4.1.1: salt, source and index say where the key stream begins. The same both ways.
    private void crypt(Keys keys, ByteBuffer packet, int header, int ssrc, long index) {
        int from = packet.position() + header;
        int length = packet.limit() - from;
        if (length <= 0) {
            return;
        }
        java.util.Arrays.fill(iv, (byte) 0);
        System.arraycopy(keys.salt, 0, iv, 0, MASTER_SALT);
        for (int i = 0; i < 4; i++) {
            iv[4 + i] ^= (byte) (ssrc >>> 24 - 8 * i);
        }
        for (int i = 0; i < 6; i++) {
            iv[8 + i] ^= (byte) (index >>> 40 - 8 * i);
        }
        room(length);
        packet.get(from, scratch, 0, length);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, keys.encryption, new IvParameterSpec(iv));
            cipher.doFinal(scratch, 0, length, scratch, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        packet.put(from, scratch, 0, length);
    }

    private byte[] tag(Keys keys, ByteBuffer packet, int end, int rollOver, boolean rolls) {
        int length = end - packet.position();
        room(length + 4);
        packet.get(packet.position(), scratch, 0, length);
        try {
            mac.init(keys.authentication);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (rolls) {
            for (int i = 0; i < 4; i++) {
                scratch[length + i] = (byte) (rollOver >>> 24 - 8 * i);
            }
        }
        mac.update(scratch, 0, rolls ? length + 4 : length);
        return mac.doFinal();
    }

    private static boolean isGenuine(ByteBuffer packet, int at, byte[] tag) {
        byte[] said = new byte[TAG];
        packet.get(at, said, 0, TAG);
        return MessageDigest.isEqual(said, java.util.Arrays.copyOf(tag, TAG));
    }

    private void room(int length) {
        if (scratch.length < length) {
            scratch = new byte[length];
        }
    }
}
