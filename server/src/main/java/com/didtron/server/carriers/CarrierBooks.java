package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.AccountKind;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names the ledger accounts of carriers and of the house, and opens them on first use. Account ids never change, so they are kept
/// in memory.
@Component
public class CarrierBooks {

    private static final String PICTURE = "carriers.books";

    private record Key(long carrier, String currency) {}

    private final Ledger ledger;
    private final Database database;
    private final Pictures pictures;
    private final Map<Key, CustomerBooks> customers = new ConcurrentHashMap<>();
    private final Map<Key, SupplierBooks> suppliers = new ConcurrentHashMap<>();

    CarrierBooks(Ledger ledger, Database database, Pictures pictures) {
        this.ledger = ledger;
        this.database = database;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::forget);
    }

    /// Owner name of a customer side's credit line.
    public static String customerOwner(long carrier) {
        return "carrier:" + carrier + ":customer";
    }

    /// Owner name of a supplier side's line.
    public static String supplierOwner(long carrier) {
        return "carrier:" + carrier + ":supplier";
    }

    /// Accounts of a customer side. A line opened here by need has limit 0 (nothing may be owed) until somebody sets one.
    public CustomerBooks customer(Carrier carrier, String currency) {
        return customers.computeIfAbsent(new Key(carrier.id(), currency), key ->
                database.transaction(carrier.tenant(), tx -> openCustomer(tx, carrier, key.currency, BigDecimal.ZERO)));
    }

    /// Accounts of a supplier side.
    public SupplierBooks supplier(Carrier carrier, String currency) {
        return suppliers.computeIfAbsent(new Key(carrier.id(), currency), key ->
                database.transaction(carrier.tenant(), tx -> openSupplier(tx, carrier, key.currency, null)));
    }

    /// Opens the accounts of a customer side with its limit.
    ///
    /// @param limit see [CreditLine#limit()]
    public CustomerBooks openCustomer(
            DSLContext tx, Carrier carrier, String currency, @Nullable BigDecimal limit) {
        TenantId tenant = carrier.tenant();
        long line = ledger.openLine(tx, tenant, customerOwner(carrier.id()), currency, true, limit);
        boolean prepaid = carrier.customerCreditType() == Carrier.CreditType.PREPAID;
        String party = ":carrier:" + carrier.id();
        long usage = prepaid
                ? ledger.account(tx, tenant, "wallet" + party, AccountKind.LIABILITY, currency, line)
                : ledger.account(tx, tenant, "unbilled" + party, AccountKind.ASSET, currency, line);
        long receivable = ledger.account(tx, tenant, "receivable" + party, AccountKind.ASSET, currency, line);
        long revenue = ledger.account(tx, tenant, "revenue:voice", AccountKind.INCOME, currency, null);
        long rounding = ledger.account(tx, tenant, "rounding", AccountKind.INCOME, currency, null);
        return new CustomerBooks(line, usage, receivable, revenue, rounding);
    }

    /// Opens the accounts of a supplier side.
    public SupplierBooks openSupplier(
            DSLContext tx, Carrier carrier, String currency, @Nullable BigDecimal limit) {
        TenantId tenant = carrier.tenant();
        long line = ledger.openLine(tx, tenant, supplierOwner(carrier.id()), currency, false, limit);
        String party = ":carrier:" + carrier.id();
        long unbilledCost = ledger.account(tx, tenant, "unbilled-cost" + party, AccountKind.LIABILITY, currency, line);
        long cost = ledger.account(tx, tenant, "cost:voice", AccountKind.EXPENSE, currency, null);
        return new SupplierBooks(line, unbilledCost, cost);
    }

    /// Account that money from outside comes through: payments received.
    public long bank(DSLContext tx, TenantId tenant, String currency) {
        return ledger.account(tx, tenant, "bank", AccountKind.ASSET, currency, null);
    }

    /// The counterpart of balances that are moved by hand.
    public long adjustments(DSLContext tx, TenantId tenant, String currency) {
        return ledger.account(tx, tenant, "adjustments", AccountKind.INCOME, currency, null);
    }

    /// The transaction changes how a carrier pays: which accounts it uses is looked up again after the commit, in every process.
    public void changed(DSLContext tx, long carrier) {
        pictures.changed(tx, PICTURE, Long.toString(carrier));
    }

    /// @param carrier null: all of them
    private void forget(@Nullable String carrier) {
        customers.keySet().removeIf(key -> carrier == null || key.carrier == Long.parseLong(carrier));
    }

    /// Net position of a bilateral carrier (2.2.5): customer balance − supplier balance.
    public static BigDecimal net(Optional<CreditLine> customer, Optional<CreditLine> supplier) {
        BigDecimal ours = customer.map(CreditLine::balance).orElse(BigDecimal.ZERO);
        BigDecimal theirs = supplier.map(CreditLine::balance).orElse(BigDecimal.ZERO);
        return ours.subtract(theirs);
    }
}
