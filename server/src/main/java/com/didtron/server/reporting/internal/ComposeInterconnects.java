package com.didtron.server.reporting.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.carriers.AddressState;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.FailureCodes;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.OperationalStatus;
import com.didtron.server.carriers.KnowsOwnAddresses;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.SourceHosts;
import com.didtron.server.carriers.TestCalls;
import com.didtron.server.enforcement.Enforcement;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.kernel.Page;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.SortedRows;
import com.didtron.server.portability.Portability;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.reporting.internal.InterconnectDetail.ChecksJson;
import com.didtron.server.reporting.internal.InterconnectDetail.NumberRuleJson;
import com.didtron.server.reporting.internal.InterconnectDetail.SourceHostJson;
import com.didtron.server.reporting.internal.InterconnectRow.StatusJson;
import com.didtron.server.reporting.internal.InterconnectStatus.AddressStatus;
import com.didtron.server.reporting.internal.ServiceRow.DirectJson;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.reporting.internal.ServiceRow.PortabilityJson;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.Screening;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes interconnects and services with their calls of now.
@Component
public class ComposeInterconnects {

    private static final int MOST_OVERLAPS = 50;

    private final Carriers carriers;
    private final Admission admission;
    private final RatingPlans ratingPlans;
    private final RoutingPlans routingPlans;
    private final Reachability reachability;
    private final KnowsOwnAddresses own;
    private final Enforcement enforcement;
    private final Screening screening;
    private final Portability portability;
    private final OriginationLists origination;
    private final SourceHosts sourceHosts;
    private final FailureCodes failureCodes;
    private final TestCalls testCalls;
    private final Clock clock;

    ComposeInterconnects(
            Carriers carriers, Admission admission, RatingPlans ratingPlans, RoutingPlans routingPlans, Reachability reachability, KnowsOwnAddresses own,
            Enforcement enforcement, Screening screening, Portability portability, OriginationLists origination, SourceHosts sourceHosts,
            FailureCodes failureCodes, TestCalls testCalls, Clock clock) {
        this.failureCodes = failureCodes;
        this.sourceHosts = sourceHosts;
        this.testCalls = testCalls;
        this.clock = clock;
        this.portability = portability;
        this.origination = origination;
        this.screening = screening;
        this.enforcement = enforcement;
        this.carriers = carriers;
        this.admission = admission;
        this.ratingPlans = ratingPlans;
        this.routingPlans = routingPlans;
        this.reachability = reachability;
        this.own = own;
    }

    /// What interconnects and services are looked for by.
    ///
    /// @param search  part of a name (its own, the carrier's, or that of a plan it is given), of a prefix or address, or the id as `I7` or `S3`
    /// @param carrier of one carrier
    /// @param currency in this currency
    /// @param enabled only those switched on, or off
    public record Wanted(
            @Nullable String search, @Nullable Long carrier, @Nullable Direction direction, @Nullable String currency, @Nullable Boolean enabled) {}

    /// @param sort name, carrier, direction, currency, prefix, calls or enabled; with `-` downwards; null: by carrier
    public Page<InterconnectRow> list(TenantId tenant, Sees sees, Wanted wanted, @Nullable String sort, @Nullable String cursor, int limit) {
        Directory directory = carriers.directory();
        Map<String, Comparator<Interconnect>> orders = new LinkedHashMap<>();
        orders.put("carrier", Comparator.comparing((Interconnect i) -> lower(directory.carrierName(i.carrierId()))).thenComparing(Interconnect::direction)
                .thenComparing(Interconnect::position));
        orders.put("name", by(Interconnect::name));
        orders.put("direction", Comparator.comparing(Interconnect::direction));
        orders.put("currency", by(Interconnect::currency));
        orders.put("techPrefix", by(Interconnect::techPrefix));
        orders.put("egressPrefix", by(ComposeInterconnects::egressPrefix));
        orders.put("callsNow", Comparator.comparing(i -> admission.calls("interconnect", i.id())));
        orders.put("enabled", Comparator.comparing(Interconnect::enabled));
        List<Interconnect> found = directory.interconnects().stream()
                .filter(i -> i.tenant().equals(tenant) && sees.account(i.carrierId()))
                .filter(i -> wanted.carrier == null || i.carrierId() == wanted.carrier)
                .filter(i -> wanted.direction == null || i.direction() == wanted.direction)
                .filter(i -> wanted.currency == null || i.currency().equals(wanted.currency))
                .filter(i -> wanted.enabled == null || i.enabled() == wanted.enabled)
                .filter(i -> wanted.search == null || texts(directory, i).anyMatch(t -> lower(t).contains(lower(wanted.search))) || isId(wanted.search, "i", i.id()))
                .toList();
        return SortedRows.page(found, orders, Interconnect::id, sort, cursor, limit).map(i -> row(directory, i));
    }

