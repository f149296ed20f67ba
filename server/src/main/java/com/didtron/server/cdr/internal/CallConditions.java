package com.didtron.server.cdr.internal;

import static com.didtron.server.cdr.internal.sql.Tables.ATTEMPT;
import static com.didtron.server.cdr.internal.sql.Tables.CALL;

import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/// What a filter asks of calls, in SQL: what an index finds apart from what each call found is looked at for.
final class CallConditions {

    private CallConditions() {}

    /// Statements with their values in them, so that each is planned for what it asks. A plan for any time and any number, which PostgreSQL keeps for a prepared
    /// statement after five of them, reads all calls to find those of a day: a second for a million of them.
    static DSLContext planned(DSLContext reads) {
        return DSL.using(reads.configuration().deriveSettings(settings -> settings.withStatementType(StatementType.STATIC_STATEMENT)));
    }

    /// What an index finds.
    static List<Condition> indexed(TenantId tenant, CallFilter filter) {
        List<Condition> wanted = new ArrayList<>();
        wanted.add(CALL.TENANT_ID.eq(tenant.value()));
        if (filter.from() != null) {
            wanted.add(CALL.STARTED_AT.ge(filter.from()));
        }
        if (filter.to() != null) {
            wanted.add(CALL.STARTED_AT.lt(filter.to()));
        }
        if (filter.customer() != null) {
            wanted.add(CALL.CUSTOMER_CARRIER_ID.eq(filter.customer()));
        }
        if (filter.supplier() != null) {
            wanted.add(CALL.SUPPLIER_CARRIER_ID.eq(filter.supplier()));
        }
        if (filter.called() != null) {
            wanted.add(beginsWith(CALL.CALLED, filter.called()));
        }
        if (filter.result() == CallRecord.Result.REFUSED) {
            wanted.add(CALL.REFUSAL.isNotNull());
        }
        if (Boolean.TRUE.equals(filter.test())) {
            wanted.add(CALL.TEST_CALL.isTrue());
        }
        if (filter.sipCallId() != null) {
            wanted.add(CALL.ID.eq(DSL.any(DSL.array(withCallId(tenant, filter.sipCallId())))));
        }
        return wanted;
    }

    /// An array that is made first: an `or` over two tables would look at every call.
    private static Select<Record1<UUID>> withCallId(TenantId tenant, CallFilter.SipCallId wanted) {
        var ingress = DSL.select(CALL.ID).from(CALL).where(CALL.TENANT_ID.eq(tenant.value()), CALL.SIP_CALL_ID.eq(wanted.text()));
        var egress = DSL.select(ATTEMPT.CALL_ID).from(ATTEMPT).where(ATTEMPT.TENANT_ID.eq(tenant.value()), ATTEMPT.SIP_CALL_ID.eq(wanted.text()));
        return wanted.ingress() && wanted.egress() ? ingress.union(egress) : wanted.ingress() ? ingress : egress;
    }

    /// What each call is looked at for.
    static List<Condition> tested(CallFilter filter) {
        List<Condition> wanted = new ArrayList<>();
        if (filter.caller() != null) {
            wanted.add(beginsWith(CALL.CALLER, filter.caller()).or(beginsWith(CALL.CALLER, "+" + filter.caller())));
        }
        if (filter.callerValidity() != null) {
            wanted.add(CALL.CALLER_VALIDITY.eq(filter.callerValidity().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        if (Boolean.FALSE.equals(filter.test())) {
            wanted.add(CALL.TEST_CALL.isFalse());
        }
        if (filter.sipCode() != null) {
            wanted.add(CALL.SIP_CODE.eq(filter.sipCode()));
        }
        if (filter.result() != null && filter.result() != CallRecord.Result.REFUSED) {
            wanted.add(switch (filter.result()) {
                case ANSWERED -> CALL.ANSWERED_AT.isNotNull();
                case REFUSED -> DSL.noCondition();
                case FAILED -> CALL.ANSWERED_AT.isNull().and(CALL.REFUSAL.isNull());
            });
        }
        return wanted;
    }

    /// Not `like`: that operator may tell what row security hides, so it is not used with an index there; `^@` is.
    private static Condition beginsWith(Field<String> field, String beginning) {
        return DSL.condition("{0} ^@ {1}", field, DSL.val(beginning));
    }
}
