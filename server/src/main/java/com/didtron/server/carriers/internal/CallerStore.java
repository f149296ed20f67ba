package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT;

import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerRules.Customer;
import com.didtron.server.carriers.CallerRules.NumberBlock;
import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.CallerRules.Supplier;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.NumberRule;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/// What is done with callers' numbers, in the columns of an interconnect.
final class CallerStore {

    private CallerStore() {}

    static void describe(Map<Field<?>, Object> row, CallerRules rules) {
        Customer customer = rules.customer();
        row.put(INTERCONNECT.CALLER_SOURCE, word(customer.source()));
        row.put(INTERCONNECT.CALLER_CHECK, word(customer.check().kind()));
        row.put(INTERCONNECT.CALLER_SHORTEST, customer.check().shortest());
        row.put(INTERCONNECT.CALLER_LONGEST, customer.check().longest());
        row.put(INTERCONNECT.REFUSES_CALLERS, word(customer.refuses()));
        row.put(INTERCONNECT.SETS_IDENTITY, word(customer.sets()));
        row.put(INTERCONNECT.IDENTITY_WITH, word(customer.with()));
        row.put(INTERCONNECT.ORIGINATION_LIST_ID, customer.numbers().list());
        row.put(INTERCONNECT.LIST_ORDER, word(customer.numbers().order()));
        row.put(INTERCONNECT.FROM_SHOWS, word(customer.shows()));
        Supplier supplier = rules.supplier();
        boolean checks = supplier.check().kind() != CallerCheck.Kind.NONE;
        row.put(INTERCONNECT.ASSERTED, word(supplier.asserted()));
        row.put(INTERCONNECT.SUPPLIER_SHORTEST, checks ? supplier.check().shortest() : null);
        row.put(INTERCONNECT.SUPPLIER_LONGEST, checks ? supplier.check().longest() : null);
        row.put(INTERCONNECT.BLOCKS_CALLERS, supplier.blocks());
        row.put(INTERCONNECT.NUMBER_BLOCK_START, supplier.block() == null ? null : supplier.block().start());
        row.put(INTERCONNECT.NUMBER_BLOCK_SIZE, supplier.block() == null ? null : supplier.block().size());
        row.put(INTERCONNECT.SUPPLIER_LIST_ID, supplier.sent().list());
        row.put(INTERCONNECT.SUPPLIER_LIST_ORDER, word(supplier.sent().order()));
        row.put(INTERCONNECT.REMOVES_DISPLAY, supplier.removesDisplay());
        row.put(INTERCONNECT.FROM_IN_CONTACT, supplier.inContact());
        row.put(INTERCONNECT.TRUSTED, supplier.trusted());
        row.put(INTERCONNECT.IDENTITY_STYLE, word(supplier.style()));
    }

    static CallerRules read(Record r, List<NumberRule> rules) {
        Integer shortest = r.get(INTERCONNECT.SUPPLIER_SHORTEST);
        String block = r.get(INTERCONNECT.NUMBER_BLOCK_START);
        return new CallerRules(
                rules,
                new Customer(
                        value(CallerSource.class, r.get(INTERCONNECT.CALLER_SOURCE)),
                        new CallerCheck(
                                value(CallerCheck.Kind.class, r.get(INTERCONNECT.CALLER_CHECK)), r.get(INTERCONNECT.CALLER_SHORTEST), r.get(INTERCONNECT.CALLER_LONGEST)),
                        value(CallerRules.Refuses.class, r.get(INTERCONNECT.REFUSES_CALLERS)),
                        value(CallerRules.Sets.class, r.get(INTERCONNECT.SETS_IDENTITY)),
                        value(CallerRules.With.class, r.get(INTERCONNECT.IDENTITY_WITH)),
                        new Origination(r.get(INTERCONNECT.ORIGINATION_LIST_ID), value(Origination.Order.class, r.get(INTERCONNECT.LIST_ORDER))),
                        value(CallerRules.Shows.class, r.get(INTERCONNECT.FROM_SHOWS))),
                new Supplier(
                        value(Asserted.class, r.get(INTERCONNECT.ASSERTED)),
                        shortest == null ? CallerCheck.NONE : new CallerCheck(CallerCheck.Kind.LENGTH, shortest, r.get(INTERCONNECT.SUPPLIER_LONGEST)),
                        r.get(INTERCONNECT.BLOCKS_CALLERS),
                        block == null ? null : new NumberBlock(block, r.get(INTERCONNECT.NUMBER_BLOCK_SIZE)),
                        new Origination(r.get(INTERCONNECT.SUPPLIER_LIST_ID), value(Origination.Order.class, r.get(INTERCONNECT.SUPPLIER_LIST_ORDER))),
                        r.get(INTERCONNECT.REMOVES_DISPLAY),
                        r.get(INTERCONNECT.FROM_IN_CONTACT),
                        r.get(INTERCONNECT.TRUSTED),
                        value(CallerRules.Style.class, r.get(INTERCONNECT.IDENTITY_STYLE))));
    }
}
