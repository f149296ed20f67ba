package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.CarrierOperations.DeleteService;
import com.didtron.server.carriers.CarrierOperations.EnableServices;
import com.didtron.server.carriers.CarrierOperations.OrderServices;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.KnowsLists;
import com.didtron.server.carriers.KnowsPlans;
import com.didtron.server.carriers.KnowsPolicies;
import com.didtron.server.carriers.KnowsPortability;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Carries out the changes of services.
final class ServiceChanges {

    static final String KIND = "service";
    /// Of an interconnect (4.1).
    static final int MOST_SERVICES = 3_000;

    private ServiceChanges() {}

    /// Why a service may not be as asked: it hangs under an interconnect that sends us calls, and its price is in that one's currency.
    @Component
    static class Rules {

        private final CarrierStore carriers;
        private final InterconnectStore interconnects;
        private final ServiceStore store;
        private final TimeClassStore timeClasses;
        private final KnowsPlans plans;
        private final KnowsPolicies policies;
        private final KnowsLists lists;
        private final KnowsPortability portability;
        private final ExchangeRates rates;
        private final Clock clock;

        Rules(
                CarrierStore carriers, InterconnectStore interconnects, ServiceStore store, TimeClassStore timeClasses, KnowsPlans plans, KnowsPolicies policies, KnowsLists lists,
                KnowsPortability portability, ExchangeRates rates, Clock clock) {
            this.portability = portability;
            this.carriers = carriers;
            this.interconnects = interconnects;
            this.store = store;
            this.timeClasses = timeClasses;
            this.plans = plans;
            this.policies = policies;
            this.lists = lists;
            this.rates = rates;
            this.clock = clock;
        }

        void refuseWrong(DSLContext tx, TenantId tenant, Interconnect interconnect, Service s, long id) {
            if (!interconnect.direction().sendsCalls()) {
                throw Refusal.invalid("direction-does-not-fit", "A service is for calls that come in; " + interconnect.name() + " goes to a supplier.",
                        new Refusal.Field("interconnectId", "a customer or bilateral interconnect"));
            }
            Service.Matching m = s.matching();
            new FieldErrors()
                    .name(s.name(), "name", Bounds.LONGEST_NAME)
                    .unless(Bounds.areCalls(s.capacityLimit()), "capacityLimit", Bounds.NO_CAPACITY)
                    .unless(Bounds.areCps(s.cpsLimit()), "cpsLimit", Bounds.NO_CPS)
                    .unless(prefixes(m.destinations()), "destinations", PREFIXES)
                    .unless(prefixes(m.excludedDestinations()), "excludedDestinations", PREFIXES)
                    .unless(prefixes(m.origins()), "origins", PREFIXES)
                    .unless(prefixes(m.excludedOrigins()), "excludedOrigins", PREFIXES)
                    .unless(prefixes(s.blocked().destinations()), "blockedDestinations", PREFIXES)
                    .unless(prefixes(s.blocked().origins()), "blockedOrigins", PREFIXES)
                    .unless(m.destinationList() == null || m.destinations().isEmpty() && m.excludedDestinations().isEmpty(), "destinationListId",
                            "a list, or prefixes in destinations and excludedDestinations, not both")
                    .unless(m.originList() == null || m.origins().isEmpty() && m.excludedOrigins().isEmpty(), "originListId",
                            "a list, or prefixes in origins and excludedOrigins, not both")
                    .unless(m.originMinDigits() == null || m.originMinDigits() >= 1 && m.originMinDigits() <= 15, "originMinDigits", "1 to 15, or nothing")
                    .unless(m.originMaxDigits() == null || m.originMaxDigits() >= (m.originMinDigits() == null ? 1 : m.originMinDigits()) && m.originMaxDigits() <= 15,
                            "originMaxDigits", "not less than the least, at most 15, or nothing")
                    .unless(m.minDigits() == null || m.minDigits() >= 1 && m.minDigits() <= 15, "minDigits", "1 to 15, or nothing")
                    .unless(m.maxDigits() == null || m.maxDigits() >= (m.minDigits() == null ? 1 : m.minDigits()) && m.maxDigits() <= 15, "maxDigits",
                            "not less than the least, at most 15, or nothing")
                    .refuse();
            var plan = plans.ratingPlan(tenant, s.ratingPlanId()).orElseThrow(() -> Refusal.notFound("rating plan " + s.ratingPlanId()));
            if (!plan.sells() || !plan.currency().equals(interconnect.currency())) {
                throw Refusal.invalid(
                        "plan-does-not-fit",
                        plan.name() + " is a plan for " + (plan.sells() ? "selling" : "buying") + " in " + plan.currency() + "; " + interconnect.name() + " is in "
                                + interconnect.currency() + ".",
                        new Refusal.Field("ratingPlanId", "a plan for selling in " + interconnect.currency()));
            }
            if (id == 0 || store.get(tx, tenant, id).ratingPlanId() != s.ratingPlanId()) {
                refuseUnsold(tx, tenant, interconnect, s, plan.name());
            }
            if (m.timeClass() != TimeClass.ANY_DAY) {
                timeClasses.hold(tx, tenant, m.timeClass());
            }
            holdPolicy(tx, tenant, s);
            holdLists(tx, tenant, m);
            holdPortability(tx, tenant, s);
            if (s.direct() != null) {
                refuseDirect(tx, tenant, interconnect, s.direct());
            } else {
                plans.routingPlan(tenant, Objects.requireNonNull(s.routingPlanId())).orElseThrow(() -> Refusal.notFound("routing plan " + s.routingPlanId()));
            }
            if (store.isTaken(tx, tenant, interconnect.id(), s.name(), id)) {
                throw Refusal.invalid("name-taken", interconnect.name() + " has a service of this name.", new Refusal.Field("name", "another name"));
            }
        }

