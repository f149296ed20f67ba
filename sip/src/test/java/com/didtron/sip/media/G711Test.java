package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each of the 256 octets both ways, against tables 3 and 4 of G.711 and against what the two laws mean.
class G711Test {

    /// Table 3: decision value number of A-law (from 1) for each of µ-law's magnitudes, from silence on.
    private static final String TABLE_3 = """
            1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24
            25 27 29 31 33 34 35 36 37 38 39 40 41 42 43 44 46 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62
            64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96
            97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127 128""";

    /// Table 4: magnitude of µ-law (from 0) for each of A-law's.
    private static final String TABLE_4 = """
            1 3 5 7 9 11 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 32 33 33 34 34 35 35
            36 37 38 39 40 41 42 43 44 45 46 47 48 48 49 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 64
            65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95
            96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127""";

    private static int[] table(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
    }

    /// In sixteen bits, as the recommendation's tables 1a and 2a say it.
    private static int linearOfA(int octet) {
        int plain = octet ^ 0x55;
        int segment = plain >> 4 & 7;
        int step = plain & 15;
        int magnitude = segment == 0 ? 16 * step + 8 : 16 * step + 264 << segment - 1;
        return (octet & 0x80) != 0 ? magnitude : -magnitude;
    }

    private static int linearOfMu(int octet) {
        int plain = ~octet;
        int magnitude = ((plain & 15) * 8 + 132 << (plain >> 4 & 7)) - 132;
        return (octet & 0x80) != 0 ? magnitude : -magnitude;
    }

    private static int stepAt(int linear) {
        int magnitude = Math.abs(linear);
        int step = 16;
        for (int end = 512; end <= magnitude; end *= 2) {
            step *= 2;
        }
        return step;
    }

    @Test
    void everyOctetBecomesWhatTheTablesSay() {
        int[] toA = table(TABLE_3);
        int[] toMu = table(TABLE_4);
        assertThat(toA).hasSize(128);
        assertThat(toMu).hasSize(128);
        for (int octet = 0; octet < 256; octet++) {
            int sign = octet & 0x80;
            int mu = toMu[(octet ^ 0x55) & 0x7f];
            assertThat(G711.toMu((byte) octet) & 0xff).as("A-law %02x", octet).isEqualTo(sign | mu ^ 0x7f);
            int a = toA[(octet ^ 0x7f) & 0x7f] - 1;
            assertThat(G711.toA((byte) octet) & 0xff).as("µ-law %02x", octet).isEqualTo(sign | a ^ 0x55);
        }
    }

    /// Independent of the tables: nothing is heard louder or softer by more than a step, and what was converted once is not made worse by converting it again.
    @Test
    void everyOctetIsHeardAsLoudAsItWas() {
        for (int octet = 0; octet < 256; octet++) {
            int mu = G711.toMu((byte) octet) & 0xff;
            int saidA = linearOfA(octet);
            assertThat(Math.abs(linearOfMu(mu) - saidA)).as("A-law %02x, %d", octet, saidA).isLessThanOrEqualTo(stepAt(saidA));
            int a = G711.toA((byte) octet) & 0xff;
            int saidMu = linearOfMu(octet);
            assertThat(Math.abs(linearOfA(a) - saidMu)).as("µ-law %02x, %d", octet, saidMu).isLessThanOrEqualTo(stepAt(saidMu));
            assertThat(G711.toA(G711.toMu((byte) a))).as("µ-law %02x there, back and there", octet).isEqualTo((byte) a);
            assertThat(G711.toMu(G711.toA((byte) mu))).as("A-law %02x there, back and there", octet).isEqualTo((byte) mu);
        }
        for (int octet = 0; octet < 256; octet++) {
            assertThat(G711.ofLinear(linearOfA(octet)) & 0xff).as("the octet for what %02x says", octet).isEqualTo(octet);
        }
        assertThat(IntStream.range(0, 256).map(i -> G711.toMu((byte) i) & 0xff).distinct().count()).as("A-law's 256 values are nearly all told apart").isGreaterThan(235);
    }
}
