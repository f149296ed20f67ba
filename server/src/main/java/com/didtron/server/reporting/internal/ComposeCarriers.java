package com.didtron.server.reporting.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.reporting.internal.CarrierDetail.CarrierInterconnect;
import com.didtron.server.reporting.internal.CarrierDetail.CarrierService;
import com.didtron.server.routing.RoutingPlans;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes carriers with their balances, trunks, services and calls of now.
@Component
public class ComposeCarriers {

    private static final Comparator<Carrier> BY_NAME =
            Comparator.comparing(ComposeCarriers::sortName).thenComparing(Carrier::id);
    private static final Comparator<Interconnect> CUSTOMER_FIRST =
            Comparator.comparing(Interconnect::direction).thenComparing(Interconnect::position).thenComparing(Interconnect::id);

    private final Carriers carriers;
    private final Ledger ledger;
    private final Admission admission;
    private final RatingPlans ratingPlans;
    private final RoutingPlans routingPlans;
    private final Database database;

    ComposeCarriers(
            Carriers carriers,
            Ledger ledger,
            Admission admission,
            RatingPlans ratingPlans,
            RoutingPlans routingPlans,
            Database database) {
        this.carriers = carriers;
        this.ledger = ledger;
        this.admission = admission;
        this.ratingPlans = ratingPlans;
        this.routingPlans = routingPlans;
        this.database = database;
    }

    /// Carriers by name.
    ///
    /// @param search part of the name, code, account manager, or the id
    public Page<CarrierRow> list(
            TenantId tenant, @Nullable String search, Carrier.@Nullable Kind kind, @Nullable String cursor, int limit) {
        Directory directory = carriers.directory();
        List<Carrier> found = directory.carriers().stream()
                .filter(c -> c.tenant().equals(tenant))
                .filter(c -> kind == null || c.kind() == kind)
                .filter(c -> matches(c, search))
                .filter(after(cursor))
                .sorted(BY_NAME)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<Carrier> page = more ? found.subList(0, limit) : found;
        List<CarrierRow> rows = rows(tenant, page, directory);
        return more ? new Page<>(rows, Cursor.of(page.getLast().id() + " " + sortName(page.getLast()))) : Page.last(rows);
    }

    /// @throws Refusal not-found
    public CarrierDetail get(TenantId tenant, long id) {
        Directory directory = carriers.directory();
        Carrier carrier = directory
                .findCarrier(id)
                .filter(c -> c.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.notFound("carrier " + id));
        List<CarrierInterconnect> interconnects = interconnectsOf(directory, id).map(i -> interconnect(directory, i)).toList();
        return new CarrierDetail(
                rows(tenant, List.of(carrier), directory).getFirst(),
                carrier.timeZone().getId(),
                carrier.party().legalName(),
                carrier.party().address(),
                carrier.party().country(),
                carrier.party().billingEmail(),
                carrier.party().technicalEmail(),
                carrier.terms(),
                carrier.circularRouting(),
                carrier.capacityLimit(),
                carrier.cpsLimit(),
                interconnects.stream().mapToInt(CarrierInterconnect::callsNow).sum(),
                interconnects);
    }

    private List<CarrierRow> rows(TenantId tenant, Collection<Carrier> page, Directory directory) {
        List<String> owners = new ArrayList<>();
        page.forEach(c -> owners.addAll(List.of(CarrierBooks.customerOwner(c.id()), CarrierBooks.supplierOwner(c.id()))));
        Map<String, List<CreditLine>> lines = ledger.lines(database.reads(tenant), tenant, owners);
        return page.stream()
                .map(c -> row(c, (int) interconnectsOf(directory, c.id()).count(), lines))
                .toList();
    }

    private static CarrierRow row(Carrier carrier, int interconnects, Map<String, List<CreditLine>> lines) {
        Optional<CreditLine> customer = line(lines, CarrierBooks.customerOwner(carrier.id()), carrier.currency());
        Optional<CreditLine> supplier = line(lines, CarrierBooks.supplierOwner(carrier.id()), carrier.currency());
        return new CarrierRow(
                Long.toString(carrier.id()),
                carrier.name(),
                carrier.code(),
                word(carrier.kind()),
                word(carrier.status()),
                carrier.currency(),
                carrier.accountManager(),
                interconnects,
                carrier.simulated(),
                carrier.isCustomer() ? Sides.customer(carrier, customer) : null,
                carrier.isSupplier() ? Sides.supplier(carrier, supplier) : null,
                carrier.kind() == Carrier.Kind.BILATERAL ? Sides.net(carrier, customer, supplier) : null);
    }

    private static Optional<CreditLine> line(Map<String, List<CreditLine>> lines, String owner, String currency) {
        return lines.getOrDefault(owner, List.of()).stream().filter(l -> l.currency().equals(currency)).findFirst();
    }

    private CarrierInterconnect interconnect(Directory directory, Interconnect i) {
        Interconnect.Target target = i.target();
        Long plan = i.ratingPlanId();
        return new CarrierInterconnect(
                Long.toString(i.id()),
                i.name(),
                word(i.direction()),
                i.currency(),
                i.position(),
                i.enabled(),
                i.techPrefix(),
                i.addresses().stream().map(Object::toString).toList(),
                target == null ? null : target.host(),
                target == null ? null : target.port(),
                target == null ? null : target.tcp() ? "tcp" : "udp",
                i.capacityLimit(),
                i.cpsLimit(),
                admission.calls("interconnect", i.id()),
                target == null ? null : target.progressTimeout().toMillis(),
                target == null ? null : target.ringTimeout().toMillis(),
                plan == null ? null : Names.ratingPlan(ratingPlans, plan),
                directory.servicesOf(i.id()).stream().map(this::service).toList());
    }

    private CarrierService service(Service s) {
        return new CarrierService(
                Long.toString(s.id()),
                s.name(),
                s.position(),
                s.enabled(),
                Names.ratingPlan(ratingPlans, s.ratingPlanId()),
                Names.routingPlan(routingPlans, s.routingPlanId()),
                s.capacityLimit(),
                s.cpsLimit(),
                s.destinations());
    }

    private static Stream<Interconnect> interconnectsOf(Directory directory, long carrier) {
        return directory.interconnects().stream().filter(i -> i.carrierId() == carrier).sorted(CUSTOMER_FIRST);
    }

    private static boolean matches(Carrier carrier, @Nullable String search) {
        if (search == null) {
            return true;
        }
        String part = search.toLowerCase(Locale.ROOT);
        return sortName(carrier).contains(part)
                || carrier.code().toLowerCase(Locale.ROOT).contains(part)
                || carrier.accountManager().toLowerCase(Locale.ROOT).contains(part)
                || Long.toString(carrier.id()).equals(part);
    }

    private static Predicate<Carrier> after(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        if (key == null) {
            return _ -> true;
        }
        int gap = key.indexOf(' ');
        try {
            long id = Long.parseLong(key.substring(0, Math.max(gap, 0)));
            String name = key.substring(gap + 1);
            return c -> {
                int byName = sortName(c).compareTo(name);
                return byName > 0 || byName == 0 && c.id() > id;
            };
        } catch (NumberFormatException _) {
            throw Cursor.notOurs();
        }
    }

    private static String sortName(Carrier carrier) {
        return carrier.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
