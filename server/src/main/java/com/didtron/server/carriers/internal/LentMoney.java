package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOperations.CurrencyLimit;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.operations.MovesMoney.Moved;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a change lets a carrier owe us that it could not owe before, in the tenant's base currency: credit is money lent, so the limits of roles hold
/// for it as for money that is given.
///
/// Counted is the larger of two: what the limits of its customer side rise by, in all currencies that are set, and the rise of its net exposure's; to take a limit away lends without end. What we may
/// owe a supplier lends it nothing and is not counted; nor is a limit that is lowered.
@Component
public class LentMoney {

    private final Database database;
    private final Ledger ledger;
    private final ExchangeRates rates;
    private final Tenants tenants;
    private final Clock clock;

    LentMoney(Database database, Ledger ledger, ExchangeRates rates, Tenants tenants, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.rates = rates;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// An amount in the base currency, in which the limits of roles are told.
    ///
    /// @throws Refusal no-exchange-rate: what cannot be compared with anybody's limit is not moved
    public BigDecimal inBase(TenantId tenant, BigDecimal amount, String currency) {
        String base = tenants.get(tenant).baseCurrency();
        return rates.factor(tenant, currency, base, clock.instant())
                .map(amount::multiply)
                .orElseThrow(() -> Refusal.conflict(
                        "no-exchange-rate", "There is no exchange rate from " + currency + " to " + base + ", so nobody's limit can be held against the amount."));
    }

    /// What an adjustment moves, in the base currency.
    ///
    /// @throws Refusal currency-not-assigned before anything is said of its rate, no-exchange-rate
    public BigDecimal movedOf(Carrier stored, BigDecimal amount, String currency) {
        CreditChanges.refuseCurrency(stored, currency);
        return inBase(stored.tenant(), amount, currency);
    }

    /// What new limits lend beyond those in force.
    ///
    /// @param customerLimits of the customer side, one in each currency in which it is set; what they lend counts together
    /// @param currency       of the net limit
    /// @throws Refusal currency-not-assigned, no-exchange-rate when they lend something
    public BigDecimal by(
            Carrier stored, List<CurrencyLimit> customerLimits, String currency, @Nullable BigDecimal netLimit, Carrier.BilateralBreach netBreach) {
        CreditChanges.refuseCurrency(stored, currency);
        BigDecimal most = BigDecimal.ZERO;
        if (stored.isCustomer()) {
            for (CurrencyLimit wanted : customerLimits) {
                Optional<CreditLine> line =
                        ledger.findLine(database.reads(stored.tenant()), stored.tenant(), CarrierBooks.customerOwner(stored.id()), wanted.currency());
                // a side that has no books yet in this currency may owe nothing
                BigDecimal rise = rise(line.isPresent() ? line.get().limit() : BigDecimal.ZERO, wanted.limit());
                most = most.add(inBaseUnlessEndless(stored.tenant(), rise, wanted.currency())).min(Moved.WITHOUT_END);
            }
        }
        if (stored.kind() == Carrier.Kind.BILATERAL) {
            BigDecimal net = rise(inForce(stored.netLimit(currency)), inForce(new Carrier.NetLimit(netLimit, netBreach)));
            most = most.max(inBaseUnlessEndless(stored.tenant(), net, currency));
        }
        return most;
    }

    /// What a new carrier is lent, and given with its opening balances.
    ///
    /// @throws Refusal no-exchange-rate when that is something
    public BigDecimal with(TenantId tenant, Carrier draft, SideTerms customer, SideTerms supplier) {
        BigDecimal sum = BigDecimal.ZERO;
        if (draft.isCustomer()) {
            sum = rise(BigDecimal.ZERO, customer.limit()).add(customer.openingBalance().abs());
        }
        if (draft.isSupplier()) {
            sum = sum.add(supplier.openingBalance().abs());
        }
        return inBaseUnlessEndless(tenant, sum, draft.currency());
    }

    /// One that only alerts stops nobody.
    private static @Nullable BigDecimal inForce(Carrier.NetLimit limit) {
        return limit.breach() == Carrier.BilateralBreach.BLOCK ? limit.amount() : null;
    }

    private static BigDecimal rise(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from == null) {
            return BigDecimal.ZERO;
        }
        return to == null ? Moved.WITHOUT_END : to.subtract(from).max(BigDecimal.ZERO);
    }

    private BigDecimal inBaseUnlessEndless(TenantId tenant, BigDecimal amount, String currency) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return amount.compareTo(Moved.WITHOUT_END) >= 0 ? Moved.WITHOUT_END : inBase(tenant, amount, currency);
    }
}
