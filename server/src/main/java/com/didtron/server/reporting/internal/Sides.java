package com.didtron.server.reporting.internal;

import com.didtron.server.admission.Available;
import com.didtron.server.admission.CreditCheck;
import com.didtron.server.admission.CreditLimit;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.reporting.internal.CarrierRow.CarrierSide;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sides of a carrier's account by the arithmetic of [CreditCheck] (2.2.5). A side without a line yet stands at zero.
final class Sides {

    private Sides() {}

    static CarrierSide customer(Carrier carrier, Optional<CreditLine> line) {
        return side(
                carrier,
                creditType(carrier),
                line.map(CreditLine::balance).orElse(BigDecimal.ZERO),
                line.isPresent() ? line.get().limit() : BigDecimal.ZERO,
                line.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    static CarrierSide supplier(Carrier carrier, Optional<CreditLine> line) {
        return side(
                carrier,
                null,
                line.map(CreditLine::balance).orElse(BigDecimal.ZERO),
                line.map(CreditLine::limit).orElse(null),
                line.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    static CarrierSide net(Carrier carrier, Optional<CreditLine> customer, Optional<CreditLine> supplier) {
        return side(
                carrier,
                null,
                CarrierBooks.net(customer, supplier),
                carrier.bilateralCreditLimit(),
                customer.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    static @Nullable String creditType(Carrier carrier) {
        Carrier.CreditType type = carrier.customerCreditType();
        return type == null ? null : type.name().toLowerCase(Locale.ROOT);
    }

    private static CarrierSide side(
            Carrier carrier, @Nullable String creditType, BigDecimal balance, @Nullable BigDecimal limit, BigDecimal held) {
        Currency currency = Currency.of(carrier.currency());
        Available remaining = CreditCheck.remaining(
                limit == null ? CreditLimit.none() : CreditLimit.of(Money.of(limit, currency)), Money.of(balance, currency));
        return new CarrierSide(
                creditType,
                MoneyJson.of(balance, carrier.currency()),
                MoneyJson.ofNullable(limit, carrier.currency()),
                MoneyJson.of(held, carrier.currency()),
                switch (remaining) {
                    case Available.Unlimited _ -> null;
                    case Available.UpTo(Money amount) -> MoneyJson.of(amount);
                },
                remaining.isExhausted());
    }
}
