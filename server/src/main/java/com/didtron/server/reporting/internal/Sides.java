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

    /// One side in numbers; a page of them becomes [CarrierSide]s.
    ///
    /// @param limit     null: no limit
    /// @param remaining null without a limit
    record Side(
            String currency, @Nullable String creditType, BigDecimal balance, @Nullable BigDecimal limit, BigDecimal held, @Nullable BigDecimal remaining,
            boolean exhausted) {

        CarrierSide told() {
            return new CarrierSide(
                    creditType, MoneyJson.of(balance, currency), MoneyJson.ofNullable(limit, currency), MoneyJson.of(held, currency),
                    MoneyJson.ofNullable(remaining, currency), exhausted);
        }

        /// In another currency.
        ///
        /// @param factor units of it for one of the side's own
        Side converted(String other, BigDecimal factor) {
            return new Side(
                    other, creditType, Sides.converted(balance, other, factor), limit == null ? null : Sides.converted(limit, other, factor),
                    Sides.converted(held, other, factor), remaining == null ? null : Sides.converted(remaining, other, factor), exhausted);
        }
    }

    /// A carrier's account in one currency: the sides that it has.
    ///
    /// @param netBreach what happens when the net limit is reached
    record Account(
            String currency, @Nullable Side customer, @Nullable Side supplier, @Nullable Side net, Carrier.BilateralBreach netBreach) {

        CarrierAccount told() {
            return new CarrierAccount(currency, told(customer), told(supplier), told(net), EgressJson.word(netBreach));
        }

        private static @Nullable CarrierSide told(@Nullable Side side) {
            return side == null ? null : side.told();
        }

        /// In another currency.
        ///
        /// @param factor units of it for one of the account's own
        Account converted(String other, BigDecimal factor) {
            return new Account(other, converted(customer, other, factor), converted(supplier, other, factor), converted(net, other, factor), netBreach);
        }

        private static @Nullable Side converted(@Nullable Side side, String other, BigDecimal factor) {
            return side == null ? null : side.converted(other, factor);
        }
    }

    private static Side customer(Carrier carrier, String currency, Optional<CreditLine> line) {
        return side(
                currency,
                creditType(carrier),
                line.map(CreditLine::balance).orElse(BigDecimal.ZERO),
                line.isPresent() ? line.get().limit() : BigDecimal.ZERO,
                line.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    private static Side supplier(Carrier carrier, String currency, Optional<CreditLine> line) {
        return side(
                currency,
                carrier.supplierCreditType() == null ? null : EgressJson.word(carrier.supplierCreditType()),
                line.map(CreditLine::balance).orElse(BigDecimal.ZERO),
                line.map(CreditLine::limit).orElse(null),
                line.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    private static Side net(Carrier carrier, String currency, Optional<CreditLine> customer, Optional<CreditLine> supplier) {
        return side(
                currency,
                null,
                CarrierBooks.net(customer, supplier),
                carrier.netLimit(currency).amount(),
                customer.map(CreditLine::held).orElse(BigDecimal.ZERO));
    }

    /// The sides that a carrier has, in one currency.
    static Account account(Carrier carrier, String currency, Map<String, List<CreditLine>> lines) {
        Optional<CreditLine> customer = carrier.isCustomer() ? line(lines, CarrierBooks.customerOwner(carrier.id()), currency) : Optional.empty();
        Optional<CreditLine> supplier = carrier.isSupplier() ? line(lines, CarrierBooks.supplierOwner(carrier.id()), currency) : Optional.empty();
        return new Account(
                currency,
                carrier.isCustomer() ? customer(carrier, currency, customer) : null,
                carrier.isSupplier() ? supplier(carrier, currency, supplier) : null,
                carrier.kind() == Carrier.Kind.BILATERAL ? net(carrier, currency, customer, supplier) : null,
                carrier.netLimit(currency).breach());
    }

    private static Optional<CreditLine> line(Map<String, List<CreditLine>> lines, String owner, String currency) {
        return lines.getOrDefault(owner, List.of()).stream().filter(l -> l.currency().equals(currency)).findFirst();
    }

    /// @param factor units of the currency for one of the amount's own
    static BigDecimal converted(BigDecimal amount, String currency, BigDecimal factor) {
        return amount.multiply(factor).setScale(Currency.of(currency).decimals(), RoundingMode.HALF_EVEN);
    }

    static @Nullable String creditType(Carrier carrier) {
        Carrier.CreditType type = carrier.customerCreditType();
        return type == null ? null : type.name().toLowerCase(Locale.ROOT);
    }

    private static Side side(String code, @Nullable String creditType, BigDecimal balance, @Nullable BigDecimal limit, BigDecimal held) {
        Currency currency = Currency.of(code);
        Available remaining = CreditCheck.remaining(
                limit == null ? CreditLimit.none() : CreditLimit.of(Money.of(limit, currency)), Money.of(balance, currency));
        return new Side(
                code,
                creditType,
                balance,
                limit,
                held,
                switch (remaining) {
                    case Available.Unlimited _ -> null;
                    case Available.UpTo(Money amount) -> amount.amount();
                },
                remaining.isExhausted());
    }
}
