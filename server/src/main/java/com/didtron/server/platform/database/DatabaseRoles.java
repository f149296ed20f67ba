package com.didtron.server.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The two database roles with which the platform works. Neither owns anything; tables belong to the role that runs the migrations.
///
/// - tenants: what people, API keys and jobs of a tenant ask. Row security shows it the rows of the tenant named in `didtron.tenant`, and
///   no rows when none is named.
/// - engine: calls, rating and look-ups that precede a tenant. It passes row security because PostgreSQL refuses COPY under it; it serves
///   no request of a person. See docs/decisions/0006.
///
/// Every table with a `tenant_id` is fenced by [#prepare], not by its migration, so that none can be forgotten. A table whose comment begins
/// with `insert-only` can be read and added to, and never changed, by either role. Tables without `tenant_id` are the engine's alone.
///
/// @param tenants how to connect within a tenant
/// @param engine  how to connect across tenants
public record DatabaseRoles(DatabaseAddress tenants, DatabaseAddress engine) {

    private static final String POLICY = "of_tenant";
    /// One starting process at a time: two would create the same role.
    private static final long LOCK = 0x646964_726f6c65L;

    /// Creates what is missing: the roles, the fence of each table, the rights on it. Run after the migrations.
    ///
    /// @param owner the role that ran the migrations; it may create roles
    /// @throws DatabaseUnavailable when the owner may not create roles; the message says which lines to run
    public static DatabaseRoles prepare(DatabaseAddress owner) {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            String database = connection.getCatalog();
            var roles = new DatabaseRoles(
                    address(owner, database + "_tenants"), address(owner, database + "_engine"));
            createRole(connection, roles.tenants, "nobypassrls");
            createRole(connection, roles.engine, "bypassrls");
            for (Table table : tables(connection, roles)) {
                fence(statement, table, roles);
            }
            for (String schema : Migrations.MODULES) {
                grantSchema(connection, schema, roles);
            }
            connection.commit();
            return roles;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The roles of the database " + owner.url() + " could not be prepared: " + e.getMessage(), e);
        }
    }

    private static DatabaseAddress address(DatabaseAddress owner, String role) {
        return new DatabaseAddress(owner.url(), role, password(owner, role));
    }

    /// Every process that knows the owner's password knows these; nobody has to keep them.
    private static String password(DatabaseAddress owner, String role) {
        if (owner.password().isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    private static void createRole(Connection connection, DatabaseAddress role, String bypass) throws SQLException {
        boolean usable = usable(role);
        if (usable && hasAttribute(connection, role.user(), bypass)) {
            return;
        }
        String secret = role.password().isEmpty() ? "" : " password '" + role.password() + "'";
        String attributes = " login nosuperuser nocreatedb nocreaterole noinherit " + bypass + secret;
        try (Statement statement = connection.createStatement()) {
            statement.execute((exists(connection, role.user()) ? "alter role " : "create role ") + role.user() + attributes);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database user may not create the role " + role.user() + " (" + e.getMessage()
                    + "). As a superuser run: create role " + role.user() + attributes.replace(role.password(), "…")
                    + "; with a password that the platform derives, so the simplest is to let its user be a superuser for the first start.", e);
        }
    }

    private static boolean usable(DatabaseAddress role) {
        try (Connection _ = DriverManager.getConnection(role.url(), role.user(), role.password())) {
            return true;
        } catch (SQLException refused) {
            // the role is missing or has another password: both are mended by the caller
            return false;
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    private static boolean hasAttribute(Connection connection, String role, String bypass) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from pg_roles where rolname = ? and rolbypassrls = ? and not rolsuper and not rolcreaterole and not rolcreatedb")) {
            query.setString(1, role);
            query.setBoolean(2, bypass.equals("bypassrls"));
            return query.executeQuery().next();
        }
    }

    private record Table(String name, boolean ofTenants, boolean fenced, boolean insertOnly, boolean granted) {}

    private static List<Table> tables(Connection connection, DatabaseRoles roles) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select format('%I.%I', n.nspname, c.relname) as name,
                       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as of_tenants,
                       c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = ?) as fenced,
                       coalesce(obj_description(c.oid, 'pg_class'), '') like 'insert-only%' as insert_only,
                       has_table_privilege(?, c.oid, 'select') as granted
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and c.relkind in ('r', 'p') and c.relname <> 'migration_history'
                """)) {
            query.setString(1, POLICY);
            query.setString(2, roles.engine.user());
            query.setArray(3, connection.createArrayOf("text", Migrations.MODULES.toArray()));
            List<Table> tables = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tables.add(new Table(
                            row.getString("name"), row.getBoolean("of_tenants"), row.getBoolean("fenced"),
                            row.getBoolean("insert_only"), row.getBoolean("granted")));
                }
            }
            return tables;
        }
    }

    private static void fence(Statement statement, Table table, DatabaseRoles roles) throws SQLException {
        if (table.ofTenants && !table.fenced) {
            // as a sub-select it is evaluated once per statement, not once per row
            String own = "tenant_id = (select nullif(current_setting('didtron.tenant', true), '')::bigint)";
            statement.execute("alter table " + table.name + " enable row level security");
            statement.execute("drop policy if exists " + POLICY + " on " + table.name);
            statement.execute("create policy " + POLICY + " on " + table.name + " using (" + own + ") with check (" + own + ")");
        }
        if (!table.granted) {
            String rights = table.insertOnly ? "select, insert" : "select, insert, update, delete";
            statement.execute("grant " + rights + " on " + table.name + " to " + roles.engine.user());
            if (table.ofTenants) {
                statement.execute("grant " + rights + " on " + table.name + " to " + roles.tenants.user());
            }
        }
    }

    private static void grantSchema(Connection connection, String schema, DatabaseRoles roles) throws SQLException {
        String both = roles.tenants.user() + ", " + roles.engine.user();
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to " + both);
            statement.execute("grant usage on all sequences in schema " + schema + " to " + both);
        }
    }
}
