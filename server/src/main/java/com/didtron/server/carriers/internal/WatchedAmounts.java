package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.CreditAlert.Look;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.KnowsSpend;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Reads what credit alerts watch: balances from the ledger, spend of 24 hours as its limits count it.
@Component
public class WatchedAmounts {

    private final Ledger ledger;
    private final SpendStore limits;
    private final KnowsSpend rated;

    WatchedAmounts(Ledger ledger, SpendStore limits, KnowsSpend rated) {
        this.ledger = ledger;
        this.limits = limits;
        this.rated = rated;
    }

    /// A question.
    public record Asked(Carrier carrier, Terms terms) {}

    private record Spender(long carrier, Side side, String currency) {}

    /// Answers of a tenant's, in the order of the questions; all balances by one look, and all spend by another.
    public List<Look> looks(DSLContext tx, TenantId tenant, List<Asked> asked, Instant now) {
        Map<String, List<CreditLine>> lines = lines(tx, tenant, asked);
        Map<Spender, Look> spent = spent(tx, tenant, asked, now);
        return asked.stream().map(a -> {
            Side side = a.terms.kind().spendOf();
            if (side == null) {
                return new Look(balance(a, lines), a.terms.mark(null));
            }
            Look spend = spent.get(new Spender(a.carrier.id(), side, a.terms.currency()));
            return new Look(spend.value(), a.terms.mark(spend.mark()));
        }).toList();
    }

    /// Whether the spend that terms watch has a limit.
    boolean hasSpendLimit(DSLContext tx, Carrier carrier, Terms terms) {
        Side side = terms.kind().spendOf();
        return side != null && limits.find(tx, carrier.tenant(), carrier.id(), side, terms.currency()).map(SpendLimit::amount).isPresent();
    }

    private Map<String, List<CreditLine>> lines(DSLContext tx, TenantId tenant, List<Asked> asked) {
        List<String> owners = asked.stream()
                .filter(a -> a.terms.kind().spendOf() == null)
                .map(a -> a.carrier.id())
                .distinct()
                .flatMap(c -> Stream.of(CarrierBooks.customerOwner(c), CarrierBooks.supplierOwner(c)))
                .toList();
        return owners.isEmpty() ? Map.of() : ledger.lines(tx, tenant, owners);
    }

    private static BigDecimal balance(Asked asked, Map<String, List<CreditLine>> lines) {
        Optional<CreditLine> customer = line(lines, CarrierBooks.customerOwner(asked.carrier.id()), asked.terms.currency());
        Optional<CreditLine> supplier = line(lines, CarrierBooks.supplierOwner(asked.carrier.id()), asked.terms.currency());
        return switch (asked.terms.kind()) {
            case LOW_BALANCE -> customer.map(CreditLine::balance).orElse(BigDecimal.ZERO);
            case SUPPLIER_BALANCE -> supplier.map(CreditLine::balance).orElse(BigDecimal.ZERO);
            case CUSTOMER_NET_EXPOSURE, SUPPLIER_NET_EXPOSURE -> CarrierBooks.net(customer, supplier);
            case CUSTOMER_SPEND, SUPPLIER_SPEND -> throw new IllegalArgumentException("spend is no balance");
        };
    }

    private static Optional<CreditLine> line(Map<String, List<CreditLine>> lines, String owner, String currency) {
        return lines.getOrDefault(owner, List.of()).stream().filter(l -> l.currency().equals(currency)).findFirst();
    }

    /// What was spent, with the limit as its mark.
    private Map<Spender, Look> spent(DSLContext tx, TenantId tenant, List<Asked> asked, Instant now) {
        Map<Spender, SpendLimit> none = new LinkedHashMap<>();
        asked.forEach(a -> {
            Side side = a.terms.kind().spendOf();
            if (side != null) {
                none.put(new Spender(a.carrier.id(), side, a.terms.currency()), SpendLimit.none(a.carrier, side, a.terms.currency()));
            }
        });
        List<Spender> spenders = List.copyOf(none.keySet());
        if (spenders.isEmpty()) {
            return Map.of();
        }
        Map<Spender, SpendLimit> set = limits.ofTenant(tx, tenant).stream()
                .collect(Collectors.toMap(l -> new Spender(l.carrier(), l.side(), l.currency()), Function.identity()));
        List<SpendLimit> counted = none.entrySet().stream().map(s -> set.getOrDefault(s.getKey(), s.getValue())).toList();
        List<BigDecimal> sums =
                rated.spent(tx, counted.stream().map(l -> new KnowsSpend.Of(tenant, l.carrier(), l.side(), l.currency(), l.since(now))).toList());
        Map<Spender, Look> looks = new HashMap<>();
        for (int i = 0; i < spenders.size(); i++) {
            looks.put(spenders.get(i), new Look(counted.get(i).counted(sums.get(i), now), counted.get(i).amount()));
        }
        return looks;
    }
}
