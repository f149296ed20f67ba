package com.didtron.server.platform;

import com.didtron.server.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;

/// Connections on which row security shows one tenant's rows. A connection is told its tenant only when it served another one before.
final class TenantConnections implements ConnectionProvider {

    private final DataSource pool;
    private final TenantId tenant;
    private final TenantMarks marks;

    TenantConnections(DataSource pool, TenantId tenant, TenantMarks marks) {
        this.pool = pool;
        this.tenant = tenant;
        this.marks = marks;
    }

    @Override
    public Connection acquire() {
        try {
            Connection connection = pool.getConnection();
            try {
                marks.mark(connection, tenant);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessException("no connection to the database for tenant " + tenant.value(), e);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessException("a connection could not be given back", e);
        }
    }
}
