package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vectors of RFC 3711 appendix B, packets as libsrtp makes them of the same key, and what must not be taken.
class SecureRtpTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MASTER = HEX.parseHex("e1f97a0d3e018be0d64fa32c06de41390ec675ad498afeebb6960b3aabe6");
    private static final String PLAIN = "800f1234decafbadcafebabe" + "ab".repeat(16);

    private static ByteBuffer packet(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        return ByteBuffer.allocate(bytes.length + 64).put(bytes).flip();
    }

    private static String hex(ByteBuffer packet) {
        byte[] bytes = new byte[packet.remaining()];
        packet.get(packet.position(), bytes);
        return HEX.formatHex(bytes);
    }

    private static String rtp(int sequence, int ssrc) {
        return "8008" + HEX.toHexDigits((short) sequence) + "00000000" + HEX.toHexDigits(ssrc) + "0102030405";
    }

    @Test
    void theKeyStreamIsThatOfTheRfc() throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c"), "AES"),
                new IvParameterSpec(HEX.parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfd0000")));
        assertThat(HEX.formatHex(cipher.doFinal(new byte[48])))
                .isEqualTo("e03ead0935c95e80e166b16dd92b4eb4" + "d23513162b02d0f72a43a2fe4a5f97ab" + "41e95b3bb0a2e8dd477901e4fca894c0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16, c61e7a93744f39ee10734afe3ff7a087",
        "1, 20, cebe321f6ff7716b6fd4ab49af256a156d38baa4",
        "2, 14, 30cbbc08863d8c85d49db34a9ae1",
    })
    void keysAreDerivedAsTheRfcDoes(int label, int length, String derived) {
        assertThat(HEX.formatHex(new SecureRtp(MASTER).derive(MASTER, label, length))).isEqualTo(derived);
    }

    @Test
    void aPacketIsWhatOthersMakeOfIt() {
        ByteBuffer packet = packet(PLAIN);
        assertThat(new SecureRtp(MASTER).protect(packet)).isTrue();
        String secure = "800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb";
        assertThat(hex(packet)).isEqualTo(secure);
        assertThat(new SecureRtp(MASTER).unprotect(packet)).isTrue();
        assertThat(hex(packet)).isEqualTo(PLAIN);
    }

    @Test
    void aReportIsWhatOthersMakeOfIt() {
        String plain = "81c8000bcafebabe" + "ab".repeat(16);
        ByteBuffer packet = packet(plain);
        assertThat(new SecureRtp(MASTER).protectControl(packet)).isTrue();
        assertThat(hex(packet)).isEqualTo("81c8000bcafebabe7128035be487b9bdbef89041f977a5a880000001993e08cd54d6c1230798");
        var taker = new SecureRtp(MASTER);
        ByteBuffer again = packet(hex(packet));
        assertThat(taker.unprotectControl(packet)).isTrue();
        assertThat(hex(packet)).isEqualTo(plain);
        assertThat(taker.unprotectControl(again)).as("it was here before").isFalse();
    }

    @Test
    void sequenceNumbersMayGoRoundComeLateAndGetLost() {
        var sender = new SecureRtp(MASTER);
        var taker = new SecureRtp(MASTER);
        int[] order = {65_530, 65_532, 65_531, 65_535, 0, 65_534, 2, 1};
        String[] secured = new String[order.length];
        Integer[] bySequence = {0, 2, 1, 5, 3, 4, 7, 6}; // as it was sent: 65530 … 65535, 0, 1, 2
        for (int i : bySequence) {
            ByteBuffer packet = packet(rtp(order[i], 7));
            assertThat(sender.protect(packet)).isTrue();
            secured[i] = hex(packet);
        }
        for (int i = 0; i < order.length; i++) {
            ByteBuffer packet = packet(secured[i]);
            assertThat(taker.unprotect(packet)).as("packet %d", order[i]).isTrue();
            assertThat(hex(packet)).isEqualTo(rtp(order[i], 7));
            assertThat(taker.unprotect(packet(secured[i]))).as("packet %d again", order[i]).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 9, 12, 20, 28, 37})
    void whatWasChangedOnTheWayIsNotTaken(int changed) {
        ByteBuffer packet = packet(PLAIN);
        new SecureRtp(MASTER).protect(packet);
        packet.put(changed, (byte) (packet.get(changed) ^ 1));
        assertThat(new SecureRtp(MASTER).unprotect(packet)).isFalse();
    }

    @Test
    void whatIsCutOffOrOfAnotherKeyIsNotTaken() {
        ByteBuffer whole = packet(PLAIN);
        new SecureRtp(MASTER).protect(whole);
        for (int length = 0; length < whole.limit(); length++) {
            ByteBuffer cut = packet(hex(whole).substring(0, 2 * length));
            assertThat(new SecureRtp(MASTER).unprotect(cut)).as("%d bytes", length).isFalse();
            assertThat(new SecureRtp(MASTER).unprotectControl(cut)).isFalse();
        }
        byte[] other = MASTER.clone();
        Arrays.fill(other, 0, 4, (byte) 0);
        assertThat(new SecureRtp(other).unprotect(whole)).isFalse();
    }

    @Test
    void noNumberIsUsedTwiceUnderAKey() {
        var sender = new SecureRtp(MASTER);
        assertThat(sender.protect(packet(rtp(5, 7)))).isTrue();
        assertThat(sender.protect(packet(rtp(5, 7).replace("0102", "0909")))).as("another payload under the same number").isFalse();
        assertThat(sender.protect(packet(rtp(4, 7)))).as("a late one").isTrue();
        assertThat(sender.protect(packet(rtp(5, 8)))).as("another source").isTrue();
    }

    @Test
    void contributingSourcesAndExtensionsStayReadable() {
        String header = "920812340000000000000007" + "00000001" + "00000002" + "bede0001" + "11223344";
        ByteBuffer packet = packet(header + "0102030405");
        var srtp = new SecureRtp(MASTER);
        assertThat(srtp.protect(packet)).isTrue();
        assertThat(hex(packet)).startsWith(header).doesNotContain("0102030405");
        assertThat(new SecureRtp(MASTER).unprotect(packet)).isTrue();
        assertThat(hex(packet)).isEqualTo(header + "0102030405");
    }
}
