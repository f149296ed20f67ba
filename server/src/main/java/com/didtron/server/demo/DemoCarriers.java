package com.didtron.server.demo;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CarrierOperations.CreateCarrier;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.Preference;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.routing.RoutingTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets up the carriers of the demonstration world: who they are, their decks, trunks and services.
@Component
class DemoCarriers {

    /// A supplier's trunk: what it charges compared with the average, how it counts time, and how well it completes calls.
    ///
    /// @param carrier  its carrier's name
    /// @param name     name of the trunk
    /// @param currency of its deck
    /// @param factor   its prices compared with the average
    /// @param fx       units of its currency for one USD
    /// @param period   intervals of its rates
    /// @param quality  share of calls it gets through, 0–1
    record SupplierTrunk(String carrier, String name, String currency, double factor, double fx, String period, double quality) {

        /// What its calls may carry: the codec of the country that it is in, where it takes but one.
        Media media() {
            return name.equals("HCS-PRM-SU") ? media(Media.Codec.PCMU, Media.Relay.NEVER) : Media.ALL;
        }

        private static Media media(Media.Codec codec, Media.Relay relay) {
            return new Media(List.of(codec), true, true, true, true, null, relay, Media.Srtp.NONE, null);
        }

        /// How many addresses it has; those with more than one are watched.
        int addresses() {
            return name.contains("-PRM-") ? 2 : 1;
        }

        /// Whether its address carries no calls itself and points to its gateways (302).
        boolean isRedirecting() {
            return name.equals("PGX-STD-SU");
        }
    }

    /// A customer's trunk and service; one that is called as a supplier's is the same trunk for both ways.
    record CustomerTrunk(String carrier, String name, String plan, String routing, int address, String techPrefix, @Nullable Integer capacity, int weight) {

        /// Whether its media goes through the platform; then its calls speak.
        boolean isRelayed() {
            return name.equals("BLT-PRM-CU");
        }

        /// Whether its callers' numbers are now and then extensions of a telephone system.
        boolean saysExtensions() {
            return name.startsWith("KES-");
        }

        Media media() {
            return isRelayed() ? SupplierTrunk.media(Media.Codec.PCMA, Media.Relay.ALWAYS) : Media.ALL;
        }
    }

    static final List<SupplierTrunk> SUPPLIERS = List.of(
            new SupplierTrunk("Halcyon Carrier Services", "HCS-STD-SU", "USD", 0.94, 1, "1/1", 0.86),
            new SupplierTrunk("Halcyon Carrier Services", "HCS-PRM-SU", "USD", 1.09, 1, "1/1", 0.97),
            new SupplierTrunk("Trans-Levant Telecom", "TLT-NCLI-SU", "USD", 0.88, 1, "60/60", 0.71),
            new SupplierTrunk("Norden Interconnect", "NIX-CLI-SU", "EUR", 0.99, 0.92, "1/1", 0.93),
            new SupplierTrunk("Pacific Gateway Exchange", "PGX-STD-SU", "USD", 0.97, 1, "6/6", 0.88),
            new SupplierTrunk("Sahel Voice", "SHV-TDM-SU", "EUR", 0.91, 0.92, "60/1", 0.79),
            new SupplierTrunk("Aurelia Networks", "AUR-PRM-SU", "USD", 1.04, 1, "1/1", 0.95),
            new SupplierTrunk("Aurelia Networks", "AUR-STD-BI", "USD", 0.95, 1, "30/6", 0.87));

