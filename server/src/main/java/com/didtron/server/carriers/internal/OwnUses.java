package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.internal.ServiceStore.DirectedService;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of a carrier's own stands in the way of deleting it, or goes along.
@Component
@Order(CarrierUse.BALANCES)
class OwnUses implements CarrierUse {

    private static final int MOST_NAMED = 5;

    private final InterconnectStore interconnects;
    private final ServiceStore services;
    private final Ledger ledger;

    OwnUses(InterconnectStore interconnects, ServiceStore services, Ledger ledger) {
        this.interconnects = interconnects;
        this.services = services;
        this.ledger = ledger;
    }

    @Override
    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        return switch (kind) {
            case CARRIER -> ofCarrier(tx, tenant, id);
            case INTERCONNECT -> Stream.concat(counted("service", services.list(tx, tenant, id).size()).stream(), directed(tx, tenant, List.of(id), Set.of()).stream()).toList();
            case SERVICE -> List.of();
        };
    }

    private List<Use> ofCarrier(DSLContext tx, TenantId tenant, long id) {
        List<Use> uses = new ArrayList<>();
        var lines = ledger.lines(tx, tenant, List.of(CarrierBooks.customerOwner(id), CarrierBooks.supplierOwner(id)));
        List<CreditLine> open = lines.values().stream().flatMap(List::stream).filter(l -> l.balance().signum() != 0).toList();
        if (!open.isEmpty()) {
            String amounts = open.stream().map(OwnUses::told).reduce((a, b) -> a + " and " + b).orElseThrow();
            uses.add(new Use("balance", open.size(), (open.size() == 1 ? "a balance of " : "balances of ") + amounts, Weight.BLOCKS));
        }
        List<Interconnect> all = interconnects.list(tx, tenant, id);
        List<Long> ids = all.stream().map(Interconnect::id).toList();
        return Stream.of(
                        uses,
                        counted("interconnect", all.size()),
                        counted("service", all.stream().mapToInt(i -> services.list(tx, tenant, i.id()).size()).sum()),
                        directed(tx, tenant, ids, Set.copyOf(ids)))
                .flatMap(List::stream)
                .toList();
    }

    /// Services that send all their calls to one of these: those in force stand in the way, those in the trash keep it from being purged.
    ///
    /// @param besides interconnects whose own services go along with it
    private List<Use> directed(DSLContext tx, TenantId tenant, List<Long> suppliers, Set<Long> besides) {
        List<DirectedService> found = services.directedTo(tx, tenant, suppliers).stream().filter(s -> !besides.contains(s.interconnect())).toList();
        return Stream.of(false, true)
                .flatMap(deleted -> directed(found.stream().filter(s -> s.deleted() == deleted).map(DirectedService::name).toList(), deleted).stream())
                .toList();
    }

    private static List<Use> directed(List<String> names, boolean deleted) {
        if (names.isEmpty()) {
            return List.of();
        }
        String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (names.size() > MOST_NAMED ? ", …" : "");
        String where = deleted ? " in the trash" : "";
        return List.of(new Use(
                deleted ? "direct-service-in-trash" : "direct-service", names.size(),
                names.size() == 1 ? "1 service" + where + " sends all its calls there (" + some + ")" : names.size() + " services" + where + " send all their calls there (" + some + ")",
                deleted ? Weight.KEEPS : Weight.BLOCKS));
    }

    /// As screens write amounts: −2,946.64 USD.
    private static String told(CreditLine line) {
        int decimals = Math.max(Currency.of(line.currency()).decimals(), line.balance().stripTrailingZeros().scale());
        String amount = String.format(Locale.ENGLISH, "%,." + decimals + "f", line.balance().abs());
        return (line.balance().signum() < 0 ? "−" : "") + amount + " " + line.currency();
    }

    private static List<Use> counted(String what, int count) {
        return count == 0 ? List.of() : List.of(new Use(what, count, count + " " + what + (count == 1 ? "" : "s"), Weight.GOES_ALONG));
    }
}
