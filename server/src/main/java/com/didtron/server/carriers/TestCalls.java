package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.TestCallStore;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Over which interconnects calls of the operator's own test system come in now, and what they must show (3.4 "Test System Control", decision 0017). Asked of
/// each call that shows something, so it is a picture in memory.
@Component
public class TestCalls {

    private static final String PICTURE = "carriers.test-calls";

    /// Longest test call: it rings, is listened to and ends. Nobody pays for more.
    public static final int LONGEST_SECONDS = 600;

    /// Test calls of an interconnect are let in.
    ///
    /// @param tokenHash of what they show, see [TestCalls#hash]
    /// @param closesAt  first instant at which they are no longer let in; at most 24 hours after `openedAt`
    /// @param openedBy  name of who opened it
    public record Window(TenantId tenant, long interconnect, String tokenHash, Instant openedAt, Instant closesAt, String openedBy, String reason) {

        /// It closes by itself.
        public boolean isOpen(Instant at) {
            return at.isBefore(closesAt);
        }
    }

    /// What a call's mark is worth.
    public enum Finding {
        /// it is a test call
        VALID,
        /// no test calls are let in over this interconnect now
        CLOSED,
        /// they are, but they show something else
        WRONG
    }

    private final Database database;
    private final TestCallStore store;
    private volatile Map<Long, Window> windows = Map.of();

    TestCalls(Database database, TestCallStore store, Pictures pictures) {
        this.database = database;
        this.store = store;
        pictures.follow(PICTURE, _ -> renew());
        renew();
    }

    /// One at a time: what was read before another change was committed must not replace what was read after it.
    private synchronized void renew() {
        windows = store.all(database.acrossTenants());
    }

    /// The transaction opens or closes a window. Calls see it after the commit, in every process.
    public static void changed(DSLContext tx, Pictures pictures) {
        pictures.changed(tx, PICTURE, "");
    }

    /// @param mark what the call shows
    public Finding judge(long interconnect, String mark, Instant at) {
        Window window = windows.get(interconnect);
        if (window == null || !window.isOpen(at)) {
            return Finding.CLOSED;
        }
        byte[] shown = hash(mark).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(shown, window.tokenHash.getBytes(StandardCharsets.US_ASCII)) ? Finding.VALID : Finding.WRONG;
    }

    /// The window of an interconnect that is open at an instant.
    public Optional<Window> find(long interconnect, Instant at) {
        return Optional.ofNullable(windows.get(interconnect)).filter(window -> window.isOpen(at));
    }

    /// What is kept of a secret: SHA-256 in hexadecimal. It was made at random, 160 bits, so nothing slower is needed.
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
