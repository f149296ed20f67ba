package com.didtron.server.notify.internal;

import static com.didtron.server.notify.internal.sql.Tables.LETTER;

import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.notify.MailTransport;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Database database;
    private final MailTransport transport;
    private final Tenants tenants;
    private final RaisesAlerts bell;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private volatile @Nullable Thread sender;

    Outbox(Database database, MailTransport transport, Tenants tenants, RaisesAlerts bell, Clock clock) {
        this.database = database;
        this.transport = transport;
        this.tenants = tenants;
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
        String name = tenants.get(tenant).name();
        var bodies = LayOutLetter.layOut(letter, name);
        String closed = transport.closed();
        Instant now = clock.instant();
        tx.insertInto(LETTER)
                .set(LETTER.TENANT_ID, tenant.value())
                .set(LETTER.KIND, letter.kind())
                .set(LETTER.TO_ADDRESS, letter.to())
                .set(LETTER.SUBJECT, name + ": " + letter.subject())
                .set(LETTER.BODY_TEXT, bodies.text())
                .set(LETTER.BODY_HTML, bodies.html())
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
        List<OutboxLetter> found = database.reads(tenant)
                .selectFrom(LETTER)
                .where(
                        LETTER.TENANT_ID.eq(tenant.value()),
                        state == null ? DSL.noCondition() : LETTER.STATE.eq(state),
                        to == null ? DSL.noCondition() : DSL.lower(LETTER.TO_ADDRESS).eq(to.toLowerCase(Locale.ROOT)),
                        key == null ? DSL.noCondition() : LETTER.ID.lt(number(key)))
                .orderBy(LETTER.ID.desc())
                .limit(limit + 1)
                .fetch(Outbox::letter);
        boolean more = found.size() > limit;
        List<OutboxLetter> page = more ? found.subList(0, limit) : found;
        return new Page<>(page, more ? Cursor.of(Long.toString(page.getLast().id())) : null);
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
        if (transport.closed() != null) {
            throw Refusal.conflict("no-mail-server", transport.closed() + " Name one (spring.mail.host) and start again.");
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
    public @Nullable String closed() {
        return transport.closed();
    }

    /// Sends what is due; returns how many letters were tried.
    int sendDue() {
        Instant now = clock.instant();
        List<Record> due = database.transactionAcrossTenants(tx -> {
            List<Record> claimed = tx.select(LETTER.fields())
                    .from(LETTER)
                    .where(LETTER.STATE.eq("waiting"), LETTER.NEXT_ATTEMPT_AT.le(now))
                    .orderBy(LETTER.NEXT_ATTEMPT_AT)
                    .limit(BATCH)
                    .forUpdate()
                    .skipLocked()
                    .fetch(row -> (Record) row);
            claimed.forEach(row -> tx.update(LETTER)
                    .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                    .set(LETTER.NEXT_ATTEMPT_AT, now.plus(LEASE))
                    .where(LETTER.TENANT_ID.eq(row.get(LETTER.TENANT_ID)), LETTER.ID.eq(row.get(LETTER.ID)))
                    .execute());
            return claimed;
        });
        due.forEach(this::deliver);
        return due.size();
    }

    private void deliver(Record row) {
        TenantId tenant = new TenantId(row.get(LETTER.TENANT_ID));
        String link = row.get(LETTER.LINK) == null ? "" : row.get(LETTER.LINK);
        var change = database.reads(tenant).updateQuery(LETTER);
        change.addConditions(LETTER.TENANT_ID.eq(tenant.value()), LETTER.ID.eq(row.get(LETTER.ID)));
        try {
            transport.deliver(new MailTransport.Mail(
                    row.get(LETTER.TO_ADDRESS), row.get(LETTER.SUBJECT),
                    row.get(LETTER.BODY_TEXT).replace(LayOutLetter.LINK, link),
                    row.get(LETTER.BODY_HTML).replace(LayOutLetter.LINK, link)));
            change.addValue(LETTER.STATE, "delivered");
            change.addValue(LETTER.REASON, "");
            change.addValue(LETTER.DELIVERED_AT, clock.instant());
            change.addValue(LETTER.LINK, (String) null);
        } catch (MailTransport.MailRefused refused) {
            int attempts = row.get(LETTER.ATTEMPTS) + 1;
            boolean last = attempts >= MOST_ATTEMPTS;
            change.addValue(LETTER.STATE, last ? "failed" : "waiting");
            change.addValue(LETTER.REASON, String.valueOf(refused.getMessage()));
            change.addValue(LETTER.NEXT_ATTEMPT_AT, clock.instant().plus(Duration.ofSeconds(30L << attempts)));
            if (last) {
                bell.raise(database.reads(tenant), tenant, new RaisesAlerts.Alert(
                        RaisesAlerts.Severity.WARNING, "letter-failed", "identity.outbox.view", null, null,
                        "The letter \"" + row.get(LETTER.SUBJECT) + "\" could not be delivered: " + refused.getMessage()));
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
        if (transport.closed() != null) {
            return;
        }
        sender = Thread.ofVirtual().name("outbox").start(() -> {
            while (sender != null) {
                try {
                    if (sendDue() == 0) {
                        await();
                    }
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