        /// @throws Refusal not-found
        private void holdPolicy(DSLContext tx, TenantId tenant, Service s) {
            Long policy = s.blocked().policy();
            if (policy != null) {
                policies.hold(tx, tenant, policy).orElseThrow(() -> Refusal.notFound("enforcement policy " + policy));
            }
        }

        /// @throws Refusal not-found
        private void holdLists(DSLContext tx, TenantId tenant, Service.Matching m) {
            Stream.of(m.destinationList(), m.originList()).filter(Objects::nonNull).map(Service.Listed::list).distinct().sorted()
                    .forEach(list -> lists.match(tx, tenant, list).orElseThrow(() -> Refusal.notFound("number list " + list)));
        }

        /// @throws Refusal not-found
        private void holdPortability(DSLContext tx, TenantId tenant, Service s) {
            if (s.portability() != null) {
                long plan = s.portability().plan();
                portability.hold(tx, tenant, plan).orElseThrow(() -> Refusal.notFound("number portability plan " + plan));
            }
        }

        /// A service that is on a plan already stays on it, whoever the plan is assigned to since.
        private void refuseUnsold(DSLContext tx, TenantId tenant, Interconnect interconnect, Service s, String plan) {
            plans.notSoldTo(tenant, s.ratingPlanId(), interconnect.carrierId()).ifPresent(why -> {
                throw Refusal.invalid("plan-not-assigned",
                        plan + " is not sold to " + carriers.get(tx, tenant, interconnect.carrierId()).name() + ": " + why + ".",
                        new Refusal.Field("ratingPlanId", "a plan that is assigned to this customer, or assign " + plan + " to it first"));
            });
        }

