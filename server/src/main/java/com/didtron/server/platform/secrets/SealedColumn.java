package com.didtron.server.platform.secrets;

import java.util.function.Function;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/// A column that holds sealed values, of a table with a primary key.
///
/// @param tenant  whose row it is
/// @param sealed  the column
/// @param purpose the words with which a row's value was sealed
public record SealedColumn<R extends Record>(
        Table<R> table, TableField<R, Long> tenant, TableField<R, String> sealed, Function<R, String> purpose) {

    public SealedColumn {
        if (table.getPrimaryKey() == null) {
            throw new IllegalArgumentException(table.getName() + " has no primary key to find a row by");
        }
    }
}
