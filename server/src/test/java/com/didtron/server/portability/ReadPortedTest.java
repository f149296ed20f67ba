package com.didtron.server.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.didtron.server.kernel.E164;
import com.didtron.server.platform.Refusal;
import com.didtron.server.portability.ReadPorted.Read;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPortedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12125550123,12025550100,310260                      | 12125550123>12025550100 310260
            +12125550123;+12025550100                           | 12125550123>12025550100
            "12125550123","12025550100",""                      | 12125550123>12025550100
            number,routing_number~12125550123,12025550100       | 12125550123>12025550100
            number,rn~~12125550123,12025550100~                 | 12125550123>12025550100
            12125550123                                         | line 1: "12125550123" has no international routing number
            02125550123,12025550100                             | line 1: "02125550123,12025550100" has no international number
            x1,12025550100                                      | line 1: "x1,12025550100" has no international number
            12125550123,D012                                    | line 1: "12125550123,D012" has no international routing number
            12125550123,12025550100,a b                         | line 1: "12125550123,12025550100,a b" has a network code that is not
            12125550123,12025550100,a,b                         | line 1: "12125550123,12025550100,a,b" has more than three columns
            number,rn~121,120~122,120~121,130                   | line 4: "121" stands on a line before
            number,routing_number                               | There is no number in this
            """)
    void whatALineIs(String text, String expected) {
        String csv = text.replace('~', '\n');
        Refusal refusal = expected.contains(">") ? null : catchThrowableOfType(Refusal.class, () -> ReadPorted.read(csv, true));
        if (refusal != null || !expected.contains(">")) {
            assertThat(refusal).isNotNull().hasMessageContaining(expected);
            return;
        }
        Read read = ReadPorted.read(csv, true);
        assertThat(read.numbers()[0] + ">" + read.routing()[0] + (read.networks()[0] == null ? "" : " " + read.networks()[0])).isEqualTo(expected);
    }

    @Test
    void wrongLinesAreCountedAndTheFirstTwentyTold() {
        String text = IntStream.rangeClosed(1, 1_000).mapToObj(i -> "x" + i + "1,12025550100").collect(Collectors.joining("\n"));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ReadPorted.read(text, true));
        assertThat(refusal).hasMessageStartingWith("1,000 lines cannot be used; nothing was changed. line 1: ").hasMessageContaining("line 20: ").hasMessageEndingWith("; …");
        assertThat(refusal.fields()).hasSize(ReadPorted.MOST_TOLD);
    }

    /// Of numbers that are taken out only the first column counts, and one may stand there twice.
    @Test
    void numbersAlone() {
        assertThat(ReadPorted.read("12125550123,whatever\n12125550123", false).numbers()).containsExactly(12_125_550_123L, 12_125_550_123L);
    }

    /// The first, the last, and the neighbours of what is there.
    @Test
    void aMillionNumbersAreFoundInMemory() {
        var table = new PortedTable.Builder();
        for (int i = 0; i < PortabilityPlan.MOST_NUMBERS; i++) {
            table.add(12_000_000_000L + 2L * i, 12_025_550_100L + i % 7, i % 3 == 0 ? null : "31026" + i % 3);
        }
        PortedTable numbers = table.build();
        assertThat(numbers.size()).isEqualTo(1_000_000);
        assertThat(numbers.find(new E164("12000000000"))).satisfies(found -> {
            assertThat(found.routingNumber()).isEqualTo(new E164("12025550100"));
            assertThat(found.network()).isNull();
        });
        assertThat(numbers.find(new E164("12001999998")).routingNumber()).isEqualTo(new E164("12025550100".substring(0, 8) + (100 + 999_999 % 7)));
        assertThat(numbers.find(new E164("12000000002")).network()).isEqualTo("310261");
        assertThat(numbers.find(new E164("12000000001")).isPorted()).isFalse();
        assertThat(numbers.find(new E164("12002000000")).isPorted()).isFalse();
        assertThat(PortedTable.EMPTY.find(new E164("1")).isPorted()).isFalse();
    }
}