        /// What would make every call of the service fail is refused here, where somebody reads why.
        private void refuseDirect(DSLContext tx, TenantId tenant, Interconnect ingress, Service.Direct direct) {
            Interconnect supplier = interconnects.hold(tx, tenant, direct.interconnectId());
            if (!supplier.direction().takesCalls()) {
                throw Refusal.invalid("direction-does-not-fit", supplier.name() + " is a customer's interconnect: calls come from it, they cannot go to it.",
                        new Refusal.Field(DIRECT, "a supplier or bilateral interconnect"));
            }
            if (supplier.id() == ingress.id()) {
                throw Refusal.invalid("same-interconnect", supplier.name() + " is where these calls come from: no call is sent back there.",
                        new Refusal.Field(DIRECT, "another interconnect"));
            }
            Carrier customer = carriers.get(tx, tenant, ingress.carrierId());
            if (supplier.carrierId() == customer.id() && !customer.circularRouting()) {
                throw Refusal.invalid("own-carrier", supplier.name() + " belongs to " + customer.name() + " itself, whose circular routing is off: no call could go there.",
                        new Refusal.Field(DIRECT, "another carrier's interconnect, or switch circular routing on"));
            }
            Long planId = supplier.ratingPlanId();
            if (planId == null) {
                throw Refusal.invalid("supplier-unrated", supplier.name() + " has no rating plan: what its calls cost is not known, so none could go there.",
                        new Refusal.Field(DIRECT, "give the interconnect a plan for buying first"));
            }
            String buying = plans.ratingPlan(tenant, planId).map(KnowsPlans.RatingPlanFacts::currency).orElse(supplier.currency());
            if (!buying.equals(ingress.currency()) && rates.factor(tenant, buying, ingress.currency(), clock.instant()).isEmpty()) {
                throw Refusal.conflict("no-exchange-rate",
                        "There is no exchange rate from " + buying + " to " + ingress.currency() + ": what " + supplier.name() + " charges could not be compared with what is paid.");
            }
            new FieldErrors()
                    .unless(InterconnectRules.rulesFit(direct.calledRules()), "direct.calledRules", InterconnectRules.RULES)
                    .unless(InterconnectRules.rulesFit(direct.callerRules()), "direct.callerRules", InterconnectRules.RULES)
                    .refuse();
        }

        private static final String DIRECT = "direct.interconnectId";
        private static final String PREFIXES = "at most " + Bounds.MOST_PREFIXES + " prefixes of 1 to 15 digits";

        private static boolean prefixes(List<String> list) {
            return list.size() <= Bounds.MOST_PREFIXES && list.stream().allMatch(p -> p.matches("[0-9]{1,15}"));
        }
    }

    @Component
    static class Create implements OperationHandler<CreateService, Long> {

        private final InterconnectStore interconnects;
        private final ServiceStore store;
        private final Rules rules;
        private final Carriers carriers;

        Create(InterconnectStore interconnects, ServiceStore store, Rules rules, Carriers carriers) {
            this.interconnects = interconnects;
            this.store = store;
            this.rules = rules;
            this.carriers = carriers;
        }

        @Override
        public OperationType<CreateService, Long> type() {
            return OperationType.inline("carriers.create-service", "Add service", Category.CARRIERS, CreateService.class, Long.class);
        }

        @Override
        public Long perform(Change change, CreateService wanted) {
            Service draft = wanted.draft();
            change.subject(KIND, "", draft.name());
            Interconnect interconnect = interconnects.get(change.tx(), change.tenant(), draft.interconnectId());
            rules.refuseWrong(change.tx(), change.tenant(), interconnect, draft, 0);
            if (store.list(change.tx(), change.tenant(), interconnect.id()).size() >= MOST_SERVICES) {
                throw Refusal.conflict("too-many-services", "An interconnect has at most " + MOST_SERVICES + " services.");
            }
            Service made = store.insert(change.tx(), change.tenant(), draft, change.now());
            change.subject(KIND, Long.toString(made.id()), made.name());
            change.after(made);
            carriers.changed(change.tx(), change.tenant(), interconnect.carrierId());
            return made.id();
        }
    }

    @Component
    static class Alter implements OperationHandler<ChangeService, Integer> {

        private final InterconnectStore interconnects;
        private final ServiceStore store;
        private final Rules rules;
        private final Carriers carriers;

