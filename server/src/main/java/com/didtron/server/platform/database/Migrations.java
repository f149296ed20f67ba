package com.didtron.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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
    /// @throws DatabaseUnavailable when the database cannot be reached, with its cause, or a migration fails; then the message names the module
    public static void run(DatabaseAddress address, String location) {
        try (HikariDataSource connections = connections(address)) {
            for (String module : MODULES) {
                run(connections, module, address, location);
            }
        }
    }

    private static void run(DataSource connections, String module, DatabaseAddress address, String location) {
        try {
            Flyway.configure()
                    .dataSource(connections)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration_history")
                    .locations(location + "/" + module)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    "The database " + address.url() + " could not be brought up to date (module " + module + "): "
                            + e.getMessage().lines().findFirst().orElse("unknown"),
                    e);
        }
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