    static final List<CustomerTrunk> CUSTOMERS = List.of(
            new CustomerTrunk("Brightline Telecom", "BLT-PRM-CU", "Premium USD", "Premium", 1, "", 120, 22),
            new CustomerTrunk("Brightline Telecom", "BLT-STD-CU", "Standard USD", "Standard", 1, "55#", null, 14),
            new CustomerTrunk("Copperfield Wholesale", "CPW-STD-CU", "Standard USD", "Standard", 2, "9993", null, 18),
            new CustomerTrunk("Delta Call Centres", "DCC-CC-CU", "Standard USD", "Standard", 3, "", 30, 12),
            new CustomerTrunk("Estrella Comunicaciones", "EST-STD-CU", "Standard EUR", "Standard", 4, "", null, 10),
            new CustomerTrunk("Nimbus Retail Voice", "NIM-STD-CU", "Standard USD", "Standard", 5, "", 20, 7),
            new CustomerTrunk("Quayside Prepaid", "QSP-STD-CU", "Standard USD", "Standard", 6, "77#", 10, 4),
            new CustomerTrunk("Aurelia Networks", "AUR-PRM-CU", "Premium USD", "Premium", 7, "", null, 9),
            new CustomerTrunk("Aurelia Networks", "AUR-STD-BI", "Standard USD", "Standard", 7, "1052#", null, 6));

    /// Those of the class 4 renter.
    static final List<SupplierTrunk> RENTERS_SUPPLIERS = List.of(
            new SupplierTrunk("Tamarind Voice", "TMR-STD-SU", "USD", 0.96, 1, "1/1", 0.9),
            new SupplierTrunk("Sirocco Transit", "SIR-CLI-SU", "EUR", 1.01, 0.92, "1/1", 0.94));

    static final List<CustomerTrunk> RENTERS_CUSTOMERS = List.of(
            new CustomerTrunk("Juniper Callshops", "JUN-STD-CU", "Callshops USD", "Long distance", 8, "", 12, 5),
            new CustomerTrunk("Kestrel Contact Centres", "KES-CC-CU", "Centres EUR", "Long distance", 9, "", 40, 9));

    private final Carriers carriers;
    private final Operations operations;
    private final RatingPlans ratingPlans;
    private final RoutingPlans routingPlans;
    private long managedBy;

    DemoCarriers(Carriers carriers, Operations operations, RatingPlans ratingPlans, RoutingPlans routingPlans) {
        this.carriers = carriers;
        this.operations = operations;
        this.ratingPlans = ratingPlans;
        this.routingPlans = routingPlans;
    }

    /// Creates everything.
    ///
    /// @param from when the first prices came into force
    /// @param raised when a part of them changed
    /// @param manager the person of the staff who looks after them all
    void create(TenantId tenant, Destinations destinations, Instant from, Instant raised, long manager) {
        managedBy = manager;
        long premium = sellPlan(tenant, "Premium USD", "USD", 1.24, 1, "1/1", destinations, from, raised);
        long standard = sellPlan(tenant, "Standard USD", "USD", 1.13, 1, "30/6", destinations, from, raised);
        long standardEuro = sellPlan(tenant, "Standard EUR", "EUR", 1.15, 0.92, "60/1", destinations, from, raised);
        createCarriers(tenant);
        List<RoutingPlan.Supplier> forPremium = new ArrayList<>();
        List<RoutingPlan.Supplier> forStandard = new ArrayList<>();
        for (SupplierTrunk trunk : SUPPLIERS) {
            long interconnect = createTrunk(tenant, trunk, destinations, from, raised);
            if (trunk.name.contains("PRM") || trunk.name.contains("-CLI-")) {
                forPremium.add(new RoutingPlan.Supplier(interconnect, Preference.INCLUDE, 100));
            }
            forStandard.add(new RoutingPlan.Supplier(
                    interconnect, trunk.name.contains("PRM") ? Preference.LAST_RESORT : Preference.INCLUDE, trunk.quality > 0.85 ? 70 : 30));
        }
        long premiumRouting = routingPlans.create(new RoutingPlan(tenant, 0, "Premium", RoutingTerms.USUAL.withMostRoutes(3), forPremium)).id();
        long standardRouting = routingPlans.create(new RoutingPlan(tenant, 0, "Standard", RoutingTerms.USUAL.withMostRoutes(4), forStandard)).id();
        for (CustomerTrunk trunk : CUSTOMERS) {
            long plan = switch (trunk.plan) {
                case "Premium USD" -> premium;
                case "Standard EUR" -> standardEuro;
                default -> standard;
            };
            createTrunk(tenant, trunk, plan, trunk.routing.equals("Premium") ? premiumRouting : standardRouting, CallerRules.USUAL);
        }
    }

