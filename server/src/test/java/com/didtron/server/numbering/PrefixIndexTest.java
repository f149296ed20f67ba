package com.didtron.server.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixIndexTest {

    private final PrefixIndex egypt = PrefixIndex.builder()
            .add("201", 201)
            .add("20", 20)
            .add("2010012", 2010012)
            .add("1", 1)
            .add("123456789012345", 15)
            .build();

    @ParameterizedTest(name = "{0} begins with {1}")
    @CsvSource({
        "20,              20",
        "2022345678,      20",
        "201,             201",
        "20101,           201",
        "2010012,         2010012",
        "201001234567,    2010012",
        "2010013,         201",
        "1,               1",
        "12345,           1",
        "123456789012345, 15",
        "12345678901234,  1",
        "2,               -1",
        "33123456789,     -1",
        "'',              -1",
    })
    void theLongestCodeWins(String number, int value) {
        assertThat(egypt.lookup(number)).isEqualTo(value);
    }

    @Test
    void allMatchingCodesFromLongToShort() {
        assertThat(walk(egypt, "201001234567")).containsExactly("7:2010012", "3:201", "2:20");
        assertThat(walk(egypt, "33")).isEmpty();
    }

    @Test
    void anEmptyIndexMatchesNothing() {
        PrefixIndex empty = PrefixIndex.builder().build();
        assertThat(empty.lookup("442071234567")).isEqualTo(PrefixIndex.NONE);
        assertThat(empty.lookup("4")).isEqualTo(PrefixIndex.NONE);
        assertThat(empty.lookup("")).isEqualTo(PrefixIndex.NONE);
        assertThat(empty.size()).isZero();
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrefixIndex.builder().add("44", 1).add("33", 2).add("44", 3).build())
                .withMessage("code 44 is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrefixIndex.builder().add("044", 1).add("44", 2).add("044", 3).build())
                .withMessage("code 044 is given twice");
        assertThatIllegalArgumentException().isThrownBy(() -> PrefixIndex.builder().add("", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PrefixIndex.builder().add("1234567890123456", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PrefixIndex.builder().add("44a", 1)).withMessageContaining("not a digit");
        assertThatIllegalArgumentException().isThrownBy(() -> PrefixIndex.builder().add("44", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> egypt.lookup("20x1234"));
    }

    /// Against the plainest thing that can be right: cut the number shorter until a map knows it.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void agreesWithTheNaiveSearch(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> codes = new TreeMap<>();
        int count = 1 + random.nextInt(20_000);
        int alphabet = 2 + random.nextInt(9);
        while (codes.size() < count) {
            codes.put(digits(random, 1 + random.nextInt(15), alphabet), codes.size());
            if (alphabet < 4 && codes.size() > 500) {
                break;
            }
        }
        List<String> shuffled = new ArrayList<>(codes.keySet());
        Collections.shuffle(shuffled, random);
        PrefixIndex.Builder builder = PrefixIndex.builder();
        shuffled.forEach(code -> builder.add(code, codes.get(code)));
        PrefixIndex index = builder.build();

        assertThat(index.size()).isEqualTo(codes.size());
        for (int i = 0; i < 20_000; i++) {
            String number = i % 2 == 0
                    ? digits(random, 1 + random.nextInt(15), 10)
                    : shuffled.get(random.nextInt(shuffled.size())) + digits(random, random.nextInt(4), 10);
            List<String> expected = naive(codes, number);
            assertThat(walk(index, number)).as(number).isEqualTo(expected);
            assertThat(index.lookup(number))
                    .isEqualTo(expected.isEmpty() ? -1 : Integer.parseInt(expected.getFirst().split(":")[1]));
        }
    }

    private static List<String> naive(Map<String, Integer> codes, String number) {
        List<String> found = new ArrayList<>();
        for (int length = Math.min(15, number.length()); length > 0; length--) {
            Integer value = codes.get(number.substring(0, length));
            if (value != null) {
                found.add(length + ":" + value);
            }
        }
        return found;
    }

    private static List<String> walk(PrefixIndex index, String number) {
        List<String> found = new ArrayList<>();
        for (long m = index.match(number, 15); m != PrefixIndex.NONE; m = index.match(number, PrefixIndex.lengthOf(m) - 1)) {
            found.add(PrefixIndex.lengthOf(m) + ":" + PrefixIndex.valueOf(m));
        }
        return found;
    }

    private static String digits(Random random, int length, int alphabet) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(alphabet)));
        }
        return digits.toString();
    }
}
