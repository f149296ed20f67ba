package com.didtron.server;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CarrierOperations.CreateCarrier;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.CarrierOperations.SetCarrierStatus;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.identity.People;
import com.didtron.server.platform.Portal;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.Preference;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.routing.RoutingTerms;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small language to set up carriers for a test: each world has its own customer, told apart by a tech prefix of its own.
public final class World {

    /// Of all people that a world makes.
    public static final String PASSWORD = "correct horse battery";
    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningPlatform platform;
    private final int number = NUMBER.incrementAndGet();
    private final TenantId tenant;

    public World(RunningPlatform platform) {
        this(platform, platform.bean(Tenants.class).findOperator().orElseThrow().id());
    }

    public World(RunningPlatform platform, TenantId tenant) {
        this.platform = platform;
        this.tenant = tenant;
    }

    /// A world of a tenant below the operator that nobody else knows.
    public static World ofAnotherTenant(RunningPlatform platform) {
        return ofAnotherTenant(platform, "white-label");
    }

    /// The same of a kind: `white-label` or `class4`.
    public static World ofAnotherTenant(RunningPlatform platform, String kind) {
        TenantId operator = platform.bean(Tenants.class).findOperator().orElseThrow().id();
        long other = platform.bean(Database.class)
                .acrossTenants()
                .fetchSingle("insert into tenancy.tenant (parent_id, kind, name, legal_name, base_currency, created_at)"
                        + " values (" + operator + ", '" + kind + "', 'Other', 'Other', 'USD', now()) returning id")
                .get(0, Long.class);
        return new World(platform, new TenantId(other));
    }

    /// Another world of the same tenant.
    public World another() {
        return new World(platform, tenant);
    }

    public TenantId tenant() {
        return tenant;
    }

    /// Dial this before the number to be this world's customer.
    public String techPrefix() {
        return "%04d#".formatted(number);
    }

    /// A customer that pays before or after.
    ///
    /// @param limit   see [SideTerms#limit()]
    /// @param balance opening balance
    public Carrier customer(Carrier.CreditType type, @Nullable String limit, String balance) {
        return carrier(Carrier.Kind.CUSTOMER, type, new SideTerms(limit == null ? null : new BigDecimal(limit), new BigDecimal(balance)));
    }

    public Carrier supplier(String name) {
        return party(name, Carrier.Kind.SUPPLIER).create();
    }

    /// A carrier that is both, with opening balances and a limit of its net exposure.
    public Carrier bilateral(String customerBalance, String supplierBalance, String netLimit) {
        return party("Bilateral", Carrier.Kind.BILATERAL)
                .netLimit(netLimit, Carrier.BilateralBreach.ALERT_ONLY)
                .customerSide(new SideTerms(null, new BigDecimal(customerBalance)))
                .supplierSide(new SideTerms(null, new BigDecimal(supplierBalance)))
                .create();
    }

    private Carrier carrier(Carrier.Kind kind, Carrier.CreditType type, SideTerms terms) {
        return party("Customer", kind).credit(type).customerSide(terms).create();
    }

    /// A carrier whose terms are not as usual.
    public Party party(String name, Carrier.Kind kind) {
        return new Party(name, kind);
    }

    /// Names the terms of a carrier that are not as usual: postpaid with limit 0, supplier side without limit, USD, active.
    public final class Party {
        private final String name;
        private final Carrier.Kind kind;
        private Carrier.Status status = Carrier.Status.ACTIVE;
        private String currency = "USD";
        private Carrier.@Nullable CreditType credit;
        private @Nullable Integer capacity;
        private boolean circular;
        private Carrier.NetLimit netLimit = Carrier.NetLimit.NONE;
        private SideTerms customerSide = SideTerms.ZERO;
        private SideTerms supplierSide = new SideTerms(null, BigDecimal.ZERO);

        private Party(String name, Carrier.Kind kind) {
            this.name = name;
            this.kind = kind;
            this.credit = kind == Carrier.Kind.SUPPLIER ? null : Carrier.CreditType.POSTPAID;
        }

        public Party status(Carrier.Status now) {
            status = now;
            return this;
        }

        public Party currency(String primary) {
            currency = primary;
            return this;
        }

