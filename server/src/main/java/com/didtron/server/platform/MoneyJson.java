package com.didtron.server.platform;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money as it travels over HTTP: `{"amount":"12.3456","currency":"EUR"}`.
///
/// @param amount   decimal text, exact
/// @param currency ISO 4217 code
public record MoneyJson(@Schema(format = "decimal") @NotNull String amount, @NotNull String currency) {

    public static MoneyJson of(BigDecimal amount, String currency) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        int decimals = Math.max(plain.scale(), Currency.of(currency).decimals());
        return new MoneyJson(plain.setScale(decimals).toPlainString(), currency);
    }

    public static MoneyJson of(Money money) {
        return of(money.amount(), money.currency().code());
    }

    public static @Nullable MoneyJson ofNullable(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : of(amount, currency);
    }
}
