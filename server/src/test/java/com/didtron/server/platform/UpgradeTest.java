package com.didtron.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.carriers.FailureCodes;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.DatabaseUnavailable;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.platform.database.Migrations;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// A database of an earlier release is brought up to date: what migrations turn into something else is there afterwards, as the program of today reads it.
class UpgradeTest {

    private static final String LOCATION = "classpath:db/migration";
    /// The last migration of each module in that release; modules that are not named here had none of those that the others depend on.
    private static final Map<String, String> RELEASED = Map.of("platform", "2", "operations", "7", "tenancy", "5", "identity", "8", "notify", "4", "currencies", "2", "ledger", "3", "carriers", "23");

    private static final String WORLD =
            """
            insert into carriers.carrier (id, tenant_id, name, code, kind, status, currency, created_at, customer_credit_type, bilateral_credit_limit, bilateral_breach)
                overriding system value values
                (1, 5, 'Both', 'both', 'bilateral', 'suspended', 'USD', now(), 'postpaid', 3000, 'block'),
                (2, 5, 'Supplier', 'supplier', 'supplier', 'testing', 'USD', now(), null, null, 'alert-only'),
                (3, 6, 'Usual', 'usual', 'supplier', 'closed', 'EUR', now(), null, null, 'alert-only');
            insert into carriers.carrier_currency (tenant_id, carrier_id, currency, assigned_at) values (5, 1, 'USD', now()), (5, 1, 'EUR', now());
            insert into carriers.interconnect (id, tenant_id, carrier_id, name, direction, currency, position, created_at)
                overriding system value values
                (1, 5, 1, 'A', 'supplier', 'USD', 1, now()), (2, 5, 2, 'B', 'supplier', 'USD', 1, now()), (3, 6, 3, 'C', 'supplier', 'EUR', 1, now());
            insert into carriers.supplier_terms (tenant_id, interconnect_id, failure_codes) values (5, 1, '{486,500,503}'), (5, 2, '{404,408,503,603}'), (6, 3, '{503}');
            """;

    private final DatabaseAddress server = RunningPlatform.shared().bean(LocalPostgres.class).address();
    private final String name = "upgrade_" + System.nanoTime();
    private final DatabaseAddress address = new DatabaseAddress(server.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), server.user(), server.password());

    private static CloseableDSLContext connect(DatabaseAddress to) {
        return DSL.using(to.url(), to.user(), to.password());
    }

    @BeforeEach
    void makeDatabase() {
        try (CloseableDSLContext sql = connect(server)) {
            sql.execute("create database " + name);
        }
    }

    @AfterEach
    void dropDatabase() {
        try (CloseableDSLContext sql = connect(server)) {
            sql.execute("drop database " + name);
        }
    }

    private void migrateAsReleased(String module, String last) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .schemas(module)
                .defaultSchema(module)
                .table("migration_history")
                .locations(LOCATION + "/" + module)
                .target(last)
                .load()
                .migrate();
    }

    @Test
    void whatPeopleHadSetIsThereAfterwards() {
        Migrations.MODULES.stream().filter(RELEASED::containsKey).forEach(module -> migrateAsReleased(module, RELEASED.get(module)));
        try (CloseableDSLContext sql = connect(address)) {
            sql.execute(WORLD);
            Migrations.run(address, LOCATION);
            failureCodesAreOneListOfTheTenant(sql);
            assertThat(sql.fetch("select id, status, suspended_for, supplier_credit_type from carriers.carrier order by id").formatCSV(false)).isEqualTo(
                    """
                    1,suspended,admin,postpaid
                    2,testing,"",postpaid
                    3,closed,"",postpaid
                    """);
            assertThat(sql.fetch("select currency, net_limit, net_breach from carriers.carrier_currency where carrier_id = 1 order by currency").formatCSV(false)).isEqualTo(
                    """
                    EUR,3000.00000000,block
                    USD,3000.00000000,block
                    """);
        }
    }

    @Test
    void aProgramThatIsOlderThanItsDatabaseIsRefused() {
        migrateAsReleased("platform", "1");
        try (CloseableDSLContext sql = connect(address)) {
            sql.execute("insert into platform.migration_history select 99, '99', 'of tomorrow', type, 'V99__of_tomorrow.sql', 0, installed_by, installed_on, 1, true"
                    + " from platform.migration_history where version = '1'");
            assertThatThrownBy(() -> Migrations.run(address, LOCATION))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("was written by a newer DIDTron: platform is at migration 99, which this program does not know");
            assertThat(sql.fetch("select version from platform.migration_history where version = '2'")).as("nothing was changed").isEmpty();
        }
    }

    private static void failureCodesAreOneListOfTheTenant(DSLContext sql) {
        String kept = sql.fetchSingle("select value from platform.setting where tenant_id = 5 and name = {0}", DSL.val(FailureCodes.LISTED.name())).get(0, String.class);
        String codes = new ObjectMapper().readValue(kept, FailureCodes.LISTED.type());
        assertThat(codes).isEqualTo("404, 486, 500, 503, 603");
        assertThat(FailureCodes.LISTED.fits().test(codes)).isTrue();
        assertThat(sql.fetch("select from platform.setting where tenant_id = 6")).as("who had the usual ones has set nothing").isEmpty();
    }
}