    private void createCarriers(TenantId tenant) {
        customer(tenant, "Brightline Telecom", "USD", Carrier.CreditType.POSTPAID, "12000", "Europe/London", "14 Cannon Wharf\nLondon E14 9TX", "GB");
        customer(tenant, "Copperfield Wholesale", "USD", Carrier.CreditType.POSTPAID, "9000", "America/New_York", "220 Harbor Street\nBoston, MA 02110", "US");
        customer(tenant, "Delta Call Centres", "USD", Carrier.CreditType.POSTPAID, "6000", "Asia/Manila", "8 Ayala Plaza\nMakati 1226", "PH");
        customer(tenant, "Estrella Comunicaciones", "EUR", Carrier.CreditType.POSTPAID, null, "Europe/Madrid", "Calle Mayor 31\n28013 Madrid", "ES");
        customer(tenant, "Nimbus Retail Voice", "USD", Carrier.CreditType.PREPAID, "0", "UTC", "5 Cloud Lane\nDublin D02", "IE");
        customer(tenant, "Quayside Prepaid", "USD", Carrier.CreditType.PREPAID, "0", "UTC", "77 Quay Street\nBristol BS1", "GB");
        supplier(tenant, "Halcyon Carrier Services", "USD", "Level 9, 40 Market Street\nSydney NSW 2000", "AU");
        supplier(tenant, "Trans-Levant Telecom", "USD", "Rue Hamra 112\nBeirut", "LB");
        supplier(tenant, "Norden Interconnect", "EUR", "Storgatan 4\n111 51 Stockholm", "SE");
        supplier(tenant, "Pacific Gateway Exchange", "USD", "1 Shenton Way\nSingapore 068803", "SG");
        supplier(tenant, "Sahel Voice", "EUR", "Avenue Bourguiba 9\nDakar", "SN");
        create(
                draft(tenant, "Aurelia Networks", "USD", Carrier.Kind.BILATERAL, Carrier.CreditType.POSTPAID, "Europe/Rome", "Via Aurelia 300\n00165 Roma", "IT"),
                new SideTerms(new BigDecimal("8000"), BigDecimal.ZERO),
                new SideTerms(null, BigDecimal.ZERO));
    }

    /// Creates what a class 4 renter has: two customers, one of which pays before, and two suppliers, in two currencies.
    ///
    /// @param sold        what it has prices for
    /// @param from        when its prices came into force
    /// @param raised      when a part of them changed
    /// @param manager     person who looks after them
    /// @param switchboard what is done with callers' numbers of the call centre
    void createOfRenter(TenantId renter, Destinations sold, Instant from, Instant raised, long manager, CallerRules switchboard) {
        managedBy = manager;
        customer(renter, "Juniper Callshops", "USD", Carrier.CreditType.PREPAID, "0", "Europe/Dublin", "12 Eyre Square\nGalway", "IE");
        customer(renter, "Kestrel Contact Centres", "EUR", Carrier.CreditType.POSTPAID, "2500", "Europe/Dublin", "3 Marina Walk\nCork T12", "IE");
        supplier(renter, "Tamarind Voice", "USD", "4 Harbour Road\nMumbai", "IN");
        supplier(renter, "Sirocco Transit", "EUR", "Rue de la Marine 18\nMarseille 13002", "FR");
        List<RoutingPlan.Supplier> suppliers = new ArrayList<>();
        for (SupplierTrunk trunk : RENTERS_SUPPLIERS) {
            suppliers.add(new RoutingPlan.Supplier(createTrunk(renter, trunk, sold, from, raised), Preference.INCLUDE, 100));
        }
        long routing = routingPlans.create(new RoutingPlan(renter, 0, "Long distance", RoutingTerms.USUAL, suppliers)).id();
        CustomerTrunk callshops = RENTERS_CUSTOMERS.getFirst();
        createTrunk(renter, callshops, sellPlan(renter, callshops.plan, "USD", 1.2, 1, "60/60", sold, from, raised), routing, CallerRules.USUAL);
        CustomerTrunk centres = RENTERS_CUSTOMERS.getLast();
        createTrunk(renter, centres, sellPlan(renter, centres.plan, "EUR", 1.14, 0.92, "1/1", sold, from, raised), routing, switchboard);
    }

