package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.IngressAddress;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.KnowsPlans;
import com.didtron.server.carriers.OriginationList;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rules of the hierarchy (1.2, 2.2): why an interconnect may not be as asked.
@Component
class InterconnectRules {

    static final String RULES = "at most " + Bounds.MOST_RULES + ", each with digits or + # * to compare, lengths from 1 to 32, the least not above the most, 0 to 20 to strip, and at most 15 digits"
            + " to prepend; or 1 to 15 digits that replace the number, and nothing to strip or prepend";
    static final String TECH_PREFIX = "[0-9#*]{0,16}";
    static final String TECH_PREFIX_SAID = "at most 16 digits, # and *";
    private static final String NO_CALLS_IN = "none: a supplier is called, it does not call";

    private final CarrierStore carriers;
    private final InterconnectStore store;
    private final KnowsPlans plans;
    private final Carriers picture;
    private final TenantTree tenants;
    private final EgressRules egress;

    private final OriginationStore originations;
    private final OriginationLists lists;

    InterconnectRules(
            CarrierStore carriers, InterconnectStore store, KnowsPlans plans, Carriers picture, TenantTree tenants, EgressRules egress,
            OriginationStore originations, OriginationLists lists) {
        this.tenants = tenants;
        this.originations = originations;
        this.lists = lists;
        this.carriers = carriers;
        this.store = store;
        this.plans = plans;
        this.picture = picture;
        this.egress = egress;
    }

    Carrier carrier(Change change, long id) {
        return carriers.get(change.tx(), change.tenant(), id);
    }

    /// A carrier that is to get another.
    ///
    /// @throws Refusal not-found, carrier-closing
    Carrier growing(Change change, long id) {
        Carrier carrier = carrier(change, id);
        if (!carrier.status().grows()) {
            throw Refusal.conflict("carrier-closing", carrier.name() + " is " + CarrierStore.word(carrier.status()) + ": it gets no more interconnects.");
        }
        return carrier;
    }

    void refuseWrong(DSLContext tx, TenantId tenant, Carrier carrier, Interconnect i, long id) {
        refuseDirectionAndCurrency(carrier, i.direction(), i.currency());
        boolean sends = i.direction().sendsCalls();
        boolean takes = i.direction().takesCalls();
        Interconnect.Target target = i.target();
        IngressAddress ingress = i.checks().address();
        boolean byVia = ingress.type() == IngressAddress.Type.VIA;
        var errors = new FieldErrors();
        if (target != null) {
            egress.check(target, i.signalling().networks(), i.enabled(), errors);
        }
        egress.checkNetworks(i.signalling().networks(), errors);
        CallTermsRules.check(i, errors);
        CallerFields.check(i.caller(), errors);
        errors
                .name(i.name(), "name", Bounds.LONGEST_NAME)
                .unless(Bounds.areCalls(i.capacityLimit()), "capacityLimit", Bounds.NO_CAPACITY)
                .unless(Bounds.areCps(i.cpsLimit()), "cpsLimit", Bounds.NO_CPS)
                .unless(i.techPrefix().matches(TECH_PREFIX), "techPrefix", TECH_PREFIX_SAID)
                .unless(sends || i.techPrefix().isEmpty(), "techPrefix", NO_CALLS_IN + "; what is put before called numbers is egress.techPrefix")
                .unless(sends || i.numberRules().isEmpty(), "numberRules", NO_CALLS_IN + "; the rules of calls that go out are egress.numberRules")
                .unless(sends || i.caller().rules().isEmpty(), "callerRules", NO_CALLS_IN + "; the rules of calls that go out are egress.callerRules")
                .unless(!sends || !i.enabled() || !i.addresses().isEmpty() || !ingress.hosts().isEmpty(), "addresses", "an address that its calls come from, or switch it off: without one nobody is recognised")
                .unless(sends || i.addresses().isEmpty() && ingress.hosts().isEmpty(), "addresses", NO_CALLS_IN)
                .unless(i.addresses().size() <= Bounds.MOST_ADDRESSES, "addresses", "at most " + Bounds.MOST_ADDRESSES)
                .unless(ingress.hosts().size() <= Bounds.MOST_HOSTS, "addresses", "at most " + Bounds.MOST_HOSTS + " host names")
                .unless(takes == (target != null), "egress", takes ? "where its calls go" : "none for a customer")
                .unless(target == null || within(target.progressTimeout().toMillis(), Bounds.LEAST_PROGRESS_MS, Bounds.MOST_PROGRESS_MS), "progressTimeoutMs",
                        Bounds.LEAST_PROGRESS_MS + " to " + Bounds.MOST_PROGRESS_MS)
                .unless(target == null || within(target.ringTimeout().toMillis(), Bounds.LEAST_RING_MS, Bounds.MOST_RING_MS), "ringTimeoutMs", Bounds.LEAST_RING_MS + " to " + Bounds.MOST_RING_MS)
                .unless(sends || i.maxTalkSeconds() == null, "maxTalkSeconds", "nothing: how long a call may be is a matter of the interconnect that it came from")
                .unless(i.maxTalkSeconds() == null || within(i.maxTalkSeconds(), 1, Bounds.LONGEST_CALL), "maxTalkSeconds", "1 to " + Bounds.LONGEST_CALL + ", or nothing for no limit")
                .unless(rulesFit(i.numberRules()), "numberRules", RULES)
                .unless(rulesFit(i.caller().rules()), "callerRules", RULES)
                .unless(sends || i.checks().equals(IngressChecks.NONE), "checks", NO_CALLS_IN)
                .unless(!byVia || !ingress.proxies().isEmpty(), "checks.proxies",
                        "the addresses of the proxies that pass its calls on: without them anybody could write the Via that is matched")
                .unless(byVia || ingress.proxies().isEmpty(), "checks.proxies", "none: only the address type Via asks for proxies")
                .unless(byVia || !ingress.lastVia(), "checks.lastVia", "off: only the address type Via reads the last Via")
                .unless(ingress.proxies().size() <= Bounds.MOST_PROXIES, "checks.proxies", "at most " + Bounds.MOST_PROXIES)
                .unless(pattern(i.checks().from()), "checks.fromDomain", PATTERN)
                .unless(pattern(i.checks().contact()), "checks.contactDomain", PATTERN)
                .unless(i.checks().trunk().group().matches("[\\x21-\\x7e]{0,60}"), "checks.trunkGroup", "at most 60 characters without blanks")
                .unless(i.checks().trunk().context().matches("[\\x21-\\x7e]{0,100}"), "checks.trunkContext", "a domain or the beginning of a number such as +1-415, at most 100 characters")
                .unless(i.checks().trunk().context().isEmpty() || !i.checks().trunk().group().isEmpty(), "checks.trunkGroup", "a trunk group: a context belongs to one")
                .unless(!i.checks().trunk().validate() || !i.checks().trunk().group().isEmpty(), "checks.trunkGroup", "what is validated")
                .refuse();
        refusePlan(tenant, i);
        holdLists(tx, tenant, i);
        if (store.isTaken(tx, tenant, carrier.id(), i.name(), id)) {
            throw Refusal.invalid("name-taken", carrier.name() + " has an interconnect of this name.", new Refusal.Field("name", "another name"));
        }
        if (i.enabled()) {
            refuseAddressOfAnother(tenant, carrier, i);
            refuseCallsOfAnotherTenant(tenant, i);
        }
    }

