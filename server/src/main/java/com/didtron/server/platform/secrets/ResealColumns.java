package com.didtron.server.platform.secrets;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds what is sealed with a former master key and seals it with today's.
@Component
public class ResealColumns {

    private static final int ROWS_AT_A_TIME = 500;

    private final Database database;
    private final SecretBox box;
    private final List<HoldsSecrets> holders;

    ResealColumns(Database database, SecretBox box, ObjectProvider<HoldsSecrets> holders) {
        this.database = database;
        this.box = box;
        this.holders = holders.orderedStream().toList();
    }

    /// Id of the key that seals now.
    public String currentKey() {
        return box.currentKey();
    }

    /// Tenants that still have something sealed with a former key.
    public Set<TenantId> tenantsWithFormerKeys() {
        Set<TenantId> tenants = new TreeSet<>(Comparator.comparingLong(TenantId::value));
        for (HoldsSecrets holder : holders) {
            for (SealedColumn<?> column : holder.sealedColumns()) {
                database.acrossTenants()
                        .selectDistinct(column.tenant())
                        .from(column.table())
                        .where(former(column))
                        .fetch(column.tenant())
                        .forEach(id -> tenants.add(new TenantId(id)));
            }
        }
        return tenants;
    }

    /// Seals some values of a tenant anew.
    ///
    /// @return how many; 0: nothing is left
    /// @throws SecretUnreadable when a former key is missing; nothing of this portion is changed then
    public int resealSome(DSLContext tx, TenantId tenant) {
        for (HoldsSecrets holder : holders) {
            for (SealedColumn<?> column : holder.sealedColumns()) {
                int done = resealSome(tx, tenant, column);
                if (done > 0) {
                    return done;
                }
            }
        }
        return 0;
    }

    private <R extends Record> int resealSome(DSLContext tx, TenantId tenant, SealedColumn<R> column) {
        List<R> rows = tx.selectFrom(column.table())
                .where(column.tenant().eq(tenant.value()), former(column))
                .limit(ROWS_AT_A_TIME)
                .forUpdate()
                .fetch();
        UniqueKey<R> key = column.table().getPrimaryKey();
        for (R row : rows) {
            String sealed = row.get(column.sealed());
            Condition same = column.tenant().eq(tenant.value()).and(column.sealed().eq(sealed));
            for (TableField<R, ?> part : key.getFields()) {
                same = same.and(equal(part, row));
            }
            tx.update(column.table())
                    .set(column.sealed(), box.reseal(tenant, column.purpose().apply(row), sealed))
                    .where(same)
                    .execute();
        }
        return rows.size();
    }

    private static <R extends Record, T> Condition equal(TableField<R, T> field, R row) {
        return field.eq(row.get(field));
    }

    /// Written so that plain values, which are not sealed at all, are left alone.
    private Condition former(SealedColumn<?> column) {
        return column.sealed().like("v1:%").and(DSL.not(column.sealed().startsWith(box.currentPrefix())));
    }
}
