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

/// The database roles with which the platform works. None owns anything; tables belong to the role that runs the migrations. No role that
/// can sign in passes row security.
///
/// - tenants: what people, API keys and jobs of a tenant ask. Row security shows it the rows of the tenant named in `didtron.tenant`, and
///   no rows when none is named.
/// - engine: calls, rating and look-ups that precede a tenant. It serves no request of a person. It sees the rows of all tenants while
///   `didtron.tenants` says `all`, as the connections of its doors do ([#ALL_TENANTS]), and no rows otherwise.
/// - intake: nobody signs in as it. PostgreSQL refuses COPY under row security, so the engine takes this role for the length of a COPY; it
///   may add rows and nothing else, not even read them.
///
/// See docs/decisions/0006. Every table with a `tenant_id` is fenced by [#prepare], not by its migration, so that none can be forgotten. A table
/// whose comment begins with `insert-only` can be read and added to, and never changed, by any of them. Tables without `tenant_id` are the engine's alone.
///
/// @param tenants how to connect within a tenant
/// @param engine  how to connect across tenants
/// @param intake  role that the engine takes for a COPY
public record DatabaseRoles(DatabaseAddress tenants, DatabaseAddress engine, String intake) {

    /// What a connection of the engine says to see the rows of all tenants, as PostgreSQL's start-up option.
    public static final String ALL_TENANTS = "-c didtron.tenants=all";

    /// Policies in the version that stands below; one of another name is replaced.
    private static final String OF_ONE = "of_one_tenant";
    private static final String OF_ALL = "of_all_tenants";
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
                    address(owner, database + "_tenants"), address(owner, database + "_engine"), database + "_intake");
            createRole(connection, roles.tenants);
            createRole(connection, roles.engine);
            createIntake(connection, roles);
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

    private static void createRole(Connection connection, DatabaseAddress role) throws SQLException {
        if (usable(role) && isHarmless(connection, role.user())) {
            return;
        }
        String secret = role.password().isEmpty() ? "" : " password '" + role.password() + "'";
        String attributes = " login nosuperuser nocreatedb nocreaterole noinherit nobypassrls" + secret;
        try (Statement statement = connection.createStatement()) {
            statement.execute((exists(connection, role.user()) ? "alter role " : "create role ") + role.user() + attributes);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database user may not create the role " + role.user() + " (" + e.getMessage()
                    + "). As a superuser run: create role " + role.user() + attributes.replace(role.password(), "…")
                    + "; with a password that the platform derives, so the simplest is to let its user be a superuser for the first start.", e);
        }
    }

    private static void createIntake(Connection connection, DatabaseRoles roles) throws SQLException {
        List<String> missing = new ArrayList<>();
        if (!exists(connection, roles.intake)) {
            missing.add("create role " + roles.intake + " nologin nosuperuser nocreatedb nocreaterole noinherit bypassrls");
        }
        if (!isMember(connection, roles.engine.user(), roles.intake)) {
            missing.add("grant " + roles.intake + " to " + roles.engine.user());
        }
        try (Statement statement = connection.createStatement()) {
            for (String line : missing) {
                statement.execute(line);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database user may not prepare the role " + roles.intake + " (" + e.getMessage()
                    + "). As a superuser run: " + String.join("; ", missing) + ";", e);
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

    private static boolean isHarmless(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from pg_roles where rolname = ? and not rolbypassrls and not rolsuper and not rolcreaterole and not rolcreatedb")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    private static boolean isMember(Connection connection, String member, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from pg_auth_members m where m.member = to_regrole(?) and m.roleid = to_regrole(?)")) {
            query.setString(1, member);
            query.setString(2, role);
            return query.executeQuery().next();
        }
    }

    private record Table(String name, boolean ofTenants, boolean fenced, boolean insertOnly, boolean granted) {}

    private static List<Table> tables(Connection connection, DatabaseRoles roles) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select format('%I.%I', n.nspname, c.relname) as name,
                       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as of_tenants,
                       c.relrowsecurity and 2 = (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname in (?, ?)) as fenced,
                       coalesce(obj_description(c.oid, 'pg_class'), '') like 'insert-only%' as insert_only,
                       has_table_privilege(?, c.oid, 'select') and has_table_privilege(?, c.oid, 'insert') as granted
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and c.relkind in ('r', 'p') and c.relname <> 'migration_history'
                """)) {
            query.setString(1, OF_ONE);
            query.setString(2, OF_ALL);
            query.setString(3, roles.engine.user());
            query.setString(4, roles.intake);
            query.setArray(5, connection.createArrayOf("text", Migrations.MODULES.toArray()));
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
            statement.execute("alter table " + table.name + " enable row level security");
            // the one of all roles, as databases of before have it
            statement.execute("drop policy if exists of_tenant on " + table.name);
            // as a sub-select it is evaluated once per statement, not once per row
            policy(statement, table, OF_ONE, roles.tenants, "tenant_id = (select nullif(current_setting('didtron.tenant', true), '')::bigint)");
            policy(statement, table, OF_ALL, roles.engine, "(select current_setting('didtron.tenants', true) = 'all')");
        }
        if (!table.granted) {
            String rights = table.insertOnly ? "select, insert" : "select, insert, update, delete";
            statement.execute("grant " + rights + " on " + table.name + " to " + roles.engine.user());
            statement.execute("grant insert on " + table.name + " to " + roles.intake);
            if (table.ofTenants) {
                statement.execute("grant " + rights + " on " + table.name + " to " + roles.tenants.user());
            }
        }
    }

    private static void policy(Statement statement, Table table, String name, DatabaseAddress role, String rows) throws SQLException {
        statement.execute("drop policy if exists " + name + " on " + table.name);
        statement.execute("create policy " + name + " on " + table.name + " to " + role.user() + " using (" + rows + ") with check (" + rows + ")");
    }

    private static void grantSchema(Connection connection, String schema, DatabaseRoles roles) throws SQLException {
        String all = roles.tenants.user() + ", " + roles.engine.user() + ", " + roles.intake;
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to " + all);
            statement.execute("grant usage on all sequences in schema " + schema + " to " + all);
        }
    }
}