    /// Nobody takes the calls of another tenant, nor learns whose they are; only the operator, who runs the platform, is told.
    ///
    /// @throws Refusal address-of-another-tenant
    void refuseCallsOfAnotherTenant(TenantId tenant, Interconnect i) {
        picture.directory().ofOtherTenants(i).stream().findFirst().ifPresent(other -> {
            String whose = tenants.isOperator(tenant)
                    ? other.name() + " of " + picture.directory().carrierName(other.carrierId()) + ", another tenant's,"
                    : "somebody else on this platform";
            throw Refusal.invalid(
                    "address-of-another-tenant",
                    "Calls of " + whose + " come from an address of " + i.name() + " already: the one would take calls of the other.",
                    new Refusal.Field(
                            "addresses",
                            "another address; or for both a tech prefix, neither beginning with the other, a From domain, Contact domain or trunk group of their own, or"
                                    + " signalling addresses of their own"));
        });
    }

    /// The origination lists that it names stay, and their numbers are in memory when the first call asks for one.
    ///
    /// @throws Refusal not-found, invalid for one without numbers
    void holdLists(DSLContext tx, TenantId tenant, Interconnect i) {
        holdList(tx, tenant, i.caller().customer().numbers().list(), "caller.customer.listId");
        holdList(tx, tenant, i.caller().supplier().sent().list(), "caller.supplier.listId");
    }

    private void holdList(DSLContext tx, TenantId tenant, @Nullable Long id, String field) {
        if (id == null) {
            return;
        }
        OriginationList list = originations.hold(tx, tenant, id);
        if (list.numbers() == 0) {
            throw Refusal.invalid("invalid", list.name() + " has no numbers.", new Refusal.Field(field, "a list with numbers"));
        }
        lists.changed(tx, tenant);
    }

    static void refuseDirectionAndCurrency(Carrier carrier, Direction direction, String currency) {
        boolean fits = (!direction.sendsCalls() || carrier.isCustomer()) && (!direction.takesCalls() || carrier.isSupplier());
        if (!fits) {
            throw Refusal.invalid(
                    "direction-does-not-fit",
                    "A " + CarrierStore.word(carrier.kind()) + " carrier has no " + CarrierStore.word(direction) + " interconnect.",
                    new Refusal.Field("direction", "make the carrier bilateral first"));
        }
        if (!carrier.currencies().contains(currency)) {
            throw Refusal.invalid(
                    "currency-not-assigned",
                    carrier.name() + " is not traded with in " + currency + ".",
                    new Refusal.Field("currency", "one of " + String.join(", ", carrier.currencies()) + ", or assign the currency to the carrier first"));
        }
    }

