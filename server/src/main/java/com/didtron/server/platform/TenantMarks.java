package com.didtron.server.platform;

import com.didtron.server.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/// Which tenant each physical connection shows at present. Nothing but this class may set `didtron.tenant`.
final class TenantMarks {

    private final Map<PGConnection, TenantId> marks = Collections.synchronizedMap(new WeakHashMap<>());

    /// @param connection not in a transaction: what a transaction sets, its roll-back would undo
    void mark(Connection connection, TenantId tenant) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (tenant.equals(marks.get(physical))) {
            return;
        }
        // forgotten first: when the statement fails we do not know what the connection shows
        marks.remove(physical);
        try (var statement = connection.prepareStatement("select set_config('didtron.tenant', ?, false)")) {
            statement.setString(1, Long.toString(tenant.value()));
            statement.execute();
        }
        marks.put(physical, tenant);
    }
}