    private Stream<String> texts(Directory directory, Interconnect i) {
        Long plan = i.ratingPlanId();
        String bought = plan == null ? "" : Names.ratingPlan(ratingPlans, plan).name();
        return Stream.concat(
                Stream.of(i.name(), directory.carrierName(i.carrierId()), i.techPrefix(), egressPrefix(i), bought),
                Stream.concat(sendTo(i), sources(i)));
    }

    private static Stream<String> sources(Interconnect i) {
        return Stream.concat(i.addresses().stream().map(Object::toString), i.checks().address().hosts().stream());
    }

    private Stream<String> texts(Directory directory, Service s, Interconnect of) {
        Long plan = s.routingPlanId();
        return Stream.of(
                s.name(),
                of.name(),
                directory.carrierName(of.carrierId()),
                Names.ratingPlan(ratingPlans, s.ratingPlanId()).name(),
                plan == null ? "" : Names.routingPlan(routingPlans, plan).name());
    }

    private static String egressPrefix(Interconnect i) {
        return i.target() == null ? "" : i.target().numbers().techPrefix();
    }

    private static Stream<String> sendTo(Interconnect i) {
        return i.target() == null ? Stream.of() : i.target().sendTo().stream().map(SendTo::address);
    }

    /// @param sort carrier, name, interconnect, callsNow or enabled; with `-` downwards; null: by carrier
    public Page<ServiceRow> services(TenantId tenant, Sees sees, Wanted wanted, @Nullable Long interconnect, @Nullable String sort, @Nullable String cursor, int limit) {
        Directory directory = carriers.directory();
        Function<Service, Interconnect> of = s -> directory.interconnect(s.interconnectId());
        Map<String, Comparator<Service>> orders = new LinkedHashMap<>();
        orders.put("carrier", Comparator.comparing((Service s) -> lower(directory.carrierName(of.apply(s).carrierId())))
                .thenComparing(s -> of.apply(s).position())
                .thenComparing(Service::position));
        orders.put("name", by(Service::name));
        orders.put("interconnect", by(s -> of.apply(s).name()));
        orders.put("callsNow", Comparator.comparing(s -> admission.calls("service", s.id())));
        orders.put("enabled", Comparator.comparing(Service::enabled));
        List<Service> found = directory.services().stream()
                .filter(s -> s.tenant().equals(tenant) && sees.account(of.apply(s).carrierId()))
                .filter(s -> wanted.carrier == null || of.apply(s).carrierId() == wanted.carrier)
                .filter(s -> interconnect == null || s.interconnectId() == interconnect)
                .filter(s -> wanted.enabled == null || s.enabled() == wanted.enabled)
                .filter(s -> wanted.search == null
                        || texts(directory, s, of.apply(s)).anyMatch(t -> lower(t).contains(lower(wanted.search)))
                        || isId(wanted.search, "s", s.id()))
                .toList();
        return SortedRows.page(found, orders, Service::id, sort, cursor, limit).map(s -> service(directory, s));
    }

    /// @throws Refusal not-found
    public InterconnectDetail get(TenantId tenant, long id) {
        Directory directory = carriers.directory();
        return directory.findInterconnect(id)
                .filter(i -> i.tenant().equals(tenant))
                .map(i -> detail(directory, i))
                .orElseThrow(() -> Refusal.notFound("interconnect " + id));
    }

    /// @throws Refusal not-found
    public InterconnectStatus status(TenantId tenant, long id) {
        Interconnect i = carriers.directory()
                .findInterconnect(id)
                .filter(found -> found.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.notFound("interconnect " + id));
        int callsNow = admission.calls("interconnect", i.id());
        Interconnect.Target target = i.target();
        if (target == null) {
            return new InterconnectStatus(i.enabled(), callsNow, null, List.of());
        }
        Map<String, AddressState> known = reachability.states(i);
        return new InterconnectStatus(i.enabled(), callsNow, status(i), target.sendTo().stream().map(a -> address(a, known.get(a.address()))).toList());
    }