        Alter(InterconnectStore interconnects, ServiceStore store, Rules rules, Carriers carriers) {
            this.interconnects = interconnects;
            this.store = store;
            this.rules = rules;
            this.carriers = carriers;
        }

        @Override
        public OperationType<ChangeService, Integer> type() {
            return OperationType.inline("carriers.change-service", "Change service", Category.CARRIERS, ChangeService.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeService asked) {
            Service before = store.lock(change.tx(), change.tenant(), asked.wanted().id(), asked.wanted().version());
            change.subject(KIND, Long.toString(before.id()), before.name());
            change.before(before);
            Service wanted = asked.wanted().changing(before);
            Interconnect interconnect = interconnects.get(change.tx(), change.tenant(), before.interconnectId());
            rules.refuseWrong(change.tx(), change.tenant(), interconnect, wanted, before.id());
            Service after = store.update(change.tx(), change.tenant(), wanted);
            change.after(after);
            carriers.changed(change.tx(), change.tenant(), interconnect.carrierId());
            return after.version();
        }
    }

    @Component
    static class Enable implements OperationHandler<EnableServices, Integer> {

        private final InterconnectStore interconnects;
        private final ServiceStore store;
        private final Carriers carriers;

        Enable(InterconnectStore interconnects, ServiceStore store, Carriers carriers) {
            this.interconnects = interconnects;
            this.store = store;
            this.carriers = carriers;
        }

        @Override
        public OperationType<EnableServices, Integer> type() {
            return OperationType.inline("carriers.enable-services", "Switch services", Category.CARRIERS, EnableServices.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, EnableServices wanted) {
            CarrierChanges.refuseTooMany(wanted.services(), "services");
            List<Service> before = Picked.each(
                    wanted.services(), "service", "services", p -> store.lock(change.tx(), change.tenant(), p.id(), p.version()));
            CarrierChanges.subject(change, KIND, before.stream().map(Service::id).toList(), before.stream().map(Service::name).toList());
            change.before(before.stream().map(s -> Map.of("id", s.id(), "name", s.name(), "enabled", s.enabled())).toList());
            before.forEach(s -> store.enable(change.tx(), change.tenant(), s.id(), wanted.enabled()));
            change.after(before.stream().map(s -> Map.of("id", s.id(), "name", s.name(), "enabled", wanted.enabled())).toList());
            before.stream().map(Service::interconnectId).distinct().map(i -> interconnects.carrierOf(change.tx(), change.tenant(), i)).distinct()
                    .forEach(c -> carriers.changed(change.tx(), change.tenant(), c));
            return before.size();
        }
    }

    @Component
    static class Order implements OperationHandler<OrderServices, Integer> {

        private final InterconnectStore interconnects;
        private final ServiceStore store;
        private final Carriers carriers;

        Order(InterconnectStore interconnects, ServiceStore store, Carriers carriers) {
            this.interconnects = interconnects;
            this.store = store;
            this.carriers = carriers;
        }

