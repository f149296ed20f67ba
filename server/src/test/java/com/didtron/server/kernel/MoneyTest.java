package com.didtron.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} {1} is written {2}")
    @CsvSource({
        "5,        EUR, 5.00 EUR",
        "5.0,      EUR, 5.00 EUR",
        "5.000,    EUR, 5.00 EUR",
        "12.3456,  EUR, 12.3456 EUR",
        "12.34560, EUR, 12.3456 EUR",
        "1E+3,     EUR, 1000.00 EUR",
        "1000,     JPY, 1000 JPY",
        "0.5,      KWD, 0.500 KWD",
        "-0.00,    USD, 0.00 USD",
    })
    void oneAmountIsWrittenOneWay(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency)).hasToString(written);
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(Money.of("5.0", "EUR")).isEqualTo(Money.of("5.00", "EUR")).hasSameHashCodeAs(Money.of("5", "EUR"));
        assertThat(Money.of("5", "EUR")).isNotEqualTo(Money.of("5", "USD"));
    }

    @Test
    void currenciesNeverMix() {
        Money euro = Money.of("1", "EUR");
        Money dollar = Money.of("1", "USD");
        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar)).withMessageContaining("different currencies");
        assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(dollar));
    }

    @Test
    void sumsAreExact() {
        Money cent = Money.of("0.1", "EUR");
        Money sum = Money.zero(Currency.of("EUR"));
        for (int i = 0; i < 1_000; i++) {
            sum = sum.plus(cent);
        }
        assertThat(sum).isEqualTo(Money.of("100", "EUR"));
        assertThat(sum.negate().plus(sum).isZero()).isTrue();
    }

    @Test
    void onlyRoundedRounds() {
        assertThat(Money.of("0.0508333", "EUR").rounded(6, RoundingMode.HALF_UP)).isEqualTo(Money.of("0.050833", "EUR"));
        assertThat(Rounding.documentLine(Currency.of("JPY")).of(Money.of("10.5", "JPY"))).isEqualTo(Money.of("11", "JPY"));
        assertThat(Rounding.documentLine(Currency.of("KWD")).of(Money.of("1.00049", "KWD"))).isEqualTo(Money.of("1", "KWD"));
        assertThat(Rounding.CALL.ofQuotient(new BigDecimal("3.05"), BigDecimal.valueOf(60))).isEqualByComparingTo("0.050833");
        assertThat(Rounding.CALL.ofQuotient(BigInteger.TWO, BigInteger.valueOf(3))).isEqualByComparingTo("0.666667");
    }

    @Test
    void absurdAmountsAreRefusedBeforeTheyFillTheMemory() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1E+999999", "EUR")).withMessageContaining("out of range");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1E-999999", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("ten", "EUR")).withMessageContaining("no decimal number");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1".repeat(99), "EUR"));
    }

    @ParameterizedTest(name = "currency {0}")
    @CsvSource({"EUX", "eur", "XAU", "XXX", "''"})
    void unknownCurrenciesAreRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Currency.of(code));
    }

    @Test
    void decimalsAreTheStandards() {
        assertThat(Currency.of("EUR").decimals()).isEqualTo(2);
        assertThat(Currency.of("JPY").decimals()).isZero();
        assertThat(Currency.of("TND").decimals()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Currency("EUR", 4)).withMessageContaining("2 decimals");
    }

    @Test
    void aPriceIsNeverNegativeAndHasBoundedDecimals() {
        assertThat(PerMinutePrice.of("0.000125", "USD")).hasToString("0.000125 USD/min");
        assertThatIllegalArgumentException().isThrownBy(() -> PerMinutePrice.of("-0.01", "USD")).withMessageContaining("negative");
        assertThatIllegalArgumentException().isThrownBy(() -> PerMinutePrice.of("0.0000000000001", "USD"));
    }

    @ParameterizedTest(name = "{0} beside {1} in {2} reads {3}")
    @CsvSource({
        // exact,        other,  currency, shown
        "-60.12345678,   -50,    USD,      -60.12",
        "12.345,         50,     EUR,      12.35",
        "12.345,         50,     JPY,      12",
        // they would read alike, although the limit is not reached
        "49.99612345,    50.00,  USD,      49.99612345",
        "50.00,          50,     USD,      50.00",
    })
    void aSumInASentenceIsRoundedUnlessItWouldReadLikeTheOther(BigDecimal exact, BigDecimal other, String currency, BigDecimal shown) {
        assertThat(Rounding.besides(exact, other, Currency.of(currency))).isEqualTo(shown);
    }
}
