package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Packets are written `event@timestamp duration`, with a `.` behind those that end their event.
class DigitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // packets                                                | digits with their milliseconds
        "5@100 160, 5@100 320, 5@100 800., 5@100 800., 5@100 800. | 5 100",
        "1@100 800., 1@900 400.                                   | 1 100, 1 50",
        // the end was lost: the next digit tells of it, or nothing does
        "1@100 160, 1@100 320, 2@900 800.                         | 1 40, 2 100",
        "1@100 160                                                | ''",
        // only the end arrived
        "11@100 480.                                              | # 60",
        "10@100 8., 12@200 8., 15@300 8.                          | * 1, A 1, D 1",
        // a flash of the hook and tones of modems are no digits
        "16@100 800., 36@900 800., 0@1800 800.                    | 0 100",
    })
    void eachDigitIsToldOnce(String packets, String told) {
        var digits = new Digits();
        List<String> heard = new ArrayList<>();
        for (String text : packets.split(", ")) {
            String[] parts = text.replace(".", "").split("[@ ]");
            ByteBuffer packet = ByteBuffer.allocate(16).put((byte) 0x80).put((byte) 101).putShort((short) 1).putInt(Integer.parseInt(parts[1])).putInt(7)
                    .put(Byte.parseByte(parts[0])).put((byte) (text.endsWith(".") ? 0x8a : 0x0a)).putShort(Short.parseShort(parts[2])).flip();
            digits.heard(packet, (digit, millis) -> heard.add(digit + " " + millis));
        }
        digits.heard(ByteBuffer.allocate(14).put((byte) 0x80).put((byte) 101).position(0), (digit, millis) -> heard.add("of a packet too short"));
        assertThat(String.join(", ", heard)).isEqualTo(told);
    }
}
