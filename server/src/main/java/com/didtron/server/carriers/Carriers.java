package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the [Directory] that calls are decided on, and takes payments in. What changes carriers is in [CarrierOperations].
@Component
public class Carriers {

    private static final String PICTURE = "carriers.directory";
    private static final String TIME_CLASSES = "time-classes";
    private static final String ALL = "";

    private final Database database;
    private final CarrierStore store;
    private final CarrierBooks books;
    private final Ledger ledger;
    private final Clock clock;
    private final Pictures pictures;
    /// Parts that have changed since they were read last.
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile Directory directory;
    /// What host names of sources stand for; guarded by this.
    private Map<String, List<InetAddress>> resolved = Map.of();

    Carriers(Database database, CarrierStore store, CarrierBooks books, Ledger ledger, Clock clock, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
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

    /// The transaction changes what calls are decided on: this carrier, or something of its. They see it after the commit, in every process.
    public void changed(DSLContext tx, TenantId tenant, long carrier) {
        pictures.changed(tx, PICTURE, new Part(tenant, carrier).toString());
    }

    /// The same of a tenant's time classes.
    public void timeClassesChanged(DSLContext tx) {
        pictures.changed(tx, PICTURE, TIME_CLASSES);
    }

    /// Host names that calls come from stand for these addresses now.
    void sourcesResolved(Map<String, List<InetAddress>> addresses) {
        synchronized (this) {
            if (!addresses.equals(resolved)) {
                resolved = Map.copyOf(addresses);
                directory = directory.with(resolved);
            }
        }
    }

    /// Brings the picture to what was committed before the call. One at a time: what was read before another change was committed must not replace what was
    /// read after it. What could not be read is read with the next change.
    private void renew(@Nullable String part) {
        waiting.add(part == null ? ALL : part);
        synchronized (this) {
            Set<String> changed = Set.copyOf(waiting);
            waiting.removeAll(changed);
            try {
                (changed.contains(ALL) ? Set.of(ALL) : changed).forEach(this::read);
            } catch (RuntimeException failed) {
                waiting.addAll(changed);
                throw failed;
            }
        }
    }

    private void read(String part) {
        DSLContext tx = database.acrossTenants();
        directory = switch (part) {
            case ALL -> store.load(tx).with(resolved);
            case TIME_CLASSES -> directory.with(store.timeClasses(tx));
            default -> with(tx, Part.parse(part));
        };
    }

    private Directory with(DSLContext tx, Part part) {
        return directory.with(part.carrier, store.contents(tx, part.tenant, part.carrier));
    }

    /// A carrier, as the processes tell each other.
    private record Part(TenantId tenant, long carrier) {

        static Part parse(String said) {
            String[] ids = said.split("/", 2);
            return new Part(new TenantId(Long.parseLong(ids[0])), Long.parseLong(ids[1]));
        }

        @Override
        public String toString() {
            return tenant.value() + "/" + carrier;
        }
    }
}
