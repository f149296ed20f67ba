package com.didtron.server.notify.internal;

import static com.didtron.server.notify.internal.sql.Tables.LETTER;

import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.notify.MailTransport;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Letters wait here from the transaction that wrote them until the mail server took them. A claimed letter that nobody finished (the process was
/// killed) is tried again: a letter may come twice, never not at all. After five attempts it has failed and says why.
@Component
public class Outbox implements SendsLetters, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int BATCH = 20;
    private static final int MOST_TENANTS = 1_000;
    private static final int MOST_LANES = 32;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Database database;
    private final MailTransport transport;
    private final LettersOfBrand brands;
    private final RaisesAlerts bell;
    private final Clock clock;
    private final Map<TenantId, Thread> lanes = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private volatile @Nullable Thread sender;

    Outbox(Database database, MailTransport transport, LettersOfBrand brands, RaisesAlerts bell, Clock clock) {
        this.database = database;
        this.transport = transport;
        this.brands = brands;
        this.bell = bell;
        this.clock = clock;
    }

    /// A letter in the outbox.
    public record OutboxLetter(
            long id,
            String kind,
            String to,
            String subject,
            String text,
            @Nullable String link,
            String state,
            String reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant deliveredAt) {}

    @Override
    public void send(DSLContext tx, TenantId tenant, Letter letter) {
        var laidOut = brands.layOut(tenant, letter);
        String closed = transport.route(tenant).closed();
        Instant now = clock.instant();
        Letter.Head head = letter.head();
        tx.insertInto(LETTER)
                .set(LETTER.TENANT_ID, tenant.value())
                .set(LETTER.KIND, letter.kind())
                .set(LETTER.TO_ADDRESS, letter.to())
                .set(LETTER.HEAD_TO, head == null ? null : head.to().toArray(String[]::new))
                .set(LETTER.HEAD_CC, head == null ? null : head.cc().toArray(String[]::new))
                .set(LETTER.SUBJECT, laidOut.subject())
                .set(LETTER.BODY_TEXT, laidOut.text())
                .set(LETTER.BODY_HTML, laidOut.html())
                .set(LETTER.LINK, letter.link())
                .set(LETTER.STATE, closed == null ? "waiting" : "not-delivered")
                .set(LETTER.REASON, closed == null ? "" : "Not delivered: " + closed)
                .set(LETTER.NEXT_ATTEMPT_AT, now)
                .set(LETTER.CREATED_AT, now)
                .execute();
        wake();
    }

    /// Newest first.
    public Page<OutboxLetter> list(TenantId tenant, @Nullable String state, @Nullable String to, @Nullable String cursor, int limit) {
        String key = Cursor.key(cursor);
        var ofTenant = LETTER.TENANT_ID.eq(tenant.value());
        var tested = List.of(
                state == null ? DSL.noCondition() : LETTER.STATE.eq(state),
                to == null ? DSL.noCondition() : DSL.lower(LETTER.TO_ADDRESS).eq(to.toLowerCase(Locale.ROOT)));
        List<OutboxLetter> found = database.reads(tenant)
                .selectFrom(LETTER)
                .where(ofTenant)
                .and(DSL.and(tested))
                .and(key == null ? DSL.noCondition() : LETTER.ID.lt(number(key)))
                .orderBy(LETTER.ID.desc())
                .limit(limit + 1)
                .fetch(Outbox::letter);
        return Pages.of(found, limit, cursor, letter -> Long.toString(letter.id()), () -> Pages.count(database.reads(tenant), LETTER, List.of(ofTenant), tested));
    }

    /// A letter that nobody else sends or changes meanwhile.
    ///
    /// @throws Refusal not-found
    OutboxLetter lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(LETTER)
                .where(LETTER.TENANT_ID.eq(tenant.value()), LETTER.ID.eq(id))
                .forUpdate()
                .fetchOptional(Outbox::letter)
                .orElseThrow(() -> Refusal.notFound("letter " + id));
    }

    /// Lets a letter that failed or could not go out be tried again.
    ///
    /// @throws Refusal no-mail-server, already-delivered
    void tryAgain(DSLContext tx, TenantId tenant, OutboxLetter letter) {
        String closed = transport.route(tenant).closed();
        if (closed != null) {
            throw Refusal.conflict("no-mail-server", closed + " Put that right in the settings of mail, then try again.");
        }
        if (letter.state.equals("delivered")) {
            throw Refusal.conflict("already-delivered", "This letter was delivered already.");
        }
        tx.update(LETTER)
                .set(LETTER.STATE, "waiting")
                .set(LETTER.ATTEMPTS, 0)
                .set(LETTER.NEXT_ATTEMPT_AT, clock.instant())
                .where(LETTER.TENANT_ID.eq(tenant.value()), LETTER.ID.eq(letter.id))
                .execute();
    }

    /// Which way out there is: null when mail goes out, otherwise why not.
    public @Nullable String closed(TenantId tenant) {
        return transport.route(tenant).closed();
    }

    /// Sends what is due, one tenant after the other; returns how many letters were tried.
    int sendDue() {
        return tenantsWithDue().stream().mapToInt(this::sendSome).sum();
    }

    /// Tenants with letters to send and a way to send them, who waits longest first.
    private List<TenantId> tenantsWithDue() {
        return database.acrossTenants()
                .select(LETTER.TENANT_ID)
                .from(LETTER)
                .where(LETTER.STATE.eq("waiting"), LETTER.NEXT_ATTEMPT_AT.le(clock.instant()))
                .groupBy(LETTER.TENANT_ID)
                .orderBy(DSL.min(LETTER.NEXT_ATTEMPT_AT))
                .limit(MOST_TENANTS)
                .fetch(row -> new TenantId(row.value1()))
                .stream()
                .filter(tenant -> transport.route(tenant).closed() == null)
                .toList();
    }

    /// Sends a few of a tenant's letters. When its server cannot be spoken to, the rest of them are not tried: they would only wait as long.
    private int sendSome(TenantId tenant) {
        Instant now = clock.instant();
        List<Record> due = database.transaction(tenant, tx -> {
            List<Record> claimed = tx.select(LETTER.fields())
                    .from(LETTER)
                    .where(LETTER.TENANT_ID.eq(tenant.value()), LETTER.STATE.eq("waiting"), LETTER.NEXT_ATTEMPT_AT.le(now))
                    .orderBy(LETTER.NEXT_ATTEMPT_AT)
                    .limit(BATCH)
                    .forUpdate()
                    .skipLocked()
                    .fetch(row -> (Record) row);
            claimed.forEach(row -> tx.update(LETTER)
                    .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                    .set(LETTER.NEXT_ATTEMPT_AT, now.plus(LEASE))
                    .where(LETTER.TENANT_ID.eq(tenant.value()), LETTER.ID.eq(row.get(LETTER.ID)))
                    .execute());
            return claimed;
        });
        MailTransport.MailRefused away = null;
        for (Record row : due) {
            var refused = away == null ? deliver(tenant, row) : away;
            keep(tenant, row, refused);
            away = refused != null && refused.unreachable() ? refused : null;
        }
        return due.size();
    }

    /// @return why it was not taken; null when it was
    private MailTransport.@Nullable MailRefused deliver(TenantId tenant, Record row) {
        try {
            transport.deliver(tenant, brands.mail(
                    tenant, row.get(LETTER.TO_ADDRESS), head(row), row.get(LETTER.SUBJECT), row.get(LETTER.BODY_TEXT), row.get(LETTER.BODY_HTML),
                    row.get(LETTER.LINK)));
            return null;
        } catch (MailTransport.MailRefused refused) {
            return refused;
        }
    }

    private static Letter.@Nullable Head head(Record row) {
        String[] to = row.get(LETTER.HEAD_TO);
        String[] cc = row.get(LETTER.HEAD_CC);
        return to == null || cc == null ? null : new Letter.Head(List.of(to), List.of(cc));
    }

    private void keep(TenantId tenant, Record row, MailTransport.@Nullable MailRefused refused) {
        var change = database.reads(tenant).updateQuery(LETTER);
        change.addConditions(LETTER.TENANT_ID.eq(tenant.value()), LETTER.ID.eq(row.get(LETTER.ID)));
        if (refused == null) {
            change.addValue(LETTER.STATE, "delivered");
            change.addValue(LETTER.REASON, "");
            change.addValue(LETTER.DELIVERED_AT, clock.instant());
            change.addValue(LETTER.LINK, (String) null);
        } else {
            int attempts = row.get(LETTER.ATTEMPTS) + 1;
            boolean last = attempts >= MOST_ATTEMPTS;
            change.addValue(LETTER.STATE, last ? "failed" : "waiting");
            change.addValue(LETTER.REASON, String.valueOf(refused.getMessage()));
            change.addValue(LETTER.NEXT_ATTEMPT_AT, clock.instant().plus(Duration.ofSeconds(30L << attempts)));
            if (last) {
                database.perform(tenant, tx -> bell.raise(tx, tenant, new RaisesAlerts.Alert(
                        RaisesAlerts.Severity.WARNING, "letter-failed", "identity.outbox.view", null, null,
                        "The letter \"" + row.get(LETTER.SUBJECT) + "\" could not be delivered: " + refused.getMessage())));
            }
        }
        change.execute();
    }

    void wake() {
        lock.lock();
        try {
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        sender = Thread.ofVirtual().name("outbox").start(() -> {
            while (sender != null) {
                try {
                    tenantsWithDue().forEach(this::openLane);
                    await();
                } catch (InterruptedException _) {
                    return;
                } catch (RuntimeException e) {
                    log.error("letters could not be sent", e);
                    try {
                        await();
                    } catch (InterruptedException _) {
                        return;
                    }
                }
            }
        });
    }

    /// Each tenant's letters go in a lane of their own, so that nobody waits for another's mail server.
    private void openLane(TenantId tenant) {
        if (lanes.size() >= MOST_LANES || lanes.containsKey(tenant)) {
            return;
        }
        Thread lane = Thread.ofVirtual().name("outbox of " + tenant).unstarted(() -> {
            try {
                while (sender != null && sendSome(tenant) > 0) {
                    // until nothing is due
                }
            } catch (RuntimeException e) {
                if (sender != null) {
                    log.error("letters of tenant {} could not be sent", tenant, e);
                }
            } finally {
                lanes.remove(tenant);
            }
        });
        lanes.put(tenant, lane);
        lane.start();
    }

    private void await() throws InterruptedException {
        lock.lock();
        try {
            boolean _ = written.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        Thread running = sender;
        sender = null;
        if (running != null) {
            running.interrupt();
        }
        lanes.values().forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return sender != null;
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Cursor.notOurs();
        }
    }

    private static OutboxLetter letter(Record row) {
        return new OutboxLetter(
                row.get(LETTER.ID), row.get(LETTER.KIND), row.get(LETTER.TO_ADDRESS), row.get(LETTER.SUBJECT), row.get(LETTER.BODY_TEXT),
                row.get(LETTER.LINK), row.get(LETTER.STATE), row.get(LETTER.REASON), row.get(LETTER.ATTEMPTS), row.get(LETTER.CREATED_AT),
                row.get(LETTER.DELIVERED_AT));
    }
}
