package com.didtron.server.demo;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.cdr.UnratedCalls;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.identity.People;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.platform.Portal;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.SettingStore;
import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.server.switching.SwitchListens;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the demonstration world on an empty data folder, and lets its simulated carriers call as long as the process runs.
@Component
@ConditionalOnProperty("didtron.demo")
class DemoWorld implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);
    private static final String MADE = "demo-world-made";
    private static final int CALLS_PER_DAY = 3_080;

    private final Database database;
    private final SettingStore settings;
    private final Tenants tenants;
    private final People people;
    private final Carriers carriers;
    private final DemoCarriers demoCarriers;
    private final DemoAssignments assignments;
    private final DemoNumberLists numberLists;
    private final DemoPolicies policies;
    private final DemoHistory history;
    private final UnratedCalls unrated;
    private final DemoBooks books;
    private final DemoRenter renters;
    private final Operations operations;
    private final Clock clock;
    private final DemoSignIns signIns;
    private volatile @Nullable InetSocketAddress ourSwitch;
    private volatile @Nullable DemoTraffic traffic;
    private volatile boolean closing;

    DemoWorld(
            Database database, SettingStore settings, Tenants tenants, People people, Carriers carriers,
            DemoCarriers demoCarriers, DemoAssignments assignments, DemoNumberLists numberLists, DemoPolicies policies, DemoHistory history, UnratedCalls unrated,
            DemoBooks books, DemoRenter renters, Operations operations, Clock clock,
            @Value("${didtron.data}") Path data) {
        this.database = database;
        this.settings = settings;
        this.tenants = tenants;
        this.people = people;
        this.carriers = carriers;
        this.demoCarriers = demoCarriers;
        this.assignments = assignments;
        this.numberLists = numberLists;
        this.policies = policies;
        this.history = history;
        this.unrated = unrated;
        this.books = books;
        this.renters = renters;
        this.operations = operations;
        this.clock = clock;
        this.signIns = new DemoSignIns(data);
        tenants.findOperator().filter(t -> !t.simulated()).ifPresent(real -> {
            throw new LaunchRefused("This data folder belongs to the operator " + real.name()
                    + ". The demonstration world needs a folder of its own: choose one with --data.");
        });
    }

    @EventListener
    void on(SwitchListens listens) {
        ourSwitch = listens.udp().getFirst();
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread.ofPlatform().name("demo-world").daemon().start(this::run);
    }

    private void run() {
        try {
            Tenant operator = tenants.findOperator().orElseGet(this::createOperator);
            if (settings.find(database.reads(operator.id()), operator.id(), MADE).isEmpty()) {
                make(operator.id());
            }
            signIns.print(log);
            var started = new DemoTraffic(Destinations.load(), ourSwitch, clock);
            traffic = started;
            if (closing) {
                started.close();
                return;
            }
            started.start(carriers, operations);
            log.info("simulated carriers are calling over SIP on loopback");
        } catch (RuntimeException fault) {
            log.error("the demonstration world could not be made; delete its data folder and start again", fault);
        }
    }

    private Tenant createOperator() {
        Tenant operator = database.transactionAcrossTenants(tx -> {
            Tenant created = tenants.createOperator(tx, new Tenant(
                    new TenantId(1), "Meridian Voice Exchange", "Meridian Voice Exchange Ltd", "3 Exchange Square\nLondon EC2A 2BR\nUnited Kingdom",
                    "billing@meridian.example", "USD", TimeZones.UTC,
                    "Beneficiary: Meridian Voice Exchange Ltd\nBank: Simulated Bank plc\nIBAN: GB00 SIMU 0000 0000 0000 00", true));
            person(tx, created.id(), DemoSignIns.ADMIN, "Noor Castellan", Portal.ADMIN, null);
            person(tx, created.id(), DemoSignIns.DUTY, "Henrik Solberg", Portal.ADMIN, null);
            return created;
        });
        log.info("the operator is there; its portals answer already");
        return operator;
    }

    private void person(org.jooq.DSLContext tx, TenantId tenant, String email, String name, Portal portal, @Nullable Long carrier) {
        people.setPassword(tx, tenant, people.create(tx, tenant, email, name, portal, carrier), email, signIns.password());
    }

    private long person(org.jooq.DSLContext tx, TenantId tenant, String email, String name, Portal portal, @Nullable Long carrier, List<String> roles) {
        long person = people.create(tx, tenant, email, name, portal, carrier, roles);
        people.setPassword(tx, tenant, person, email, signIns.password());
        return person;
    }

    private void make(TenantId tenant) {
        Instant begin = clock.instant();
        Instant from = begin.minus(Duration.ofDays(90));
        Destinations destinations = Destinations.load();
        OperationRequest request = OperationRequest.system(tenant, "demonstration");
        operations.run(request, new SetExchangeRate("EUR", "USD", new BigDecimal("1.0870"), from, "demonstration"));
        operations.run(request, new SetExchangeRate("GBP", "USD", new BigDecimal("1.2710"), from, "demonstration"));
        log.info("making carriers and decks …");
        long manager = database.transaction(
                tenant, tx -> person(tx, tenant, DemoSignIns.SALES, "Mara Lindqvist", Portal.ADMIN, null, List.of("sales")));
        demoCarriers.create(tenant, destinations, from, begin.minus(Duration.ofDays(11)), manager);
        database.perform(tenant, tx -> {
            person(tx, tenant, DemoSignIns.CUSTOMER, "Priya Raman", Portal.CUSTOMER, books.carrier(tenant, "Brightline Telecom").id());
            person(tx, tenant, DemoSignIns.COLLEAGUE, "Devika Nair", Portal.CUSTOMER, books.carrier(tenant, "Brightline Telecom").id());
            person(tx, tenant, DemoSignIns.PREPAID, "Tom Okafor", Portal.CUSTOMER, books.carrier(tenant, "Nimbus Retail Voice").id());
            person(tx, tenant, DemoSignIns.CARRIER, "Giulia Ferraro", Portal.CARRIER, books.carrier(tenant, "Aurelia Networks").id());
        });
        assignments.create(tenant, request);
        numberLists.create(request);
        policies.create(request);
        TenantId renter = renters.open(request, destinations, from, begin.minus(Duration.ofDays(11)), opened -> database.transaction(
                opened, tx -> person(tx, opened, DemoSignIns.CLASS4, "Aoife Brennan", Portal.CLASS4, null, List.of("super-admin"))));
        renters.feed(renter, destinations);
        history.feed(tenant, DemoCarriers.CUSTOMERS, CALLS_PER_DAY, destinations, this::tell);
        awaitRated(renter);
        awaitRated(tenant);
        settle(tenant);
        bill(tenant);
        renters.settle(renter);
        database.perform(tenant, tx -> settings.put(tx, tenant, MADE, clock.instant().toString()));
        log.info("the demonstration world was made in {} s", Duration.between(begin, clock.instant()).toSeconds());
    }

    private int told;

    private void tell(int percent) {
        if (percent >= told + 10 || percent == 100) {
            told = percent;
            log.info("thirty days of calls: {} %", percent);
        }
    }

    private void awaitRated(TenantId tenant) {
        for (int waiting = unrated.waiting(database.reads(tenant), tenant); waiting > 0 && !closing; waiting = unrated.waiting(database.reads(tenant), tenant)) {
            log.info("{} calls are still to be rated", waiting);
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Balances end up near interesting limits: what was used is paid but for a remainder.
    private void settle(TenantId tenant) {
        books.leave(tenant, "Nimbus Retail Voice", "38.40");
        books.leave(tenant, "Quayside Prepaid", "1.15");
        books.leave(tenant, "Brightline Telecom", "-4714.26");
        books.leave(tenant, "Copperfield Wholesale", "-8709.29");
        books.leave(tenant, "Delta Call Centres", "-5987.10");
    }

    /// Last week is invoiced, but for one carrier whose draft waits to be looked at.
    private void bill(TenantId tenant) {
        for (int back = 3; back >= 1; back--) {
            for (String name : List.of("Brightline Telecom", "Copperfield Wholesale", "Estrella Comunicaciones", "Aurelia Networks", "Delta Call Centres")) {
                books.bill(tenant, name, back, back > 1 || !name.startsWith("Delta"));
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        if (traffic != null) {
            traffic.close();
        }
    }
}
