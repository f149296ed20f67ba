package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Watch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at balances again and again, and tells people when one has fallen to the threshold of an alert, and when it is above it again. Each turn, its
/// letters and its word in the journal are one transaction; of several processes one tells.
@Component
public class WatchCredit implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Database database;
    private final AlertStore store;
    private final Carriers carriers;
    private final Ledger ledger;
    private final SendsLetters letters;
    private final RaisesAlerts alerts;
    private final Journal journal;
    private final TenantTree tenants;
    private final Clock clock;
    private final Watch watch = new Watch("credit-watch", PAUSE, this::lookAtAll);

    WatchCredit(
            Database database, AlertStore store, Carriers carriers, Ledger ledger, SendsLetters letters, RaisesAlerts alerts, Journal journal, TenantTree tenants, Clock clock) {
        this.database = database;
        this.store = store;
        this.carriers = carriers;
        this.ledger = ledger;
        this.letters = letters;
        this.alerts = alerts;
        this.journal = journal;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// Looks once at all alerts of a tenant.
    ///
    /// @return how many were triggered or cleared
    public int look(TenantId tenant) {
        Map<Long, List<CreditAlert>> alerts = store.all(database.reads(tenant), tenant);
        if (alerts.isEmpty()) {
            return 0;
        }
        List<String> owners = alerts.keySet().stream()
                .flatMap(c -> java.util.stream.Stream.of(CarrierBooks.customerOwner(c), CarrierBooks.supplierOwner(c)))
                .toList();
        Map<String, List<CreditLine>> lines = ledger.lines(database.reads(tenant), tenant, owners);
        int turned = 0;
        for (var entry : alerts.entrySet()) {
            Optional<Carrier> carrier = carriers.directory().findCarrier(entry.getKey());
            if (carrier.isEmpty()) {
                continue;
            }
            for (CreditAlert alert : entry.getValue()) {
                BigDecimal balance = balance(carrier.get(), alert, lines);
                if (alert.triggeredAt(balance) != alert.triggered() && turn(carrier.get(), alert, balance)) {
                    turned++;
                }
            }
        }
        return turned;
    }

    private boolean turn(Carrier carrier, CreditAlert alert, BigDecimal balance) {
        boolean triggers = !alert.triggered();
        return database.transaction(carrier.tenant(), tx -> {
            if (!store.turn(tx, carrier.tenant(), alert.id(), triggers, clock.instant())) {
                return false;
            }
            tell(tx, carrier, alert, balance, triggers);
            return true;
        });
    }

    private void tell(DSLContext tx, Carrier carrier, CreditAlert alert, BigDecimal balance, boolean triggers) {
        String account = CarrierStore.word(alert.account());
        String now = MoneyJson.of(balance, alert.currency()).amount() + " " + alert.currency();
        String threshold = MoneyJson.of(alert.threshold(), alert.currency()).amount() + " " + alert.currency();
        String subject = carrier.name() + ": " + account + " balance " + (triggers ? "at " : "above ") + threshold + (triggers ? "" : " again");
        for (String to : alert.recipients()) {
            letters.send(tx, carrier.tenant(), new Letter(
                    triggers ? "credit-alert" : "credit-alert-cleared", to, subject,
                    List.of("The " + account + " balance of " + carrier.name() + " is " + now + ".",
                            triggers ? "An alert is set at " + threshold + "." : "The alert at " + threshold + " is cleared."),
                    null, null, "You get this letter because a credit alert of this carrier names your address."));
        }
        alerts.raise(tx, carrier.tenant(), new RaisesAlerts.Alert(
                triggers ? RaisesAlerts.Severity.WARNING : RaisesAlerts.Severity.INFO, triggers ? "credit-alert" : "credit-alert-cleared",
                "carriers.carrier.view", CarrierChanges.KIND, Long.toString(carrier.id()), subject + ". It is " + now + "."));
        journal.note(tx, OperationRequest.system(carrier.tenant(), "credit-watch"), triggers ? "carriers.alert-triggered" : "carriers.alert-cleared", Category.CARRIERS,
                Journal.Ending.DONE, work -> {
                    work.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
                    work.after(Map.of("account", account, "balance", now, "threshold", threshold, "told", alert.recipients()));
                });
    }

    private static BigDecimal balance(Carrier carrier, CreditAlert alert, Map<String, List<CreditLine>> lines) {
        Optional<CreditLine> customer = line(lines, CarrierBooks.customerOwner(carrier.id()), alert.currency());
        Optional<CreditLine> supplier = line(lines, CarrierBooks.supplierOwner(carrier.id()), alert.currency());
        return switch (alert.account()) {
            case CUSTOMER -> customer.map(CreditLine::balance).orElse(BigDecimal.ZERO);
            case SUPPLIER -> supplier.map(CreditLine::balance).orElse(BigDecimal.ZERO);
            case NET -> CarrierBooks.net(customer, supplier);
        };
    }

    private static Optional<CreditLine> line(Map<String, List<CreditLine>> lines, String owner, String currency) {
        return lines.getOrDefault(owner, List.of()).stream().filter(l -> l.currency().equals(currency)).findFirst();
    }

    private void lookAtAll() {
        tenants.all().forEach(this::look);
    }

    @Override
    public void start() {
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
