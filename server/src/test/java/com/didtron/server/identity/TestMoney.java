package com.didtron.server.identity;

import static com.didtron.server.platform.internal.sql.Tables.SETTING;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.MovesMoney;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// An operation that moves money and that only tests ask for: it adds to a purse, which is kept as a setting.
final class TestMoney {

    private TestMoney() {}

    record FillPurse(String purse, int by, MovesMoney.Kind kind) implements MovesMoney<Integer> {

        @Override
        public Moved moved() {
            return new Moved(kind, BigDecimal.valueOf(Math.abs(by)));
        }

        @Override
        public String permission() {
            return "billing.invoice.issue";
        }
    }

    record Purse(int holds) {}

    @Component
    static class PerformFill implements OperationHandler<FillPurse, Integer> {

        @Override
        public OperationType<FillPurse, Integer> type() {
            return OperationType.inline("identity.fill-purse", "Fill a purse", Category.BILLING, FillPurse.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, FillPurse wanted) {
            int before = read(change.tx(), change.tenant().value(), wanted.purse);
            change.subject("purse", wanted.purse, "Purse " + wanted.purse);
            change.before(new Purse(before));
            int after = before + wanted.by;
            if (after < 0) {
                throw Refusal.conflict("purse-empty", "There is not so much in it.");
            }
            change.tx().execute(
                    "insert into platform.setting (tenant_id, name, value, changed_at) values ({0}, {1}, {2}, now())"
                            + " on conflict (tenant_id, name) do update set value = {2}",
                    DSL.val(change.tenant().value()), DSL.val("purse:" + wanted.purse), DSL.val(Integer.toString(after)));
            change.after(new Purse(after));
            return after;
        }
    }

    static int read(DSLContext tx, long tenant, String purse) {
        return tx.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.TENANT_ID.eq(tenant), SETTING.NAME.eq("purse:" + purse))
                .fetchOptional(SETTING.VALUE)
                .map(Integer::valueOf)
                .orElse(0);
    }
}
