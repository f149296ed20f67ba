package com.didtron.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for NOTIFY on one channel, on a connection of its own. When the connection is lost it tells the receiver once, because something may have
/// been missed, and connects again.
final class ChannelListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChannelListener.class);
    private static final int LOOK_UP_MILLIS = 1_000;
    private static final int RECONNECT_MILLIS = 500;

    private final DataSource pool;
    private final String channel;
    private final Runnable told;
    private final Thread thread;
    private volatile boolean open = true;

    ChannelListener(DataSource pool, String channel, Runnable told) {
        this.pool = pool;
        this.channel = channel;
        this.told = told;
        this.thread = Thread.ofPlatform().name("listen-" + channel).daemon().start(this::run);
    }

    private void run() {
        boolean lost = false;
        while (open) {
            try (Connection connection = pool.getConnection()) {
                listen(connection, lost);
            } catch (SQLException unreachable) {
                if (!lost) {
                    log.warn("no notice from the database on {} ({}); it is asked again and again", channel, unreachable.getMessage());
                }
                lost = true;
                told.run();
                pause();
            }
        }
    }

    private void listen(Connection connection, boolean lost) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        if (lost) {
            log.info("notices from the database on {} come again", channel);
        }
        told.run();
        PGConnection notices = connection.unwrap(PGConnection.class);
        while (open) {
            var heard = notices.getNotifications(LOOK_UP_MILLIS);
            if (heard != null && heard.length > 0) {
                told.run();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(3_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