        public Party credit(Carrier.CreditType type) {
            credit = type;
            return this;
        }

        public Party capacity(int calls) {
            capacity = calls;
            return this;
        }

        public Party circular() {
            circular = true;
            return this;
        }

        public Party netLimit(String limit, Carrier.BilateralBreach onBreach) {
            netLimit = new Carrier.NetLimit(new BigDecimal(limit), onBreach);
            return this;
        }

        public Party customerSide(SideTerms terms) {
            customerSide = terms;
            return this;
        }

        public Party supplierSide(SideTerms terms) {
            supplierSide = terms;
            return this;
        }

        public Carrier create() {
            String known = name + " " + number;
            Carrier.Status begins = status.begins() ? status : Carrier.Status.ACTIVE;
            long made = run(new CreateCarrier(
                    new Carrier(
                            tenant, 0, known, known.replace(" ", "").toLowerCase(Locale.ROOT), kind, begins, currency, TimeZones.UTC, null,
                            capacity, null, circular, credit, netLimit, 7,
                            new Carrier.Party(known + " Ltd", "1 Test Street\nLondon", "GB", "", "", ""), false),
                    customerSide,
                    supplierSide));
            if (begins != status) {
                run(new SetCarrierStatus(
                        List.of(new Pick(made, carriers().directory().carrier(made).version())), status,
                        status == Carrier.Status.SUSPENDED ? Carrier.SuspensionCause.ADMIN : null, "as a test wants it"));
            }
            return carriers().directory().carrier(made);
        }
    }

    /// An interconnect for calls from loopback with this world's tech prefix.
    public Interconnect ingress(Carrier carrier, @Nullable Integer capacity) {
        return ingress(carrier, capacity, null);
    }

    /// The same with a limit of calls per second.
    public Interconnect ingress(Carrier carrier, @Nullable Integer capacity, @Nullable Integer callsPerSecond) {
        return interconnect(new Interconnect(
                tenant, 0, carrier.id(), "In", Interconnect.Direction.CUSTOMER, "USD", 1, true, capacity, callsPerSecond, techPrefix(),
                List.of(AddressRange.parse("127.0.0.0/8")), List.of(new Interconnect.NumberRule("00", 2, "")), null, null, 14_400));
    }

    /// A trunk to a supplier at an address.
    public Interconnect egress(Carrier carrier, InetSocketAddress target, long buyPlan) {
        return egress(carrier, target, buyPlan, Duration.ofSeconds(15), Duration.ofSeconds(60));
    }

    /// The same with timeouts of its own, see [Interconnect.Target].
    public Interconnect egress(
            Carrier carrier, InetSocketAddress target, long buyPlan, Duration progressTimeout, Duration ringTimeout) {
        return interconnect(new Interconnect(
                tenant, 0, carrier.id(), "Out", Interconnect.Direction.SUPPLIER, carrier.currency(), 1, true, null, null, "", List.of(),
                List.of(), new Interconnect.Target(target.getHostString(), target.getPort(), false, progressTimeout, ringTimeout),
                buyPlan, null));
    }

    public Service service(Interconnect ingress, long sellPlan, long routingPlan) {
        long made = run(new CreateService(
                new Service(tenant, 0, ingress.id(), "Standard", 1, true, sellPlan, routingPlan, null, null, List.of())));
        return carriers().directory().findService(made).orElseThrow();
    }

    /// A plan with the same price for some codes.
    public RatingPlan plan(RatingPlan.Side side, String price, String period, String... codes) {
        return plan(side, "USD", Stream.of(codes).map(c -> rate(c, price, period)).toList());
    }

    /// A plan with these rates.
    public RatingPlan plan(RatingPlan.Side side, String currency, List<Rate> rates) {
        RatingPlans plans = platform.bean(RatingPlans.class);
        RatingPlan plan = plans.create(new RatingPlan(
                tenant, 0, side + " " + number + " " + NUMBER.incrementAndGet(), side,
                PlanTerms.of(0, Currency.of(currency), TimeZones.UTC)));
        plans.addRates(tenant, plan.id(), rates);
        return plan;
    }

    /// A rate in force since long ago.
    public static Rate rate(String code, String price, String period) {
        return rateIn("USD", code, price, period).build();
    }

