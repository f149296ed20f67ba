package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.AfterCommit;
import com.didtron.server.platform.Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Creates carriers with their trunks and services, and keeps the [Directory] that calls are decided on.
@Component
public class Carriers {

    private final Database database;
    private final CarrierStore store;
    private final CarrierBooks books;
    private final Ledger ledger;
    private final Clock clock;
    private final ObjectProvider<CarrierOpened> told;
    private volatile Directory directory;

    Carriers(Database database, CarrierStore store, CarrierBooks books, Ledger ledger, Clock clock, ObjectProvider<CarrierOpened> told) {
        this.database = database;
        this.store = store;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
        this.told = told;
        this.directory = store.load(database.acrossTenants());
    }

    /// Balance and limit of one side of a carrier when it is created.
    ///
    /// @param limit          stored positive; 0: nothing may be owed; null: none
    /// @param openingBalance signed; posted as an opening entry unless zero
    public record SideTerms(@Nullable BigDecimal limit, BigDecimal openingBalance) {
        /// Nothing owed, nothing allowed.
        public static final SideTerms ZERO = new SideTerms(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /// The picture of now.
    public Directory directory() {
        return directory;
    }

    /// Creates a carrier with its credit lines; opening balances become ledger entries.
    ///
    /// @param draft    the carrier to be; its id is ignored
    /// @param customer terms of the customer side, ignored for a pure supplier
    /// @param supplier terms of the supplier side, ignored for a pure customer
    public Carrier create(Carrier draft, SideTerms customer, SideTerms supplier) {
        return database.transaction(draft.tenant(), tx -> create(tx, draft, customer, supplier));
    }

    /// The same as part of the caller's transaction. Calls see it after the commit.
    public Carrier create(DSLContext tx, Carrier draft, SideTerms customer, SideTerms supplier) {
        Carrier carrier = store.insert(tx, draft, clock.instant());
        if (carrier.isCustomer()) {
            CustomerBooks accounts = books.openCustomer(tx, carrier, carrier.currency(), customer.limit());
            opening(tx, carrier, accounts.usage(), customer.openingBalance());
        }
        if (carrier.isSupplier()) {
            SupplierBooks accounts = books.openSupplier(tx, carrier, carrier.currency(), supplier.limit());
            opening(tx, carrier, accounts.unbilledCost(), supplier.openingBalance().negate());
        }
        told.forEach(t -> t.opened(tx, carrier));
        AfterCommit.run(tx, this::reload);
        return carrier;
    }

    /// Puts an opening balance on a party's account: positive credits it, negative debits it, against the bank.
    private void opening(DSLContext tx, Carrier carrier, long account, BigDecimal amount) {
        if (amount.signum() == 0) {
            return;
        }
        long bank = books.bank(tx, carrier.tenant(), carrier.currency());
        Transfer transfer = amount.signum() > 0
                ? new Transfer(bank, account, amount, carrier.currency())
                : new Transfer(account, bank, amount.negate(), carrier.currency());
        ledger.post(tx, List.of(new JournalEntry(
                carrier.tenant(),
                "opening-balance",
                "carrier:" + carrier.id(),
                "opening:" + carrier.id() + ":" + account,
                clock.instant(),
                "Opening balance of " + carrier.name(),
                List.of(transfer))));
    }

    /// Takes a payment into a carrier's customer side (12.2: bank to wallet, or bank to receivable).
    ///
    /// @param key idempotency key: the same key pays once
    public void receivePayment(Carrier carrier, BigDecimal amount, String key, String note) {
        CustomerBooks accounts = books.customer(carrier, carrier.currency());
        boolean prepaid = carrier.customerCreditType() == Carrier.CreditType.PREPAID;
        database.perform(carrier.tenant(), tx -> ledger.postOnce(tx, new JournalEntry(
                carrier.tenant(),
                prepaid ? "top-up" : "payment-received",
                "carrier:" + carrier.id(),
                "payment:" + key,
                clock.instant(),
                note,
                List.of(new Transfer(
                        books.bank(tx, carrier.tenant(), carrier.currency()),
                        prepaid ? accounts.usage() : accounts.receivable(),
                        amount,
                        carrier.currency())))));
    }

    /// Puts a debt that a carrier brings along on its customer side, against the bank as a wash account for balances brought forward.
    ///
    /// @param key idempotency key: the same key charges once
    public void chargeOpening(Carrier carrier, BigDecimal amount, String key, String note) {
        CustomerBooks accounts = books.customer(carrier, carrier.currency());
        boolean prepaid = carrier.customerCreditType() == Carrier.CreditType.PREPAID;
        database.perform(carrier.tenant(), tx -> ledger.postOnce(tx, new JournalEntry(
                carrier.tenant(),
                "opening-balance",
                "carrier:" + carrier.id(),
                "brought-forward:" + key,
                clock.instant(),
                note,
                List.of(new Transfer(
                        prepaid ? accounts.usage() : accounts.receivable(),
                        books.bank(tx, carrier.tenant(), carrier.currency()),
                        amount,
                        carrier.currency())))));
    }

    /// Creates an interconnect; its id and the draft's position are given by the store.
    ///
    /// @throws com.didtron.server.platform.Refusal when it does not fit its carrier's kind
    public Interconnect create(Interconnect draft) {
        Interconnect created = database.transaction(draft.tenant(), tx -> store.insert(tx, draft, directory, clock.instant()));
        reload();
        return created;
    }

    /// Creates a service.
    public Service create(Service draft) {
        Service created = database.transaction(draft.tenant(), tx -> store.insert(tx, draft, clock.instant()));
        reload();
        return created;
    }

    /// Sends the calls of a supplier interconnect to another address.
    public void retarget(TenantId tenant, long interconnect, String host, int port) {
        database.perform(tenant, tx -> store.retarget(tx, tenant, interconnect, host, port));
        reload();
    }

    /// Switches an interconnect on or off.
    public void enable(TenantId tenant, long interconnect, boolean enabled) {
        database.perform(tenant, tx -> store.enable(tx, tenant, interconnect, enabled));
        reload();
    }

    /// Lets traffic of a carrier flow, or stops it, as part of the caller's transaction. Calls see it after the commit.
    public void setStatus(DSLContext tx, TenantId tenant, long carrier, Carrier.Status status) {
        store.setStatus(tx, tenant, carrier, status);
        AfterCommit.run(tx, this::reload);
    }

    /// Reads the picture anew. One at a time: a picture read before another change was committed must not replace one read after it.
    public synchronized void reload() {
        directory = store.load(database.acrossTenants());
    }
}
