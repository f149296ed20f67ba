package com.didtron.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.didtron.server.platform.database.DatabaseAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The way to PostgreSQL, with two bounded pools: one for requests of people and jobs, one for the call path, so that a
/// slow report never makes a caller wait.
///
/// A transaction is passed on as an argument (`tx`): a method that takes one takes part in its caller's transaction, a
/// method that takes none opens its own. No network call belongs inside a transaction.
public final class Database implements AutoCloseable {

    private final HikariDataSource requestPool;
    private final HikariDataSource callPool;
    private final DSLContext requests;
    private final DSLContext calls;

    public Database(DatabaseAddress address, int requestConnections, int callConnections) {
        requestPool = pool("requests", address, requestConnections, Duration.ofSeconds(10));
        callPool = pool("calls", address, callConnections, Duration.ofSeconds(2));
        requests = context(requestPool);
        calls = context(callPool);
    }

    private static HikariDataSource pool(String name, DatabaseAddress address, int connections, Duration wait) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url() + (address.url().contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true&prepareThreshold=3&ApplicationName=didtron-" + name);
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(wait.toMillis());
        return new HikariDataSource(config);
    }

    private static DSLContext context(HikariDataSource pool) {
        return DSL.using(pool, SQLDialect.POSTGRES, new Settings().withRenderSchema(true).withExecuteLogging(false));
    }

    /// For reads outside a transaction (screens, jobs).
    public DSLContext reads() {
        return requests;
    }

    /// One transaction on the request pool.
    public <T> T transaction(Function<DSLContext, T> work) {
        return requests.transactionResult(configuration -> work.apply(DSL.using(configuration)));
    }

    /// One transaction on the request pool, without a result.
    public void perform(Consumer<DSLContext> work) {
        requests.transaction(configuration -> work.accept(DSL.using(configuration)));
    }

    /// One transaction on the call path's pool.
    public <T> T callTransaction(Function<DSLContext, T> work) {
        return calls.transactionResult(configuration -> work.apply(DSL.using(configuration)));
    }

    /// Closes both pools.
    @Override
    public void close() {
        callPool.close();
        requestPool.close();
    }
}