    /// A rate in force since long ago that is not as usual.
    public static Rate.Builder rateIn(String currency, String code, String price, String period) {
        return Rate.of(0, "Zone " + code, Prefix.of(code), LONG_AGO, Period.parse(period), PerMinutePrice.of(price, currency));
    }

    public RoutingPlan routing(Interconnect... suppliers) {
        return routing(RoutingTerms.USUAL, suppliers);
    }

    public RoutingPlan routing(RoutingTerms terms, Interconnect... suppliers) {
        return platform.bean(RoutingPlans.class).create(new RoutingPlan(
                tenant, 0, "Routing " + number + " " + NUMBER.incrementAndGet(), terms,
                Stream.of(suppliers).map(i -> new RoutingPlan.Supplier(i.id(), Preference.INCLUDE, 100)).toList()));
    }

    /// Somebody of the operator's staff, signed in.
    public Browser staff() {
        return person(tenant, staffPortal(), null);
    }

    private Portal staffPortal() {
        return platform.bean(Tenants.class).kind(tenant).staffPortal();
    }

    /// Somebody of the operator's staff with some roles only, signed in.
    public Browser staffWith(String... roles) {
        return person(tenant, staffPortal(), null, List.of(roles));
    }

    /// Somebody of a customer, signed in.
    public Browser person(Carrier customer) {
        return person(tenant, Portal.CUSTOMER, customer.id());
    }

    /// Somebody of a customer with some roles only, signed in.
    public Browser personWith(Carrier customer, String... roles) {
        return person(tenant, Portal.CUSTOMER, customer.id(), List.of(roles));
    }

    /// Somebody of a carrier, in its own portal, signed in.
    public Browser carrierPerson(Carrier carrier) {
        return person(tenant, Portal.CARRIER, carrier.id());
    }

    /// Somebody of a carrier with some roles only, signed in.
    public Browser carrierPersonWith(Carrier carrier, String... roles) {
        return person(tenant, Portal.CARRIER, carrier.id(), List.of(roles));
    }

    /// Somebody of the staff of another tenant, signed in.
    public Browser staffOfAnotherTenant() {
        return ofAnotherTenant(platform).staff();
    }

    private Browser person(TenantId of, Portal portal, @Nullable Long carrier) {
        return person(of, portal, carrier, List.of());
    }

    /// @param roles none: all that the portal has
    private Browser person(TenantId of, Portal portal, @Nullable Long carrier, List<String> roles) {
        return Browser.signIn(platform, newPerson(of, portal, carrier, roles), PASSWORD);
    }

    /// Somebody of the staff who has not signed in.
    ///
    /// @return their address; the password is [#PASSWORD]
    public String newPerson(String... roles) {
        return newPerson(tenant, staffPortal(), null, List.of(roles));
    }

    /// A one-time link of somebody of the staff, as it is in the letter.
    ///
    /// @return its token
    public String link(String email) {
        People people = platform.bean(People.class);
        return platform.bean(Database.class).transaction(
                tenant, tx -> people.createOneTimeLink(tx, tenant, people.findByEmail(tx, tenant, email).orElseThrow()));
    }

    private String newPerson(TenantId of, Portal portal, @Nullable Long carrier, List<String> roles) {
        String email = "person" + number + "." + NUMBER.incrementAndGet() + "@example.test";
        People people = platform.bean(People.class);
        platform.bean(Database.class).performAcrossTenants(tx -> {
            long person = roles.isEmpty()
                    ? people.create(tx, of, email, "Person " + number, portal, carrier)
                    : people.create(tx, of, email, "Person " + number, portal, carrier, roles);
            people.setPassword(tx, of, person, email, PASSWORD);
        });
        return email;
    }

    private Interconnect interconnect(Interconnect draft) {
        long made = run(new CreateInterconnect(draft));
        return carriers().directory().interconnect(made);
    }

    /// Carries out an operation for this world's tenant.
    public <R> R run(Operation<R> operation) {
        return platform.bean(Operations.class).run(OperationRequest.system(tenant, "test"), operation);
    }

    private Carriers carriers() {
        return platform.bean(Carriers.class);
    }
}
