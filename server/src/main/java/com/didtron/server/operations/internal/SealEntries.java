package com.didtron.server.operations.internal;

import com.didtron.server.platform.CopyIn;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Links new journal entries to the chain, a moment after they were written: in the writer's own transaction every change of a tenant would have
/// to wait for the one before it.
@Component
public class SealEntries implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SealEntries.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 5_000;
    private static final long LOCK = 0x646964_7365616cL;

    private final Database database;
    private final Clock clock;
    private @Nullable ScheduledExecutorService sealer;

    SealEntries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Seals what waits, at most a few thousand entries of each tenant.
    ///
    /// @return how many
    public int sealWaiting() {
        return database.transactionAcrossTenants(tx -> {
            tx.execute("select pg_advisory_xact_lock({0})", DSL.val(LOCK));
            int sealed = 0;
            for (Long tenant : tx.fetch("select distinct tenant_id from operations.unsealed").getValues(0, Long.class)) {
                sealed += seal(tx, tenant);
            }
            return sealed;
        });
    }

    private int seal(DSLContext tx, long tenant) {
        var waiting = tx.fetch(
                """
                select e.id, e.digest from operations.unsealed u join operations.entry e on e.tenant_id = u.tenant_id and e.id = u.entry_id
                where u.tenant_id = {0} order by e.id limit {1}
                """,
                DSL.val(tenant), DSL.val(BATCH));
        Record last = tx.fetchOne("select position, hash from operations.seal where tenant_id = {0} order by position desc limit 1", DSL.val(tenant));
        long position = last == null ? 0 : last.get(0, Long.class);
        byte[] hash = last == null ? new byte[0] : last.get(1, byte[].class);
        Instant now = clock.instant();
        var seals = new CopyIn("operations.seal", "tenant_id, position, entry_id, digest, hash, sealed_at");
        for (Record entry : waiting) {
            byte[] digest = entry.get(1, byte[].class);
            hash = link(hash, ++position, entry.get(0, Long.class), digest);
            seals.add(tenant).add(position).add(entry.get(0, Long.class)).add(digest).add(hash).add(now).end();
        }
        seals.send(tx);
        tx.execute(
                "delete from operations.unsealed where tenant_id = {0} and entry_id = any ({1})",
                DSL.val(tenant), DSL.val(waiting.getValues(0, Long.class).toArray(Long[]::new)));
        return waiting.size();
    }

    /// A link's hash: over the link before it, its place, and the entry.
    static byte[] link(byte[] before, long position, long entry, byte[] digest) {
        return new AuditDigest().add(before).add(position).add(entry).add(digest).value();
    }

    @Override
    public synchronized void start() {
        sealer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("seal-entries").daemon().factory());
        sealer.scheduleWithFixedDelay(
                () -> {
                    try {
                        while (sealWaiting() >= BATCH) {
                            // there may be more
                        }
                    } catch (RuntimeException fault) {
                        log.error("journal entries could not be sealed; they wait and are sealed later", fault);
                    }
                },
                PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (sealer != null) {
            sealer.shutdown();
            try {
                sealer.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            sealer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sealer != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }
}
