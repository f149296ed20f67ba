package com.didtron.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// The migrations of all modules: one folder, one SQL schema and one history table per module, run in the order in
/// which modules may depend on each other.
public final class Migrations {

    /// Modules that own tables, from the ground up (the floors of ARCHITECTURE.md).
    public static final List<String> MODULES = List.of(
            "platform",
            "operations",
            "tenancy",
            "identity",
            "notify",
            "currencies",
            "ledger",
            "carriers",
            "customers",
            "entitlements",
            "exports",
            "rates",
            "routing",
            "screening",
            "enforcement",
            "portability",
            "admission",
            "cdr",
            "rating",
            "billing");

    private Migrations() {}

    /// Brings every module's schema up to date.
    ///
    /// @param location where the module folders lie: `classpath:db/migration` or `filesystem:/…/db/migration`
    /// @throws DatabaseUnavailable when the database cannot be reached, with its cause, when a newer program has written it, or a migration fails; then the message
    ///     names the module
    public static void run(DatabaseAddress address, String location) {
        try (HikariDataSource connections = connections(address)) {
            for (String module : MODULES) {
                run(connections, module, address, location);
            }
        }
    }

    private static void run(DataSource connections, String module, DatabaseAddress address, String location) {
        Flyway flyway = Flyway.configure()
                .dataSource(connections)
                .schemas(module)
                .defaultSchema(module)
                .table("migration_history")
                .locations(location + "/" + module)
                .validateMigrationNaming(true)
                // as it comes, it would pass over migrations that this program does not know, and let it write money into tables that mean something else by now
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw newer(flyway).map(last -> new DatabaseUnavailable(
                            "The database " + address.url() + " was written by a newer DIDTron: " + module + " is at migration " + last
                                    + ", which this program does not know. Nothing was changed; start the newer program, or restore a copy from before its first start.",
                            e))
                    .orElseGet(() -> failed(address, module, e));
        } catch (FlywayException e) {
            throw failed(address, module, e);
        }
    }

    private static DatabaseUnavailable failed(DatabaseAddress address, String module, FlywayException e) {
        return new DatabaseUnavailable(
                "The database " + address.url() + " could not be brought up to date (module " + module + "): " + e.getMessage().lines().findFirst().orElse("unknown"), e);
    }

    /// The last migration of a newer program; empty: there is none.
    private static Optional<String> newer(Flyway flyway) {
        return Stream.of(flyway.info().applied())
                .filter(done -> done.getState() == MigrationState.FUTURE_SUCCESS)
                .map(done -> done.getVersion().getVersion())
                .reduce((_, last) -> last);
    }

    /// Kept from module to module: a connection's password is proved by thousands of hashes, and Flyway opens three for each module, which was a fifth of a start.
    private static HikariDataSource connections(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("migrations");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DatabaseUnavailable("The database " + address.url() + " cannot be used: " + cause.getMessage(), e);
        }
    }
}
