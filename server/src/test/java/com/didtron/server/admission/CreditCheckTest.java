package com.didtron.server.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.admission.Available.Badge;
import com.didtron.server.admission.Available.Unlimited;
import com.didtron.server.admission.Available.UpTo;
import com.didtron.server.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signs, limits and badges, with the figures of real carriers.
class CreditCheckTest {

    @Test
    void t2_bilateralNetAndWhatRemains() {
        Money net = CreditCheck.bilateralNet(eur("-4714.26"), eur("-2936.64"));
        assertThat(net).isEqualTo(eur("-1777.62"));
        assertThat(CreditCheck.remaining(limit("3000"), net)).isEqualTo(new UpTo(eur("1222.38")));
    }

    @Test
    void t2_creditingTheSupplierSideLowersTheNet() {
        Money customer = eur("-32.08");
        assertThat(CreditCheck.bilateralNet(customer, eur("0"))).isEqualTo(eur("-32.08"));
        assertThat(CreditCheck.bilateralNet(customer, eur("0").plus(eur("10")))).isEqualTo(eur("-42.08"));
        assertThat(CreditCheck.bilateralNet(customer, eur("10").minus(eur("20")))).isEqualTo(eur("-22.08"));
    }

    @Test
    void aCustomerUnderItsLimit() {
        assertThat(CreditCheck.remaining(limit("16000"), eur("-8709.29"))).isEqualTo(new UpTo(eur("7290.71")));
    }

    @ParameterizedTest(name = "T3: limit {0}, signed balance {1}: {2}, exhausted {3}")
    @CsvSource({
        "0,    0,        RED,   true",
        "none, 0,        GREEN, false",
        "none, -1000000, GREEN, false",
        "100,  -100,     RED,   true",
        "100,  -100.01,  RED,   true",
        "100,  -99.99,   GREEN, false",
        "0,    0.01,     GREEN, false",
    })
    void t3_zeroIsALimitAndNoneIsNot(String limit, String balance, Badge badge, boolean exhausted) {
        Available remaining = CreditCheck.remaining(limit(limit), eur(balance));
        assertThat(remaining.badge()).isEqualTo(badge);
        assertThat(remaining.isExhausted()).isEqualTo(exhausted);
        assertThat(CreditCheck.postpaid(limit(limit), eur(balance).negate(), eur("0"))).as("the same in other words").isEqualTo(remaining);
    }

    @ParameterizedTest(name = "prepaid {0} with overdraft {1} and holds {2}: {3}")
    @CsvSource({
        "10,  0, 0, 10.00, false",
        "10,  0, 6, 4.00,  false",
        "10,  0, 10, 0.00, true",
        "0,   0, 0, 0.00,  true",
        "0,   5, 0, 5.00,  false",
        "-5,  5, 0, 0.00,  true",
        "-10, 0, 0, -10.00, true",
    })
    void prepaid(String balance, String overdraft, String holds, String available, boolean exhausted) {
        UpTo left = CreditCheck.prepaid(eur(balance), eur(overdraft), eur(holds));
        assertThat(left.amount()).isEqualTo(eur(available));
        assertThat(left.isExhausted()).isEqualTo(exhausted);
    }

    @Test
    void postpaidIsTheLimitLessWhatIsOwedAndHeld() {
        assertThat(CreditCheck.postpaid(limit("100"), eur("30"), eur("20"))).isEqualTo(new UpTo(eur("50")));
        assertThat(CreditCheck.postpaid(limit("100"), eur("-30"), eur("20"))).as("paid ahead").isEqualTo(new UpTo(eur("110")));
        assertThat(CreditCheck.postpaid(CreditLimit.none(), eur("999999"), eur("20"))).isEqualTo(new Unlimited());
    }

    @ParameterizedTest(name = "a hold of {0} against {1}: {2}")
    @CsvSource({"1, 1, true", "1.000001, 1, false", "0, 1, true", "0, 0, false", "1, none, true"})
    void holds(String hold, String available, boolean allowed) {
        Available left = available.equals("none") ? new Unlimited() : new UpTo(eur(available));
        assertThat(CreditCheck.allows(left, eur(hold))).isEqualTo(allowed);
    }

    @Test
    void aWrongSignIsRefusedAndNotGuessedAt() {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditLimit.of(eur("-3000"))).withMessageContaining("positive");
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCheck.prepaid(eur("1"), eur("-1"), eur("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCheck.prepaid(eur("1"), eur("0"), eur("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCheck.prepaid(eur("1"), eur("0"), Money.of("1", "USD")));
    }

    private static CreditLimit limit(String amount) {
        return amount.equals("none") ? CreditLimit.none() : CreditLimit.of(eur(amount));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
