package com.didtron.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource({"+442071234567, 442071234567", "442071234567, 442071234567", "1, 1", "999999999999999, 999999999999999"})
    void anInternationalNumber(String text, String digits) {
        assertThat(E164.parse(text).digits()).isEqualTo(digits);
        assertThat(E164.find(text)).contains(new E164(digits));
    }

    @ParameterizedTest(name = "''{0}'' is refused: {1}")
    @CsvSource({
        "'',                empty",
        "+,                 empty",
        "00442071234567,    starts with 0",
        "02071234567,       starts with 0",
        "1234567890123456,  16 characters",
        "44 2071234567,     character 3 is not a digit",
        "++442071234567,    not a digit",
        "#%%380961111111,   not a digit",
        "٤٤٢٠٧١٢٣٤٥٦٧,     not a digit",
    })
    void whatIsNoInternationalNumber(String text, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> E164.parse(text)).withMessageContaining(why);
        assertThat(E164.find(text)).isEmpty();
    }

    @Test
    void aNumberIsMaskedInLogsAndMessages() {
        assertThat(E164.parse("+442071234567")).hasToString("+44207123xxxx");
        assertThat(E164.parse("112")).hasToString("+xxx");
        assertThatIllegalArgumentException().isThrownBy(() -> E164.parse("44207123456789012"))
                .withMessageNotContaining("207123456");
    }

    @Test
    void aPrefixMatchesTheNumbersThatBeginWithIt() {
        E164 london = E164.parse("442071234567");
        assertThat(Prefix.of("4420").matches(london)).isTrue();
        assertThat(Prefix.of("442071234567").matches(london)).isTrue();
        assertThat(Prefix.of("4421").matches(london)).isFalse();
        assertThat(Prefix.find("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Prefix.of("212-60")).withMessageContaining("'212-60'");
        assertThatIllegalArgumentException().isThrownBy(() -> Prefix.of("8.87E+11"));
        assertThat(List.of(Prefix.of("45"), Prefix.of("4420"), Prefix.of("44")).stream().sorted())
                .extracting(Prefix::digits).containsExactly("44", "4420", "45");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"60/1, 60, 1", "0/1, 0, 1", "1/1, 1, 1", "30/6, 30, 6", "60/60, 60, 60"})
    void aPeriod(String text, int initial, int recurring) {
        assertThat(Period.parse(text)).isEqualTo(new Period(initial, recurring)).hasToString(text);
    }

    @ParameterizedTest(name = "''{0}'' is no period")
    @CsvSource({"''", "60", "60/", "/1", "60/0", "-1/1", "60/1/1", "6 0/1", "60-1", "99999999999/1"})
    void whatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void callIdsAreTimeOrderedVersion7() {
        Random random = new Random(7);
        CallId first = CallId.create(Clock.fixed(Instant.parse("2026-01-01T00:00:00.000Z"), ZoneOffset.UTC), random);
        CallId later = CallId.create(Clock.fixed(Instant.parse("2026-01-01T00:00:00.001Z"), ZoneOffset.UTC), random);
        assertThat(first.value().version()).isEqualTo(7);
        assertThat(first.value().variant()).isEqualTo(2);
        assertThat(first.value().getMostSignificantBits() >>> 16)
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        assertThat(first).isLessThan(later);
        assertThat(CallId.parse(first.toString())).isEqualTo(first);
        assertThatIllegalArgumentException().isThrownBy(() -> CallId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2"));
    }

    @Test
    void tenantsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(0));
    }

    @Test
    void aPageKeepsItsItemsAndSaysWhereTheNextBegins() {
        Page<Integer> page = new Page<>(List.of(1, 2), "after-2", null);
        assertThat(page.map(n -> "n" + n)).isEqualTo(new Page<>(List.of("n1", "n2"), "after-2", null));
        assertThat(Page.whole(List.of()).nextCursor()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Page<>(List.of(), "", null));
    }
}
