package com.didtron.server.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ledger.CreditLine;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeAccountTest {

    @ParameterizedTest(name = "balance {0}, limit {1}, held {2}: after a day of {3} it is low: {4}")
    @CsvSource(nullValues = "none", value = {
        // balance, limit, held, a day's calls, low
        "  50.00,   0,    0,     20.00, false",
        "  19.99,   0,    0,     20.00, true",
        "  20.00,   0,    0,     20.00, false",
        "  25.00,   0,    6.00,  20.00, true",
        " -90.00, 100,    0,     20.00, true",
        " -90.00, 100,    0,      0.00, false",
        // nothing left is worse than low, and has its own word
        "-100.00, 100,    0,     20.00, false",
        "   0.00,   0,    0,     20.00, false",
        // without a limit nothing runs out
        "-900.00, none,   0,     20.00, false",
    })
    void lowIsLessThanADayOfCalls(BigDecimal balance, BigDecimal limit, BigDecimal held, BigDecimal day, boolean low) {
        assertThat(ComposeAccount.low(new CreditLine(1, "carrier:42:customer", "USD", balance, held, limit), day)).isEqualTo(low);
    }
}
