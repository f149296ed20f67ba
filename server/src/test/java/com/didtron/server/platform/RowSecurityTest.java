package com.didtron.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.DatabaseRoles;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.platform.database.Migrations;
import java.util.List;
import org.jooq.CloseableDSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// The second fence between tenants, on real PostgreSQL: what a statement finds that forgets its tenant, or names another one.
class RowSecurityTest {

    private static final TenantId OURS = new TenantId(900_001);
    private static final TenantId THEIRS = new TenantId(900_002);

    private final Database database = RunningPlatform.shared().bean(Database.class);
    private final DatabaseAddress owner = RunningPlatform.shared().bean(LocalPostgres.class).address();

    @Test
    void everyTableOfTenantsIsFenced() {
        assertThat(database.acrossTenants().fetch(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where n.nspname = any ({0}) and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                        """,
                        DSL.val(Migrations.MODULES.toArray(String[]::new))))
                .as("tables with a tenant_id and without a fence")
                .isEmpty();
    }

    @Test
    void tablesOfNoTenantAreClosedToTenants() {
        assertThat(database.acrossTenants().fetch(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any ({0}) and c.relkind in ('r', 'p')
                          and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                          and has_table_privilege(current_database() || '_tenants', c.oid, 'select')
                        """,
                        DSL.val(Migrations.MODULES.toArray(String[]::new))))
                .isEmpty();
    }

    @Test
    void noRoleThatSignsInOwnsAnythingOrPassesTheFence() {
        assertThat(database.acrossTenants().fetch(
                        """
                        select rolname from pg_roles r where rolname like current_database() || '\\_%' and rolcanlogin
                            and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                or exists (select from pg_class where relowner = r.oid and relpersistence <> 't'))
                        """))
                .isEmpty();
        assertThat(database.acrossTenants().fetchSingle("select session_user = current_user and current_user = current_database() || '_engine'").get(0, Boolean.class))
                .isTrue();
    }