    private void refusePlan(TenantId tenant, Interconnect i) {
        Long plan = i.ratingPlanId();
        if (plan == null) {
            return;
        }
        if (!i.direction().takesCalls()) {
            throw Refusal.invalid("plan-does-not-fit", "The rating plan of a customer belongs to its services.", new Refusal.Field("ratingPlanId", "none"));
        }
        var facts = plans.ratingPlan(tenant, plan).orElseThrow(() -> Refusal.notFound("rating plan " + plan));
        if (facts.sells() || !facts.currency().equals(i.currency())) {
            throw Refusal.invalid(
                    "plan-does-not-fit",
                    facts.name() + " is a plan for " + (facts.sells() ? "selling" : "buying") + " in " + facts.currency() + ".",
                    new Refusal.Field("ratingPlanId", "a plan for buying in " + i.currency()));
        }
    }

    /// Two carriers with the same address and prefix: the younger would never be recognised.
    private void refuseAddressOfAnother(TenantId tenant, Carrier carrier, Interconnect i) {
        List<Interconnect> alike = picture.directory().interconnects().stream()
                .filter(o -> o.tenant().equals(tenant) && o.carrierId() != carrier.id() && o.enabled())
                .filter(o -> o.demandedPrefix().equals(i.demandedPrefix()) && o.checks().sameAs(i.checks()) && o.signalling().isServedWith(i.signalling()))
                .toList();
        for (Object source : Stream.concat(i.addresses().stream(), i.checks().address().hosts().stream()).toList()) {
            Optional<Interconnect> other =
                    alike.stream().filter(o -> o.addresses().contains(source) || o.checks().address().hosts().contains(source)).findFirst();
            if (other.isPresent()) {
                throw Refusal.invalid(
                        "address-taken",
                        source + (i.demandedPrefix().isEmpty() ? "" : " with " + i.demandedPrefix()) + " is " + other.get().name() + " of "
                                + picture.directory().carrierName(other.get().carrierId()) + ": calls would be taken for theirs.",
                        new Refusal.Field("addresses", "another address, a tech prefix of its own, or a From domain, Contact domain, trunk group, TLS or signalling address to tell them apart"));
            }
        }
    }

    static boolean rulesFit(List<NumberRule> rules) {
        return rules.size() <= Bounds.MOST_RULES && rules.stream().allMatch(InterconnectRules::fits);
    }

    private static boolean fits(NumberRule rule) {
        Integer least = rule.minLength();
        Integer most = rule.maxLength();
        return rule.startsWith().matches("[0-9+#*]{0,20}")
                && (least == null || within(least, 1, Bounds.LONGEST_NUMBER))
                && (most == null || within(most, least == null ? 1 : least, Bounds.LONGEST_NUMBER))
                && within(rule.strip(), 0, 20)
                && rule.prepend().matches("[+]?[0-9]{0,15}")
                && (rule.replacement() == null || rule.replacement().matches("[+]?[0-9]{1,15}") && rule.strip() == 0 && rule.prepend().isEmpty());
    }

    private static boolean pattern(IngressChecks.Domain domain) {
        return domain.pattern().matches("[A-Za-z0-9.:_%-]{0,100}") && (!domain.validate() || !domain.pattern().isEmpty());
    }

    private static final String PATTERN = "a host such as sip.example.com or %.example.com, where % stands for any characters; at most 100; something when it is validated";

    private static boolean within(long value, long least, long most) {
        return value >= least && value <= most;
    }

    /// What was there before was acknowledged then.
    static void refuseWide(Interconnect before, Interconnect wanted) {
        refuseWide(before.addresses(), wanted.addresses());
        refuseWide(before.checks().address().proxies(), wanted.checks().address().proxies());
    }

    private static void refuseWide(List<AddressRange> before, List<AddressRange> wanted) {
        List<AddressRange> known = before.stream().map(AddressRange::whole).toList();
        List<AddressRange> wide = wanted.stream().filter(r -> r.isWide() && !known.contains(r.whole())).toList();
        if (!wide.isEmpty()) {
            throw Refusal.invalid(
                    "wide-range",
                    wide.stream().map(AddressRange::toString).collect(Collectors.joining(", ")) + (wide.size() == 1 ? " is" : " are")
                            + " wider than /24 (IPv4) or /64 (IPv6): whoever calls from anywhere in there would be taken for this interconnect's.",
                    new Refusal.Field("acknowledgesWideRanges", "acknowledge that it is meant so, or name narrower ranges"));
        }
    }
}