    private void customer(TenantId tenant, String name, String currency, Carrier.CreditType type, @Nullable String limit, String zone, String address, String country) {
        create(
                draft(tenant, name, currency, Carrier.Kind.CUSTOMER, type, zone, address, country),
                new SideTerms(limit == null ? null : new BigDecimal(limit), BigDecimal.ZERO),
                SideTerms.ZERO);
    }

    private void supplier(TenantId tenant, String name, String currency, String address, String country) {
        create(draft(tenant, name, currency, Carrier.Kind.SUPPLIER, null, "UTC", address, country), SideTerms.ZERO, new SideTerms(null, BigDecimal.ZERO));
    }

    private void create(Carrier draft, SideTerms customer, SideTerms supplier) {
        operations.run(request(draft.tenant()), new CreateCarrier(draft, customer, supplier));
    }

    private static OperationRequest request(TenantId tenant) {
        return OperationRequest.system(tenant, "demonstration");
    }

    private Carrier draft(
            TenantId tenant, String name, String currency, Carrier.Kind kind, Carrier.@Nullable CreditType type, String zone, String address, String country) {
        String code = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        String domain = code.replaceAll("-.*", "") + ".example";
        return new Carrier(
                tenant, 0, name, code, kind, Carrier.Status.ACTIVE, currency, ZoneId.of(zone), managedBy,
                kind == Carrier.Kind.SUPPLIER ? null : 400, kind == Carrier.Kind.SUPPLIER ? null : 50, false, type,
                kind == Carrier.Kind.BILATERAL ? new Carrier.NetLimit(new BigDecimal("3000"), Carrier.BilateralBreach.ALERT_ONLY) : Carrier.NetLimit.NONE, 7,
                new Carrier.Party(name + " Ltd", address, country, "", "billing@" + domain, "noc@" + domain), true);
    }

    private Carrier named(String name) {
        return carriers.directory().carriers().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no carrier " + name));
    }

    private long createTrunk(TenantId tenant, SupplierTrunk trunk, Destinations destinations, Instant from, Instant raised) {
        RatingPlan plan = plan(tenant, trunk.name + " buy", trunk.currency, RatingPlan.Side.BUY);
        ratingPlans.addRates(tenant, plan.id(), rates(plan, trunk.name, trunk.factor, trunk.fx, trunk.period, destinations, from, raised));
        Optional<CustomerTrunk> both = CUSTOMERS.stream().filter(c -> c.name.equals(trunk.name)).findFirst();
        return operations.run(request(tenant), new CreateInterconnect(new Interconnect(
                        tenant, 0, named(trunk.carrier).id(), trunk.name, both.isPresent() ? Direction.BILATERAL : Direction.SUPPLIER, trunk.currency, 1, true, 200, 40,
                        both.map(CustomerTrunk::techPrefix).orElse(""), both.map(DemoCarriers::callsFrom).orElse(List.of()), both.map(_ -> DIALLED).orElse(List.of()),
                        // the real port is known when the simulated supplier has bound it
                        new Interconnect.Target("127.0.0.1", 9, false, Duration.ofSeconds(4), Duration.ofSeconds(45)), plan.id(), null)
                .with(trunk.media(), Signalling.USUAL)));
    }