    @Test
    void theRoleThatCopiesMayAddRowsAndNothingElse() {
        assertThat(database.acrossTenants().fetch(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any ({0}) and c.relkind in ('r', 'p', 'v', 'm')
                          and (has_table_privilege(current_database() || '_intake', c.oid, 'select, update, delete, truncate, references, trigger')
                               or has_any_column_privilege(current_database() || '_intake', c.oid, 'select, update, references'))
                        """,
                        DSL.val(Migrations.MODULES.toArray(String[]::new))))
                .isEmpty();
        assertThat(database.acrossTenants()
                        .fetchSingle("select rolcanlogin from pg_roles where rolname = current_database() || '_intake'").get(0, Boolean.class))
                .isFalse();
    }

    @Test
    void workAcrossTenantsSeesNothingBeforeItSaysThatItIs() {
        put(OURS, "fence", "ours");
        DatabaseAddress engine = DatabaseRoles.prepare(owner).engine();
        try (CloseableDSLContext connection = DSL.using(engine.url(), engine.user(), engine.password())) {
            assertThat(connection.fetch("select * from platform.setting")).isEmpty();
            assertThat(connection.execute("delete from platform.setting where name = 'fence'")).isZero();
            assertThatThrownBy(() -> connection.execute("insert into platform.setting (tenant_id, name, value, changed_at) values (1, 'fence', '', now())"))
                    .hasMessageContaining("row-level security");
        }
        assertThat(valuesSeenBy(OURS)).containsExactly("ours");
    }

    @Test
    void aCopyAcrossTenantsLeavesTheRoleAsItWas() {
        database.performAcrossTenants(tx -> {
            tx.execute("delete from platform.setting where name like 'bulk%'");
            bulk(OURS).send(tx);
            bulk(THEIRS).send(tx);
            assertThat(tx.fetch("select name from platform.setting where name like 'bulk%'")).hasSize(4);
        });
        assertThatThrownBy(() -> database.performAcrossTenants(tx -> bulk(OURS).send(tx))).rootCause().hasMessageContaining("duplicate key");
        for (int i = 0; i < 20; i++) {
            assertThat(database.acrossTenants().fetch("select name from platform.setting where name like 'bulk%'")).hasSize(4);
        }
    }

    @Test
    void aTenantSeesAndChangesItsOwnRowsOnly() {
        put(OURS, "fence", "ours");
        put(THEIRS, "fence", "theirs");
        assertThat(valuesSeenBy(OURS)).containsExactly("ours");
        assertThat(valuesSeenBy(THEIRS)).containsExactly("theirs");
        assertThat(database.reads(OURS).execute("update platform.setting set value = 'mine' where name = 'fence'")).isEqualTo(1);
        assertThat(valuesSeenBy(THEIRS)).containsExactly("theirs");
        assertThat(database.reads(OURS).execute("delete from platform.setting where tenant_id = " + THEIRS.value())).isZero();
        assertThatThrownBy(() -> put(OURS, THEIRS, "smuggled"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void aStatementThatForgetsTheTenantFindsNothing() {
        put(OURS, "fence", "ours");
        DatabaseAddress tenants = DatabaseRoles.prepare(owner).tenants();
        try (CloseableDSLContext connection = DSL.using(tenants.url(), tenants.user(), tenants.password())) {
            assertThat(connection.fetch("select * from platform.setting")).isEmpty();
            assertThat(connection.fetch("select * from cdr.call")).isEmpty();
            assertThatThrownBy(() -> connection.execute("select * from tenancy.tenant")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> connection.execute("truncate platform.setting")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> connection.execute("alter table platform.setting disable row level security")).hasMessageContaining("must be owner");
        }
    }

    @Test
    void aTenantDoesNotStayWithAConnectionThatWasRolledBack() {
        put(OURS, "fence", "ours");
        put(THEIRS, "fence", "theirs");
        for (int i = 0; i < 40; i++) {
            TenantId tenant = i % 2 == 0 ? OURS : THEIRS;
            assertThatThrownBy(() -> database.perform(tenant, tx -> {
                        tx.execute("delete from platform.setting where name = 'fence'");
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(valuesSeenBy(OURS)).containsExactly("ours");
            assertThat(valuesSeenBy(THEIRS)).containsExactly("theirs");
        }
    }

    @Test
    void bulkGoesThroughTheFenceAsWell() {
        database.perform(OURS, tx -> {
            tx.execute("delete from platform.setting where name like 'bulk%'");
            bulk(OURS).send(tx);
            bulk(OURS, "bulk-3").send(tx);
        });
        assertThat(database.reads(OURS).fetch("select name from platform.setting where name like 'bulk%' order by name").getValues(0, String.class))
                .containsExactly("bulk-1", "bulk-2", "bulk-3");
        assertThatThrownBy(() -> database.perform(OURS, tx -> bulk(THEIRS).send(tx))).hasMessageContaining("row-level security");
    }

    private static CopyIn bulk(TenantId tenant, String... names) {
        var copy = new CopyIn("platform.setting", "tenant_id, name, value, changed_at");
        for (String name : names.length == 0 ? List.of("bulk-1", "bulk-2") : List.of(names)) {
            copy.add(tenant.value()).add(name).add("x").add(java.time.Instant.EPOCH).end();
        }
        return copy;
    }

    private List<String> valuesSeenBy(TenantId tenant) {
        return database.reads(tenant).fetch("select value from platform.setting where name = 'fence'").getValues(0, String.class);
    }

    private void put(TenantId tenant, String name, String value) {
        database.reads(tenant).execute("delete from platform.setting where name = {0}", DSL.val(name));
        put(tenant, tenant, value);
    }

    private void put(TenantId as, TenantId of, String value) {
        database.reads(as).execute("insert into platform.setting (tenant_id, name, value, changed_at) values ({0}, 'fence', {1}, now())",
                DSL.val(of.value()), DSL.val(value));
    }
}
