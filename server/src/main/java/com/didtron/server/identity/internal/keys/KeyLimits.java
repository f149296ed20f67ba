package com.didtron.server.identity.internal.keys;

import static com.didtron.server.identity.internal.sql.Tables.KEY_USE;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How often a key may be used within a minute, by what is asked for, in all processes together.
///
/// A process takes a twentieth of a limit from the row that all share and serves its requests from that, so that few requests cost a statement.
/// Together they never let more pass than the limit; one that took a part and was not asked again keeps it until the minute is over.
@Component
public class KeyLimits {

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int PARTS = 20;
    private static final int MOST_KEPT = 50_000;

    /// What a request costs.
    public enum Category {
        READ,
        WRITE,
        /// an export, a document, a job
        HEAVY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is left.
    ///
    /// @param allowed        whether this one may pass
    /// @param limit          how many per minute
    /// @param remaining      how many more may pass in this minute, as far as this process knows
    /// @param secondsToReset until the minute is over, at least one
    public record Left(boolean allowed, int limit, int remaining, int secondsToReset) {}

    private record Kept(long key, Category category) {}

    /// What this process took of one limit.
    private static final class Part {
        private @Nullable Instant since;
        private int left;
        private int usedByAll;
    }

    private final Database database;
    private final Clock clock;
    private final Map<Kept, Part> parts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, Part> eldest) {
            return size() > MOST_KEPT;
        }
    };

    KeyLimits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Takes one.
    public Left take(TenantId tenant, long key, Category category, int limit) {
        Part part;
        synchronized (parts) {
            part = parts.computeIfAbsent(new Kept(key, category), _ -> new Part());
        }
        synchronized (part) {
            Instant now = clock.instant();
            if (part.since != null && !part.since.plus(WINDOW).isAfter(now)) {
                part.since = null;
                part.left = 0;
            }
            boolean exhausted = part.since != null && part.usedByAll >= limit;
            if (part.left == 0 && !exhausted) {
                database.perform(tenant, tx -> refill(tx, part, tenant, key, category, limit, now));
            }
            boolean allowed = part.left > 0;
            if (allowed) {
                part.left--;
            }
            Instant since = part.since == null ? now : part.since;
            int seconds = (int) Math.max(1, Duration.between(now, since.plus(WINDOW)).toSeconds());
            return new Left(allowed, limit, Math.max(0, limit - part.usedByAll) + part.left, seconds);
        }
    }

    private static void refill(DSLContext tx, Part part, TenantId tenant, long key, Category category, int limit, Instant now) {
        tx.insertInto(KEY_USE)
                .set(KEY_USE.TENANT_ID, tenant.value())
                .set(KEY_USE.KEY_ID, key)
                .set(KEY_USE.CATEGORY, category.word())
                .set(KEY_USE.SINCE, now)
                .set(KEY_USE.USED, 0)
                .onConflictDoNothing()
                .execute();
        var row = tx.selectFrom(KEY_USE)
                .where(KEY_USE.TENANT_ID.eq(tenant.value()), KEY_USE.KEY_ID.eq(key), KEY_USE.CATEGORY.eq(category.word()))
                .forUpdate()
                .fetchSingle();
        boolean over = !row.getSince().plus(WINDOW).isAfter(now);
        int used = over ? 0 : row.getUsed();
        int taken = Math.min(Math.max(1, limit / PARTS), limit - used);
        part.since = over ? now : row.getSince();
        part.left = Math.max(0, taken);
        part.usedByAll = used + part.left;
        tx.update(KEY_USE)
                .set(KEY_USE.SINCE, part.since)
                .set(KEY_USE.USED, part.usedByAll)
                .where(KEY_USE.TENANT_ID.eq(tenant.value()), KEY_USE.KEY_ID.eq(key), KEY_USE.CATEGORY.eq(category.word()))
                .execute();
    }
}
