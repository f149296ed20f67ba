package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.switching.LiveCall;
import com.didtron.server.switching.LiveCalls;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;

/// What is left of one call when it is over: its record, its attempts, its rating, its money. Always checked: nothing of it is left open.
final class Aftermath {

    private final RunningPlatform platform;
    private final Record call;

    private Aftermath(RunningPlatform platform, Record call) {
        this.platform = platform;
        this.call = call;
        assertThat(rows("select 1 from admission.admitted_call where call_id = '" + id() + "'")).as("open calls").isEmpty();
        assertThat(rows("select 1 from cdr.suspended_call where call_id = '" + id() + "'")).as("suspended calls").isEmpty();
        assertThat(rows("select 1 from ledger.hold where reference = '" + id() + "'")).as("holds").isEmpty();
    }

    /// The one call of a customer, recorded and rated.
    static Aftermath of(RunningPlatform platform, Carrier customer) {
        return all(platform, customer, 1).getFirst();
    }

    /// The calls of a customer, oldest first.
    static List<Aftermath> all(RunningPlatform platform, Carrier customer, int count) {
        return where(platform, "customer_carrier_id = " + customer.id(), count);
    }

    /// The calls whose records fit a condition, oldest first.
    static List<Aftermath> where(RunningPlatform platform, String condition, int count) {
        await().ignoreExceptionsInstanceOf(DataAccessException.class).untilAsserted(() -> {
            assertThat(rows(platform, "select id from cdr.call where " + condition)).as("records").hasSize(count);
            assertThat(rows(platform, "select 1 from cdr.call join cdr.unrated_call on call_id = id where " + condition)).as("unrated").isEmpty();
        });
        return rows(platform, "select * from cdr.call where " + condition + " order by started_at, id").stream()
                .map(r -> new Aftermath(platform, r))
                .toList();
    }

    /// Hangs up the one call of a customer, once it is answered: before, it would be refused.
    static void hangUp(RunningPlatform platform, Carrier customer) {
        LiveCalls live = platform.bean(LiveCalls.class);
        await().until(() -> ofCustomer(live, customer).map(LiveCall::state).toList(), List.of(LiveCall.State.TALKING)::equals);
        ofCustomer(live, customer).forEach(c -> assertThat(live.hangUp(customer.tenant(), c.callId())).isTrue());
    }

    private static Stream<LiveCall> ofCustomer(LiveCalls live, Carrier customer) {
        return live.list(customer.tenant()).stream().filter(c -> c.customer().id() == customer.id());
    }

    UUID id() {
        return call.get("id", UUID.class);
    }

    String text(String column) {
        return call.get(column, String.class);
    }

    long talkMs() {
        return call.get("talk_ms", Long.class);
    }

    Aftermath ended(String endCode, int sipCode, String verdict, String releasedBy) {
        assertThat(List.of(text("end_code"), call.get("sip_code", Integer.class), text("verdict"), text("released_by")))
                .as("end code, SIP code, verdict and releaser of the call")
                .containsExactly(endCode, sipCode, verdict, releasedBy);
        assertThat(text("refusal")).isNull();
        return this;
    }

    /// It was refused by ourselves: never sent out, nothing rated, nothing moved.
    Aftermath refused(Refusal refusal, String verdict) {
        assertThat(List.of(text("end_code"), text("refusal"), call.get("sip_code", Integer.class), call.get("q850", Integer.class), text("verdict"), text("released_by")))
                .as("end code, refusal, SIP code, cause, verdict and releaser of the call")
                .containsExactly("rejected", refusal.code(), refusal.sipCode(), refusal.q850(), verdict, "switch");
        return attempts().unrated();
    }

    /// @param expected each as `sip-code outcome`, in order
    Aftermath attempts(String... expected) {
        assertThat(rows("select sip_code || ' ' || outcome from cdr.attempt where call_id = '" + id() + "' order by position"))
                .extracting(r -> r.get(0, String.class))
                .as("attempts")
                .containsExactly(expected);
        assertThat(call.get("attempts", Integer.class)).isEqualTo(expected.length);
        return this;
    }

    Aftermath supplier(Carrier carrier) {
        assertThat(call.get("supplier_carrier_id", Long.class)).isEqualTo(carrier.id());
        return this;
    }

    Aftermath unrated() {
        assertThat(rows("select 1 from rating.rated_call where call_id = '" + id() + "'")).as("rating").isEmpty();
        assertThat(entries()).as("journal entries").isEmpty();
        return this;
    }

    Record rated() {
        assertThat(entries()).as("journal entries").hasSize(1);
        List<? extends Record> rated = rows("select * from rating.rated_call where call_id = '" + id() + "'");
        assertThat(rated).as("rating").hasSize(1);
        return rated.getFirst();
    }

    /// @param sell the customer's charge
    /// @param buy  the supplier's
    Aftermath charged(String sell, String buy) {
        assertThat(rated().get("sell_charge", BigDecimal.class)).as("sold for").isEqualByComparingTo(sell);
        assertThat(rated().get("buy_charge", BigDecimal.class)).as("bought for").isEqualByComparingTo(buy);
        return this;
    }

    /// Charged for every second begun.
    ///
    /// @param sell the customer's price of a second
    /// @param buy  the supplier's
    Aftermath chargedBySecond(String sell, String buy) {
        BigDecimal seconds = BigDecimal.valueOf((talkMs() + 999) / 1000);
        return charged(
                seconds.multiply(new BigDecimal(sell)).toPlainString(), seconds.multiply(new BigDecimal(buy)).toPlainString());
    }

    BigDecimal sold() {
        return rated().get("sell_charge", BigDecimal.class);
    }

    BigDecimal bought() {
        return rated().get("buy_charge", BigDecimal.class);
    }

    /// Checks and routes with their reasons, as JSON text.
    String decision() {
        return rows("select decision::text from cdr.call_evidence where call_id = '" + id() + "'").getFirst().get(0, String.class);
    }

    private List<? extends Record> entries() {
        return rows("select id from ledger.journal_entry where reference = 'call:" + id() + "'");
    }

    /// A customer's line, which holds nothing.
    static CreditLine customerLine(RunningPlatform platform, Carrier carrier) {
        return line(platform, carrier, CarrierBooks.customerOwner(carrier.id()));
    }

    static CreditLine supplierLine(RunningPlatform platform, Carrier carrier) {
        return line(platform, carrier, CarrierBooks.supplierOwner(carrier.id()));
    }

    private static CreditLine line(RunningPlatform platform, Carrier carrier, String owner) {
        CreditLine line = platform.bean(Ledger.class)
                .findLine(platform.bean(Database.class).acrossTenants(), carrier.tenant(), owner, carrier.currency())
                .orElseThrow();
        assertThat(line.held()).as("held of " + owner).isEqualByComparingTo("0");
        return line;
    }

    static List<? extends Record> rows(RunningPlatform platform, String sql) {
        return platform.bean(Database.class).acrossTenants().fetch(sql);
    }

    private List<? extends Record> rows(String sql) {
        return rows(platform, sql);
    }
}