    private static AddressStatus address(SendTo a, @Nullable AddressState known) {
        return known == null
                ? new AddressStatus(a.address(), a.fallback(), a.enabled(), word(AddressState.State.UNKNOWN), null, word(AddressState.Reason.NEVER_HEARD), "", null, "")
                : new AddressStatus(
                        a.address(), a.fallback(), a.enabled(), word(known.state()), known.since(), word(known.reason()), known.detail(), known.checkedAt(), known.checked());
    }

    private @Nullable StatusJson status(Interconnect i) {
        if (i.target() == null) {
            return null;
        }
        OperationalStatus status = reachability.status(i);
        return new StatusJson(word(status.state()), status.since(), status.reason(), status.detail());
    }

    /// @throws Refusal not-found
    public ServiceRow service(TenantId tenant, long id) {
        Directory directory = carriers.directory();
        return directory.findService(id)
                .filter(s -> s.tenant().equals(tenant))
                .map(s -> service(directory, s))
                .orElseThrow(() -> Refusal.notFound("service " + id));
    }

    /// Plans, and interconnects that take calls, by name.
    ///
    /// @param sees whose interconnects are told
    public PlanChoices plans(TenantId tenant, Sees sees) {
        Directory directory = carriers.directory();
        return new PlanChoices(
                ratingPlans.list(tenant).stream()
                        .sorted(by(RatingPlan::name))
                        .map(p -> new PlanChoices.RatingPlanChoice(Long.toString(p.id()), p.name(), word(p.side()), p.terms().currency().code()))
                        .toList(),
                routingPlans.list(tenant).stream().sorted(by(RoutingPlan::name)).map(p -> Named.of(p.id(), p.name())).toList(),
                directory.timeClasses(tenant).stream().map(c -> Named.of(c.id(), c.name())).toList(),
                enforcement.list(tenant).stream().map(p -> Named.of(p.id(), p.name())).toList(),
                screening.names(tenant),
                portability.names(tenant),
                origination.all(tenant).stream().map(l -> Named.of(l.id(), l.name())).toList(),
                directory.interconnects().stream()
                        .filter(i -> i.tenant().equals(tenant) && i.direction().takesCalls() && sees.account(i.carrierId()))
                        .sorted(by((Interconnect i) -> directory.carrierName(i.carrierId())).thenComparing(by(Interconnect::name)))
                        .map(i -> new PlanChoices.SupplierChoice(
                                Long.toString(i.id()), directory.carrierName(i.carrierId()) + ", " + i.name(), Long.toString(i.carrierId()), i.currency(), i.ratingPlanId() != null))
                        .toList());
    }

    InterconnectDetail detail(Directory directory, Interconnect i) {
        Interconnect.Target target = i.target();
        return new InterconnectDetail(
                row(directory, i),
                NumberRuleJson.of(i.numberRules()),
                NumberRuleJson.of(i.caller().rules()),
                word(i.caller().customer().source()),
                word(i.caller().supplier().asserted()),
                CallerJson.of(i.caller()),
                ChecksJson.of(i.checks()),
                i.checks().address().hosts().stream().map(sourceHosts::of).map(SourceHostJson::of).toList(),
                CallTermsJson.MediaJson.of(i.media()),
                Media.Codec.converted().stream().map(ComposeInterconnects::word).toList(),
                CallTermsJson.SignallingJson.of(i.signalling()),
                own.networks(),
                directory.ambiguities(i),
                directory.overlaps(i).stream().limit(MOST_OVERLAPS).toList(),
                target == null ? null : EgressJson.of(target),
                failureCodes.of(i.tenant()),
                i.ratingPlanId() == null ? null : Long.toString(i.ratingPlanId()),
                target == null ? null : target.progressTimeout().toMillis(),
                target == null ? null : target.ringTimeout().toMillis(),
                i.maxTalkSeconds(),
                testCalls.find(i.id(), clock.instant()).map(InterconnectDetail.TestCallsJson::of).orElse(null),
                directory.servicesOf(i.id()).stream().map(s -> service(directory, s)).toList());
    }

