package com.didtron.sip.media;

import java.nio.ByteBuffer;

/// Turns one law of G.711 into the other: octet by octet, by tables 3 and 4 of the recommendation. Pure.
///
/// The tables are about magnitudes, counted from silence (0) to the loudest (127), which are what an octet says once its sign and the inversion of bits are taken
/// away: all of them in µ-law, every other one in A-law.
public final class G711 {

    private static final int SIGN = 0x80;
    private static final int EVERY_BIT = 0x7f;
    private static final int EVERY_OTHER_BIT = 0x55;
    private static final byte[] TO_MU = new byte[256];
    private static final byte[] TO_A = new byte[256];

    static {
        for (int magnitude = 0; magnitude <= 127; magnitude++) {
            for (int sign = 0; sign <= SIGN; sign += SIGN) {
                TO_MU[sign | magnitude ^ EVERY_OTHER_BIT] = (byte) (sign | muOf(magnitude) ^ EVERY_BIT);
                TO_A[sign | magnitude ^ EVERY_BIT] = (byte) (sign | aOf(magnitude) ^ EVERY_OTHER_BIT);
            }
        }
    }

    private G711() {}

    /// Table 4: µ-law has twice the steps near silence, and the two laws meet where they are loudest.
    private static int muOf(int a) {
        if (a < 8) {
            return 2 * a + 1;
        } else if (a < 24) {
            return a + 8;
        } else if (a < 32) {
            return 20 + a / 2;
        } else if (a < 45) {
            return a + 4;
        } else if (a < 47) {
            return a + 3;
        } else if (a < 63) {
            return a + 2;
        }
        return a < 80 ? a + 1 : a;
    }

    /// Table 3.
    private static int aOf(int mu) {
        if (mu < 16) {
            return mu / 2;
        } else if (mu < 32) {
            return mu - 8;
        } else if (mu < 36) {
            return 24 + 2 * (mu - 32);
        } else if (mu < 48) {
            return mu - 4;
        } else if (mu < 49) {
            return mu - 3;
        } else if (mu < 64) {
            return mu - 2;
        }
        return mu < 81 ? mu - 1 : mu;
    }

    /// The octet of µ-law for one of A-law.
    public static byte toMu(byte a) {
        return TO_MU[a & 0xff];
    }

    /// The octet of A-law for one of µ-law.
    public static byte toA(byte mu) {
        return TO_A[mu & 0xff];
    }

    /// The octet of A-law for a sample of sixteen bits.
    public static byte ofLinear(int sample) {
        int magnitude = Math.min(Math.abs(sample), Short.MAX_VALUE) >> 3;
        int segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude | 1));
        int plain = segment << 4 | magnitude >> Math.max(1, segment) & 15;
        return (byte) ((sample < 0 ? 0 : SIGN) | plain ^ EVERY_OTHER_BIT);
    }

    /// Turns the octets of a packet from one place to before another into those of the other law.
    ///
    /// @param toMu they are A-law and become µ-law; otherwise the other way
    static void convert(ByteBuffer packet, int from, int to, boolean toMu) {
        byte[] table = toMu ? TO_MU : TO_A;
        for (int i = from; i < to; i++) {
            packet.put(i, table[packet.get(i) & 0xff]);
        }
    }
}
