package com.didtron.server.platform;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.DatabaseRoles;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;

/// The way to PostgreSQL. Which door is taken decides what can be seen:
///
/// - [#reads(TenantId)], [#transaction], [#perform]: everything that somebody asks for. Row security shows the rows of that tenant and no
///   others; a statement that forgets its tenant finds nothing of another.
/// - [#acrossTenants()] and the methods named so: work that belongs to no one tenant (rating, look-ups before it is known who asks). Who may
///   use it is listed in `HouseRulesTest`.
/// - [#callTransaction]: the same for calls in progress, on connections of their own, so that a slow report never makes a caller wait.
///
/// A transaction is passed on as an argument (`tx`): a method that takes one takes part in its caller's transaction, a
/// method that takes none opens its own. No network call belongs inside a transaction.
public final class Database implements AutoCloseable {

    private static final Duration WAIT_WHILE_STOPPING = Duration.ofSeconds(1);
    private static final Settings SETTINGS = new Settings().withRenderSchema(true).withExecuteLogging(false);

    private final HikariDataSource tenantPool;
    private final HikariDataSource enginePool;
    private final HikariDataSource callPool;
    private final Map<TenantId, DSLContext> tenants = new ConcurrentHashMap<>();
    private final DSLContext engine;
    private final DSLContext calls;
    private final TenantMarks marks = new TenantMarks();
    private final List<ChannelListener> listeners = new CopyOnWriteArrayList<>();

    /// @param tenantConnections for what people and jobs ask within a tenant
    /// @param engineConnections for work across tenants
    /// @param callConnections   for calls in progress
    public Database(DatabaseRoles roles, int tenantConnections, int engineConnections, int callConnections) {
        tenantPool = pool("tenants", roles.tenants(), "", tenantConnections, Duration.ofSeconds(10));
        enginePool = pool("engine", roles.engine(), DatabaseRoles.ALL_TENANTS, engineConnections, Duration.ofSeconds(10));
        callPool = pool("calls", roles.engine(), DatabaseRoles.ALL_TENANTS, callConnections, Duration.ofSeconds(2));
        engine = acrossTenants(enginePool, roles);
        calls = acrossTenants(callPool, roles);
    }

    static {
        // how soon a pool takes notice of a changed wait; 30 s would be longer than a stop
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "5000");
    }

    private static HikariDataSource pool(String name, DatabaseAddress address, String options, int connections, Duration wait) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url() + (address.url().contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true&prepareThreshold=3&ApplicationName=didtron-" + name);
        if (!options.isEmpty()) {
            config.addDataSourceProperty("options", options);
        }
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(wait.toMillis());
        return new HikariDataSource(config);
    }

    private static DSLContext context(ConnectionProvider connections) {
        return DSL.using(connections, SQLDialect.POSTGRES, SETTINGS);
    }

    private static DSLContext acrossTenants(DataSource pool, DatabaseRoles roles) {
        DSLContext context = context(new DataSourceConnectionProvider(pool));
        context.configuration().data(CopyIn.ROLE, roles.intake());
        return context;
    }

    private DSLContext of(TenantId tenant) {
        return tenants.computeIfAbsent(tenant, t -> context(new TenantConnections(tenantPool, t, marks)));
    }

    /// For reads of one tenant's rows outside a transaction (screens, jobs).
    public DSLContext reads(TenantId tenant) {
        return of(tenant);
    }

    /// One transaction that sees and changes one tenant's rows.
    public <T> T transaction(TenantId tenant, Function<DSLContext, T> work) {
        return committed(of(tenant), work);
    }

    /// One transaction that sees and changes one tenant's rows, without a result.
    public void perform(TenantId tenant, Consumer<DSLContext> work) {
        committed(of(tenant), tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// For reads that belong to no one tenant.
    public DSLContext acrossTenants() {
        return engine;
    }

    /// One transaction that belongs to no one tenant.
    public <T> T transactionAcrossTenants(Function<DSLContext, T> work) {
        return committed(engine, work);
    }

    /// One transaction that belongs to no one tenant, without a result.
    public void performAcrossTenants(Consumer<DSLContext> work) {
        committed(engine, tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// One transaction of the call path, which serves all tenants.
    public <T> T callTransaction(Function<DSLContext, T> work) {
        return committed(calls, work);
    }

    private static <T> T committed(DSLContext context, Function<DSLContext, T> work) {
        var after = new AfterCommit();
        T result = context.configuration().derive(after).dsl().transactionResult(configuration -> work.apply(DSL.using(configuration)));
        after.tell();
        return result;
    }

    /// Calls `told` whenever somebody notifies the channel, once at the beginning, and after a gap. Takes a connection for itself.
    ///
    /// @param told returns at once
    public void listen(String channel, Runnable told) {
        listen(channel, new NoticeReceiver() {
            @Override
            public void told(Set<String> payloads) {
                told.run();
            }

            @Override
            public void mayHaveMissed() {
                told.run();
            }
        });
        told.run();
    }

    /// The receiver hears whatever is said on the channel from now on. Takes a connection for itself.
    void listen(String channel, NoticeReceiver receiver) {
        listeners.add(new ChannelListener(enginePool, channel, receiver));
    }

    /// From now on nobody waits long for a connection: the process stops, and a database that is gone must not hold it up. One that is
    /// alive gives a connection well within that.
    public void stopping() {
        Stream.of(tenantPool, enginePool, callPool).forEach(pool -> pool.setConnectionTimeout(WAIT_WHILE_STOPPING.toMillis()));
    }

    /// Closes all pools, at once, because each may wait for a database that is gone.
    @Override
    public void close() {
        listeners.forEach(ChannelListener::end);
        listeners.forEach(ChannelListener::close);
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(callPool, enginePool, tenantPool).forEach(pool -> closing.execute(pool::close));
        }
    }
}
