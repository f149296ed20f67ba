package com.didtron.server.carriers;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.internal.SpendStore;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Watch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Knows where every [SpendLimit] stands, in memory for the calls that are decided on it: read anew when calls were rated here, and every two seconds
/// for what other processes rated or changed and for what has left the 24 hours or the day. Rings the bell when a limit is reached and when it is not any more;
/// of several processes one does.
@Component
public class Spend implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /// Calls that are rated within so little are counted together.
    private static final Duration LINGER = Duration.ofMillis(200);

    private record Key(long carrier, Side side, String currency) {}

    /// How far a limit is used.
    ///
    /// @param counted charges of the 24 hours or the day, or since the reset
    public record Standing(SpendLimit limit, BigDecimal counted) {

        public boolean reached() {
            return limit.reachedBy(counted);
        }
    }

    private final Database database;
    private final SpendStore store;
    private final KnowsSpend rated;
    private final Carriers carriers;
    private final RaisesAlerts alerts;
    private final Journal journal;
    private final Clock clock;
    private final AtomicBoolean due = new AtomicBoolean();
    private final Object reading = new Object();
    private volatile Map<Key, Standing> standings = Map.of();
    private final Watch watch = new Watch("spend-watch", PAUSE, this::refresh);

    Spend(Database database, SpendStore store, KnowsSpend rated, Carriers carriers, RaisesAlerts alerts, Journal journal, Clock clock) {
        this.database = database;
        this.store = store;
        this.rated = rated;
        this.carriers = carriers;
        this.alerts = alerts;
        this.journal = journal;
        this.clock = clock;
        this.standings = read(clock.instant());
    }

    /// Where a limit stands; empty when there is none.
    public Optional<Standing> standing(long carrier, Side side, String currency) {
        return Optional.ofNullable(standings.get(new Key(carrier, side, currency)));
    }

    /// A limit that is reached and stops calls.
    public Optional<Standing> stopping(long carrier, Side side, String currency) {
        return standing(carrier, side, currency).filter(s -> s.limit.breach() == SpendLimit.Breach.STOP && s.reached());
    }

    /// Calls were rated: limits are looked at in a moment.
    public void callsRated() {
        if (!standings.isEmpty() && due.compareAndSet(false, true)) {
            watch.soon(LINGER);
        }
    }

    /// Reads where all limits stand now, and tells people of those that have been reached or are not any more.
    public void refresh() {
        List<Standing> turned = look().stream().filter(s -> s.reached() != s.limit.breached()).toList();
        if (!turned.isEmpty()) {
            turned.forEach(this::turn);
            look();
        }
    }

    /// One at a time: a picture read before another change was committed must not replace one read after it.
    private Collection<Standing> look() {
        synchronized (reading) {
            due.set(false);
            standings = read(clock.instant());
            return standings.values();
        }
    }

    private Map<Key, Standing> read(Instant now) {
        DSLContext reads = database.acrossTenants();
        List<SpendLimit> limits = store.all(reads);
        List<BigDecimal> sums = rated.spent(
                reads, limits.stream().map(l -> new KnowsSpend.Of(l.tenant(), l.carrier(), l.side(), l.currency(), l.since(now))).toList());
        Map<Key, Standing> read = new HashMap<>();
        for (int i = 0; i < limits.size(); i++) {
            SpendLimit limit = limits.get(i);
            read.put(new Key(limit.carrier(), limit.side(), limit.currency()), new Standing(limit, limit.counted(sums.get(i), now)));
        }
        return Map.copyOf(read);
    }

    private void turn(Standing standing) {
        SpendLimit limit = standing.limit;
        Optional<Carrier> carrier = carriers.directory().findCarrier(limit.carrier());
        if (carrier.isEmpty()) {
            return;
        }
        database.perform(limit.tenant(), tx -> {
            if (store.turn(tx, limit, standing.reached())) {
                tell(tx, carrier.get(), standing);
            }
        });
    }

    private void tell(DSLContext tx, Carrier carrier, Standing standing) {
        SpendLimit limit = standing.limit;
        TenantId tenant = limit.tenant();
        String side = limit.side().name().toLowerCase(Locale.ROOT);
        BigDecimal counted = limit.amount() == null ? standing.counted : Rounding.besides(standing.counted, limit.amount(), Currency.of(limit.currency()));
        String spent = said(counted, limit.currency());
        String amount = limit.amount() == null ? "none" : said(limit.amount(), limit.currency());
        boolean reached = standing.reached();
        String effect = !reached || limit.breach() == SpendLimit.Breach.ALERT_ONLY ? "" : limit.side() == Side.CUSTOMER ? " Its calls are refused." : " It is left out of routes.";
        alerts.raise(tx, tenant, new RaisesAlerts.Alert(
                reached ? RaisesAlerts.Severity.WARNING : RaisesAlerts.Severity.INFO, reached ? "spend-limit" : "spend-limit-cleared", "carriers.carrier.view", "carrier",
                Long.toString(carrier.id()),
                carrier.name() + ": its 24-hour spend as a " + side + " is " + spent + ", "
                        + (limit.amount() == null ? "and there is no limit any more." : (reached ? "its limit of " : "below its limit of ") + amount + (reached ? " is reached." : "."))
                        + effect));
        journal.note(tx, OperationRequest.system(tenant, "spend-watch"), reached ? "carriers.spend-limit-reached" : "carriers.spend-limit-cleared", Category.CARRIERS,
                Journal.Ending.DONE, work -> {
                    work.subject("carrier", Long.toString(carrier.id()), carrier.name());
                    work.after(Map.of("side", side, "spent", spent, "limit", amount));
                });
    }

    private static String said(BigDecimal amount, String currency) {
        return MoneyJson.of(amount, currency).amount() + " " + currency;
    }

    @Override
    public void start() {
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
