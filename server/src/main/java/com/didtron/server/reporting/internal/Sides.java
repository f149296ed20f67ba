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
import com.didtron.server.reporting.internal.CarrierRow.CarrierAccount;
import com.didtron.server.reporting.internal.CarrierRow.CarrierSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sides of a carrier's account by the arithmetic of [CreditCheck] (2.2.5). A side without a line yet stands at zero.
final class Sides {

    private Sides() {}

    static CarrierSide customer(Carrier carrier, String currency, Optional<CreditLine> line) {
        return side(
                currency,
                creditType(carrier),
                line.map(CreditLine::balance).orElse(BigDecimal.ZERO),
                line.isPresent() ? line.get().limit() : BigDecimal.ZERO,
                line.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    static CarrierSide supplier(String currency, Optional<CreditLine> line) {
        return side(
                currency,
                null,
                line.map(CreditLine::balance).orElse(BigDecimal.ZERO),
                line.map(CreditLine::limit).orElse(null),
                line.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    static CarrierSide net(Carrier carrier, String currency, Optional<CreditLine> customer, Optional<CreditLine> supplier) {
        return side(
                currency,
                null,
                CarrierBooks.net(customer, supplier),
                carrier.bilateralCreditLimit(),
                customer.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    /// The sides that a carrier has, in one currency.
    static CarrierAccount account(Carrier carrier, String currency, Map<String, List<CreditLine>> lines) {
        Optional<CreditLine> customer = line(lines, CarrierBooks.customerOwner(carrier.id()), currency);
        Optional<CreditLine> supplier = line(lines, CarrierBooks.supplierOwner(carrier.id()), currency);
        return new CarrierAccount(
                currency,
                carrier.isCustomer() ? customer(carrier, currency, customer) : null,
                carrier.isSupplier() ? supplier(currency, supplier) : null,
                carrier.kind() == Carrier.Kind.BILATERAL ? net(carrier, currency, customer, supplier) : null);
    }

    private static Optional<CreditLine> line(Map<String, List<CreditLine>> lines, String owner, String currency) {
        return lines.getOrDefault(owner, List.of()).stream().filter(l -> l.currency().equals(currency)).findFirst();
    }

    /// The same side in another currency.
    ///
    /// @param factor units of it for one of the side's own
    static @Nullable CarrierSide converted(@Nullable CarrierSide side, String currency, BigDecimal factor) {
        return side == null ? null : new CarrierSide(
                side.creditType(),
                converted(side.balance(), currency, factor),
                side.limit() == null ? null : converted(side.limit(), currency, factor),
                converted(side.held(), currency, factor),
                side.remaining() == null ? null : converted(side.remaining(), currency, factor),
                side.exhausted());
    }

    static MoneyJson converted(MoneyJson money, String currency, BigDecimal factor) {
        return MoneyJson.of(new BigDecimal(money.amount()).multiply(factor).setScale(Currency.of(currency).decimals(), RoundingMode.HALF_EVEN), currency);
    }

    static @Nullable String creditType(Carrier carrier) {
        Carrier.CreditType type = carrier.customerCreditType();
        return type == null ? null : type.name().toLowerCase(Locale.ROOT);
    }

    private static CarrierSide side(
            String code, @Nullable String creditType, BigDecimal balance, @Nullable BigDecimal limit, BigDecimal held) {
        Currency currency = Currency.of(code);
        Available remaining = CreditCheck.remaining(
                limit == null ? CreditLimit.none() : CreditLimit.of(Money.of(limit, currency)), Money.of(balance, currency));
        return new CarrierSide(
                creditType,
                MoneyJson.of(balance, code),
                MoneyJson.ofNullable(limit, code),
                MoneyJson.of(held, code),
                switch (remaining) {
                    case Available.Unlimited _ -> null;
                    case Available.UpTo(Money amount) -> MoneyJson.of(amount);
                },
                remaining.isExhausted());
    }
}
