package com.didtron.server.ledger.internal;

import static com.didtron.server.ledger.internal.sql.Tables.CREDIT_LINE;
import static com.didtron.server.ledger.internal.sql.Tables.HOLD;

import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.HoldOutcome;
import com.didtron.server.ledger.HoldOutcome.Held;
import com.didtron.server.ledger.HoldOutcome.NotEnough;
import com.didtron.server.ledger.HoldRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Holds: credit reserved for something that is going on.
@Component
public class HoldStore {

    private final Clock clock;

    public HoldStore(Clock clock) {
        this.clock = clock;
    }

    public List<HoldOutcome> hold(DSLContext tx, List<HoldRequest> requests) {
        Long[] lineIds = requests.stream().map(HoldRequest::line).distinct().sorted().toArray(Long[]::new);
        Map<Long, CreditLine> lines = tx.selectFrom(CREDIT_LINE)
                .where(CREDIT_LINE.ID.in(lineIds))
                .orderBy(CREDIT_LINE.ID)
                .forNoKeyUpdate()
                .fetchMap(CREDIT_LINE.ID, AccountStore::line);
        Map<UUID, BigDecimal> present = held(tx, requests.stream().map(HoldRequest::reference).toList());
        Map<UUID, BigDecimal> totals = new HashMap<>();
        Map<UUID, HoldRequest> granted = new HashMap<>();
        Map<Long, BigDecimal> addedPerLine = new TreeMap<>();
        List<HoldOutcome> outcomes = new ArrayList<>(requests.size());
        for (HoldRequest request : requests) {
            CreditLine line = lines.get(request.line());
            if (line == null) {
                throw new IllegalStateException("there is no credit line " + request.line());
            }
            BigDecimal before = totals.getOrDefault(
                    request.reference(), present.getOrDefault(request.reference(), BigDecimal.ZERO));
            HoldOutcome outcome = decide(request, line, addedPerLine.getOrDefault(line.id(), BigDecimal.ZERO), before);
            if (outcome instanceof Held held) {
                addedPerLine.merge(line.id(), held.added(), BigDecimal::add);
                totals.put(request.reference(), held.total());
                granted.put(request.reference(), request);
            }
            outcomes.add(outcome);
        }
        write(tx, totals, granted, addedPerLine);
        return outcomes;
    }

    private static HoldOutcome decide(HoldRequest request, CreditLine line, BigDecimal addedInBatch, BigDecimal before) {
        BigDecimal onLine = line.available();
        if (onLine == null) {
            return new Held(request.wanted(), before.add(request.wanted()));
        }
        BigDecimal available = onLine.subtract(addedInBatch);
        // T3: with nothing left a call may not even start when its first interval is free
        if (available.signum() <= 0 && before.signum() == 0 || available.compareTo(request.atLeast()) < 0) {
            return new NotEnough(available);
        }
        BigDecimal added = request.wanted().min(available);
        return new Held(added, before.add(added));
    }

    private void write(
            DSLContext tx,
            Map<UUID, BigDecimal> totals,
            Map<UUID, HoldRequest> granted,
            Map<Long, BigDecimal> addedPerLine) {
        if (totals.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        UUID[] references = granted.keySet().toArray(UUID[]::new);
        Long[] tenants = new Long[references.length];
        Long[] lineOf = new Long[references.length];
        BigDecimal[] amounts = new BigDecimal[references.length];
        for (int i = 0; i < references.length; i++) {
            HoldRequest request = granted.get(references[i]);
            tenants[i] = request.tenant().value();
            lineOf[i] = request.line();
            amounts[i] = totals.get(references[i]);
        }
        tx.execute(
                """
                insert into ledger.hold (tenant_id, reference, line_id, amount, opened_at, changed_at)
                select t, r, l, a, {4}, {4} from unnest({0}::bigint[], {1}::uuid[], {2}::bigint[], {3}::numeric[]) as n (t, r, l, a)
                on conflict (reference) do update set amount = excluded.amount, changed_at = excluded.changed_at
                """,
                DSL.val(tenants),
                DSL.val(references),
                DSL.val(lineOf),
                DSL.val(amounts),
                DSL.val(now, org.jooq.impl.SQLDataType.INSTANT));
        tx.execute(
                """
                update ledger.credit_line set held = held + n.added
                from unnest({0}::bigint[], {1}::numeric[]) as n (id, added) where credit_line.id = n.id
                """,
                DSL.val(addedPerLine.keySet().toArray(Long[]::new)),
                DSL.val(addedPerLine.values().toArray(BigDecimal[]::new)));
    }

    public void release(DSLContext tx, Collection<UUID> references) {
        if (references.isEmpty()) {
            return;
        }
        UUID[] all = references.toArray(UUID[]::new);
        tx.execute(
                """
                select 1 from ledger.credit_line
                where id in (select line_id from ledger.hold where reference = any ({0})) order by id for no key update
                """,
                DSL.val(all));
        tx.execute(
                """
                with gone as (delete from ledger.hold where reference = any ({0}) returning line_id, amount)
                update ledger.credit_line set held = held - freed.amount
                from (select line_id, sum(amount) as amount from gone group by line_id) freed
                where credit_line.id = freed.line_id
                """,
                DSL.val(all));
    }

    public Map<UUID, BigDecimal> held(DSLContext tx, Collection<UUID> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return tx.select(HOLD.REFERENCE, HOLD.AMOUNT)
                .from(HOLD)
                .where(HOLD.REFERENCE.eq(DSL.any(references.toArray(UUID[]::new))))
                .fetchMap(HOLD.REFERENCE, HOLD.AMOUNT);
    }
}
