package com.didtron.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for NOTIFY on one channel, on a connection of its own: whatever is said once the constructor has returned is heard. When the connection is
/// lost it connects again, and then tells the receiver that something may have been missed.
final class ChannelListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChannelListener.class);
    private static final int LOOK_UP_MILLIS = 1_000;
    private static final int RECONNECT_MILLIS = 500;
    /// So often without a notice, and the connection is asked whether it still is one.
    private static final int SILENT_LOOKS = 10;
    private static final int ANSWER_MILLIS = 5_000;

    private final DataSource pool;
    private final String channel;
    private final NoticeReceiver receiver;
    private final Thread thread;
    private volatile boolean open = true;
    private boolean gap;

    ChannelListener(DataSource pool, String channel, NoticeReceiver receiver) {
        this.pool = pool;
        this.channel = channel;
        this.receiver = receiver;
        Connection first = first();
        this.thread = Thread.ofPlatform().name("listen-" + channel).daemon().start(() -> run(first));
    }

    private @Nullable Connection first() {
        try {
            return connected();
        } catch (SQLException unreachable) {
            lost(unreachable);
            return null;
        }
    }

    private Connection connected() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            // a database that does not answer at all would be waited for as long as its machine's silence lasts
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            listenTo(connection);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private void listenTo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
    }

    private void run(@Nullable Connection first) {
        @Nullable Connection present = first;
        while (open) {
            try (Connection connection = present == null ? connected() : present) {
                listen(connection);
            } catch (SQLException unreachable) {
                lost(unreachable);
                pause();
            } catch (RuntimeException fault) {
                log.error("a notice on {} was not taken in; what it is about is looked at again", channel, fault);
                gap = true;
                pause();
            }
            present = null;
        }
    }

    private void listen(Connection connection) throws SQLException {
        if (gap) {
            receiver.mayHaveMissed();
            gap = false;
            log.info("notices from the database on {} come again", channel);
        }
        PGConnection notices = connection.unwrap(PGConnection.class);
        int silent = 0;
        while (open) {
            var heard = notices.getNotifications(LOOK_UP_MILLIS);
            if (heard != null && heard.length > 0) {
                silent = 0;
                receiver.told(Stream.of(heard).map(notice -> notice.getParameter()).collect(Collectors.toCollection(LinkedHashSet::new)));
            } else if (++silent == SILENT_LOOKS) {
                silent = 0;
                listenTo(connection);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void lost(SQLException why) {
        if (!gap) {
            log.warn("no notice from the database on {} ({}); it is asked again and again", channel, why.getMessage());
        }
        gap = true;
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    /// Ends within [#LOOK_UP_MILLIS], without being waited for.
    void end() {
        open = false;
    }

    @Override
    public void close() {
        end();
        try {
            thread.join(3_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
