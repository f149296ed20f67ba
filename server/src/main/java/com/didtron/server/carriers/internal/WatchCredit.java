package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.CreditAlert.Look;
import com.didtron.server.carriers.CreditAlert.Next;
import com.didtron.server.carriers.CreditAlert.State;
import com.didtron.server.carriers.internal.AlertLetters.Worded;
import com.didtron.server.carriers.internal.AlertReaders.Addressed;
import com.didtron.server.carriers.internal.WatchedAmounts.Asked;
import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks again and again at what credit alerts watch. Tells people when a threshold is reached, reminds them, and tells them when it is over. Where the
/// alert stands then, its letters and its word in the journal are one transaction, so that a process that is killed tells nobody twice; of several one tells.
@Component
public class WatchCredit implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final String CLOSING = "You get this letter because a credit alert of this carrier names you.";

    private final Database database;
    private final AlertStore store;
    private final AlertReaders readers;
    private final WatchedAmounts watched;
    private final Carriers carriers;
    private final SendsLetters letters;
    private final RaisesAlerts alerts;
    private final Journal journal;
    private final TenantTree tenants;
    private final Clock clock;
    private final Watch watch = new Watch("credit-watch", PAUSE, this::lookAtAll);

    WatchCredit(
            Database database, AlertStore store, AlertReaders readers, WatchedAmounts watched, Carriers carriers, SendsLetters letters, RaisesAlerts alerts,
            Journal journal, TenantTree tenants, Clock clock) {
        this.database = database;
        this.store = store;
        this.readers = readers;
        this.watched = watched;
        this.carriers = carriers;
        this.letters = letters;
        this.alerts = alerts;
        this.journal = journal;
        this.tenants = tenants;
        this.clock = clock;
    }

    private record Seen(Carrier carrier, CreditAlert alert) {}

    /// Looks once at all alerts of a tenant.
    ///
    /// @return how many were triggered or cleared, or have reminded
    public int look(TenantId tenant) {
        DSLContext reads = database.reads(tenant);
        List<Seen> seen = store.all(reads, tenant).stream()
                .flatMap(of -> carriers.directory().findCarrier(of.carrier()).map(c -> new Seen(c, of.alert())).stream())
                .toList();
        if (seen.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Look> looks = watched.looks(reads, tenant, seen.stream().map(s -> new Asked(s.carrier, s.alert.terms())).toList(), now);
        return (int) IntStream.range(0, looks.size()).filter(i -> step(seen.get(i), looks.get(i), now)).count();
    }

    private boolean step(Seen seen, Look look, Instant now) {
        Next next = seen.alert.next(look, now);
        return next != Next.NOTHING && database.transaction(seen.carrier.tenant(), tx -> {
            Optional<CreditAlert> alert = store.find(tx, seen.carrier.tenant(), seen.carrier.id(), seen.alert.id()).filter(seen.alert::isAsIn);
            alert.ifPresent(is -> take(tx, seen.carrier, is, look, next, now));
            return alert.isPresent();
        });
    }

    /// @param alert locked, and as it was when it was looked at: nobody else tells of it
    private void take(DSLContext tx, Carrier carrier, CreditAlert alert, Look look, Next next, Instant now) {
        AlertLetters words = new AlertLetters(carrier, alert.terms(), look);
        switch (next) {
            case NOTHING -> throw new IllegalArgumentException("there is nothing to tell");
            case TRIGGER -> {
                CreditAlert after = sent(tx, carrier, new CreditAlert(alert.id(), alert.terms(), true, now, 0, null, alert.version()), words, now);
                bell(tx, carrier, words, true);
                note(tx, carrier, "carriers.alert-triggered", words, after);
            }
            case REMIND -> {
                CreditAlert after = sent(tx, carrier, alert, words, now);
                if (after.state() == State.RESTRICTED) {
                    note(tx, carrier, "carriers.alert-restricted", words, after);
                }
            }
            case CLEAR -> {
                CreditAlert after = new CreditAlert(alert.id(), alert.terms(), false, now, 0, null, alert.version());
                store.stands(tx, carrier.tenant(), after);
                if (alert.letters() > 0) {
                    write(tx, carrier, "credit-alert-cleared", readers.addressed(tx, carrier.tenant(), carrier.id(), alert.terms().recipients()), words.cleared());
                }
                bell(tx, carrier, words, false);
                note(tx, carrier, "carriers.alert-cleared", words, alert);
            }
        }
    }

    /// Sends the next letter, if there is anybody to send it to. Whoever can be told only later gets it then.
    private CreditAlert sent(DSLContext tx, Carrier carrier, CreditAlert alert, AlertLetters words, Instant now) {
        List<Addressed> to = readers.addressed(tx, carrier.tenant(), carrier.id(), alert.terms().recipients());
        int number = alert.letters() + 1;
        CreditAlert after =
                to.isEmpty() ? alert : new CreditAlert(alert.id(), alert.terms(), alert.triggered(), alert.changedAt(), number, now, alert.version());
        store.stands(tx, carrier.tenant(), after);
        write(tx, carrier, "credit-alert", to, words.letter(number, alert.changedAt()));
        return after;
    }

    private void write(DSLContext tx, Carrier carrier, String kind, List<Addressed> to, Worded letter) {
        for (Addressed one : to) {
            letters.send(tx, carrier.tenant(), new Letter(kind, one.address(), letter.subject(), letter.paragraphs(), null, null, CLOSING, one.head()));
        }
    }

    private void bell(DSLContext tx, Carrier carrier, AlertLetters words, boolean triggers) {
        alerts.raise(tx, carrier.tenant(), new RaisesAlerts.Alert(
                triggers ? RaisesAlerts.Severity.WARNING : RaisesAlerts.Severity.INFO, triggers ? "credit-alert" : "credit-alert-cleared",
                "carriers.carrier.view", CarrierChanges.KIND, Long.toString(carrier.id()), words.turn(triggers) + ". It is " + words.value() + "."));
    }

    private void note(DSLContext tx, Carrier carrier, String what, AlertLetters words, CreditAlert alert) {
        journal.note(tx, OperationRequest.system(carrier.tenant(), "credit-watch"), what, Category.CARRIERS, Journal.Ending.DONE, work -> {
            work.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
            work.after(Map.of(
                    "account", alert.terms().kind().watched(), "balance", words.value(), "threshold", words.threshold(), "letters", alert.letters()));
        });
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
