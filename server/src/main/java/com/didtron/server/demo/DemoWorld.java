package com.didtron.server.demo;

import com.didtron.server.billing.DraftInvoice;
import com.didtron.server.billing.Invoices;
import com.didtron.server.billing.IssueInvoice;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.cdr.UnratedCalls;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.identity.People;
import com.didtron.server.platform.Portal;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.SettingStore;
import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.server.switching.SwitchListens;
import com.didtron.server.tenancy.OpenTenant;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
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
    private final Invoices invoices;
    private final Operations operations;
    private final Ledger ledger;
    private final Clock clock;
    private final DemoSignIns signIns;
    private volatile @Nullable InetSocketAddress ourSwitch;
    private volatile @Nullable DemoTraffic traffic;
    private volatile boolean closing;

    DemoWorld(
            Database database, SettingStore settings, Tenants tenants, People people, Carriers carriers,
            DemoCarriers demoCarriers, DemoAssignments assignments, DemoNumberLists numberLists, DemoPolicies policies, DemoHistory history, UnratedCalls unrated, Invoices invoices,
            Operations operations, Ledger ledger, Clock clock,
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
        this.invoices = invoices;
        this.operations = operations;
        this.ledger = ledger;
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
            started.start(operator.id(), carriers, operations);
            log.info("simulated carriers are calling over SIP on loopback");
        } catch (RuntimeException fault) {
            log.error("the demonstration world could not be made; delete its data folder and start again", fault);
        }
    }

    private Tenant createOperator() {
        Tenant operator = database.transactionAcrossTenants(tx -> {
            Tenant created = tenants.createOperator(tx, new Tenant(
                    new TenantId(1), "Meridian Voice Exchange", "Meridian Voice Exchange Ltd", "3 Exchange Square\nLondon EC2A 2BR\nUnited Kingdom",
                    "billing@meridian.example", "USD", ZoneOffset.UTC,
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
            person(tx, tenant, DemoSignIns.CUSTOMER, "Priya Raman", Portal.CUSTOMER, carrier("Brightline Telecom").id());
            person(tx, tenant, DemoSignIns.COLLEAGUE, "Devika Nair", Portal.CUSTOMER, carrier("Brightline Telecom").id());
            person(tx, tenant, DemoSignIns.PREPAID, "Tom Okafor", Portal.CUSTOMER, carrier("Nimbus Retail Voice").id());
            person(tx, tenant, DemoSignIns.CARRIER, "Giulia Ferraro", Portal.CARRIER, carrier("Aurelia Networks").id());
        });
        assignments.create(tenant, request);
        numberLists.create(request);
        policies.create(request);
        TenantId renter = new TenantId(operations.run(
                request, new OpenTenant("class4", "Larkspur Switching", "Larkspur Switching Ltd", "billing@larkspur.example", "USD", "Europe/Dublin")));
        long renterAdmin = database.transaction(
                renter, tx -> person(tx, renter, DemoSignIns.CLASS4, "Aoife Brennan", Portal.CLASS4, null, List.of("super-admin")));
        demoCarriers.createOfRenter(renter, destinations, from, begin.minus(Duration.ofDays(11)), renterAdmin);
        history.feed(tenant, destinations, this::tell);
        awaitRated(tenant);
        settle(tenant);
        bill(tenant);
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
        leave("Nimbus Retail Voice", "38.40");
        leave("Quayside Prepaid", "1.15");
        leave("Brightline Telecom", "-4714.26");
        leave("Copperfield Wholesale", "-8709.29");
        leave("Delta Call Centres", "-5987.10");
    }

    private void leave(String name, String balance) {
        Carrier carrier = carrier(name);
        BigDecimal owed = ledger.findLine(database.reads(carrier.tenant()), carrier.tenant(), CarrierBooks.customerOwner(carrier.id()), carrier.currency())
                .orElseThrow()
                .balance();
        BigDecimal payment = new BigDecimal(balance).subtract(owed);
        if (payment.signum() > 0) {
            carriers.receivePayment(carrier, payment, "demo-" + carrier.id(), "Simulated bank transfer");
        } else if (payment.signum() < 0) {
            carriers.chargeOpening(carrier, payment.negate(), "demo-" + carrier.id(), "Simulated balance brought forward");
        }
    }

    /// Last week is invoiced, but for one carrier whose draft waits to be looked at.
    private void bill(TenantId tenant) {
        OperationRequest request = OperationRequest.system(tenant, "demonstration");
        LocalDate monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 3; week >= 1; week--) {
            LocalDate first = monday.minusWeeks(week);
            for (String name : new String[] {"Brightline Telecom", "Copperfield Wholesale", "Estrella Comunicaciones", "Aurelia Networks", "Delta Call Centres"}) {
                long draft = operations.run(request, new DraftInvoice(carrier(name).id(), first, first.plusDays(6)));
                if (week > 1 || !name.startsWith("Delta")) {
                    operations.run(request, new IssueInvoice(draft, invoices.get(tenant, draft).version()));
                }
            }
        }
    }

    private Carrier carrier(String name) {
        return Optional.of(name)
                .flatMap(n -> carriers.directory().carriers().stream().filter(c -> c.name().equals(n)).findFirst())
                .orElseThrow(() -> new IllegalStateException("no carrier " + name));
    }

    @Override
    public void close() {
        closing = true;
        if (traffic != null) {
            traffic.close();
        }
    }
}
