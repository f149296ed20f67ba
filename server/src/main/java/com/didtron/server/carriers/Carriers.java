package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Keeps the [Directory] that calls are decided on, and takes payments in. What changes carriers is in [CarrierOperations].
@Component
public class Carriers {

    private static final String PICTURE = "carriers.directory";

    private final Database database;
    private final CarrierStore store;
    private final CarrierBooks books;
    private final Ledger ledger;
    private final Clock clock;
    private final AtomicLong asked = new AtomicLong();
    private final Pictures pictures;
    private long read;
    private volatile Directory directory;

    Carriers(Database database, CarrierStore store, CarrierBooks books, Ledger ledger, Clock clock, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
        this.pictures = pictures;
        pictures.follow(PICTURE, _ -> reload());
        synchronized (this) {
            this.directory = store.load(database.acrossTenants());
        }
    }

    /// The picture of now.
    public Directory directory() {
        return directory;
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

    /// Lets traffic of a carrier flow, or stops it, as part of the caller's transaction. Calls see it after the commit.
    public void setStatus(DSLContext tx, TenantId tenant, long carrier, Carrier.Status status) {
        store.setStatus(tx, tenant, carrier, status, "");
        changed(tx);
    }

    /// The transaction changes what calls are decided on. They see it after the commit, in every process.
    public void changed(DSLContext tx) {
        pictures.changed(tx, PICTURE, "");
    }

    /// Reads the picture anew; returns once one is there that was begun after the call. One at a time: a picture read before another change was
    /// committed must not replace one read after it. Those who wait meanwhile share the next.
    private void reload() {
        long wanted = asked.incrementAndGet();
        synchronized (this) {
            if (read < wanted) {
                long until = asked.get();
                directory = store.load(database.acrossTenants());
                read = until;
            }
        }
    }
}