    private static final List<Interconnect.NumberRule> DIALLED = List.of(new Interconnect.NumberRule("00", 2, ""));

    private static List<AddressRange> callsFrom(CustomerTrunk trunk) {
        return List.of(AddressRange.parse("127.0.20." + trunk.address));
    }

    private void createTrunk(TenantId tenant, CustomerTrunk trunk, long plan, long routing, CallerRules caller) {
        Carrier carrier = named(trunk.carrier);
        long interconnect = carriers.directory().interconnectsOf(carrier.id()).stream()
                .filter(i -> i.name().equals(trunk.name))
                .findFirst()
                .map(Interconnect::id)
                .orElseGet(() -> operations.run(request(tenant), new CreateInterconnect(new Interconnect(
                        tenant, 0, carrier.id(), trunk.name, Direction.CUSTOMER, ratingPlans.find(plan).orElseThrow().terms().currency().code(),
                        2, true, trunk.capacity, 25, trunk.techPrefix, callsFrom(trunk), DIALLED, null, null, 3_600, caller, 1).with(trunk.media(), Signalling.USUAL))));
        operations.run(request(tenant), new CreateService(
                new Service(tenant, 0, interconnect, trunk.plan.replaceAll(" .*", ""), 1, true, plan, routing, null, null, List.of()).withTranscoding(trunk.isRelayed())));
    }

    private long sellPlan(
            TenantId tenant, String name, String currency, double factor, double fx, String period, Destinations destinations, Instant from, Instant raised) {
        RatingPlan plan = plan(tenant, name, currency, RatingPlan.Side.SELL);
        ratingPlans.addRates(tenant, plan.id(), rates(plan, name, factor, fx, period, destinations, from, raised));
        return plan.id();
    }

    private RatingPlan plan(TenantId tenant, String name, String currency, RatingPlan.Side side) {
        PlanTerms terms = PlanTerms.of(0, Currency.of(currency), TimeZones.UTC);
        return ratingPlans.create(new RatingPlan(
                tenant, 0, name, side, side == RatingPlan.Side.SELL ? terms.withMinimumMarginPercent(BigDecimal.ZERO) : terms));
    }

    /// One price per zone; a tenth of the zones changed price once; a few dear destinations are not sold as standard.
    private static List<Rate> rates(
            RatingPlan plan, String seed, double factor, double fx, String period, Destinations destinations, Instant from, Instant raised) {
        Random random = new Random(seed.hashCode());
        List<Rate> rates = new ArrayList<>();
        for (Destination destination : destinations.all()) {
            // suppliers differ by zone, customers' prices are the house's own
            double own = plan.side() == RatingPlan.Side.BUY ? 0.9 + random.nextDouble() * 0.2 : 1;
            double price = destination.price() * factor * fx * own;
            boolean changes = random.nextInt(10) == 0;
            boolean missing = plan.side() == RatingPlan.Side.BUY && random.nextInt(12) == 0;
            if (missing) {
                continue;
            }
            boolean blocked = plan.name().startsWith("Standard") && destination.price() > 0.7;
            for (String code : destination.codes()) {
                rates.add(rate(plan, destination, code, price, period, blocked, from, changes ? raised : null));
                if (changes) {
                    rates.add(rate(plan, destination, code, price * 1.06, period, blocked, raised, null));
                }
            }
        }
        return rates;
    }

    private static Rate rate(
            RatingPlan plan, Destination destination, String code, double price, String period, boolean blocked, Instant from, @Nullable Instant to) {
        Currency currency = plan.terms().currency();
        BigDecimal rounded = BigDecimal.valueOf(price).setScale(5, RoundingMode.HALF_UP);
        return Rate.of(0, destination.zone(), Prefix.of(code), from, Period.parse(period), new PerMinutePrice(rounded, currency))
                .to(to)
                .blocked(blocked)
                .connectionCharge(Money.zero(currency))
                .build();
    }
}