    private InterconnectRow row(Directory directory, Interconnect i) {
        Carrier carrier = directory.carrier(i.carrierId());
        Long plan = i.ratingPlanId();
        return new InterconnectRow(
                Long.toString(i.id()),
                i.name(),
                Names.carrier(directory, i.carrierId()),
                word(carrier.kind()),
                word(carrier.status()),
                word(i.direction()),
                i.currency(),
                i.position(),
                i.enabled(),
                i.techPrefix(),
                egressPrefix(i),
                sources(i).toList(),
                sendTo(i).toList(),
                status(i),
                i.capacityLimit(),
                i.cpsLimit(),
                admission.calls("interconnect", i.id()),
                plan == null ? null : Names.ratingPlan(ratingPlans, plan),
                directory.servicesOf(i.id()).size(),
                word(i.media().relay()),
                i.version());
    }

    private ServiceRow service(Directory directory, Service s) {
        Interconnect interconnect = directory.interconnect(s.interconnectId());
        Service.Matching matching = s.matching();
        return new ServiceRow(
                Long.toString(s.id()),
                s.name(),
                Names.carrier(directory, interconnect.carrierId()),
                Names.interconnect(directory, s.interconnectId()),
                interconnect.currency(),
                s.position(),
                s.enabled(),
                interconnect.enabled(),
                Names.ratingPlan(ratingPlans, s.ratingPlanId()),
                s.routingPlanId() == null ? null : Names.routingPlan(routingPlans, s.routingPlanId()),
                direct(directory, s.direct()),
                Long.toString(s.ratingPlanId()),
                s.routingPlanId() == null ? null : Long.toString(s.routingPlanId()),
                s.capacityLimit(),
                s.cpsLimit(),
                admission.calls("service", s.id()),
                matching.destinations(),
                matching.excludedDestinations(),
                matching.origins(),
                matching.excludedOrigins(),
                matching.minDigits(),
                matching.maxDigits(),
                Named.of(matching.timeClass(), directory.timeClass(s).name()),
                list(s, matching.destinationList()),
                matching.destinationList() != null && matching.destinationList().excluding(),
                list(s, matching.originList()),
                matching.originList() != null && matching.originList().excluding(),
                matching.originMinDigits(),
                matching.originMaxDigits(),
                s.blocked().destinations(),
                s.blocked().origins(),
                screening.of(s.tenant()).refusing(s.id(), ListUse.Number.CALLED),
                screening.of(s.tenant()).refusing(s.id(), ListUse.Number.CALLER),
                policy(s),
                s.transcoding(),
                portability(s),
                s.version());
    }

    private @Nullable Named list(Service s, Service.@Nullable Listed listed) {
        return listed == null ? null : Named.of(listed.list(), screening.of(s.tenant()).name(listed.list()).orElse("L" + listed.list()));
    }

    private @Nullable Named policy(Service s) {
        Long policy = s.blocked().policy();
        return policy == null ? null : Named.of(policy, enforcement.find(s.tenant(), policy).map(Policy::name).orElse("E" + policy));
    }

    private @Nullable PortabilityJson portability(Service s) {
        Service.Portability by = s.portability();
        return by == null
                ? null
                : new PortabilityJson(
                        Named.of(by.plan(), portability.name(s.tenant(), by.plan())), EgressJson.word(by.status()), EgressJson.word(by.ratedBy()));
    }

    private static @Nullable DirectJson direct(Directory directory, Service.@Nullable Direct direct) {
        return direct == null
                ? null
                : new DirectJson(
                        Names.carrier(directory, directory.interconnect(direct.interconnectId()).carrierId()),
                        Names.interconnect(directory, direct.interconnectId()),
                        direct.supplierRules(),
                        NumberRuleJson.of(direct.calledRules()),
                        NumberRuleJson.of(direct.callerRules()));
    }

    private static <T> Comparator<T> by(Function<T, String> text) {
        return Comparator.comparing(t -> lower(Objects.requireNonNull(text.apply(t))));
    }

    private static boolean isId(String search, String letter, long id) {
        return lower(search).equals(letter + id) || search.equals(Long.toString(id));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
