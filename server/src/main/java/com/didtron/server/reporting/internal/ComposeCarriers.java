package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.Page;
import com.didtron.server.identity.People;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.SortedRows;
import com.didtron.server.reporting.internal.CarrierRow.CarrierAccount;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import com.didtron.server.platform.Named;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes carriers with their balances, interconnects, services and calls of now.
@Component
public class ComposeCarriers {

    /// Of more carriers than these the lines of the whole tenant are read: naming each costs more than passing over some.
    private static final int MANY = 1_000;

    private final Carriers carriers;
    private final Ledger ledger;
    private final ComposeInterconnects composeInterconnects;
    private final ExchangeRates exchangeRates;
    private final Database database;
    private final People people;
    private final Clock clock;

    ComposeCarriers(
            Carriers carriers, Ledger ledger, ComposeInterconnects composeInterconnects, ExchangeRates exchangeRates, Database database,
            People people, Clock clock) {
        this.carriers = carriers;
        this.ledger = ledger;
        this.composeInterconnects = composeInterconnects;
        this.exchangeRates = exchangeRates;
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /// Carriers in an order.
    ///
    /// @param search  part of the name, code, account manager, or the id as `7` or `C7`
    /// @param display currency that balances are told in; null: each carrier's own
    /// @param sort    see the orders; null: by name
    public Page<CarrierRow> list(
            TenantId tenant, Sees sees, @Nullable String search, Carrier.@Nullable Kind kind, Carrier.@Nullable Status status, @Nullable String display,
            @Nullable String sort, @Nullable String cursor, int limit) {
        Directory directory = carriers.directory();
        Map<Long, String> managers = managers(tenant, directory.carriers());
        List<Carrier> found = directory.carriers().stream()
                .filter(c -> c.tenant().equals(tenant) && sees.account(c.id()))
                .filter(c -> kind == null || c.kind() == kind)
                .filter(c -> status == null || c.status() == status)
                .filter(c -> matches(c, managers, search))
                .toList();
        String column = sort == null ? "" : sort.replaceFirst("^-", "");
        boolean byMoney = column.endsWith("-balance") || column.endsWith("-remaining");
        Map<String, List<CreditLine>> lines = byMoney ? lines(tenant, found) : Map.of();
        Page<Carrier> page = SortedRows.page(found, orders(directory, managers, lines), Carrier::id, sort, cursor, limit);
        Map<String, List<CreditLine>> shown = byMoney ? lines : lines(tenant, page.items());
        return page.map(c -> row(c, directory, managers, shown, display));
    }

    private static Map<String, Comparator<Carrier>> orders(Directory directory, Map<Long, String> managers, Map<String, List<CreditLine>> lines) {
        Map<String, Comparator<Carrier>> orders = new LinkedHashMap<>();
        orders.put("name", Comparator.comparing(ComposeCarriers::sortName));
        orders.put("code", Comparator.comparing(Carrier::code));
        orders.put("kind", Comparator.comparing(Carrier::kind));
        orders.put("status", Comparator.comparing(Carrier::status));
        orders.put("accountManager", Comparator.comparing(c -> manager(c, managers).toLowerCase(Locale.ROOT)));
        orders.put("interconnects", Comparator.comparing(c -> directory.interconnectsOf(c.id()).size()));
        orders.put("customer-balance", byMoney(lines, a -> a.customer() == null ? null : a.customer().balance()));
        orders.put("customer-remaining", byMoney(lines, a -> a.customer() == null ? null : a.customer().remaining()));
        orders.put("supplier-balance", byMoney(lines, a -> a.supplier() == null ? null : a.supplier().balance()));
        orders.put("net-balance", byMoney(lines, a -> a.net() == null ? null : a.net().balance()));
        orders.put("net-remaining", byMoney(lines, a -> a.net() == null ? null : a.net().remaining()));
        return orders;
    }

    /// Amounts of different currencies are compared as they stand; carriers without one come last.
    private static Comparator<Carrier> byMoney(Map<String, List<CreditLine>> lines, Function<Sides.Account, @Nullable BigDecimal> amount) {
        return Comparator.comparing(c -> amount.apply(Sides.account(c, c.currency(), lines)), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /// @throws Refusal not-found
    public CarrierDetail get(TenantId tenant, long id) {
        Directory directory = carriers.directory();
        Carrier carrier = directory
                .findCarrier(id)
                .filter(c -> c.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.notFound("carrier " + id));
        List<InterconnectDetail> interconnects =
                directory.interconnectsOf(id).stream().map(i -> composeInterconnects.detail(directory, i)).toList();
        Map<String, List<CreditLine>> lines = lines(tenant, List.of(carrier));
        Carrier.Party party = carrier.party();
        return new CarrierDetail(
                row(carrier, directory, managers(tenant, List.of(carrier)), lines, null),
                carrier.timeZone().getId(),
                party.legalName(),
                party.company().lines(),
                party.company().postcode(),
                party.company().country(),
                party.billing() == null
                        ? null
                        : new CarrierDetail.BillingAddress(party.billing().lines(), party.billing().postcode(), party.billing().country()),
                party.billTo(),
                party.shipTo(),
                party.taxCode(),
                party.billingEmail(),
                party.technicalEmail(),
                party.telephone(),
                party.fax(),
                party.website(),
                party.customerAccountNumber(),
                party.supplierAccountNumber(),
                carrier.terms(),
                word(carrier.billingMode()),
                carrier.circularRouting(),
                carrier.capacityLimit(),
                carrier.cpsLimit(),
                interconnects.stream().mapToInt(i -> i.interconnect().callsNow()).sum(),
                carrier.currencies().stream().map(currency -> Sides.account(carrier, currency, lines).told()).toList(),
                interconnects);
    }

    Map<String, List<CreditLine>> lines(TenantId tenant, Collection<Carrier> of) {
        if (of.size() > MANY) {
            return ledger.lines(database.reads(tenant), tenant);
        }
        List<String> owners = new ArrayList<>();
        of.forEach(c -> owners.addAll(List.of(CarrierBooks.customerOwner(c.id()), CarrierBooks.supplierOwner(c.id()))));
        return ledger.lines(database.reads(tenant), tenant, owners);
    }

    private CarrierRow row(
            Carrier carrier, Directory directory, Map<Long, String> managers, Map<String, List<CreditLine>> lines, @Nullable String display) {
        Sides.Account own = Sides.account(carrier, carrier.currency(), lines);
        Sides.Account ofRow = display == null
                ? own
                : exchangeRates.factor(carrier.tenant(), carrier.currency(), display, clock.instant())
                        .map(factor -> own.converted(display, factor))
                        .orElse(own);
        CarrierAccount shown = ofRow.told();
        return new CarrierRow(
                Long.toString(carrier.id()),
                carrier.name(),
                carrier.code(),
                word(carrier.kind()),
                word(carrier.status()),
                carrier.suspendedFor() == null ? null : word(carrier.suspendedFor()),
                carrier.status().next().stream().map(ComposeCarriers::word).toList(),
                carrier.currency(),
                carrier.currencies(),
                carrier.accountManager() == null ? null : Named.of(carrier.accountManager(), manager(carrier, managers)),
                directory.interconnectsOf(carrier.id()).size(),
                carrier.simulated(),
                shown.currency(),
                shown.customer(),
                shown.supplier(),
                shown.net(),
                carrier.version());
    }

    private static boolean matches(Carrier carrier, Map<Long, String> managers, @Nullable String search) {
        if (search == null) {
            return true;
        }
        String part = search.toLowerCase(Locale.ROOT);
        return sortName(carrier).contains(part)
                || carrier.code().toLowerCase(Locale.ROOT).contains(part)
                || manager(carrier, managers).toLowerCase(Locale.ROOT).contains(part)
                || Long.toString(carrier.id()).equals(part)
                || part.equals("c" + carrier.id());
    }

    private Map<Long, String> managers(TenantId tenant, Collection<Carrier> of) {
        Set<Long> ids = of.stream().filter(c -> c.tenant().equals(tenant)).map(Carrier::accountManager).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.names(database.reads(tenant), tenant, ids);
    }

    private static String manager(Carrier carrier, Map<Long, String> managers) {
        return carrier.accountManager() == null ? "" : managers.getOrDefault(carrier.accountManager(), "");
    }

    static String sortName(Carrier carrier) {
        return carrier.name().toLowerCase(Locale.ROOT);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
