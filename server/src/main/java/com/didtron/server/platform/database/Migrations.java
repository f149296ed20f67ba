package com.didtron.server.platform.database;

import java.util.List;
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
    /// @throws DatabaseUnavailable when the database cannot be reached or a migration fails; the message names the module
    public static void run(DatabaseAddress address, String location) {
        for (String module : MODULES) {
            try {
                Flyway.configure()
                        .dataSource(address.url(), address.user(), address.password())
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
    }
}