        @Override
        public OperationType<OrderServices, Integer> type() {
            return OperationType.inline("carriers.order-services", "Order services", Category.CARRIERS, OrderServices.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, OrderServices wanted) {
            // two orders at once are taken one after the other, and nobody adds a service in between
            Interconnect interconnect = interconnects.lock(change.tx(), change.tenant(), wanted.interconnect());
            change.subject(InterconnectChanges.KIND, Long.toString(interconnect.id()), interconnect.name());
            List<Service> before = store.lockOf(change.tx(), change.tenant(), interconnect.id());
            InterconnectChanges.refuseOtherThan(before.stream().map(Service::id).toList(), wanted.services(), wanted.before(), "services");
            change.before(before.stream().map(s -> Map.of("id", s.id(), "name", s.name())).toList());
            int position = 1;
            for (long id : wanted.services()) {
                store.place(change.tx(), change.tenant(), id, position++);
            }
            change.after(wanted.services().stream()
                    .map(id -> Map.of("id", id, "name", before.stream().filter(s -> s.id() == id).findFirst().orElseThrow().name()))
                    .toList());
            carriers.changed(change.tx(), change.tenant(), interconnect.carrierId());
            return before.size();
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteService, Long>, TrashKind {

        private final InterconnectStore interconnects;
        private final ServiceStore store;
        private final TimeClassStore timeClasses;
        private final Rules rules;
        private final Carriers carriers;
        private final Uses uses;
        private final Trash trash;

        Delete(InterconnectStore interconnects, ServiceStore store, TimeClassStore timeClasses, Rules rules, Carriers carriers, Uses uses, Trash trash) {
            this.rules = rules;
            this.interconnects = interconnects;
            this.store = store;
            this.timeClasses = timeClasses;
            this.carriers = carriers;
            this.uses = uses;
            this.trash = trash;
        }

        @Override
        public OperationType<DeleteService, Long> type() {
            return OperationType.inline("carriers.delete-service", "Delete service", Category.CARRIERS, DeleteService.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteService wanted) {
            Service service = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version());
            change.subject(KIND, Long.toString(wanted.id()), service.name());
            change.before(service);
            uses.refuseWhenInUse(change.tx(), change.tenant(), CarrierUse.Kind.SERVICE, wanted.id(), "service-in-use", service.name());
            store.mark(change.tx(), change.tenant(), wanted.id(), change.now());
            trash.put(change, KIND, Long.toString(wanted.id()), service.name(), List.of());
            carriers.changed(change.tx(), change.tenant(), interconnects.carrierOf(change.tx(), change.tenant(), service.interconnectId()));
            return wanted.id();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Service";
        }

        @Override
        public void restore(Change change, String id) {
            long service = Long.parseLong(id);
            long interconnect = store.mark(change.tx(), change.tenant(), service, null);
            try {
                interconnects.get(change.tx(), change.tenant(), interconnect);
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "Its interconnect was deleted. Restore that first.");
            }
            Service restored = store.get(change.tx(), change.tenant(), service);
            if (store.isTaken(change.tx(), change.tenant(), interconnect, restored.name(), service)) {
                throw Refusal.conflict("restore-clash", "Another service of the interconnect is called " + restored.name() + " now. Rename that first.");
            }
            if (restored.direct() != null) {
                try {
                    interconnects.hold(change.tx(), change.tenant(), restored.direct().interconnectId());
                } catch (Refusal gone) {
                    throw Refusal.conflict("restore-clash", "The supplier interconnect that its calls go to was deleted. Restore that first.");
                }
            }
            if (restored.matching().timeClass() != TimeClass.ANY_DAY) {
                try {
                    timeClasses.hold(change.tx(), change.tenant(), restored.matching().timeClass());
                } catch (Refusal gone) {
                    throw Refusal.conflict("restore-clash", "The time class that it takes calls by was deleted. Restore that first.");
                }
            }
            try {
                rules.holdLists(change.tx(), change.tenant(), restored.matching());
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "A number list that it matches calls by was deleted. Restore that first.");
            }
            try {
                rules.holdPolicy(change.tx(), change.tenant(), restored);
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "The enforcement policy that its calls are asked was deleted. Restore that first.");
            }
            try {
                rules.holdPortability(change.tx(), change.tenant(), restored);
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "The number portability plan that it looks numbers up in was deleted. Restore that first.");
            }
            carriers.changed(change.tx(), change.tenant(), interconnects.carrierOf(change.tx(), change.tenant(), interconnect));
        }

        @Override
        public void purge(Change change, String id) {
            uses.refuseWhenKept(change.tx(), change.tenant(), CarrierUse.Kind.SERVICE, Long.parseLong(id), "S" + id);
            store.purge(change.tx(), change.tenant(), Long.parseLong(id))
                    .ifPresent(i -> carriers.changed(change.tx(), change.tenant(), interconnects.carrierOf(change.tx(), change.tenant(), i)));
        }
    }
}
